"""Assignment of the documents that a model finds in a file to the gold documents of the file."""

from collections import defaultdict
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

MIN_SIMILARITY = 0.5
"""The least similarity of two texts that are taken for the same document, as the share of common characters: two decisions of
a series have the same header and formulae, but less than half of their characters in common."""

MAX_COMPARED_LENGTH = 20_000
"""How many characters of each text are compared: the time grows with the product of the lengths. Few decisions are longer."""


def assign_texts(gold: Sequence[str], found: Sequence[str]) -> list[int | None]:
    """Assign found texts to gold texts: identical ones first, then the most similar ones.

    Args:
        gold: The texts of the gold documents of a file.
        found: The texts of the documents that a model finds in it.

    Returns:
        For each gold text the index of its text in ``found``, None if the model does not find it; each index at most once.
    """
    free = defaultdict(list)
    for index, text in enumerate(found):
        free[text].append(index)
    assigned = [free[text].pop(0) if free.get(text) else None for text in gold]
    left = [index for indices in free.values() for index in indices]
    unassigned = [number for number, index in enumerate(assigned) if index is None]
    candidates = [(_similarity(gold[number], found[index]), -number, -index) for number in unassigned for index in left]
    taken: set[int] = set()
    for similarity, number, index in sorted(candidates, reverse=True):
        if similarity >= MIN_SIMILARITY and assigned[-number] is None and -index not in taken:
            assigned[-number] = -index
            taken.add(-index)
    return assigned


def _similarity(text: str, other: str) -> float:
    return Levenshtein.normalized_similarity(
        text[:MAX_COMPARED_LENGTH], other[:MAX_COMPARED_LENGTH], score_cutoff=MIN_SIMILARITY
    )
