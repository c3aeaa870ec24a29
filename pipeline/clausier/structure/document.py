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
    """Whether the issuing body may act in it; the provisions of an annex state, they do not act."""
    observations: tuple[str, ...] = ()
    """What its kind was decided by, as in ``kinds.json``; empty if its kind was read off a fixed line."""
    is_item: bool = False
    """Whether it takes over the kind of the paragraph before it."""
    begins_body: bool = False
    """Whether kinds are decided anew from it on: it is the first of a body, or of a section with a preamble of its own."""


@dataclass(frozen=True, slots=True)
class StructuredDocument:
    """A document as its text alone shows it.

    Attributes:
        text: The document text; paragraphs are separated by a blank line.
        offsets: The way from it back to the source text.
        header: The fields that the document states.
        paragraphs: In reading order.
    """

    text: str
    offsets: OffsetMap
    header: Header
    paragraphs: tuple[StructuredParagraph, ...]

    def count(self, kind: str) -> int:
        """Return how many paragraphs of a kind there are, items not counted."""
        return sum(p.kind == kind and p.level == 0 for p in self.paragraphs)
