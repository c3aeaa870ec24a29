"""Items: paragraphs that continue a lead-in, and their position below it."""

from collections.abc import Sequence
from dataclasses import dataclass

from clausier.french.folding import fold
from clausier.structure import line_types, patterns
from clausier.structure.opener_classifier import PREAMBULAR_FORMS, OpenerClassifier
from clausier.structure.printed_numbers import ROMAN, Marker
from clausier.structure.units import Unit

MAX_SUBHEADING_LENGTH = 80
"""Characters."""


def is_governed_by_lead_in(text: str, classifier: OpenerClassifier) -> bool:
    """Return whether an item's text is a complement of the verb of its lead-in.

    Args:
        text: The item without its printed number.
        classifier: Classifies its opener.
    """
    return bool(patterns.LEAD_IN_COMPLEMENT.match(fold(text[:12]))) or classifier.classify(text).form == "infinitive"


def find_items(units: Sequence[Unit], classifier: OpenerClassifier) -> list[bool]:
    """Return for each unit of a part whether it is an item of the paragraph before it.

    Letters, Roman numerals, dashes, "1°" and "3.1." number items. Arabic numbers do when they follow a short unnumbered
    lead-in ("Décide :") and the text after them is governed by it, or when they close with a bracket while
    the paragraphs close with a stop. Unnumbered units do when a lead-in ends in a colon and they begin in
    lower case or are governed by it.

    Args:
        units: The units of a part, without header and enacting formula.
        classifier: Classifies the openers of units.
    """
    items: list[bool] = []
    lead_in: Unit | None = None
    stops = any(u.marker and u.marker.style == "arabic" and u.marker.text.endswith(".") for u in units)
    for index, unit in enumerate(units):
        before = units[index - 1] if index else None
        item = (
            lead_in is not None and before is not None and _is_item(unit, before, lead_in, items[-1], stops, classifier)
        )
        items.append(item)
        if not item and not unit.is_footnote and not _is_subheading(unit, classifier):
            lead_in = unit
    return items


def _is_subheading(unit: Unit, classifier: OpenerClassifier) -> bool:
    """Return whether a unit is a heading over some of the items of a paragraph ("État de droit :")."""
    if unit.marker is not None or len(unit.text) > MAX_SUBHEADING_LENGTH or unit.text.rstrip()[-1:] in ".,;":
        return False
    return not classifier.classify(unit.text).known


def _is_item(
    unit: Unit, before: Unit, lead_in: Unit, before_is_item: bool, stops: bool, classifier: OpenerClassifier
) -> bool:
    if unit.is_footnote or unit.is_front:
        return False
    marker = unit.marker
    if marker is None:
        announced = before.text.rstrip().endswith(":") or (before_is_item and before.text.rstrip()[-1:] in ";,")
        return announced and (unit.text[:1].islower() or is_governed_by_lead_in(unit.text, classifier))
    if marker.style == "arabic":
        if stops and marker.text.endswith(")") and not marker.text.startswith("("):
            return True
        introduces = lead_in.marker is None and lead_in.text.rstrip().endswith(":") and len(lead_in.text) < 250
        return introduces and not line_types.is_announcement(lead_in) and is_governed_by_lead_in(unit.body, classifier)
    if marker.text.strip("( )").isupper():
        return False
    opener = classifier.classify(unit.body)
    is_preambular = classifier.classify(lead_in.body).form in PREAMBULAR_FORMS and not lead_in.text.rstrip().endswith(
        ":"
    )
    return not (is_preambular and opener.known and opener.form == "indicative")


@dataclass(frozen=True, slots=True)
class ItemPosition:
    """The position of an item below its paragraph.

    Attributes:
        path: One label a level, as "(a)", "(ii)", "(3)"; empty for a paragraph of its own.
    """

    path: tuple[str, ...]

    @property
    def level(self) -> int:
        """0 for a paragraph of its own, 1 for its items, 2 for their items."""
        return len(self.path)


def nest_items(markers: Sequence[Marker | None], items: Sequence[bool]) -> list[ItemPosition]:
    """Nest items by the styles of their numbers.

    A number continues the innermost list that it fits; a style without an open list begins a list below
    the last item. "i)" is the ninth letter after "h)", a Roman one otherwise.

    Args:
        markers: The printed numbers.
        items: Which of them are items.
    """
    positions: list[ItemPosition] = []
    lists: list[_OpenList] = []
    for marker, item in zip(markers, items, strict=True):
        if item:
            _enter(lists, marker)
            positions.append(ItemPosition(tuple(level.label() for level in lists)))
        else:
            lists = []
            positions.append(ItemPosition(()))
    return positions


class _OpenList:
    """A list that may continue: its style, the last printed value, its number of items."""

    def __init__(self, style: str, value: int) -> None:
        self.style, self.value, self.count = style, value, 1

    def label(self) -> str:
        if self.style == "letter":
            return f"({_letter(self.count)})"
        if self.style == "roman" and self.count <= len(ROMAN):
            return f"({list(ROMAN)[self.count - 1]})"
        return f"({self.count})"


def _letter(count: int) -> str:
    repeat, index = divmod(count - 1, 26)
    return chr(ord("a") + index) * (repeat + 1)


def _enter(lists: list[_OpenList], marker: Marker | None) -> None:
    readings = list(zip(marker.styles, marker.values, strict=True)) if marker else [("plain", 0)]
    for depth in range(len(lists) - 1, -1, -1):
        for style, value in readings:
            level = lists[depth]
            if level.style == style and (value == 0 or value == level.value + 1):
                level.count, level.value = level.count + 1, value
                del lists[depth + 1 :]
                return
    style, value = next(((s, v) for s, v in reversed(readings) if v == 1), readings[0])
    for depth, level in enumerate(lists):
        if level.style == style:
            level.count, level.value = level.count + 1, value
            del lists[depth + 1 :]
            return
    lists.append(_OpenList(style, value))
