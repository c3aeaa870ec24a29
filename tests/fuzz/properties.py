"""What is true of the structure of any text."""

from collections.abc import Callable, Sequence
from unicodedata import category

from clausier.structure import furniture
from clausier.structure.document import StructuredDocument
from clausier.structure.lines import read_lines

Structure = Callable[[str], list[StructuredDocument]]
"""Splits a text into documents."""

HYPHENS = "-›\x02\ufffe"
"""What cleaning may take out at a line end; PDFium writes the last two for hyphens there."""

UNSEEN = "\u2065"
"""Left out too, beside white space and what Unicode calls format characters."""


def check_structure(source: str, documents: Sequence[StructuredDocument]) -> None:
    """Assert all of the below for the documents of a source text."""
    for document in documents:
        _check_paragraphs(document)
        _check_labels(document)
    _check_places(source, documents)
    _check_nothing_lost(source, documents)


def _check_paragraphs(document: StructuredDocument) -> None:
    """Paragraphs are cut out of the text, in order, a blank line apart, and hold no white space but single spaces."""
    end = -2
    for paragraph in document.paragraphs:
        assert paragraph.start == end + 2
        assert document.text[end : paragraph.start] in ("", "\n\n")
        assert document.text[paragraph.start : paragraph.end] == paragraph.text
        assert paragraph.text, "a paragraph without text"
        assert paragraph.text == " ".join(paragraph.text.split()), "white space that is not folded"
        end = paragraph.end
    assert end == len(document.text)


def _check_labels(document: StructuredDocument) -> None:
    """Labels are unique; the paragraph that an item hangs from stands above it."""
    seen: set[str] = set()
    for paragraph in document.paragraphs:
        assert paragraph.label not in seen
        assert not paragraph.parent_label or paragraph.parent_label in seen
        assert (paragraph.level > 0) == bool(paragraph.parent_label)
        seen.add(paragraph.label)


def _check_places(source: str, documents: Sequence[StructuredDocument]) -> None:
    """Every character of a paragraph stands in the source where the map says, and later than the one before it."""
    begin, page = -1, 1
    for document in documents:
        for paragraph in document.paragraphs:
            assert paragraph.source_start > begin, "paragraphs out of order"
            begin = paragraph.source_start
            assert paragraph.page is None or paragraph.page >= page, "pages out of order"
            page = paragraph.page or page
            last = -1
            for offset in range(paragraph.start, paragraph.end):
                origin = document.offsets.to_source(offset)
                character = document.text[offset]
                if character == " ":
                    assert last <= origin or source[origin].isspace()
                    continue
                assert source[origin] == character
                assert origin > last, "the map runs backwards"
                last = origin
            assert (paragraph.source_start, paragraph.source_end) == (
                document.offsets.to_source(paragraph.start),
                last + 1,
            )


def _check_nothing_lost(source: str, documents: Sequence[StructuredDocument]) -> None:
    """What the lines hold that are no furniture stands in the documents, each character once."""
    taken: set[int] = set()
    for document in documents:
        for paragraph in document.paragraphs:
            for offset in range(paragraph.start, paragraph.end):
                if document.text[offset] != " ":
                    origin = document.offsets.to_source(offset)
                    assert origin not in taken, f"{source[origin]!r} at {origin} stands twice"
                    taken.add(origin)
    lines = read_lines(source)
    heads = furniture.page_heads(lines)
    for number, line in enumerate(lines):
        if number in heads or furniture.is_furniture(line.text) or furniture.is_rule(line.text):
            continue
        lost = [i for i in range(line.start, line.end) if i not in taken and not source[i].isspace()]
        assert all(source[i] in HYPHENS + UNSEEN or category(source[i]) == "Cf" for i in lost), (
            f"lost of {line.text!r}: {[source[i] for i in lost]}"
        )
