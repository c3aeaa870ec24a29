"""What is true of every table that is written; checked each time, so that a fault stops where it arises.

A failure here is a mistake in clausier, not in the texts: E190 names table, row and column.
"""

import datetime
from collections.abc import Iterable, Sequence

from clausier.errors import ClausierError
from clausier.records import Annotation, Paragraph
from clausier.tables.csv_format import Value
from clausier.tables.rows import Row, Tables, tables_of
from clausier.tables.schema import Column, schema

PYTHON_TYPES = {"string": str, "date": str, "integer": int, "boolean": bool}


def check_annotation(annotation: Annotation) -> None:
    """Check one annotated document by itself: its cells, keys, order and offsets.

    Args:
        annotation: All rows of the document; those that point to other documents may be left open.

    Raises:
        ClausierError: E190, naming table, row and column.
    """
    tables = tables_of([annotation], annotation.problems)
    for name, columns in schema().items():
        for row in tables[name]:
            for column in columns:
                _check_cell(column, row)
    check_keys(tables)
    _check_order(annotation)
    _check_offsets(annotation)
    _check_segments(annotation)


def check_keys(tables: Tables) -> None:
    """Check that primary keys are unique and that foreign keys point to a row.

    Args:
        tables: The rows of all tables.

    Raises:
        ClausierError: E190, naming table, row and column.
    """
    values: dict[tuple[str, str], set[Value]] = {}
    for name, columns in schema().items():
        for column in columns:
            if column.is_primary_key:
                values[name, column.name] = _unique_values(column, tables[name])
    for name, columns in schema().items():
        for column in columns:
            if column.target is None:
                continue
            for row in tables[name]:
                value = _value(row, column)
                if value and value not in values[column.target]:
                    _fail(column, row, f"{value!r} is no {column.key}")


def _unique_values(column: Column, rows: Sequence[Row]) -> set[Value]:
    seen: set[Value] = set()
    for row in rows:
        value = _value(row, column)
        if value in seen:
            _fail(column, row, f"{value!r} stands twice")
        seen.add(value)
    return seen


def _check_cell(column: Column, row: Row) -> None:
    value = _value(row, column)
    if value is None or value == "":
        if column.required:
            _fail(column, row, "is empty")
        return
    expected = PYTHON_TYPES[column.type]
    if type(value) is not expected:
        _fail(column, row, f"{value!r} is no {column.type}")
    if column.allowed and value not in column.allowed:
        _fail(column, row, f"{value!r} is none of {', '.join(column.allowed)}")
    if column.type == "date" and not _is_iso_date(str(value)):
        _fail(column, row, f"{value!r} is no date YYYY-MM-DD")


def _is_iso_date(value: str) -> bool:
    try:
        return datetime.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _check_order(annotation: Annotation) -> None:
    """Paragraphs are counted from 1 and do not overlap; other rows come in the order of their paragraphs."""
    end = 0
    for order, paragraph in enumerate(annotation.paragraphs, start=1):
        if paragraph.order != order:
            reason = f"{paragraph.order} stands at place {order}"
            _fail_at("paragraphs", "order", paragraph.paragraph_id, reason)
        if paragraph.start < end:
            _fail_at("paragraphs", "start", paragraph.paragraph_id, f"{paragraph.start} lies before {end}")
        end = paragraph.end
    place = {p.paragraph_id: p.order for p in annotation.paragraphs}
    actions = ((place[a.paragraph_id], a.rank, a.action_id) for a in annotation.actions)
    _check_sorted("actions", actions)
    references = ((place[r.paragraph_id], r.start, r.reference_id) for r in annotation.references)
    _check_sorted("references", references)
    _check_sorted("clauses", ((place[c.paragraph_id], c.start, c.clause_id) for c in annotation.clauses))
    _check_sorted("entities", ((place[e.paragraph_id], e.start, e.entity_id) for e in annotation.entities))


def _check_sorted(table: str, keys: Iterable[tuple[int, int, str]]) -> None:
    last = (0, 0)
    for place, rank, row_id in keys:
        if (place, rank) < last:
            _fail_at(table, "paragraph_id", row_id, "is out of order")
        last = (place, rank)


