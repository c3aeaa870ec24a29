"""The tables: their schema, their invariants and the files they are written to."""
