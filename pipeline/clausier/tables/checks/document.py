"""The rows of one document: their order, their offsets in its text, and the relations between them.

Rows whose keys point to no row are reported by ``checks.keys``; the relations of the others are checked here.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from clausier.records import Action, Annotation, Citation, Clause, Entity, Paragraph, Reference
from clausier.tables.checks.cells import shortened
from clausier.tables.checks.fault import Fault
from clausier.tables.checks.keys import row_id
from clausier.tables.column_roles import inner_offsets, primary_key
from clausier.tables.segments import Span, join_segments, parse_segments

SpanRow = Action | Clause | Entity | Reference
"""A row with a span within a paragraph."""

ParagraphRow = SpanRow | Citation
"""A row that belongs to a paragraph."""


def document_faults(annotation: Annotation, has_text: bool = True) -> Iterator[Fault]:
    """Check the rows of one document against each other and against its text.

    Args:
        annotation: Its rows and text, the cells of which have been checked.
        has_text: Whether the text could be read; without it, only what does not need it is checked.
    """
    yield from _order_faults(annotation)
    yield from _hierarchy_faults(annotation)
    yield from _id_faults(annotation)
    if has_text:
        yield from _count_faults(annotation)
        yield from _text_faults(annotation)
    yield from _offset_faults(annotation)
    yield from _segment_faults(annotation, has_text)


def _order_faults(annotation: Annotation) -> Iterator[Fault]:
    """Paragraphs are counted from 1 and do not overlap; other rows come in the order of their paragraphs."""
    end = 0
    for index, paragraph in enumerate(annotation.paragraphs):
        if paragraph.order != index + 1:
            yield _paragraph_fault(index, paragraph, "order", "order", f"{paragraph.order} stands at place {index + 1}")
        if paragraph.start < end:
            yield _paragraph_fault(index, paragraph, "start", "order", f"{paragraph.start} lies before {end}")
        end = paragraph.end
    position = {p.paragraph_id: index for index, p in enumerate(annotation.paragraphs)}
    yield from _unsorted_rows("actions", annotation.actions, position, lambda a: a.rank)
    yield from _unsorted_rows("references", annotation.references, position, lambda r: r.start)
    yield from _unsorted_rows("clauses", annotation.clauses, position, lambda c: c.start)
    yield from _unsorted_rows("entities", annotation.entities, position, lambda e: e.start)
    starts = {r.reference_id: r.start for r in annotation.references}
    yield from _unsorted_rows("citations", annotation.citations, position, lambda c: starts.get(c.reference_id, 0))


def _unsorted_rows(
    table: str, rows: Sequence[Any], position: dict[str, int], order_in_paragraph: Callable[[Any], int]
) -> Iterator[Fault]:
    last = (0, 0)
    for index, row in enumerate(rows):
        if row.paragraph_id not in position:
            continue
        key = (position[row.paragraph_id], order_in_paragraph(row))
        if key < last:
            yield _row_fault(table, index, row, "paragraph_id", "order", "is out of order")
        last = key


def _hierarchy_faults(annotation: Annotation) -> Iterator[Fault]:
    """Items are one level below a preceding paragraph, clauses one below a clause of the same paragraph."""
    ids = {p.paragraph_id for p in annotation.paragraphs}
    above: dict[str, Paragraph] = {}
    for index, paragraph in enumerate(annotation.paragraphs):
        parent = above.get(paragraph.parent_id)
        above[paragraph.paragraph_id] = paragraph
        if parent is None and paragraph.parent_id in ids:
            reason = f"{shortened(paragraph.parent_id)} does not stand before it"
            yield _paragraph_fault(index, paragraph, "parent_id", "hierarchy", reason)
        elif parent is not None and paragraph.level != parent.level + 1:
            reason = f"{paragraph.level} is not one more than the {parent.level} of its parent"
            yield _paragraph_fault(index, paragraph, "level", "hierarchy", reason)
        elif paragraph.level and not paragraph.parent_id:
            yield _paragraph_fault(index, paragraph, "level", "hierarchy", f"{paragraph.level} without a parent")
    clauses = {c.clause_id: c for c in annotation.clauses}
    for index, clause in enumerate(annotation.clauses):
        head = clauses.get(clause.parent_id)
        if head is None:
            if clause.depth and not clause.parent_id:
                yield _row_fault("clauses", index, clause, "depth", "hierarchy", f"{clause.depth} without a parent")
        elif head.paragraph_id != clause.paragraph_id:
            yield _row_fault("clauses", index, clause, "parent_id", "hierarchy", "is in another paragraph")
        elif clause.depth != head.depth + 1:
            reason = f"{clause.depth} is not one more than the {head.depth} of its parent"
            yield _row_fault("clauses", index, clause, "depth", "hierarchy", reason)
    actions = {a.action_id: a for a in annotation.actions}
    for index, reference in enumerate(annotation.references):
        citing = actions.get(reference.citing_action)
        if citing is not None and citing.paragraph_id != reference.paragraph_id:
            yield _row_fault("references", index, reference, "citing_action", "hierarchy", "is in another paragraph")
    references = {r.reference_id: r for r in annotation.references}
    for index, citation in enumerate(annotation.citations):
        first, citing = references.get(citation.reference_id), actions.get(citation.citing_action)
        if first is not None and first.paragraph_id != citation.paragraph_id:
            yield _row_fault("citations", index, citation, "reference_id", "hierarchy", "is in another paragraph")
        if citing is not None and citing.paragraph_id != citation.paragraph_id:
            yield _row_fault("citations", index, citation, "citing_action", "hierarchy", "is in another paragraph")


def _id_faults(annotation: Annotation) -> Iterator[Fault]:
    """Ids begin with that of the document or paragraph, and actions are ranked from 1 in their paragraph."""
    for index, paragraph in enumerate(annotation.paragraphs):
        expected = f"{paragraph.doc_id}:{paragraph.label}"
        if paragraph.paragraph_id != expected:
            yield _paragraph_fault(
                index, paragraph, "paragraph_id", "name", f"is not DOC_ID:LABEL, {shortened(expected)}"
            )
    ranks: dict[str, int] = {}
    for index, action in enumerate(annotation.actions):
        rank = ranks[action.paragraph_id] = ranks.get(action.paragraph_id, 0) + 1
        if action.rank != rank:
            yield _row_fault("actions", index, action, "rank", "rank", f"{action.rank} stands where {rank} must")
        if action.action_id != f"{action.paragraph_id}.{action.rank}":
            yield _row_fault("actions", index, action, "action_id", "name", "is not PARAGRAPH_ID.RANK")
    numbered: tuple[tuple[str, Sequence[ParagraphRow], str], ...] = (
        ("clauses", annotation.clauses, "c"),
        ("entities", annotation.entities, "e"),
        ("references", annotation.references, "r"),
        ("citations", annotation.citations, "t"),
    )
    for table, rows, letter in numbered:
        key = primary_key(table)
        for index, row in enumerate(rows):
            name = getattr(row, key)
            stem, _, number = name.rpartition(f".{letter}")
            if stem != row.paragraph_id or not number.isdecimal():
                yield _row_fault(table, index, row, key, "name", f"is not PARAGRAPH_ID.{letter}N")


def _count_faults(annotation: Annotation) -> Iterator[Fault]:
    """The counts in the row of the document are those of its text and paragraphs."""
    document = annotation.document
    kinds = [p.kind for p in annotation.paragraphs if p.level == 0]
    counted = {
        "character_count": len(annotation.text),
        "preambular_count": kinds.count("preambular"),
        "operative_count": kinds.count("operative"),
    }
    for column, count in counted.items():
        if getattr(document, column) != count:
            reason = f"{getattr(document, column)} is not {count}, as there are"
            yield Fault("documents", 0, document.doc_id, column, "count", reason)


def _text_faults(annotation: Annotation) -> Iterator[Fault]:
    """The text of each row is the span of the document text between its offsets."""
    for index, paragraph in enumerate(annotation.paragraphs):
        if reason := _text_fault(paragraph, annotation.text):
            yield _paragraph_fault(index, paragraph, "text", "text", reason)
    for table, rows in _span_rows(annotation):
        if table != "clauses":
            for index, row in enumerate(rows):
                if reason := _text_fault(row, annotation.text):
                    yield _row_fault(table, index, row, "text", "text", reason)


def _text_fault(row: Paragraph | SpanRow, text: str) -> str:
    if 0 <= row.start < row.end <= len(text) and text[row.start : row.end] == row.text:
        return ""
    return f"the document text has {text[row.start : row.end][:60]!r} at {row.start}-{row.end}"


def _offset_faults(annotation: Annotation) -> Iterator[Fault]:
    """Spans lie within their paragraph, those of inherited actions in one above it; segments are checked apart."""
    paragraphs = {p.paragraph_id: p for p in annotation.paragraphs}
    for table, rows in _span_rows(annotation):
        for index, row in enumerate(rows):
            home = paragraphs.get(row.paragraph_id)
            if home is None:
                continue
            if isinstance(row, Action) and row.form == "inherited":
                if not any(_contains(above, row.start, row.end) for above in _lead_ins(home, paragraphs)):
                    yield _row_fault(table, index, row, "start", "place", "is inherited from no paragraph above")
            elif table != "clauses" and not _contains(home, row.start, row.end):
                yield _row_fault(table, index, row, "start", "place", _outside_reason((row.start, row.end), home))
            for column, reason in _inner_span_faults(table, row, home):
                yield _row_fault(table, index, row, column, "place", reason)


def _inner_span_faults(table: str, row: SpanRow, home: Paragraph) -> Iterator[tuple[str, str]]:
    """Spans that a row gives besides its own have both ends and lie within its paragraph."""
    for start_column, end_column in inner_offsets(table).spans:
        start, end = getattr(row, start_column), getattr(row, end_column)
        if (start is None) != (end is None):
            yield end_column, f"only one end of the {end_column.removesuffix('_end')} is given"
        elif start is not None and not _contains(home, start, end):
            yield start_column, _outside_reason((start, end), home)


def _segment_faults(annotation: Annotation, has_text: bool) -> Iterator[Fault]:
    """The segments of a paragraph's clauses cover each of its words once, and make up the texts of the clauses."""
    paragraphs = {p.paragraph_id: p for p in annotation.paragraphs}
    numbered = list(enumerate(annotation.clauses))
    for paragraph_id, group in groupby(numbered, key=lambda pair: pair[1].paragraph_id):
        home = paragraphs.get(paragraph_id)
        covered: list[Span] = []
        first, is_sound = None, True
        for index, clause in group:
            first = index if first is None else first
            segments = parse_segments(clause.segments)
            if reason := _segment_fault(clause, segments, annotation.text if has_text else None, home):
                is_sound = False
                yield _row_fault("clauses", index, clause, "segments", "segments", reason)
            covered += segments
        if home is not None and first is not None and is_sound and has_text:
            for start, end in _uncovered(covered, home, annotation.text):
                reason = f"the words from {start} to {end} are in no clause or two"
                yield Fault("clauses", first, paragraph_id, "segments", "segments", reason)


