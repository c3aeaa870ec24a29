"""Journals: the minutes of a meeting, to which the decisions that it adopted are joined (docs/genre.md, B.3)."""

import re
from collections.abc import Sequence
from functools import lru_cache

from clausier.folding import fold
from clausier.structure.units import Unit

FEWEST_LABELS = 3
"""A text with so many different labels of minutes is a journal; a decision's header has one or two."""


@lru_cache(maxsize=1)
def _label() -> re.Pattern[str]:
    return re.compile(
        r"(?:\d{1,2}\s?\.\s*)?(?P<label>date|ouverture|suspension|reprise|cloture|president(?:e|ce|s)?|sujets examines.{0,60}"
        r"|point \d{1,2} de l'ordre du jour|prochaine seance)\s*:"
    )


def read_label(text: str) -> str:
    """Return the label that a line of a journal begins with ("Ouverture :"), folded; empty for other lines."""
    match = _label().match(re.sub(r"\s+", " ", fold(text[:120])))
    return match["label"] if match else ""


def is_journal(units: Sequence[Unit]) -> bool:
    """Tell whether units are the minutes of a meeting.

    Args:
        units: The units of a document, or those above the header of one.
    """
    labels = {read_label(unit.text) for unit in units if not unit.footnote}
    return len(labels - {""}) >= FEWEST_LABELS
