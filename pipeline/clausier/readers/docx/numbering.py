"""Automatic numbering of the paragraphs of Word lists (ECMA-376, 17.9)."""

import re
from dataclasses import dataclass, field

from lxml import etree

from clausier.readers.docx.elements import attribute, child, children, integer, is_on
from clausier.readers.numerals import format_numeral

LEVEL_COUNT = 9
"""Number of levels of a list."""

MAX_CHAIN = 20
"""Greatest number of styles based on each other; a longer chain is a cycle."""

_LEVEL_PLACEHOLDER = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """How a level of a list is numbered.

    Attributes:
        start: The number of its first item.
        style: The style of its numerals, from ``w:numFmt``.
        pattern: The printed number, with ``%1`` for that of the first level and so on.
        restart: The 1-based level after which it restarts, 0 if it never does; None for any level above it.
        digits: Whether numbers of levels above are printed as digits.
        has_no_suffix: Whether no space separates the number from the text.
        paragraph_style: The paragraph style whose paragraphs are its items, empty if there is none.
    """

    start: int = 1
    style: str = "decimal"
    pattern: str = ""
    restart: int | None = None
    digits: bool = False
    has_no_suffix: bool = False
    paragraph_style: str = ""


@dataclass(frozen=True, slots=True)
class _List:
    """A list: its definition, which lists share counters by, its levels, and the values that it restarts at by level."""

    definition_id: str
    levels: dict[int, Level]
    starts: dict[int, int]


@dataclass(slots=True)
class _Counters:
    """The last numbers of a definition, by level, and the lists that were seen."""

    last: dict[int, int] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)


class Numbering:
    """Numbers the paragraphs of a document one after the other.

    Args:
        numbering: The root of ``numbering.xml``, None if the file has none.
        styles: The root of ``styles.xml``, None if the file has none.
    """

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._styles = {attribute(s, "styleId") or "": s for s in children(styles, "style")}
        self._default = next(
            (
                n
                for n, s in self._styles.items()
                if attribute(s, "type") == "paragraph" and attribute(s, "default") in ("1", "true")
            ),
            "",
        )
        self._lists = _read_lists(numbering, self._styles)
        self._counters: dict[str, _Counters] = {}

    def label(self, properties: etree._Element | None) -> str:
        """Return the number that is printed before a paragraph, with the space after it; empty if there is none.

        Args:
            properties: The ``w:pPr`` of the paragraph. Paragraphs must be given in the order of the document.
        """
        number_id, level = self._list_and_level(properties)
        numbered = self._lists.get(number_id)
        if numbered is None or level not in numbered.levels:
            return ""
        counters = self._counters.setdefault(numbered.definition_id, _Counters())
        self._count(counters, numbered, number_id, level)
        text = _format_label(numbered.levels, counters.last, level)
        return text if not text or numbered.levels[level].has_no_suffix else f"{text} "

    def _list_and_level(self, properties: etree._Element | None) -> tuple[str, int]:
        """The list and level of a paragraph: its own, or those of its style or the styles that this is based on."""
        own = child(properties, "numPr")
        number_id, level = attribute(child(own, "numId"), "val"), integer(child(own, "ilvl"))
        style = attribute(child(properties, "pStyle"), "val") or self._default
        for _ in range(MAX_CHAIN):
            if style not in self._styles or (number_id is not None and level is not None):
                break
            inherited = child(self._styles[style], "pPr", "numPr")
            if number_id is None and (number_id := attribute(child(inherited, "numId"), "val")) is not None:
                linked = self._linked_level(number_id, style)
                level = level if level is not None else integer(child(inherited, "ilvl")) if linked is None else linked
                break
            style = attribute(child(self._styles[style], "basedOn"), "val") or ""
        return number_id or "", min(max(level or 0, 0), LEVEL_COUNT - 1)

    def _linked_level(self, number_id: str, style: str) -> int | None:
        numbered = self._lists.get(number_id)
        if numbered is None:
            return None
        return next((n for n, level in numbered.levels.items() if level.paragraph_style == style), None)

    def _count(self, counters: _Counters, numbered: _List, number_id: str, level: int) -> None:
        restarts = number_id not in counters.seen and level in numbered.starts
        if number_id not in counters.seen:
            counters.seen.add(number_id)
            if numbered.starts:
                counters.last = {n: value for n, value in counters.last.items() if n not in numbered.starts}
        start = numbered.starts.get(level, numbered.levels[level].start)
        counters.last[level] = start if restarts or level not in counters.last else counters.last[level] + 1
        for above in range(level):
            if above in numbered.levels:
                counters.last.setdefault(above, numbered.starts.get(above, numbered.levels[above].start))
        for below in [n for n in counters.last if n > level]:
            restart = numbered.levels[below].restart if below in numbered.levels else None
            if restart != 0 and (restart is None or level < restart):
                del counters.last[below]


