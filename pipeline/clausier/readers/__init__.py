"""Readers: from files to decoded source texts, one module or package per format."""
