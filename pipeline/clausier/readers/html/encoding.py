"""Decoding of web pages: the encoding that a page declares, or that its bytes suggest."""

import codecs
import re

from clausier.readers.decoding import Decoded, decode

MAX_DECLARATION_OFFSET = 4096
"""How many bytes are searched for a declaration; browsers search 1024, but saved pages begin with comments."""

ENCODING_ALIASES = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
}
"""Labels that browsers read as Windows' encoding (https://encoding.spec.whatwg.org/#names-and-labels)."""

TRUSTED_ENCODINGS = frozenset("utf-8 cp1252 iso8859-15 iso8859-2 cp1250 mac-roman".split())
"""Declared encodings, as Python names them, that are accepted for French pages."""

_DECLARATION = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})", flags=re.IGNORECASE
)


def decode_page(data: bytes) -> Decoded:
    """Decode the bytes of a web page.

    A byte-order mark decides; else the declared encoding, if the bytes are valid in it; else the bytes.

    Args:
        data: All bytes of the file.

    Raises:
        ClausierError: E105, the bytes are no text.
    """
    declared = _DECLARATION.search(data[:MAX_DECLARATION_OFFSET])
    has_bom = data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if declared and not has_bom:
        label = declared[1].decode("ascii").lower()
        try:
            encoding = codecs.lookup(ENCODING_ALIASES.get(label, label)).name
            if encoding in TRUSTED_ENCODINGS - {"utf-8"}:
                return Decoded(data.decode(encoding), encoding)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)
