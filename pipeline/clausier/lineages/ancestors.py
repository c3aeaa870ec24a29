"""The nearest earlier ancestors of a paragraph."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from clausier.lineages.dating import Dating
from clausier.lineages.neighbours import Neighbour
from clausier.lineages.wordings import Passage, Wording


@dataclass(frozen=True, slots=True)
class Ancestor:
    """An earlier paragraph that another one resembles.

    Attributes:
        passage: The earlier paragraph.
        dating: When its document was adopted.
        similarity: From 0 to 1.
    """

    passage: Passage
    dating: Dating
    similarity: float


class Genealogy:
    """Finds ancestors in a corpus.

    Args:
        wordings: The wordings of the corpus.
        neighbours: Those that are alike, by place.
        number: How many ancestors a paragraph has at most.
    """

    def __init__(self, wordings: Sequence[Wording], neighbours: Sequence[Sequence[Neighbour]], number: int) -> None:
        self._occurrences = [_Occurrences(wording) for wording in wordings]
        self._neighbours = neighbours
        self._number = number

    def ancestors(self, place: int, dating: Dating) -> list[Ancestor]:
        """Return the ancestors of a paragraph, the most similar first, of equally similar ones the latest.

        Of each earlier document the paragraph that is most like it counts.

        Args:
            place: The place of its wording.
            dating: When its document was adopted.
        """
        found = [
            Ancestor(passage, when, neighbour.similarity)
            for neighbour in (Neighbour(place, 1.0), *self._neighbours[place])
            for passage, when in self._occurrences[neighbour.place].before(dating, self._number)
        ]
        # Sorting keeps the order of what is equal: documents in order, the latest ones first, the most similar before all.
        found.sort(key=lambda a: (a.passage.document.doc_id, a.passage.paragraph.order))
        found.sort(key=lambda a: (a.similarity, a.dating.last), reverse=True)
        nearest: dict[str, Ancestor] = {}
        for ancestor in found:
            nearest.setdefault(ancestor.passage.document.doc_id, ancestor)
        return list(nearest.values())[: self._number]


class _Occurrences:
    """The dated paragraphs of a wording, one a document, in the order of time."""

    def __init__(self, wording: Wording) -> None:
        first = {p.document.doc_id: p for p in reversed(wording.passages)}
        self._dated = [(p, p.dating) for p in first.values() if p.dating]
        self._dated.sort(key=lambda d: d[0].document.doc_id, reverse=True)
        self._dated.sort(key=lambda d: d[1].last)
        self._lasts = [dating.last for _, dating in self._dated]

    def before(self, dating: Dating, number: int) -> list[tuple[Passage, Dating]]:
        """The latest ones that are certainly earlier, at most so many."""
        end = bisect_left(self._lasts, dating.first)
        return self._dated[max(0, end - number) : end]
