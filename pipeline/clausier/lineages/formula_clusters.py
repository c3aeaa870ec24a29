"""Clusters of recurring formulae: agreed language that many documents share.

Star clustering (Aslam, Pelekhov and Rus, "The Star Clustering Algorithm", 2004), which never chains: a cluster is one wording,
its representative, and the wordings that are similar to the representative. Two wordings that both resemble a third one stay
in different clusters unless that one represents them both.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heapreplace

from clausier.lineages.neighbours import Neighbour
from clausier.lineages.wordings import Occurrence, Wording

MIN_SIMILARITY_TO_REPRESENTATIVE = 0.80
"""Least similarity of a wording to the representative of its cluster."""


ChronologicalKey = tuple[bool, str, str, int]


@dataclass(frozen=True, slots=True)
class ClusterMember:
    """A paragraph of a cluster.

    Attributes:
        occurrence: The paragraph.
        similarity: To the representative, from 0 to 1.
    """

    occurrence: Occurrence
    similarity: float


@dataclass(frozen=True, slots=True)
class FormulaCluster:
    """A formula with its occurrences.

    Attributes:
        representative: The earliest paragraph with the representative wording.
        members: The paragraphs of the cluster, in chronological order, undated ones last.
    """

    representative: Occurrence
    members: tuple[ClusterMember, ...]

    @property
    def doc_ids(self) -> list[str]:
        """Its documents, in the order of their first paragraphs."""
        return list(dict.fromkeys(m.occurrence.document.doc_id for m in self.members))


def find_formula_clusters(
    wordings: Sequence[Wording], neighbours: Sequence[Sequence[Neighbour]], min_documents: int
) -> list[FormulaCluster]:
    """Return the formulae of a corpus, the most widespread first, of equally widespread ones the oldest.

    Args:
        wordings: The wordings of the corpus, in alphabetical order.
        neighbours: The similar wordings of each wording, by its index.
        min_documents: In how many documents a formula must occur.
    """
    stars = [
        [Neighbour(i, 1.0), *(n for n in neighbours[i] if n.similarity >= MIN_SIMILARITY_TO_REPRESENTATIVE)]
        for i in range(len(wordings))
    ]
    members: dict[int, list[ClusterMember]] = {
        index: [] for index in _select_representatives(stars, wordings, min_documents)
    }
    for index, wording in enumerate(wordings):
        representatives = [n for n in stars[index] if n.index in members]
        if representatives:
            nearest = max(representatives, key=lambda n: (n.similarity, -n.index))
            members[nearest.index] += [ClusterMember(o, nearest.similarity) for o in wording.occurrences]
    clusters = [
        FormulaCluster(
            min(wordings[index].occurrences, key=_chronological_key),
            tuple(sorted(of_index, key=lambda m: _chronological_key(m.occurrence))),
        )
        for index, of_index in members.items()
    ]
    clusters = [cluster for cluster in clusters if len(cluster.doc_ids) >= min_documents]
    return sorted(
        clusters,
        key=lambda c: (-len(c.doc_ids), *_chronological_key(c.members[0].occurrence), c.representative.words),
    )


def _select_representatives(
    stars: Sequence[Sequence[Neighbour]], wordings: Sequence[Wording], min_documents: int
) -> list[int]:
    """Select the wordings that represent a cluster.

    Repeatedly selects the wording that most documents have, and covers all wordings that are similar to it; of equal ones that
    with most documents that are not covered yet, then the oldest. What many documents say word for word is a formula; a
    wording that is similar to two of them must not unite them.

    Args:
        stars: The wordings of a cluster if each wording in turn represented it, by its index.
        wordings: The wordings of the corpus.
        min_documents: How many documents a representative must cover.

    Returns:
        The indices of the representatives.
    """
    documents = [{o.document.doc_id for o in wording.occurrences} for wording in wordings]
    oldest = [min(_chronological_key(o) for o in wording.occurrences) for wording in wordings]
    is_covered = [False] * len(wordings)

    def rank(index: int) -> tuple[int, int, ChronologicalKey, int]:
        uncovered = set().union(*(documents[n.index] for n in stars[index] if not is_covered[n.index]))
        return -len(documents[index]), -len(uncovered), oldest[index], index

    representatives = []
    heap = [rank(index) for index in range(len(wordings))]
    heapify(heap)
    while heap:
        _, negative_uncovered_count, _, index = heap[0]
        if is_covered[index] or -negative_uncovered_count < min_documents:
            heappop(heap)
        # Ranks only get worse as wordings are covered: if the rank of the first one is still valid, it is the best.
        elif (current := rank(index)) != heap[0]:
            heapreplace(heap, current)
        else:
            representatives.append(index)
            for neighbour in stars[index]:
                is_covered[neighbour.index] = True
    return representatives


def _chronological_key(occurrence: Occurrence) -> ChronologicalKey:
    """Sort key: undated ones last, then by date, document and order in it."""
    last = occurrence.dating.last if occurrence.dating else ""
    return occurrence.dating is None, last, occurrence.document.doc_id, occurrence.paragraph.order
