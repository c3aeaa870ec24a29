"""Shapes of symbols that the grammar does not cover, as data: sequences of fixed text and runs of digits."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from clausier.components.references.registry import INSTRUMENT_KINDS
from clausier.errors import ClausierError
from clausier.model_files.pattern_file import Entry, read_entries

MAX_SLOTS = 12
MAX_TEXT_LENGTH = 40
MAX_DIGITS = 8
"""Limits of a pattern: the number of slots, of characters in a fixed text, and of digits in a run."""


@dataclass(frozen=True, slots=True)
class SymbolShape:
    """The form of the symbols of a series.

    Attributes:
        id: Its key, "cm-rec".
        kind: The kind of instrument that they denote.
        organisation: Whose series it is; empty if unknown.
        expression: Finds them in a text; linear, since fixed text and bounded runs of digits alternate.
    """

    id: str
    kind: str
    organisation: str
    expression: re.Pattern[str]


def read_shapes(path: Path) -> tuple[SymbolShape, ...]:
    """Read the shapes of a model; none if it has no such file.

    Args:
        path: Its ``shapes.jsonl``; ``pattern`` lists slots: ``{"TEXT": "CM/Rec("}``, ``{"DIGITS": [4, 4]}``.

    Raises:
        ClausierError: E201-E205 (see ``read_entries``), E203 also for an unknown kind or an invalid pattern.
    """
    if not path.exists():
        return ()
    entries = read_entries(path, frozenset({"label", "id", "pattern", "kind", "organisation", "provenance"}))
    for line, raw in entries:
        if raw["kind"] not in INSTRUMENT_KINDS:
            raise ClausierError("E203", "unknown_kind", file=path, line=line, kind=repr(raw["kind"]))
        if fault := pattern_fault(raw["pattern"]):
            limits = {"limit": MAX_SLOTS, "longest_text": MAX_TEXT_LENGTH, "most_digits": MAX_DIGITS}
            raise ClausierError("E203", fault, file=path, line=line, **limits)
    return build_shapes(raw for _, raw in entries)


def build_shapes(entries: Iterable[Entry]) -> tuple[SymbolShape, ...]:
    """Build shapes from validated entries.

    Args:
        entries: Entries of ``shapes.jsonl``.
    """
    return tuple(SymbolShape(raw["id"], raw["kind"], raw["organisation"], _compile(raw["pattern"])) for raw in entries)


def pattern_fault(pattern: Any) -> str:
    """Return the fault of a pattern, as a variant of the message E203; empty if it is valid.

    Args:
        pattern: The value of the key ``pattern``, of any type.
    """
    if not isinstance(pattern, list) or len(pattern) > MAX_SLOTS:
        return "slot_count"
    for slot in pattern:
        if not _is_text_slot(slot) and not _is_digits_slot(slot):
            return "slot"
    if any("DIGITS" in one and "DIGITS" in next_one for one, next_one in pairwise(pattern)):
        return "adjacent_digits"
    first = pattern[0].get("TEXT", "")
    if len([character for character in first if character.isalpha()]) < 2 or not any("DIGITS" in s for s in pattern):
        return "symbol_start"
    return ""


def _is_text_slot(slot: Any) -> bool:
    return (
        isinstance(slot, dict)
        and slot.keys() == {"TEXT"}
        and isinstance(slot["TEXT"], str)
        and 0 < len(slot["TEXT"]) <= MAX_TEXT_LENGTH
        and slot["TEXT"].isprintable()
    )


def _is_digits_slot(slot: Any) -> bool:
    if not isinstance(slot, dict) or slot.keys() != {"DIGITS"} or not isinstance(slot["DIGITS"], list):
        return False
    bounds = slot["DIGITS"]
    return len(bounds) == 2 and all(type(b) is int for b in bounds) and 1 <= bounds[0] <= bounds[1] <= MAX_DIGITS


def _compile(pattern: list[dict[str, Any]]) -> re.Pattern[str]:
    """Compile a pattern between boundaries; a space in a fixed text matches any white space."""
    parts = [
        r"\s".join(map(re.escape, slot["TEXT"].split(" ")))
        if "TEXT" in slot
        else rf"\d{{{slot['DIGITS'][0]},{slot['DIGITS'][1]}}}"
        for slot in pattern
    ]
    return re.compile(rf"(?<![\w/.]){''.join(parts)}(?![\w/])")
