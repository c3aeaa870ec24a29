"""When documents were adopted, and which of two is certainly the earlier one."""

from dataclasses import dataclass
from datetime import MAXYEAR

from clausier.french.dates import EARLIEST_YEAR
from clausier.records import Document


@dataclass(frozen=True, slots=True)
class Dating:
    """The first and last day on which a document may have been adopted; the same day where its date is known.

    Attributes:
        first: The first possible day, as ISO 8601.
        last: The last possible day, as ISO 8601.
    """

    first: str
    last: str

    @property
    def text(self) -> str:
        """The date as written in tables: YYYY-MM-DD, or YYYY where only the year is known."""
        return self.first if self.first == self.last else self.first[:4]

    @property
    def year(self) -> int:
        """The year."""
        return int(self.first[:4])

    def is_before(self, other: "Dating") -> bool:
        """Return whether this is certainly the earlier one: never on the same day, nor in one year if either has no day.

        Args:
            other: The dating of another document.
        """
        return self.last < other.first


def dating_of(document: Document) -> Dating | None:
    """Return when a document was adopted: on its date, else in the year of its number; None if neither is known.

    Args:
        document: The document.
    """
    if document.adopted_on:
        dating = Dating(document.adopted_on, document.adopted_on)
    elif document.year is not None and document.year <= MAXYEAR:
        dating = Dating(f"{document.year:04}-01-01", f"{document.year:04}-12-31")
    else:
        return None
    # A typing error in the source would make the document the ancestor of all others.
    return dating if dating.year >= EARLIEST_YEAR else None
