"""The explanation of one paragraph of a file."""

from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import Any

from spacy.tokens import Doc

from clausier.annotation.annotate import paragraph_doc
from clausier.annotation.lookup import find_paragraph
from clausier.annotation.one_file import annotate_alone
from clausier.annotation.pipeline import Pipeline
from clausier.components.extensions import MATCH_ATTRIBUTES, LocatedMatch, matches
from clausier.components.rejection import Rejecting, Rejection
from clausier.explanation.kind import explain_kind
from clausier.explanation.records import ExplainedRow, Explanation, LeftOut, MatchedToken
from clausier.explanation.rules import ENTRY_FILES, Entries, explain_rule, read_pattern_entries
from clausier.layers import LAYERS
from clausier.readers.source import Source
from clausier.records import Annotation, Paragraph
from clausier.records.paragraph_kinds import CITING_KINDS
from clausier.structure.document import StructuredParagraph

COMPONENT = "clausier_{layer}"
"""The name of the component of a layer."""

OWN_COLUMNS = frozenset({"doc_id", "paragraph_id", "start", "end", "text", "rule_id"})
"""Columns that are fields of an explained row themselves."""


def explain(source: Source, pipeline: Pipeline, wanted: str) -> Explanation:
    """Explain a paragraph of a file, in the layers of the pipeline.

    Args:
        source: The decoded file.
        pipeline: A loaded model.
        wanted: The label of the paragraph or its ``paragraph_id``; case does not matter.

    Raises:
        ClausierError: E116 there is no such paragraph, E117 several documents have one, E302 the file holds no document,
            E303 a rule failed.
    """
    annotations = annotate_alone(source, pipeline)
    paragraph = find_paragraph(annotations, wanted)
    number = next(i for i, a in enumerate(annotations) if a.document.doc_id == paragraph.doc_id)
    document = pipeline.structurer.structure(source.text, source.marks)[number]
    structured = document.paragraphs[paragraph.order - 1]
    doc = paragraph_doc(document, paragraph.order - 1, pipeline)
    layers = [layer for layer in LAYERS if layer in pipeline.layers]
    rows = {layer: _rows(annotations[number], layer, paragraph) for layer in layers}
    return Explanation(
        doc_id=paragraph.doc_id,
        paragraph_id=paragraph.paragraph_id,
        label=paragraph.label,
        kind=paragraph.kind,
        number=paragraph.number,
        start=paragraph.start,
        end=paragraph.end,
        text=paragraph.text,
        why=explain_kind(structured, pipeline.structurer.weights),
        layers=tuple(layers),
        rows=tuple(row for layer in layers for row in _explained(layer, rows[layer], doc, paragraph, pipeline)),
        rejected=tuple(
            LeftOut(layer, paragraph.start + r.start, paragraph.start + r.end, r.text, r.rule_id, r.reason)
            for layer in layers
            for r in _rejected(layer, rows[layer], doc, paragraph, structured, pipeline)
        ),
    )


def _rows(annotation: Annotation, layer: str, paragraph: Paragraph) -> list[Any]:
    return [row for row in getattr(annotation, layer) if row.paragraph_id == paragraph.paragraph_id]


def _explained(
    layer: str, rows: Sequence[Any], doc: Doc, paragraph: Paragraph, pipeline: Pipeline
) -> Iterator[ExplainedRow]:
    file = ENTRY_FILES.get(layer)
    entries: Entries = read_pattern_entries(pipeline.folder.path / file) if file else {}
    for row in rows:
        columns = {field.name: getattr(row, field.name) for field in fields(row) if field.name not in OWN_COLUMNS}
        row_id = columns.pop(f"{MATCH_ATTRIBUTES[layer]}_id")
        yield ExplainedRow(
            layer=layer,
            row_id=row_id,
            start=row.start,
            end=row.end,
            text=row.text,
            fields={name: value for name, value in columns.items() if value not in ("", None)},
            rule=explain_rule(
                row.rule_id if hasattr(row, "rule_id") else _rule_of(doc, layer, row, paragraph), entries
            ),
            tokens=tuple(_tokens(doc, row.start - paragraph.start, row.end - paragraph.start)),
        )


def _rule_of(doc: Doc, layer: str, row: Any, paragraph: Paragraph) -> str:
    """The rule of a row whose table has no column for it: that of its match."""
    start = row.start - paragraph.start
    return next((f"{MATCH_ATTRIBUTES[layer]}:{m.rule_id}" for m in matches(doc, layer) if m.start == start), "")


def _tokens(doc: Doc, start: int, end: int) -> Iterator[MatchedToken]:
    """The tokens between two offsets; none for an inherited act, which lies before its paragraph."""
    span = doc.char_span(start, end, alignment_mode="expand") if 0 <= start < end <= len(doc.text) else None
    for token in span if span is not None else ():
        yield MatchedToken(token.text, token.lemma_, token.pos_, str(token.morph))


def _rejected(
    layer: str, rows: Sequence[Any], doc: Doc, paragraph: Paragraph, structured: StructuredParagraph, pipeline: Pipeline
) -> list[Rejection]:
    """What the component of a layer rejected, and its matches that are no rows of the table."""
    name = COMPONENT.format(layer=layer)
    component = pipeline.nlp.get_pipe(name)
    rejections = list(component.rejected(doc)) if isinstance(component, Rejecting) else []
    spans = {(row.start - paragraph.start, row.end - paragraph.start) for row in rows}
    for match in matches(doc, layer):
        if (match.start, match.end) not in spans:
            rejections.append(_dropped(match, layer, rows, doc, structured))
    return sorted(rejections, key=lambda rejection: (rejection.start, rejection.end))


def _dropped(
    match: LocatedMatch, layer: str, rows: Sequence[Any], doc: Doc, structured: StructuredParagraph
) -> Rejection:
    reason = f"stands in a paragraph of kind {structured.kind}, of which the table {layer} has no rows"
    if structured.kind in CITING_KINDS:
        reason = "stands in a provision of an annex, which states and does not act"
        if any(getattr(row, "form", "") == "inherited" for row in rows):
            reason = "belongs to the addressee: it is a plural behind the singular act of the lead-in, which is taken instead"
    return Rejection(match.start, match.end, doc.text[match.start : match.end], match.rule_id, reason)