def _format_label(levels: dict[int, Level], last: dict[int, int], level: int) -> str:
    definition = levels[level]
    if definition.style == "bullet":
        return _format_bullet(definition.pattern)

    def number(match: re.Match[str]) -> str:
        which = int(match[1]) - 1
        style = levels[which].style if which in levels else "decimal"
        return format_numeral(last.get(which, 1), "decimal" if definition.digits and which != level else style)

    return _LEVEL_PLACEHOLDER.sub(number, definition.pattern).strip()


def _format_bullet(pattern: str) -> str:
    """A dash as it is, and "•" for the bullets of symbol fonts, whose codes have no meaning outside them."""
    return pattern if pattern in ("-", "–", "—", "•", "·") else "•" if pattern.strip() else ""


def _read_lists(numbering: etree._Element | None, styles: dict[str, etree._Element]) -> dict[str, _List]:
    definitions = {attribute(a, "abstractNumId") or "": a for a in children(numbering, "abstractNum")}
    numbers = {attribute(n, "numId") or "": n for n in children(numbering, "num")}
    lists = {}
    for number_id, number in numbers.items():
        if number_id == "0":
            continue
        definition_id = _find_definition(number, definitions, numbers, styles)
        if definition_id is None:
            continue
        levels = {integer(one, "ilvl") or 0: _level(one) for one in children(definitions[definition_id], "lvl")}
        starts = {}
        for override in children(number, "lvlOverride"):
            index = integer(override, "ilvl") or 0
            if (own := child(override, "lvl")) is not None:
                levels[index] = _level(own)
            if (start := integer(child(override, "startOverride"))) is not None:
                starts[index] = start
        lists[number_id] = _List(definition_id, levels, starts)
    return lists


def _find_definition(
    number: etree._Element,
    definitions: dict[str, etree._Element],
    numbers: dict[str, etree._Element],
    styles: dict[str, etree._Element],
) -> str | None:
    """The id of a list's definition; one that only links a list style has its levels in the definition of that style."""
    for _ in range(MAX_CHAIN):
        name = attribute(child(number, "abstractNumId"), "val") or ""
        if name not in definitions:
            return None
        style = attribute(child(definitions[name], "numStyleLink"), "val")
        if style is None or style not in styles:
            return name
        linked = attribute(child(styles[style], "pPr", "numPr", "numId"), "val")
        if linked is None or linked not in numbers or numbers[linked] is number:
            return name
        number = numbers[linked]
    return None


def _level(element: etree._Element) -> Level:
    start = integer(child(element, "start"))
    return Level(
        start=1 if start is None else start,
        style=attribute(child(element, "numFmt"), "val") or "decimal",
        pattern=(attribute(child(element, "lvlText"), "val") or "")[:80],
        restart=integer(child(element, "lvlRestart")),
        digits=is_on(child(element, "isLgl")),
        has_no_suffix=attribute(child(element, "suff"), "val") == "nothing",
        paragraph_style=attribute(child(element, "pStyle"), "val") or "",
    )
