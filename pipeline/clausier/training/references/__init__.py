"""Learning what instruments are called, which bodies issue them, and how their symbols are written."""
