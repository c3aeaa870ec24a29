"""Writes a new folder of CSV tables with their codebook and data package: comparisons, lineages, networks."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from clausier.tables.codebook import codebook
from clausier.tables.datapackage import datapackage
from clausier.tables.formats.csv import Writer
from clausier.tables.new_folder import new_folder
from clausier.tables.output_folder import CODEBOOK, DATAPACKAGE
from clausier.tables.schema import Schema


def write_tables(
    folder: Path,
    schema: Schema,
    rows: Mapping[str, Iterable[Any]],
    title: str,
    files: Mapping[str, bytes] | None = None,
    excel: bool = False,
) -> None:
    """Write tables to a new folder, all of them or none.

    Args:
        folder: A folder that does not exist or is empty.
        schema: The tables.
        rows: The records of each table of the schema.
        title: The title of the tables, in a few words.
        files: Further files by name.
        excel: Whether CSV files are made safe for spreadsheets.

    Raises:
        ClausierError: E150 the folder is not empty, E108 it cannot be written.
    """
    with new_folder(folder) as partial:
        with Writer(partial, schema, excel) as writer:
            for table in schema:
                writer.add(table, rows[table])
        name = f"clausier-{title.lower().replace(' ', '-')}"
        (partial / DATAPACKAGE).write_bytes(datapackage(schema, name, title))
        introduction = f"# {title}\n\n{INTRODUCTION}"
        (partial / CODEBOOK).write_text(codebook(schema, introduction), encoding="utf-8", newline="\n")
        for path, content in (files or {}).items():
            (partial / path).write_bytes(content)


INTRODUCTION = """\
One CSV file a table: UTF-8, RFC 4180, a header row, `\\n` at the end of every row. An empty cell means not applicable or
unknown; booleans are `true` and `false`; dates are YYYY-MM-DD. `doc_id` and `paragraph_id` are those of the tables that were
read; offsets point into the document text, `texts/DOC_ID.txt` there: 0-based, end-exclusive, in Unicode code points.
"""
"""The introduction of these codebooks."""
