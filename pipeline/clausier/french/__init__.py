"""French in any genre: morphology, dates, folding, language identification."""
