"""Labelled units: the paragraphs whose kinds are decided by weighed evidence, with their gold kinds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clausier.gold.records import Span
from clausier.structure.document import StructuredParagraph
from clausier.structure.kind_features import SCORED_KINDS
from clausier.training.examples import TrainingExample

LABEL_OF_KIND = {kind: kind for kind in SCORED_KINDS} | {"signature": "other"}
"""The kind that evidence has to decide for a paragraph to get a kind; other kinds follow from fixed lines."""


@dataclass(frozen=True, slots=True)
class LabelledUnit:
    """A paragraph of the body of a training document.

    Attributes:
        doc_id: The document.
        text: Its text.
        observations: The observations of the base model on it.
        is_item: Whether it takes over the kind of the paragraph before it.
        label: The kind that evidence should decide, of ``SCORED_KINDS``; empty if the gold gives none, or if weights do not
            decide it: in items, and in bridges, which are recognised by their wording.
    """

    doc_id: str
    text: str
    observations: tuple[str, ...]
    is_item: bool
    label: str


LabelledBody = tuple[LabelledUnit, ...]
"""Paragraphs whose kinds are decided together."""


def labelled_bodies(examples: Sequence[TrainingExample]) -> list[LabelledBody]:
    """Return the bodies of the training documents that have at least one labelled unit.

    Args:
        examples: The training documents. Those that the base model does not find, or whose paragraphs are not being
            corrected, have no bodies.
    """
    bodies = [tuple(body) for example in examples for body in _bodies(example)]
    return [body for body in bodies if any(unit.label for unit in body)]


def _bodies(example: TrainingExample) -> Iterator[list[LabelledUnit]]:
    if example.structured is None:
        return
    gold_kinds = {row.span: row.cell_text("kind") for row in example.gold.checked_paragraphs("paragraphs")}
    body: list[LabelledUnit] = []
    for predicted, paragraph in zip(example.predicted.paragraphs, example.structured.paragraphs, strict=True):
        if not paragraph.observations:
            continue
        if paragraph.begins_body and body:
            yield body
            body = []
        body.append(_label_unit(example.gold.doc_id, (predicted.start, predicted.end), paragraph, gold_kinds))
    if body:
        yield body


def _label_unit(
    doc_id: str, span: Span, paragraph: StructuredParagraph, gold_kinds: Mapping[Span, str]
) -> LabelledUnit:
    is_weighed = not paragraph.is_item and paragraph.kind != "bridge"
    label = LABEL_OF_KIND.get(gold_kinds.get(span, ""), "") if is_weighed else ""
    return LabelledUnit(doc_id, paragraph.text, paragraph.observations, paragraph.is_item, label)
