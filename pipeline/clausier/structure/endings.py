"""How a line ends: whether a paragraph, a sentence or an item may close there."""

import re

REACH = 60
"""Characters at the end of a line that are looked at."""


_UNIT = re.compile(
    r"[.;:,!?…][\"'»”’)\]]*(?:\s*\d{1,2}|\s*[*]+)?(?:\s*,?\s(?:et|ou))?\s*$|(?:\w\s\d{1,2}|[»\"”)])\s*[,;.]\s*$"
)


_SENTENCE = re.compile(r"[.;:!?][\"'»”’)\]]*(?:\s*\d{1,2}|\s*[*]+)?(?:\s*,?\s(?:et|ou))?\s*$")


_LONG_WORD = re.compile(r"(?:[^\W\d_]{5,}[\"'»”’)\]]*\s?\.|[?!])[\"'»”’)\]]*\s*$")


_ITEM = re.compile(r"[;:][\"'»”’)\]]*(?:\s*\d{1,2})?(?:\s*,?\s(?:et|ou))?\s*$")


def ends_unit(text: str) -> bool:
    """Tell whether a text ends in closing punctuation; a footnote call, a quotation mark or an "et" may stand behind it."""
    return bool(_UNIT.search(text[-REACH:]))


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends as sentences and items do; a comma is not enough."""
    return bool(_SENTENCE.search(text[-REACH:]))


def ends_in_word(text: str) -> bool:
    """Tell whether a text ends in a full stop behind a word too long for an abbreviation, or in "?" or "!"."""
    return bool(_LONG_WORD.search(text[-REACH:]))


def closes_item(text: str) -> bool:
    """Tell whether a text ends as items and lead-ins do."""
    return bool(_ITEM.search(text[-REACH:]))
