"""The clauses of a paragraph, from its parse."""
