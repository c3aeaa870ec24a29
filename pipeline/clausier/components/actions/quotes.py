"""Quoted words of a paragraph: a verb in a quotation is no act of the document."""

from clausier.components.actions.patterns import (
    CLOSING_QUOTATION_MARKS,
    OPENING_QUOTATION_MARKS,
    QUOTATION_MARKS,
    STRAIGHT_QUOTATION_MARK,
)
from clausier.components.words import Words


def find_quoted(words: Words) -> tuple[bool, ...]:
    """Return for each word whether it is between quotation marks; the marks count as quoted.

    A mark that is not closed in the paragraph quotes nothing: its counterpart was lost, or the quotation continues.

    Args:
        words: The words of a paragraph.
    """
    is_quoted = [False] * len(words)
    if words.distinct.isdisjoint(QUOTATION_MARKS):
        return tuple(is_quoted)
    opening: int | None = None
    for index, word in enumerate(words.folded):
        if opening is None and (word in OPENING_QUOTATION_MARKS or word == STRAIGHT_QUOTATION_MARK):
            opening = index
        elif opening is not None and (word in CLOSING_QUOTATION_MARKS or word == STRAIGHT_QUOTATION_MARK):
            is_quoted[opening : index + 1] = [True] * (index + 1 - opening)
            opening = None
    return tuple(is_quoted)
