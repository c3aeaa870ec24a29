"""Small invented records, gold documents, networks and models for tests. Files of other formats: ``document_files``."""

import csv
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clausier.components.references.canonical_symbols import year_of_symbol
from clausier.corpus.document_rows import DocumentRows
from clausier.gold.records import GOLD_LAYERS, GoldDocument, GoldRow
from clausier.model_files.contents import ModelContents, write_contents
from clausier.records import Action, Annotation, Citation, Clause, Document, Entity, Paragraph, Reference
from clausier.tables.csv_format import Value
from clausier.tables.segments import SEPARATOR, format_segments

if TYPE_CHECKING:
    from clausier.citation_network.network import Network
    from clausier.citation_network.network_filter import NetworkFilter

DOC_ID = "PC.DEC-9301"
SYMBOL = "PC.DEC/9301"

# --- Records: one row each; ``changes`` are further columns


def make_document(doc_id: str = DOC_ID, symbol: str = SYMBOL, text: str = "", **changes: object) -> Document:
    fields: dict[str, object] = {
        "doc_id": doc_id,
        "symbol": symbol,
        "organisation": "OSCE",
        "body": "Conseil permanent",
        "kind": "decision",
        "number": "9301",
        "year": None,
        "title": "CRÉATION D’UN POSTE",
        "adopted_on": "2009-12-17",
        "place": "",
        "meeting": "",
        "journal": "",
        "agenda_item": "",
        "language": "fr",
        "original_language": "",
        "corrigendum": "",
        "source_path": f"{doc_id}.txt",
        "source_format": "text",
        "source_sha256": "0" * 64,
        "page_count": None,
        "character_count": len(text),
        "preambular_count": 1,
        "operative_count": 1,
        "model": "fr_osce_decisions",
        "model_version": "0.1.0",
        "software_version": "0.1.0",
    }
    return Document(**(fields | changes))  # type: ignore[arg-type]


def make_paragraph(label: str, text: str, kind: str = "", start: int = 0, **changes: object) -> Paragraph:
    """A paragraph of ``doc_id``; the label gives its kind, level and parent, the first word its printed number."""
    doc_id = changes.get("doc_id", DOC_ID)
    parent, bracket, _ = label.partition("(")
    first = text.split()[0]
    fields: dict[str, object] = {
        "doc_id": doc_id,
        "paragraph_id": f"{doc_id}:{label}",
        "order": 1,
        "part": "main",
        "part_number": None,
        "kind": kind or ("preambular" if label.startswith("PP") else "operative"),
        "label": label,
        "number": first if first.endswith((".", ")")) else "",
        "level": int(bool(bracket)),
        "parent_id": f"{doc_id}:{parent}" if bracket else "",
        "start": start,
        "end": start + len(text),
        "source_start": start,
        "source_end": start + len(text),
        "page": None,
        "text": text,
    }
    return Paragraph(**(fields | changes))  # type: ignore[arg-type]


def make_paragraphs(texts: Mapping[str, str], **changes: object) -> tuple[Paragraph, ...]:
    """The paragraphs of a text, by their labels, with a blank line between them."""
    paragraphs: list[Paragraph] = []
    for order, (label, text) in enumerate(texts.items(), start=1):
        start = paragraphs[-1].end + 2 if paragraphs else 0
        paragraphs.append(make_paragraph(label, text, start=start, **({"order": order} | changes)))
    return tuple(paragraphs)


def join_paragraphs(paragraphs: Iterable[Paragraph]) -> str:
    return "\n\n".join(paragraph.text for paragraph in paragraphs)


def find_span(paragraph: Paragraph, words: str) -> tuple[int, int]:
    """The offsets in the document of words that occur once in the paragraph."""
    assert paragraph.text.count(words) == 1, (paragraph.text, words)
    start = paragraph.start + paragraph.text.index(words)
    return start, start + len(words)


def format_pieces(paragraph: Paragraph, *pieces: str) -> str:
    """The column ``segments`` of a clause of these pieces."""
    return format_segments([find_span(paragraph, piece) for piece in pieces])


