"""DOCX files."""

from clausier.errors import ClausierError
from clausier.readers.docx.elements import child
from clausier.readers.docx.numbering import Numbering
from clausier.readers.docx.package import Package
from clausier.readers.docx.page_header import read_header_lines
from clausier.readers.docx.paragraphs import read_notes, read_paragraphs
from clausier.readers.source import Source, build_french_source
from clausier.readers.source_text import SourceTextBuilder


def read_docx(data: bytes, path: str, stem: str) -> Source:
    """Read the bytes of a Word file.

    Args:
        data: All its bytes.
        path: The file as it was named.
        stem: Its name without folder and ending.

    Raises:
        ClausierError: E103 it holds no text, E106 another kind of package, E121 it is encrypted, E124 too long, E125 it
            is damaged, E126 it unpacks to too much, E301 it is not French.
    """
    package = Package(data)
    main = package.main_part()
    document = package.part(main)
    body = child(document, "body")
    if document is None or body is None:
        raise ClausierError("E125", "main_part", member=main)
    parts = dict(package.relationships(main).values())
    numbering = Numbering(package.part(parts.get("numbering", "")), package.part(parts.get("styles", "")))
    notes = read_notes(package.part(parts.get("footnotes", "")), "footnote")
    notes |= read_notes(package.part(parts.get("endnotes", "")), "endnote")
    builder = SourceTextBuilder()
    paragraphs = list(read_paragraphs(body, numbering, notes))
    builder.add_paragraph(read_header_lines(package, main, document, paragraphs))
    for paragraph in paragraphs:
        builder.add_paragraph(paragraph.lines, paragraph.kind)
    text, marks = builder.build()
    if not text:
        raise ClausierError("E103")
    return build_french_source(data, path, stem, "docx", text, marks=marks)
