"""Selection of the paragraphs of a document that are compared, with their words."""

from dataclasses import dataclass

from clausier.comparison.words import Word, words_of
from clausier.corpus.document_rows import DocumentRows
from clausier.records import Paragraph
from clausier.records.paragraph_kinds import COMPARED_KINDS

MIN_WORDS_OF_OTHER = 8
"""Least number of words of a paragraph of kind ``other``: shorter ones are captions, table rows or lines of the journal."""


@dataclass(frozen=True, slots=True)
class ComparedParagraph:
    """A paragraph that is compared.

    Attributes:
        paragraph: The paragraph.
        words: Its words.
    """

    paragraph: Paragraph
    words: tuple[Word, ...]

    @property
    def keys(self) -> list[str]:
        """The keys of its words."""
        return [word.key for word in self.words]


def compared_paragraphs(rows: DocumentRows) -> list[ComparedParagraph]:
    """Return the paragraphs and items of a document that are compared, in document order.

    Args:
        rows: The document.
    """
    candidates = (ComparedParagraph(p, words_of(p)) for p in rows.paragraphs if p.kind in COMPARED_KINDS)
    return [c for c in candidates if len(c.words) >= (MIN_WORDS_OF_OTHER if c.paragraph.kind == "other" else 1)]
