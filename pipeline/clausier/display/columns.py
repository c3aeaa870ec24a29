"""Tables of figures, as aligned columns and in Markdown."""

from collections.abc import Iterator, Sequence
from typing import Literal

from clausier.safety.terminal import visible

Layout = Literal["text", "markdown"]

NONE = "none"
"""Printed where there is no figure, rather than a zero that nobody measured."""


def table(header: Sequence[str], rows: Sequence[Sequence[str]], words: int, layout: Layout) -> Iterator[str]:
    """Yield the lines of a table.

    Args:
        header: The names of the columns.
        rows: The cells of each row.
        words: How many columns, from the first, hold words and are aligned left; the others hold figures.
        layout: Aligned columns, or a table in Markdown.
    """
    cells = [[visible(cell) for cell in row] for row in (header, *rows)]
    if layout == "markdown":
        yield from _markdown(cells, words)
        return
    widths = [max(len(row[column]) for row in cells) for column in range(len(header))]
    for row in cells:
        aligned = [
            cell.ljust(width) if column < words else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(aligned).rstrip()


def title(text: str, layout: Layout) -> str:
    """Return the line above a table.

    Args:
        text: What the table is about.
        layout: As of the table.
    """
    return f"**{_escaped(visible(text))}**" if layout == "markdown" else visible(text)


def figure(value: float | None, form: str = ".3f") -> str:
    """Return a share as it is printed.

    Args:
        value: From 0 to 1; None if there is none.
        form: The format of the number.
    """
    return NONE if value is None else format(value, form)


def _markdown(cells: Sequence[Sequence[str]], words: int) -> Iterator[str]:
    for number, row in enumerate(cells):
        yield f"| {' | '.join(_escaped(cell) for cell in row)} |"
        if number == 0:
            yield f"|{'|'.join('---' if column < words else '---:' for column in range(len(row)))}|"


def _escaped(cell: str) -> str:
    return cell.replace("\\", "\\\\").replace("|", "\\|").replace("*", "\\*").replace("<", "&lt;")
