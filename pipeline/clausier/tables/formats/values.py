"""Values for formats with types."""

from clausier.tables.csv_format import Value
from clausier.tables.rows import Row
from clausier.tables.schema import Column


def value_of(row: Row, column: Column) -> Value:
    """Return the value of a row in a column; None where its CSV cell would be empty.

    Args:
        row: A record.
        column: A column of its table.
    """
    value: Value = getattr(row, column.name)
    return None if value == "" else value
