"""Decoding of French text files: detection of the encoding, and repair of damaged UTF-8."""

import codecs
import re
from dataclasses import dataclass

from clausier.errors import ClausierError, problem
from clausier.records import Problem

MAX_DAMAGE = 0.1
"""Share of the characters beyond ASCII that may be damaged in a file that is still taken for UTF-8.

In cp1252 an accented letter before an ASCII letter is never a UTF-8 sequence, so nearly all would be.
"""

MAX_CONTROL = 0.01
"""Share of control characters in a text. Extraction from PDF leaves a few; binary data has far more."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with the name of its encoding and the number of characters that were replaced by U+FFFD."""

    text: str
    encoding: str
    damaged: int = 0

    def problems(self, path: str) -> tuple[Problem, ...]:
        """Return the warning W101 if characters are damaged.

        Args:
            path: The file as it was named.
        """
        return (problem("W101", path, count=self.damaged),) if self.damaged else ()


def decode(data: bytes) -> Decoded:
    """Decode the bytes of a text file.

    A byte-order mark decides; else UTF-8 if the bytes are UTF-8, a few damaged ones aside; else cp1252, or
    latin-1 where bytes are undefined in cp1252. The byte-order mark is no part of the text; line ends
    stay as they are.

    Args:
        data: All bytes of the file.

    Raises:
        ClausierError: E105, the bytes are no text.
    """
    decoded = _decode(data)
    _check_text(decoded.text)
    return decoded


def _decode(data: bytes) -> Decoded:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16", errors="replace")
        return Decoded(text, "utf-16", text.count("\ufffd"))
    encoding = "utf-8-sig" if data.startswith(codecs.BOM_UTF8) else "utf-8"
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        pass
    if damaged := _damaged_utf_8(data, encoding):
        return damaged
    try:
        return Decoded(data.decode("cp1252"), "cp1252")
    except UnicodeDecodeError:
        return Decoded(data.decode("latin-1"), "latin-1")


def _damaged_utf_8(data: bytes, encoding: str) -> Decoded | None:
    """Decode bytes as damaged UTF-8; None if they are rather another encoding.

    A character that the end of the data cuts off is damage, but no evidence against UTF-8: short files have few others.
    """
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    text = decoder.decode(data)
    damaged = text.count("\ufffd")
    beyond_ascii = sum(not c.isascii() for c in text) + (encoding == "utf-8-sig")
    if not beyond_ascii or damaged > MAX_DAMAGE * beyond_ascii:
        return None
    rest = decoder.decode(b"", final=True)
    return Decoded(text + rest, encoding, damaged + len(rest))


_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
"""Control characters that are no white space."""


def _check_text(text: str) -> None:
    if "\0" in text:
        raise ClausierError("E105", "nul")
    control = len(_CONTROL.findall(text))
    if control > MAX_CONTROL * len(text):
        raise ClausierError("E105", "control_characters", count=control)
