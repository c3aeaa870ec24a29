"""Where a layer is gold: the stretches of a document in which what a model finds is right or wrong, not unknown."""

from bisect import bisect_right
from dataclasses import dataclass

from clausier.gold.records import GoldDocument


@dataclass(frozen=True, slots=True)
class Territory:
    """The stretches of a document that count.

    Attributes:
        starts: Where each stretch begins, in order; it goes on to the start of the next one.
        counts: Whether it counts.
    """

    starts: tuple[int, ...]
    counts: tuple[bool, ...]

    def __contains__(self, offset: int) -> bool:
        """Whether a place in the document text counts."""
        return bool(self.starts) and self.counts[max(0, bisect_right(self.starts, offset) - 1)]


def territory(document: GoldDocument, layer: str) -> Territory:
    """Return where a layer is gold in a document.

    A stretch goes from the start of a gold paragraph to that of the next one, so that what a model finds in text that is
    no paragraph counts with the paragraph before it. It is decided by offsets, not by names of paragraphs: where a model
    finds one paragraph more, the names of all others shift.

    Args:
        document: A gold document.
        layer: One of ``GOLD_LAYERS``.
    """
    checked = {row.span for row in document.checked_paragraphs(layer)}
    rows = sorted(document["paragraphs"], key=lambda row: row.span)
    return Territory(tuple(row.start for row in rows), tuple(row.span in checked for row in rows))
