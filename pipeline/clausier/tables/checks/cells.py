"""Checks of single cells: presence, type, closed set."""

import datetime
from collections.abc import Iterator, Sequence

from clausier.tables.csv_format import Value
from clausier.tables.schema import Column

PYTHON_TYPES = {"string": str, "date": str, "integer": int, "number": float, "boolean": bool}


def cell_faults(column: Column, value: Value) -> Iterator[tuple[str, str]]:
    """Check a value against its column.

    Args:
        column: The column.
        value: The value that a record has in it.

    Yields:
        The kind of a fault and its reason; at most one.
    """
    if value is None or value == "":
        if column.required:
            yield "required", "is empty"
    elif type(value) is not PYTHON_TYPES[column.type]:
        yield "type", f"{shortened(value)} is no {column.type}"
    elif column.allowed and value not in column.allowed:
        yield "closed-set", f"{shortened(value)} is none of {', '.join(column.allowed)}"
    elif column.type == "date" and not _is_iso_date(str(value)):
        yield "type", f"{shortened(value)} is no date YYYY-MM-DD"


def is_sound(column: Column, values: Sequence[Value]) -> bool:
    """Return whether no value of a column has a fault; a few sound columns are taken for others.

    Args:
        column: The column.
        values: All of its values.
    """
    distinct = set(values)
    if column.required and not distinct.isdisjoint((None, "")):
        return False
    distinct -= {None, ""}
    return (
        set(map(type, values)) <= {PYTHON_TYPES[column.type], type(None)}
        and (not column.allowed or distinct <= set(column.allowed))
        and (column.type != "date" or all(_is_iso_date(str(value)) for value in distinct))
    )


def shortened(value: Value) -> str:
    """Return a value as the reason of a fault quotes it: at most 60 characters of a string."""
    return repr(value[:60]) if isinstance(value, str) else repr(value)


def _is_iso_date(value: str) -> bool:
    try:
        return datetime.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
