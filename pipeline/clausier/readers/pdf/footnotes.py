"""Footnotes: small print at the foot of a page, or the rows under a rule."""

import re
from collections.abc import Sequence

from clausier.readers.pdf.characters import HorizontalRule
from clausier.readers.pdf.rows import Row

MAX_FOOTNOTE_SIZE = 0.93
"""Greatest font size of footnotes (share of that of the text)."""

MAX_RULE_WIDTH = 0.67
"""The rule above footnotes is shorter than this (share of the text's width); longer ones belong to tables."""


_PRINTED_CALL = re.compile(r"(?:\d{1,3}|\*{1,3})(?:\s|(?=[A-ZÀ-Ý]))|[a-z]\s(?=[A-ZÀ-Ý])")
"""The call at the beginning of a note that is not raised: "3 Voir", "* Voir", "a Voir"."""


def find_footnote_starts(rows: Sequence[Row]) -> list[bool]:
    """Return for each row of small print whether it begins with the call of a note.

    If one call is raised all numbers are, and a row that begins with "6 décembre" begins no note.
    """
    raised = any(row.has_note_call for row in rows)
    return [
        row.has_note_call or bool(_PRINTED_CALL.match(row.text) and not (raised and row.text[0].isdigit()))
        for row in rows
    ]


def find_first_footnote_row(rows: Sequence[Row], rules: Sequence[HorizontalRule], body_size: float) -> int:
    """Find the footnotes of a page.

    They begin with a call, or continue from the previous page under a rule.

    Args:
        rows: The rows of the page, without running ones.
        rules: The rules of the page.
        body_size: The font size of the text of the document.

    Returns:
        The index of the first row that belongs to a note; the number of rows if there are none.
    """
    start = len(rows)
    while start and rows[start - 1].size <= MAX_FOOTNOTE_SIZE * body_size:
        start -= 1
    if start == 0:
        # A page in small print is a table or an annex.
        return _first_row_under_rule(rows, rules) or len(rows)
    ruled = _first_row_under_rule(rows, rules)
    if start < len(rows):
        if ruled is not None and ruled >= start:
            return ruled
        return start + [*find_footnote_starts(rows[start:]), True].index(True)
    return ruled if ruled is not None and find_footnote_starts(rows[ruled:])[0] else len(rows)


def _first_row_under_rule(rows: Sequence[Row], rules: Sequence[HorizontalRule]) -> int | None:
    """Index of the first row under the lowest short rule; None if no row is under one, or none above it."""
    if not rows:
        return None
    width = max(row.right for row in rows) - min(row.left for row in rows)
    short = [rule.height for rule in rules if rule.right - rule.left < MAX_RULE_WIDTH * width]
    if not short:
        return None
    below = [i for i, row in enumerate(rows) if row.baseline < min(short)]
    if not below or below[0] == 0 or below != list(range(below[0], len(rows))):
        return None
    return below[0]
