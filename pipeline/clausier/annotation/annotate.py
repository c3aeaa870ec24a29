"""Annotation of one source: the unit of work that everything else maps over."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from clausier.annotation.assembly.actions import action_records
from clausier.annotation.assembly.clauses import clause_records
from clausier.annotation.assembly.documents import document_id, document_record, paragraph_record
from clausier.annotation.assembly.entities import entity_records
from clausier.annotation.assembly.paragraph_matches import ParagraphMatches
from clausier.annotation.assembly.problems import MAX_PARAGRAPH_LENGTH, find_problems
from clausier.annotation.assembly.references import reference_records
from clausier.annotation.pipeline import Pipeline
from clausier.components.context import ParagraphContext
from clausier.components.entities.linking import ParagraphMentions, link_entities
from clausier.components.extensions import matches, with_text
from clausier.components.references.anaphora import resolve_across_paragraphs
from clausier.layers import Layers
from clausier.readers.source import Source
from clausier.records import Annotation, Paragraph
from clausier.records.paragraph_kinds import CITING_KINDS, NAMING_KINDS
from clausier.structure.document import StructuredDocument, StructuredParagraph
from clausier.structure.header import Header


def annotate_source(source: Source, pipeline: Pipeline) -> list[Annotation]:
    """Annotate the documents of a source, in the layers of the pipeline.

    Args:
        source: A decoded file.
        pipeline: A loaded model.

    Returns:
        One annotation a document, in reading order. The same source and model always give the same.
    """
    return [
        assemble_annotation(document, paragraph_docs(document, pipeline), source, pipeline)
        for document in pipeline.structurer.structure(source.text, source.marks)
    ]


def assemble_annotation(
    document: StructuredDocument, docs: Iterable[Doc | None], source: Source, pipeline: Pipeline
) -> Annotation:
    """Return the records of a document.

    Args:
        document: A structured document.
        docs: The result of ``paragraph_docs`` for it.
        source: The file that holds it.
        pipeline: The model that read it.
    """
    doc_id = document_id(document.header.symbol, source.stem)
    records = [paragraph_record(doc_id, order, p, source) for order, p in enumerate(document.paragraphs, start=1)]
    matches_by_paragraph = _match_paragraphs(document, records, docs, pipeline.layers)
    actions = action_records(matches_by_paragraph)
    record = document_record(doc_id, document, source, pipeline)
    return Annotation(
        text=document.text,
        document=record,
        paragraphs=tuple(records),
        actions=tuple(actions),
        clauses=tuple(clause_records(matches_by_paragraph)),
        entities=tuple(entity_records(matches_by_paragraph)),
        references=tuple(reference_records(matches_by_paragraph, actions)),
        problems=tuple(find_problems(record, matches_by_paragraph, actions, pipeline.layers)),
    )


def is_read(paragraph: StructuredParagraph | Paragraph, layers: Layers) -> bool:
    """Return whether any layer needs the components to read a paragraph.

    Args:
        paragraph: The paragraph; a longer one than ``MAX_PARAGRAPH_LENGTH`` is not read.
        layers: The layers that were chosen.
    """
    if len(paragraph.text) > MAX_PARAGRAPH_LENGTH:
        return False
    if "clauses" in layers:
        return True
    return paragraph.kind in NAMING_KINDS if "entities" in layers else bool(layers) and paragraph.kind in CITING_KINDS


def paragraph_docs(document: StructuredDocument, pipeline: Pipeline) -> Iterator[Doc | None]:
    """Run the components over the paragraphs of a document, one Doc a paragraph.

    Args:
        document: A structured document.
        pipeline: A loaded model.

    Yields:
        A Doc for each paragraph in order; None where no layer of the pipeline needs the paragraph.
    """
    read = (p for p in document.paragraphs if is_read(p, pipeline.layers))
    annotated = iter(pipeline.nlp.pipe(_make_doc(p, document.header, pipeline) for p in read))
    for paragraph in document.paragraphs:
        yield next(annotated) if is_read(paragraph, pipeline.layers) else None


def paragraph_doc(document: StructuredDocument, index: int, pipeline: Pipeline) -> Doc:
    """Run the components over one paragraph of a document, whatever its kind.

    Args:
        document: A structured document.
        index: The index of the paragraph in it, from 0.
        pipeline: A loaded model.
    """
    return pipeline.nlp(_make_doc(document.paragraphs[index], document.header, pipeline))


def _make_doc(paragraph: StructuredParagraph, header: Header, pipeline: Pipeline) -> Doc:
    """Return the Doc that the components read: the tokens of a paragraph, and its context."""
    doc = with_text(pipeline.nlp.make_doc(paragraph.text), paragraph.text)
    doc._.paragraph = _context(paragraph, header)
    return doc


def _context(paragraph: StructuredParagraph, header: Header) -> ParagraphContext:
    return ParagraphContext(
        kind=paragraph.kind,
        number=paragraph.number,
        level=paragraph.level,
        organisation=header.organisation,
        body=header.body,
        symbol=header.symbol,
        year=header.year,
    )


def _match_paragraphs(
    document: StructuredDocument, records: Sequence[Paragraph], docs: Iterable[Doc | None], layers: Layers
) -> list[ParagraphMatches]:
    unlinked = [
        _matches_of_doc(paragraph, record, doc, layers) if doc is not None else ParagraphMatches(paragraph, record)
        for paragraph, record, doc in zip(document.paragraphs, records, docs, strict=True)
    ]
    contexts = [_context(paragraph, document.header) for paragraph in document.paragraphs]
    resolved = resolve_across_paragraphs([item.references for item in unlinked], contexts)
    linked = link_entities([_mentions(item) for item in unlinked], document.header.body)
    return [
        replace(item, references=tuple(references), entities=entities)
        for item, references, entities in zip(unlinked, resolved, linked, strict=True)
    ]


def _mentions(item: ParagraphMatches) -> ParagraphMentions:
    closed = tuple((reference.start, reference.end) for reference in item.references)
    return ParagraphMentions(item.record.text, item.entities, item.short_forms, closed)


def _matches_of_doc(paragraph: StructuredParagraph, record: Paragraph, doc: Doc, layers: Layers) -> ParagraphMatches:
    citing = paragraph.kind in CITING_KINDS
    return ParagraphMatches(
        structured=paragraph,
        record=record,
        actions=matches(doc, "actions") if "actions" in layers and citing and paragraph.acts else (),
        clauses=matches(doc, "clauses") if "clauses" in layers else (),
        entities=matches(doc, "entities") if "entities" in layers and paragraph.kind in NAMING_KINDS else (),
        short_forms=matches(doc, "short_forms") if "entities" in layers and paragraph.kind in NAMING_KINDS else (),
        references=matches(doc, "references") if "references" in layers and citing else (),
    )
