"""Documents, parts and paragraphs from text alone: no spaCy pipeline, no files."""
