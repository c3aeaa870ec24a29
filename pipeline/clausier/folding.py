"""Comparing French text without accents, case and typography, at unchanged offsets."""

import unicodedata
from functools import lru_cache

_TYPOGRAPHY = {
    "\u2019": "'",
    "\u2018": "'",
    "\u02bc": "'",
    "`": "'",
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "\u2010": "-",
    "\u2011": "-",
    "\u2013": "-",
    "\u2014": "-",
}


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    if character in _TYPOGRAPHY:
        return _TYPOGRAPHY[character]
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character


def fold(text: str) -> str:
    """Return the text in unaccented lower case with plain apostrophes, hyphens and spaces.

    Each character is replaced by exactly one, so an offset in the result is an offset in the text
    ("œ" therefore stays one character).

    Args:
        text: Any text.

    Returns:
        A text of the same length.
    """
    if text.isascii():
        return text.lower().replace("`", "'")
    return "".join(map(_fold_character, text))
