"""From a path to a source: limits, and the reader for the type of file."""

import sys
from pathlib import Path, PurePath
from typing import BinaryIO

from clausier.errors import ClausierError
from clausier.file_names import printable
from clausier.readers.plain_text import read_plain_text
from clausier.readers.source import Source

STANDARD_INPUT = "-"

MAX_BYTES = 20 * 1024 * 1024
"""The largest file that is read. A whole annual volume of decisions has about one megabyte of text."""

OTHER_TYPES = frozenset(".pdf .doc .docx .odt .rtf .htm .html .epub .xml".split())
"""Types of documents that are not plain text whatever they hold; any other ending is tried as text."""


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
    """Decode the bytes of a file; no file is touched, so that it may run on another machine.

    Args:
        data: All bytes of the file.
        path: The file as it was named, or ``-``; its ending tells the format.

    Raises:
        ClausierError: E103 no text in it, E105 binary data, E106 a type of file that is not plain text,
            E301 it is not French.
    """
    if path == STANDARD_INPUT:
        return read_plain_text(data, path, "standard-input")
    named = PurePath(printable(path))
    suffix = named.suffix.lower()
    if suffix in OTHER_TYPES:
        raise ClausierError("E106", suffix=suffix)
    return read_plain_text(data, named.as_posix(), named.stem)


def _read_limited(file: BinaryIO) -> bytes:
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise ClausierError("E104", limit=MAX_BYTES // 1024**2)
    return data
