"""spaCy components, one folder each: what they find stands in span groups of the Doc."""
