"""Detection of a file's format by its first bytes, and by its extension where the bytes do not decide."""

import codecs
import re
from typing import Literal

from clausier.errors import ClausierError
from clausier.readers.source import Format

FORMAT_BY_EXTENSION: dict[str, Format] = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".docm": "docx",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
"""Formats by extension. A file with any other extension is read as plain text."""

UNSUPPORTED_EXTENSIONS = frozenset(".doc .dot .odt .rtf .epub .xml .mht .mhtml .xlsx .xls .pptx .wpd .pages".split())
"""Extensions of documents that are neither plain text nor in a supported format."""

OLE_HEADER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The container of old Word files, and of newer ones under a password."""

ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
"""The stream of a container that holds an encrypted DOCX ([MS-OFFCRYPTO], 2.3.4)."""

Signature = Literal["pdf", "docx", "html", ".rtf", ".doc", "encrypted", ""]


_HTML_START = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    flags=re.IGNORECASE,
)
"""The beginning of a web page: declarations and comments, then a doctype or one of its first elements."""


def detect_signature(data: bytes) -> Signature:
    """Detect the type of a file by its first bytes.

    Args:
        data: All bytes of the file.

    Returns:
        A supported format; ``.rtf`` or ``.doc``, which are not supported; ``encrypted`` for a Word file under a password;
        empty where the bytes do not decide.
    """
    head = data[:4096].removeprefix(codecs.BOM_UTF8)
    if head.lstrip().startswith(b"%PDF-"):
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "docx"
    if head.startswith(b"{\\rtf"):
        return ".rtf"
    if head.startswith(OLE_HEADER):
        return "encrypted" if ENCRYPTED_STREAM in data else ".doc"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head.decode("utf-16", "ignore").encode()
    return "html" if _HTML_START.match(head) else ""


def detect_format(data: bytes, suffix: str) -> Format:
    """Detect the format of a file.

    The bytes take precedence over the name: a web page that was saved as decision.pdf is read as a web page.

    Args:
        data: All bytes of the file.
        suffix: Its extension, in lower case and with the dot; empty if it has none.

    Raises:
        ClausierError: E106 the type of the file is not supported, E121 it is encrypted.
    """
    signature = detect_signature(data)
    if signature == "encrypted":
        raise ClausierError("E121")
    if signature in (".rtf", ".doc"):
        raise ClausierError("E106", suffix=signature)
    if signature in ("pdf", "docx", "html"):
        return signature
    if suffix in UNSUPPORTED_EXTENSIONS:
        raise ClausierError("E106", suffix=suffix)
    return FORMAT_BY_EXTENSION.get(suffix, "text")
