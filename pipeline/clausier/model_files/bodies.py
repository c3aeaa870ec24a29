"""The bodies that issue decisions and resolutions, and the symbols of their series."""

from dataclasses import dataclass
from pathlib import Path

from clausier.model_files.pattern_file import Entry, read_entries


@dataclass(frozen=True, slots=True)
class Body:
    """A body as texts name it.

    Attributes:
        id: Our own stable key, "osce.ministerial-council".
        name: Its French name, as it stands in the tables.
        organisation: "OSCE" or "ONU".
        series: The prefix of its symbols: "MC", "PC", "FSC", "A", "S", "A/HRC", "E".
        phrases: Folded phrases that name it in running text.
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
    """Make a body of an entry that has been checked.

    Args:
        entry: As ``bodies.jsonl`` holds it.
    """
    return Body(entry["id"], entry["name"], entry["organisation"], entry["series"], tuple(entry["pattern"]))
