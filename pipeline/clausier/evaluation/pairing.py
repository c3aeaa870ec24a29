"""Pairing what a model finds with the gold, row by row."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from clausier.evaluation.gold_regions import territory
from clausier.evaluation.matching import match, overlap
from clausier.evaluation.measures import COORDINATED, LEADING, TABLES
from clausier.gold.records import GoldDocument, GoldRow
from clausier.records import Action, Annotation, Clause, Entity, Paragraph, Reference

Row = Paragraph | Action | Clause | Entity | Reference
"""A row that a model made, of a table that can be gold."""

Likeness = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold row and the row that a model made for it.

    Attributes:
        gold: None for a false alarm.
        found: None for a miss.
    """

    gold: GoldRow | None
    found: Row | None

    @property
    def is_exact(self) -> bool:
        """Whether both stand at the same offsets."""
        return bool(self.gold and self.found and self.gold.span == (self.found.start, self.found.end))


def pairs(document: GoldDocument, annotation: Annotation, layer: str) -> tuple[Pair, ...]:
    """Pair the rows of a layer in the paragraphs in which it is gold.

    Rows with the same offsets are paired first, then those that share most characters; of paragraphs, those with the same
    start come before others that overlap; of clauses, those with the same head come first. Inherited actions are left
    out: they are another paragraph's words.

    Args:
        document: A gold document.
        annotation: What a model finds in it; its offsets point into the gold text.
        layer: What is paired: one of ``TABLES``, or ``actions`` for leading and coordinated ones, which are paired apart.

    Returns:
        Each row at most once, in the order of the text; a row without a partner is a miss or a false alarm.
    """
    if layer == "actions":
        both = (*pairs(document, annotation, LEADING), *pairs(document, annotation, COORDINATED))
        return tuple(sorted(both, key=_place))
    table = TABLES[layer]
    counted = territory(document, table)
    found = [row for row in found_rows(annotation, layer) if row.start in counted]
    matched = match(gold_rows(document, layer), found, likeness(layer))
    return tuple(Pair(gold, row) for gold, row in matched)


def gold_rows(document: GoldDocument, layer: str) -> Sequence[GoldRow]:
    """Return the rows of a layer that are gold, inherited actions left out.

    Args:
        document: A gold document.
        layer: One of ``TABLES``.
    """
    rows = document.gold_rows(TABLES[layer])
    if TABLES[layer] != "actions":
        return rows
    own = [row for row in rows if row.told("form") != "inherited"]
    leading = _leading(own)
    return [row for row in own if (row.number in leading) == (layer == LEADING)]


def found_rows(annotation: Annotation, layer: str) -> Sequence[Row]:
    """Return the rows of a layer that a model made, inherited actions left out.

    Args:
        annotation: What a model finds.
        layer: One of ``TABLES``.
    """
    if TABLES[layer] == "actions":
        return [a for a in annotation.actions if a.form != "inherited" and (a.rank == 1) == (layer == LEADING)]
    rows: Sequence[Row] = getattr(annotation, layer)
    return rows


def likeness(layer: str) -> Callable[[GoldRow, Row | GoldRow], Likeness]:
    """Return what tells how much two rows of a layer that overlap are alike.

    Args:
        layer: One of ``TABLES``.
    """
    return {"paragraphs": _paragraphs_alike, "clauses": _clauses_alike}.get(layer, _spans_alike)


def value(row: Row | GoldRow, column: str) -> str:
    """Return a cell of a row as text; empty if it is blank.

    Args:
        row: A row, found or gold.
        column: A column of its table.
    """
    if isinstance(row, GoldRow):
        return row.told(column)
    cell = getattr(row, column)
    return "" if cell is None else str(cell)


def _leading(rows: Iterable[GoldRow]) -> set[int]:
    """The numbers of rows that lead their paragraphs: those of rank 1; where no rank is told, the first ones."""
    leading: dict[str, GoldRow] = {}
    for row in rows:
        other = leading.setdefault(row.paragraph_id, row)
        if row.told("rank") == "1" and other.told("rank") != "1":
            leading[row.paragraph_id] = row
    return {row.number for row in leading.values() if row.told("rank") in ("", "1")}


def _spans_alike(gold: GoldRow, found: Row | GoldRow) -> Likeness:
    return gold.span == (found.start, found.end), overlap(gold, found)


def _paragraphs_alike(gold: GoldRow, found: Row | GoldRow) -> Likeness:
    return gold.span == (found.start, found.end), gold.start == found.start, overlap(gold, found)


def _clauses_alike(gold: GoldRow, found: Row | GoldRow) -> Likeness:
    head = gold.told("head_start")
    same_head = bool(head) and head == value(found, "head_start")
    same_segments = gold.told("segments") == value(found, "segments")
    return same_head, same_segments, gold.start == found.start, overlap(gold, found)


def _place(pair: Pair) -> tuple[int, int]:
    row = pair.gold or pair.found
    assert row is not None
    return row.start, row.end
