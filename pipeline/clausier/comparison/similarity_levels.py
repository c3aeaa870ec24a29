"""Similarity levels: how much of a paragraph was taken over, as a word."""

from typing import Literal

SimilarityLevel = Literal["verbatim", "near_verbatim", "reworked"]

MIN_NEAR_VERBATIM = 0.9
"""Least similarity of ``near_verbatim``: at most one of ten words differs."""


def similarity_level(similarity: float) -> SimilarityLevel:
    """Return the similarity level of two corresponding paragraphs.

    Args:
        similarity: As ``similarity.similarity`` returns it, from 0 to 1. 1 means the same words, whatever their case, accents
            and punctuation.
    """
    if similarity >= 1:
        return "verbatim"
    return "near_verbatim" if similarity >= MIN_NEAR_VERBATIM else "reworked"


def round_similarity(similarity: float) -> float:
    """Return a similarity rounded to three digits; only the same words give 1.

    Args:
        similarity: From 0 to 1.
    """
    return similarity if similarity == 1 else min(round(similarity, 3), 0.999)
