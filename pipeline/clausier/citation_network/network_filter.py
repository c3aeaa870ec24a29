"""Which citations a network is made of: their functions, and the years of the documents that cite."""

from collections.abc import Iterable
from dataclasses import dataclass

from clausier.citation_network.records import FUNCTION_NAMES
from clausier.errors import ClausierError

UNKNOWN_FUNCTION = "unknown"
"""Name for the missing function of citations that have none."""


@dataclass(frozen=True, slots=True)
class NetworkFilter:
    """A filter of citations.

    Attributes:
        functions: The functions that are accepted; empty for all.
        since: The first year of documents that cite, None for no bound.
        until: The last year of documents that cite, None for no bound.
    """

    functions: frozenset[str] = frozenset()
    since: int | None = None
    until: int | None = None

    @property
    def has_year_range(self) -> bool:
        """Whether years are bounded."""
        return self.since is not None or self.until is not None

    def accepts_year(self, year: int | None) -> bool:
        """Return whether citations of documents of a year are accepted; an unknown year only if years are not bounded.

        Args:
            year: The year of a document, None if unknown.
        """
        if year is None:
            return not self.has_year_range
        return (self.since is None or self.since <= year) and (self.until is None or year <= self.until)

    def accepts_function(self, function: str) -> bool:
        """Return whether citations with a function are accepted.

        Args:
            function: A function, or ``unknown``.
        """
        return not self.functions or function in self.functions


def build_filter(functions: Iterable[str] = (), since: int | None = None, until: int | None = None) -> NetworkFilter:
    """Return a filter of citations, after checking it.

    Args:
        functions: Names of functions, possibly ``unknown``; none for all.
        since: The first year, None for no bound.
        until: The last year, None for no bound.

    Raises:
        ClausierError: E180 a name is no function, E153 the first year is later than the last.
    """
    accepted = frozenset(functions)
    for name in sorted(accepted.difference(FUNCTION_NAMES)):
        raise ClausierError("E180", function=name, available=", ".join(FUNCTION_NAMES))
    if since is not None and until is not None and since > until:
        raise ClausierError("E153", one=f"--since {since}", other=f"--until {until}")
    return NetworkFilter(accepted, since, until)
