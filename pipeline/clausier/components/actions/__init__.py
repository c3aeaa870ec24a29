"""Leading and coordinated actions of a paragraph."""