def _check_offsets(annotation: Annotation) -> None:
    """Each row's text is what its offsets cut out of the document text, within its paragraph."""
    text = annotation.text
    paragraphs = {p.paragraph_id: p for p in annotation.paragraphs}
    for paragraph in annotation.paragraphs:
        _check_text("paragraphs", paragraph.paragraph_id, paragraph, text)
    for action in annotation.actions:
        _check_text("actions", action.action_id, action, text)
        home = paragraphs[action.paragraph_id]
        if action.form != "inherited":
            _check_within("actions", "start", action.action_id, (action.start, action.end), home)
        elif not any(_holds(above, action.start, action.end) for above in _lead_ins(home, paragraphs)):
            _fail_at("actions", "start", action.action_id, "is inherited from no paragraph above")
        if (action.complement_start is None) != (action.complement_end is None):
            _fail_at("actions", "complement_end", action.action_id, "only one end of the complement is given")
        if action.complement_start is not None and action.complement_end is not None:
            extent = action.complement_start, action.complement_end
            _check_within("actions", "complement_start", action.action_id, extent, home)
    for entity in annotation.entities:
        _check_text("entities", entity.entity_id, entity, text)
        home = paragraphs[entity.paragraph_id]
        _check_within("entities", "start", entity.entity_id, (entity.start, entity.end), home)
    for reference in annotation.references:
        _check_text("references", reference.reference_id, reference, text)
        home = paragraphs[reference.paragraph_id]
        _check_within("references", "start", reference.reference_id, (reference.start, reference.end), home)


def _check_segments(annotation: Annotation) -> None:
    """The segments of a paragraph's clauses cover all of its words, each once, and make up the clauses' texts."""
    paragraphs = {p.paragraph_id: p for p in annotation.paragraphs}
    covered: dict[str, list[tuple[int, int]]] = {}
    for clause in annotation.clauses:
        segments = [(int(start), int(end)) for start, end in (s.split("-") for s in clause.segments.split(";"))]
        text = " … ".join(annotation.text[start:end] for start, end in segments)
        if text != clause.text or (segments[0][0], segments[-1][1]) != (clause.start, clause.end):
            _fail_at(
                "clauses", "segments", clause.clause_id, f"{clause.segments} is not the text of {clause.text[:60]!r}"
            )
        for segment in segments:
            _check_within("clauses", "segments", clause.clause_id, segment, paragraphs[clause.paragraph_id])
        covered.setdefault(clause.paragraph_id, []).extend(segments)
    for paragraph_id, segments in covered.items():
        place = paragraphs[paragraph_id].start
        for start, end in [*sorted(segments), (paragraphs[paragraph_id].end,) * 2]:
            if start < place or any(character.isalnum() for character in annotation.text[place:start]):
                _fail_at(
                    "clauses", "segments", paragraph_id, f"the words from {place} to {start} are in no clause or two"
                )
            place = end


def _lead_ins(paragraph: Paragraph, paragraphs: dict[str, Paragraph]) -> Iterable[Paragraph]:
    while paragraph.parent_id:
        paragraph = paragraphs[paragraph.parent_id]
        yield paragraph


def _holds(paragraph: Paragraph, start: int, end: int) -> bool:
    return paragraph.start <= start < end <= paragraph.end


def _check_within(table: str, column: str, row_id: str, extent: tuple[int, int], home: Paragraph) -> None:
    if not _holds(home, *extent):
        _fail_at(table, column, row_id, f"{extent} is not within {home.start}-{home.end}")


def _check_text(table: str, row_id: str, row: object, text: str) -> None:
    start, end, expected = (getattr(row, name) for name in ("start", "end", "text"))
    if not 0 <= start < end <= len(text) or text[start:end] != expected:
        _fail_at(table, "text", row_id, f"the document text has {text[start:end][:60]!r} at {start}-{end}")


def _value(row: Row, column: Column) -> Value:
    value: Value = getattr(row, column.name)
    return value


def _fail(column: Column, row: Row, reason: str) -> None:
    primary = next((c.name for c in schema()[column.table] if c.is_primary_key), "code")
    _fail_at(column.table, column.name, getattr(row, primary), reason)


def _fail_at(table: str, column: str, row_id: str, reason: str) -> None:
    raise ClausierError("E190", table=table, row=row_id, column=column, reason=reason)
