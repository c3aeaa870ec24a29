"""The CSV dialect of the tables: RFC 4180 with plain line feeds, the same bytes for the same rows."""

from collections.abc import Iterable

Value = str | int | float | bool | None

QUOTED = frozenset('",\r\n')
"""Characters that make a cell quoted. The csv module does not quote a lone carriage return."""


def format_cell(value: Value) -> str:
    """Return a value as the text of a cell: booleans ``true`` and ``false``, None empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    return text if QUOTED.isdisjoint(text) else '"' + text.replace('"', '""') + '"'


def format_line(values: Iterable[Value]) -> str:
    """Return a row with the line feed that ends it."""
    return ",".join(map(format_cell, values)) + "\n"
