"""The head of the first page of a Word document, where symbol and date often stand."""

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from clausier.readers.docx.elements import attribute, child, children, is_on, local
from clausier.readers.docx.numbering import Numbering
from clausier.readers.docx.package import Package
from clausier.readers.docx.paragraphs import Block, paragraphs

MOST_LINES = 12
"""A head with more lines is a letterhead with a table of addresses."""


def head_lines(package: Package, main: str, document: etree._Element, body: Sequence[Block]) -> list[str]:
    """Return the lines of the head that the body does not have itself.

    The head of the first page counts; where that is empty, the one of the other pages. Page numbers are left out.

    Args:
        package: The file.
        main: The name of its main part.
        document: The root of that.
        body: Its paragraphs.
    """
    known = {_key(line) for block in body for line in block.lines}
    for part in _heads(package, main, document):
        lines = [line for block in paragraphs(part, Numbering(None, None), {}) for line in block.lines]
        lines = [line for line in lines if sum(c.isalpha() for c in line) > 1]
        if lines:
            return [line for line in lines if _key(line) not in known] if len(lines) <= MOST_LINES else []
    return []


def _heads(package: Package, main: str, document: etree._Element) -> Iterator[etree._Element]:
    section = next((e for e in document.iter() if local(e) == "sectPr"), None)
    wanted = ["first", "default"] if is_on(child(section, "titlePg")) else ["default"]
    relations = package.related(main)
    references = {attribute(r, "type"): attribute(r, "id") for r in children(section, "headerReference")}
    for kind in wanted:
        target = relations.get(references.get(kind) or "")
        part = package.part(target[1]) if target else None
        if part is not None:
            yield part


def _key(line: str) -> str:
    return re.sub(r"\s+", "", line).casefold()
