"""Whether a pair of rows counts in a measure, and whether it is right."""

from clausier.evaluation.measures import OFFSET_MEASURES, Measure
from clausier.evaluation.pairing import FoundRow, RowPair, cell_text
from clausier.gold.records import GoldRow
from clausier.tables.column_roles import inner_offsets

COMPANION_COLUMNS = {("references", "canonical_id"): "status", ("entities", "canonical_id"): "subtype"}
"""Columns in which a blank gold cell states that there is no value, if this other cell is filled. In all other columns a blank
cell leaves the value open."""


def counts_as_gold(pair: RowPair, measure: Measure) -> bool:
    """Whether a pair has a gold row with a value in a measure.

    Args:
        pair: A pair of the layer of the measure.
        measure: The measure.
    """
    return bool(pair.gold) and not _is_open(pair, measure) and _is_measurable(value_of_gold(pair, measure), measure)


def counts_as_found(pair: RowPair, measure: Measure) -> bool:
    """Whether the found row of a pair counts in a measure: not if the gold row leaves the value open.

    Args:
        pair: A pair of the layer of the measure.
        measure: The measure.
    """
    return bool(pair.found) and not _is_open(pair, measure) and _is_measurable(value_of_found(pair, measure), measure)


def is_right(pair: RowPair, measure: Measure) -> bool:
    """Whether a pair is right in a measure.

    A value is right only if the offsets of its row are right too: the span is the same; of a paragraph, the start; of a
    clause, the head and all segments.

    Args:
        pair: A pair of the layer of the measure.
        measure: The measure.
    """
    if not (counts_as_gold(pair, measure) and counts_as_found(pair, measure)):
        return False
    if measure.name == "overlap":
        return True
    if measure.name not in OFFSET_MEASURES and not _has_right_offsets(pair, measure.layer):
        return False
    return value_of_gold(pair, measure) == value_of_found(pair, measure)


def stated_value(gold: GoldRow, measure: Measure) -> str | None:
    """Return the value that a gold row states in a measure.

    Args:
        gold: A row of the layer of the measure.
        measure: The measure.

    Returns:
        Empty if the row states that there is none: no head, no key. None if it leaves the value open.
    """
    if value := _value(gold, measure.name):
        return value
    if measure.name == "head":
        return "" if gold.cell_text("kind") == "verbless" else None
    companion = COMPANION_COLUMNS.get((measure.layer, measure.name))
    return "" if companion and gold.cell_text(companion) else None


def value_of_gold(pair: RowPair, measure: Measure) -> str:
    """Return the value of the gold row of a pair in a measure; empty if there is no row or value.

    Args:
        pair: A pair of the layer of the measure.
        measure: The measure.
    """
    return _value(pair.gold, measure.name) if pair.gold else ""


def value_of_found(pair: RowPair, measure: Measure) -> str:
    """Return the value of the found row of a pair in a measure; empty if there is no row or value.

    Args:
        pair: A pair of the layer of the measure.
        measure: The measure.
    """
    return _value(pair.found, measure.name) if pair.found else ""


def _value(row: FoundRow | GoldRow, name: str) -> str:
    match name:
        case "start":
            return str(row.start)
        case "span" | "overlap":
            return f"{row.start}-{row.end}"
        case "head":
            return cell_text(row, "head_start")
        case _:
            return cell_text(row, name)


def _is_measurable(value: str, measure: Measure) -> bool:
    """Whether a row has what is measured: a verbless clause has no head; every row has a value of the other measures."""
    return bool(value) or measure.name != "head"


def _is_open(pair: RowPair, measure: Measure) -> bool:
    """Whether the gold row of a pair leaves the value open; then the found row is neither right nor wrong."""
    return pair.gold is not None and stated_value(pair.gold, measure) is None


def _has_right_offsets(pair: RowPair, layer: str) -> bool:
    assert pair.gold is not None
    assert pair.found is not None
    if layer == "paragraphs":
        return pair.gold.start == pair.found.start
    if layer == "clauses":
        columns = inner_offsets("clauses").names
        return all(cell_text(pair.gold, column) == cell_text(pair.found, column) for column in columns)
    return pair.is_exact
