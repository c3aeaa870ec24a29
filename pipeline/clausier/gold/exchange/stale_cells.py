"""Stale cells: values that followed from the former span, head or paragraph of a row that a person has moved."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from clausier.gold.records import GOLD_LAYERS, GoldRow, Span
from clausier.tables.column_roles import head_columns, inner_offsets, primary_key, quoted_columns, source_positions
from clausier.tables.csv_format import Value
from clausier.tables.schema import schema

Cells = dict[str, Value]


def drop_after_move(cells: Mapping[str, Value], former: GoldRow, text: str, segments: Sequence[Span]) -> Cells:
    """Return the cells of a row whose span was moved, without those that were true of the former span only.

    Those are its inner offsets, the position of a paragraph in the source, and words quoted from the former text that do
    not occur in the new one. A value that the person changed in the tool stays. Judgements (lemma, concept, label,
    canonical_id…) stay too: the tool showed them beside the span.

    Args:
        cells: The cells as the tool returns them.
        former: The row before correction.
        text: The document text.
        segments: The new spans of the row.
    """
    table = former.table
    # Whether a clause keeps its head is decided by ``drop_after_head_change``.
    stale = (inner_offsets(table).names - set(head_columns(table))) | source_positions(table)
    kept = {name: v for name, v in cells.items() if name not in stale or v != former.cells.get(name)}
    covered = " ".join(text[start:end] for start, end in segments).lower()
    for column in quoted_columns(table):
        if column in kept and kept[column] == former.cells.get(column):
            words = str(kept[column]).split("; ")
            still = "; ".join(w for w in words if w.lower() in covered or w.lower() not in former.text.lower())
            kept = {**kept, column: still} if still else _without(kept, (column,))
    return kept


def drop_after_head_change(cells: Cells, former: GoldRow, text: str, segments: Sequence[Span]) -> Cells:
    """Return the cells of a clause without those that describe another head than it has now.

    Args:
        cells: Its cells.
        former: The row before correction.
        text: The document text.
        segments: The new spans of the clause.
    """
    head, start = str(cells.get("head", "")), cells.get("head_start")
    if head == former.cell_text("head"):
        # A clause that was cut may hold another occurrence of the word: reading the new folder searches for it.
        if isinstance(start, int):
            is_inside = any(s <= start and start + len(head) <= e for s, e in segments)
            if not is_inside or text[start : start + len(head)] != head:
                return _without(cells, ("head_start",))
        return cells
    return _without(cells, [c for c in head_columns(former.table) if cells.get(c) == former.cells.get(c)])


def drop_after_paragraph_change(cells: Cells, former: GoldRow) -> Cells:
    """Return the cells of a row that lies in another paragraph than before, without those made for the former one.

    Those are its id, which is made from the paragraph's, its rank there, and ids of rows there. A value that the person
    changed in the tool stays.

    Args:
        cells: Its cells.
        former: The row before correction.
    """
    stale = (primary_key(former.table), *row_pointers(former.table), "rank")
    return _without(cells, [name for name in stale if cells.get(name) == former.cells.get(name)])


@lru_cache(maxsize=8)
def row_pointers(table: str) -> Mapping[str, str]:
    """Return the columns of a table that hold ids of rows, besides that of the row's paragraph, and the tables of those rows.

    Args:
        table: One of ``GOLD_LAYERS``.
    """
    targets = {c.name: c.target[0] for c in schema()[table] if c.target and c.target[0] in GOLD_LAYERS}
    return {name: target for name, target in targets.items() if name != "paragraph_id"}


def _without(cells: Mapping[str, Value], names: Sequence[str]) -> Cells:
    return {name: value for name, value in cells.items() if name not in names}
