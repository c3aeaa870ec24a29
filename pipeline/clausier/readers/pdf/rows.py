"""Rows of a page: characters grouped by their baselines, with the spaces between words, in reading order."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from clausier.readers.line_builder import LineBuilder
from clausier.readers.pdf.characters import Character

SAME_BASELINE = 0.2
"""How far the baselines of a row may differ (share of the font size)."""

MAX_RAISED_SIZE = 0.85
"""Greatest size of raised characters (share of that of their neighbours)."""

RAISED_BASELINES = (-0.35, 0.65)
"""Range of the baselines of raised and lowered characters (share of their neighbours' font size)."""

WORD_GAP = 0.17
"""A gap that is wider (share of the font size) separates words; the space of most fonts has a quarter, and kerning
and justification take little of it."""

COLUMN_GAP = 2.5
"""A gap that is wider (share of the font size) separates columns, as in the header of a decision."""

LETTERSPACED = 0.12
"""Letters whose median gap is wider than this are spaced out: "H A M B O U R G"."""

MAX_HEADER_ROWS = 14
"""Greatest number of rows in two columns of a header."""

MIN_COLUMN_ROWS = 20
"""Least number of rows in two columns of running text; fewer are a table."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a page, or its part in a column.

    Attributes:
        text: Its text.
        left: Its left edge, in points.
        right: Its right edge.
        text_left: The left edge of the text after a printed number; ``left`` if it has none.
        baseline: Its height above the foot of the page.
        size: The size of most of its characters.
        has_note_call: Whether it begins with a raised number, as a note does.
    """

    text: str
    left: float
    right: float
    text_left: float
    baseline: float
    size: float
    has_note_call: bool = False


@dataclass(frozen=True, slots=True)
class _RowCharacter:
    """A character in a row, raised or not."""

    character: Character
    raised: bool


_LABEL = re.compile(
    r"\(?(?:\d{1,3}|[A-Za-z]{1,2}|[ivxlIVXL]{1,6})\s?[.)°]{1,2}|[-–—•·*▪]{1,3}|\d{1,3}|(?:\d{1,2}\.){1,3}\d{0,2}"
)
"""A printed number or dash by itself at the left of a paragraph, or the call of a note."""

_SPACES = re.compile(r" {2,}")


def read_rows(characters: Sequence[Character]) -> list[Row]:
    """Return the rows of a page in reading order.

    Columns of a header and of running text are read one after the other, the cells of a table row by row.

    Args:
        characters: The characters of the page.
    """
    rows = [list(_split_columns(row)) for row in _group_by_baseline(characters)]
    return list(_in_reading_order([segments for segments in rows if segments]))


def _group_by_baseline(characters: Sequence[Character]) -> Iterator[list[_RowCharacter]]:
    """Group characters by their baselines, from the top, and add raised ones to the row that they belong to."""
    groups: list[list[Character]] = []
    for character in sorted(characters, key=lambda c: (-c.baseline, c.left)):
        last = groups[-1] if groups else None
        if last and last[0].baseline - character.baseline <= SAME_BASELINE * min(last[0].size, character.size):
            last.append(character)
        else:
            groups.append([character])
    sizes = [_font_size(group) for group in groups]
    hosts = [_find_host_row(groups, sizes, index) for index in range(len(groups))]
    raised_characters: dict[int, list[_RowCharacter]] = {}
    for index, host in enumerate(hosts):
        if host is not None and hosts[host] is None:
            raised = groups[index][0].baseline > groups[host][0].baseline
            raised_characters.setdefault(host, []).extend(_RowCharacter(c, raised) for c in groups[index])
    for index, group in enumerate(groups):
        host = hosts[index]
        if host is None or hosts[host] is not None:
            row = [*(_RowCharacter(c, False) for c in group), *raised_characters.get(index, ())]
            yield sorted(row, key=lambda c: (c.character.left, c.character.right))


def _find_host_row(groups: Sequence[Sequence[Character]], sizes: Sequence[float], index: int) -> int | None:
    """Index of the row that a group of raised or lowered characters belongs to, None if it is a row itself."""
    best: tuple[float, int] | None = None
    for other in (index - 1, index + 1):
        if not 0 <= other < len(groups) or sizes[index] > MAX_RAISED_SIZE * sizes[other]:
            continue
        rise = (groups[index][0].baseline - groups[other][0].baseline) / sizes[other]
        if RAISED_BASELINES[0] <= rise <= RAISED_BASELINES[1] and (best is None or abs(rise) < best[0]):
            best = (abs(rise), other)
    return best[1] if best else None


def _font_size(characters: Sequence[Character]) -> float:
    counts = Counter(round(c.size, 1) for c in characters if c.text.strip())
    return counts.most_common(1)[0][0] if counts else characters[0].size


def _split_columns(characters: Sequence[_RowCharacter]) -> Iterator[Row]:
    """Split a row at the gaps between columns; a printed number is not separated from its paragraph."""
    size = _font_size([c.character for c in characters if not c.raised] or [c.character for c in characters])
    visible = [c for c in characters if c.character.text.strip()]
    if not visible:
        return
    spaces = [c.character.left for c in characters if not c.character.text.strip()]
    groups: list[list[_RowCharacter]] = [[visible[0]]]
    for before, after in pairwise(visible):
        if after.character.left - before.character.right > COLUMN_GAP * size:
            groups.append([])
        groups[-1].append(after)
    if len(groups) > 1 and _LABEL.fullmatch(_text_of(groups[0])):
        groups[1] = groups[0] + groups[1]
        del groups[0]
    yield from (_build_row(group, spaces, size) for group in groups)


def _text_of(group: Sequence[_RowCharacter]) -> str:
    return "".join(c.character.text for c in group)


def _build_row(group: Sequence[_RowCharacter], spaces: Sequence[float], size: float) -> Row:
    line = LineBuilder()
    width = _min_word_gap(group, spaces, size)
    text_left = group[0].character.left
    pending = iter(sorted(spaces))
    space = next(pending, None)
    raised = ""
    last: Character | None = None
    for index, row_character in enumerate(group):
        character = row_character.character
        spaced = False
        while space is not None and space < character.right - (character.right - character.left) / 2:
            spaced = spaced or (last is not None and space >= last.left)
            space = next(pending, None)
        gap = character.left - last.right if last else 0.0
        is_new_word = last is not None and (gap > width or (spaced and width <= WORD_GAP * size))
        if raised and (not row_character.raised or is_new_word):
            line.add_raised(raised)
            raised = ""
        if is_new_word:
            line.add(" ")
            if index <= 8 and text_left == group[0].character.left and _LABEL.fullmatch(line.text().strip()):
                text_left = character.left
        if row_character.raised:
            raised += character.text
        else:
            line.add(character.text)
        last = character
    if raised:
        line.add_raised(raised)
    return Row(
        text=unicodedata.normalize("NFC", _SPACES.sub(" ", line.text()).strip()),
        left=group[0].character.left,
        right=group[-1].character.right,
        text_left=text_left,
        baseline=next((c.character.baseline for c in group if not c.raised), group[0].character.baseline),
        size=size,
        has_note_call=group[0].raised and group[0].character.text.isdigit(),
    )


def _min_word_gap(group: Sequence[_RowCharacter], spaces: Sequence[float], size: float) -> float:
    """The least gap between words; in a row of spaced-out letters it is wider than the gaps between letters."""
    letters = [c.character for c in group]
    if len(letters) < 6 or not all(c.text.isalpha() for c in letters):
        return WORD_GAP * size
    gaps = [after.left - before.right for before, after in pairwise(letters)]
    middle = median(gaps)
    return max(WORD_GAP * size, 1.8 * middle) if middle > LETTERSPACED * size else WORD_GAP * size


def _in_reading_order(rows: Sequence[Sequence[Row]]) -> Iterator[Row]:
    """Order rows for reading: the two columns of a header or of running text follow one another."""
    index = 0
    while index < len(rows):
        end, middle = _find_two_columns(rows, index)
        paired = sum(len(segments) > 1 for segments in rows[index:end])
        if paired and ((index <= 1 and end - index <= MAX_HEADER_ROWS) or paired >= MIN_COLUMN_ROWS):
            columns = [row for segments in rows[index:end] for row in segments]
            yield from (row for row in columns if row.right <= middle)
            yield from (row for row in columns if row.right > middle)
        else:
            end = max(end, index + 1)
            yield from (row for segments in rows[index:end] for row in segments)
        index = end


def _find_two_columns(rows: Sequence[Sequence[Row]], index: int) -> tuple[int, float]:
    """Index after the last row of two columns, and a position between them; the given index if none begin there."""
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
