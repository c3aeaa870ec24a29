"""The source: a decoded file, as every reader returns it."""

import hashlib
from dataclasses import dataclass
from typing import Literal

from clausier.french.language import check_french
from clausier.records import Problem

Format = Literal["text", "pdf", "docx", "html"]

PAGED_FORMATS = frozenset({"text", "pdf"})
"""Formats whose texts have pages; the page breaks of a Word file are decided when it is printed."""

LayoutMarkKind = Literal["running", "note"]


@dataclass(frozen=True, slots=True)
class LayoutMark:
    """A span of a text that the layout of the file marks as running or as a note.

    Attributes:
        start: Offset of its first character in the text.
        end: Offset after its last one.
        kind: ``running`` for heads and feet of pages, which are no part of the document,
            ``note`` for the text of a footnote or endnote.
    """

    start: int
    end: int
    kind: LayoutMarkKind


@dataclass(frozen=True, slots=True)
class Source:
    """A decoded file.

    Attributes:
        path: The file as it was named, with ``/`` between folders; ``-`` for standard input.
        stem: Its name without folder and ending.
        format: ``text``, ``pdf``, ``docx`` or ``html``, by its content rather than its name.
        text: Its text as read, before any later step: ``source_start`` and ``source_end`` are offsets in it. Pages
            are separated by form feeds; paragraphs, where the format has any, by blank lines.
        sha256: SHA-256 of its bytes, in hexadecimal.
        encoding: How the text was decoded: ``utf-8``, ``utf-8-sig``, ``utf-16``, ``cp1252``, ``latin-1``, or what a web
            page declares; ``utf-8`` for formats that define their own encoding.
        size: Number of its bytes.
        page_count: How many pages it has, None if its format has no pages.
        marks: Running rows and notes, by the layout of the file; in order, none overlaps another.
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
    marks: tuple[LayoutMark, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def has_pages(self) -> bool:
        """Whether its paragraphs have page numbers."""
        return self.format in PAGED_FORMATS


def build_french_source(
    data: bytes,
    path: str,
    stem: str,
    format_: Format,
    text: str,
    encoding: str = "utf-8",
    page_count: int | None = None,
    marks: tuple[LayoutMark, ...] = (),
    problems: tuple[Problem, ...] = (),
) -> Source:
    """Return the source of a file after a check of its language; see ``Source`` for the arguments.

    Args:
        data: All bytes of the file.
        path: The file as it was named.
        stem: Its name without folder and ending.
        format_: Its format.
        text: Its text.
        encoding: How the text was decoded.
        page_count: How many pages it has.
        marks: Running rows and notes, by the layout of the file.
        problems: Warnings about it.

    Raises:
        ClausierError: E301, it is not French.
    """
    check_french(text)
    sha256 = hashlib.sha256(data).hexdigest()
    return Source(path, stem, format_, text, sha256, encoding, len(data), page_count, marks, problems)
