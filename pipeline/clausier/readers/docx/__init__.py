"""Word files: the package and its limits, automatic numbers, paragraphs."""
