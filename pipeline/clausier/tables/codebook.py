"""``codebook.md``: the description of the tables for people."""

from collections.abc import Sequence

from clausier.tables.schema import Column, Schema

INTRODUCTION = """\
# Codebook

Rows are in document order. As CSV, a table is one file: UTF-8, RFC 4180, a header row, `\\n` at the end of every row.
An empty cell (null in other formats) means not applicable or unknown; booleans are `true` and `false`; dates are
YYYY-MM-DD.

`start` and `end` are offsets in the document text, `texts/DOC_ID.txt`: 0-based, end-exclusive, in Unicode
code points. `text` is exactly what they cut out of it. Examples are from decision MC.DEC/5/11.
"""


def codebook(schema: Schema, introduction: str = INTRODUCTION) -> str:
    """Return the codebook: every column of every table, in Markdown.

    Args:
        schema: The tables that are written.
        introduction: The text above them.
    """
    sections = [introduction]
    for table, columns in schema.items():
        rows = "\n".join(_row(column) for column in columns)
        sections.append(
            f"## {table}\n\n"
            f"{_keys(columns)}"
            "| column | type | meaning | allowed values | example |\n|---|---|---|---|---|\n"
            f"{rows}\n"
        )
    return "\n".join(sections)


def _keys(columns: Sequence[Column]) -> str:
    lines = [f"Primary key: `{c.name}`.\n" for c in columns if c.is_primary_key]
    lines += [f"`{c.name}` points to `{c.key}`.\n" for c in columns if c.target]
    return "".join(lines) + "\n" if lines else ""


def _row(column: Column) -> str:
    allowed = ", ".join(f"`{value}`" for value in column.allowed)
    example = f"`{column.example}`" if column.example else ""
    kind = column.type if column.required else f"{column.type} or empty"
    cells = (f"`{column.name}`", kind, column.description, allowed, example)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
