"""From the body of a Word document to its paragraphs."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from clausier.readers.docx.elements import attribute, child, is_on, local
from clausier.readers.docx.numbering import Numbering
from clausier.readers.line import Line
from clausier.readers.source import MarkKind

NOT_THERE = frozenset(
    "del moveFrom delText instrText delInstrText rPr pPr sectPr tblPr tblGrid trPr tcPr sdtPr sdtEndPr footnoteRef endnoteRef "
    "annotationRef rubyPr rt Fallback proofErr".split()
)
"""Elements without text of the document: what was deleted, properties, and the second copy that old programs show."""

NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}

TABBED = 8
"""A tab within so many characters from the beginning stands behind a printed number; a later one parts columns."""

SYMBOL_FONT = range(0xF000, 0xF100)
"""Where fonts of symbols have their characters; they are bullets in this genre."""

Notes = dict[tuple[str, str], etree._Element]
"""Footnotes and endnotes by kind and ``w:id``."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: its lines, and whether it is a note."""

    lines: tuple[str, ...]
    kind: MarkKind | None = None


def paragraphs(root: etree._Element, numbering: Numbering, notes: Notes) -> Iterator[Block]:
    """Yield the paragraphs of a part in order, each note behind the paragraph that calls it.

    Args:
        root: The root of the part.
        numbering: Numbers its paragraphs.
        notes: The notes of the document.
    """
    count = 0
    for text, called in _texts(root, numbering):
        if text.strip():
            yield Block(_lines(text))
        for key in called:
            count += 1
            note = " ".join(" ".join(_lines(t)) for t, _ in _texts(notes[key], numbering)) if key in notes else ""
            if note.strip():
                yield Block((note if note[:1] in "*†" else f"{count} {note.strip()}",), "note")


def _lines(text: str) -> tuple[str, ...]:
    return tuple(stripped for line in text.split("\n") if (stripped := line.strip(" \t")))


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read."""

    line: Line = field(default_factory=Line)
    calls: list[tuple[str, str]] = field(default_factory=list)
    joins: bool = False
    """Whether its end was deleted, so that it goes on in the next paragraph."""


def _texts(root: etree._Element, numbering: Numbering) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Walk over a part without recursion, and yield the text and the calls of each paragraph.

    A paragraph inside another one stands in a text box, and comes behind it.
    """
    opened: list[_Open] = []
    boxed: list[_Open] = []
    carried = _Open()
    stack: list[tuple[str, etree._Element]] = [("start", root)]
    while stack:
        event, element = stack.pop()
        name = local(element)
        if event == "end":
            done = opened.pop()
            if opened:
                boxed.append(done)
                continue
            if done.joins:
                carried = done
                continue
            carried = _Open()
            for each in (done, *boxed):
                yield each.line.text(), each.calls
            boxed = []
        elif name in NOT_THERE or not name:
            continue
        elif name == "p":
            opened.append(_begin(element, numbering, carried if not opened else _Open()))
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


def _begin(element: etree._Element, numbering: Numbering, carried: _Open) -> _Open:
    properties = child(element, "pPr")
    begun = _Open(carried.line, carried.calls, child(properties, "rPr", "del") is not None)
    label = "" if _is_empty(element) else numbering.label(properties)
    if not begun.line.length:
        begun.line.add(label)
    return begun


def _is_empty(element: etree._Element) -> bool:
    """Word numbers paragraphs without text too, but nobody sees more than a number there."""
    return not any(local(each) in ("t", "sym", "drawing", "pict") for each in element.iter())


def _read_run(run: etree._Element, into: _Open, raised: bool) -> list[etree._Element]:
    """Add the text of a run; return its elements that hold others: text boxes."""
    text = ""
    others = []
    for element in run:
        name = local(element)
        if name == "t":
            text += element.text or ""
        elif name == "tab":
            text += " " if into.line.length + len(text) < TABBED else "\t"
        elif name in ("br", "cr"):
            text += "\n"
        elif name == "noBreakHyphen":
            text += "-"
        elif name == "sym":
            text += _symbol(attribute(element, "char"))
        elif name in NOTES:
            into.calls.append((NOTES[name], attribute(element, "id") or ""))
        elif name not in NOT_THERE and len(element):
            others.append(element)
    if raised:
        into.line.add_raised(text)
    else:
        into.line.add(text)
    return others


def _symbol(code: str | None) -> str:
    try:
        value = int(code or "", 16)
    except ValueError:
        return ""
    return "•" if value in SYMBOL_FONT or not 32 <= value < 0xD800 else chr(value)


def notes_of(root: etree._Element | None, kind: str) -> Notes:
    """Return the notes of a part, without the rule that Word keeps among them.

    Args:
        root: The root of ``footnotes.xml`` or ``endnotes.xml``, None if the file has none.
        kind: ``footnote`` or ``endnote``.
    """
    return {
        (kind, attribute(note, "id") or ""): note
        for note in (root if root is not None else ())
        if local(note) == kind and attribute(note, "type") in (None, "normal")
    }
