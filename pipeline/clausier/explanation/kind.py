"""The reason for the kind of a paragraph."""

from clausier.explanation.records import KindReason, Observation
from clausier.structure.document import StructuredParagraph
from clausier.structure.kind_features import SCORED_KINDS, KindWeights

REASONS_OF_FIXED_KINDS = {
    "header": "it is a line as headers print: a symbol, a date, a meeting, a language",
    "title": "it begins with the number of a decision or the name of a declaration above the body",
    "enacting_formula": "it is nothing but the name of the body that acts",
    "heading": "it heads a part or section",
    "footnote": "it stands under a rule or behind the mark of a footnote",
    "statement": "it stands in a statement that is attached to the document",
    "operative": "it is a numbered sentence in an annex, which people cite as an operative paragraph",
    "bridge": "it only announces what follows, behind a colon",
    "signature": "it says where and when the document was made",
    "other": "nothing that it shows makes it anything else",
}
"""Kinds that are read off a line instead of being weighed, each with the reason."""


def explain_kind(paragraph: StructuredParagraph, weights: KindWeights) -> KindReason:
    """Return the reason for the kind of a paragraph.

    Args:
        paragraph: The structured paragraph.
        weights: What each observation adds to each kind.
    """
    observations = tuple(
        Observation(name, {kind: weights.score((name,), kind) for kind in SCORED_KINDS})
        for name in paragraph.observations
    )
    scores = {kind: weights.score(paragraph.observations, kind) for kind in SCORED_KINDS} if observations else {}
    return KindReason(_reason(paragraph, scores), observations, scores)


def _reason(paragraph: StructuredParagraph, scores: dict[str, float]) -> str:
    if paragraph.is_item:
        return "it is an item and takes over the kind of the paragraph before it; its own evidence does not count"
    if not scores:
        return REASONS_OF_FIXED_KINDS.get(paragraph.kind, "it was read off its place and wording")
    if paragraph.kind not in scores:
        return REASONS_OF_FIXED_KINDS[paragraph.kind]
    best = max(scores, key=lambda kind: scores[kind])
    if best == paragraph.kind:
        return "what it shows speaks most for this kind"
    return f"what it shows speaks most for {best}, but the best sequence over the whole part, preamble first, makes it this"
