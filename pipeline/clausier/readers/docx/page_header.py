"""The page header of a Word document, which often holds symbol and date."""

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from clausier.readers.docx.elements import attribute, child, children, is_on, local_name
from clausier.readers.docx.numbering import Numbering
from clausier.readers.docx.package import Package
from clausier.readers.docx.paragraphs import read_paragraphs
from clausier.readers.source_text import SourceParagraph

MAX_LINES = 12
"""A header with more lines is a letterhead with a table of addresses."""

_WHITE_SPACE = re.compile(r"\s+")


def read_header_lines(
    package: Package, main: str, document: etree._Element, body: Sequence[SourceParagraph]
) -> list[str]:
    """Return the lines of the page header that are not in the body too.

    The header of the first page counts; if it is empty, that of the other pages. Page numbers are left out.

    Args:
        package: The file.
        main: The name of its main part.
        document: The root of that part.
        body: Its paragraphs.
    """
    body_keys = {_comparison_key(line) for paragraph in body for line in paragraph.lines}
    for part in _find_headers(package, main, document):
        paragraphs = read_paragraphs(part, Numbering(None, None), {})
        lines = [line for paragraph in paragraphs for line in paragraph.lines]
        lines = [line for line in lines if sum(c.isalpha() for c in line) > 1]
        if lines:
            return [line for line in lines if _comparison_key(line) not in body_keys] if len(lines) <= MAX_LINES else []
    return []


def _find_headers(package: Package, main: str, document: etree._Element) -> Iterator[etree._Element]:
    section = next((e for e in document.iter() if local_name(e) == "sectPr"), None)
    wanted = ["first", "default"] if is_on(child(section, "titlePg")) else ["default"]
    relations = package.relationships(main)
    references = {attribute(r, "type"): attribute(r, "id") for r in children(section, "headerReference")}
    for kind in wanted:
        target = relations.get(references.get(kind) or "")
        part = package.part(target[1]) if target else None
        if part is not None:
            yield part


def _comparison_key(line: str) -> str:
    return _WHITE_SPACE.sub("", line).casefold()
