"""Web pages: encoding, boilerplate removal, paragraphs."""
