"""Gold references that print the number of what they cite, as the grammar of symbols has it (docs/genre.md, A.1 and A.2)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from clausier.components.references import naming, patterns
from clausier.french.folding import fold
from clausier.training.references.passages import Mention


@dataclass(frozen=True, slots=True)
class Numbered:
    """A gold reference with a number.

    Attributes:
        mention: The reference.
        series: The series of its symbol: "A", "MC".
        organisation: "OSCE" or "ONU", as the symbol is built.
        start: Offset of the number in the mention's folded text.
        end: Offset behind it.
    """

    mention: Mention
    series: str
    organisation: str
    start: int
    end: int


def numbered(mention: Mention) -> Numbered | None:
    """Read a gold reference by its symbol; None if it has none, or its text does not print the symbol's number.

    Args:
        mention: A gold reference.
    """
    symbol = mention.canonical_id or mention.row.cell_text("symbol")
    folded = fold(mention.text)
    if match := _osce_symbol().fullmatch(symbol):
        places = (m.span("number") for m in patterns.OSCE_MEMBER.finditer(folded))
        read, organisation = _same, "OSCE"
    elif match := _un_symbol().fullmatch(symbol):
        places = (m.span("number") for m in patterns.UN_MEMBER.finditer(folded))
        read, organisation = naming.un_number, "ONU"
    else:
        return None
    for start, end in _bounded(folded, places):
        if read(folded[start:end]).casefold() == match["number"].casefold():
            return Numbered(mention, match["series"], organisation, start, end)
    return None


def _bounded(folded: str, places: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Places that begin no later than a number does: "8" in "1998" is none."""
    return ((start, end) for start, end in places if not folded[start - 1 : start].isalnum() or start == 0)


def _same(number: str) -> str:
    return re.sub(r"\s", "", number)


@lru_cache(maxsize=1)
def _osce_symbol() -> re.Pattern[str]:
    return re.compile(
        r"(?P<series>[A-Z]{2,6}(?:-[A-Z]{2,6})?)\.DEC/(?P<number>\d{1,4}(?:/\d{2})?(?:/(?:Corr|Rev|Add)\.?\d{0,2})?)"
    )


@lru_cache(maxsize=1)
def _un_symbol() -> re.Pattern[str]:
    return re.compile(r"(?P<series>[A-Z]{1,6}(?:/[A-Z]{1,6}(?:\.\d{1,3})?){0,2})/(?:RES|DEC)/(?P<number>\S.{0,30})")
