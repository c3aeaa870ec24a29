"""The rows of one document: their order, their places in its text, and how they hang together.

Rows whose keys point nowhere are left to ``checks.keys``; what remains is checked as far as it goes.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from clausier.records import Action, Annotation, Citation, Clause, Entity, Paragraph, Reference
from clausier.tables.checks.cells import shortened
from clausier.tables.checks.fault import Fault

Extent = tuple[int, int]
Found = Action | Clause | Entity | Reference
Named = Found | Citation

IDS = {
    "actions": "action_id",
    "clauses": "clause_id",
    "entities": "entity_id",
    "references": "reference_id",
    "citations": "citation_id",
}


def document_faults(annotation: Annotation, has_text: bool = True) -> Iterator[Fault]:
    """Check the rows of one document against each other and against its text.

    Args:
        annotation: Its rows and text, as far as they are sound by themselves.
        has_text: Whether the text is there; without it, only what does not need it is checked.
    """
    yield from _order(annotation)
    yield from _hierarchy(annotation)
    yield from _names(annotation)
    if has_text:
        yield from _counts(annotation)
        yield from _texts(annotation)
    yield from _places(annotation)
    yield from _segments(annotation, has_text)


def _order(annotation: Annotation) -> Iterator[Fault]:
    """Paragraphs are counted from 1 and do not overlap; other rows come in the order of their paragraphs."""
    end = 0
    for index, paragraph in enumerate(annotation.paragraphs):
        if paragraph.order != index + 1:
            yield _of_paragraph(index, paragraph, "order", "order", f"{paragraph.order} stands at place {index + 1}")
        if paragraph.start < end:
            yield _of_paragraph(index, paragraph, "start", "order", f"{paragraph.start} lies before {end}")
        end = paragraph.end
    place = {p.paragraph_id: index for index, p in enumerate(annotation.paragraphs)}
    yield from _sorted("actions", annotation.actions, place, lambda a: a.rank)
    yield from _sorted("references", annotation.references, place, lambda r: r.start)
    yield from _sorted("clauses", annotation.clauses, place, lambda c: c.start)
    yield from _sorted("entities", annotation.entities, place, lambda e: e.start)
    starts = {r.reference_id: r.start for r in annotation.references}
    yield from _sorted("citations", annotation.citations, place, lambda c: starts.get(c.reference_id, 0))


def _sorted(table: str, rows: Sequence[Any], place: dict[str, int], within: Callable[[Any], int]) -> Iterator[Fault]:
    last = (0, 0)
    for index, row in enumerate(rows):
        if row.paragraph_id not in place:
            continue
        key = (place[row.paragraph_id], within(row))
        if key < last:
            yield _of_found(table, index, row, "paragraph_id", "order", "is out of order")
        last = key


def _hierarchy(annotation: Annotation) -> Iterator[Fault]:
    """Items stand one level below a paragraph before them, clauses one below a clause of their paragraph."""
    ids = {p.paragraph_id for p in annotation.paragraphs}
    above: dict[str, Paragraph] = {}
    for index, paragraph in enumerate(annotation.paragraphs):
        parent = above.get(paragraph.parent_id)
        above[paragraph.paragraph_id] = paragraph
        if parent is None and paragraph.parent_id in ids:
            reason = f"{shortened(paragraph.parent_id)} does not stand before it"
            yield _of_paragraph(index, paragraph, "parent_id", "hierarchy", reason)
        elif parent is not None and paragraph.level != parent.level + 1:
            reason = f"{paragraph.level} is not one more than the {parent.level} of its parent"
            yield _of_paragraph(index, paragraph, "level", "hierarchy", reason)
        elif paragraph.level and not paragraph.parent_id:
            yield _of_paragraph(index, paragraph, "level", "hierarchy", f"{paragraph.level} without a parent")
    clauses = {c.clause_id: c for c in annotation.clauses}
    for index, clause in enumerate(annotation.clauses):
        head = clauses.get(clause.parent_id)
        if head is None:
            if clause.depth and not clause.parent_id:
                yield _of_found("clauses", index, clause, "depth", "hierarchy", f"{clause.depth} without a parent")
        elif head.paragraph_id != clause.paragraph_id:
            yield _of_found("clauses", index, clause, "parent_id", "hierarchy", "is in another paragraph")
        elif clause.depth != head.depth + 1:
            reason = f"{clause.depth} is not one more than the {head.depth} of its parent"
            yield _of_found("clauses", index, clause, "depth", "hierarchy", reason)
    actions = {a.action_id: a for a in annotation.actions}
    for index, reference in enumerate(annotation.references):
        citing = actions.get(reference.citing_action)
        if citing is not None and citing.paragraph_id != reference.paragraph_id:
            yield _of_found("references", index, reference, "citing_action", "hierarchy", "is in another paragraph")
    references = {r.reference_id: r for r in annotation.references}
    for index, citation in enumerate(annotation.citations):
        first, citing = references.get(citation.reference_id), actions.get(citation.citing_action)
        if first is not None and first.paragraph_id != citation.paragraph_id:
            yield _of_found("citations", index, citation, "reference_id", "hierarchy", "is in another paragraph")
        if citing is not None and citing.paragraph_id != citation.paragraph_id:
            yield _of_found("citations", index, citation, "citing_action", "hierarchy", "is in another paragraph")


def _names(annotation: Annotation) -> Iterator[Fault]:
    """Names of rows say where they stand, and actions are counted in their paragraph."""
    for index, paragraph in enumerate(annotation.paragraphs):
        expected = f"{paragraph.doc_id}:{paragraph.label}"
        if paragraph.paragraph_id != expected:
            yield _of_paragraph(index, paragraph, "paragraph_id", "name", f"is not DOC_ID:LABEL, {shortened(expected)}")
    ranks: dict[str, int] = {}
    for index, action in enumerate(annotation.actions):
        rank = ranks[action.paragraph_id] = ranks.get(action.paragraph_id, 0) + 1
        if action.rank != rank:
            yield _of_found("actions", index, action, "rank", "rank", f"{action.rank} stands where {rank} must")
        if action.action_id != f"{action.paragraph_id}.{action.rank}":
            yield _of_found("actions", index, action, "action_id", "name", "is not PARAGRAPH_ID.RANK")
    numbered: tuple[tuple[str, Sequence[Named], str], ...] = (
        ("clauses", annotation.clauses, "c"),
        ("entities", annotation.entities, "e"),
        ("references", annotation.references, "r"),
        ("citations", annotation.citations, "t"),
    )
    for table, rows, letter in numbered:
        for index, row in enumerate(rows):
            name = getattr(row, IDS[table])
            stem, _, number = name.rpartition(f".{letter}")
            if stem != row.paragraph_id or not number.isdecimal():
                yield _of_found(table, index, row, IDS[table], "name", f"is not PARAGRAPH_ID.{letter}N")


def _counts(annotation: Annotation) -> Iterator[Fault]:
    """What the row of the document counts."""
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


def _texts(annotation: Annotation) -> Iterator[Fault]:
    """Each row's text is what its offsets cut out of the document text."""
    for index, paragraph in enumerate(annotation.paragraphs):
        if reason := _text_fault(paragraph, annotation.text):
            yield _of_paragraph(index, paragraph, "text", "text", reason)
    for table, rows in _found(annotation):
        if table != "clauses":
            for index, row in enumerate(rows):
                if reason := _text_fault(row, annotation.text):
                    yield _of_found(table, index, row, "text", "text", reason)


