"""The schemas of all tables, read from the CSV files beside this module: the one place that names every column."""

import csv
import io
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib import resources

from clausier.layers import Layers, layer_of

PRIMARY = "primary"

OFFSET = "offset"
"""Role of a column with an offset, or a list of spans, in the document text."""

SOURCE_OFFSET = "source_offset"
"""Role of a column with an offset in the decoded source text."""

SOURCE_PAGE = "source_page"
"""Role of a column with a page of the source file."""

QUOTED = "quoted"
"""Role of a column that quotes words of the row's own text."""

HEAD = "head"
"""Role of a column that describes the head of a clause."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        table: The table's name.
        name: The column's name.
        type: ``string``, ``integer``, ``number``, ``boolean`` or ``date`` (Frictionless Table Schema).
        description: What it means.
        example: A value that the sample decision has in it, empty if it has none.
        allowed: The closed set of its values, empty if the set is open. An empty cell is allowed besides,
            unless the column is required.
        required: Whether every row has a value.
        key: ``primary``, or the column that its values point to as ``table.column``, else empty.
        roles: What the program must know of its values when a row's span changes: ``OFFSET``, ``SOURCE_OFFSET``,
            ``SOURCE_PAGE``, ``QUOTED``, ``HEAD``; none for most columns. They are no part of the codebook.
    """

    table: str
    name: str
    type: str
    description: str
    example: str
    allowed: tuple[str, ...]
    required: bool
    key: str
    roles: frozenset[str] = frozenset()

    @property
    def is_primary_key(self) -> bool:
        """Whether its values identify the rows of the table."""
        return self.key == PRIMARY

    @property
    def target(self) -> tuple[str, str] | None:
        """The table and column that its values point to, None if it is no foreign key."""
        if not self.key or self.is_primary_key:
            return None
        table, _, name = self.key.partition(".")
        return table, name


Schema = Mapping[str, tuple[Column, ...]]
"""The columns of each table; tables and columns in the order in which they are written."""


@lru_cache(maxsize=1)
def schema() -> Schema:
    """Return the columns of the tables of annotations, in the order of ``variables.csv``."""
    return _read_schema("variables.csv")


@lru_cache(maxsize=1)
def comparison_schema() -> Schema:
    """Return the columns of the tables of a comparison, in the order of ``variables_comparison.csv``."""
    return _read_schema("variables_comparison.csv")


@lru_cache(maxsize=1)
def lineage_schema() -> Schema:
    """Return the columns of the tables of a lineage, in the order of ``variables_lineage.csv``."""
    return _read_schema("variables_lineage.csv")


@lru_cache(maxsize=1)
def network_schema() -> Schema:
    """Return the columns of the nodes and edges of a citation network, in the order of ``variables_network.csv``."""
    return _read_schema("variables_network.csv")


def _read_schema(file: str) -> Schema:
    source = resources.files("clausier.tables").joinpath(file).read_text(encoding="utf-8")
    tables: dict[str, tuple[Column, ...]] = {}
    for row in csv.DictReader(io.StringIO(source)):
        column = Column(
            table=row["table"],
            name=row["name"],
            type=row["type"],
            description=row["description"],
            example=row["example"],
            allowed=tuple(row["allowed"].split("; ")) if row["allowed"] else (),
            required=row["required"] == "true",
            key=row["key"],
            roles=frozenset(filter(None, row.get("roles", "").split("; "))),
        )
        tables[column.table] = (*tables.get(column.table, ()), column)
    return tables


def schema_of(layers: Layers) -> Schema:
    """Return the columns of the tables that a choice of layers gives; a column points to no table left out.

    Args:
        layers: The layers that were chosen.
    """
    chosen = {name: columns for name, columns in schema().items() if layer_of(name) in ("", *layers)}
    return {name: tuple(_within(column, chosen) for column in columns) for name, columns in chosen.items()}


def _within(column: Column, tables: Collection[str]) -> Column:
    return replace(column, key="") if column.target and column.target[0] not in tables else column
