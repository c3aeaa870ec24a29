"""Running heads and feet: rows that come again at the same height on pages near each other."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise, zip_longest

from clausier.french.dates import date_pattern
from clausier.french.folding import fold
from clausier.readers.pdf.rows import Row

HEAD_ROWS = 6
"""How many rows at the head of a page may be running."""

FOOT_ROWS = 4
"""How many at its foot."""

NEAR = 2
"""A row comes again on one of the next so many pages: left and right pages may have other heads."""

SAME_HEIGHT = 1.0
"""How far the heights of a row and its repetition may differ (share of the font size)."""


FOOT = 72.0
"""Below this height (points) a code that stands alone is a job code: "PCOFJ560"."""


NUMBERED_ROWS = 4
"""At most so many rows stand beside the number of a page."""

APART = 1.5
"""Running rows stand further from the text than this (share of their font size); its own rows stand closer."""


@lru_cache(maxsize=1)
def _page_number() -> re.Pattern[str]:
    return re.compile(r"(?:page )?[-–—]? ?(\d{1,4}) ?[-–—]?")


@lru_cache(maxsize=1)
def _code() -> re.Pattern[str]:
    return re.compile(r"(?=[A-Z]*\d)[A-Z][A-Z0-9]{3,11}")


@lru_cache(maxsize=1)
def _part() -> re.Pattern[str]:
    """The heading of an annex or attachment, with which a page begins anew."""
    return re.compile(
        r"(?:annexe?s?|pieces? complementaires?|attachments?|appendi(?:ce|x)|additif|supplement)\b.{0,40}"
    )


def running_rows(pages: Sequence[Sequence[Row]]) -> list[frozenset[int]]:
    """Find the running rows of each page.

    Only rows at the head or foot of a page are running, with no other text beyond them but a single row; those beside the
    number of the page are. The same number may count the pages ("- 2 -", "- 3 -"). A page that begins a part of the
    document with its heading keeps its head: symbol and date above "Annexe" are the header of the annex.

    Args:
        pages: The rows of each page.

    Returns:
        For each page, indices into its rows.
    """
    edges = [_edges(rows) for rows in pages]
    keys = [
        {i: _keys(rows[i].text, page) for i in edge} for page, (rows, edge) in enumerate(zip(pages, edges, strict=True))
    ]
    found = []
    for page, rows in enumerate(pages):
        near = [p for p in range(page - NEAR, page + NEAR + 1) if p != page and 0 <= p < len(pages)]
        again = {
            i
            for i in edges[page]
            if any(
                abs(pages[p][j].baseline - rows[i].baseline) <= SAME_HEIGHT * rows[i].size
                and keys[page][i] & keys[p][j]
                for p in near
                for j in edges[p]
            )
        }
        found.append(frozenset(_at_edges(rows, again | _numbered_head(rows, page))))
    return found


def _edges(rows: Sequence[Row]) -> list[int]:
    """The rows at the head and at the foot of a page, by their heights."""
    by_height = sorted(range(len(rows)), key=lambda i: -rows[i].baseline)
    return by_height[:HEAD_ROWS] + by_height[HEAD_ROWS:][-FOOT_ROWS:]


def _keys(text: str, page: int) -> frozenset[str]:
    """A row as it is, and with each of its first numbers counted from the page."""
    key = re.sub(r"\s+", "", fold(text))
    counted = (
        f"{key[: m.start()]}#{int(m.group()) - page}#{key[m.end() :]}"
        for m, _ in zip(re.finditer(r"\d{1,4}", key), range(3), strict=False)
    )
    return frozenset((key, *counted))


def _numbered_head(rows: Sequence[Row], page: int) -> set[int]:
    """The rows above the first gap, where one of them is the number of the page; dates below them belong to them.

    So the head of the second page is told also in a file of two pages, where it comes only once.
    """
    by_height = sorted(range(len(rows)), key=lambda i: -rows[i].baseline)
    block: set[int] = set()
    for index, below in pairwise(by_height[: NUMBERED_ROWS + 1]):
        block.add(index)
        apart = rows[index].baseline - rows[below].baseline > APART * rows[index].size
        if apart and not _is_date(rows[below].text):
            numbers = (_page_number().fullmatch(fold(rows[i].text)) for i in block)
            return block if page and any(n and int(n[1]) == page + 1 for n in numbers) else set()
    return set()


def _is_date(text: str) -> bool:
    """Tell whether a row is a date alone, as it stands below the symbol at the head of a page."""
    return re.fullmatch(date_pattern(), fold(text).strip()) is not None


def _at_edges(rows: Sequence[Row], again: set[int]) -> set[int]:
    by_height = sorted(range(len(rows)), key=lambda i: -rows[i].baseline)
    head = _outermost(rows, by_height, again)
    begins = next((rows[i].text for i in by_height if i not in head), "")
    if _part().fullmatch(fold(begins)) or any(_part().fullmatch(fold(rows[i].text)) for i in head):
        head = {i for i in head if not any(c.isalpha() for c in rows[i].text)}
    return head | _outermost(rows, by_height[::-1], again - head) | _job_codes(rows, by_height)


def _job_codes(rows: Sequence[Row], by_height: Sequence[int]) -> set[int]:
    """A code far below the text at the foot of a page, which need not come again."""
    if len(by_height) < 2:
        return set()
    above, lowest = rows[by_height[-2]], rows[by_height[-1]]
    alone = above.baseline - lowest.baseline > 2 * above.size and lowest.baseline < FOOT
    return {by_height[-1]} if alone and _code().fullmatch(lowest.text) else set()


def _outermost(rows: Sequence[Row], order: Sequence[int], again: set[int]) -> set[int]:
    """Running rows from the edge inwards, as far as a gap parts them from the text.

    One row that does not come again may stand among them: a job code.
    """
    found: set[int] = set()
    block: set[int] = set()
    others = 0
    for index, inwards in zip_longest(order, order[1:]):
        if index in again:
            block.add(index)
        else:
            others += 1
            if others > 1:
                break
        if inwards is None or abs(rows[index].baseline - rows[inwards].baseline) > APART * rows[index].size:
            found |= block
    return found
