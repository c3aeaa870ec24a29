"""The columns of gold tables: those of the tables, with the columns that a person reads and writes first."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from clausier.gold.records import GOLD_LAYERS
from clausier.tables.schema import Column, schema

ROW_FIELDS = frozenset({"doc_id", "paragraph_id", "start", "end", "text", "checked", "note"})
"""Columns that are no cells of a ``GoldRow``: it has a field for each of them, its document has ``doc_id``."""

REQUIRED = frozenset({"paragraph_id", "text"})
"""Columns in which a row needs a value; its offsets are found by its text."""


def _added_column(table: str, name: str, kind: str, description: str) -> Column:
    return Column(table, name, kind, description, "", (), False, "")


@lru_cache(maxsize=1)
def gold_columns() -> Mapping[str, tuple[Column, ...]]:
    """Return the columns of each gold table in the order in which they are written.

    In tables of rows with a text, the text comes first, then ``checked`` (whether a person has vouched for the row) and
    ``note`` (a remark); in the documents table ``layers`` comes second (the tables of the document that are being
    corrected, with ``; `` between them). Only ``paragraph_id`` and ``text`` are required.
    """
    tables = {"documents": _document_columns()}
    for table in GOLD_LAYERS:
        columns = {c.name: replace(c, required=c.name in REQUIRED) for c in schema()[table]}
        text = columns.pop("text")
        checked = _added_column(table, "checked", "boolean", "Whether a person has vouched for the row")
        note = _added_column(table, "note", "string", "A remark of the person")
        tables[table] = (text, checked, note, *columns.values())
    return tables


def _document_columns() -> tuple[Column, ...]:
    first, *others = (replace(c, required=c.name in ("doc_id", "source_path")) for c in schema()["documents"])
    layers = _added_column("documents", "layers", "string", "The tables of it that are being corrected")
    return (first, layers, *others)
