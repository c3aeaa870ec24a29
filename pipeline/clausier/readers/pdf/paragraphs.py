"""Grouping of rows into paragraphs, by the gaps between them and by first-line indents."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from clausier.readers.pdf.rows import Row

PARAGRAPH_GAP = 1.22
"""A gap that is wider than this (multiple of the line spacing) begins a paragraph."""

MIN_INDENT = 0.8
"""Least indent of a first line (share of the font size)."""

MAX_SIZE_DIFFERENCE = 0.12
"""Rows whose sizes differ by more than this share belong to different paragraphs."""

SINGLE_SPACING = 1.2
"""Line spacing (multiple of the font size) that is assumed for pages with too few rows."""

MIN_GAPS = 8
"""Least number of gaps to measure the line spacing; fewer may all be those between paragraphs."""

MIN_GAP_SHARE = 0.12
"""Least share of all gaps that makes a gap common; the smallest common one is the line spacing within paragraphs."""


def find_body_font_size(pages: Sequence[Sequence[Row]]) -> float:
    """Return the font size of most of the text."""
    counts: Counter[float] = Counter()
    for row in (row for rows in pages for row in rows):
        counts[round(row.size * 2) / 2] += len(row.text)
    return counts.most_common(1)[0][0] if counts else 0.0


def find_line_spacing(pages: Sequence[Sequence[Row]], size: float) -> float:
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
    total = sum(gaps.values())
    common = [gap for gap, count in gaps.items() if count + gaps[round(gap * 20 + 1) / 20] >= MIN_GAP_SHARE * total]
    return SINGLE_SPACING if total < MIN_GAPS else min(common)


def group_paragraphs(rows: Sequence[Row], gap: float) -> Iterator[list[Row]]:
    """Group the rows of a page into paragraphs.

    Args:
        rows: Rows in reading order.
        gap: The line spacing, as a multiple of the font size.
    """
    group: list[Row] = []
    for index, row in enumerate(rows):
        if group and _begins_paragraph(rows, index, gap):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _begins_paragraph(rows: Sequence[Row], index: int, gap: float) -> bool:
    above, row = rows[index - 1], rows[index]
    distance = above.baseline - row.baseline
    size = max(above.size, row.size)
    if distance < 0.5 * size or distance > PARAGRAPH_GAP * gap * size:
        return True
    if abs(above.size - row.size) > MAX_SIZE_DIFFERENCE * size:
        return True
    return _is_indented(rows, index)


def _is_indented(rows: Sequence[Row], index: int) -> bool:
    """Whether a row is a first line: indented from the row above and from the row below.

    After a printed number the text has a hanging indent, and centred rows have no margin at all.
    """
    above, row = rows[index - 1], rows[index]
    step = MIN_INDENT * row.size
    if row.left < above.left + step or abs(row.left - above.text_left) < step / 2:
        return False
    below = rows[index + 1] if index + 1 < len(rows) else None
    if below is None or below.baseline >= row.baseline:
        return row.right > above.left + 0.8 * (above.right - above.left) or row.right < above.right - step
    is_centred = abs((row.left + row.right) - (above.left + above.right)) < step
    return not is_centred and abs(below.left - above.left) < step / 2 and below.left < row.left - step / 2
