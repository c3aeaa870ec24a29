"""A small gold document and what a model might find in it, made by hand."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from clausier.gold.records import GOLD_LAYERS, GoldDocument, GoldRow
from clausier.records import Action, Annotation, Clause, Entity, Paragraph, Reference
from clausier.tables.csv_format import Value
from tests import annotations_made as made

DOC_ID = "PC.DEC-9301"

TEXTS = {
    "PP1": "Rappelant la Décision No 17/04, et notant le rapport de l’Albanie,",
    "OP1": "1. Décide de créer un poste et invite le BIDDH à agir :",
    "OP1(a)": "a) En Albanie ;",
    "OP2": "2. Charge le Secrétaire général d’en rendre compte.",
}

TEXT = "\n\n".join(TEXTS.values())


def span(label: str, words: str) -> tuple[int, int]:
    """Where words stand in a paragraph."""
    assert TEXTS[label].count(words) == 1
    start = TEXT.index(TEXTS[label]) + TEXTS[label].index(words)
    return start, start + len(words)


def gold_row(table: str, where: str, words: str, row: int = 2, checked: bool = True, **cells: Value) -> GoldRow:
    start, end = span(where, words)
    return GoldRow(table, row, f"{DOC_ID}:{where}", start, end, words, checked, cells)


def gold_paragraphs(unchecked: Collection[str] = (), without: Collection[str] = ()) -> tuple[GoldRow, ...]:
    return tuple(
        gold_row("paragraphs", label, text, number, label not in unchecked, kind=_kind(label), label=label)
        for number, (label, text) in enumerate(TEXTS.items(), start=2)
        if label not in without
    )


def gold(
    *rows: GoldRow, unchecked: Collection[str] = (), without: Collection[str] = (), doc_id: str = DOC_ID
) -> GoldDocument:
    """The document with all paragraphs, in which all layers are being corrected; rows are numbered in their order."""
    tables: dict[str, tuple[GoldRow, ...]] = dict.fromkeys(GOLD_LAYERS, ())
    tables["paragraphs"] = gold_paragraphs(unchecked, without)
    for number, row in enumerate(sorted(rows, key=lambda row: row.span), start=2):
        tables[row.table] = (*tables[row.table], replace(row, number=number))
    return GoldDocument(doc_id, Path("decision.txt"), TEXT, frozenset(GOLD_LAYERS), tables, {})


def paragraph(label: str, text: str | None = None) -> Paragraph:
    start, end = span(label, text or TEXTS[label])
    return Paragraph(
        doc_id=DOC_ID,
        paragraph_id=f"{DOC_ID}:{label}",
        order=1,
        part="main",
        part_number=None,
        kind=_kind(label),
        label=label,
        number="",
        level=0,
        parent_id="",
        start=start,
        end=end,
        source_start=start,
        source_end=end,
        page=None,
        text=TEXT[start:end],
    )


def action(label: str, words: str, lemma: str = "rappeler", form: str = "indicative", rank: int = 1) -> Action:
    row = made.action(paragraph(label), words, span(label, words)[0], lemma, form, None)
    return replace(row, rank=rank)


def reference(label: str, words: str, canonical_id: str) -> Reference:
    return made.reference(paragraph(label), words, span(label, words)[0], canonical_id)


def entity(label: str, words: str, **cells: str) -> Entity:
    return replace(made.entity(paragraph(label), words), **cells)  # type: ignore[arg-type]


def clause(label: str, pieces: Sequence[str], head: str, kind: str = "main") -> Clause:
    spans = [span(label, piece) for piece in pieces]
    return replace(
        made.clause(paragraph(label)),
        kind=kind,
        start=spans[0][0],
        end=spans[-1][1],
        segments=segments(label, *pieces),
        text=" … ".join(pieces),
        head=head,
        head_start=span(label, head)[0] if head else None,
    )


def segments(label: str, *pieces: str) -> str:
    return ";".join(f"{start}-{end}" for start, end in (span(label, piece) for piece in pieces))


def found(
    paragraphs: Sequence[Paragraph] | None = None,
    actions: Sequence[Action] = (),
    clauses: Sequence[Clause] = (),
    entities: Sequence[Entity] = (),
    references: Sequence[Reference] = (),
) -> Annotation:
    """What a model finds; all paragraphs rightly if nothing else is said."""
    return Annotation(
        text=TEXT,
        document=made.document(DOC_ID, "PC.DEC/9301", TEXT),
        paragraphs=tuple([paragraph(label) for label in TEXTS] if paragraphs is None else paragraphs),
        actions=tuple(actions),
        clauses=tuple(clauses),
        entities=tuple(entities),
        references=tuple(references),
    )


def _kind(label: str) -> str:
    return "preambular" if label.startswith("PP") else "operative"
