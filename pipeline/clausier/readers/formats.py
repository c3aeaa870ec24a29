"""Telling the format of a file by its first bytes, and by the ending of its name where these do not tell."""

import codecs
import re
from functools import lru_cache
from typing import Literal

from clausier.errors import ClausierError
from clausier.readers.source import Format

ENDINGS: dict[str, Format] = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".docm": "docx",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
"""The formats that endings stand for. Any other ending is tried as plain text."""

OTHER_TYPES = frozenset(".doc .dot .odt .rtf .epub .xml .mht .mhtml .xlsx .xls .pptx .wpd .pages".split())
"""Types of documents that are neither plain text nor any of these."""

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The container of old Word files, and of newer ones under a password."""

ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The stream of a container that holds an encrypted DOCX ([MS-OFFCRYPTO], 2.3.4)."""

Signature = Literal["pdf", "docx", "html", ".rtf", ".doc", "encrypted", ""]


@lru_cache(maxsize=1)
def _page() -> re.Pattern[bytes]:
    """The beginning of a web page: declarations and comments, then a doctype or one of its first elements."""
    return re.compile(
        rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE
    )


def signature(data: bytes) -> Signature:
    """Tell what a file is by its first bytes.

    Args:
        data: All bytes of the file.

    Returns:
        A format that is read; ``.rtf`` or ``.doc``, which are not; ``encrypted`` for a Word file under a password; empty
        where the bytes do not tell.
    """
    head = data[:4096].removeprefix(codecs.BOM_UTF8)
    if head.lstrip().startswith(b"%PDF-"):
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "docx"
    if head.startswith(b"{\\rtf"):
        return ".rtf"
    if head.startswith(OLE):
        return "encrypted" if ENCRYPTED in data else ".doc"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head.decode("utf-16", "ignore").encode()
    return "html" if _page().match(head) else ""


def format_of(data: bytes, suffix: str) -> Format:
    """Tell the format of a file.

    What the bytes say counts more than the name: a web page that was saved as decision.pdf is read as a web page.

    Args:
        data: All bytes of the file.
        suffix: The ending of its name, in lower case and with its stop; empty if it has none.

    Raises:
        ClausierError: E106 it is a type of file that cannot be read, E121 it is encrypted.
    """
    found = signature(data)
    if found == "encrypted":
        raise ClausierError("E121")
    if found in (".rtf", ".doc"):
        raise ClausierError("E106", suffix=found)
    if found in ("pdf", "docx", "html"):
        return found
    if suffix in OTHER_TYPES:
        raise ClausierError("E106", suffix=suffix)
    return ENDINGS.get(suffix, "text")
