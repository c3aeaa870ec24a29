"""Small gold documents of invented sentences, with what a model of a few entries finds in them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import spacy

from clausier.annotation.assembly.actions import action_records
from clausier.annotation.assembly.paragraph_matches import ParagraphMatches
from clausier.components import extensions
from clausier.components.actions.acts import ActReader
from clausier.components.actions.component import ActionMatcher
from clausier.components.actions.lexicon import Lexicon, entry_of
from clausier.components.actions.modifiers import modifiers_of
from clausier.components.context import ParagraphContext
from clausier.components.entities.gazetteer import Gazetteer, match_of_term, terms_of
from clausier.components.words import read_parts
from clausier.gold.records import GoldDocument, GoldRow
from clausier.model_files.contents import ModelContents
from clausier.records import Annotation, Entity, Paragraph
from clausier.structure.document import StructuredParagraph
from clausier.tables.csv_format import Value
from clausier.training.example import Example
from tests import annotations_made
from tests.marked_text import read

NO_FILE = Path("entries.jsonl")

Entry = dict[str, Any]


def verb(lemma: str, concept: str = "", category: str = "", **more: object) -> Entry:
    """An entry of a plain verb."""
    pattern = [{"LEMMA": lemma, "POS": "VERB"}]
    return _entry(lemma, pattern, lemma, concept, category) | more


def adjective(word: str, concept: str = "", category: str = "", **more: object) -> Entry:
    """An entry of an adjective, "être" + word."""
    return _entry(f"be-{word}", [{"LEMMA": word, "POS": "ADJ"}], f"être {word}", concept, category) | more


def name(key: str, *forms: str, label: str = "ORG", subtype: str = "igo", **more: object) -> Entry:
    """An entry of the gazetteer."""
    entry = {"label": label, "id": key, "name": forms[0], "pattern": list(forms), "subtype": subtype}
    return entry | {"provenance": "usage"} | more


def _entry(key: str, pattern: list[Entry], lemma: str, concept: str, category: str) -> Entry:
    entry = {"label": "action", "id": key, "pattern": pattern, "lemma": lemma, "concept": concept, "category": category}
    return entry | {"strength": None, "provenance": "usage"}


def contents(
    actions: Sequence[Entry] = (), modifiers: Sequence[Entry] = (), entities: Sequence[Entry] = ()
) -> ModelContents:
    """What a model of these entries holds."""
    files = {"actions.jsonl": actions, "modifiers.jsonl": modifiers, "entities.jsonl": entities}
    return ModelContents({file: {e["id"]: e for e in listed} for file, listed in files.items()}, {}, "", "", {})


def example(model: ModelContents, doc_id: str, *paragraphs: str, table: str = "actions", **document: Value) -> Example:
    """A gold document, and what a model finds in it.

    Args:
        model: The model.
        doc_id: The document.
        *paragraphs: Its paragraphs: preambular ones, and operative ones that begin with a number. Marks are gold rows:
            ``[text|lemma]`` or ``[text|lemma;concept=…]`` of actions, ``[text|key]`` or ``[text|key;label=…]`` of entities.
        table: The table of the gold rows.
        **document: What the model tells of the document.
    """
    text, rows, homes = "", [], []
    for place, paragraph in enumerate(paragraphs, start=1):
        marked = read(paragraph)
        kind = "operative" if marked.text[0].isdigit() else "preambular"
        number = marked.text.split()[0] if kind == "operative" else ""
        home = f"{doc_id}:P{place}"
        homes.append(_row("paragraphs", home, len(text), marked.text, {"kind": kind, "number": number}))
        for rank, (at, printed, said) in enumerate(marked.marks, start=1):
            rows.append(_row(table, home, len(text) + at, printed, _cells(table, said, rank)))
        text += marked.text + "\n\n"
    layers = frozenset({"paragraphs", table})
    gold = GoldDocument(
        doc_id, Path(f"{doc_id}.txt"), text, layers, {"paragraphs": tuple(homes), table: tuple(rows)}, {}
    )
    record = annotations_made.document(doc_id, doc_id, text, **document)
    found = Annotation(text=text, document=record, paragraphs=tuple(_paragraph(gold, row) for row in homes))
    return Example(gold, _annotated(found, gold, model), None)


def _row(table: str, home: str, start: int, text: str, cells: dict[str, Value]) -> GoldRow:
    return GoldRow(table, 2, home, start, start + len(text), text, True, cells)


def _cells(table: str, said: str, rank: int) -> dict[str, Value]:
    first, *others = said.split(";")
    cells: dict[str, Value] = dict(other.split("=", 1) for other in others)
    if table == "actions":
        return {"rank": rank, "lemma": first} | cells
    return {"label": "ORG", "canonical_id": first} | cells


def _paragraph(gold: GoldDocument, row: GoldRow) -> Paragraph:
    return Paragraph(
        doc_id=gold.doc_id, paragraph_id=row.paragraph_id, order=1, part="main", part_number=None, kind=row.cell_text("kind"),
        label=row.paragraph_id, number=row.cell_text("number"), level=0, parent_id="", start=row.start, end=row.end,
        source_start=row.start, source_end=row.end, page=None, text=row.text,
    )  # fmt: skip


def _annotated(found: Annotation, gold: GoldDocument, model: ModelContents) -> Annotation:
    extensions.register_extensions()
    adjuncts = modifiers_of((entry, NO_FILE, 0) for entry in model.entries["modifiers.jsonl"].values())
    lexicon = Lexicon(tuple(entry_of(e, NO_FILE, 0) for e in model.entries["actions.jsonl"].values()), adjuncts)
    matcher = ActionMatcher(ActReader(lexicon))
    nlp = spacy.blank("fr")
    told = []
    for paragraph in found.paragraphs:
        doc = nlp.make_doc(paragraph.text)
        doc._.paragraph = ParagraphContext(kind=paragraph.kind, number=paragraph.number)
        told.append(ParagraphMatches(_structured(paragraph), paragraph, actions=tuple(matcher.match(doc))))
    return replace(found, actions=tuple(action_records(told)), entities=tuple(_entities(found, model)))


def _structured(paragraph: Paragraph) -> StructuredParagraph:
    return StructuredParagraph(
        label=paragraph.label, parent_label="", part="main", part_number=None, kind=paragraph.kind, number=paragraph.number,
        level=0, start=paragraph.start, end=paragraph.end, source_start=0, source_end=0, page=1, text=paragraph.text, acts=True,
    )  # fmt: skip


def _entities(found: Annotation, model: ModelContents) -> list[Entity]:
    terms = [term for e in model.entries["entities.jsonl"].values() for term in terms_of(e, NO_FILE, 0)]
    rows = []
    for paragraph in found.paragraphs if terms else ():
        words = read_parts(paragraph.text)
        for first, behind, term in Gazetteer(terms).find(words, found.document.organisation):
            match = match_of_term(words, first, behind, term)
            start = paragraph.start + match.start
            rows.append(
                Entity(
                    found.document.doc_id,
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
