"""Removal of the endings of gender and number, so that the forms of a French name compare as equal."""

from functools import lru_cache

PLURALS_IN_AUX = 5
"""Shortest word whose "-aux" is the plural of "-al" (letters); "aux" itself is an article."""


@lru_cache(maxsize=16384)
def uninflected(word: str) -> str:
    """Return a folded word without the endings of gender and number (Grevisse, Le bon usage, § 484-530).

    "generaux" and "generale" become "general", "representantes" "representant", "coordonnatrice" "coordonnateur".
    The result is a key rather than a word: other words may share it, so a single word should not be matched by it.

    Args:
        word: A folded word.
    """
    if len(word) < 4 or word.endswith("'"):
        return word
    if word.endswith("aux") and len(word) >= PLURALS_IN_AUX:
        return word[:-2] + "l"
    bare = word.removesuffix("s").removesuffix("x")
    if bare.endswith("trice"):
        return bare.removesuffix("trice") + "teur"
    if bare.endswith("euse"):
        return bare[:-2] + "r"
    bare = bare.removesuffix("e").removesuffix("s")
    if len(bare) > 3 and bare[-1] == bare[-2] and bare[-1] in "lnt":
        bare = bare[:-1]
    return bare
