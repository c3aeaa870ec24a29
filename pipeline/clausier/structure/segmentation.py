"""Segmentation of a file into documents, and of documents into parts."""

from collections.abc import Sequence
from dataclasses import dataclass

from clausier.structure import line_types
from clausier.structure.journals import is_journal
from clausier.structure.opener_classifier import OPERATIVE_FORMS, PREAMBULAR_FORMS, OpenerClassifier
from clausier.structure.units import Unit

MAX_FRONT_UNITS = 30
"""The largest number of units before an enacting formula that may belong to its header and title."""


@dataclass(frozen=True, slots=True)
class RawPart:
    """A part of a document before its paragraphs have kinds.

    Attributes:
        name: ``main``, ``annex``, ``attachment`` or ``statement``.
        number: 1-based among the parts of its name, None for the main text.
        units: Its units in order.
    """

    name: str
    number: int | None
    units: tuple[Unit, ...]


def split_documents(units: Sequence[Unit], classifier: OpenerClassifier) -> list[tuple[Unit, ...]]:
    """Split the units of a file where a new document begins.

    A document begins with the header and title above an enacting formula, or with a title line or the name of
    the organisation at the top of a header; the symbol directly above it belongs to it. The minutes of a meeting end where the
    header of a decision joined to them begins. A formula directly after a colon or in an annex is quoted: the draft
    that an act recommends to another body belongs to the act's document.

    Args:
        units: All units of the file.
        classifier: Classifies the openers of units.

    Returns:
        At least one tuple of units if there are any; together they are all units in order.
    """
    starts = [0]
    in_annex = False
    for index, unit in enumerate(units):
        if index == 0 or unit.is_footnote:
            continue
        begins = None
        if _begins_front(units, index, starts[-1]):
            begins = index
        elif line_types.is_enacting_formula(unit) and not _is_quoted(units, index, in_annex):
            begins = _front_start(units, index, starts[-1], classifier)
        if begins is not None:
            begins = _with_own_header(units, begins, starts[-1])
        if begins is not None and begins > starts[-1] and _is_document(units[starts[-1] : begins], classifier):
            starts.append(begins)
            in_annex = False
        elif line_types.parse_part_heading(unit):
            in_annex = True
    return [tuple(units[a:b]) for a, b in zip(starts, [*starts[1:], len(units)], strict=True) if b > a]


def _begins_front(units: Sequence[Unit], index: int, floor: int) -> bool:
    if units[index].is_front and not units[index - 1].is_front and _has_document_start(units, index):
        return True
    return line_types.is_organisation_line(units[index]) and is_journal(units[floor:index])


def _has_document_start(units: Sequence[Unit], index: int) -> bool:
    for unit in units[index : index + MAX_FRONT_UNITS]:
        if not unit.is_front:
            return line_types.is_enacting_formula(unit)
        if line_types.is_title_line(unit) or line_types.is_declaration_title(unit.text):
            return True
        if line_types.is_organisation_line(unit):
            return True
    return False


def _is_quoted(units: Sequence[Unit], index: int, in_annex: bool) -> bool:
    before = next((unit for unit in reversed(units[:index]) if not unit.is_footnote), None)
    return before is not None and ((in_annex and not before.is_front) or before.text.rstrip().endswith(":"))


def _front_start(units: Sequence[Unit], formula: int, floor: int, classifier: OpenerClassifier) -> int:
    """Return the index of the first title line above a formula."""
    start = formula
    minutes = is_journal(units[floor:formula])
    while start > max(floor, formula - MAX_FRONT_UNITS):
        unit = units[start - 1]
        if unit.is_footnote or (not unit.is_front and _is_body(unit, classifier)):
            break
        start -= 1
        if minutes and line_types.is_title_line(unit):
            break
    return start


def _with_own_header(units: Sequence[Unit], start: int, floor: int) -> int:
    """Return the index of the symbol that the header begins with; a date alone belongs to the text above it."""
    symbol = start
    index = start
    while index - 1 > floor and line_types.is_header_line(units[index - 1]):
        index -= 1
        if "/" in units[index].text:
            symbol = index
    return symbol


def _is_body(unit: Unit, classifier: OpenerClassifier) -> bool:
    if line_types.is_closing_line(unit) and not line_types.is_title_line(unit):
        return True
    if line_types.is_title_line(unit):
        return False
    if unit.marker is not None and not unit.text.isupper():
        return True
    opener = classifier.classify(unit.body)
    opens = opener.known and opener.form in PREAMBULAR_FORMS | OPERATIVE_FORMS
    return opens or len(unit.text) > 250 or unit.text.rstrip()[-1:] in ";,"


def _is_document(units: Sequence[Unit], classifier: OpenerClassifier) -> bool:
    """Return whether units are a document, and not only the front matter of the next one."""
    has_body = any(not unit.is_front and not unit.is_footnote and _is_body(unit, classifier) for unit in units)
    return has_body or is_journal(units)


def split_parts(units: Sequence[Unit]) -> list[RawPart]:
    """Split the units of a document into its main text and its annexes, attachments and statements.

    A draft that the main text quotes, with an enacting formula of its own, is an attachment.

    Symbol, date and language printed above the heading of an annex belong to the annex. An attachment that
    holds an interpretative statement is a statement.

    Args:
        units: The units of one document.

    Returns:
        The main part first.
    """
    heads = [(0, "main")]
    formulas = 0
    for index, unit in enumerate(units):
        if line_types.is_enacting_formula(unit) and not unit.is_footnote:
            formulas += 1
            if formulas > 1 and heads[-1][1] == "main":
                heads.append((index, "attachment"))
            continue
        heading = None if unit.is_footnote or (unit.is_front and index < 3) else line_types.parse_part_heading(unit)
        if heading is None or index == 0:
            continue
        name = heading[0]
        if name == "statement" and heads[-1][1] == "attachment" and index - heads[-1][0] <= 8:
            heads[-1] = (heads[-1][0], "statement")
        elif not (name == "statement" and heads[-1][1] == "statement" and index - heads[-1][0] <= 8):
            heads.append((_part_header_start(units, index, heads[-1][0]), name))
    parts = []
    counts: dict[str, int] = {}
    for (start, name), (end, _) in zip(heads, [*heads[1:], (len(units), "")], strict=True):
        counts[name] = counts.get(name, 0) + 1
        parts.append(RawPart(name, None if name == "main" else counts[name], tuple(units[start:end])))
    return parts


def _part_header_start(units: Sequence[Unit], heading: int, floor: int) -> int:
    start = heading
    while start - 1 > floor and line_types.is_header_line(units[start - 1]):
        start -= 1
    return start
