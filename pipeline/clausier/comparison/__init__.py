"""Comparing documents: aligned paragraphs, agreed language over a corpus, and who cites whom."""
