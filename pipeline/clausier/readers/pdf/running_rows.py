"""Running heads and feet: rows that are repeated at the same height on pages near each other."""

import re
from collections.abc import Sequence
from itertools import pairwise, zip_longest

from clausier.french.folding import fold
from clausier.readers.pdf.patterns import DATE_ROW, JOB_CODE, PAGE_NUMBER, PART_HEADING
from clausier.readers.pdf.rows import Row

HEAD_ROWS = 6
"""How many rows at the head of a page may be running."""

FOOT_ROWS = 4
"""How many at its foot."""

MAX_PAGE_DISTANCE = 2
"""Within how many pages a running row is repeated: left and right pages may have different heads."""

MAX_HEIGHT_DIFFERENCE = 1.0
"""Greatest difference in height between a row and its repetition (share of the font size)."""

MAX_JOB_CODE_HEIGHT = 72.0
"""Greatest height (points) of a code by itself that is a job code: "PCOFJ560"."""

MAX_ROWS_WITH_PAGE_NUMBER = 4
"""Greatest number of rows in a head with the page number."""

MIN_GAP_TO_TEXT = 1.5
"""Least gap between running rows and the text (share of the font size); rows of the text are closer."""

_WHITE_SPACE = re.compile(r"\s+")
_NUMBER = re.compile(r"\d{1,4}")


def find_running_rows(pages: Sequence[Sequence[Row]]) -> list[frozenset[int]]:
    """Find the running rows of each page.

    Only rows at the head or foot of a page are running, with at most a single other row beyond them; so are those next to the
    page number. Repeated rows may differ in a number that counts the pages ("- 2 -", "- 3 -"). A page that begins with the
    heading of a part keeps its head: symbol and date above "Annexe" are the header of the annex.

    Args:
        pages: The rows of each page.

    Returns:
        For each page, indices into its rows.
    """
    edges = [_edge_rows(rows) for rows in pages]
    keys = [
        {i: _repetition_keys(rows[i].text, page) for i in edge}
        for page, (rows, edge) in enumerate(zip(pages, edges, strict=True))
    ]
    running = []
    for page, rows in enumerate(pages):
        near = [
            p
            for p in range(page - MAX_PAGE_DISTANCE, page + MAX_PAGE_DISTANCE + 1)
            if p != page and 0 <= p < len(pages)
        ]
        repeated = {
            i
            for i in edges[page]
            if any(
                abs(pages[p][j].baseline - rows[i].baseline) <= MAX_HEIGHT_DIFFERENCE * rows[i].size
                and keys[page][i] & keys[p][j]
                for p in near
                for j in edges[p]
            )
        }
        running.append(frozenset(_running_edge_rows(rows, repeated | _head_with_page_number(rows, page))))
    return running


def _edge_rows(rows: Sequence[Row]) -> list[int]:
    """Indices of the rows at the head and at the foot of a page, by height."""
    by_height = sorted(range(len(rows)), key=lambda i: -rows[i].baseline)
    return by_height[:HEAD_ROWS] + by_height[HEAD_ROWS:][-FOOT_ROWS:]


def _repetition_keys(text: str, page: int) -> frozenset[str]:
    """The text of a row, and the text with each of its first three numbers as a difference from the page index."""
    key = _WHITE_SPACE.sub("", fold(text))
    counted = (
        f"{key[: m.start()]}#{int(m.group()) - page}#{key[m.end() :]}"
        for m, _ in zip(_NUMBER.finditer(key), range(3), strict=False)
    )
    return frozenset((key, *counted))


def _head_with_page_number(rows: Sequence[Row], page: int) -> set[int]:
    """The rows above the first gap if one of them is the page number; a date below the gap belongs to them.

    This finds the head of the second page in a file of two pages too, where nothing repeats it.
    """
    by_height = sorted(range(len(rows)), key=lambda i: -rows[i].baseline)
    block: set[int] = set()
    for index, below in pairwise(by_height[: MAX_ROWS_WITH_PAGE_NUMBER + 1]):
        block.add(index)
        has_gap = rows[index].baseline - rows[below].baseline > MIN_GAP_TO_TEXT * rows[index].size
        if has_gap and not _is_date(rows[below].text):
            numbers = (PAGE_NUMBER.fullmatch(fold(rows[i].text)) for i in block)
            return block if page and any(n and int(n[1]) == page + 1 for n in numbers) else set()
    return set()


def _is_date(text: str) -> bool:
    """Whether a row is a date alone, as below the symbol at the head of a page."""
    return DATE_ROW.fullmatch(fold(text).strip()) is not None


def _running_edge_rows(rows: Sequence[Row], repeated: set[int]) -> set[int]:
    """The repeated rows at the head and foot of a page, and a job code."""
    by_height = sorted(range(len(rows)), key=lambda i: -rows[i].baseline)
    head = _outermost_running(rows, by_height, repeated)
    first_text = next((rows[i].text for i in by_height if i not in head), "")
    if PART_HEADING.fullmatch(fold(first_text)) or any(PART_HEADING.fullmatch(fold(rows[i].text)) for i in head):
        head = {i for i in head if not any(c.isalpha() for c in rows[i].text)}
    return head | _outermost_running(rows, by_height[::-1], repeated - head) | _find_job_code(rows, by_height)


def _find_job_code(rows: Sequence[Row], by_height: Sequence[int]) -> set[int]:
    """A code far below the text at the foot of a page, which need not be repeated."""
    if len(by_height) < 2:
        return set()
    above, lowest = rows[by_height[-2]], rows[by_height[-1]]
    is_isolated = above.baseline - lowest.baseline > 2 * above.size and lowest.baseline < MAX_JOB_CODE_HEIGHT
    return {by_height[-1]} if is_isolated and JOB_CODE.fullmatch(lowest.text) else set()


def _outermost_running(rows: Sequence[Row], order: Sequence[int], repeated: set[int]) -> set[int]:
    """Running rows from the edge inwards, up to the last gap that separates them from the text.

    One row among them may be unrepeated: a job code.
    """
    running: set[int] = set()
    block: set[int] = set()
    others = 0
    for index, inwards in zip_longest(order, order[1:]):
        if index in repeated:
            block.add(index)
        else:
            others += 1
            if others > 1:
                break
        if inwards is None or abs(rows[index].baseline - rows[inwards].baseline) > MIN_GAP_TO_TEXT * rows[index].size:
            running |= block
    return running
