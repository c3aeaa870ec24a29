"""One source in, its annotated documents out: the unit of work that everything else maps over."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from clausier import __version__
from clausier.components.actions.match import ActionMatch
from clausier.components.references.match import ReferenceMatch
from clausier.components.references.mentions import resolve_across
from clausier.context import ParagraphContext
from clausier.errors import problem
from clausier.model import Pipeline
from clausier.readers.source import Source
from clausier.records import Action, Annotation, Document, Paragraph, Problem, Reference
from clausier.structure.document import ACTING, StructuredDocument, StructuredParagraph
from clausier.structure.openers import OPERATIVE_FORMS

CITING = frozenset({*ACTING, "other", "statement", "footnote"})
"""Kinds of paragraphs whose references are cited by the document; header, title and headings name it or its parts."""


def annotate_source(source: Source, pipeline: Pipeline) -> list[Annotation]:
    """Annotate the documents of a source.

    Args:
        source: A decoded file.
        pipeline: A loaded model.

    Returns:
        One annotation a document, in reading order. The same source and model always give the same.
    """
    return [_annotate(document, source, pipeline) for document in pipeline.structurer.structure(source.text)]


def document_id(symbol: str, stem: str) -> str:
    """Return the file-safe name of a document: its symbol, else the stem of its file.

    Args:
        symbol: Canonical symbol, may be empty.
        stem: The file's name without its ending.

    Returns:
        Letters, digits, points, hyphens, underscores and round brackets only, at most 120 characters.
    """
    bare = re.sub(r"\s\((\w+)\)", r" \1", symbol or stem)
    name = re.sub(r"[^\w.()-]+", "-", bare).strip(".-")[:120]
    return name or "document"


@dataclass(frozen=True, slots=True)
class _Annotated:
    """A paragraph's record with what was found in it."""

    structured: StructuredParagraph
    record: Paragraph
    actions: tuple[ActionMatch, ...] = ()
    references: tuple[ReferenceMatch, ...] = ()


def _annotate(document: StructuredDocument, source: Source, pipeline: Pipeline) -> Annotation:
    doc_id = document_id(document.header.symbol, source.stem)
    records = [_paragraph(doc_id, order, p) for order, p in enumerate(document.paragraphs, start=1)]
    found = _find(document, records, pipeline)
    actions = _action_records(found)
    references = _reference_records(found, actions)
    record = _document(doc_id, document, source, pipeline)
    problems = _problems(record, found, actions)
    return Annotation(document.text, record, tuple(records), tuple(actions), tuple(references), tuple(problems))


def _document(doc_id: str, document: StructuredDocument, source: Source, pipeline: Pipeline) -> Document:
    header = document.header
    return Document(
        doc_id=doc_id,
        symbol=header.symbol,
        organisation=header.organisation,
        body=header.body,
        kind=header.kind,
        number=header.number,
        year=header.year,
        title=header.title,
        adopted_on=header.adopted_on,
        place=header.place,
        meeting=header.meeting,
        journal=header.journal,
        agenda_item=header.agenda_item,
        language="fr",
        original_language=header.original_language,
        corrigendum=header.corrigendum,
        source_path=source.path,
        source_format=source.format,
        source_sha256=source.sha256,
        page_count=source.page_count,
        character_count=len(document.text),
        preambular_count=document.count("preambular"),
        operative_count=document.count("operative"),
        model=pipeline.name,
        model_version=pipeline.version,
        software_version=__version__,
    )


def _paragraph(doc_id: str, order: int, paragraph: StructuredParagraph) -> Paragraph:
    return Paragraph(
        doc_id=doc_id,
        paragraph_id=f"{doc_id}:{paragraph.label}",
        order=order,
        part=paragraph.part,
        part_number=paragraph.part_number,
        kind=paragraph.kind,
        label=paragraph.label,
        number=paragraph.number,
        level=paragraph.level,
        parent_id=f"{doc_id}:{paragraph.parent_label}" if paragraph.parent_label else "",
        start=paragraph.start,
        end=paragraph.end,
        source_start=paragraph.source_start,
        source_end=paragraph.source_end,
        page=paragraph.page,
        text=paragraph.text,
    )


