"""Lineages: the ancestors of paragraphs in earlier documents, and the formulae that recur over a corpus."""
