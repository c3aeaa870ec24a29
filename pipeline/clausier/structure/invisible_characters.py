"""Characters that a reader does not see: what joins words, what means nothing, and white space."""

from functools import lru_cache

SOFT_HYPHENS = "\u00ad\u0002\ufffe"
"""Hyphens that were printed at a line end only; PDFium writes the last two for them."""

ZERO_WIDTH = "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
"""Zero-width spaces and joiners, marks of writing direction, byte-order marks: the inside of a character class."""


@lru_cache(maxsize=1)
def _edges() -> str:
    """All characters that a stretch of text may begin or end with unseen."""
    classes = (range(0x200B, 0x2010), range(0x202A, 0x202F), range(0x2060, 0x2070), (0xFEFF,))
    spaces = (chr(code) for code in range(0x3001) if chr(code).isspace())
    return "".join(spaces) + SOFT_HYPHENS + "".join(chr(code) for codes in classes for code in codes)


def strip(source: str, start: int, end: int) -> tuple[int, int]:
    """Cut what cannot be seen off both ends of a stretch of text.

    A soft hyphen right behind a letter stays, since the word goes on in the next stretch.

    Args:
        source: The text.
        start: Where the stretch begins.
        end: Where it ends (exclusive).

    Returns:
        Start and end of what is left; equal if there is nothing to see.
    """
    stretch = source[start:end]
    left = len(stretch) - len(stretch.lstrip(_edges()))
    if left == len(stretch):
        return start, start
    right = len(stretch.rstrip(_edges()))
    cut = right < len(stretch) and stretch[right] in SOFT_HYPHENS and stretch[right - 1].isalpha()
    return start + left, start + right + cut
