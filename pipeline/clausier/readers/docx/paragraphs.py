"""Extraction of paragraphs and notes from the parts of a Word document."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from clausier.readers.docx.elements import attribute, child, is_on, local_name
from clausier.readers.docx.numbering import Numbering
from clausier.readers.line_builder import LineBuilder
from clausier.readers.source_text import SourceParagraph

ELEMENTS_WITHOUT_TEXT = frozenset(
    "del moveFrom delText instrText delInstrText rPr pPr sectPr tblPr tblGrid trPr tcPr sdtPr sdtEndPr footnoteRef endnoteRef "
    "annotationRef rubyPr rt Fallback proofErr".split()
)
"""Elements without text of the document: deletions, properties, and the fallback copy for old programs."""

NOTE_KINDS = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
"""Kinds of notes by the element that calls one."""

MAX_LABEL_LENGTH = 8
"""A tab within so many characters from the beginning follows a printed number; a later one separates columns."""

SYMBOL_FONT_CODES = range(0xF000, 0xF100)
"""Codes of the characters of symbol fonts; they are bullets in this genre."""

Notes = dict[tuple[str, str], etree._Element]
"""Footnotes and endnotes by kind and ``w:id``."""


def read_paragraphs(root: etree._Element, numbering: Numbering, notes: Notes) -> Iterator[SourceParagraph]:
    """Yield the paragraphs of a part in order, each note after the paragraph that calls it.

    Args:
        root: The root of the part.
        numbering: The numbering of its paragraphs.
        notes: The notes of the document.
    """
    count = 0
    for text, calls in _walk_paragraphs(root, numbering):
        if text.strip():
            yield SourceParagraph(_lines(text))
        for key in calls:
            count += 1
            note = (
                " ".join(" ".join(_lines(t)) for t, _ in _walk_paragraphs(notes[key], numbering))
                if key in notes
                else ""
            )
            if note.strip():
                yield SourceParagraph((note if note[:1] in "*†" else f"{count} {note.strip()}",), "note")


def _lines(text: str) -> tuple[str, ...]:
    return tuple(stripped for line in text.split("\n") if (stripped := line.strip(" \t")))


@dataclass(slots=True)
class _OpenParagraph:
    """A paragraph during the walk over its elements."""

    line: LineBuilder = field(default_factory=LineBuilder)
    calls: list[tuple[str, str]] = field(default_factory=list)
    joins: bool = False
    """Whether its end was deleted, so that it continues in the next paragraph."""


def _walk_paragraphs(root: etree._Element, numbering: Numbering) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Walk over a part without recursion, and yield the text and the note calls of each paragraph.

    A paragraph inside another one belongs to a text box, and follows it.
    """
    opened: list[_OpenParagraph] = []
    boxed: list[_OpenParagraph] = []
    carried = _OpenParagraph()
    stack: list[tuple[str, etree._Element]] = [("start", root)]
    while stack:
        event, element = stack.pop()
        name = local_name(element)
        if event == "end":
            closed = opened.pop()
            if opened:
                boxed.append(closed)
                continue
            if closed.joins:
                carried = closed
                continue
            carried = _OpenParagraph()
            for each in (closed, *boxed):
                yield each.line.text(), each.calls
            boxed = []
        elif name in ELEMENTS_WITHOUT_TEXT or not name:
            continue
        elif name == "p":
            opened.append(_open_paragraph(element, numbering, carried if not opened else _OpenParagraph()))
            stack.append(("end", element))
            stack.extend(("start", each) for each in reversed(element))
        elif name == "r" and opened:
            properties = child(element, "rPr")
            if not is_on(child(properties, "vanish")):
                raised = attribute(child(properties, "vertAlign"), "val") == "superscript"
                stack.extend(("start", each) for each in reversed(_read_run(element, opened[-1], raised)))
        else:
            stack.extend(("start", each) for each in reversed(element))
    if carried.line.length:
        yield carried.line.text(), carried.calls


def _open_paragraph(element: etree._Element, numbering: Numbering, carried: _OpenParagraph) -> _OpenParagraph:
    properties = child(element, "pPr")
    opened = _OpenParagraph(carried.line, carried.calls, child(properties, "rPr", "del") is not None)
    label = "" if _is_empty(element) else numbering.label(properties)
    if not opened.line.length:
        opened.line.add(label)
    return opened


def _is_empty(element: etree._Element) -> bool:
    """Whether a paragraph has no content; Word numbers such paragraphs too, but prints no more than the number."""
    return not any(local_name(each) in ("t", "sym", "drawing", "pict") for each in element.iter())


def _read_run(run: etree._Element, paragraph: _OpenParagraph, raised: bool) -> list[etree._Element]:
    """Add the text of a run to a paragraph; return its elements with children: text boxes."""
    text = ""
    nested = []
    for element in run:
        name = local_name(element)
        if name == "t":
            text += element.text or ""
        elif name == "tab":
            text += " " if paragraph.line.length + len(text) < MAX_LABEL_LENGTH else "\t"
        elif name in ("br", "cr"):
            text += "\n"
        elif name == "noBreakHyphen":
            text += "-"
        elif name == "sym":
            text += _symbol(attribute(element, "char"))
        elif name in NOTE_KINDS:
            paragraph.calls.append((NOTE_KINDS[name], attribute(element, "id") or ""))
        elif name not in ELEMENTS_WITHOUT_TEXT and len(element):
            nested.append(element)
    if raised:
        paragraph.line.add_raised(text)
    else:
        paragraph.line.add(text)
    return nested


def _symbol(code: str | None) -> str:
    try:
        value = int(code or "", 16)
    except ValueError:
        return ""
    return "•" if value in SYMBOL_FONT_CODES or not 32 <= value < 0xD800 else chr(value)


def read_notes(root: etree._Element | None, kind: str) -> Notes:
    """Return the notes of a part, without the separator that Word keeps among them.

    Args:
        root: The root of ``footnotes.xml`` or ``endnotes.xml``, None if the file has none.
        kind: ``footnote`` or ``endnote``.
    """
    return {
        (kind, attribute(note, "id") or ""): note
        for note in (root if root is not None else ())
        if local_name(note) == kind and attribute(note, "type") in (None, "normal")
    }
