"""The lines of a source text, as stretches of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from clausier.structure.characters import strip

_WIDE_GAP = re.compile(r"(?<=\S)(?: {6,}|\t+| *\t *)(?=\S)")
_LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something to see on it.

    Attributes:
        start: Offset of its first character that can be seen, in the source text.
        end: Offset behind its last one.
        text: The characters between them.
        after_gap: Whether a blank line, a page break or the beginning of the text precedes it.
        page: 1-based page, counted by form feeds.
    """

    start: int
    end: int
    text: str
    after_gap: bool
    page: int


def read_lines(source: str) -> list[Line]:
    """Split a source text into its lines that are not blank.

    Two columns of a header that the extraction set on one line, with a wide gap between them
    ("Conseil permanent        PC.DEC/476"), come out as two lines.

    Args:
        source: The decoded text, with any line ends.

    Returns:
        The lines in order.
    """
    lines: list[Line] = []
    last_end = 0
    page = 1
    for match in _LINE.finditer(source):
        for start, end in _columns(source, match):
            between = source[last_end:start]
            gap = last_end == 0 or between.count("\n") + between.count("\u2029") > 1 or between.count("\r") > 1
            breaks = between.count("\f")
            page += breaks
            lines.append(Line(start, end, source[start:end], gap or breaks > 0, page))
            last_end = end
    return lines


def _columns(source: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    at = match.start()
    gaps = [match.start() + gap.start() for gap in _WIDE_GAP.finditer(match.group())]
    for end in (*gaps, match.end()):
        start, stop = strip(source, at, end)
        if start < stop:
            yield start, stop
        at = end
