"""Which of the documents that a model finds in a file is which of the gold."""

from collections import defaultdict
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

LEAST_ALIKE = 0.5
"""So alike two texts must be to be taken for the same document: two decisions of one series share a header and formulae, but
not half of their characters."""


def assign(gold: Sequence[str], found: Sequence[str]) -> list[int | None]:
    """Assign found texts to gold texts: the same text first, then the most alike.

    Args:
        gold: The texts of the gold documents of a file.
        found: The texts of the documents that a model finds in it.

    Returns:
        For each gold text the place of its text in ``found``, None if the model does not find it; each at most once.
    """
    free = defaultdict(list)
    for place, text in enumerate(found):
        free[text].append(place)
    assigned = [free[text].pop(0) if free.get(text) else None for text in gold]
    left = [place for places in free.values() for place in places]
    open_ones = [number for number, place in enumerate(assigned) if place is None]
    alike = [
        (Levenshtein.normalized_similarity(gold[number], found[place], score_cutoff=LEAST_ALIKE), -number, -place)
        for number in open_ones
        for place in left
    ]
    taken: set[int] = set()
    for likeness, number, place in sorted(alike, reverse=True):
        if likeness >= LEAST_ALIKE and assigned[-number] is None and -place not in taken:
            assigned[-number] = -place
            taken.add(-place)
    return assigned
