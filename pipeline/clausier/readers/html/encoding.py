"""Which encoding a web page is in."""

import codecs
import re
from functools import lru_cache

from clausier.readers.decoding import Decoded, decode

DECLARED_WITHIN = 4096
"""How many bytes are searched for a declaration; browsers look at 1024, saved pages put comments first."""

LABELS = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252"}
"""Names that browsers read as Windows' encoding (https://encoding.spec.whatwg.org/#names-and-labels)."""

READ_AS_DECLARED = frozenset("utf-8 cp1252 iso8859-15 iso8859-2 cp1250 mac-roman".split())
"""Encodings, as Python names them, in which French pages are found."""


@lru_cache(maxsize=1)
def _declaration() -> re.Pattern[bytes]:
    return re.compile(
        rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE
    )


def decode_page(data: bytes) -> Decoded:
    """Decode the bytes of a web page.

    A byte-order mark decides; else what the page declares, if its bytes are so; else what its bytes look like.

    Args:
        data: All bytes of the file.

    Raises:
        ClausierError: E105, the bytes are no text.
    """
    declared = _declaration().search(data[:DECLARED_WITHIN])
    marked = data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if declared and not marked:
        label = declared[1].decode("ascii").lower()
        try:
            encoding = codecs.lookup(LABELS.get(label, label)).name
            if encoding in READ_AS_DECLARED - {"utf-8"}:
                return Decoded(data.decode(encoding), encoding)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)
