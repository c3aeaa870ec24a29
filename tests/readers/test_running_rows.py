"""Which rows of a page are running heads, by their positions."""

import pytest

from clausier.readers.pdf.rows import Row
from clausier.readers.pdf.running_rows import find_running_rows


def page(*rows: tuple[str, float]) -> list[Row]:
    """Rows of size 12 by their heights; a line of running text is 14 below the one before."""
    return [Row(text, 72, 500, 72, height, 12) for text, height in rows]


FIRST = page(("Décide de créer un poste au Secrétariat et d’en rendre compte au", 100), ("Conseil permanent, le", 86))

HEADS = [
    (
        page(("- 2 -", 800), ("PC.DEC/999", 786), ("7 December 2011", 772), ("5 mars 2012 au plus tard ;", 730)),
        {0, 1, 2},
        "rows beside the number of the page, and below it text that begins with a date",
    ),
    (
        page(("- 2 -", 800), ("PC.DEC/999", 770), ("7 December 2011", 740), ("5 mars 2012 au plus tard ;", 700)),
        {0},
        "rows set apart from each other: only the number is certain",
    ),
    (
        page(("- 2 -", 800), ("PC.DEC/999", 786), ("7 décembre 2011", 760), ("au plus tard ;", 720)),
        {0, 1, 2},
        "a date below the gap belongs to the symbol",
    ),
    (
        page(("- 7 -", 800), ("PC.DEC/999", 786), ("Décide en outre ;", 740)),
        set(),
        "a number that does not count the pages",
    ),
]


@pytest.mark.parametrize(("rows", "running"), [h[:2] for h in HEADS], ids=[h[2] for h in HEADS])
def test_the_head_of_a_second_page(rows: list[Row], running: set[int]) -> None:
    assert find_running_rows([FIRST, rows]) == [frozenset(), frozenset(running)]


def test_no_head_is_lost() -> None:
    assert len(HEADS) >= 4
