"""The lines of a source text, with their offsets."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from clausier.readers.source import LayoutMark, LayoutMarkKind
from clausier.structure.folded_text import FoldedText
from clausier.structure.invisible_characters import strip_span

_WIDE_GAP = re.compile(r"(?<=\S)(?: {6,}|\t+| *\t *)(?=\S)")
_LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]+")


@dataclass(frozen=True)
class Line(FoldedText):
    """A line with visible characters.

    Attributes:
        start: Offset of its first visible character in the source text.
        end: Offset after its last one.
        text: The characters between them.
        after_gap: Whether a blank line, a page break or the beginning of the text precedes it.
        page: 1-based page, counted by form feeds.
        is_footnote: Whether it belongs to a footnote by the layout of the file.
    """

    start: int
    end: int
    text: str
    after_gap: bool
    page: int
    is_footnote: bool = False


def read_lines(source: str, marks: Sequence[LayoutMark] = ()) -> list[Line]:
    """Split a source text into its lines that are not blank.

    Two columns of a header that the extraction joined into one line, with a wide gap between them
    ("Conseil permanent        PC.DEC/476"), are returned as two lines.

    Args:
        source: The decoded text, with any line ends.
        marks: Layout marks of spans of it, in order.

    Returns:
        The lines in order, without running heads and feet.
    """
    lines: list[Line] = []
    cursor = _MarkCursor(marks)
    last_end = 0
    page = 1
    for match in _LINE.finditer(source):
        for start, end in _split_columns(source, match):
            between = source[last_end:start]
            gap = last_end == 0 or between.count("\n") + between.count("\u2029") > 1 or between.count("\r") > 1
            breaks = between.count("\f")
            page += breaks
            last_end = end
            kind = cursor.kind_at(start)
            if kind != "running":
                lines.append(Line(start, end, source[start:end], gap or breaks > 0, page, kind == "note"))
    return lines


class _MarkCursor:
    """Looks up the marks at offsets, which must ascend."""

    def __init__(self, marks: Sequence[LayoutMark]) -> None:
        self._marks = marks
        self._next = 0

    def kind_at(self, offset: int) -> LayoutMarkKind | None:
        while self._next < len(self._marks) and self._marks[self._next].end <= offset:
            self._next += 1
        mark = self._marks[self._next] if self._next < len(self._marks) else None
        return mark.kind if mark and mark.start <= offset else None


def _split_columns(source: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    at = match.start()
    line = match.group()
    has_gap = "      " in line or "\t" in line
    gaps = [match.start() + gap.start() for gap in _WIDE_GAP.finditer(line)] if has_gap else []
    for end in (*gaps, match.end()):
        start, stop = strip_span(source, at, end)
        if start < stop:
            yield start, stop
        at = end
