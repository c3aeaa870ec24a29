"""Learning from gold: rules that a person can read, proposed from corrections and kept only if they hold elsewhere."""
