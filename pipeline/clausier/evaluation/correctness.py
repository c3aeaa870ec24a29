"""Whether a pair of rows counts in a measure, and whether it is right."""

from clausier.evaluation.measures import PLACES, Measure
from clausier.evaluation.pairing import Pair, Row, value
from clausier.gold.records import GoldRow

SAYING_NONE = {("references", "canonical_id"): "status", ("entities", "canonical_id"): "subtype"}
"""Blank cells that say something: that there is no key, if the person told this other cell. All others say nothing."""


def counts_as_gold(pair: Pair, measure: Measure) -> bool:
    """Tell whether a pair has a gold row that says something on a measure.

    Args:
        pair: A pair of the layer of the measure.
        measure: The measure.
    """
    return bool(pair.gold) and not _is_left_out(pair, measure) and _has(value_of_gold(pair, measure), measure)


def counts_as_found(pair: Pair, measure: Measure) -> bool:
    """Tell whether what a model found counts in a measure: not where the gold says nothing.

    Args:
        pair: A pair of the layer of the measure.
        measure: The measure.
    """
    return bool(pair.found) and not _is_left_out(pair, measure) and _has(value_of_found(pair, measure), measure)


def is_right(pair: Pair, measure: Measure) -> bool:
    """Tell whether a pair is right in a measure.

    A value is right if the row also stands where it should: at the same offsets; a paragraph, at the same start; a clause
    has its head and all its segments right too.

    Args:
        pair: A pair of the layer of the measure.
        measure: The measure.
    """
    if not (counts_as_gold(pair, measure) and counts_as_found(pair, measure)):
        return False
    if measure.name == "overlap":
        return True
    if measure.name not in PLACES and not _stands_right(pair, measure.layer):
        return False
    return value_of_gold(pair, measure) == value_of_found(pair, measure)


def said(gold: GoldRow, measure: Measure) -> str | None:
    """Return what a gold row says on a measure.

    Args:
        gold: A row of the layer of the measure.
        measure: The measure.

    Returns:
        Empty if it says that there is nothing: no head, no key. None if it leaves it open.
    """
    if told := _value(gold, measure.name):
        return told
    if measure.name == "head":
        return "" if gold.told("kind") == "verbless" else None
    other = SAYING_NONE.get((measure.layer, measure.name))
    return "" if other and gold.told(other) else None


def value_of_gold(pair: Pair, measure: Measure) -> str:
    """Return what the gold row of a pair says on a measure; empty if there is none.

    Args:
        pair: A pair of the layer of the measure.
        measure: The measure.
    """
    return _value(pair.gold, measure.name) if pair.gold else ""


def value_of_found(pair: Pair, measure: Measure) -> str:
    """Return what the found row of a pair says on a measure; empty if there is none.

    Args:
        pair: A pair of the layer of the measure.
        measure: The measure.
    """
    return _value(pair.found, measure.name) if pair.found else ""


def _value(row: Row | GoldRow, name: str) -> str:
    match name:
        case "start":
            return str(row.start)
        case "span" | "overlap":
            return f"{row.start}-{row.end}"
        case "head":
            return value(row, "head_start")
        case _:
            return value(row, name)


def _has(said: str, measure: Measure) -> bool:
    """Whether a row has what is measured: verbless clauses have no head, all rows have the rest, if only none."""
    return bool(said) or measure.name != "head"


def _is_left_out(pair: Pair, measure: Measure) -> bool:
    """Whether the gold row of a pair leaves open what is measured; then the found row is neither right nor wrong."""
    return pair.gold is not None and said(pair.gold, measure) is None


def _stands_right(pair: Pair, layer: str) -> bool:
    assert pair.gold is not None
    assert pair.found is not None
    if layer == "paragraphs":
        return pair.gold.start == pair.found.start
    if layer == "clauses":
        return all(value(pair.gold, column) == value(pair.found, column) for column in ("head_start", "segments"))
    return pair.is_exact
