"""The scope of a cue: noun phrases and their coordination, up to the next predicate."""

from clausier.citations.patterns import (
    CLAUSE_OPENING,
    LAST_CONJUNCT,
    PREDICATE_OPENING,
    REPEATED_PREPOSITIONS,
    TEMPORAL_ADJUNCT,
    UNREPEATED_PREPOSITIONS,
)


def final_preposition(cue: str) -> str:
    """Return the preposition at the end of a cue in its base form; empty if there is none.

    Args:
        cue: The folded words of a cue.
    """
    last = "d'" if cue.endswith("d'") else cue.rpartition(" ")[2]
    return REPEATED_PREPOSITIONS.get(last, last if last in UNREPEATED_PREPOSITIONS else "")


def is_in_scope(between: str, preposition: str) -> bool:
    """Return whether a cue governs what follows a text.

    The text may contain noun phrases only. If they are coordinated, the last conjunct must begin with the same preposition, or
    with none where the preposition need not be repeated.

    Args:
        between: The folded text between the cue and what it may govern.
        preposition: The preposition at the end of the cue.
    """
    if has_predicate(between):
        return False
    conjunct = LAST_CONJUNCT.fullmatch(between)
    if conjunct is None or conjunct["inclusion"]:
        return True
    if conjunct["preposition"]:
        repeated = REPEATED_PREPOSITIONS.get(conjunct["preposition"], conjunct["preposition"])
        return preposition in ("", repeated)
    return not (conjunct["article"] and preposition in REPEATED_PREPOSITIONS.values())


def is_clause_opening(between: str) -> bool:
    """Return whether a text only opens the clause whose first noun follows: "Notant que la", "Considérant que, dans sa".

    Args:
        between: A folded text.
    """
    return CLAUSE_OPENING.fullmatch(between) is not None


def has_predicate(between: str) -> bool:
    """Return whether a text contains the beginning of another predicate, not noun phrases only.

    Args:
        between: A folded text.
    """
    return PREDICATE_OPENING.search(between) is not None


def is_near(between: str, max_words: int) -> bool:
    """Return whether a text is short up to the first mention in it.

    Args:
        between: A folded text.
        max_words: Its maximum length in words; a symbol in brackets is in apposition, at any distance.
    """
    return between.endswith("(") or len(between.partition("@")[0].split()) <= max_words


def has_temporal_adjunct(between: str) -> bool:
    """Return whether a text ends in an adjunct of time, where an instrument only gives a date: "depuis l’adoption de".

    Args:
        between: A folded text.
    """
    return TEMPORAL_ADJUNCT.search(between) is not None
