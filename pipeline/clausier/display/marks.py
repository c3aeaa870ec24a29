"""The spans of a paragraph that are marked, by layer, and how each layer is marked."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from clausier.layers import Layers
from clausier.records import Annotation, Clause, Paragraph, Reference


@dataclass(frozen=True, slots=True)
class LayerMark:
    """How the rows of a layer are marked.

    Attributes:
        opening: The bracket before a marked span.
        closing: The bracket after the span and its label.
        style: Its style where there is colour; empty if brackets always mark the layer.
        legend: A sample span and the name of its label.
        label: Returns the label of a row.
    """

    opening: str
    closing: str
    style: str
    legend: tuple[str, str]
    label: Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class InlineMark:
    """A marked span; its offsets are in the paragraph."""

    start: int
    end: int
    layer: str
    label: str


def _clause_label(row: Clause) -> str:
    return f"{row.clause_id.rpartition('.c')[2]} {row.kind}"


def _reference_label(row: Reference) -> str:
    return row.canonical_id or row.candidates.replace("; ", " or ") or "?"


LAYER_MARKS: Mapping[str, LayerMark] = {
    "clauses": LayerMark("⟦", "⟧", "", ("clause", "number kind"), _clause_label),
    "entities": LayerMark(
        "‹", "›", "yellow", ("entity", "canonical id"), lambda row: str(row.canonical_id or row.label)
    ),
    "references": LayerMark("{", "}", "cyan", ("reference", "canonical id"), _reference_label),
    "actions": LayerMark("[", "]", "bold green", ("action", "lemma"), lambda row: str(row.lemma)),
}
"""One line a layer, those first whose spans enclose others; brackets differ, so that crossing spans can be distinguished."""


def marks_by_paragraph(annotation: Annotation, layers: Layers) -> dict[str, list[InlineMark]]:
    """Return the marks of each paragraph of a document, by ``paragraph_id``.

    Args:
        annotation: A document.
        layers: The layers that are shown.
    """
    paragraphs = {paragraph.paragraph_id: paragraph for paragraph in annotation.paragraphs}
    marks: dict[str, list[InlineMark]] = {paragraph_id: [] for paragraph_id in paragraphs}
    for layer, look in LAYER_MARKS.items():
        for row in getattr(annotation, layer) if layer in layers else ():
            for start, end in _spans(row, paragraphs[row.paragraph_id]):
                marks[row.paragraph_id].append(InlineMark(start, end, layer, look.label(row)))
    return marks


def _spans(row: Any, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """The spans of a row in its paragraph: none for an inherited action, whose words are in the lead-in."""
    segments = getattr(row, "segments", "") or f"{row.start}-{row.end}"
    for segment in segments.split(";"):
        start, end = map(int, segment.split("-"))
        if paragraph.start <= start < end <= paragraph.end:
            yield start - paragraph.start, end - paragraph.start
