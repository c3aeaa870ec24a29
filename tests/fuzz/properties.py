"""What is true of the structure of any text."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from unicodedata import category

from clausier.structure.character_repair import RepairedText, repair_characters
from clausier.structure.document import StructuredDocument, StructuredParagraph
from clausier.structure.lines import read_lines
from clausier.structure.structurer import _without_furniture

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
    """Every character of a paragraph is in the source at its mapped offset, or was repaired there, and never earlier."""
    repaired = Counter(_places(repair_characters(source)))
    begin, page = -1, 1
    for document in documents:
        for paragraph in document.paragraphs:
            assert paragraph.source_start > begin, "paragraphs out of order"
            begin = paragraph.source_start
            assert paragraph.page is None or paragraph.page >= page, "pages out of order"
            page = paragraph.page or page
            last = -1
            for origin, character in _taken(document, paragraph):
                assert repaired[origin, character] > 0, f"{character!r} does not come from {origin}, or stands twice"
                repaired[origin, character] -= 1
                assert origin >= last, "the map runs backwards"
                last = origin
            assert (paragraph.source_start, paragraph.source_end) == (
                document.offsets.to_source(paragraph.start),
                last + 1,
            )


def _check_nothing_lost(source: str, documents: Sequence[StructuredDocument]) -> None:
    """What the lines hold that are no furniture stands in the documents."""
    taken = {place for document in documents for p in document.paragraphs for place in _taken(document, p)}
    repaired = repair_characters(source)
    places = _places(repaired)
    # Which lines are furniture is tested beside the rules for it; here, that all others arrive.
    for line in _without_furniture(read_lines(repaired.text)):
        shown = "".join(" " if places[i] in taken else repaired.text[i] for i in range(line.start, line.end))
        for run in re.split(r"\s{2,}", shown.strip()):
            seen = [c for c in run if not c.isspace() and category(c) != "Cf" and c not in HYPHENS + UNSEEN]
            # The hyphen of a word that a page head cuts goes with the head when the halves are joined.
            cut = run.lstrip(HYPHENS + " ")
            assert not seen or _furniture().fullmatch(run) or _furniture().fullmatch(cut), (
                f"lost of {line.text!r}: {run!r}"
            )


@lru_cache(maxsize=1)
def _furniture() -> re.Pattern[str]:
    """What may be cut out of a line: a rule under which notes stand; page numbers, and symbols with their dates."""
    return re.compile(
        r"[-–—\\_\s]+|(?:\s|[-–—]\s?\d{1,3}\s?[-–—]|\S{1,9}/\S{1,40}|\d{1,2}(?:\s?er)?\s[^\W\d]+\s\d{4})+"
    )


def _places(repaired: RepairedText) -> list[tuple[int, str]]:
    """Return each character of a repaired text with its offset in the source."""
    return [(repaired.offsets.to_source(i) if repaired.offsets else i, c) for i, c in enumerate(repaired.text)]


def _taken(document: StructuredDocument, paragraph: StructuredParagraph) -> Iterator[tuple[int, str]]:
    for offset in range(paragraph.start, paragraph.end):
        if document.text[offset] != " ":
            yield document.offsets.to_source(offset), document.text[offset]
