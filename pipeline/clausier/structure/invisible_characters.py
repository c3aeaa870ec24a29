"""Characters that a reader does not see: soft hyphens, zero-width characters and white space."""

SOFT_HYPHENS = "\u00ad\u0002\ufffe"
"""Hyphens that were printed at a line end only; PDFium writes the last two for them."""

RARE_WHITE_SPACE = r"\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""White space but the plain space: the inside of a character class, which is searched faster than ``[^\\S ]``."""

ZERO_WIDTH = "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
"""Zero-width spaces and joiners, marks of writing direction, byte-order marks: the inside of a character class."""


_ZERO_WIDTH_CODES = (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF)
_SPACES = "".join(character for character in map(chr, range(0x3001)) if character.isspace())
_INVISIBLE = _SPACES + SOFT_HYPHENS + "".join(map(chr, _ZERO_WIDTH_CODES))
"""All characters that are cut off the ends of a span."""


def strip_span(source: str, start: int, end: int) -> tuple[int, int]:
    """Cut invisible characters off both ends of a span of text.

    A soft hyphen directly after a letter is kept, since the word continues in the next span.

    Args:
        source: The text.
        start: Start of the span.
        end: Its end (exclusive).

    Returns:
        Start and end of the rest; equal if nothing visible is left.
    """
    text = source[start:end]
    left = len(text) - len(text.lstrip(_INVISIBLE))
    if left == len(text):
        return start, start
    right = len(text.rstrip(_INVISIBLE))
    keeps_hyphen = right < len(text) and text[right] in SOFT_HYPHENS and text[right - 1].isalpha()
    return start + left, start + right + keeps_hyphen
