"""Web pages: their encoding, their main text, its paragraphs."""