def make_action(
    paragraph: Paragraph, text: str, lemma: str = "", concept: str = "", rank: int = 1, **changes: object
) -> Action:
    """An action of a paragraph; its text is looked for there unless ``start`` is given."""
    start = changes["start"] if "start" in changes else find_span(paragraph, text)[0]
    assert isinstance(start, int)
    form = changes.get("form", "indicative")
    fields: dict[str, object] = {
        "doc_id": paragraph.doc_id,
        "paragraph_id": paragraph.paragraph_id,
        "action_id": f"{paragraph.paragraph_id}.{rank}",
        "rank": rank,
        "start": start,
        "end": start + len(text),
        "text": text,
        "lemma": lemma,
        "form": form,
        "modifiers": "",
        "concept": concept,
        "category": "",
        "strength": None,
        "complement_kind": "",
        "complement_verb": "",
        "complement_start": None,
        "complement_end": None,
        "rule_id": f"opening:{lemma}",
        "origin": "inherited" if form == "inherited" else "lexicon",
        "needs_review": False,
    }
    return Action(**(fields | changes))  # type: ignore[arg-type]


def make_clause(
    paragraph: Paragraph, pieces: Sequence[str] = (), head: str = "", kind: str = "main", **changes: object
) -> Clause:
    """A clause of some pieces of a paragraph; of the whole one if none is given."""
    pieces = pieces or [paragraph.text]
    fields: dict[str, object] = {
        "doc_id": paragraph.doc_id,
        "paragraph_id": paragraph.paragraph_id,
        "clause_id": f"{paragraph.paragraph_id}.c1",
        "parent_id": "",
        "kind": kind,
        "start": find_span(paragraph, pieces[0])[0],
        "end": find_span(paragraph, pieces[-1])[1],
        "segments": format_pieces(paragraph, *pieces),
        "text": SEPARATOR.join(pieces),
        "head": head,
        "head_start": find_span(paragraph, head)[0] if head else None,
        "head_lemma": "rappeler",
        "verb_form": "present_participle",
        "connective": "",
        "subject": "",
        "depth": 0,
    }
    return Clause(**(fields | changes))  # type: ignore[arg-type]


def make_entity(paragraph: Paragraph, text: str, **changes: object) -> Entity:
    start, end = find_span(paragraph, text)
    fields: dict[str, object] = {
        "doc_id": paragraph.doc_id,
        "paragraph_id": paragraph.paragraph_id,
        "entity_id": f"{paragraph.paragraph_id}.e1",
        "start": start,
        "end": end,
        "text": text,
        "label": "ORG",
        "subtype": "osce_institution",
        "canonical_id": "osce.post",
        "canonical_name": "poste",
        "origin": "gazetteer",
        "rule_id": "gazetteer:osce.post",
    }
    return Entity(**(fields | changes))  # type: ignore[arg-type]


def make_reference(paragraph: Paragraph, text: str, canonical_id: str, **changes: object) -> Reference:
    start, end = find_span(paragraph, text)
    fields: dict[str, object] = {
        "doc_id": paragraph.doc_id,
        "paragraph_id": paragraph.paragraph_id,
        "reference_id": f"{paragraph.paragraph_id}.r{start - paragraph.start}",
        "start": start,
        "end": end,
        "text": text,
        "kind": "decision",
        "organisation": "OSCE",
        "body": "Conseil ministériel",
        "number": "17",
        "year": year_of_symbol(canonical_id),
        "date": "",
        "place": "",
        "title": "",
        "symbol": canonical_id,
        "canonical_id": canonical_id,
        "pinpoint": "",
        "citing_action": "",
        "anaphoric": False,
        "status": "identified",
        "candidates": "",
        "target_doc_id": "",
        "rule_id": "citation:osce",
    }
    return Reference(**(fields | changes))  # type: ignore[arg-type]


# --- Documents


def make_document_rows(
    paragraphs: Sequence[Paragraph], actions: Sequence[Action] = (), references: Sequence[Reference] = ()
) -> DocumentRows:
    """The rows of a document, as tables hold them."""
    return DocumentRows(make_document(text=join_paragraphs(paragraphs)), paragraphs, actions, (), references)


def make_decision(
    doc_id: str, date: str, *texts: str, year: int | None = None, body: str = "Conseil permanent"
) -> DocumentRows:
    """The rows of a decision of operative paragraphs that are printed without numbers."""
    labelled = {f"OP{n}": text for n, text in enumerate(texts, start=1)}
    paragraphs = make_paragraphs(labelled, doc_id=doc_id, number="")
    return DocumentRows(make_document(doc_id, "", adopted_on=date, year=year, body=body), paragraphs)


