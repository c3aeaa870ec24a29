"""Learning for entities: names and their forms, and the contexts in which a form is unambiguous."""
