"""PDF files with a text layer."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from clausier.errors import ClausierError, problem
from clausier.readers.pdf.characters import UNKNOWN, Rule, read_page
from clausier.readers.pdf.notes import note_rows, note_starts
from clausier.readers.pdf.paragraphs import paragraphs, usual_gap, usual_size
from clausier.readers.pdf.rows import Row, read_rows
from clausier.readers.pdf.running import running_rows
from clausier.readers.source import MarkKind, Source, french_source
from clausier.readers.source_text import MAX_CHARACTERS, SourceTextBuilder
from clausier.records import Problem

MAX_PAGES = 1_000
"""The longest PDF that is read. An annual volume of decisions has 150 pages."""

STRAY = frozenset([";", ":", ",", ".", "!", "?", "»", "» ;", "» ,", "»."])
"""What is printed at the beginning of a line by mistake: punctuation behind a space that should not break."""

APART = 2.0
"""What stands further below a row of a note (share of its font size) does not belong to it."""

_PDFIUM = threading.Lock()
"""PDFium keeps a state of its own and may not be called by two threads at once."""


@dataclass(frozen=True, slots=True)
class _Page:
    """The rows of a page in reading order, its rules, and whether it has a picture and text."""

    rows: list[Row]
    rules: tuple[Rule, ...]
    pictured: bool
    lettered: bool


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
    if not any(page.lettered for page in pages):
        raise ClausierError("E122", count=len(pages))
    builder = SourceTextBuilder()
    _write(pages, builder)
    text, marks = builder.build()
    if not text.strip():
        raise ClausierError("E103")
    return french_source(
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
                pages.append(_Page(read_rows(read.characters), read.rules, read.pictured, bool(read.characters)))
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
    running = running_rows(rows)
    size = usual_size(rows)
    gap = usual_gap(rows, size)
    for number, (page, page_rows, marked) in enumerate(zip(pages, rows, running, strict=True)):
        if number:
            builder.end_page()
        for index in sorted(marked):
            builder.add_paragraph([page_rows[index].text], "running")
        text = [row for index, row in enumerate(page_rows) if index not in marked]
        start = note_rows(text, page.rules, size)
        for group in paragraphs(text[:start], gap):
            builder.add_paragraph(_lines(group))
        for note, kind in _notes(text[start:]):
            builder.add_paragraph((row.text for row in note), kind)


def _lines(rows: Sequence[Row]) -> list[str]:
    """The lines of a paragraph; a mark of punctuation that was wrapped by itself stands in the line before."""
    lines: list[str] = []
    for row in rows:
        if lines and row.text in STRAY:
            lines[-1] = f"{lines[-1]} {row.text}"
        else:
            lines.append(row.text)
    return lines


def _notes(rows: Sequence[Row]) -> list[tuple[list[Row], MarkKind | None]]:
    """Part the notes of a page, and what stands below them at a distance: a job code."""
    parted: list[tuple[list[Row], MarkKind | None]] = []
    for row, starts in zip(rows, note_starts(rows), strict=True):
        if not parted or starts:
            parted.append(([row], "note"))
        elif parted[-1][0][-1].baseline - row.baseline > APART * row.size:
            parted.append(([row], None))
        else:
            parted[-1][0].append(row)
    return parted


def _problems(pages: Sequence[_Page], text: str, path: str) -> tuple[Problem, ...]:
    found = []
    bare = [number for number, page in enumerate(pages, start=1) if page.pictured and not page.lettered]
    if bare:
        listed = ", ".join(map(str, bare[:20])) + (", …" if len(bare) > 20 else "")
        found.append(problem("W121", path, pages=listed, count=len(pages)))
    if unknown := text.count(UNKNOWN):
        found.append(problem("W122", path, count=unknown))
    return tuple(found)
