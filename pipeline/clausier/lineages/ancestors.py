"""The nearest ancestors of a paragraph: similar paragraphs of earlier documents."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from clausier.lineages.dating import Dating
from clausier.lineages.neighbours import Neighbour
from clausier.lineages.wordings import Occurrence, Wording


@dataclass(frozen=True, slots=True)
class Ancestor:
    """A similar paragraph of an earlier document.

    Attributes:
        occurrence: The paragraph.
        dating: When its document was adopted.
        similarity: From 0 to 1.
    """

    occurrence: Occurrence
    dating: Dating
    similarity: float


class AncestorIndex:
    """Finds the ancestors of paragraphs in a corpus.

    Args:
        wordings: The wordings of the corpus.
        neighbours: The similar wordings of each wording, by its index.
        max_ancestors: How many ancestors a paragraph has at most.
    """

    def __init__(
        self, wordings: Sequence[Wording], neighbours: Sequence[Sequence[Neighbour]], max_ancestors: int
    ) -> None:
        self._occurrences = [_DatedOccurrences(wording) for wording in wordings]
        self._neighbours = neighbours
        self._max_ancestors = max_ancestors

    def find_ancestors(self, wording_index: int, dating: Dating) -> list[Ancestor]:
        """Return the ancestors of a paragraph, the most similar first, of equally similar ones the latest.

        Of each earlier document, only the most similar paragraph counts.

        Args:
            wording_index: The index of its wording.
            dating: When its document was adopted.
        """
        candidates = [
            Ancestor(occurrence, occurrence_dating, neighbour.similarity)
            for neighbour in (Neighbour(wording_index, 1.0), *self._neighbours[wording_index])
            for occurrence, occurrence_dating in self._occurrences[neighbour.index].latest_before(
                dating, self._max_ancestors
            )
        ]
        # Sorting is stable: equally similar paragraphs of one day stay in the order of documents and paragraphs.
        candidates.sort(key=lambda a: (a.occurrence.document.doc_id, a.occurrence.paragraph.order))
        candidates.sort(key=lambda a: (a.similarity, a.dating.last), reverse=True)
        nearest: dict[str, Ancestor] = {}
        for ancestor in candidates:
            nearest.setdefault(ancestor.occurrence.document.doc_id, ancestor)
        return list(nearest.values())[: self._max_ancestors]


class _DatedOccurrences:
    """The dated paragraphs with a wording, one a document, in chronological order."""

    def __init__(self, wording: Wording) -> None:
        first = {o.document.doc_id: o for o in reversed(wording.occurrences)}
        self._dated = [(o, o.dating) for o in first.values() if o.dating]
        self._dated.sort(key=lambda d: d[0].document.doc_id, reverse=True)
        self._dated.sort(key=lambda d: d[1].last)
        self._lasts = [dating.last for _, dating in self._dated]

    def latest_before(self, dating: Dating, number: int) -> list[tuple[Occurrence, Dating]]:
        """The latest ones that are certainly earlier, at most so many."""
        end = bisect_left(self._lasts, dating.first)
        return self._dated[max(0, end - number) : end]
