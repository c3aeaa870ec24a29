"""The edges of the citation network: mentions of one instrument, under one act of one paragraph, are one citation."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from clausier.citations.functions import told_function
from clausier.records import Action, Annotation, Citation, Paragraph, Reference

KNOWN = frozenset({"resolved", "identified"})
"""What a mention may stand for to be an edge: one instrument, in the run or not."""

Edge = tuple[str, str]
"""The act and what it cites."""


def with_citations(annotation: Annotation) -> Annotation:
    """Return a document with its citations.

    Args:
        annotation: A document whose references are linked.
    """
    return replace(annotation, citations=citations_of(annotation))


def citations_of(annotation: Annotation) -> tuple[Citation, ...]:
    """Return what a document cites, paragraph by paragraph, in the order of the first mentions.

    A mention counts if it is known what it stands for, and that is another document.

    Args:
        annotation: A document whose references are linked.
    """
    paragraphs = {p.paragraph_id: p for p in annotation.paragraphs}
    actions = {a.action_id: a for a in annotation.actions}
    own = annotation.document
    cited = (r for r in annotation.references if r.status in KNOWN and r.canonical_id)
    others = (r for r in cited if r.target_doc_id != own.doc_id and r.canonical_id != own.symbol)
    citations: list[Citation] = []
    for paragraph_id, group in groupby(others, key=lambda r: r.paragraph_id):
        edges: dict[Edge, list[Reference]] = {}
        for reference in group:
            edges.setdefault((reference.citing_action, reference.canonical_id), []).append(reference)
        for number, ((action_id, _), mentions) in enumerate(edges.items(), start=1):
            citations.append(_citation(number, mentions, paragraphs[paragraph_id], actions.get(action_id)))
    return tuple(citations)


def _citation(number: int, mentions: Sequence[Reference], paragraph: Paragraph, action: Action | None) -> Citation:
    """The edge of mentions; the first whose function a rule tells decides on it."""
    told = (told_function(paragraph, action, mention) for mention in mentions)
    function, rule_id = next((t for t in told if t), ("", ""))
    first = mentions[0]
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
