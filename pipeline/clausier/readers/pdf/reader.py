"""PDF files with a text layer."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from clausier.errors import ClausierError, problem
from clausier.readers.pdf.characters import UNKNOWN_CHARACTER, HorizontalRule, read_page
from clausier.readers.pdf.footnotes import find_first_footnote_row, find_footnote_starts
from clausier.readers.pdf.paragraphs import find_body_font_size, find_line_spacing, group_paragraphs
from clausier.readers.pdf.rows import Row, read_rows
from clausier.readers.pdf.running_rows import find_running_rows
from clausier.readers.source import LayoutMarkKind, Source, build_french_source
from clausier.readers.source_text import MAX_CHARACTERS, SourceTextBuilder
from clausier.records import Problem

MAX_PAGES = 1_000
"""The longest PDF that is read. An annual volume of decisions has 150 pages."""

STRAY_PUNCTUATION = frozenset([";", ":", ",", ".", "!", "?", "»", "» ;", "» ,", "»."])
"""Punctuation that a missing no-break space wraps to the beginning of a line."""

MAX_NOTE_GAP = 2.0
"""Greatest gap between the rows of a note (share of the font size)."""

_PDFIUM = threading.Lock()
"""PDFium has global state and may not be called by two threads at once."""


@dataclass(frozen=True, slots=True)
class _Page:
    """The rows of a page in reading order, its rules, and whether it has a picture and text."""

    rows: list[Row]
    rules: tuple[HorizontalRule, ...]
    has_picture: bool
    has_text: bool


def read_pdf(data: bytes, path: str, stem: str) -> Source:
    """Read the bytes of a PDF.

    Args:
        data: All its bytes.
        path: The file as it was named.
        stem: Its name without folder and ending.

    Raises:
        ClausierError: E103 its text is white space, E120 it is damaged, E121 it needs a password, E122 it has no
            text layer, E123 too many pages, E124 too much text, E301 it is not French.
    """
    with _PDFIUM:
        pages = _read_pages(data)
    if not any(page.has_text for page in pages):
        raise ClausierError("E122", count=len(pages))
    builder = SourceTextBuilder()
    _write(pages, builder)
    text, marks = builder.build()
    if not text.strip():
        raise ClausierError("E103")
    return build_french_source(
        data, path, stem, "pdf", text, page_count=len(pages), marks=marks, problems=_problems(pages, text, path)
    )


def _read_pages(data: bytes) -> list[_Page]:
    try:
        with pdfium.PdfDocument(data) as document:
            if len(document) > MAX_PAGES:
                raise ClausierError("E123", count=len(document), limit=MAX_PAGES)
            pages = []
            characters = 0
            for index in range(len(document)):
                page = document[index]
                read = read_page(page)
                page.close()
                pages.append(_Page(read_rows(read.characters), read.rules, read.has_picture, bool(read.characters)))
                characters += len(read.characters)
                if characters > MAX_CHARACTERS:
                    raise ClausierError("E124", limit=MAX_CHARACTERS)
            return pages
    except pdfium.PdfiumError as error:
        if error.err_code in (pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY):
            raise ClausierError("E121") from error
        raise ClausierError("E120", reason=str(error).rstrip(". ")) from error


def _write(pages: Sequence[_Page], builder: SourceTextBuilder) -> None:
    """Write the rows of each page: running heads, text, notes, running feet."""
    rows = [page.rows for page in pages]
    running = find_running_rows(rows)
    size = find_body_font_size(rows)
    gap = find_line_spacing(rows, size)
    for number, (page, page_rows, marked) in enumerate(zip(pages, rows, running, strict=True)):
        if number:
            builder.end_page()
        for index in sorted(marked):
            builder.add_paragraph([page_rows[index].text], "running")
        text = [row for index, row in enumerate(page_rows) if index not in marked]
        start = find_first_footnote_row(text, page.rules, size)
        for group in group_paragraphs(text[:start], gap):
            builder.add_paragraph(_lines(group))
        for note, kind in _notes(text[start:]):
            builder.add_paragraph((row.text for row in note), kind)


def _lines(rows: Sequence[Row]) -> list[str]:
    """The lines of a paragraph; a punctuation mark that was wrapped by itself goes back to the line before."""
    lines: list[str] = []
    for row in rows:
        if lines and row.text in STRAY_PUNCTUATION:
            lines[-1] = f"{lines[-1]} {row.text}"
        else:
            lines.append(row.text)
    return lines


def _notes(rows: Sequence[Row]) -> list[tuple[list[Row], LayoutMarkKind | None]]:
    """Split the notes of a page, and what is printed far below them: a job code."""
    groups: list[tuple[list[Row], LayoutMarkKind | None]] = []
    for row, starts in zip(rows, find_footnote_starts(rows), strict=True):
        if not groups or starts:
            groups.append(([row], "note"))
        elif groups[-1][0][-1].baseline - row.baseline > MAX_NOTE_GAP * row.size:
            groups.append(([row], None))
        else:
            groups[-1][0].append(row)
    return groups


def _problems(pages: Sequence[_Page], text: str, path: str) -> tuple[Problem, ...]:
    problems = []
    text_free = [number for number, page in enumerate(pages, start=1) if page.has_picture and not page.has_text]
    if text_free:
        listed = ", ".join(map(str, text_free[:20])) + (", …" if len(text_free) > 20 else "")
        problems.append(problem("W121", path, pages=listed, count=len(pages)))
    if unknown := text.count(UNKNOWN_CHARACTER):
        problems.append(problem("W122", path, count=unknown))
    return tuple(problems)
