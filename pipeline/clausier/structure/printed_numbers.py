"""The printed numbers that open paragraphs and items: "1.", "a)", "(ii)", "–"."""

import re
from dataclasses import dataclass
from typing import Literal

MarkerStyle = Literal["arabic", "degree", "decimal", "letter", "roman", "dash"]

ROMAN = {
    numeral: value
    for value, numeral in enumerate(
        "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(), start=1
    )
}
"""Lower-case Roman numerals as items use them; longer lists do not occur in this genre."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A printed number.

    Attributes:
        style: ``arabic`` ("1.", "12)"), ``degree`` ("1°"), ``decimal`` ("3.1."), ``letter`` ("a)"), ``roman`` ("ii)") or
            ``dash`` ("–", "•").
        values: The values that the number may have: "i)" is a Roman 1 and a letter 9. One value for each style
            in ``styles``; that of a dash is 0.
        styles: The styles it may have, the likelier first.
        text: The number as printed, with its brackets and stops.
        length: Its length in characters, with the white space after it.
    """

    styles: tuple[MarkerStyle, ...]
    values: tuple[int, ...]
    text: str
    length: int

    @property
    def style(self) -> MarkerStyle:
        """The likelier style."""
        return self.styles[0]

    def value_as(self, style: MarkerStyle) -> int | None:
        """Return the value of the number in a style, None if it cannot have that style."""
        return dict(zip(self.styles, self.values, strict=True)).get(style)


_MARKER = re.compile(
    r"(?P<arabic>\(?(?P<n>[0-9lIO]{1,3})\s?(?:\.-?|\))(?=\s|$|[A-ZÀ-ÝŒ«\"(]))"
    r"|(?P<degree>(?P<d>\d{1,2})\s?°)(?=\s|$)"
    r"|(?P<decimal>\d{1,2}\.(?P<m>\d{1,2})(?:\.\d{1,2})?(?:\.(?=\s|$)|(?=\s+[A-ZÀ-Ý])))"
    r"|(?P<letter>\(?\s?(?P<l>[a-z]{1,2}|[ivx]{1,6}|[A-Z](?=\s?\)))\s?\)(?=\s|$|[A-ZÀ-Ýa-zà-ý«]))"
    r"|(?P<dash>[-–—•·*▪](?=\s|$))"
)
"""Numbers as docs/genre.md (B.2, F.3) and UN documents print them.

The stop of an arabic number need not be followed by a space ("1.Décide") if a capital follows; a
decimal ("1.5") and a date ("12.3.1999") do not number paragraphs. Spaces inside the bracket are
an effect of italics on extraction ("a ) Examen").
"""


def read_marker(text: str) -> Marker | None:
    """Read the printed number that a paragraph or line begins with.

    Args:
        text: A line or paragraph without leading white space.

    Returns:
        The number, None if the text begins with none. "l." and "O" are read as digits only beside a real
        digit (docs/genre.md, F.11).
    """
    match = _MARKER.match(text)
    if match is None:
        return None
    length = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())
    if match["dash"]:
        return Marker(("dash",), (0,), match.group(), length)
    if match["degree"]:
        return Marker(("degree",), (int(match["d"]),), match.group(), length)
    if match["decimal"]:
        return Marker(("decimal",), (int(match["m"]),), match.group(), length)
    if match["arabic"]:
        digits = match["n"].translate(str.maketrans("lIO", "110"))
        if not any(c.isdigit() for c in match["n"]) and match["n"] not in ("l", "I"):
            return None
        return Marker(("arabic",), (int(digits),), match.group(), length)
    return _letter_marker(match["l"].lower(), match.group(), length)


def _letter_marker(letters: str, printed: str, length: int) -> Marker | None:
    readings: list[tuple[MarkerStyle, int]] = []
    if len(letters) == 1 or (len(letters) == 2 and letters[0] == letters[1]):
        readings.append(("letter", ord(letters[0]) - ord("a") + 1 + 26 * (len(letters) - 1)))
    if letters in ROMAN:
        readings.append(("roman", ROMAN[letters]))
    if not readings:
        return None
    if letters in ROMAN and len(letters) > 1:
        readings.reverse()
    return Marker(tuple(s for s, _ in readings), tuple(v for _, v in readings), printed, length)
