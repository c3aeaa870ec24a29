"""The codebook as rows, for formats that include it as a table."""

from collections.abc import Iterator

from clausier.tables.schema import Schema

NAME = "codebook"
"""The name of its table or sheet."""

HEADER = ("table", "column", "type", "required", "description", "allowed", "example", "key")


def codebook_rows(schema: Schema) -> Iterator[tuple[str, ...]]:
    """Yield the cells of ``HEADER`` for every column.

    Args:
        schema: The tables that are written.
    """
    for columns in schema.values():
        for c in columns:
            required = "true" if c.required else "false"
            yield c.table, c.name, c.type, required, c.description, "; ".join(c.allowed), c.example, c.key
