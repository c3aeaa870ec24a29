"""Journals: the minutes of a meeting, to which the decisions that it adopted are joined (docs/genre.md, B.3)."""

from collections.abc import Sequence

from clausier.structure import line_types
from clausier.structure.units import Unit

MIN_DISTINCT_LABELS = 3
"""The least number of different labels of minutes in a journal; the header of a decision has one or two."""


def is_journal(units: Sequence[Unit]) -> bool:
    """Return whether units are the minutes of a meeting.

    Args:
        units: The units of a document, or those above the header of one.
    """
    labels = {line_types.parse_minutes_label(unit) for unit in units if not unit.is_footnote}
    return len(labels - {""}) >= MIN_DISTINCT_LABELS
