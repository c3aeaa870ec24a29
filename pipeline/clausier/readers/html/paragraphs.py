"""Extraction of paragraphs from the elements of a web page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from clausier.readers.html.boilerplate import is_hidden, tag_name
from clausier.readers.line_builder import LineBuilder
from clausier.readers.numerals import format_numeral
from clausier.readers.source import LayoutMarkKind
from clausier.readers.source_text import SourceParagraph

INLINE_ELEMENTS = frozenset(
    "a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
"""Inline elements; any other begins and ends a paragraph."""

LIST_STYLES = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "decimal": "decimal", "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter", "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter", "lower-roman": "lowerRoman", "upper-roman": "upperRoman", "none": "none",
}  # fmt: skip
"""Styles of ``format_numeral`` by values of ``type`` and of ``list-style-type``."""


_SPACE = re.compile(r"[ \t\n\r\f]+")
"""White space that HTML collapses; no-break spaces stay."""

_PRINTED_LABEL = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxlIVXL]{1,6})\s?[.)](?:\s|$)|[-–—•·]\s")
"""A number or dash in the text of a list item itself."""

_LIST_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)")
_NOTES_CLASS = re.compile(r"(?:^|[\s_-])(?:footnotes?|endnotes?)(?=$|[\s_-])")
_INTEGER = re.compile(r"\s*(-?\d{1,6})\s*")


def read_paragraphs(main: etree._Element, boilerplate: frozenset[etree._Element]) -> list[SourceParagraph]:
    """Return the paragraphs of an element, in order.

    Args:
        main: The element.
        boilerplate: Elements in it that are no part of the text.
    """
    writer = _ParagraphWriter()
    for event, element in _walk(main, boilerplate):
        if event == "start":
            writer.enter(element)
            continue
        if event == "end":
            writer.leave(element)
        elif tag_name(element) not in INLINE_ELEMENTS and not is_hidden(element):
            writer.flush()
        if element is not main:
            writer.write(element.tail or "")
    writer.flush()
    return writer.paragraphs


def _walk(main: etree._Element, boilerplate: frozenset[etree._Element]) -> Iterator[tuple[str, etree._Element]]:
    """Walk as ``etree.iterwalk`` does, but not into boilerplate, whose tail is text all the same."""
    stack: list[tuple[str, etree._Element]] = [("start", main)]
    while stack:
        event, element = stack.pop()
        if event == "start" and element in boilerplate:
            yield "left out", element
            continue
        yield event, element
        if event == "start":
            stack.append(("end", element))
            stack.extend(("start", child) for child in reversed(element))


@dataclass(slots=True)
class _List:
    """An open ordered or unordered list."""

    style: str
    value: int
    step: int = 1


@dataclass(slots=True)
class _ParagraphWriter:
    """Receives elements and text in order; ends a paragraph at every element that is not inline."""

    paragraphs: list[SourceParagraph] = field(default_factory=list)
    lines: list[LineBuilder] = field(default_factory=lambda: [LineBuilder()])
    lists: list[_List] = field(default_factory=list)
    label: str = ""
    raised: list[str] = field(default_factory=list)
    raising: int = 0
    preformatted: int = 0
    in_notes: int = 0

    def enter(self, element: etree._Element) -> None:
        name = tag_name(element)
        if name == "br":
            self.lines.append(LineBuilder())
        elif name == "sup":
            self.raising += 1
        elif name not in INLINE_ELEMENTS:
            self.flush()
            self._open(element, name)
        self.write(element.text or "")

    def leave(self, element: etree._Element) -> None:
        name = tag_name(element)
        if name == "sup" and self.raising:
            self.raising -= 1
            if not self.raising:
                self.lines[-1].add_raised("".join(self.raised))
                self.raised = []
        elif name not in INLINE_ELEMENTS and name != "br":
            self.flush()
            if name in ("ol", "ul") and self.lists:
                self.lists.pop()
            elif name == "li":
                self.label = ""
            self.preformatted -= name == "pre" and self.preformatted > 0
            self.in_notes -= _holds_notes(element) and self.in_notes > 0

    def _open(self, element: etree._Element, name: str) -> None:
        self.preformatted += name == "pre"
        self.in_notes += _holds_notes(element)
        if name in ("ol", "ul"):
            self.lists.append(_open_list(element, name))
        elif name == "li" and self.lists:
            label = _next_label(self.lists[-1], element)
            self.label = label.rstrip(".)") if self.in_notes else label

    def write(self, text: str) -> None:
        if self.raising:
            self.raised.append(_SPACE.sub(" ", text))
        elif self.preformatted:
            for number, line in enumerate(text.replace("\r\n", "\n").split("\n")):
                if number:
                    self.lines.append(LineBuilder())
                self.lines[-1].add(line)
        else:
            text = _SPACE.sub(" ", text)
            spaced = self.lines[-1].tail[-1:] in ("", " ")
            self.lines[-1].add(text[1:] if spaced and text[:1] == " " else text)

    def flush(self) -> None:
        lines = [line.text().strip(" \t") for line in self.lines]
        self.lines = [LineBuilder()]
        kind: LayoutMarkKind | None = "note" if self.in_notes else None
        for number, group in enumerate(_split_at_blank_lines(lines)):
            if number == 0 and self.label:
                if not _PRINTED_LABEL.match(group[0]):
                    group[0] = f"{self.label} {group[0]}"
                self.label = ""
            self.paragraphs.append(SourceParagraph(tuple(group), kind))


def _split_at_blank_lines(lines: list[str]) -> Iterator[list[str]]:
    """Split lines into paragraphs at blank lines, which are two line breaks in a row."""
    group: list[str] = []
    for line in [*lines, ""]:
        if line:
            group.append(line)
        elif group:
            yield group
            group = []


def _open_list(element: etree._Element, name: str) -> _List:
    declared = _LIST_STYLE.search(element.get("style", ""))
    style = LIST_STYLES.get(declared[1] if declared else element.get("type", ""), "")
    if name == "ul":
        return _List("none" if style == "none" else "bullet", 0)
    items = sum(tag_name(child) == "li" for child in element)
    reversed_ = element.get("reversed") is not None
    start = _integer(element.get("start"), items if reversed_ else 1)
    return _List(style or "decimal", start, -1 if reversed_ else 1)


def _next_label(open_list: _List, element: etree._Element) -> str:
    if open_list.style == "none":
        return ""
    if open_list.style == "bullet":
        return "•"
    value = _integer(element.get("value"), open_list.value)
    open_list.value = value + open_list.step
    text = format_numeral(value, open_list.style)
    # Browsers print "a."; French decisions "a)", by which structure distinguishes an item from an initial.
    return f"{text}." if text.isdigit() else f"{text})"


def _integer(text: str | None, default: int) -> int:
    match = _INTEGER.fullmatch(text or "")
    return int(match[1]) if match else default


def _holds_notes(element: etree._Element) -> bool:
    if element.get("role") in ("doc-endnotes", "doc-footnote", "doc-endnote"):
        return True
    return tag_name(element) != "body" and bool(_NOTES_CLASS.search(element.get("class", "")))
