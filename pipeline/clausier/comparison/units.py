"""Which paragraphs are compared."""

from dataclasses import dataclass

from clausier.comparison.words import Word, words_of
from clausier.corpus.document_rows import DocumentRows
from clausier.records import Paragraph
from clausier.records.paragraph_kinds import COMPARED_KINDS

MIN_WORDS_OF_OTHER = 8
"""A shorter paragraph of no kind is a caption, a line of a table or of the journal."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph that is compared.

    Attributes:
        paragraph: The paragraph.
        words: Its words.
    """

    paragraph: Paragraph
    words: tuple[Word, ...]

    @property
    def keys(self) -> list[str]:
        """Its words as they are compared."""
        return [word.key for word in self.words]


def units_of(rows: DocumentRows) -> list[Unit]:
    """Return the paragraphs and items of a document that are compared, in document order.

    Args:
        rows: The document.
    """
    units = (Unit(p, words_of(p)) for p in rows.paragraphs if p.kind in COMPARED_KINDS)
    return [u for u in units if len(u.words) >= (MIN_WORDS_OF_OTHER if u.paragraph.kind == "other" else 1)]
