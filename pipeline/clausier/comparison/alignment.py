"""Alignment: which paragraph of one document corresponds to which of another.

Four steps. First pairs: the assignment with the greatest sum of similarities (Hungarian method), whatever the order, so that
moved paragraphs are aligned too. Then parts: a paragraph that is contained in a longer one, in a stretch that no other
paragraph accounts for, was split off or merged into it. Next updates: paragraphs that remain next to aligned ones, open with
the same act and cite the same instrument correspond, however few words they share. Last lead-ins: a lead-in ("Décide :")
corresponds to the one whose items correspond to its own.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel, LCSseq
from rapidfuzz.fuzz import partial_ratio_alignment
from rapidfuzz.process import cdist
from scipy.optimize import linear_sum_assignment

from clausier.comparison.similarity import WordEncoder

MIN_SIMILARITY = 0.40
"""Least similarity of two paragraphs that correspond. Read on yearly resolutions of the United Nations: of pairs above it
19 of 20 say the same thing, between 0.33 and it one in two."""

SHORT_BELOW = 12
"""A paragraph with fewer words is short: its articles and prepositions alone may make it similar to another one."""

MIN_SIMILARITY_OF_SHORT = 0.50
"""Least similarity of two paragraphs of which one is short."""

MIN_SIMILARITY_OF_PART = 0.75
"""Least similarity of a part to the most similar stretch of the whole."""

MIN_WORDS_OF_PART = 10
"""Words of the shortest part: fewer ("promotion et protection des droits de l'homme") occur in many paragraphs."""

MIN_NEW_SHARE = 0.5
"""Least share, of the words of the whole that a part matches, that no other part has matched before."""

MIN_SIMILARITY_OF_UPDATE = 0.2
"""Least similarity of paragraphs next to aligned ones that open with the same act and cite the same instrument."""

POSITION_WEIGHT = 0.02
"""Added for the same relative position in both documents: enough to decide between equally similar paragraphs."""

PairType = Literal["whole", "split", "merged"]


@dataclass(frozen=True, slots=True)
class ParagraphFeatures:
    """The features of a paragraph that the alignment uses.

    Attributes:
        words: The keys of its words. A citation should be one word: long names of instruments make paragraphs similar that
            have nothing else in common.
        concept: The concept of its leading action; empty if unknown.
        cited: The canonical ids of the instruments that it cites.
        parent: Index of the paragraph that it is an item of; None if it is no item.
    """

    words: Sequence[str]
    concept: str = ""
    cited: Collection[str] = frozenset()
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class AlignedPair:
    """Two paragraphs that correspond.

    Attributes:
        a: Index of the paragraph in the first document, from 0.
        b: Index of the paragraph in the second document, from 0.
        similarity: Of their words as they were aligned, from 0 to 1.
        part: ``split`` if the paragraph of the first document was divided into several, ``merged`` if several of them
            became one, else ``whole``.
        moved: Whether its position among the paired paragraphs changed.
    """

    a: int
    b: int
    similarity: float
    part: PairType = "whole"
    moved: bool = False


def align(first: Sequence[ParagraphFeatures], second: Sequence[ParagraphFeatures]) -> list[AlignedPair]:
    """Align the paragraphs of two documents.

    Args:
        first: The paragraphs of the first document, in document order.
        second: The paragraphs of the second document, in document order.

    Returns:
        The pairs, by index in the second document, then in the first. A paragraph in no pair has no counterpart; one in
        several pairs was split or merged.
    """
    if not first or not second:
        return []
    encoder = WordEncoder()
    a = [encoder.encode(features.words) for features in first]
    b = [encoder.encode(features.words) for features in second]
    scores = cdist(a, b, scorer=Indel.normalized_similarity, dtype=np.float64)
    pairs = _assign(a, b, scores)
    pairs |= _pair_parts(a, b, pairs)
    pairs |= _pair_updates(first, second, scores, pairs)
    pairs |= _pair_lead_ins(first, second, pairs)
    counts_a, counts_b = Counter(i for i, _ in pairs), Counter(j for _, j in pairs)
    aligned = [AlignedPair(i, j, float(scores[i, j]), _pair_type(counts_a[i], counts_b[j])) for i, j in pairs]
    return _mark_moved(sorted(aligned, key=lambda p: (p.b, p.a)), [len(text) for text in b])


IndexPairs = set[tuple[int, int]]


def _assign(a: Sequence[str], b: Sequence[str], scores: NDArray[np.float64]) -> IndexPairs:
    """The assignment with the greatest sum of similarities, among pairs that are similar enough."""
    height, width = scores.shape
    rows, columns = np.indices((height, width))
    nearness = 1 - np.abs((rows + 0.5) / height - (columns + 0.5) / width)
    thresholds = np.where(_min_lengths(a, b) < SHORT_BELOW, MIN_SIMILARITY_OF_SHORT, MIN_SIMILARITY)
    is_similar = scores >= thresholds
    weights = np.where(is_similar, scores + POSITION_WEIGHT * nearness, 0)
    assigned = zip(*linear_sum_assignment(weights, maximize=True), strict=True)
    return {(int(i), int(j)) for i, j in assigned if is_similar[i, j]}


def _min_lengths(a: Sequence[str], b: Sequence[str]) -> NDArray[np.int64]:
    """The number of words of the shorter paragraph, for all pairs."""
    return np.array([[min(len(text), len(other)) for other in b] for text in a])


def _pair_parts(a: Sequence[str], b: Sequence[str], pairs: IndexPairs) -> IndexPairs:
    """Pairs of a paragraph that has no counterpart yet and a longer one that contains it."""
    reversed_pairs = {(j, i) for i, j in pairs}
    split_off = {(i, j) for j, i in _find_wholes(b, a, reversed_pairs)}
    return split_off | _find_wholes(a, b, pairs)


def _find_wholes(parts: Sequence[str], wholes: Sequence[str], pairs: IndexPairs) -> IndexPairs:
    """Find for each paragraph without counterpart the longer paragraph of the other document that contains it.

    Args:
        parts: The paragraphs of one document.
        wholes: Those of the other.
        pairs: Index pairs of paragraphs that correspond already.

    Returns:
        Index pairs of part and whole.
    """
    taken = {i for i, _ in pairs}
    covered: dict[int, set[int]] = {}
    for i, j in pairs:
        covered.setdefault(j, set()).update(_matched_indices(parts[i], wholes[j]))
    contained: IndexPairs = set()
    for i, part in enumerate(parts):
        if i in taken or len(part) < MIN_WORDS_OF_PART:
            continue
        scored = [(_partial_similarity(part, whole), j) for j, whole in enumerate(wholes) if len(whole) > len(part)]
        for score, j in sorted(scored, key=lambda s: (-s[0], s[1])):
            matched = _matched_indices(part, wholes[j])
            if score < MIN_SIMILARITY_OF_PART:
                break
            if len(matched - covered.get(j, set())) >= MIN_NEW_SHARE * len(matched):
                contained.add((i, j))
                covered.setdefault(j, set()).update(matched)
                break
    return contained


def _partial_similarity(part: str, whole: str) -> float:
    """The similarity of a part to the most similar stretch of the whole, from 0 to 1; 0 below the threshold."""
    alignment = partial_ratio_alignment(part, whole, score_cutoff=100 * MIN_SIMILARITY_OF_PART)
    return alignment.score / 100 if alignment else 0.0


def _matched_indices(part: str, whole: str) -> set[int]:
    """The indices in the whole of the words that a part shares with it, in order."""
    blocks = LCSseq.opcodes(part, whole)
    return {index for op in blocks if op.tag == "equal" for index in range(op.dest_start, op.dest_end)}


def _pair_updates(
    first: Sequence[ParagraphFeatures],
    second: Sequence[ParagraphFeatures],
    scores: NDArray[np.float64],
    pairs: IndexPairs,
) -> IndexPairs:
    """Pairs of citing paragraphs without counterpart that are next to aligned ones."""
    updates: IndexPairs = set()
    taken_a, taken_b = {i for i, _ in pairs}, {j for _, j in pairs}
    adjacent = {(i + step, j + step) for i, j in pairs for step in (-1, 1)}
    for i, j in sorted(adjacent):
        exists = 0 <= i < len(first) and 0 <= j < len(second)
        if not exists or i in taken_a or j in taken_b:
            continue
        if scores[i, j] >= MIN_SIMILARITY_OF_UPDATE and _has_same_act_and_citation(first[i], second[j]):
            updates.add((i, j))
            taken_a.add(i)
            taken_b.add(j)
    return updates


def _has_same_act_and_citation(a: ParagraphFeatures, b: ParagraphFeatures) -> bool:
    return a.concept == b.concept != "" and not set(a.cited).isdisjoint(b.cited)


def _pair_lead_ins(
    first: Sequence[ParagraphFeatures], second: Sequence[ParagraphFeatures], pairs: IndexPairs
) -> IndexPairs:
    """Pairs of lead-ins without counterpart whose items correspond; those with most corresponding items first."""
    lead_ins: IndexPairs = set()
    taken_a, taken_b = {i for i, _ in pairs}, {j for _, j in pairs}
    parents = ((first[i].parent, second[j].parent) for i, j in pairs)
    votes = Counter((a, b) for a, b in parents if a is not None and b is not None)
    for (i, j), _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        if i not in taken_a and j not in taken_b:
            lead_ins.add((i, j))
            taken_a.add(i)
            taken_b.add(j)
    return lead_ins


def _pair_type(counterparts_of_a: int, counterparts_of_b: int) -> PairType:
    """The type of a pair, by the number of counterparts of both paragraphs."""
    if counterparts_of_a > 1:
        return "split"
    return "merged" if counterparts_of_b > 1 else "whole"


def _mark_moved(pairs: Sequence[AlignedPair], lengths: Sequence[int]) -> list[AlignedPair]:
    """Mark the moved pairs: those outside of the heaviest increasing subsequence, words being the weight."""
    best = [float(lengths[p.b]) for p in pairs]
    previous = [-1] * len(pairs)
    for n, pair in enumerate(pairs):
        for m in range(n):
            if pairs[m].a <= pair.a and best[m] + lengths[pair.b] > best[n]:
                best[n], previous[n] = best[m] + lengths[pair.b], m
    in_order = set()
    n = max(range(len(pairs)), key=lambda n: (best[n], -n), default=-1)
    while n >= 0:
        in_order.add(n)
        n = previous[n]
    return [pair if n in in_order else replace(pair, moved=True) for n, pair in enumerate(pairs)]
