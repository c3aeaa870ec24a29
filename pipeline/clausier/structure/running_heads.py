"""Page furniture recognised by repetition: running heads and feet (docs/genre.md, F.13)."""

import re
from collections import defaultdict
from collections.abc import Sequence

from clausier.structure import line_types
from clausier.structure.lines import Line
from clausier.structure.printed_numbers import read_marker

MAX_HEAD_LENGTH = 110
"""Characters; a running head fits on a line."""

MIN_WRAPPED_RATIO = 0.75
"""The lines of a wrapped paragraph are at least this share as long as the one before."""

_DIGITS = re.compile(r"\d+")


def find_running_heads(lines: Sequence[Line], furniture: frozenset[int]) -> frozenset[int]:
    """Find short lines that recur at the edges of pages.

    A line recurs if it occurs there again, digits aside ("Page 3 : …"). An edge of a page is beside other furniture, at a
    page break, or inside a sentence: what interrupts a sentence more than once is not part of it. Lines that texts
    of this genre repeat (formulas, headings of parts, numbered lines, what ends in punctuation) are never heads.

    Args:
        lines: All lines of the file.
        furniture: The indices of the lines already recognised as furniture.

    Returns:
        Indices into ``lines``. All occurrences of a line that recurs only at edges are included; one that occurs elsewhere, as
        the title that the heads repeat, is not.
    """
    occurrences: defaultdict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if index not in furniture and len(line.text) <= MAX_HEAD_LENGTH:
            occurrences[_key(line)].append(index)
    heads: set[int] = set()
    for indices in occurrences.values():
        if len(indices) < 2 or not _may_be_head(lines[indices[0]]):
            continue
        cutting = [index for index in indices if _interrupts(lines, index, furniture)]
        edges = [index for index in indices if index in cutting or _is_at_page_edge(lines, index, furniture)]
        if len(cutting) > 1 or (cutting and len(edges) > 2):
            heads.update(edges)
    return frozenset(heads)


def _key(line: Line) -> str:
    return _DIGITS.sub("#", line.unspaced)


def _may_be_head(line: Line) -> bool:
    text = line.text
    if len(text) < 4 or text[-1] in ".;:,»" or not re.search(r"[^\W\d_]{3}", text):
        return False
    if read_marker(text) is not None or text[0] in "–—-«*":
        return False
    return not (
        line_types.is_enacting_formula(line)
        or line_types.parse_part_heading(line)
        or line_types.is_title_line(line)
        or line_types.is_closing_line(line)
        or line_types.is_section_heading(text)
    )


def _interrupts(lines: Sequence[Line], index: int, furniture: frozenset[int]) -> bool:
    """Return whether a line is inside a sentence that continues below it in lower case, without being part of it."""
    preceding = _neighbour(lines, index, furniture, -1)
    following = _neighbour(lines, index, furniture, 1)
    if preceding is None or following is None or not lines[index].text[0].isupper():
        return False
    # Two paragraphs that cite the same title may have the same line in the middle of a sentence.
    if _is_wrapped(lines, index) and not lines[index].text.isupper():
        return False
    # After a comma a preambular paragraph begins, and two decisions of a file may have the same one.
    return (
        lines[preceding].text[-1] not in ",.;:!?"
        and len(lines[preceding].text) > 40
        and lines[following].text[0].islower()
    )


def _is_wrapped(lines: Sequence[Line], index: int) -> bool:
    """Return whether a line is about as long as the one that it follows without a gap, as lines of a paragraph are."""
    return (
        index > 0
        and not lines[index].after_gap
        and len(lines[index].text) >= MIN_WRAPPED_RATIO * len(lines[index - 1].text)
    )


def _neighbour(lines: Sequence[Line], index: int, furniture: frozenset[int], step: int) -> int | None:
    near = index + step
    while 0 <= near < len(lines) and near in furniture:
        near += step
    return near if 0 <= near < len(lines) else None


def _is_at_page_edge(lines: Sequence[Line], index: int, furniture: frozenset[int]) -> bool:
    if index - 1 in furniture or index + 1 in furniture:
        return True
    pages = [lines[i].page for i in (index - 1, index, index + 1) if 0 <= i < len(lines)]
    return pages[0] != pages[-1]
