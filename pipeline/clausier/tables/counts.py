"""How many rows there are, by what tells them apart."""

from collections import Counter
from collections.abc import Iterable, Mapping

from clausier.records import Action
from clausier.tables.rows import Tables

Counts = Mapping[str, Mapping[str, int]]
"""For each table, how many rows it has of each sort; the most frequent first, then by name."""


def count_rows(tables: Tables) -> Counts:
    """Count documents and paragraphs by kind, actions by place, references by status, problems by code.

    Args:
        tables: The rows of all tables.
    """
    return {
        "documents": _ranked(row.kind for row in tables.documents),
        "paragraphs": _ranked(row.kind for row in tables.paragraphs),
        "actions": _ranked(_place(row) for row in tables.actions),
        "references": _ranked(row.status for row in tables.references),
        "problems": _ranked(row.code for row in tables.problems),
    }


def _place(action: Action) -> str:
    if action.form == "inherited":
        return "inherited"
    return "leading" if action.rank == 1 else "coordinated"


def _ranked(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items(), key=lambda item: (-item[1], item[0])))
