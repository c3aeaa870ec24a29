"""Gold references that name an instrument: the name, and the year, date or symbol behind it."""

import re
from dataclasses import dataclass
from functools import lru_cache

from clausier.components.references.names import FULL_NOUN_WORDS, STOPS, YEAR_BEHIND
from clausier.components.references.symbols import Symbols
from clausier.french.dates import parse_date
from clausier.french.folding import fold
from clausier.training.references.numbers import numbered
from clausier.training.references.passages import Mention, Passage

LONGEST_PHRASE = 400
"""Longest name that is learned (characters)."""


@dataclass(frozen=True, slots=True)
class Named:
    """A gold reference that names an instrument.

    Attributes:
        mention: The reference.
        name: Its text without a year, date or symbol behind the name.
        phrase: The name as patterns have it, folded.
        year: The year behind the name, empty if there is none.
        date: The date or year behind the name (ISO), empty if there is none.
    """

    mention: Mention
    name: str
    phrase: str
    year: str
    date: str


def read_name(mention: Mention, passage: Passage) -> Named | None:
    """Read a gold reference as the name of an instrument; None if it is none that could be learned.

    Args:
        mention: A gold reference.
        passage: The paragraph that it stands in.
    """
    if mention.is_anaphoric or numbered(mention) or not _has_form_of_name(mention, passage):
        return None
    return _taken_apart(mention)


def _has_form_of_name(mention: Mention, passage: Passage) -> bool:
    """Whether it begins and ends with whole words, with a capital, and says more than what sort of instrument it is."""
    before, behind = passage.text[: mention.start][-1:], passage.text[mention.end :][:1]
    if before.isalnum() or before in ("_", "-") or behind.isalnum() or behind == "_":
        return False
    named = _taken_apart(mention)
    if not named.name[:1].isupper() or not (named.name[-1].isalnum() or named.name[-1] == ")"):
        return False
    words = named.phrase.split(" ")
    if not _plain_word().fullmatch(words[0]) or "" in words or len(named.phrase) > LONGEST_PHRASE:
        return False
    if words[0] in FULL_NOUN_WORDS | STOPS or words[-1] in FULL_NOUN_WORDS | STOPS:
        return False
    # A single word is a short form that other instruments have too.
    return any(word not in FULL_NOUN_WORDS for word in words[1:])


@lru_cache(maxsize=1)
def _plain_word() -> re.Pattern[str]:
    return re.compile(r"[a-z][a-z-]*")


@lru_cache(maxsize=1)
def _symbol_in_brackets() -> re.Pattern[str]:
    return re.compile(r"\s\([^()]{2,40}(?:\([^()]{1,10}\))?\)$")


def _taken_apart(mention: Mention) -> Named:
    """The name, and what stands behind it."""
    text = _symbol_in_brackets().sub("", mention.text) if _ends_with_symbol(mention.text) else mention.text
    folded = fold(text)
    for space in re.finditer(r"\s", folded):
        behind = YEAR_BEHIND.match(folded, space.start())
        if (
            behind is not None
            and behind.end() == len(folded)
            and (behind["close"] is None) == ("(" not in behind.group())
        ):
            tail = folded[space.start() :]
            year = (re.findall(r"\d{4}", tail) or [""])[-1]
            return Named(
                mention, text[: space.start()], folded[: space.start()], year, parse_date(tail.strip(" ()")) or year
            )
    return Named(mention, text, folded, "", "")


def _ends_with_symbol(text: str) -> bool:
    opening = text.find(" (")
    while opening >= 0:
        printed = Symbols().at(text, opening + 2)
        if printed is not None and text[printed.end :] == ")":
            return True
        opening = text.find(" (", opening + 1)
    return False
