"""One source in, its annotated documents out: the unit of work that everything else maps over."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from clausier.annotation.assembly.actions import action_records
from clausier.annotation.assembly.clauses import clause_records
from clausier.annotation.assembly.documents import document_id, document_record, paragraph_record
from clausier.annotation.assembly.entities import entity_records
from clausier.annotation.assembly.found import Found
from clausier.annotation.assembly.problems import LONGEST, find_problems
from clausier.annotation.assembly.references import reference_records
from clausier.annotation.pipeline import Pipeline
from clausier.components.context import ParagraphContext
from clausier.components.entities.linking import ParagraphMentions, link_entities
from clausier.components.extensions import matches, with_text
from clausier.components.references.mentions import resolve_across
from clausier.layers import Layers
from clausier.readers.source import Source
from clausier.records import Annotation, Paragraph
from clausier.structure.document import ACTING, StructuredDocument, StructuredParagraph
from clausier.structure.header import Header

CITING = frozenset({*ACTING, "other", "statement", "footnote"})
"""Kinds of paragraphs whose references are cited by the document; header, title and headings name it or its parts."""

NAMING = CITING | {"title", "heading", "enacting_formula", "signature"}
"""Kinds of paragraphs whose names are told; what the header names is in the documents table."""


def annotate_source(source: Source, pipeline: Pipeline) -> list[Annotation]:
    """Annotate the documents of a source, in the layers of the pipeline.

    Args:
        source: A decoded file.
        pipeline: A loaded model.

    Returns:
        One annotation a document, in reading order. The same source and model always give the same.
    """
    return [
        annotation_of(document, paragraph_docs(document, pipeline), source, pipeline)
        for document in pipeline.structurer.structure(source.text, source.marks)
    ]


def annotation_of(
    document: StructuredDocument, docs: Iterable[Doc | None], source: Source, pipeline: Pipeline
) -> Annotation:
    """Make the records of a document.

    Args:
        document: A structured document.
        docs: What ``paragraph_docs`` gives for it.
        source: The file that it stands in.
        pipeline: The model that read it.
    """
    doc_id = document_id(document.header.symbol, source.stem)
    records = [paragraph_record(doc_id, order, p, source) for order, p in enumerate(document.paragraphs, start=1)]
    found = _find(document, records, docs, pipeline.layers)
    actions = action_records(found)
    record = document_record(doc_id, document, source, pipeline)
    return Annotation(
        text=document.text,
        document=record,
        paragraphs=tuple(records),
        actions=tuple(actions),
        clauses=tuple(clause_records(found)),
        entities=tuple(entity_records(found)),
        references=tuple(reference_records(found, actions)),
        problems=tuple(find_problems(record, found, actions, pipeline.layers)),
    )


def is_read(paragraph: StructuredParagraph | Paragraph, layers: Layers) -> bool:
    """Tell whether components read a paragraph, for the sake of any layer.

    Args:
        paragraph: The paragraph; a longer one than ``LONGEST`` is not read.
        layers: The layers that were chosen.
    """
    if len(paragraph.text) > LONGEST:
        return False
    if "clauses" in layers:
        return True
    return paragraph.kind in NAMING if "entities" in layers else bool(layers) and paragraph.kind in CITING


def paragraph_docs(document: StructuredDocument, pipeline: Pipeline) -> Iterator[Doc | None]:
    """Run the components over the paragraphs of a document, one Doc a paragraph.

    Args:
        document: A structured document.
        pipeline: A loaded model.

    Yields:
        A Doc for each paragraph in order; None where no layer of the pipeline needs the paragraph.
    """
    read = (p for p in document.paragraphs if is_read(p, pipeline.layers))
    annotated = iter(pipeline.nlp.pipe(_made(p, document.header, pipeline) for p in read))
    for paragraph in document.paragraphs:
        yield next(annotated) if is_read(paragraph, pipeline.layers) else None


def paragraph_doc(document: StructuredDocument, index: int, pipeline: Pipeline) -> Doc:
    """Run the components over one paragraph of a document, whatever its kind.

    Args:
        document: A structured document.
        index: The paragraph's place in it, from 0.
        pipeline: A loaded model.
    """
    return pipeline.nlp(_made(document.paragraphs[index], document.header, pipeline))


def _made(paragraph: StructuredParagraph, header: Header, pipeline: Pipeline) -> Doc:
    """A paragraph as the components take it: its tokens, and what is known around it."""
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


def _find(
    document: StructuredDocument, records: Sequence[Paragraph], docs: Iterable[Doc | None], layers: Layers
) -> list[Found]:
    found = [
        _of_doc(paragraph, record, doc, layers) if doc is not None else Found(paragraph, record)
        for paragraph, record, doc in zip(document.paragraphs, records, docs, strict=True)
    ]
    contexts = [_context(paragraph, document.header) for paragraph in document.paragraphs]
    resolved = resolve_across([item.references for item in found], contexts)
    linked = link_entities([_mentions(item) for item in found], document.header.body)
    return [
        replace(item, references=tuple(references), entities=entities)
        for item, references, entities in zip(found, resolved, linked, strict=True)
    ]


def _mentions(item: Found) -> ParagraphMentions:
    closed = tuple((reference.start, reference.end) for reference in item.references)
    return ParagraphMentions(item.record.text, item.entities, item.short_forms, closed)


def _of_doc(paragraph: StructuredParagraph, record: Paragraph, doc: Doc, layers: Layers) -> Found:
    citing = paragraph.kind in CITING
    return Found(
        structured=paragraph,
        record=record,
        actions=matches(doc, "actions") if "actions" in layers and citing and paragraph.acts else (),
        clauses=matches(doc, "clauses") if "clauses" in layers else (),
        entities=matches(doc, "entities") if "entities" in layers and paragraph.kind in NAMING else (),
        short_forms=matches(doc, "short_forms") if "entities" in layers and paragraph.kind in NAMING else (),
        references=matches(doc, "references") if "references" in layers and citing else (),
    )
