"""The bodies that issue decisions and resolutions, with the series of their symbols."""

from dataclasses import dataclass
from pathlib import Path

from clausier.model_files.pattern_file import Entry, read_entries


@dataclass(frozen=True, slots=True)
class Body:
    """A body that issues decisions or resolutions.

    Attributes:
        id: Stable id of the entry: "osce.ministerial-council".
        name: Its French name, as in the tables.
        organisation: "OSCE" or "ONU".
        series: The prefix of its symbols: "MC", "PC", "FSC", "A", "S", "A/HRC", "E".
        phrases: Folded names of it in running text.
    """

    id: str
    name: str
    organisation: str
    series: str
    phrases: tuple[str, ...]


def read_bodies(path: Path) -> tuple[Body, ...]:
    """Read the bodies of a model.

    Args:
        path: Its ``bodies.jsonl``.

    Raises:
        ClausierError: E201-E205, see ``read_entries``.
    """
    required = frozenset({"label", "id", "name", "organisation", "series", "pattern", "provenance"})
    return tuple(body_of(entry) for _, entry in read_entries(path, required))


def body_of(entry: Entry) -> Body:
    """Build a body from a checked entry.

    Args:
        entry: An entry of ``bodies.jsonl``.
    """
    return Body(entry["id"], entry["name"], entry["organisation"], entry["series"], tuple(entry["pattern"]))
