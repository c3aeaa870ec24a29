"""Learning from gold: readable rules are proposed from corrections and kept only if they do no harm on unseen documents."""
