"""How many rows there are, by what tells them apart."""

from collections import Counter
from collections.abc import Iterable, Mapping

from clausier.layers import ALL, Layers
from clausier.records import Action
from clausier.tables.rows import Tables
from clausier.tables.schema import schema_of

Counts = Mapping[str, Mapping[str, int]]
"""For each table, how many rows it has of each sort; the most frequent first, then by name."""


def count_rows(tables: Tables, layers: Layers = ALL) -> Counts:
    """Count documents, paragraphs and clauses by kind, actions by place, entities by label, references by status.

    Args:
        tables: The rows of all tables.
        layers: The layers that were chosen; the tables of others are not counted.
    """
    counts = {
        "documents": _ranked(row.kind for row in tables.documents),
        "paragraphs": _ranked(row.kind for row in tables.paragraphs),
        "actions": _ranked(_place(row) for row in tables.actions),
        "clauses": _ranked(row.kind for row in tables.clauses),
        "entities": _ranked(row.label for row in tables.entities),
        "references": _ranked(row.status for row in tables.references),
        "problems": _ranked(row.code for row in tables.problems),
    }
    return {name: counts[name] for name in schema_of(layers)}


def _place(action: Action) -> str:
    if action.form == "inherited":
        return "inherited"
    return "leading" if action.rank == 1 else "coordinated"


def _ranked(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items(), key=lambda item: (-item[1], item[0])))
