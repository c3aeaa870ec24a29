"""How close language is to where it comes from, as the tables give it."""

NEAR_VERBATIM = 0.90
"""Similarity from which few words differ: one in ten, where both texts have as many."""


def band(similarity: float) -> str:
    """Return how close two texts are: ``verbatim``, ``near_verbatim`` or ``reworked``.

    Args:
        similarity: From 0 to 1.
    """
    if similarity == 1:
        return "verbatim"
    return "near_verbatim" if similarity >= NEAR_VERBATIM else "reworked"


def rounded(similarity: float) -> float:
    """Return a similarity with three digits, 1 only for the same words.

    Args:
        similarity: From 0 to 1.
    """
    return similarity if similarity == 1 else min(round(similarity, 3), 0.999)
