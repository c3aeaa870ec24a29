"""Which citations a network is made of."""

from collections.abc import Iterable
from dataclasses import dataclass

from clausier.citation_network.records import function_names
from clausier.errors import ClausierError

UNKNOWN = "unknown"
"""Stands for the function of citations that have none."""


@dataclass(frozen=True, slots=True)
class Selection:
    """A choice of citations.

    Attributes:
        functions: The functions that count; all if there are none.
        since: The first year of the documents that cite, None for no bound.
        until: The last one, None for no bound.
    """

    functions: frozenset[str] = frozenset()
    since: int | None = None
    until: int | None = None

    @property
    def has_years(self) -> bool:
        """Whether years are chosen."""
        return self.since is not None or self.until is not None

    def takes_year(self, year: int | None) -> bool:
        """Tell whether what documents of a year cite counts; of an unknown year, only if no years are chosen.

        Args:
            year: The year of a document.
        """
        if year is None:
            return not self.has_years
        return (self.since is None or self.since <= year) and (self.until is None or year <= self.until)

    def takes_function(self, function: str) -> bool:
        """Tell whether citations with a function count.

        Args:
            function: A function, or ``unknown``.
        """
        return not self.functions or function in self.functions


def select(functions: Iterable[str] = (), since: int | None = None, until: int | None = None) -> Selection:
    """Return a choice of citations.

    Args:
        functions: Names of functions, ``unknown`` among them; none means all.
        since: The first year.
        until: The last year.

    Raises:
        ClausierError: E180 a name is no function, E153 the first year is later than the last.
    """
    chosen = frozenset(functions)
    for name in sorted(chosen.difference(function_names())):
        raise ClausierError("E180", function=name, available=", ".join(function_names()))
    if since is not None and until is not None and since > until:
        raise ClausierError("E153", one=f"--since {since}", other=f"--until {until}")
    return Selection(chosen, since, until)
