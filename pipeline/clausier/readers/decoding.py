"""From bytes to text: which encoding a French text file is in."""

import codecs
from dataclasses import dataclass

from clausier.errors import ClausierError

MAX_DAMAGE = 0.1
"""Share of the characters beyond ASCII that may be damaged in a file that is still taken for UTF-8.

In cp1252 an accented letter before an ASCII letter is never a UTF-8 sequence, so nearly all would be.
"""

MAX_CONTROL = 0.01
"""Share of control characters in a text. Extraction from PDF leaves a few; binary data has far more."""

SIGNATURES = {b"%PDF-": "PDF", b"PK\x03\x04": "ZIP, as in DOCX", b"{\\rtf": "RTF", b"\xd0\xcf\x11\xe0": "DOC"}
"""First bytes of formats that people mistake for text."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with the name of its encoding and how many characters stand as U+FFFD."""

    text: str
    encoding: str
    damaged: int = 0


def decode(data: bytes) -> Decoded:
    """Decode the bytes of a text file.

    A byte-order mark decides; else UTF-8 if the bytes are UTF-8, a few damaged ones aside; else cp1252, or
    latin-1 where bytes have no meaning in cp1252. The byte-order mark is no part of the text; line ends
    stay as they are.

    Args:
        data: All bytes of the file.

    Raises:
        ClausierError: E105, the bytes are no text.
    """
    for signature, name in SIGNATURES.items():
        if data.startswith(signature):
            raise ClausierError("E105", reason=name)
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
    text = data.decode(encoding, errors="replace")
    damaged = text.count("\ufffd")
    if damaged <= MAX_DAMAGE * sum(not c.isascii() for c in text):
        return Decoded(text, encoding, damaged)
    try:
        return Decoded(data.decode("cp1252"), "cp1252")
    except UnicodeDecodeError:
        return Decoded(data.decode("latin-1"), "latin-1")


def _check_text(text: str) -> None:
    if "\0" in text:
        raise ClausierError("E105", reason="NUL characters")
    control = sum(not c.isprintable() and not c.isspace() and ord(c) < 0xA0 for c in text)
    if control > MAX_CONTROL * len(text):
        raise ClausierError("E105", reason=f"{control} control characters")
