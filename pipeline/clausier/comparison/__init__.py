"""Compare two documents: aligned paragraphs, what changed in each pair, and figures of both."""
