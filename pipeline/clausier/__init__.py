"""Annotates French OSCE decisions: paragraphs, actions and references as tables."""

__version__ = "0.1.0"
