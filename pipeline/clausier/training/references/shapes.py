"""Learning shapes: how symbols are written that the grammar does not know."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from clausier.components.references.match import ReferenceMatch
from clausier.components.references.registry import KINDS
from clausier.components.references.shapes import MOST_DIGITS, pattern_fault, shapes_of
from clausier.model_files.pattern_file import Entry
from clausier.training.change import Change, change_of
from clausier.training.keys import is_key, key_of
from clausier.training.majority import most_told
from clausier.training.references.passages import Mention, Passage
from clausier.training.references.trial import Knowledge, Origins, Proposal, is_right, select
from clausier.training.settings import Settings

FILE = "shapes.jsonl"
LEAST_NUMBERS = 2
"""So many different symbols make a shape: in a single one, nobody can tell what varies."""
USUAL_DIGITS = 4
"""A run of digits that is no year may have so many, if no longer one was seen."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A gold reference that prints its own symbol, which is not read."""

    mention: Mention
    symbol: str


def learn_shapes(
    passages: Sequence[Passage], known: Knowledge, settings: Settings, provenance: str
) -> tuple[list[Change], Knowledge]:
    """Learn shapes of symbols.

    Args:
        passages: The training texts.
        known: What the matcher knows so far.
        settings: What a person has set for learning.
        provenance: Where learned entries say that they come from.

    Returns:
        A change for each new shape, and what the matcher knows with them.
    """
    before = known.read(passages)
    printed = [
        found
        for passage, matches in zip(passages, before, strict=True)
        for mention in passage.mentions
        if not is_right(mention, matches) and (found := _printed(mention))
    ]
    drafts = _drafts(printed, known, provenance)
    proposals = [Proposal(id_, id_, "", mentions) for id_, (_, mentions) in drafts.items()]

    def knowing(kept: Sequence[Proposal]) -> Knowledge:
        return replace(known, shapes=(*known.shapes, *(drafts[proposal.id][0] for proposal in kept)))

    def origins(kept: Sequence[Proposal]) -> Origins:
        shapes = shapes_of(drafts[proposal.id][0] for proposal in kept)

        def made_by(match: ReferenceMatch) -> list[str]:
            return [shape.id for shape in shapes if shape.expression.fullmatch(match.symbol)]

        return made_by

    kept = select(proposals, passages, before, knowing, origins, settings)
    return [_change(drafts[proposal.id][0], proposal) for proposal in kept], knowing(kept)


def _printed(mention: Mention) -> Printed | None:
    """The reference with its symbol, if its text prints it whole."""
    symbol = " ".join(mention.canonical_id.split())
    if not re.search(r"[A-Za-z]{2}", symbol) or not re.search(r"\d", symbol) or is_key(symbol):
        return None
    place = re.search(rf"(?<![\w/.]){re.escape(symbol)}(?![\w/])", " ".join(mention.text.split()))
    return Printed(mention, symbol) if place else None


def _drafts(
    printed: Sequence[Printed], known: Knowledge, provenance: str
) -> dict[str, tuple[Entry, tuple[Mention, ...]]]:
    """A shape for each series of which different symbols are seen, with the references that print them."""
    series: dict[tuple[str, ...], list[Printed]] = {}
    for item in printed:
        series.setdefault(_fixed(item.symbol), []).append(item)
    taken = {entry["id"] for entry in known.shapes}
    drafts = {}
    for fixed, group in series.items():
        pattern = _pattern(fixed, [re.findall(r"\d+", item.symbol) for item in group])
        if len({item.symbol for item in group}) < LEAST_NUMBERS or pattern_fault(pattern):
            continue
        rows = [item.mention.row for item in group]
        id_ = key_of(" ".join(fixed), "", taken)
        taken.add(id_)
        entry = {
            "label": "shape",
            "id": id_,
            "pattern": pattern,
            "kind": most_told(row.cell_text("kind") for row in rows if row.cell_text("kind") in KINDS) or "document",
            "organisation": most_told(row.cell_text("organisation") for row in rows),
            "provenance": provenance,
        }
        drafts[id_] = entry, tuple(item.mention for item in group)
    return drafts


def _fixed(symbol: str) -> tuple[str, ...]:
    """What stands around the runs of digits."""
    return tuple(re.split(r"\d+", symbol))


def _pattern(fixed: tuple[str, ...], numbers: Sequence[Sequence[str]]) -> list[dict[str, Any]]:
    pattern: list[dict[str, Any]] = []
    for place, text in enumerate(fixed):
        if text:
            pattern.append({"TEXT": text})
        if place < len(fixed) - 1:
            pattern.append({"DIGITS": _bounds([run[place] for run in numbers])})
    return pattern


def _bounds(seen: Sequence[str]) -> list[int]:
    """How many digits a run may have: years have four, numbers count from one."""
    if all(re.fullmatch(r"(?:19|20)\d{2}", digits) for digits in seen):
        return [4, 4]
    return [1, min(MOST_DIGITS, max(USUAL_DIGITS, *(len(digits) for digits in seen)))]


def _change(entry: Entry, proposal: Proposal) -> Change:
    rows = [(mention.doc_id, mention.text) for mention in proposal.mentions]
    reason = f"symbols like {proposal.mentions[0].canonical_id} were not known; their digits vary"
    return change_of("references", FILE, entry["id"], None, entry, rows, reason)
