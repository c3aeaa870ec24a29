"""Gold references by the name of an instrument: the name, and the year, date or symbol after it."""

from dataclasses import dataclass

from clausier.components.references.patterns import NAME_FUNCTION_WORDS, NAME_STOP_WORDS, NAME_YEAR_TAIL
from clausier.components.references.printed_symbols import SymbolReader
from clausier.french.dates import parse_date
from clausier.french.folding import fold
from clausier.training.references.gold_references import GoldReference, ReferenceParagraph
from clausier.training.references.numbered_references import read_number
from clausier.training.references.patterns import FOUR_DIGITS, PLAIN_WORD, SPACE, SYMBOL_IN_BRACKETS

MAX_NAME_CHARACTERS = 400
"""Longest name that is learned (characters)."""


@dataclass(frozen=True, slots=True)
class NamedReference:
    """A gold reference by the name of an instrument.

    Attributes:
        reference: The reference.
        name: Its text without a year, date or symbol after the name.
        phrase: The name as in patterns, folded.
        year: The year after the name, empty if there is none.
        date: The date or year after the name (ISO), empty if there is none.
    """

    reference: GoldReference
    name: str
    phrase: str
    year: str
    date: str


def read_name(reference: GoldReference, paragraph: ReferenceParagraph) -> NamedReference | None:
    """Read a gold reference as the name of an instrument; None if it is no name that can be learned.

    Args:
        reference: A gold reference.
        paragraph: Its paragraph.
    """
    if reference.is_anaphoric or read_number(reference) or not _has_form_of_name(reference, paragraph):
        return None
    return _split_name(reference)


def _has_form_of_name(reference: GoldReference, paragraph: ReferenceParagraph) -> bool:
    """Whether it begins and ends with whole words, has a capital, and has more words than the sort of instrument."""
    before, after = paragraph.text[: reference.start][-1:], paragraph.text[reference.end :][:1]
    if before.isalnum() or before in ("_", "-") or after.isalnum() or after == "_":
        return False
    named = _split_name(reference)
    if not named.name[:1].isupper() or not (named.name[-1].isalnum() or named.name[-1] == ")"):
        return False
    words = named.phrase.split(" ")
    if not PLAIN_WORD.fullmatch(words[0]) or "" in words or len(named.phrase) > MAX_NAME_CHARACTERS:
        return False
    if words[0] in NAME_FUNCTION_WORDS | NAME_STOP_WORDS or words[-1] in NAME_FUNCTION_WORDS | NAME_STOP_WORDS:
        return False
    # A single word is a short form that other instruments have too.
    return any(word not in NAME_FUNCTION_WORDS for word in words[1:])


def _split_name(reference: GoldReference) -> NamedReference:
    """The name, split from the year, date or symbol after it."""
    text = SYMBOL_IN_BRACKETS.sub("", reference.text) if _ends_with_symbol(reference.text) else reference.text
    folded = fold(text)
    for space in SPACE.finditer(folded):
        start = space.start()
        match = NAME_YEAR_TAIL.match(folded, start)
        if match is not None and match.end() == len(folded) and (match["close"] is None) == ("(" not in match.group()):
            tail = folded[start:]
            year = (FOUR_DIGITS.findall(tail) or [""])[-1]
            date = parse_date(tail.strip(" ()")) or year
            return NamedReference(reference, text[:start], folded[:start], year, date)
    return NamedReference(reference, text, folded, "", "")


def _ends_with_symbol(text: str) -> bool:
    opening = text.find(" (")
    while opening >= 0:
        printed = SymbolReader().read_at(text, opening + 2)
        if printed is not None and text[printed.end :] == ")":
            return True
        opening = text.find(" (", opening + 1)
    return False
