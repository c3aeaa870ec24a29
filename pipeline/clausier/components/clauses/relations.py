"""Sets of Universal Dependencies relations (https://universaldependencies.org/fr/) that decide on clauses."""

CLAUSAL_RELATIONS = frozenset("root csubj ccomp advcl acl parataxis conj xcomp".split())
"""Relations in which a predicate heads a clause of its own."""

NOMINAL_RELATIONS = frozenset("obl nmod dep advmod nsubj obj appos amod iobj flat dislocated".split())
"""Relations of nouns, adjectives and adverbs; the parser gives them to verbs that it takes for nouns."""

VERB_DEPENDENT_RELATIONS = frozenset("obl nmod advmod advcl xcomp obj ccomp iobj".split())
"""Relations of a verb's dependents that may precede or follow it."""
