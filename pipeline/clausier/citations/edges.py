"""The edges of the citation network: mentions of one instrument, under one act of one paragraph, are one citation."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from clausier.citations.classification import Told, told_function
from clausier.records import Action, Annotation, Citation, Reference

KNOWN = frozenset({"resolved", "identified"})
"""What a mention may stand for to be an edge: one instrument, in the run or not."""

Edge = tuple[str, str]
"""The act and what it cites."""

Mention = tuple[Reference, Told | None]
"""A mention and what it tells."""


def with_citations(annotation: Annotation) -> Annotation:
    """Return a document with its citations.

    Args:
        annotation: A document whose references are linked.
    """
    return replace(annotation, citations=citations_of(annotation))


def citations_of(annotation: Annotation) -> tuple[Citation, ...]:
    """Return what a document cites, paragraph by paragraph, in the order of the first mentions.

    A mention counts if it is known what it stands for. A document does not cite itself, except where it adopts its annex.

    Args:
        annotation: A document whose references are linked.
    """
    paragraphs = {p.paragraph_id: p for p in annotation.paragraphs}
    actions = {a.action_id: a for a in annotation.actions}
    own = annotation.document
    citations: list[Citation] = []
    for paragraph_id, group in groupby(annotation.references, key=lambda r: r.paragraph_id):
        mentions = tuple(group)
        edges: dict[Edge, list[Mention]] = {}
        for place, reference in enumerate(mentions):
            if reference.status not in KNOWN or not reference.canonical_id:
                continue
            action = actions.get(reference.citing_action)
            told = told_function(paragraphs[paragraph_id], action, mentions, place)
            is_own = reference.canonical_id == own.symbol or reference.target_doc_id == own.doc_id
            if not is_own or (told and told[0] == "adopts_annex"):
                edges.setdefault((reference.citing_action, reference.canonical_id), []).append((reference, told))
        for number, ((action_id, _), cited) in enumerate(edges.items(), start=1):
            citations.append(_citation(number, cited, actions.get(action_id)))
    return tuple(citations)


def _citation(number: int, mentions: Sequence[Mention], action: Action | None) -> Citation:
    """The edge of mentions; the first whose function a rule tells decides on it."""
    first = mentions[0][0]
    function, rule_id = next((told for _, told in mentions if told), ("", ""))
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
