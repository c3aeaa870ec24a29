"""Footnotes: small print at the foot of a page, or what stands under a rule there."""

import re
from collections.abc import Sequence
from functools import lru_cache

from clausier.readers.pdf.characters import Rule
from clausier.readers.pdf.rows import Row

SMALL = 0.93
"""Footnotes are set no larger than this share of the text."""

SHORT_RULE = 0.67
"""The rule above footnotes is shorter than this share of the text's width; longer ones belong to tables."""


@lru_cache(maxsize=1)
def _begins() -> re.Pattern[str]:
    return re.compile(r"(?:\d{1,3}|\*{1,3})(?:\s|(?=[A-ZÀ-Ý]))|[a-z]\s(?=[A-ZÀ-Ý])")


def note_starts(rows: Sequence[Row]) -> list[bool]:
    """Tell for each row of some small print whether it begins with the call of a note.

    Where one call is raised all numbers are, and a line that begins with "6 décembre" begins no note.
    """
    raised = any(row.called for row in rows)
    return [row.called or bool(_begins().match(row.text) and not (raised and row.text[0].isdigit())) for row in rows]


def note_rows(rows: Sequence[Row], rules: Sequence[Rule], body_size: float) -> int:
    """Find the footnotes of a page.

    They begin with a call, or go on from the page before below a rule.

    Args:
        rows: The rows of the page, without running ones.
        rules: The rules of the page.
        body_size: The font size of the text of the document.

    Returns:
        The index of the first row that belongs to a note; the number of rows if there are none.
    """
    start = len(rows)
    while start and rows[start - 1].size <= SMALL * body_size:
        start -= 1
    if start == 0:
        # A page in small print is a table or an annex.
        return _under_rule(rows, rules) or len(rows)
    ruled = _under_rule(rows, rules)
    if start < len(rows):
        if ruled is not None and ruled >= start:
            return ruled
        return start + [*note_starts(rows[start:]), True].index(True)
    return ruled if ruled is not None and note_starts(rows[ruled:])[0] else len(rows)


def _under_rule(rows: Sequence[Row], rules: Sequence[Rule]) -> int | None:
    """The first row below the lowest short rule; None if nothing stands below one or nothing above it."""
    if not rows:
        return None
    width = max(row.right for row in rows) - min(row.left for row in rows)
    short = [rule.height for rule in rules if rule.right - rule.left < SHORT_RULE * width]
    if not short:
        return None
    below = [i for i, row in enumerate(rows) if row.baseline < min(short)]
    if not below or below[0] == 0 or below != list(range(below[0], len(rows))):
        return None
    return below[0]
