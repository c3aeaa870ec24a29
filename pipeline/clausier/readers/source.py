"""What every reader returns."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A decoded file.

    Attributes:
        path: The file as it was named, with ``/`` between folders; ``-`` for standard input.
        stem: Its name without folder and ending.
        format: ``text``.
        text: Its text as decoded, untouched: what ``source_start`` and ``source_end`` point into.
        sha256: SHA-256 of its bytes, in hexadecimal.
        encoding: How the text was decoded: ``utf-8``, ``utf-8-sig``, ``utf-16``, ``cp1252``, ``latin-1``.
        size: Number of its bytes.
        page_count: How many pages it has, None if its format has no pages.
        damaged: How many characters could not be decoded and stand as U+FFFD.
    """

    path: str
    stem: str
    format: str
    text: str
    sha256: str
    encoding: str
    size: int
    page_count: int | None = None
    damaged: int = 0
