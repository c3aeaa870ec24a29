"""Records of actions; items without an act of their own inherit that of their lead-in."""

from collections.abc import Sequence
from dataclasses import fields, replace

from clausier.annotation.assembly.paragraph_matches import ParagraphMatches
from clausier.components.actions.match import ActionMatch
from clausier.records import Action, Paragraph
from clausier.structure.opener_classifier import OPERATIVE_FORMS
from clausier.tables.column_roles import all_offsets

_COPIED_COLUMNS = tuple(
    sorted({c.name for c in fields(ActionMatch)} & {c.name for c in fields(Action)} - {"rank", "modifiers"})
)
"""Columns that a record takes from its match, so that a new one needs no line here."""


def action_records(paragraphs: Sequence[ParagraphMatches]) -> list[Action]:
    """Return the actions of all paragraphs, in their order.

    Args:
        paragraphs: The paragraphs of a document.
    """
    by_label = {item.structured.label: item for item in paragraphs}
    records: list[Action] = []
    for item in paragraphs:
        lead_in = _lead_in(item, by_label) if item.structured.level else None
        if lead_in is not None and not _acts_itself(item, lead_in):
            records.append(_inherited(item, lead_in))
            continue
        for rank, match in enumerate(item.actions, start=1):
            records.append(_action(item.record, f"{item.record.paragraph_id}.{rank}", rank, match, item.record.start))
    return records


def _lead_in(item: ParagraphMatches, by_label: dict[str, ParagraphMatches]) -> ParagraphMatches | None:
    """The nearest paragraph above an item that has an act of its own."""
    parent = by_label.get(item.structured.parent_label)
    while parent is not None and not parent.actions:
        parent = by_label.get(parent.structured.parent_label)
    return parent


def _acts_itself(item: ParagraphMatches, lead_in: ParagraphMatches) -> bool:
    """Whether an item's verb is the issuer's: a plural one after a singular act is the addressees' subjunctive.

    "Demande que tous les pays : a) Coopèrent…" (A/RES/67/124).
    """
    if not item.actions:
        return False
    governing = _governing(lead_in)
    return not item.actions[0].plural or governing.plural or governing.form != "indicative"


def _governing(lead_in: ParagraphMatches) -> ActionMatch:
    """The last finite act of a lead-in; participles that follow it come between it and its items."""
    finite = [match for match in lead_in.actions if match.form in OPERATIVE_FORMS]
    return (finite or lead_in.actions)[-1]


def _inherited(item: ParagraphMatches, lead_in: ParagraphMatches) -> Action:
    """The lead-in's governing act as an action of the item; its words are in the lead-in."""
    match = _governing(lead_in)
    record = _action(item.record, f"{item.record.paragraph_id}.1", 1, match, lead_in.record.start)
    start = item.record.start + len(item.structured.number)
    text = item.record.text[len(item.structured.number) :]
    start += len(text) - len(text.lstrip())
    return replace(
        record,
        form="inherited",
        origin="inherited",
        rule_id=f"inherited:{match.rule_id}",
        complement_kind="",
        complement_verb="",
        complement_start=start if text.strip() else None,
        complement_end=item.record.end if text.strip() else None,
    )


def _action(paragraph: Paragraph, action_id: str, rank: int, match: ActionMatch, base: int) -> Action:
    """The record of a match, whose offsets count from the start of its paragraph."""
    values = {name: getattr(match, name) for name in _COPIED_COLUMNS}
    offsets = {name: base + values[name] for name in all_offsets("actions") if values[name] is not None}
    return Action(
        doc_id=paragraph.doc_id,
        paragraph_id=paragraph.paragraph_id,
        action_id=action_id,
        rank=rank,
        modifiers="; ".join(match.modifiers),
        **(values | offsets),
    )