def _segment_fault(clause: Clause, segments: Sequence[Span], text: str | None, home: Paragraph | None) -> str:
    if not segments:
        return f"{shortened(clause.segments)} is not of the form START-END;START-END"
    joined = None if text is None else join_segments(segments, text)
    if joined not in (None, clause.text) or (segments[0][0], segments[-1][1]) != (clause.start, clause.end):
        return f"{shortened(clause.segments)} is not the text of {shortened(clause.text)}"
    outside = [s for s in segments if home is not None and not _contains(home, *s)]
    return _outside_reason(outside[0], home) if outside and home is not None else ""


def _uncovered(covered: Iterable[Span], home: Paragraph, text: str) -> Iterator[Span]:
    """Spans of a paragraph with words that no segment covers, or that two cover."""
    position = home.start
    for start, end in [*sorted(covered), (home.end,) * 2]:
        if start < position or any(character.isalnum() for character in text[position:start]):
            yield position, start
        position = end


def _span_rows(annotation: Annotation) -> Iterator[tuple[str, Sequence[SpanRow]]]:
    yield "actions", annotation.actions
    yield "clauses", annotation.clauses
    yield "entities", annotation.entities
    yield "references", annotation.references


def _lead_ins(paragraph: Paragraph, paragraphs: dict[str, Paragraph]) -> Iterator[Paragraph]:
    # Bounded: a cycle of parents is reported by _hierarchy_faults.
    for _ in paragraphs:
        above = paragraphs.get(paragraph.parent_id)
        if above is None:
            return
        yield above
        paragraph = above


def _contains(paragraph: Paragraph, start: int, end: int) -> bool:
    return paragraph.start <= start < end <= paragraph.end


def _outside_reason(span: Span, home: Paragraph) -> str:
    return f"{span} is not within {home.start}-{home.end}"


def _paragraph_fault(index: int, row: Paragraph, column: str, kind: str, reason: str) -> Fault:
    return Fault("paragraphs", index, row.paragraph_id, column, kind, reason)


def _row_fault(table: str, index: int, row: ParagraphRow, column: str, kind: str, reason: str) -> Fault:
    return Fault(table, index, row_id(table, row), column, kind, reason)
