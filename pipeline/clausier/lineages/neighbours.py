"""Neighbours: wordings so similar that one derives from the other, or both from a third."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from clausier.comparison.similarity import WordEncoder, similarity
from clausier.lineages.candidates import WordKeys, find_candidates

MIN_SIMILARITY = 0.60
"""Least similarity of language that was taken over. Read on resolutions of the United Nations: between 0.60 and 0.65, where
paragraphs share 15 words or more, 22 of 26 pairs are the same language reworked."""

MIN_SIMILARITY_OF_SHORT = 0.80
"""The same where fewer words are shared: pairs below it are stock phrases of the genre ("Prend note du rapport du Comité …
sur sa … session", "Décide de proroger le mandat de … jusqu’au …") about something else."""

MIN_SHARED_WORDS = 15
"""Two paragraphs that share fewer words, in order, count as short."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A wording that is similar to another one.

    Attributes:
        index: Its index among the wordings.
        similarity: From 0 to 1.
    """

    index: int
    similarity: float


def find_neighbours(
    texts: Sequence[WordKeys], at_least: float, progress: Callable[[int, int], None] = lambda done, total: None
) -> list[list[Neighbour]]:
    """Return the neighbours of each text.

    Args:
        texts: The keys of the words of each text; all texts are distinct.
        at_least: The least similarity, from 0.5 to 1.
        progress: Called with the number of texts done, and that of all texts.
    """
    encoder = WordEncoder()
    encoded = [encoder.encode(words) for words in texts]
    neighbours: list[list[Neighbour]] = [[] for _ in texts]
    for index, candidates in enumerate(find_candidates(texts)):
        for other in candidates:
            score = similarity(encoded[index], encoded[other], at_least)
            if score >= required_similarity(len(encoded[index]), len(encoded[other]), score, at_least):
                neighbours[index].append(Neighbour(other, score))
                neighbours[other].append(Neighbour(index, score))
        progress(index + 1, len(texts))
    return neighbours


def required_similarity(first: int, second: int, score: float, at_least: float) -> float:
    """Return the least similarity that two texts must have: more where they share few words.

    Args:
        first: Number of words of the first text.
        second: Number of words of the second.
        score: Their similarity, from 0 to 1.
        at_least: The least similarity of texts that share many words.
    """
    # The similarity is twice the words shared over the words of both.
    shared = score * (first + second) / 2
    return at_least if round(shared) >= MIN_SHARED_WORDS else max(at_least, MIN_SIMILARITY_OF_SHORT)
