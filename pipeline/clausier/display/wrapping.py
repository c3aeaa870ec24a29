"""Lines of a given width with a hanging indent."""

import re
from collections.abc import Iterator

from rich.cells import cell_len, get_character_cell_size
from rich.text import Text

LEAST_WIDTH = 20
"""The narrowest column that can be read (cells); in a narrower terminal, lines run over."""

_WORD = re.compile(r"[^ ]+")
"""What may not be broken: rich breaks at no-break spaces too ("« Poursuite")."""


def line_spans(text: str, width: int) -> list[tuple[int, int]]:
    """Return the spans of the lines of a text; only spaces between lines are left out.

    Args:
        text: A text without line breaks.
        width: The width of a line in terminal cells, at least 2. A longer word is cut.
    """
    lines = []
    start = end = 0
    for word in _WORD.finditer(text):
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
    """Return the end of the line that begins at ``start``, ``end`` at most."""
    cells = 0
    for offset in range(start, end):
        cells += get_character_cell_size(text[offset])
        if cells > width:
            return max(offset, start + 1)
    return end


def hanging_lines(lead: Text, text: Text, width: int) -> Iterator[Text]:
    """Yield the lines of a text, the first one after a lead, the others indented by its width.

    Args:
        lead: What precedes the first line.
        text: The text to wrap.
        width: The width of the terminal in cells.
    """
    indent = lead.cell_len
    spans = line_spans(text.plain, max(LEAST_WIDTH, width - indent))
    for number, (start, end) in enumerate(spans):
        line = lead.copy() if number == 0 else Text(" " * indent)
        line.append_text(text[start:end] if end > start else Text())
        line.rstrip()
        yield line
