"""Which paragraph of one document became which of another.

Four steps. Pairs first: the assignment with the greatest sum of similarities (Hungarian method), whatever the order, so
that what was moved is found. Then parts: a paragraph that stands whole in a part of another one which no other paragraph
accounts for was split off or merged into it. What then remains beside aligned paragraphs, opens with the same act and
cites the same instrument is one paragraph brought up to date, however little else it shares; and a lead-in ("Décide :")
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

from clausier.comparison.similarity import Alphabet

AT_LEAST = 0.40
"""Similarity from which two paragraphs are taken for one. Read on yearly resolutions of the United Nations: of pairs above it
19 of 20 say the same thing, between 0.33 and it one in two."""

SHORT = 12
"""Words of a paragraph whose articles and prepositions alone may make it like another one."""

SHORT_AT_LEAST = 0.50
"""Similarity from which a short paragraph is taken for another one."""

PART_AT_LEAST = 0.75
"""Similarity of a part to that stretch of the whole which it resembles most."""

MIN_PART = 10
"""Words of the shortest part: fewer ("promotion et protection des droits de l'homme") are found in many a paragraph."""

NEW_SHARE = 0.5
"""Share of what a part matches in the whole that no other part must have matched before."""

CITING_AT_LEAST = 0.2
"""Similarity of paragraphs that open with the same act and cite the same instrument at the same place."""

NEARNESS = 0.02
"""What the same relative place in both documents adds: it decides between paragraphs that are alike, no more."""

Part = Literal["whole", "split", "merged"]


@dataclass(frozen=True, slots=True)
class Compared:
    """A paragraph as the alignment sees it.

    Attributes:
        words: The keys of its words. What it cites should be one word each: the long names of instruments make paragraphs
            alike that have nothing else in common.
        concept: The act that it opens with; empty if that is unknown.
        cited: The instruments that it cites, by canonical id.
        parent: Place of the paragraph that it is an item of; None if it is none.
    """

    words: Sequence[str]
    concept: str = ""
    cited: Collection[str] = frozenset()
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two paragraphs that correspond.

    Attributes:
        a: Place of the paragraph in the first document, from 0.
        b: Place of the paragraph in the second document, from 0.
        similarity: Of their words as they were aligned, from 0 to 1.
        part: ``split`` if the paragraph of the first document was divided into several, ``merged`` if several of them
            became one, else ``whole``.
        moved: Whether it stands elsewhere among the paragraphs that both documents have.
    """

    a: int
    b: int
    similarity: float
    part: Part = "whole"
    moved: bool = False


def align(first: Sequence[Compared], second: Sequence[Compared]) -> list[Pair]:
    """Align the paragraphs of two documents.

    Args:
        first: The paragraphs of the first document, in document order.
        second: The paragraphs of the second document, in document order.

    Returns:
        The pairs, by place in the second document, then in the first. A paragraph that is in none has no counterpart; one
        that is in several was split or merged.
    """
    if not first or not second:
        return []
    alphabet = Alphabet()
    a = [alphabet.write(c.words) for c in first]
    b = [alphabet.write(c.words) for c in second]
    scores = cdist(a, b, scorer=Indel.normalized_similarity, dtype=np.float64)
    pairs = _assigned(a, b, scores)
    pairs |= _parts(a, b, pairs)
    pairs |= _brought_up_to_date(first, second, scores, pairs)
    pairs |= _lead_ins(first, second, pairs)
    counterparts = Counter(i for i, _ in pairs), Counter(j for _, j in pairs)
    named = [Pair(i, j, float(scores[i, j]), _part(counterparts[0][i], counterparts[1][j])) for i, j in pairs]
    return _with_moves(sorted(named, key=lambda p: (p.b, p.a)), [len(text) for text in b])


Places = set[tuple[int, int]]


def _assigned(a: Sequence[str], b: Sequence[str], scores: NDArray[np.float64]) -> Places:
    height, width = scores.shape
    rows, columns = np.indices((height, width))
    nearness = 1 - np.abs((rows + 0.5) / height - (columns + 0.5) / width)
    enough = scores >= np.where(_shorter(a, b) < SHORT, SHORT_AT_LEAST, AT_LEAST)
    weights = np.where(enough, scores + NEARNESS * nearness, 0)
    chosen = zip(*linear_sum_assignment(weights, maximize=True), strict=True)
    return {(int(i), int(j)) for i, j in chosen if enough[i, j]}


def _shorter(a: Sequence[str], b: Sequence[str]) -> NDArray[np.int64]:
    """The words of the shorter of every two paragraphs."""
    return np.array([[min(len(text), len(other)) for other in b] for text in a])


