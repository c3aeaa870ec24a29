"""When documents are from, and which of two is certainly the earlier one."""

from dataclasses import dataclass
from datetime import MAXYEAR

from clausier.french.dates import EARLIEST_YEAR
from clausier.records import Document


@dataclass(frozen=True, slots=True)
class Dating:
    """The days between which a document was adopted; one day where its date is known.

    Attributes:
        first: The first day that is possible, as ISO 8601.
        last: The last one.
    """

    first: str
    last: str

    @property
    def text(self) -> str:
        """The date as tables give it: YYYY-MM-DD, or YYYY where only the year is known."""
        return self.first if self.first == self.last else self.first[:4]

    @property
    def year(self) -> int:
        """The year."""
        return int(self.first[:4])

    def is_before(self, other: "Dating") -> bool:
        """Return whether this is certainly the earlier one: never on the same day, nor in a year if one of two has no day.

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
    # A slip of the source would make a document the ancestor of all others.
    return dating if dating.year >= EARLIEST_YEAR else None
