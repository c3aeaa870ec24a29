"""Gold references that print the number of a resolution or decision (docs/genre.md, A.1 and A.2)."""

from collections.abc import Iterator
from dataclasses import dataclass

from clausier.components.references import canonical_symbols, patterns
from clausier.french.folding import fold
from clausier.training.references.gold_references import GoldReference
from clausier.training.references.patterns import OSCE_SYMBOL, SPACE, UN_SYMBOL


@dataclass(frozen=True, slots=True)
class NumberedReference:
    """A gold reference that prints the number of its symbol.

    Attributes:
        reference: The reference.
        series: The series of its symbol: "A", "MC".
        organisation: "OSCE" or "ONU", by the form of the symbol.
        start: Offset of the number in the reference's folded text.
        end: Offset after it.
    """

    reference: GoldReference
    series: str
    organisation: str
    start: int
    end: int


def read_number(reference: GoldReference) -> NumberedReference | None:
    """Find the number of a gold reference's symbol in its text; None without a symbol or if the text lacks the number.

    Args:
        reference: A gold reference.
    """
    symbol = reference.canonical_id or reference.row.cell_text("symbol")
    folded = fold(reference.text)
    if match := OSCE_SYMBOL.fullmatch(symbol):
        spans = (m.span("number") for m in patterns.OSCE_LIST_NUMBER.finditer(folded))
        normalise, organisation = _without_spaces, "OSCE"
    elif match := UN_SYMBOL.fullmatch(symbol):
        spans = (m.span("number") for m in patterns.UN_LIST_NUMBER.finditer(folded))
        normalise, organisation = canonical_symbols.normalise_un_number, "ONU"
    else:
        return None
    for start, end in _spans_at_number_start(folded, spans):
        if normalise(folded[start:end]).casefold() == match["number"].casefold():
            return NumberedReference(reference, match["series"], organisation, start, end)
    return None


def _spans_at_number_start(folded: str, spans: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans that do not begin within a number or word: not "8" in "1998"."""
    return ((start, end) for start, end in spans if not folded[start - 1 : start].isalnum() or start == 0)


def _without_spaces(number: str) -> str:
    return SPACE.sub("", number)
