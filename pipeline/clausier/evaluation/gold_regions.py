"""The regions of a document in which a layer is gold: what a model finds there is right or wrong, elsewhere unknown."""

from bisect import bisect_right
from dataclasses import dataclass

from clausier.gold.records import GoldDocument


@dataclass(frozen=True, slots=True)
class GoldRegions:
    """The text of a document cut into regions, each of which is gold or not.

    Attributes:
        starts: The offset at which each region begins, ascending; it ends where the next one begins.
        is_gold: Whether each region is gold.
    """

    starts: tuple[int, ...]
    is_gold: tuple[bool, ...]

    def __contains__(self, offset: int) -> bool:
        """Whether an offset in the document text lies in a region that is gold."""
        return bool(self.starts) and self.is_gold[max(0, bisect_right(self.starts, offset) - 1)]


def gold_regions(document: GoldDocument, layer: str) -> GoldRegions:
    """Return the regions of a document in which a layer is gold.

    A region extends from the start of a paragraph to that of the next one, so that rows in text outside of all paragraphs
    count with the preceding paragraph. Regions are offsets, not ids of paragraphs: if a model finds one paragraph more, the
    ids of all following ones change.

    Args:
        document: A gold document.
        layer: One of ``GOLD_LAYERS``.
    """
    checked = {row.span for row in document.checked_paragraphs(layer)}
    rows = sorted(document["paragraphs"], key=lambda row: row.span)
    return GoldRegions(tuple(row.start for row in rows), tuple(row.span in checked for row in rows))
