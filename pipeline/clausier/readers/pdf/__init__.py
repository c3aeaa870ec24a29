"""PDF files: positioned characters, rows, running rows, footnotes, paragraphs."""
