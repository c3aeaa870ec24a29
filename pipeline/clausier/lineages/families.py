"""Families of recurring formulae: agreed language that many documents share.

Star clustering (Aslam, Pelekhov and Rus, "The Star Clustering Algorithm", 2004), which never chains: a family is one wording, its
representative, and those that are like *it*. Two wordings that are both a little like a third one stay apart unless
that one represents them both.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heapreplace

from clausier.lineages.neighbours import Neighbour
from clausier.lineages.wordings import Passage, Wording

ALIKE = 0.80
"""Similarity to the representative from which a wording is of its family."""


Time = tuple[bool, str, str, int]


@dataclass(frozen=True, slots=True)
class Member:
    """A paragraph of a family.

    Attributes:
        passage: The paragraph.
        similarity: To the representative, from 0 to 1.
    """

    passage: Passage
    similarity: float


@dataclass(frozen=True, slots=True)
class Family:
    """A formula.

    Attributes:
        representative: The earliest paragraph that has the representative wording.
        members: The paragraphs of the family, in the order of time, those without a date last.
    """

    representative: Passage
    members: tuple[Member, ...]

    @property
    def doc_ids(self) -> list[str]:
        """Its documents, by their first paragraph."""
        return list(dict.fromkeys(m.passage.document.doc_id for m in self.members))


def families_of(
    wordings: Sequence[Wording], neighbours: Sequence[Sequence[Neighbour]], min_documents: int
) -> list[Family]:
    """Return the formulae of a corpus, the most widespread first, of equally widespread ones the oldest.

    Args:
        wordings: The wordings of the corpus, in alphabetical order.
        neighbours: Those that are alike, by place.
        min_documents: How many documents a formula must stand in.
    """
    near = [[Neighbour(i, 1.0), *(n for n in neighbours[i] if n.similarity >= ALIKE)] for i in range(len(wordings))]
    stars = _stars(near, wordings, min_documents)
    joined: dict[int, list[Member]] = {star: [] for star in stars}
    for place, wording in enumerate(wordings):
        centres = [n for n in near[place] if n.place in joined]
        if centres:
            star = max(centres, key=lambda n: (n.similarity, -n.place))
            joined[star.place] += [Member(p, star.similarity) for p in wording.passages]
    families = [
        Family(min(wordings[star].passages, key=_time), tuple(sorted(members, key=lambda m: _time(m.passage))))
        for star, members in joined.items()
    ]
    families = [family for family in families if len(family.doc_ids) >= min_documents]
    return sorted(families, key=lambda f: (-len(f.doc_ids), *_time(f.members[0].passage), f.representative.words))


def _stars(near: Sequence[Sequence[Neighbour]], wordings: Sequence[Wording], min_documents: int) -> list[int]:
    """The places of the representatives.

    Again and again the wording is taken that most documents have, with all that are like it; of equal ones that which stands
    for most documents that are not taken yet, then the oldest. What many say word for word is a formula; a wording that
    stands between two of them, and like both, must not unite them.

    Args:
        near: The wordings of a family if each wording in turn represented it, by place.
        wordings: The wordings of the corpus.
        min_documents: How many documents a representative must stand for.
    """
    documents = [{p.document.doc_id for p in wording.passages} for wording in wordings]
    ages = [min(_time(p) for p in wording.passages) for wording in wordings]
    taken = [False] * len(wordings)

    def rank(place: int) -> tuple[int, int, Time, int]:
        covered = set().union(*(documents[n.place] for n in near[place] if not taken[n.place]))
        return -len(documents[place]), -len(covered), ages[place], place

    stars = []
    heap = [rank(place) for place in range(len(wordings))]
    heapify(heap)
    while heap:
        _, covered, _, place = heap[0]
        if taken[place] or -covered < min_documents:
            heappop(heap)
        # What others have taken meanwhile counts no more; the best one that is up to date is the best of all.
        elif (now := rank(place)) != heap[0]:
            heapreplace(heap, now)
        else:
            stars.append(place)
            for neighbour in near[place]:
                taken[neighbour.place] = True
    return stars


def _time(passage: Passage) -> Time:
    """The order of time; of one day by document and place in it."""
    last = passage.dating.last if passage.dating else ""
    return passage.dating is None, last, passage.document.doc_id, passage.paragraph.order