def make_annotation(doc_id: str = DOC_ID, symbol: str = SYMBOL, cites: str = "MC.DEC/17/04") -> Annotation:
    """One preambular paragraph that cites a decision; "Décide :" with an item that inherits it."""
    texts = {"PP1": "Rappelant la Décision No 17/04,", "OP1": "1. Décide :", "OP1(a)": "a) De créer un poste ;"}
    paragraphs = make_paragraphs(texts, doc_id=doc_id, page=1)
    pp1, op1, item = paragraphs
    text = join_paragraphs(paragraphs)
    recall = make_action(
        pp1, "Rappelant", "rappeler", "decide", form="present_participle", complement_start=10, complement_end=30
    )
    decide = make_action(op1, "Décide", "décider", "decide")
    inherited = make_action(
        item,
        "Décide",
        "décider",
        "decide",
        start=decide.start,
        form="inherited",
        complement_start=item.start + 3,
        complement_end=item.end,
    )
    citing = {"citing_action": recall.action_id, "reference_id": f"{pp1.paragraph_id}.r1"}
    return Annotation(
        text=text,
        document=make_document(doc_id, symbol, text),
        paragraphs=paragraphs,
        actions=tuple(replace(action, category="declarative") for action in (recall, decide, inherited)),
        clauses=(make_clause(pp1, head="Rappelant"),),
        entities=(make_entity(item, "poste"),),
        references=(make_reference(pp1, "Décision No 17/04", cites, **citing),),
    )


# --- The sample decision: what a gold folder says of it, and what a model predicts

SAMPLE = {
    paragraph.label: paragraph
    for paragraph in make_paragraphs(
        {
            "PP1": "Rappelant la Décision No 17/04, et notant le rapport de l’Albanie,",
            "OP1": "1. Décide de créer un poste et invite le BIDDH à agir :",
            "OP1(a)": "a) En Albanie ;",
            "OP2": "2. Charge le Secrétaire général d’en rendre compte.",
        }
    )
}
PP1, OP1, ITEM, OP2 = SAMPLE.values()
SAMPLE_TEXT = join_paragraphs(SAMPLE.values())


def make_gold_row(
    table: str, paragraph: Paragraph, words: str, number: int = 2, checked: bool = True, **cells: Value
) -> GoldRow:
    start, end = find_span(paragraph, words)
    return GoldRow(table, number, paragraph.paragraph_id, start, end, words, checked, cells)


def make_gold(
    *rows: GoldRow, unchecked: Collection[str] = (), without: Collection[str] = (), doc_id: str = DOC_ID
) -> GoldDocument:
    """The sample decision, in which all layers are being corrected; rows are numbered in their order.

    Args:
        *rows: Rows of the other tables.
        unchecked: Labels of paragraphs that nobody has checked.
        without: Labels of paragraphs that are left out.
        doc_id: The name of the document.
    """
    tables: dict[str, tuple[GoldRow, ...]] = dict.fromkeys(GOLD_LAYERS, ())
    tables["paragraphs"] = tuple(
        make_gold_row("paragraphs", p, p.text, number, label not in unchecked, kind=p.kind, label=label)
        for number, (label, p) in enumerate(SAMPLE.items(), start=2)
        if label not in without
    )
    for number, row in enumerate(sorted(rows, key=lambda row: row.span), start=2):
        tables[row.table] = (*tables[row.table], replace(row, number=number))
    return GoldDocument(doc_id, Path("decision.txt"), SAMPLE_TEXT, frozenset(GOLD_LAYERS), tables, {})


def cut_paragraph(paragraph: Paragraph, words: str) -> Paragraph:
    """The paragraph as a model reads it that takes only some of its words for it."""
    start, end = find_span(paragraph, words)
    return replace(paragraph, start=start, end=end, source_start=start, source_end=end, text=words)


def make_prediction(
    paragraphs: Iterable[Paragraph] = SAMPLE.values(),
    actions: Iterable[Action] = (),
    clauses: Iterable[Clause] = (),
    entities: Iterable[Entity] = (),
    references: Iterable[Reference] = (),
) -> Annotation:
    """What a model predicts for the sample decision; all paragraphs rightly if nothing else is said."""
    return Annotation(
        text=SAMPLE_TEXT,
        document=make_document(text=SAMPLE_TEXT),
        paragraphs=tuple(paragraphs),
        actions=tuple(actions),
        clauses=tuple(clauses),
        entities=tuple(entities),
        references=tuple(references),
    )


