"""The store: results kept in the output folder, from which the tables are written, so that no file is annotated twice."""