def _text_fault(row: Paragraph | Found, text: str) -> str:
    if 0 <= row.start < row.end <= len(text) and text[row.start : row.end] == row.text:
        return ""
    return f"the document text has {text[row.start : row.end][:60]!r} at {row.start}-{row.end}"


def _places(annotation: Annotation) -> Iterator[Fault]:
    """Rows lie within their paragraph; an inherited action in one above it; clauses are told by their segments."""
    paragraphs = {p.paragraph_id: p for p in annotation.paragraphs}
    for table, rows in _found(annotation):
        for index, row in enumerate(rows):
            home = paragraphs.get(row.paragraph_id)
            if home is None:
                continue
            if isinstance(row, Action):
                for column, reason in _action_places(row, home, paragraphs):
                    yield _of_found(table, index, row, column, "place", reason)
            elif table != "clauses" and not _holds(home, row.start, row.end):
                yield _of_found(table, index, row, "start", "place", _outside((row.start, row.end), home))


def _action_places(action: Action, home: Paragraph, paragraphs: dict[str, Paragraph]) -> Iterator[tuple[str, str]]:
    if action.form != "inherited":
        if not _holds(home, action.start, action.end):
            yield "start", _outside((action.start, action.end), home)
    elif not any(_holds(above, action.start, action.end) for above in _lead_ins(home, paragraphs)):
        yield "start", "is inherited from no paragraph above"
    start, end = action.complement_start, action.complement_end
    if (start is None) != (end is None):
        yield "complement_end", "only one end of the complement is given"
    elif start is not None and end is not None and not _holds(home, start, end):
        yield "complement_start", _outside((start, end), home)


