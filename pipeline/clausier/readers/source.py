"""What every reader returns."""

import hashlib
from dataclasses import dataclass
from typing import Literal

from clausier.french.language import check_french
from clausier.records import Problem

Format = Literal["text", "pdf", "docx", "html"]

PAGED = frozenset({"text", "pdf"})
"""Formats whose texts have pages; where the pages of a Word file end is decided when it is printed."""

MarkKind = Literal["running", "note"]


@dataclass(frozen=True, slots=True)
class Mark:
    """What the layout of a file says of a stretch of its text.

    Attributes:
        start: Offset of its first character in the text.
        end: Offset behind its last one.
        kind: ``running`` for what stands at the head and foot of pages and is no part of the document,
            ``note`` for the text of a footnote or endnote.
    """

    start: int
    end: int
    kind: MarkKind


@dataclass(frozen=True, slots=True)
class Source:
    """A decoded file.

    Attributes:
        path: The file as it was named, with ``/`` between folders; ``-`` for standard input.
        stem: Its name without folder and ending.
        format: ``text``, ``pdf``, ``docx`` or ``html``: what it is, whatever its name says.
        text: Its text as read, untouched by what follows: what ``source_start`` and ``source_end`` point into. Pages
            are parted by form feeds; paragraphs, where the format has any, by blank lines.
        sha256: SHA-256 of its bytes, in hexadecimal.
        encoding: How the text was decoded: ``utf-8``, ``utf-8-sig``, ``utf-16``, ``cp1252``, ``latin-1``, or what a web
            page declares; ``utf-8`` for formats that say themselves what their characters are.
        size: Number of its bytes.
        page_count: How many pages it has, None if its format has no pages.
        marks: What the layout says of stretches of the text; in order, none overlaps another.
        problems: Warnings about the file: damaged characters, pages without text.
    """

    path: str
    stem: str
    format: Format
    text: str
    sha256: str
    encoding: str
    size: int
    page_count: int | None = None
    marks: tuple[Mark, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def paged(self) -> bool:
        """Whether its paragraphs stand on pages."""
        return self.format in PAGED


def french_source(
    data: bytes,
    path: str,
    stem: str,
    format_: Format,
    text: str,
    encoding: str = "utf-8",
    page_count: int | None = None,
    marks: tuple[Mark, ...] = (),
    problems: tuple[Problem, ...] = (),
) -> Source:
    """Return what was read of a file, once its language is known; see ``Source`` for the arguments.

    Args:
        data: All bytes of the file.
        path: The file as it was named.
        stem: Its name without folder and ending.
        format_: What it is.
        text: Its text.
        encoding: How the text was decoded.
        page_count: How many pages it has.
        marks: What the layout says.
        problems: Warnings about it.

    Raises:
        ClausierError: E301, it is not French.
    """
    check_french(text)
    sha256 = hashlib.sha256(data).hexdigest()
    return Source(path, stem, format_, text, sha256, encoding, len(data), page_count, marks, problems)
