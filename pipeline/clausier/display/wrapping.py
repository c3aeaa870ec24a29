"""Lines of a given width with a hanging indent."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rich.cells import cell_len, get_character_cell_size
from rich.text import Text

LEAST_WIDTH = 20
"""Narrower columns are not read: in a narrower terminal lines run over (cells)."""


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    """What may not be broken: rich breaks at no-break spaces too ("« Poursuite")."""
    return re.compile(r"[^ ]+")


def breaks(text: str, width: int) -> list[tuple[int, int]]:
    """Return where the lines of a text begin and end; only spaces are left out, between the lines.

    Args:
        text: A text without line breaks.
        width: The width of a line in terminal cells, at least 2. A longer word is cut.
    """
    lines = []
    start = end = 0
    for word in _word().finditer(text):
        if cell_len(text[start : word.end()]) <= width:
            end = word.end()
            continue
        if end > start:
            lines.append((start, end))
            start = word.start()
        while (cut := _cut(text, start, word.end(), width)) < word.end():
            lines.append((start, cut))
            start = cut
        end = word.end()
    if end > start or not lines:
        lines.append((start, end))
    return lines


def _cut(text: str, start: int, end: int, width: int) -> int:
    """How far a line reaches that begins at an offset and ends at another at the latest."""
    cells = 0
    for place in range(start, end):
        cells += get_character_cell_size(text[place])
        if cells > width:
            return max(place, start + 1)
    return end


def hanging(lead: Text, text: Text, width: int) -> Iterator[Text]:
    """Yield lines that begin behind a lead, the further ones indented by its width.

    Args:
        lead: What stands before the first line.
        text: The text to wrap.
        width: The width of the terminal in cells.
    """
    indent = lead.cell_len
    spans = breaks(text.plain, max(LEAST_WIDTH, width - indent))
    for number, (start, end) in enumerate(spans):
        line = lead.copy() if number == 0 else Text(" " * indent)
        line.append_text(text[start:end] if end > start else Text())
        line.rstrip()
        yield line
