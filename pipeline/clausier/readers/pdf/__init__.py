"""PDF files: characters with their places, rows, page heads and feet, notes, paragraphs."""
