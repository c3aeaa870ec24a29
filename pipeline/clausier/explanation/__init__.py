"""Why the rows of a paragraph are what they are, and what is no row."""
