"""Relations of Universal Dependencies that tell clauses (https://universaldependencies.org/fr/), and words that join them."""

HEADING = frozenset("root csubj ccomp advcl acl parataxis conj xcomp".split())
"""Relations in which a predicate heads a clause of its own."""

NOMINAL = frozenset("obl nmod dep advmod nsubj obj appos amod iobj flat dislocated".split())
"""Relations of nouns and their like; the parser gives them to verbs that it takes for nouns."""

RELATIVES = frozenset(
    "qui que qu' dont ou lequel laquelle lesquels lesquelles auquel duquel auxquels desquels".split()
) | {
    "auxquelles",
    "desquelles",
}
"""Relative pronouns, without accents."""
