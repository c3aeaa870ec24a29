"""Training documents for kinds of paragraphs: invented decisions, and gold that tells what the shipped model finds."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from clausier.annotation.annotate import assemble_annotation
from clausier.annotation.pipeline import Pipeline
from clausier.gold.records import GoldDocument, GoldRow
from clausier.readers.files import read_data
from clausier.records import Annotation
from clausier.structure.document import StructuredDocument
from clausier.structure.evidence import Weights
from clausier.training.change import Change
from clausier.training.example import Example

Table = Mapping[str, Mapping[str, float]]

PREAMBLE = (
    "Rappelant les décisions antérieures sur la question,",
    "Convaincu que la transparence renforce la confiance,",
    "Notant les vues des délégations,",
)
OPERATIVE = (
    "Décide de publier le calendrier,",
    "Invite les délégations à présenter leurs vues,",
    "Charge le Secrétariat de tenir à jour la liste des experts.",
)


def decision(number: int, operative: Sequence[str] = OPERATIVE) -> str:
    """An invented decision without numbers, all in commas: the openers alone tell where its preamble ends."""
    heads = [f"DÉCISION No 94{number:02}", "Le Conseil permanent,"]
    return "\n\n".join((*heads, *PREAMBLE[: 1 + number % 3], *operative[number % 2 :])) + "\n"


def with_weights(pipeline: Pipeline, table: Table) -> Pipeline:
    """The pipeline with other weights, and no components to run."""
    return replace(pipeline, structurer=replace(pipeline.structurer, weights=Weights(table)), layers=frozenset())


def example(text: str, base: Pipeline, right: Pipeline, told: Mapping[int, str] | None = None) -> Example:
    """A training document.

    Args:
        text: Its text.
        base: The model to learn for.
        right: The model that tells its kinds.
        told: Kinds that the gold tells otherwise, by the place of the paragraph.
    """
    source = read_data(text.encode(), "invented.txt")

    def read(pipeline: Pipeline) -> tuple[StructuredDocument, Annotation]:
        (document,) = pipeline.structurer.structure(source.text, source.marks)
        return document, assemble_annotation(document, [None] * len(document.paragraphs), source, pipeline)

    structured, found = read(base)
    _, gold = read(right)
    rows = tuple(
        GoldRow(
            table="paragraphs",
            number=order + 2,
            paragraph_id=paragraph.paragraph_id,
            start=paragraph.start,
            end=paragraph.end,
            text=paragraph.text,
            checked=True,
            cells={"kind": (told or {}).get(order, paragraph.kind)},
        )
        for order, paragraph in enumerate(gold.paragraphs)
    )
    document = GoldDocument(
        doc_id=found.document.doc_id,
        source=Path("invented.txt"),
        text=found.text,
        layers=frozenset({"paragraphs"}),
        rows={"paragraphs": rows},
        cells={},
    )
    return Example(document, found, structured)


def changed(table: Table, changes: Sequence[Change]) -> Table:
    """The weights after the changes."""
    return {**table, **{change.id: change.after or {} for change in changes}}


def agreement(texts: Sequence[str], pipeline: Pipeline, right: Pipeline) -> float:
    """The share of paragraphs to which both models give the same kind."""
    pairs = [
        (ours.kind, row.cell_text("kind"))
        for made in (example(text, pipeline, right) for text in texts)
        for ours, row in zip(made.found.paragraphs, made.gold["paragraphs"], strict=True)
    ]
    return sum(ours == theirs for ours, theirs in pairs) / len(pairs)
