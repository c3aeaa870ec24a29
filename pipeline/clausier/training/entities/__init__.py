"""Learning for entities: names and their forms, and where a form means what it seems to."""