def _find(document: StructuredDocument, records: Sequence[Paragraph], pipeline: Pipeline) -> list[_Annotated]:
    """Run the components over the paragraphs that act or cite, one Doc a paragraph."""
    header = document.header
    paragraphs = list(zip(document.paragraphs, records, strict=True))

    def docs() -> Iterable[Doc]:
        for structured, _ in paragraphs:
            if structured.kind in CITING:
                doc = pipeline.nlp.make_doc(structured.text)
                doc._.paragraph = ParagraphContext(
                    kind=structured.kind,
                    number=structured.number,
                    level=structured.level,
                    organisation=header.organisation,
                    body=header.body,
                    symbol=header.symbol,
                    year=header.year,
                )
                yield doc

    annotated = iter(pipeline.nlp.pipe(docs()))
    contexts: list[ParagraphContext] = []
    acts: list[tuple[ActionMatch, ...]] = []
    references: list[list[ReferenceMatch]] = []
    for structured, _ in paragraphs:
        doc = next(annotated) if structured.kind in CITING else None
        contexts.append(doc._.paragraph if doc else ParagraphContext(structured.kind))
        acting = doc is not None and structured.acts
        acts.append(tuple(span._.action for span in doc.spans["actions"]) if doc and acting else ())
        references.append([span._.reference for span in doc.spans["references"]] if doc else [])
    resolved = resolve_across(references, contexts)
    return [
        _Annotated(structured, record, actions, tuple(cited))
        for (structured, record), actions, cited in zip(paragraphs, acts, resolved, strict=True)
    ]


def _action_records(found: Sequence[_Annotated]) -> list[Action]:
    by_label = {item.structured.label: item for item in found}
    records: list[Action] = []
    for item in found:
        lead_in = _lead_in(item, by_label) if item.structured.level else None
        if lead_in is not None and not _acts_itself(item, lead_in):
            records.append(_inherited(item, lead_in))
            continue
        for rank, match in enumerate(item.actions, start=1):
            records.append(_action(item.record, f"{item.record.paragraph_id}.{rank}", rank, match, item.record.start))
    return records


def _lead_in(item: _Annotated, by_label: dict[str, _Annotated]) -> _Annotated | None:
    """The nearest paragraph above an item that says an act of its own."""
    parent = by_label.get(item.structured.parent_label)
    while parent is not None and not parent.actions:
        parent = by_label.get(parent.structured.parent_label)
    return parent


def _acts_itself(item: _Annotated, lead_in: _Annotated) -> bool:
    """Whether an item's verb is the issuer's: a plural one behind a singular act is the addressees' subjunctive.

    "Demande que tous les pays : a) Coopèrent…" (A/RES/67/124).
    """
    if not item.actions:
        return False
    governing = _governing(lead_in)
    return not item.actions[0].plural or governing.plural or governing.form != "indicative"


def _governing(lead_in: _Annotated) -> ActionMatch:
    """The last act of a lead-in; participles behind a finite act stand between it and its items."""
    finite = [match for match in lead_in.actions if match.form in OPERATIVE_FORMS]
    return (finite or lead_in.actions)[-1]


def _inherited(item: _Annotated, lead_in: _Annotated) -> Action:
    """The lead-in's governing act, said of the item: its words stand in the lead-in."""
    match = _governing(lead_in)
    record = _action(item.record, f"{item.record.paragraph_id}.1", 1, match, lead_in.record.start)
    start = item.record.start + len(item.structured.number)
    text = item.record.text[len(item.structured.number) :]
    start += len(text) - len(text.lstrip())
    return replace(
        record,
        form="inherited",
        origin="inherited",
        rule_id=f"inherited:{match.rule_id}",
        complement_kind="",
        complement_verb="",
        complement_start=start if text.strip() else None,
        complement_end=item.record.end if text.strip() else None,
    )


