"""Reading of a file into a source: size limits, and the choice of the reader by format."""

import sys
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import BinaryIO

from clausier.errors import ClausierError
from clausier.readers.formats import detect_format
from clausier.readers.plain_text import read_plain_text
from clausier.readers.source import Format, Source
from clausier.safety.file_names import printable

STANDARD_INPUT = "-"

MAX_BYTES = 20 * 1024 * 1024
"""The largest file that is read. A whole annual volume of decisions has about one megabyte of text."""


def read_source(path: str) -> Source:
    """Read a file.

    Args:
        path: A file, or ``-`` for standard input.

    Raises:
        ClausierError: What ``read_bytes`` and ``read_data`` raise.
    """
    return read_data(read_bytes(path), path)


def read_bytes(path: str) -> bytes:
    """Return the bytes of a file.

    Args:
        path: A file, or ``-`` for standard input.

    Raises:
        ClausierError: E101 no such file, E104 too large, E107 it cannot be read.
    """
    if path == STANDARD_INPUT:
        return _read_limited(sys.stdin.buffer)
    try:
        with Path(path).open("rb") as file:
            return _read_limited(file)
    except FileNotFoundError:
        raise ClausierError("E101") from None
    except OSError as error:
        raise ClausierError("E107", reason=error.strerror or error) from error


def read_data(data: bytes, path: str) -> Source:
    """Read the bytes of a file; no file is accessed, so that it may run on another machine.

    Args:
        data: All bytes of the file.
        path: The file as it was named, or ``-``.

    Raises:
        ClausierError: E103 no text in it, E104 too large, E105 binary data, E106 the type of the file is not supported,
            E12x an error specific to its format, E301 it is not French.
    """
    if len(data) > MAX_BYTES:
        raise ClausierError("E104", limit=MAX_BYTES // 1024**2)
    if not data.strip():
        raise ClausierError("E103")
    name = PurePath(printable(path))
    stem = "standard-input" if path == STANDARD_INPUT else name.stem
    return _reader(detect_format(data, name.suffix.lower()))(data, name.as_posix(), stem)


def _reader(format_: Format) -> Callable[[bytes, str, str], Source]:
    """The reader of a format; its library is imported with the first file of the format."""
    match format_:
        case "pdf":
            from clausier.readers.pdf.reader import read_pdf

            return read_pdf
        case "docx":
            from clausier.readers.docx.reader import read_docx

            return read_docx
        case "html":
            from clausier.readers.html.reader import read_html

            return read_html
        case "text":
            return read_plain_text


def _read_limited(file: BinaryIO) -> bytes:
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise ClausierError("E104", limit=MAX_BYTES // 1024**2)
    return data
