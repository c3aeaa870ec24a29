"""The CSV dialect of the tables: RFC 4180 with plain line feeds, the same bytes for the same rows."""

import re
from collections.abc import Iterable

Value = str | int | float | bool | None

_QUOTED = re.compile(r'[",\r\n]')
"""A character that makes a cell quoted. The csv module does not quote a lone carriage return."""


def format_cell(value: Value) -> str:
    """Return a value as the text of a cell: booleans ``true`` and ``false``, None empty."""
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"' if _QUOTED.search(value) else value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def format_line(values: Iterable[Value]) -> str:
    """Return a row with the line feed that ends it."""
    return ",".join(map(format_cell, values)) + "\n"
