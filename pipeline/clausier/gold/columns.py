"""The columns of gold tables: those of the tables, with what a person reads and writes first."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from clausier.gold.records import GOLD_LAYERS
from clausier.tables.schema import Column, schema

NEEDED = frozenset({"paragraph_id", "text"})
"""What a row must say; offsets are found in the paragraph."""


def _added(table: str, name: str, kind: str, description: str) -> Column:
    return Column(table, name, kind, description, "", (), False, "")


@lru_cache(maxsize=1)
def gold_columns() -> Mapping[str, tuple[Column, ...]]:
    """Return the columns of each gold table in the order in which they are written.

    In tables of rows with a text, the text comes first, then ``checked`` (whether a person has vouched for the row) and
    ``note`` (a remark); in the documents table ``layers`` comes second (the tables of the document that are being
    corrected, with ``; `` between them). Only ``paragraph_id`` and ``text`` are required.
    """
    tables = {"documents": _documents()}
    for table in GOLD_LAYERS:
        columns = {c.name: replace(c, required=c.name in NEEDED) for c in schema()[table]}
        text = columns.pop("text")
        checked = _added(table, "checked", "boolean", "Whether a person has vouched for the row")
        note = _added(table, "note", "string", "A remark of the person")
        tables[table] = (text, checked, note, *columns.values())
    return tables


def _documents() -> tuple[Column, ...]:
    first, *others = (replace(c, required=c.name in ("doc_id", "source_path")) for c in schema()["documents"])
    layers = _added("documents", "layers", "string", "The tables of it that are being corrected")
    return (first, layers, *others)
