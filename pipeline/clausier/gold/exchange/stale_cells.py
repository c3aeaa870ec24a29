"""What a row no longer says when a person has moved its span: cells that followed from the old place."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from clausier.gold.exchange.tool_spans import INNER_OFFSETS
from clausier.gold.records import GOLD_LAYERS, GoldRow, Span
from clausier.tables.csv_format import Value
from clausier.tables.schema import schema

Cells = dict[str, Value]

QUOTED = {"actions": ("modifiers",), "clauses": ("head", "connective", "subject")}
"""Columns that quote words of the row's own text; several with ``; `` between them."""

OF_HEAD = ("head_start", "head_lemma", "verb_form")
"""What a clause says of its head."""


def after_moving(cells: Mapping[str, Value], former: GoldRow, text: str, segments: Sequence[Span]) -> Cells:
    """Return the cells of a row whose span was moved, without those that spoke of the old one.

    Those are the offsets of its parts, the page of a paragraph, and words quoted from the old text that do not stand in
    the new one. What a person changed in the tool as well stays. Judgements (lemma, concept, label, canonical_id…) stay:
    the tool showed them beside the span.

    Args:
        cells: The cells as the tool gives them back.
        former: The row before.
        text: The document text.
        segments: Where the row stands now.
    """
    dropped = INNER_OFFSETS[former.table] - {"head_start"} | {"page"}
    kept = {name: v for name, v in cells.items() if name not in dropped or v != former.cells.get(name)}
    now = " ".join(text[start:end] for start, end in segments).lower()
    for column in QUOTED.get(former.table, ()):
        if column in kept and kept[column] == former.cells.get(column):
            words = str(kept[column]).split("; ")
            still = "; ".join(w for w in words if w.lower() in now or w.lower() not in former.text.lower())
            kept = {**kept, column: still} if still else _without(kept, (column,))
    return kept


def with_own_head(cells: Cells, former: GoldRow, text: str, segments: Sequence[Span]) -> Cells:
    """Return the cells of a clause without what they say of another head than it has now.

    Args:
        cells: Its cells.
        former: The row before.
        text: The document text.
        segments: Where the clause stands now.
    """
    head, start = str(cells.get("head", "")), cells.get("head_start")
    if head == former.told("head"):
        # It may be another occurrence of the word that is left of a clause that was cut: the reader looks for it anew.
        if isinstance(start, int):
            is_inside = any(s <= start and start + len(head) <= e for s, e in segments)
            if not is_inside or text[start : start + len(head)] != head:
                return _without(cells, ("head_start",))
        return cells
    return _without(cells, [name for name in OF_HEAD if cells.get(name) == former.cells.get(name)])


def after_leaving(cells: Cells, former: GoldRow) -> Cells:
    """Return the cells of a row that stands in another paragraph than before.

    Its own id is made from the old paragraph's, its rank is one in it, and what it points to is there; a person's changes
    stay.

    Args:
        cells: Its cells.
        former: The row before.
    """
    bound = (*own_id(former.table), *pointers(former.table), "rank")
    return _without(cells, [name for name in bound if cells.get(name) == former.cells.get(name)])


@lru_cache(maxsize=8)
def own_id(table: str) -> tuple[str, ...]:
    """Return the column that names the rows of a table."""
    return tuple(column.name for column in schema()[table] if column.is_primary_key)


@lru_cache(maxsize=8)
def pointers(table: str) -> Mapping[str, str]:
    """Return the columns of a table that point to rows of a document, and the table that each points to."""
    named = {c.name: c.target[0] for c in schema()[table] if c.target and c.target[0] in GOLD_LAYERS}
    return {name: target for name, target in named.items() if name != "paragraph_id"}


def _without(cells: Mapping[str, Value], names: Sequence[str]) -> Cells:
    return {name: value for name, value in cells.items() if name not in names}
