"""How much of a paragraph was taken over, as a word."""

from typing import Literal

Band = Literal["verbatim", "near_verbatim", "reworked"]

NEAR_VERBATIM = 0.9
"""From here on a paragraph is the same but for a word or two: one of ten words was changed at most."""


def band(similarity: float) -> Band:
    """Return how close two paragraphs are that correspond.

    Args:
        similarity: As ``similarity.similarity`` gives it, from 0 to 1. 1 is the same words, whatever their case, accents and
            punctuation.
    """
    if similarity >= 1:
        return "verbatim"
    return "near_verbatim" if similarity >= NEAR_VERBATIM else "reworked"


def rounded(similarity: float) -> float:
    """Return a similarity with three digits, 1 only for the same words.

    Args:
        similarity: From 0 to 1.
    """
    return similarity if similarity == 1 else min(round(similarity, 3), 0.999)
