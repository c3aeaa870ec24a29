"""CSV as the tables are written: RFC 4180 with plain line feeds, the same bytes for the same rows."""

from collections.abc import Iterable

Value = str | int | float | bool | None

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
