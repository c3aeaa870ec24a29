"""French function words and punctuation marks that several modules on clauses use; words are folded."""

SENTENCE_FINAL_MARKS = frozenset(". ? ! …".split())

CLITIC_PRONOUNS = frozenset("le la les l' lui leur y se s' me m' te t' nous vous".split())
"""Pronouns that precede their verb."""

RELATIVE_PRONOUNS = frozenset(
    "qui que qu' dont ou lequel laquelle lesquels lesquelles auquel duquel auxquels desquels auxquelles desquelles".split()
)
