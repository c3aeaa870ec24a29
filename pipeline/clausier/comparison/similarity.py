"""Similarity of two paragraphs, by their words in order."""

from collections.abc import Iterable

from rapidfuzz.distance import Indel

FIRST_CODE_POINT = 0xE000
"""Code point of the first word; the surrogates, which are no characters, end before it."""


class WordEncoder:
    """Encodes each distinct word as a single character, so that rapidfuzz compares words at the speed of characters.

    Texts are comparable only if the same encoder encoded both. It has room for more than a million distinct words.
    """

    def __init__(self) -> None:
        self._characters: dict[str, str] = {}

    def encode(self, words: Iterable[str]) -> str:
        """Return words as a string with one character a word.

        Args:
            words: The keys of words.
        """
        known = self._characters
        return "".join(
            [known.get(word) or known.setdefault(word, chr(FIRST_CODE_POINT + len(known))) for word in words]
        )


def similarity(first: str, second: str, at_least: float = 0.0) -> float:
    """Return the similarity of two texts: twice the number of words shared in order, over the number of words of both.

    This is the normalised insertion-deletion similarity (Levenshtein without substitution), computed from the longest common
    subsequence: 1 for the same words, 0 for no word in common.

    Args:
        first: A text encoded by a ``WordEncoder``.
        second: Another text encoded by the same encoder.
        at_least: Threshold from 0 to 1. A lower similarity is returned as 0, which takes less time to compute.
    """
    return float(Indel.normalized_similarity(first, second, score_cutoff=at_least))
