"""HTML files."""

from lxml import etree

from clausier.errors import ClausierError
from clausier.readers.html.boilerplate import find_main_text
from clausier.readers.html.encoding import decode_page
from clausier.readers.html.paragraphs import read_paragraphs
from clausier.readers.source import Source, build_french_source
from clausier.readers.source_text import SourceTextBuilder


def read_html(data: bytes, path: str, stem: str) -> Source:
    """Read the bytes of a web page.

    Args:
        data: All its bytes.
        path: The file as it was named.
        stem: Its name without folder and ending.

    Raises:
        ClausierError: E103 it is empty, E105 it is no text, E124 too long, E127 no text but navigation, E128 nested too
            deep, E301 it is not French.
    """
    decoded = decode_page(data)
    if not decoded.text.strip():
        raise ClausierError("E103")
    builder = SourceTextBuilder()
    for paragraph in read_paragraphs(*find_main_text(_parse(decoded.text))):
        builder.add_paragraph(paragraph.lines, paragraph.kind)
    text, marks = builder.build()
    if not text:
        raise ClausierError("E127")
    return build_french_source(
        data, path, stem, "html", text, decoded.encoding, marks=marks, problems=decoded.problems(path)
    )


def _parse(text: str) -> etree._Element:
    """Parse a page; libxml2 stops at elements nested 2048 deep, and reports it in its log alone."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    # An entity for NUL or a lone surrogate may occur in the text of a page, but not in UTF-8 or XML.
    root = etree.fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser)
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise ClausierError("E128")
    if root is None:
        raise ClausierError("E127")
    body = root.find("body")
    return root if body is None else body
