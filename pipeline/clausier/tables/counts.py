"""How many rows there are, by what tells them apart."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from clausier.layers import ALL, Layers
from clausier.records import Action
from clausier.tables.rows import Row
from clausier.tables.schema import schema_of

Counts = Mapping[str, Mapping[str, int]]
"""For each table, how many rows it has of each sort; the most frequent first, then by name."""


class RowCounter:
    """Counts the rows of tables, each by its sort: paragraphs by kind, references by status, as ``SORTS`` says.

    Args:
        layers: The layers that were chosen; the tables of others are not counted.
    """

    def __init__(self, layers: Layers = ALL) -> None:
        self._counts: dict[str, Counter[str]] = {name: Counter() for name in schema_of(layers)}

    def add(self, table: str, rows: Iterable[Row]) -> None:
        """Count rows of a table.

        Args:
            table: Its name.
            rows: Some of its rows.
        """
        self._counts[table].update(map(SORTS[table], rows))

    def counts(self) -> Counts:
        """Return what has been counted."""
        return {
            name: dict(sorted(counter.items(), key=lambda item: (-item[1], item[0])))
            for name, counter in self._counts.items()
        }


def _place(action: Action) -> str:
    if action.form == "inherited":
        return "inherited"
    return "leading" if action.rank == 1 else "coordinated"


SORTS: dict[str, Callable[..., str]] = {
    "documents": lambda row: row.kind,
    "paragraphs": lambda row: row.kind,
    "actions": _place,
    "clauses": lambda row: row.kind,
    "entities": lambda row: row.label,
    "references": lambda row: row.status,
    "citations": lambda row: row.function or "unknown",
    "problems": lambda row: row.code,
}
"""What tells the rows of a table apart."""
