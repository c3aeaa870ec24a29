"""How a line ends: whether a paragraph, a sentence or an item may close there."""

import re
from functools import lru_cache

REACH = 60
"""Characters at the end of a line that are looked at."""


@lru_cache(maxsize=1)
def _unit() -> re.Pattern[str]:
    return re.compile(
        r"[.;:,!?…][\"'»”’)\]]*(?:\s*\d{1,2}|\s*[*]+)?(?:\s*,?\s(?:et|ou))?\s*$|(?:\w\s\d{1,2}|[»\"”)])\s*[,;.]\s*$"
    )


@lru_cache(maxsize=1)
def _sentence() -> re.Pattern[str]:
    return re.compile(r"[.;:!?][\"'»”’)\]]*(?:\s*\d{1,2}|\s*[*]+)?(?:\s*,?\s(?:et|ou))?\s*$")


@lru_cache(maxsize=1)
def _long_word() -> re.Pattern[str]:
    return re.compile(r"(?:[^\W\d_]{5,}[\"'»”’)\]]*\s?\.|[?!])[\"'»”’)\]]*\s*$")


@lru_cache(maxsize=1)
def _item() -> re.Pattern[str]:
    return re.compile(r"[;:][\"'»”’)\]]*(?:\s*\d{1,2})?(?:\s*,?\s(?:et|ou))?\s*$")


def ends_unit(text: str) -> bool:
    """Tell whether a text ends in closing punctuation; a footnote call, a quotation mark or an "et" may stand behind it."""
    return bool(_unit().search(text[-REACH:]))


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends as sentences and items do; a comma is not enough."""
    return bool(_sentence().search(text[-REACH:]))


def ends_in_word(text: str) -> bool:
    """Tell whether a text ends in a full stop behind a word too long for an abbreviation, or in "?" or "!"."""
    return bool(_long_word().search(text[-REACH:]))


def closes_item(text: str) -> bool:
    """Tell whether a text ends as items and lead-ins do."""
    return bool(_item().search(text[-REACH:]))
