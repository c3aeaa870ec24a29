"""Evidence: the date and the title that a mention gives besides a number, and whether a document supports or contradicts them."""

from dataclasses import dataclass

from clausier.components.references.canonical_symbols import year_of_symbol
from clausier.records import Reference
from clausier.resolution.date_matching import is_compatible
from clausier.resolution.document_index import IndexedDocument
from clausier.resolution.title_matching import is_different_title, is_same_title, title_key


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a mention says of the document that it means.

    Attributes:
        date: ISO date, or the year alone; empty if none is given.
        title: The title key of the title that it quotes; empty if it quotes none.
    """

    date: str
    title: str

    def contradicts(self, document: IndexedDocument) -> bool:
        """Return whether a document has another date or another title.

        Args:
            document: The document.
        """
        return not is_compatible(self.date, document.date) or is_different_title(self.title, document.title)

    def supports(self, document: IndexedDocument) -> bool:
        """Return whether a document has the date, or the year, or the title, and nothing contradicts it.

        Args:
            document: The document.
        """
        has_support = bool(self.date and document.date) or is_same_title(self.title, document.title)
        return has_support and not self.contradicts(document)


def evidence_of(reference: Reference, symbol: str) -> Evidence:
    """Return the evidence that a mention gives besides its number.

    A year that is part of the number is no further evidence; a name is no quoted title; and the date of a known instrument
    comes from the model, not from the mention.

    Args:
        reference: The mention.
        symbol: A symbol that it may refer to.
    """
    if reference.rule_id.startswith("registry"):
        return Evidence("", "")
    year = "" if year_of_symbol(symbol) else str(reference.year or "")
    quoted_title = reference.title if reference.rule_id.startswith("citation") else ""
    return Evidence(reference.date or year, title_key(quoted_title))
