"""Untrusted text made harmless for terminals, spreadsheets, XML and file names."""
