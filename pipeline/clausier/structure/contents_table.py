"""Tables of contents, which annual volumes print before the decisions (docs/genre.md, B.1)."""

import re
from collections.abc import Sequence

from clausier.structure import patterns
from clausier.structure.lines import Line

MAX_LINES_BETWEEN_LEADERS = 4
"""Lines from one entry of a table of contents to the next; a long title takes several."""

_LEADER = re.compile(r"(?:(?<!\.)\.{5,}|(?<! \.)(?: \.){5,}|(?<!…)…{2,}|(?<!_)_{5,})\s*(?:\d{1,4}|[ivxlc]{1,6})$")


def find_contents_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Find the lines of tables of contents: entries that end in dot leaders, and the lines between them.

    Args:
        lines: All lines of the file.

    Returns:
        Indices into ``lines``, from the heading of a table to its last entry. Rows of figures have leaders too; without
        a heading they are not a table of contents.
    """
    indices: set[int] = set()
    heading = last = -1
    for index, line in enumerate(lines):
        if len(line.text) < 30 and patterns.CONTENTS_HEADING.fullmatch(line.folded):
            heading = last = index
        elif heading >= 0 and _LEADER.search(line.text[-160:]):
            indices.update(range(last, index + 1))
            last = index
        elif index - last > MAX_LINES_BETWEEN_LEADERS:
            heading = -1
    return frozenset(indices)
