"""The codebook as rows, for formats that hold it beside the tables."""

from collections.abc import Iterator

from clausier.tables.schema import Schema

NAME = "codebook"
"""The table or sheet that it stands in."""

HEADER = ("table", "column", "type", "required", "description", "allowed", "example", "key")


def codebook_rows(schema: Schema) -> Iterator[tuple[str, ...]]:
    """Give what ``HEADER`` names of every column.

    Args:
        schema: The tables that are written.
    """
    for columns in schema.values():
        for c in columns:
            required = "true" if c.required else "false"
            yield c.table, c.name, c.type, required, c.description, "; ".join(c.allowed), c.example, c.key
