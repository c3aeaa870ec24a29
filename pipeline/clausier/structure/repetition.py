"""Page furniture told by where it stands: running heads and feet that recur, tables of contents.

Sources: docs/genre.md, F.13 (repeated heads), B.1 (the annual volumes, with dot leaders).
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from clausier.structure import formulae, patterns
from clausier.structure.lines import Line
from clausier.structure.numbering import read_marker

LONGEST_HEAD = 110
"""Characters; a running head fits on a line."""

WRAPPED = 0.75
"""The lines of a wrapped paragraph are at least this share as long as the one before."""

NEAREST_LEADERS = 4
"""Lines from one entry of a table of contents to the next; a long title takes several."""


_DIGITS = re.compile(r"\d+")


def running_lines(lines: Sequence[Line], furniture: frozenset[int]) -> frozenset[int]:
    """Find short lines that recur at the edges of pages.

    A line recurs if it stands there again, digits aside ("Page 3 : …"). An edge of a page is beside other furniture, at a
    page break, or inside a sentence: what interrupts a sentence more than once is no part of it. Lines that texts
    of this genre repeat (formulas, headings of parts, numbered lines, what ends in punctuation) are never heads.

    Args:
        lines: All lines of the file.
        furniture: The indices of those that are known to be furniture.

    Returns:
        Indices into ``lines``. A line that recurs only at edges goes altogether; one that stands elsewhere first, as
        the title that the heads repeat, stays there.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if index not in furniture and len(line.text) <= LONGEST_HEAD:
            places[_key(line)].append(index)
    heads: set[int] = set()
    for indices in places.values():
        if len(indices) < 2 or not _may_recur(lines[indices[0]]):
            continue
        cutting = [index for index in indices if _interrupts(lines, index, furniture)]
        edges = [index for index in indices if index in cutting or _at_edge(lines, index, furniture)]
        if len(cutting) > 1 or (cutting and len(edges) > 2):
            heads.update(edges)
    return frozenset(heads)


_LEADER = re.compile(r"(?:(?<!\.)\.{5,}|(?<! \.)(?: \.){5,}|(?<!…)…{2,}|(?<!_)_{5,})\s*(?:\d{1,4}|[ivxlc]{1,6})$")


def contents_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Find the lines of tables of contents: entries that end in dot leaders, and what stands between them.

    Args:
        lines: All lines of the file.

    Returns:
        Indices into ``lines``, from the heading of a table to its last entry. Rows of figures have leaders too; without
        the heading they are no table of contents.
    """
    found: set[int] = set()
    heading = last = -1
    for index, line in enumerate(lines):
        if len(line.text) < 30 and patterns.CONTENTS_HEADING.fullmatch(line.folded):
            heading = last = index
        elif heading >= 0 and _LEADER.search(line.text[-160:]):
            found.update(range(last, index + 1))
            last = index
        elif index - last > NEAREST_LEADERS:
            heading = -1
    return frozenset(found)


def _key(line: Line) -> str:
    return _DIGITS.sub("#", line.dense)


def _may_recur(line: Line) -> bool:
    text = line.text
    if len(text) < 4 or text[-1] in ".;:,»" or not re.search(r"[^\W\d_]{3}", text):
        return False
    if read_marker(text) is not None or text[0] in "–—-«*":
        return False
    return not (
        formulae.is_enacting_formula(line)
        or formulae.part_heading(line)
        or formulae.begins_title(line)
        or formulae.closes_body(line)
        or formulae.is_section_heading(text)
    )


def _interrupts(lines: Sequence[Line], index: int, furniture: frozenset[int]) -> bool:
    """Tell whether a line stands in a sentence that goes on below it in lower case, and is no part of that sentence."""
    before = _beside(lines, index, furniture, -1)
    behind = _beside(lines, index, furniture, 1)
    if before is None or behind is None or not lines[index].text[0].isupper():
        return False
    # Two paragraphs that cite the same title may have the same line in the middle of a sentence.
    if _is_wrapped(lines, index) and not lines[index].text.isupper():
        return False
    # Behind a comma a preambular paragraph begins, and two decisions of a file may have the same one.
    return lines[before].text[-1] not in ",.;:!?" and len(lines[before].text) > 40 and lines[behind].text[0].islower()


def _is_wrapped(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line is about as long as the one that it follows without a gap, as lines of a paragraph are."""
    return index > 0 and not lines[index].after_gap and len(lines[index].text) >= WRAPPED * len(lines[index - 1].text)


def _beside(lines: Sequence[Line], index: int, furniture: frozenset[int], step: int) -> int | None:
    near = index + step
    while 0 <= near < len(lines) and near in furniture:
        near += step
    return near if 0 <= near < len(lines) else None


def _at_edge(lines: Sequence[Line], index: int, furniture: frozenset[int]) -> bool:
    if index - 1 in furniture or index + 1 in furniture:
        return True
    pages = [lines[i].page for i in (index - 1, index, index + 1) if 0 <= i < len(lines)]
    return pages[0] != pages[-1]