def _action(paragraph: Paragraph, action_id: str, rank: int, match: ActionMatch, base: int) -> Action:
    return Action(
        doc_id=paragraph.doc_id,
        paragraph_id=paragraph.paragraph_id,
        action_id=action_id,
        rank=rank,
        start=base + match.start,
        end=base + match.end,
        text=match.text,
        lemma=match.lemma,
        form=match.form,
        modifiers="; ".join(match.modifiers),
        concept=match.concept,
        category=match.category,
        strength=match.strength,
        complement_kind=match.complement_kind,
        complement_verb=match.complement_verb,
        complement_start=None if match.complement_start is None else base + match.complement_start,
        complement_end=None if match.complement_end is None else base + match.complement_end,
        rule_id=match.rule_id,
        origin=match.origin,
        needs_review=match.needs_review,
    )


def _reference_records(found: Sequence[_Annotated], actions: Sequence[Action]) -> list[Reference]:
    acts: dict[str, list[Action]] = {}
    for action in actions:
        acts.setdefault(action.paragraph_id, []).append(action)
    records = []
    for item in found:
        for count, match in enumerate(item.references, start=1):
            start = item.record.start + match.start
            records.append(
                _reference(item.record, count, match, _citing(acts.get(item.record.paragraph_id, ()), start))
            )
    return records


def _citing(actions: Sequence[Action], start: int) -> str:
    """The last act before a mention; an inherited one governs its whole item."""
    before = [a for a in actions if a.form == "inherited" or a.start <= start]
    return before[-1].action_id if before else ""


def _reference(paragraph: Paragraph, count: int, match: ReferenceMatch, citing: str) -> Reference:
    return Reference(
        doc_id=paragraph.doc_id,
        paragraph_id=paragraph.paragraph_id,
        reference_id=f"{paragraph.paragraph_id}.r{count}",
        start=paragraph.start + match.start,
        end=paragraph.start + match.end,
        text=match.text,
        kind=match.kind,
        organisation=match.organisation,
        body=match.body,
        number=match.number,
        year=match.year,
        date=match.date,
        place=match.place,
        title=match.title,
        symbol=match.symbol,
        canonical_id=match.canonical_id,
        pinpoint=match.pinpoint,
        citing_action=citing,
        anaphoric=match.anaphoric,
        status=match.status,
        candidates="; ".join(match.candidates),
        target_doc_id="",
        rule_id=match.rule_id,
    )


def _problems(document: Document, found: Sequence[_Annotated], actions: Sequence[Action]) -> list[Problem]:
    """What a person should look at: a part that is missing, numbers that do not add up, openers unknown."""
    problems = []

    def tell(code: str, paragraph_id: str = "", **fields: object) -> None:
        problems.append(problem(code, document.source_path, document.doc_id, paragraph_id, **fields))

    if not document.operative_count:
        tell("W301")
    elif not document.preambular_count:
        tell("W302")
    counted = 0
    for item in found:
        paragraph = item.record
        if paragraph.kind != "operative" or paragraph.level or paragraph.part != "main":
            continue
        counted += 1
        printed = re.sub(r"\D", "", paragraph.number)
        if printed and int(printed) != counted:
            tell("W303", paragraph.paragraph_id, printed=printed, label=paragraph.label)
            counted = int(printed)
    with_action = {action.paragraph_id for action in actions}
    for item in found:
        paragraph = item.record
        if (
            item.structured.acts
            and paragraph.kind != "bridge"
            and not paragraph.level
            and paragraph.paragraph_id not in with_action
        ):
            tell("W401", paragraph.paragraph_id, opening=" ".join(paragraph.text.split()[:4]))
    for action in actions:
        if action.needs_review and action.rank == 1:
            tell("W402", action.paragraph_id, text=action.text)
    return problems
