"""What a mention says besides the number, and whether a document bears it out."""

from dataclasses import dataclass

from clausier.components.references.naming import year_of_symbol
from clausier.records import Reference
from clausier.resolution import titles
from clausier.resolution.document_index import Facts


def is_later(date: str, than: str) -> bool:
    """Tell whether a date is certainly later than another.

    Args:
        date: ISO date or year, empty if unknown.
        than: Another.
    """
    common = min(len(date), len(than))
    return date[:common] > than[:common]


def are_compatible(first: str, second: str) -> bool:
    """Tell whether two dates may be of one day: they are the same, or one is the year of the other, or unknown.

    Args:
        first: ISO date or year, empty if unknown.
        second: Another.
    """
    return first.startswith(second) or second.startswith(first)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a mention says of the document that it means.

    Attributes:
        date: ISO date, or the year alone; empty if it says none.
        title: The title that it quotes, as it is compared; empty if it quotes none.
    """

    date: str
    title: str

    def contradicts(self, document: Facts) -> bool:
        """Tell whether a document has another date or another title.

        Args:
            document: What is known of it.
        """
        return not are_compatible(self.date, document.date) or titles.contradict(self.title, document.title)

    def supports(self, document: Facts) -> bool:
        """Tell whether a document has the date, or the year, or the title, and nothing contradicts it.

        Args:
            document: What is known of it.
        """
        borne_out = bool(self.date and document.date) or titles.agree(self.title, document.title)
        return borne_out and not self.contradicts(document)


def evidence_of(reference: Reference, symbol: str) -> Evidence:
    """Return what a mention says besides its number.

    A year that is part of the number tells nothing more; a name is no quoted title; and the date of a known instrument
    is what the model holds of it, not what the mention says.

    Args:
        reference: The mention.
        symbol: What it may stand for.
    """
    if reference.rule_id.startswith("registry"):
        return Evidence("", "")
    year = "" if year_of_symbol(symbol) else str(reference.year or "")
    quoted = reference.title if reference.rule_id.startswith("citation") else ""
    return Evidence(reference.date or year, titles.title_key(quoted))
