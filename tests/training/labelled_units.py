"""Training documents for kinds of paragraphs: invented decisions, with the kinds of the shipped model as gold."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from clausier.annotation.annotate import annotation_of
from clausier.annotation.pipeline import Pipeline
from clausier.gold.records import GoldDocument, GoldRow
from clausier.readers.files import read_data
from clausier.records import Annotation
from clausier.structure.document import StructuredDocument
from clausier.structure.evidence import Weights
from clausier.training.changes import LearnedChange
from clausier.training.examples import TrainingExample

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


def example(text: str, base: Pipeline, right: Pipeline, kinds: Mapping[int, str] | None = None) -> TrainingExample:
    """A training document.

    Args:
        text: Its text.
        base: The base model.
        right: The model that gives the gold kinds.
        kinds: Other gold kinds, by the index of the paragraph.
    """
    source = read_data(text.encode(), "invented.txt")

    def read(pipeline: Pipeline) -> tuple[StructuredDocument, Annotation]:
        (document,) = pipeline.structurer.structure(source.text, source.marks)
        return document, annotation_of(document, [None] * len(document.paragraphs), source, pipeline)

    structured, predicted = read(base)
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
            cells={"kind": (kinds or {}).get(order, paragraph.kind)},
        )
        for order, paragraph in enumerate(gold.paragraphs)
    )
    document = GoldDocument(
        doc_id=predicted.document.doc_id,
        source=Path("invented.txt"),
        text=predicted.text,
        layers=frozenset({"paragraphs"}),
        rows={"paragraphs": rows},
        cells={},
    )
    return TrainingExample(document, predicted, structured)


def changed(table: Table, changes: Sequence[LearnedChange]) -> Table:
    """The weights after the changes."""
    return {**table, **{change.id: change.after or {} for change in changes}}


def agreement(texts: Sequence[str], pipeline: Pipeline, right: Pipeline) -> float:
    """The share of paragraphs to which both models give the same kind."""
    pairs = [
        (ours.kind, row.told("kind"))
        for one in (example(text, pipeline, right) for text in texts)
        for ours, row in zip(one.predicted.paragraphs, one.gold["paragraphs"], strict=True)
    ]
    return sum(ours == theirs for ours, theirs in pairs) / len(pairs)
