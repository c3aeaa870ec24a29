"""Learning shapes: series of symbols that the grammar does not know."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from clausier.components.references.match import ReferenceMatch
from clausier.components.references.registry import INSTRUMENT_KINDS
from clausier.components.references.symbol_shapes import MAX_DIGITS, build_shapes, pattern_fault
from clausier.model_files.pattern_file import Entry
from clausier.training.changes import LearnedChange, build_change
from clausier.training.entry_ids import is_instrument_id, unique_entry_id
from clausier.training.majority import most_common_value
from clausier.training.references.gold_references import GoldReference, ReferenceParagraph
from clausier.training.references.patterns import DIGITS, TWO_LETTERS, YEAR
from clausier.training.references.proposals import (
    Attribution,
    ReferenceEntries,
    ReferenceProposal,
    is_matched,
    select_proposals,
)
from clausier.training.settings import TrainingSettings

SHAPES_FILE = "shapes.jsonl"
MIN_SYMBOLS = 2
"""The least number of different symbols of a shape: a single one does not show which part varies."""
USUAL_DIGITS = 4
"""The length that a run of digits may have if it is no year and no longer one was seen."""


@dataclass(frozen=True, slots=True)
class SymbolReference:
    """A gold reference that prints its own symbol, which the matcher does not know."""

    reference: GoldReference
    symbol: str


def learn_shapes(
    paragraphs: Sequence[ReferenceParagraph], known: ReferenceEntries, settings: TrainingSettings, provenance: str
) -> tuple[list[LearnedChange], ReferenceEntries]:
    """Learn shapes of symbols.

    Args:
        paragraphs: The training paragraphs.
        known: The entries of the matcher so far.
        settings: The training settings.
        provenance: The ``provenance`` of new entries: "gold: NAME".

    Returns:
        A change for each new shape, and the entries of the matcher with them.
    """
    before = known.match(paragraphs)
    unknown = [
        symbol_reference
        for paragraph, matches in zip(paragraphs, before, strict=True)
        for reference in paragraph.references
        if not is_matched(reference, matches) and (symbol_reference := _read_symbol(reference))
    ]
    drafts = _draft_shapes(unknown, known, provenance)
    proposals = [ReferenceProposal(id_, id_, "", references) for id_, (_, references) in drafts.items()]

    def entries_with(kept: Sequence[ReferenceProposal]) -> ReferenceEntries:
        return replace(known, shapes=(*known.shapes, *(drafts[proposal.id][0] for proposal in kept)))

    def attribution_to(kept: Sequence[ReferenceProposal]) -> Attribution:
        return _attribution([drafts[proposal.id][0] for proposal in kept])

    kept = select_proposals(proposals, paragraphs, before, entries_with, attribution_to, settings)
    return [_change(drafts[proposal.id][0], proposal) for proposal in kept], entries_with(kept)


def _attribution(entries: Sequence[Entry]) -> Callable[[ReferenceMatch], list[str]]:
    """A match comes from the shapes that its symbol has."""
    shapes = build_shapes(entries)

    def attribution(match: ReferenceMatch) -> list[str]:
        return [shape.id for shape in shapes if shape.expression.fullmatch(match.symbol)]

    return attribution


def _read_symbol(reference: GoldReference) -> SymbolReference | None:
    """The reference with its symbol, if its text prints the whole symbol."""
    symbol = " ".join(reference.canonical_id.split())
    if not TWO_LETTERS.search(symbol) or not DIGITS.search(symbol) or is_instrument_id(symbol):
        return None
    is_printed = re.search(rf"(?<![\w/.]){re.escape(symbol)}(?![\w/])", " ".join(reference.text.split()))
    return SymbolReference(reference, symbol) if is_printed else None


def _draft_shapes(
    unknown: Sequence[SymbolReference], known: ReferenceEntries, provenance: str
) -> dict[str, tuple[Entry, tuple[GoldReference, ...]]]:
    """A shape for each series with different symbols, with the references that print them."""
    series: dict[tuple[str, ...], list[SymbolReference]] = {}
    for item in unknown:
        series.setdefault(_fixed_parts(item.symbol), []).append(item)
    taken = {entry["id"] for entry in known.shapes}
    drafts = {}
    for fixed, group in series.items():
        pattern = _build_pattern(fixed, [DIGITS.findall(item.symbol) for item in group])
        if len({item.symbol for item in group}) < MIN_SYMBOLS or pattern_fault(pattern):
            continue
        rows = [item.reference.row for item in group]
        id_ = unique_entry_id(" ".join(fixed), "", taken)
        taken.add(id_)
        entry = {
            "label": "shape",
            "id": id_,
            "pattern": pattern,
            "kind": most_common_value(
                row.cell_text("kind") for row in rows if row.cell_text("kind") in INSTRUMENT_KINDS
            )
            or "document",
            "organisation": most_common_value(row.cell_text("organisation") for row in rows),
            "provenance": provenance,
        }
        drafts[id_] = entry, tuple(item.reference for item in group)
    return drafts


def _fixed_parts(symbol: str) -> tuple[str, ...]:
    """The parts of a symbol around its runs of digits."""
    return tuple(DIGITS.split(symbol))


def _build_pattern(fixed: tuple[str, ...], numbers: Sequence[Sequence[str]]) -> list[dict[str, Any]]:
    pattern: list[dict[str, Any]] = []
    for index, text in enumerate(fixed):
        if text:
            pattern.append({"TEXT": text})
        if index < len(fixed) - 1:
            pattern.append({"DIGITS": _digit_bounds([run[index] for run in numbers])})
    return pattern


def _digit_bounds(runs: Sequence[str]) -> list[int]:
    """The least and the greatest length of a run of digits: years have four digits, numbers count from one."""
    if all(YEAR.fullmatch(digits) for digits in runs):
        return [4, 4]
    return [1, min(MAX_DIGITS, max(USUAL_DIGITS, *(len(digits) for digits in runs)))]


def _change(entry: Entry, proposal: ReferenceProposal) -> LearnedChange:
    rows = [(reference.doc_id, reference.text) for reference in proposal.references]
    reason = f"symbols like {proposal.references[0].canonical_id} were not known; their digits vary"
    return build_change("references", SHAPES_FILE, entry["id"], None, entry, rows, reason)
