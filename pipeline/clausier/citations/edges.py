"""The edges of the citation network: mentions of one instrument under one act of one paragraph are one citation."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from clausier.citations.classification import classify_mention
from clausier.citations.function_types import Classification
from clausier.records import Action, Annotation, Citation, Reference

KNOWN_STATUSES = frozenset({"resolved", "identified"})
"""Statuses of mentions that refer to exactly one instrument, in the run or not; others yield no citation."""


class EdgeKey(NamedTuple):
    """What the mentions of one citation have in common, within a paragraph.

    Attributes:
        action_id: The citing act, empty if it is not known.
        canonical_id: The cited instrument.
    """

    action_id: str
    canonical_id: str


class ClassifiedMention(NamedTuple):
    """A mention with its classification; None if no rule fits."""

    reference: Reference
    classification: Classification | None


def with_citations(annotation: Annotation) -> Annotation:
    """Return a document with its citations.

    Args:
        annotation: A document whose references are linked.
    """
    return replace(annotation, citations=build_citations(annotation))


def build_citations(annotation: Annotation) -> tuple[Citation, ...]:
    """Return the citations of a document by paragraph, in the order of the first mentions.

    A mention counts if it is known what it refers to. A document does not cite itself, except where it adopts its annex.

    Args:
        annotation: A document whose references are linked.
    """
    paragraphs = {p.paragraph_id: p for p in annotation.paragraphs}
    actions = {a.action_id: a for a in annotation.actions}
    citing = annotation.document
    citations: list[Citation] = []
    for paragraph_id, group in groupby(annotation.references, key=lambda r: r.paragraph_id):
        mentions = tuple(group)
        edges: dict[EdgeKey, list[ClassifiedMention]] = {}
        for index, reference in enumerate(mentions):
            if reference.status not in KNOWN_STATUSES or not reference.canonical_id:
                continue
            action = actions.get(reference.citing_action)
            classification = classify_mention(paragraphs[paragraph_id], action, mentions, index)
            is_self = reference.canonical_id == citing.symbol or reference.target_doc_id == citing.doc_id
            if not is_self or (classification and classification.function == "adopts_annex"):
                key = EdgeKey(reference.citing_action, reference.canonical_id)
                edges.setdefault(key, []).append(ClassifiedMention(reference, classification))
        for number, (key, edge) in enumerate(edges.items(), start=1):
            citations.append(_citation(number, edge, actions.get(key.action_id)))
    return tuple(citations)


def _citation(number: int, mentions: Sequence[ClassifiedMention], action: Action | None) -> Citation:
    """The citation of mentions; the first one with a function decides on it."""
    first = mentions[0].reference
    function, rule_id = next((m.classification for m in mentions if m.classification), ("", ""))
    return Citation(
        doc_id=first.doc_id,
        paragraph_id=first.paragraph_id,
        citation_id=f"{first.paragraph_id}.t{number}",
        reference_id=first.reference_id,
        canonical_id=first.canonical_id,
        target_doc_id=first.target_doc_id,
        citing_action=first.citing_action,
        concept=action.concept if action else "",
        function=function,
        rule_id=rule_id,
        count=len(mentions),
    )
