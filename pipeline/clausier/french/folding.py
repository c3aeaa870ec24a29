"""Comparing French text without accents, case and typography, at unchanged offsets."""

import unicodedata

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


class _FoldTable(dict[int, str]):
    """A translation table that learns each character when it first meets it."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        base = unicodedata.normalize("NFD", _TYPOGRAPHY.get(character, character))[0].lower()
        self[code] = base if len(base) == 1 else character
        return self[code]


_TABLE = _FoldTable()


def fold(text: str) -> str:
    """Return the text in unaccented lower case with plain apostrophes, hyphens and spaces.

    Each character is replaced by exactly one, so an offset in the result is an offset in the text
    ("œ" therefore stays one character).

    Args:
        text: Any text.

    Returns:
        A text of the same length.
    """
    return text.translate(_TABLE)
