"""From the elements of a web page to its paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree

from clausier.readers.html.frame import is_unseen, tag
from clausier.readers.line import Line
from clausier.readers.numerals import numeral
from clausier.readers.source import MarkKind

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
"""Elements inside a line; any other begins and ends a paragraph."""

LIST_STYLES = {
    "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
    "decimal": "decimal", "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter", "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter", "lower-roman": "lowerRoman", "upper-roman": "upperRoman", "none": "none",
}  # fmt: skip
"""Numbers of lists: values of ``type`` and of ``list-style-type``, and the numeral that they mean."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a page: its lines, and whether it is a note."""

    lines: tuple[str, ...]
    kind: MarkKind | None = None


@lru_cache(maxsize=1)
def _space() -> re.Pattern[str]:
    """White space that HTML folds; no-break spaces stay."""
    return re.compile(r"[ \t\n\r\f]+")


@lru_cache(maxsize=1)
def _printed() -> re.Pattern[str]:
    """A number or dash that the text of an item has of its own."""
    return re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxlIVXL]{1,6})\s?[.)](?:\s|$)|[-–—•·]\s")


@lru_cache(maxsize=1)
def _list_style() -> re.Pattern[str]:
    return re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)")


@lru_cache(maxsize=1)
def _notes() -> re.Pattern[str]:
    return re.compile(r"(?:^|[\s_-])(?:footnotes?|endnotes?)(?=$|[\s_-])")


def paragraphs(main: etree._Element, left_out: frozenset[etree._Element]) -> list[Block]:
    """Return the paragraphs of an element, in order.

    Args:
        main: The element.
        left_out: Elements in it that are no part of the text.
    """
    writer = _Writer()
    for event, element in _walk(main, left_out):
        if event == "start":
            writer.enter(element)
            continue
        if event == "end":
            writer.leave(element)
        elif tag(element) not in INLINE and not is_unseen(element):
            writer.flush()
        if element is not main:
            writer.write(element.tail or "")
    writer.flush()
    return writer.blocks


def _walk(main: etree._Element, left_out: frozenset[etree._Element]) -> Iterator[tuple[str, etree._Element]]:
    """Walk as ``etree.iterwalk`` does, but not into what is left out, whose tail is text all the same."""
    stack: list[tuple[str, etree._Element]] = [("start", main)]
    while stack:
        event, element = stack.pop()
        if event == "start" and element in left_out:
            yield "left out", element
            continue
        yield event, element
        if event == "start":
            stack.append(("end", element))
            stack.extend(("start", child) for child in reversed(element))


@dataclass(slots=True)
class _List:
    """An ordered or unordered list that is open."""

    style: str
    value: int
    step: int = 1


@dataclass(slots=True)
class _Writer:
    """Takes elements and text in order, and closes a paragraph at every element that is not inside a line."""

    blocks: list[Block] = field(default_factory=list)
    lines: list[Line] = field(default_factory=lambda: [Line()])
    lists: list[_List] = field(default_factory=list)
    label: str = ""
    raised: list[str] = field(default_factory=list)
    raising: int = 0
    preformatted: int = 0
    in_notes: int = 0

    def enter(self, element: etree._Element) -> None:
        name = tag(element)
        if name == "br":
            self.lines.append(Line())
        elif name == "sup":
            self.raising += 1
        elif name not in INLINE:
            self.flush()
            self._open(element, name)
        self.write(element.text or "")

    def leave(self, element: etree._Element) -> None:
        name = tag(element)
        if name == "sup" and self.raising:
            self.raising -= 1
            if not self.raising:
                self.lines[-1].add_raised("".join(self.raised))
                self.raised = []
        elif name not in INLINE and name != "br":
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
            self.raised.append(_space().sub(" ", text))
        elif self.preformatted:
            for number, line in enumerate(text.replace("\r\n", "\n").split("\n")):
                if number:
                    self.lines.append(Line())
                self.lines[-1].add(line)
        else:
            text = _space().sub(" ", text)
            spaced = self.lines[-1].tail[-1:] in ("", " ")
            self.lines[-1].add(text[1:] if spaced and text[:1] == " " else text)

    def flush(self) -> None:
        lines = [line.text().strip(" \t") for line in self.lines]
        self.lines = [Line()]
        kind: MarkKind | None = "note" if self.in_notes else None
        for number, group in enumerate(_groups(lines)):
            if number == 0 and self.label:
                if not _printed().match(group[0]):
                    group[0] = f"{self.label} {group[0]}"
                self.label = ""
            self.blocks.append(Block(tuple(group), kind))


def _groups(lines: list[str]) -> Iterator[list[str]]:
    """Two line breaks in a row part paragraphs."""
    group: list[str] = []
    for line in [*lines, ""]:
        if line:
            group.append(line)
        elif group:
            yield group
            group = []


def _open_list(element: etree._Element, name: str) -> _List:
    declared = _list_style().search(element.get("style", ""))
    style = LIST_STYLES.get(declared[1] if declared else element.get("type", ""), "")
    if name == "ul":
        return _List("none" if style == "none" else "bullet", 0)
    items = sum(tag(child) == "li" for child in element)
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
    text = numeral(value, open_list.style)
    # Browsers print "a."; French decisions "a)", which is also how structure tells an item from an initial.
    return f"{text}." if text.isdigit() else f"{text})"


def _integer(text: str | None, otherwise: int) -> int:
    match = re.fullmatch(r"\s*(-?\d{1,6})\s*", text or "")
    return int(match[1]) if match else otherwise


def _holds_notes(element: etree._Element) -> bool:
    if element.get("role") in ("doc-endnotes", "doc-footnote", "doc-endnote"):
        return True
    return tag(element) != "body" and bool(_notes().search(element.get("class", "")))