# --- Gold folders

Rows = Sequence[Mapping[str, object]]

GOLD_TEXTS = ("Rappelant la Décision No 17/04, et rappelant ses engagements,", "1. Décide :", "a) De créer un poste ;")
GOLD_TEXT = "\n\n".join(GOLD_TEXTS)
GOLD_PARAGRAPHS: Rows = [
    {
        "text": p.text,
        "checked": "true",
        "paragraph_id": p.paragraph_id,
        "parent_id": p.parent_id,
        "kind": p.kind,
        "number": p.number,
        "level": p.level,
    }
    for p in make_paragraphs(dict(zip(("PP1", "OP1", "OP1(a)"), GOLD_TEXTS, strict=True)))
]
GOLD_ACTIONS: Rows = [
    {"text": "Rappelant", "paragraph_id": f"{DOC_ID}:PP1", "rank": 1, "lemma": "rappeler"},
    {"text": "rappelant", "paragraph_id": f"{DOC_ID}:PP1", "rank": 2, "lemma": "rappeler"},
    {"text": "Décide", "paragraph_id": f"{DOC_ID}:OP1", "rank": 1, "lemma": "décider"},
    {"text": "Décide", "paragraph_id": f"{DOC_ID}:OP1(a)", "rank": 1, "lemma": "décider", "form": "inherited"},
]


