"""From rows to paragraphs, by the gaps between them and by first-line indents."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from clausier.readers.pdf.rows import Row

WIDER = 1.22
"""A gap that is wider than this many usual ones begins a paragraph."""

INDENT = 0.8
"""A first line that is set in by more than this (share of the font size) begins a paragraph."""

OTHER_SIZE = 0.12
"""Rows whose sizes differ by more than this share belong to different paragraphs."""

SINGLE = 1.2
"""The usual gap of single spacing, for pages with too few rows to tell."""

FEW = 8
"""Fewer gaps may all be those between paragraphs."""

COMMON = 0.12
"""The share of gaps from which a gap is usual; the smallest usual one is that between the rows of a paragraph."""


def usual_size(pages: Sequence[Sequence[Row]]) -> float:
    """Return the font size of most of the text."""
    counts: Counter[float] = Counter()
    for row in (row for rows in pages for row in rows):
        counts[round(row.size * 2) / 2] += len(row.text)
    return counts.most_common(1)[0][0] if counts else 0.0


def usual_gap(pages: Sequence[Sequence[Row]], size: float) -> float:
    """Return the distance between the baselines of rows in a paragraph, as a multiple of their font size.

    Args:
        pages: The rows of each page.
        size: The font size of the text.
    """
    gaps: Counter[float] = Counter()
    for rows in pages:
        for above, below in pairwise(rows):
            gap = above.baseline - below.baseline
            if abs(above.size - size) < 0.6 and abs(below.size - size) < 0.6 and 0.8 * size < gap < 4 * size:
                gaps[round(gap / size * 20) / 20] += 1
    whole = sum(gaps.values())
    common = [gap for gap, count in gaps.items() if count + gaps[round(gap * 20 + 1) / 20] >= COMMON * whole]
    return SINGLE if whole < FEW else min(common)


def paragraphs(rows: Sequence[Row], gap: float) -> Iterator[list[Row]]:
    """Group the rows of a page into paragraphs.

    Args:
        rows: Rows in reading order.
        gap: The usual distance between rows, as a multiple of the font size.
    """
    group: list[Row] = []
    for index, row in enumerate(rows):
        if group and _begins(rows, index, gap):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _begins(rows: Sequence[Row], index: int, gap: float) -> bool:
    above, row = rows[index - 1], rows[index]
    distance = above.baseline - row.baseline
    size = max(above.size, row.size)
    if distance < 0.5 * size or distance > WIDER * gap * size:
        return True
    if abs(above.size - row.size) > OTHER_SIZE * size:
        return True
    return _is_indented(rows, index)


def _is_indented(rows: Sequence[Row], index: int) -> bool:
    """A first line is set in from the row above and from the row below.

    Behind a printed number the text of a paragraph hangs, and centred rows have no margin at all.
    """
    above, row = rows[index - 1], rows[index]
    step = INDENT * row.size
    if row.left < above.left + step or abs(row.left - above.body) < step / 2:
        return False
    below = rows[index + 1] if index + 1 < len(rows) else None
    if below is None or below.baseline >= row.baseline:
        return row.right > above.left + 0.8 * (above.right - above.left) or row.right < above.right - step
    centred = abs((row.left + row.right) - (above.left + above.right)) < step
    return not centred and abs(below.left - above.left) < step / 2 and below.left < row.left - step / 2
