"""How alike two paragraphs are, by their words in order."""

from collections.abc import Iterable

from rapidfuzz.distance import Indel

FIRST = 0xE000
"""Words are numbered from here: behind the surrogates, which are no characters."""


class Alphabet:
    """Words as single characters, so that rapidfuzz compares words at the speed of characters.

    Texts are only comparable if one alphabet wrote both. It has room for more than a million words.
    """

    def __init__(self) -> None:
        self._characters: dict[str, str] = {}

    def write(self, words: Iterable[str]) -> str:
        """Return words as a string with one character a word.

        Args:
            words: The keys of words.
        """
        known = self._characters
        return "".join([known.get(word) or known.setdefault(word, chr(FIRST + len(known))) for word in words])


def similarity(first: str, second: str, at_least: float = 0.0) -> float:
    """Return how alike two texts are: twice the words that they share in order, over the words of both.

    This is the normalised insertion-deletion similarity (Levenshtein without substitution), which the longest common
    subsequence gives: 1 for the same words, 0 for none in common.

    Args:
        first: A text that an ``Alphabet`` wrote.
        second: Another that the same alphabet wrote.
        at_least: A similarity below which 0 is returned, found out at less cost; from 0 to 1.
    """
    return float(Indel.normalized_similarity(first, second, score_cutoff=at_least))
