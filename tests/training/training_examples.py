"""Small gold documents of invented sentences, with the predictions of a model of a few entries."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import spacy

from clausier.annotation.annotate import assemble_annotation
from clausier.annotation.assembly.actions import action_records
from clausier.annotation.assembly.paragraph_matches import ParagraphMatches
from clausier.annotation.pipeline import Pipeline
from clausier.components import extensions
from clausier.components.actions.acts import ActReader
from clausier.components.actions.component import ActionMatcher
from clausier.components.actions.lexicon import Lexicon, compile_entry
from clausier.components.actions.modifiers import compile_modifiers
from clausier.components.context import ParagraphContext
from clausier.components.entities.gazetteer import Gazetteer, match_of_term, terms_of
from clausier.components.words import read_parts
from clausier.gold.records import GoldDocument, GoldRow
from clausier.model_files.contents import ModelContents
from clausier.readers.files import read_data
from clausier.records import Annotation, Entity, Paragraph
from clausier.structure.document import StructuredDocument, StructuredParagraph
from clausier.structure.kind_features import KindWeights
from clausier.tables.csv_format import Value
from clausier.training.changes import LearnedChange
from clausier.training.examples import TrainingExample
from tests.builders import make_document, make_paragraph
from tests.marked_text import read

NO_FILE = Path("entries.jsonl")


def make_example(
    model: ModelContents, doc_id: str, *paragraphs: str, table: str = "actions", **document: Value
) -> TrainingExample:
    """A gold document with the predictions of a model.

    Args:
        model: The model.
        doc_id: The document.
        *paragraphs: Its paragraphs: preambular ones, and operative ones that begin with a number. Marks are gold rows:
            ``[text|lemma]`` or ``[text|lemma;concept=…]`` of actions, ``[text|key]`` or ``[text|key;label=…]`` of entities.
        table: The table of the gold rows.
        **document: Other columns of the document.
    """
    text, rows, paragraph_rows = "", [], []
    for order, paragraph in enumerate(paragraphs, start=1):
        marked = read(paragraph)
        kind = "operative" if marked.text[0].isdigit() else "preambular"
        number = marked.text.split()[0] if kind == "operative" else ""
        paragraph_id = f"{doc_id}:P{order}"
        paragraph_rows.append(
            _row("paragraphs", paragraph_id, len(text), marked.text, {"kind": kind, "number": number})
        )
        for rank, (at, printed, cells) in enumerate(marked.marks, start=1):
            rows.append(_row(table, paragraph_id, len(text) + at, printed, _cells(table, cells, rank)))
        text += marked.text + "\n\n"
    layers = frozenset({"paragraphs", table})
    gold = GoldDocument(
        doc_id, Path(f"{doc_id}.txt"), text, layers, {"paragraphs": tuple(paragraph_rows), table: tuple(rows)}, {}
    )
    record = make_document(doc_id, doc_id, text, **document)
    unannotated = Annotation(
        text=text, document=record, paragraphs=tuple(_paragraph(gold, row) for row in paragraph_rows)
    )
    return TrainingExample(gold, _annotate(unannotated, gold, model), None)


def _row(table: str, paragraph_id: str, start: int, text: str, cells: dict[str, Value]) -> GoldRow:
    return GoldRow(table, 2, paragraph_id, start, start + len(text), text, True, cells)


def _cells(table: str, marked: str, rank: int) -> dict[str, Value]:
    first, *others = marked.split(";")
    cells: dict[str, Value] = dict(other.split("=", 1) for other in others)
    if table == "actions":
        return {"rank": rank, "lemma": first} | cells
    return {"label": "ORG", "canonical_id": first} | cells


def _paragraph(gold: GoldDocument, row: GoldRow) -> Paragraph:
    return make_paragraph(
        row.paragraph_id,
        row.text,
        row.cell_text("kind"),
        row.start,
        doc_id=gold.doc_id,
        paragraph_id=row.paragraph_id,
        number=row.cell_text("number"),
    )


def _annotate(unannotated: Annotation, gold: GoldDocument, model: ModelContents) -> Annotation:
    extensions.register_extensions()
    adjuncts = compile_modifiers((entry, NO_FILE, 0) for entry in model.entries["modifiers.jsonl"].values())
    lexicon = Lexicon(tuple(compile_entry(e, NO_FILE, 0) for e in model.entries["actions.jsonl"].values()), adjuncts)
    matcher = ActionMatcher(ActReader(lexicon))
    nlp = spacy.blank("fr")
    matched = []
    for paragraph in unannotated.paragraphs:
        doc = nlp.make_doc(paragraph.text)
        doc._.paragraph = ParagraphContext(kind=paragraph.kind, number=paragraph.number)
        matched.append(ParagraphMatches(_structured(paragraph), paragraph, actions=tuple(matcher.match(doc))))
    return replace(unannotated, actions=tuple(action_records(matched)), entities=tuple(_entities(unannotated, model)))


def _structured(paragraph: Paragraph) -> StructuredParagraph:
    return StructuredParagraph(
        label=paragraph.label, parent_label="", part="main", part_number=None, kind=paragraph.kind, number=paragraph.number,
        level=0, start=paragraph.start, end=paragraph.end, source_start=0, source_end=0, page=1, text=paragraph.text, acts=True,
    )  # fmt: skip


def _entities(unannotated: Annotation, model: ModelContents) -> list[Entity]:
    terms = [term for e in model.entries["entities.jsonl"].values() for term in terms_of(e, NO_FILE, 0)]
    rows = []
    for paragraph in unannotated.paragraphs if terms else ():
        words = read_parts(paragraph.text)
        for first, end, term in Gazetteer(terms).find(words, unannotated.document.organisation):
            match = match_of_term(words, first, end, term)
            start = paragraph.start + match.start
            rows.append(
                Entity(
                    unannotated.document.doc_id,
                    paragraph.paragraph_id,
                    f"{paragraph.paragraph_id}:e{len(rows)}",
                    start,
                    start + len(match.text),
                    match.text,
                    match.label,
                    match.subtype,
                    match.canonical_id,
                    match.canonical_name,
                    match.origin,
                    match.rule_id,
                )
            )
    return rows


# --- Kinds of paragraphs

WeightTable = Mapping[str, Mapping[str, float]]

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


def write_unnumbered_decision(number: int, operative: Sequence[str] = OPERATIVE) -> str:
    """An invented decision without numbers, all in commas: only the openers show where its preamble ends."""
    heads = [f"DÉCISION No 94{number:02}", "Le Conseil permanent,"]
    return "\n\n".join((*heads, *PREAMBLE[: 1 + number % 3], *operative[number % 2 :])) + "\n"


def replace_weights(pipeline: Pipeline, table: WeightTable) -> Pipeline:
    """The pipeline with other weights, and no components to run."""
    return replace(pipeline, structurer=replace(pipeline.structurer, weights=KindWeights(table)), layers=frozenset())


def make_kind_example(
    text: str, base: Pipeline, right: Pipeline, corrections: Mapping[int, str] | None = None
) -> TrainingExample:
    """A training document for kinds: the gold holds what another model predicts, with corrections.

    Args:
        text: Its text.
        base: The model to learn for.
        right: The model whose kinds are the gold.
        corrections: Kinds that the gold gives otherwise, by the index of the paragraph.
    """
    source = read_data(text.encode(), "invented.txt")

    def read(pipeline: Pipeline) -> tuple[StructuredDocument, Annotation]:
        (document,) = pipeline.structurer.structure(source.text, source.marks)
        return document, assemble_annotation(document, [None] * len(document.paragraphs), source, pipeline)

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
            cells={"kind": (corrections or {}).get(order, paragraph.kind)},
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


def apply_weight_changes(table: WeightTable, changes: Sequence[LearnedChange]) -> WeightTable:
    """The weights after the changes."""
    return {**table, **{change.id: change.after or {} for change in changes}}


def kind_agreement(texts: Sequence[str], pipeline: Pipeline, right: Pipeline) -> float:
    """The share of paragraphs to which both models give the same kind."""
    pairs = [
        (ours.kind, row.cell_text("kind"))
        for one in (make_kind_example(text, pipeline, right) for text in texts)
        for ours, row in zip(one.predicted.paragraphs, one.gold["paragraphs"], strict=True)
    ]
    return sum(ours == theirs for ours, theirs in pairs) / len(pairs)
