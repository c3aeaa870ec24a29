"""Pairing the rows that a model finds with those of the gold."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from clausier.evaluation.gold_regions import gold_regions
from clausier.evaluation.matching import match_spans, overlap_length
from clausier.evaluation.measures import COORDINATED, LEADING, TABLES
from clausier.gold.records import GoldDocument, GoldRow
from clausier.records import Action, Annotation, Clause, Entity, Paragraph, Reference

FoundRow = Paragraph | Action | Clause | Entity | Reference
"""A row that a model made, of a table that can be gold."""

Similarity = tuple[int, ...]
"""How similar two rows are; compared as a tuple, so that the first component counts most."""


@dataclass(frozen=True, slots=True)
class RowPair:
    """A gold row and the row that a model made for it.

    Attributes:
        gold: None for a false alarm.
        found: None for a miss.
    """

    gold: GoldRow | None
    found: FoundRow | None

    @property
    def is_exact(self) -> bool:
        """Whether both rows have the same offsets."""
        return bool(self.gold and self.found and self.gold.span == (self.found.start, self.found.end))


def pair_rows(document: GoldDocument, annotation: Annotation, layer: str) -> tuple[RowPair, ...]:
    """Pair the rows of a layer in the paragraphs in which it is gold.

    Rows with the same offsets are paired first, then those that share most characters; paragraphs with the same start come
    before others that overlap; clauses with the same head come first. Inherited actions are left out: their words are in
    another paragraph.

    Args:
        document: A gold document.
        annotation: What a model finds in it; its offsets refer to the gold text.
        layer: One of ``TABLES``, or ``actions`` for leading and coordinated ones, which are paired separately.

    Returns:
        Each row once, in the order of the text; a row without a partner is a miss or a false alarm.
    """
    if layer == "actions":
        both = (*pair_rows(document, annotation, LEADING), *pair_rows(document, annotation, COORDINATED))
        return tuple(sorted(both, key=_offsets))
    regions = gold_regions(document, TABLES[layer])
    found = [row for row in found_rows(annotation, layer) if row.start in regions]
    matched = match_spans(gold_rows(document, layer), found, row_similarity(layer))
    return tuple(RowPair(gold, row) for gold, row in matched)


def gold_rows(document: GoldDocument, layer: str) -> Sequence[GoldRow]:
    """Return the rows of a layer that are gold, inherited actions left out.

    Args:
        document: A gold document.
        layer: One of ``TABLES``.
    """
    rows = document.gold_rows(TABLES[layer])
    if TABLES[layer] != "actions":
        return rows
    own = [row for row in rows if row.cell_text("form") != "inherited"]
    leading = _leading_numbers(own)
    return [row for row in own if (row.number in leading) == (layer == LEADING)]


def found_rows(annotation: Annotation, layer: str) -> Sequence[FoundRow]:
    """Return the rows of a layer that a model made, inherited actions left out.

    Args:
        annotation: What a model finds.
        layer: One of ``TABLES``.
    """
    if TABLES[layer] == "actions":
        return [a for a in annotation.actions if a.form != "inherited" and (a.rank == 1) == (layer == LEADING)]
    rows: Sequence[FoundRow] = getattr(annotation, layer)
    return rows


def row_similarity(layer: str) -> Callable[[GoldRow, FoundRow | GoldRow], Similarity]:
    """Return the function that gives the similarity of two rows of a layer that overlap.

    Args:
        layer: One of ``TABLES``.
    """
    return {"paragraphs": _paragraph_similarity, "clauses": _clause_similarity}.get(layer, _span_similarity)


def cell_text(row: FoundRow | GoldRow, column: str) -> str:
    """Return a cell of a row as text; empty if it is blank.

    Args:
        row: A row, found or gold.
        column: A column of its table.
    """
    if isinstance(row, GoldRow):
        return row.cell_text(column)
    cell = getattr(row, column)
    return "" if cell is None else str(cell)


def _leading_numbers(rows: Iterable[GoldRow]) -> set[int]:
    """The numbers of rows that lead their paragraphs: those of rank 1; of rows without ranks, the first ones."""
    leading: dict[str, GoldRow] = {}
    for row in rows:
        other = leading.setdefault(row.paragraph_id, row)
        if row.cell_text("rank") == "1" and other.cell_text("rank") != "1":
            leading[row.paragraph_id] = row
    return {row.number for row in leading.values() if row.cell_text("rank") in ("", "1")}


def _span_similarity(gold: GoldRow, found: FoundRow | GoldRow) -> Similarity:
    return gold.span == (found.start, found.end), overlap_length(gold, found)


def _paragraph_similarity(gold: GoldRow, found: FoundRow | GoldRow) -> Similarity:
    return gold.span == (found.start, found.end), gold.start == found.start, overlap_length(gold, found)


def _clause_similarity(gold: GoldRow, found: FoundRow | GoldRow) -> Similarity:
    head = gold.cell_text("head_start")
    same_head = bool(head) and head == cell_text(found, "head_start")
    same_segments = gold.cell_text("segments") == cell_text(found, "segments")
    return same_head, same_segments, gold.start == found.start, overlap_length(gold, found)


def _offsets(pair: RowPair) -> tuple[int, int]:
    row = pair.gold or pair.found
    assert row is not None
    return row.start, row.end