def _parts(a: Sequence[str], b: Sequence[str], pairs: Places) -> Places:
    """Pairs of a paragraph that has no counterpart yet and a longer one that holds it."""
    turned = {(j, i) for i, j in pairs}
    split_off = {(i, j) for j, i in _held(b, a, turned)}
    return split_off | _held(a, b, pairs)


def _held(parts: Sequence[str], wholes: Sequence[str], pairs: Places) -> Places:
    """Find the longer paragraph of the other document that holds a paragraph without counterpart.

    Args:
        parts: The paragraphs of one document.
        wholes: Those of the other.
        pairs: Places of paragraphs that correspond already.

    Returns:
        Places of part and whole.
    """
    taken = {i for i, _ in pairs}
    covered: dict[int, set[int]] = {}
    for i, j in pairs:
        covered.setdefault(j, set()).update(_matched(parts[i], wholes[j]))
    found: Places = set()
    for i, part in enumerate(parts):
        if i in taken or len(part) < MIN_PART:
            continue
        held = [(_held_share(part, whole), j) for j, whole in enumerate(wholes) if len(whole) > len(part)]
        for share, j in sorted(held, key=lambda h: (-h[0], h[1])):
            matched = _matched(part, wholes[j])
            if share < PART_AT_LEAST:
                break
            if len(matched - covered.get(j, set())) >= NEW_SHARE * len(matched):
                found.add((i, j))
                covered.setdefault(j, set()).update(matched)
                break
    return found


def _held_share(part: str, whole: str) -> float:
    """How similar a part is to the stretch of the whole that it resembles most, from 0 to 1."""
    alignment = partial_ratio_alignment(part, whole, score_cutoff=100 * PART_AT_LEAST)
    return alignment.score / 100 if alignment else 0.0


def _matched(part: str, whole: str) -> set[int]:
    """Places in the whole of the words that a part shares with it, in order."""
    blocks = LCSseq.opcodes(part, whole)
    return {place for op in blocks if op.tag == "equal" for place in range(op.dest_start, op.dest_end)}


def _brought_up_to_date(
    first: Sequence[Compared], second: Sequence[Compared], scores: NDArray[np.float64], pairs: Places
) -> Places:
    """Pairs of citing paragraphs without counterpart that stand beside aligned ones."""
    found: Places = set()
    taken_a, taken_b = {i for i, _ in pairs}, {j for _, j in pairs}
    beside = {(i + step, j + step) for i, j in pairs for step in (-1, 1)}
    for i, j in sorted(beside):
        inside = 0 <= i < len(first) and 0 <= j < len(second)
        if not inside or i in taken_a or j in taken_b:
            continue
        if scores[i, j] >= CITING_AT_LEAST and _cite_alike(first[i], second[j]):
            found.add((i, j))
            taken_a.add(i)
            taken_b.add(j)
    return found


def _cite_alike(a: Compared, b: Compared) -> bool:
    return a.concept == b.concept != "" and not set(a.cited).isdisjoint(b.cited)


def _lead_ins(first: Sequence[Compared], second: Sequence[Compared], pairs: Places) -> Places:
    """Pairs of paragraphs without counterpart whose items correspond, most of them to each other's."""
    found: Places = set()
    taken_a, taken_b = {i for i, _ in pairs}, {j for _, j in pairs}
    parents = ((first[i].parent, second[j].parent) for i, j in pairs)
    votes = Counter((a, b) for a, b in parents if a is not None and b is not None)
    for (i, j), _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        if i not in taken_a and j not in taken_b:
            found.add((i, j))
            taken_a.add(i)
            taken_b.add(j)
    return found


def _part(of_first: int, of_second: int) -> Part:
    """What happened to a pair whose paragraphs have so many counterparts."""
    if of_first > 1:
        return "split"
    return "merged" if of_second > 1 else "whole"


def _with_moves(pairs: Sequence[Pair], lengths: Sequence[int]) -> list[Pair]:
    """Say which pairs were moved: those outside of the heaviest run that keeps the order, words being the weight."""
    best = [float(lengths[p.b]) for p in pairs]
    before = [-1] * len(pairs)
    for n, pair in enumerate(pairs):
        for m in range(n):
            if pairs[m].a <= pair.a and best[m] + lengths[pair.b] > best[n]:
                best[n], before[n] = best[m] + lengths[pair.b], m
    kept = set()
    place = max(range(len(pairs)), key=lambda n: (best[n], -n), default=-1)
    while place >= 0:
        kept.add(place)
        place = before[place]
    return [pair if n in kept else replace(pair, moved=True) for n, pair in enumerate(pairs)]
