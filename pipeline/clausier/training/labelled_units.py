"""The paragraphs between whose kinds evidence decides, with the kinds that the gold tells."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clausier.gold.records import Span
from clausier.structure.document import StructuredParagraph
from clausier.structure.evidence import WEIGHED
from clausier.training.example import Example

WEIGHED_AS = {kind: kind for kind in WEIGHED} | {"signature": "other"}
"""What evidence has to decide for a paragraph to get a kind; other kinds are read off fixed lines."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph of the body of a training document.

    Attributes:
        doc_id: The document.
        text: Its text.
        observations: What the base model observes of it.
        is_item: Whether it takes over the kind of the paragraph before it.
        told: What evidence should decide, of ``WEIGHED``; empty if the gold does not say, or if weights have no part
            in it: in items, and in bridges, which are told by their wording.
    """

    doc_id: str
    text: str
    observations: tuple[str, ...]
    is_item: bool
    told: str


Body = tuple[Unit, ...]
"""Paragraphs whose kinds are decided together."""


def bodies_of(examples: Sequence[Example]) -> list[Body]:
    """Return the bodies of the training documents in which the gold tells kinds.

    Args:
        examples: The training documents. Those that the base model does not find, or whose paragraphs are not being
            corrected, give nothing.
    """
    bodies = [tuple(body) for example in examples for body in _bodies(example)]
    return [body for body in bodies if any(unit.told for unit in body)]


def _bodies(example: Example) -> Iterator[list[Unit]]:
    if example.structured is None:
        return
    told = {row.span: row.cell_text("kind") for row in example.gold.checked_paragraphs("paragraphs")}
    body: list[Unit] = []
    for found, paragraph in zip(example.found.paragraphs, example.structured.paragraphs, strict=True):
        if not paragraph.observations:
            continue
        if paragraph.begins_body and body:
            yield body
            body = []
        body.append(_unit(example.gold.doc_id, (found.start, found.end), paragraph, told))
    if body:
        yield body


def _unit(doc_id: str, span: Span, paragraph: StructuredParagraph, told: Mapping[Span, str]) -> Unit:
    decided = not paragraph.is_item and paragraph.kind != "bridge"
    kind = WEIGHED_AS.get(told.get(span, ""), "") if decided else ""
    return Unit(doc_id, paragraph.text, paragraph.observations, paragraph.is_item, kind)
