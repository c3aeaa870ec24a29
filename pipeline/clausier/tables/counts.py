"""Numbers of rows, by table and sort."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from clausier.layers import ALL_LAYERS, Layers
from clausier.records import Action
from clausier.tables.rows import Row
from clausier.tables.schema import schema_of

Counts = Mapping[str, Mapping[str, int]]
"""For each table, the number of rows of each sort; the most frequent first, then by name."""


class RowCounter:
    """Counts the rows of tables by their sort: paragraphs by kind, references by status, as defined in ``ROW_SORTS``.

    Args:
        layers: The layers that were chosen; the tables of others are not counted.
    """

    def __init__(self, layers: Layers = ALL_LAYERS) -> None:
        self._counts: dict[str, Counter[str]] = {name: Counter() for name in schema_of(layers)}

    def add(self, table: str, rows: Iterable[Row]) -> None:
        """Count rows of a table.

        Args:
            table: Its name.
            rows: Some of its rows.
        """
        self._counts[table].update(map(ROW_SORTS[table], rows))

    def counts(self) -> Counts:
        """Return the counts."""
        return {
            name: dict(sorted(counter.items(), key=lambda item: (-item[1], item[0])))
            for name, counter in self._counts.items()
        }


def _action_sort(action: Action) -> str:
    if action.form == "inherited":
        return "inherited"
    return "leading" if action.rank == 1 else "coordinated"


ROW_SORTS: dict[str, Callable[..., str]] = {
    "documents": lambda row: row.kind,
    "paragraphs": lambda row: row.kind,
    "actions": _action_sort,
    "clauses": lambda row: row.kind,
    "entities": lambda row: row.label,
    "references": lambda row: row.status,
    "citations": lambda row: row.function or "unknown",
    "problems": lambda row: row.code,
}
"""The sort of a row, by table."""