def _segments(annotation: Annotation, has_text: bool) -> Iterator[Fault]:
    """The segments of a paragraph's clauses cover all of its words, each once, and make up the clauses' texts."""
    paragraphs = {p.paragraph_id: p for p in annotation.paragraphs}
    numbered = list(enumerate(annotation.clauses))
    for paragraph_id, group in groupby(numbered, key=lambda pair: pair[1].paragraph_id):
        home = paragraphs.get(paragraph_id)
        covered: list[Extent] = []
        first, whole = None, True
        for index, clause in group:
            first = index if first is None else first
            segments = segments_of(clause.segments)
            if reason := _segment_fault(clause, segments, annotation.text if has_text else None, home):
                whole = False
                yield _of_found("clauses", index, clause, "segments", "segments", reason)
            covered += segments
        if home is not None and first is not None and whole and has_text:
            for start, end in _uncovered(covered, home, annotation.text):
                reason = f"the words from {start} to {end} are in no clause or two"
                yield Fault("clauses", first, paragraph_id, "segments", "segments", reason)


def segments_of(cell: str) -> list[Extent]:
    """Return the runs of a clause; none if the cell is not in their form.

    Args:
        cell: ``12-40;60-71``.
    """
    segments = []
    for part in cell.split(";"):
        start, _, end = part.partition("-")
        if not (_is_offset(start) and _is_offset(end)):
            return []
        segments.append((int(start), int(end)))
    return segments


def _is_offset(digits: str) -> bool:
    return digits.isascii() and digits.isdecimal() and len(digits) < 12


def _segment_fault(clause: Clause, segments: Sequence[Extent], text: str | None, home: Paragraph | None) -> str:
    if not segments:
        return f"{shortened(clause.segments)} is not of the form START-END;START-END"
    cut = None if text is None else " … ".join(text[start:end] for start, end in segments)
    if cut not in (None, clause.text) or (segments[0][0], segments[-1][1]) != (clause.start, clause.end):
        return f"{shortened(clause.segments)} is not the text of {shortened(clause.text)}"
    outside = [s for s in segments if home is not None and not _holds(home, *s)]
    return _outside(outside[0], home) if outside and home is not None else ""


def _uncovered(covered: Iterable[Extent], home: Paragraph, text: str) -> Iterator[Extent]:
    place = home.start
    for start, end in [*sorted(covered), (home.end,) * 2]:
        if start < place or any(character.isalnum() for character in text[place:start]):
            yield place, start
        place = end


def _found(annotation: Annotation) -> Iterator[tuple[str, Sequence[Found]]]:
    yield "actions", annotation.actions
    yield "clauses", annotation.clauses
    yield "entities", annotation.entities
    yield "references", annotation.references


def _lead_ins(paragraph: Paragraph, paragraphs: dict[str, Paragraph]) -> Iterator[Paragraph]:
    # Bounded: parents that point in a circle are told elsewhere.
    for _ in paragraphs:
        above = paragraphs.get(paragraph.parent_id)
        if above is None:
            return
        yield above
        paragraph = above


def _holds(paragraph: Paragraph, start: int, end: int) -> bool:
    return paragraph.start <= start < end <= paragraph.end


def _outside(extent: Extent, home: Paragraph) -> str:
    return f"{extent} is not within {home.start}-{home.end}"


def _of_paragraph(index: int, row: Paragraph, column: str, kind: str, reason: str) -> Fault:
    return Fault("paragraphs", index, row.paragraph_id, column, kind, reason)


def _of_found(table: str, index: int, row: Named, column: str, kind: str, reason: str) -> Fault:
    return Fault(table, index, getattr(row, IDS[table]), column, kind, reason)