def write_table(path: Path, rows: Rows, delimiter: str = ",") -> None:
    """Write rows with all columns that any of them has."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, delimiter=delimiter, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def write_gold_folder(path: Path, layers: str = "paragraphs; actions", **tables: Rows) -> Path:
    """A gold folder of one document with its source; tables that are given replace those above."""
    (path / "texts").mkdir(parents=True)
    (path / "texts" / f"{DOC_ID}.txt").write_text(GOLD_TEXT, encoding="utf-8", newline="")
    (path / "source.txt").write_text(GOLD_TEXT, encoding="utf-8", newline="")
    write_table(path / "documents.csv", [{"doc_id": DOC_ID, "layers": layers, "source_path": "source.txt"}])
    for name, rows in {"paragraphs": GOLD_PARAGRAPHS, "actions": GOLD_ACTIONS, **tables}.items():
        write_table(path / f"{name}.csv", rows)
    return path


# --- Citation networks

HELSINKI = "helsinki-final-act-1975"


@dataclass(frozen=True, slots=True)
class Cites:
    """A citation: of what, with which function, how often; the document of the run, if it is one."""

    canonical_id: str
    function: str = ""
    count: int = 1
    target: str = ""
    title: str = ""
    body: str = "Conseil ministériel"
    year: int | None = 2004


def make_citing_document(
    doc_id: str, *cited: Cites, symbol: str = "", unclear: int = 0, **changes: object
) -> DocumentRows:
    """The rows of a document with a citation a paragraph, and so many mentions that do not say what they cite."""
    document = make_document(doc_id, symbol, **({"year": 2010, "adopted_on": ""} | changes))
    numbers = count(1)

    def mention(one: Cites, status: str) -> Reference:
        return make_reference(
            make_paragraph(f"PP{next(numbers)}", "D", doc_id=doc_id),
            "D",
            one.canonical_id,
            number="",
            symbol="" if one.title else one.canonical_id,
            body=one.body,
            year=one.year,
            title=one.title,
            target_doc_id=one.target,
            status=status,
        )

    known = [mention(one, "resolved" if one.target else "identified") for one in cited]
    unknown = [mention(Cites("", year=None), "unresolved") for _ in range(unclear)]
    citations = [_make_citation(reference, one) for reference, one in zip(known, cited, strict=True)]
    return DocumentRows(document, (), references=known + unknown, citations=citations)


def _make_citation(reference: Reference, cited: Cites) -> Citation:
    return Citation(
        doc_id=reference.doc_id,
        paragraph_id=reference.paragraph_id,
        citation_id=f"{reference.paragraph_id}.t1",
        reference_id=reference.reference_id,
        canonical_id=cited.canonical_id,
        target_doc_id=cited.target,
        citing_action=f"{reference.paragraph_id}.1",
        concept="recall",
        function=cited.function,
        rule_id="act:recall" if cited.function else "",
        count=cited.count,
    )


def make_network(
    *corpus: DocumentRows, network_filter: "NetworkFilter | None" = None, bodies: bool = False
) -> "Network":
    # Imported here: processes that tests start need no networkx.
    from clausier.citation_network.citation_counts import count_citations
    from clausier.citation_network.network import build_network
    from clausier.citation_network.network_filter import NetworkFilter

    return build_network(count_citations(corpus, network_filter or NetworkFilter()), bodies)


# --- Models

Entry = dict[str, Any]


def make_verb_entry(lemma: str, concept: str = "", category: str = "", **changes: object) -> Entry:
    """An entry of ``actions.jsonl``: a plain verb."""
    return _make_action_entry(lemma, [{"LEMMA": lemma, "POS": "VERB"}], lemma, concept, category) | changes


def make_adjective_entry(word: str, concept: str = "", category: str = "", **changes: object) -> Entry:
    """An entry of ``actions.jsonl``: an adjective, "être" + word."""
    pattern = [{"LEMMA": word, "POS": "ADJ"}]
    return _make_action_entry(f"be-{word}", pattern, f"être {word}", concept, category) | changes


def _make_action_entry(key: str, pattern: list[Entry], lemma: str, concept: str, category: str) -> Entry:
    entry = {"label": "action", "id": key, "pattern": pattern, "lemma": lemma, "concept": concept, "category": category}
    return entry | {"strength": None, "provenance": "usage"}


def make_name_entry(key: str, *forms: str, label: str = "ORG", subtype: str = "igo", **changes: object) -> Entry:
    """An entry of the gazetteer, ``entities.jsonl``."""
    entry = {"label": label, "id": key, "name": forms[0], "pattern": list(forms), "subtype": subtype}
    return entry | {"provenance": "usage"} | changes


def make_model(
    actions: Sequence[Entry] = (),
    modifiers: Sequence[Entry] = (),
    entities: Sequence[Entry] = (),
    **others: Sequence[Entry],
) -> ModelContents:
    """A model of these entries, by the names of their files."""
    files = {"actions": actions, "modifiers": modifiers, "entities": entities, **others}
    return ModelContents(
        {f"{file}.jsonl": {entry["id"]: entry for entry in listed} for file, listed in files.items()}, {}, "", "", {}
    )


NOTE_ENTRY = {"id": "noter", "lemma": "noter", "concept": "note", "provenance": "seen:S"}
REQUEST_ENTRY = {"id": "prier", "lemma": "prier", "concept": "request", "provenance": "usage; courteous"}
PACT_ENTRY = {"id": "pacte", "name": "Pacte de stabilité", "provenance": "source:https://www.osce.org"}

SMALL_MODEL = ModelContents(
    entries={
        "actions.jsonl": {"noter": NOTE_ENTRY, "prier": REQUEST_ENTRY},
        "instruments.jsonl": {"pacte": PACT_ENTRY},
    },
    weights={"closing": {"preambular": -4, "other": 4.5}, "front": {"heading": 0.25}},
    weights_description="Réglés à la main.",
    config='[nlp]\nlang = "fr"\n',
    meta={
        "lang": "fr",
        "name": "small",
        "version": "0.2.0",
        "spacy_version": ">=3.8,<3.9",
        "clausier_version": ">=0.1,<0.2",
    },
)


def replace_actions(*entries: Entry, model: ModelContents = SMALL_MODEL) -> ModelContents:
    """The model with other actions."""
    return replace(model, entries={**model.entries, "actions.jsonl": {entry["id"]: entry for entry in entries}})


def write_model(path: Path, model: ModelContents = SMALL_MODEL, **meta: Any) -> Path:
    """Write a model folder, with further keys in its ``meta.json``."""
    write_contents(replace(model, meta={**model.meta, **meta}), path)
    return path


def nest_json(depth: int) -> str:
    """JSON: an object with lists in lists, so many levels in all."""
    return '{"id": ' + "[" * (depth - 1) + "]" * (depth - 1) + "}"


def join_json_lines(*entries: object) -> str:
    return "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries)
