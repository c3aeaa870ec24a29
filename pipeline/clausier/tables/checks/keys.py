"""Primary keys are unique, and foreign keys point to a row."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from clausier.tables.checks.cells import shortened
from clausier.tables.checks.fault import Fault
from clausier.tables.column_roles import primary_key
from clausier.tables.csv_format import Value
from clausier.tables.rows import Row
from clausier.tables.schema import Column, Schema

Rows = Mapping[str, Sequence[Row]]
"""The rows of each table."""


def key_faults(rows: Rows, schema: Schema, documents: Collection[str] | None = None) -> Iterator[Fault]:
    """Check the keys of tables.

    Args:
        rows: The rows of each table of the schema: of all documents, or of one.
        schema: The tables.
        documents: The names of all documents, if the rows are of one only; else those of the documents table.
    """
    values: dict[tuple[str, str], Collection[Value]] = {}
    for table, columns in schema.items():
        for column in columns:
            if column.is_primary_key:
                seen: set[Value] = set()
                yield from _duplicate_keys(column, rows[table], seen)
                values[table, column.name] = seen
    if documents is not None:
        values["documents", "doc_id"] = documents
    for table, columns in schema.items():
        for column in columns:
            if column.target in values:
                yield from _dangling_keys(column, rows[table], values[column.target])


def row_id(table: str, row: Row) -> str:
    """Return what identifies a row: its primary key, or the code of a problem.

    Args:
        table: Its table.
        row: A record.
    """
    return str(getattr(row, primary_key(table) or "code"))


def _duplicate_keys(column: Column, rows: Sequence[Row], seen: set[Value]) -> Iterator[Fault]:
    for index, row in enumerate(rows):
        value = getattr(row, column.name)
        if value in seen and value:
            yield Fault(column.table, index, value, column.name, "doubled", f"{shortened(value)} stands twice")
        seen.add(value)


def _dangling_keys(column: Column, rows: Sequence[Row], targets: Collection[Value]) -> Iterator[Fault]:
    for index, row in enumerate(rows):
        value = getattr(row, column.name)
        if value and value not in targets:
            name = row_id(column.table, row)
            reason = f"{shortened(value)} is no {column.key}"
            yield Fault(column.table, index, name, column.name, "foreign-key", reason)
