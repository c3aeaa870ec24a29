"""From the characters of a page to its rows: what stands beside each other, with the spaces between words."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from statistics import median

from clausier.readers.line import Line
from clausier.readers.pdf.characters import Character

SAME_BASELINE = 0.2
"""How far the baselines of a row may differ (share of the font size)."""

SMALLER = 0.85
"""Raised characters are no larger than this share of those beside them."""

RAISED = (-0.35, 0.65)
"""Where the baseline of raised and lowered characters may stand (share of the font size beside them)."""

WORD_GAP = 0.17
"""A gap that is wider (share of the font size) parts words; the space of most fonts has a quarter, and kerning
and justification take little of it."""

COLUMN_GAP = 2.5
"""A gap that is wider (share of the font size) parts columns, as in the header of a decision."""

LETTERSPACED = 0.12
"""Letters whose median gap is wider than this are spaced out: "H A M B O U R G"."""

HEADER_ROWS = 14
"""At most so many rows stand beside each other in two columns of a header."""

COLUMN_ROWS = 20
"""At least so many rows make two columns of running text, and not a table."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a page, or its part in a column.

    Attributes:
        text: Its text.
        left: Where it begins, in points.
        right: Where it ends.
        body: Where the text behind a printed number begins; ``left`` if it has none.
        baseline: Its height above the foot of the page.
        size: The size of most of its characters.
        called: Whether it begins with a raised number, as a note does.
    """

    text: str
    left: float
    right: float
    body: float
    baseline: float
    size: float
    called: bool = False


@dataclass(frozen=True, slots=True)
class _Placed:
    """A character in a row, raised or not."""

    character: Character
    raised: bool


@lru_cache(maxsize=1)
def _marker() -> re.Pattern[str]:
    """A printed number or dash that stands by itself at the left of a paragraph, or the call of a note."""
    return re.compile(
        r"\(?(?:\d{1,3}|[A-Za-z]{1,2}|[ivxlIVXL]{1,6})\s?[.)°]{1,2}|[-–—•·*▪]{1,3}|\d{1,3}|(?:\d{1,2}\.){1,3}\d{0,2}"
    )


def read_rows(characters: Sequence[Character]) -> list[Row]:
    """Return the rows of a page in reading order.

    Columns of a header and of running text are read one after the other, the cells of a table row by row.

    Args:
        characters: The characters of the page.
    """
    whole = [list(_segments(placed)) for placed in _in_rows(characters)]
    return list(_in_order([segments for segments in whole if segments]))


def _in_rows(characters: Sequence[Character]) -> Iterator[list[_Placed]]:
    """Group characters by their baselines, from the top, and put raised ones into the row that they belong to."""
    groups: list[list[Character]] = []
    for character in sorted(characters, key=lambda c: (-c.baseline, c.left)):
        last = groups[-1] if groups else None
        if last and last[0].baseline - character.baseline <= SAME_BASELINE * min(last[0].size, character.size):
            last.append(character)
        else:
            groups.append([character])
    sizes = [_size(group) for group in groups]
    hosts = [_host(groups, sizes, index) for index in range(len(groups))]
    guests: dict[int, list[_Placed]] = {}
    for index, host in enumerate(hosts):
        if host is not None and hosts[host] is None:
            raised = groups[index][0].baseline > groups[host][0].baseline
            guests.setdefault(host, []).extend(_Placed(c, raised) for c in groups[index])
    for index, group in enumerate(groups):
        host = hosts[index]
        if host is None or hosts[host] is not None:
            placed = [*(_Placed(c, False) for c in group), *guests.get(index, ())]
            yield sorted(placed, key=lambda p: (p.character.left, p.character.right))


def _host(groups: Sequence[Sequence[Character]], sizes: Sequence[float], index: int) -> int | None:
    """The row whose raised or lowered characters a group is, None if it is a row itself."""
    best: tuple[float, int] | None = None
    for other in (index - 1, index + 1):
        if not 0 <= other < len(groups) or sizes[index] > SMALLER * sizes[other]:
            continue
        rise = (groups[index][0].baseline - groups[other][0].baseline) / sizes[other]
        if RAISED[0] <= rise <= RAISED[1] and (best is None or abs(rise) < best[0]):
            best = (abs(rise), other)
    return best[1] if best else None


def _size(characters: Sequence[Character]) -> float:
    counts = Counter(round(c.size, 1) for c in characters if c.text.strip())
    return counts.most_common(1)[0][0] if counts else characters[0].size


def _segments(placed: Sequence[_Placed]) -> Iterator[Row]:
    """Cut a row at the gaps between columns; a printed number stays with what it numbers."""
    size = _size([p.character for p in placed if not p.raised] or [p.character for p in placed])
    seen = [p for p in placed if p.character.text.strip()]
    if not seen:
        return
    spaces = [p.character.left for p in placed if not p.character.text.strip()]
    groups: list[list[_Placed]] = [[seen[0]]]
    for before, after in pairwise(seen):
        if after.character.left - before.character.right > COLUMN_GAP * size:
            groups.append([])
        groups[-1].append(after)
    if len(groups) > 1 and _marker().fullmatch(_plain(groups[0])):
        groups[1] = groups[0] + groups[1]
        del groups[0]
    yield from (_row(group, spaces, size) for group in groups)


def _plain(group: Sequence[_Placed]) -> str:
    return "".join(p.character.text for p in group)


def _row(group: Sequence[_Placed], spaces: Sequence[float], size: float) -> Row:
    line = Line()
    width = _word_gap(group, spaces, size)
    body = group[0].character.left
    pending = iter(sorted(spaces))
    space = next(pending, None)
    raised = ""
    last: Character | None = None
    for number, placed in enumerate(group):
        character = placed.character
        spaced = False
        while space is not None and space < character.right - (character.right - character.left) / 2:
            spaced = spaced or (last is not None and space >= last.left)
            space = next(pending, None)
        gap = character.left - last.right if last else 0.0
        parted = last is not None and (gap > width or (spaced and width <= WORD_GAP * size))
        if raised and (not placed.raised or parted):
            line.add_raised(raised)
            raised = ""
        if parted:
            line.add(" ")
            if number <= 8 and body == group[0].character.left and _marker().fullmatch(line.text().strip()):
                body = character.left
        if placed.raised:
            raised += character.text
        else:
            line.add(character.text)
        last = character
    if raised:
        line.add_raised(raised)
    return Row(
        text=unicodedata.normalize("NFC", re.sub(r" {2,}", " ", line.text()).strip()),
        left=group[0].character.left,
        right=group[-1].character.right,
        body=body,
        baseline=next((p.character.baseline for p in group if not p.raised), group[0].character.baseline),
        size=size,
        called=group[0].raised and group[0].character.text.isdigit(),
    )


def _word_gap(group: Sequence[_Placed], spaces: Sequence[float], size: float) -> float:
    """The gap that parts words; in a row of letters that are spaced out it is wider than those between letters."""
    letters = [p.character for p in group]
    if len(letters) < 6 or not all(c.text.isalpha() for c in letters):
        return WORD_GAP * size
    gaps = [after.left - before.right for before, after in pairwise(letters)]
    middle = median(gaps)
    return max(WORD_GAP * size, 1.8 * middle) if middle > LETTERSPACED * size else WORD_GAP * size


def _in_order(rows: Sequence[Sequence[Row]]) -> Iterator[Row]:
    """Read two columns one after the other, where rows stand beside each other in a header or in running text."""
    index = 0
    while index < len(rows):
        end, middle = _two_columns(rows, index)
        paired = sum(len(segments) > 1 for segments in rows[index:end])
        if paired and ((index <= 1 and end - index <= HEADER_ROWS) or paired >= COLUMN_ROWS):
            columns = [row for segments in rows[index:end] for row in segments]
            yield from (row for row in columns if row.right <= middle)
            yield from (row for row in columns if row.right > middle)
        else:
            end = max(end, index + 1)
            yield from (row for segments in rows[index:end] for row in segments)
        index = end


def _two_columns(rows: Sequence[Sequence[Row]], index: int) -> tuple[int, float]:
    """Where a stretch of two columns ends, and a place between them; an empty stretch if none begins here."""
    left, right = 0.0, float("inf")
    end = last = index
    for end in range(index, len(rows)):
        segments = rows[end]
        if len(segments) > 2:
            break
        if len(segments) == 2:
            new_left, new_right = max(left, segments[0].right), min(right, segments[1].left)
            if new_left >= new_right:
                break
            left, right, last = new_left, new_right, end + 1
        elif right == float("inf"):
            break
        elif segments[0].left >= left and segments[0].right > right - 1:
            if segments[0].left < right - 1:
                break
        elif segments[0].right > right:
            break
    return last, (left + right) / 2
