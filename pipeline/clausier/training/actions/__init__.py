"""Learning for actions: verbs, adjectives and fixed phrases from their lemmas, adjuncts, and restrictions of entries."""
