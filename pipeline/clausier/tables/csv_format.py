"""CSV as the tables are written: RFC 4180 with plain line feeds, the same bytes for the same rows."""

from collections.abc import Iterable, Sequence

Value = str | int | bool | None

QUOTED = frozenset('",\r\n')
"""Characters that a cell is quoted for. The csv module would leave a lone carriage return bare."""


def format_cell(value: Value) -> str:
    """Return a value as it stands in a cell: booleans ``true`` and ``false``, None empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    return text if QUOTED.isdisjoint(text) else '"' + text.replace('"', '""') + '"'


def format_line(values: Iterable[Value]) -> str:
    """Return a row with the line feed that ends it."""
    return ",".join(map(format_cell, values)) + "\n"


def format_table(names: Sequence[str], rows: Iterable[object]) -> bytes:
    """Return a table as the bytes of a CSV file.

    Args:
        names: The columns in order; each is an attribute of every row.
        rows: The records.

    Returns:
        UTF-8 with a header row, a line feed at the end of every row; cells are quoted where they must be.
    """
    lines = [format_line(names), *(format_line(getattr(row, name) for name in names) for row in rows)]
    return "".join(lines).encode("utf-8")
