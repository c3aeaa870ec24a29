"""Documents and paragraphs as structure finds them, before any annotation."""

from dataclasses import dataclass

from clausier.structure.header import Header
from clausier.structure.offsets import OffsetMap


@dataclass(frozen=True, slots=True)
class StructuredParagraph:
    """A paragraph, with offsets in the document text and in the source text."""

    label: str
    parent_label: str
    part: str
    part_number: int | None
    kind: str
    number: str
    level: int
    start: int
    end: int
    source_start: int
    source_end: int
    page: int
    text: str
    acts: bool
    """Whether the issuing body may act in it; the provisions of an annex do not act."""
    observations: tuple[str, ...] = ()
    """The observations by which its kind was decided, as in ``kinds.json``; empty if its kind follows from a fixed form."""
    is_item: bool = False
    """Whether it inherits the kind of the paragraph before it."""
    begins_body: bool = False
    """Whether decoding of kinds restarts with it: it is the first of a body, or of a section with a preamble of its own."""


@dataclass(frozen=True, slots=True)
class StructuredDocument:
    """A document as analysed from its text alone.

    Attributes:
        text: The document text; paragraphs are separated by a blank line.
        offsets: The map from its offsets to those of the source text.
        header: The fields that the document states.
        paragraphs: In reading order.
    """

    text: str
    offsets: OffsetMap
    header: Header
    paragraphs: tuple[StructuredParagraph, ...]

    def count(self, kind: str) -> int:
        """Return the number of paragraphs of a kind, items not counted."""
        return sum(p.kind == kind and p.level == 0 for p in self.paragraphs)
