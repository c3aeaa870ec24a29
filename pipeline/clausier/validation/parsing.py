"""Parsing the cells of a row into a record, as far as they can be read."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from clausier.records import Action, Citation, Clause, Document, Entity, Paragraph, Problem, Reference
from clausier.safety.spreadsheet import unguard
from clausier.tables.checks.cells import cell_faults
from clausier.tables.csv_format import Value
from clausier.tables.rows import Row
from clausier.tables.schema import Column
from clausier.validation.table_file import RawRow

RECORD_CLASSES: dict[str, Callable[..., Row]] = {
    "documents": Document,
    "paragraphs": Paragraph,
    "actions": Action,
    "clauses": Clause,
    "entities": Entity,
    "references": Reference,
    "citations": Citation,
    "problems": Problem,
}

PLACEHOLDERS: dict[str, Value] = {"string": "", "date": "", "integer": 0, "boolean": False}
"""Values for required cells that cannot be read, so that the other cells of the row can be checked."""

BOOLEANS = {"true": True, "false": False}

_INTEGER = re.compile(r"-?\d{1,18}", re.ASCII)


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row of a folder.

    Attributes:
        number: Its number as a spreadsheet shows it.
        record: Its record.
        faults: Column, kind and reason of each fault of its cells.
        is_sound: Whether its required cells exist and no cell has a fault.
        is_ragged: Whether it has more or fewer cells than the header, so that any cell may belong to another column.
    """

    number: int
    record: Row
    faults: tuple[tuple[str, str, str], ...]
    is_sound: bool
    is_ragged: bool


def read_row(table: str, raw: RawRow, columns: Sequence[Column]) -> ReadRow:
    """Read a row.

    Args:
        table: Its table.
        raw: Its cells.
        columns: All columns of the table in the schema.
    """
    values: dict[str, Value] = {}
    faults: list[tuple[str, str, str]] = []
    is_sound = not raw.ragged
    for column in columns:
        if column.name not in raw.cells:
            values[column.name] = _placeholder(column)
            is_sound = is_sound and not column.required
            continue
        value = parse_cell(column, raw.cells[column.name])
        found = [] if raw.ragged else list(_cell_faults(column, value))
        faults += [(column.name, kind, reason) for kind, reason in found]
        is_sound = is_sound and not found
        is_typed = not any(kind == "type" for kind, _ in found) and not raw.ragged
        values[column.name] = value if is_typed or column.type == "string" else _placeholder(column)
    return ReadRow(raw.number, RECORD_CLASSES[table](**values), tuple(faults), is_sound, raw.ragged)


def parse_cell(column: Column, cell: str) -> Value:
    """Return the value of a cell; the cell itself if it is not a value of its column's type.

    Args:
        column: Its column.
        cell: The cell; an apostrophe that guards it against a spreadsheet is removed.
    """
    if column.type in ("string", "date"):
        return unguard(cell)
    if cell == "":
        return None
    if column.type == "boolean":
        return BOOLEANS.get(cell, cell)
    return int(cell) if _INTEGER.fullmatch(cell) else cell


def _cell_faults(column: Column, value: Value) -> Iterator[tuple[str, str]]:
    for kind, reason in cell_faults(column, value):
        yield kind, f"{reason} (true or false)" if kind == "type" and column.type == "boolean" else reason


def _placeholder(column: Column) -> Value:
    if column.type in ("integer", "boolean") and not column.required:
        return None
    return PLACEHOLDERS[column.type]
