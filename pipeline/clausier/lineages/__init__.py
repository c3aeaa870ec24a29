"""Where language comes from: the ancestors of paragraphs, and the formulae that recur over a corpus."""
