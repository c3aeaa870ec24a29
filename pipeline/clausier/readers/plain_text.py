"""Plain text files."""

import hashlib

from clausier.errors import ClausierError, problem
from clausier.readers.decoding import decode
from clausier.readers.language import check_french
from clausier.readers.source import Source


def read_plain_text(data: bytes, path: str, stem: str) -> Source:
    """Read the bytes of a plain text file.

    Args:
        data: All its bytes.
        path: The file as it was named.
        stem: Its name without folder and ending.

    Raises:
        ClausierError: E103 it holds no text, E105 it is no text, E301 it is not French.
    """
    decoded = decode(data)
    if not decoded.text.strip():
        raise ClausierError("E103")
    check_french(decoded.text)
    return Source(
        path=path,
        stem=stem,
        format="text",
        text=decoded.text,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
        size=len(data),
        problems=(problem("W101", path, count=decoded.damaged),) if decoded.damaged else (),
    )
