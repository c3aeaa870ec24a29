"""Which wordings are so alike that one comes from the other, or both from a third."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from clausier.comparison.similarity import Alphabet, similarity
from clausier.lineages.candidates import Words, candidates

AT_LEAST = 0.60
"""Similarity from which language was taken over. Read on resolutions of the United Nations: between 0.60 and 0.65, where
paragraphs share 15 words or more, 22 of 26 pairs are the same language reworked."""

SHORT_AT_LEAST = 0.80
"""The same where fewer words are shared: below it these are what the genre always says ("Prend note du rapport du Comité …
sur sa … session", "Décide de proroger le mandat de … jusqu’au …") about something else."""

SHORT = 15
"""Words that two paragraphs must share, in order, lest they count as short."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A wording that is like another one.

    Attributes:
        place: Its place among the wordings.
        similarity: From 0 to 1.
    """

    place: int
    similarity: float


def neighbours(
    texts: Sequence[Words], at_least: float, progress: Callable[[int, int], None] = lambda done, total: None
) -> list[list[Neighbour]]:
    """Return for each text the others that are like it.

    Args:
        texts: The keys of the words of each text; no text stands there twice.
        at_least: The least similarity, from 0.5 to 1.
        progress: Is told how many texts of how many are done.
    """
    alphabet = Alphabet()
    written = [alphabet.write(words) for words in texts]
    found: list[list[Neighbour]] = [[] for _ in texts]
    for place, others in enumerate(candidates(texts)):
        for other in others:
            alike = similarity(written[place], written[other], at_least)
            if alike >= least(len(written[place]), len(written[other]), alike, at_least):
                found[place].append(Neighbour(other, alike))
                found[other].append(Neighbour(place, alike))
        progress(place + 1, len(texts))
    return found


def least(first: int, second: int, alike: float, at_least: float) -> float:
    """Return how alike two texts must be at least: more where they share few words.

    Args:
        first: Words of the one.
        second: Words of the other.
        alike: Their similarity.
        at_least: What is asked of long ones.
    """
    # The similarity is twice the words shared over the words of both.
    shared = alike * (first + second) / 2
    return at_least if round(shared) >= SHORT else max(at_least, SHORT_AT_LEAST)
