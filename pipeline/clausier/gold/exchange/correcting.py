"""Applying what a person corrected in a tool to a gold document."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf
from operator import itemgetter

from clausier.errors import ClausierError
from clausier.gold.columns import ROW_FIELDS
from clausier.gold.exchange.matching import match_rows
from clausier.gold.exchange.paragraph_names import new_paragraph_id
from clausier.gold.exchange.stale_cells import (
    drop_after_head_change,
    drop_after_move,
    drop_after_paragraph_change,
    row_pointers,
)
from clausier.gold.exchange.tool_spans import (
    ToolDocument,
    ToolSpan,
    covering_span,
    normalize_segments,
    parse_value,
    row_segments,
    shown_layers,
    tool_columns,
)
from clausier.gold.records import GoldDocument, GoldRow, Span
from clausier.tables.column_roles import primary_key
from clausier.tables.csv_format import Value
from clausier.tables.segments import format_segments, join_segments


@dataclass(frozen=True, slots=True)
class CorrectedDocument:
    """A document with a person's corrections.

    Attributes:
        document: The document.
        dropped: How many rows were dropped because their paragraph was deleted.
    """

    document: GoldDocument
    dropped: int


@dataclass(frozen=True, slots=True)
class _SpanFault:
    """A span that cannot be taken over.

    Attributes:
        variant: The variant of the message E164.
        table: The table of its layer.
        text: The beginning of the text that it covers.
        span: Its offsets.
    """

    variant: str
    table: str
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Paragraphs:
    """The paragraphs of a document after correction.

    Attributes:
        rows: The paragraphs.
        ids: Their ids by the former ones; a person may have changed them.
        unmoved: The former ids of those whose span did not change.
    """

    rows: tuple[GoldRow, ...]
    ids: Mapping[str, str]
    unmoved: frozenset[str]

    def enclosing(self, row: GoldRow) -> str:
        """Return the id of the paragraph that a row lies in; empty if it lies in none."""
        return next((p.paragraph_id for p in self.rows if p.start <= row.start and row.end <= p.end), "")


def apply_corrections(document: GoldDocument, returned: ToolDocument, *, checked: bool = False) -> CorrectedDocument:
    """Return a document with what a person corrected in a tool.

    A row whose span was not moved stays, with the cells that the tool returns. One that was moved loses the cells that
    followed from its former span (see ``stale_cells``). A row without a span is deleted. A span without a row becomes one,
    checked, because a person made it; its paragraph is the one that it lies in.

    Args:
        document: The document of the gold folder.
        returned: The document that the tool returns.
        checked: Whether to mark all rows as checked: the person has looked at everything.

    Raises:
        ClausierError: E164, spans cover no text or lie in no paragraph.
    """
    layers = shown_layers(document)
    faults = [
        _fault(span.table, span.segments[0], document.text, "unnamed_layer")
        for span in returned.spans
        if span.table not in layers
    ]
    given = layers & returned.layers
    updates = {table: _updates(table, document, returned, table in given, checked, faults) for table in document.rows}
    paragraphs = _paragraphs(document, updates.pop("paragraphs", []))
    rows = {"paragraphs": paragraphs.rows}
    dropped = 0
    for table, updated in updates.items():
        homes = [_home(row, former, paragraphs) for row, former in updated]
        rows[table] = _sorted(map(_with_home, updated, homes), paragraphs.rows)
        for (row, former), home in zip(updated, homes, strict=True):
            if home:
                continue
            # What the tool does not show cannot be corrected there either.
            if former and (table not in given or former.paragraph_id not in paragraphs.ids):
                dropped += 1
            else:
                faults.append(_fault(table, row.span, document.text, "no_paragraph"))
    if faults:
        first = faults[0]
        raise ClausierError(
            "E164", first.variant, path=returned.path, count=len(faults),
            table=first.table, text=first.text, start=first.span[0], end=first.span[1],
        )  # fmt: skip
    cells = document.cells if _has_same_kinds(document, paragraphs) else _without_counts(document.cells)
    rows = _with_valid_pointers(document, rows, paragraphs.ids)
    return CorrectedDocument(replace(document, rows=rows, cells=cells), dropped)


_Update = tuple[GoldRow, GoldRow | None]
"""A row with the id of its paragraph as the tool returns it, and the row before correction, None if it was added."""


def _updates(
    table: str, document: GoldDocument, returned: ToolDocument, is_given: bool, checked: bool, faults: list[_SpanFault]
) -> list[_Update]:
    """The rows of a table as the tool returns them; unchanged if it does not show the table."""
    text = document.text
    if not is_given:
        return [(row, row) for row in document[table]]
    ids = _row_ids(table, document[table])
    key = primary_key(table)
    updates: list[_Update] = []
    for span, former in match_rows([span for span in returned.spans if span.table == table], document[table], text):
        if not former and not normalize_segments(span.segments, text):
            faults.append(_fault(table, span.segments[0], text, "no_text"))
            continue
        row = _row(span, former, text)
        if not former:  # A copy has the id of the row that it was copied from.
            row = replace(row, cells={n: v for n, v in row.cells.items() if n != key or str(v) not in ids})
        updates.append((replace(row, checked=True) if checked else row, former))
    return updates


def _fault(table: str, span: Span, text: str, variant: str) -> _SpanFault:
    return _SpanFault(variant, table, text[slice(*span)][:60].replace("\n", " "), span)


def _row(span: ToolSpan, former: GoldRow | None, text: str) -> GoldRow:
    """The row of a span, with the id of its paragraph as the tool returns it."""
    cells = {name: v for name, v in (former.cells.items() if former else ()) if name not in span.known}
    cells |= {
        column.name: parse_value(column, cell)
        for column in tool_columns()[span.table]
        if column.name in span.known - ROW_FIELDS and (cell := span.cells.get(column.name, ""))
    }
    row = former or GoldRow(span.table, 0, "", 0, 0, "", True, {})
    spans = normalize_segments(span.segments, text)
    segments = spans if span.table == "clauses" else (covering_span(spans),) if spans else ()
    is_moved = not former or bool(spans and segments != normalize_segments(row_segments(former, text), text))
    if is_moved:
        if former:
            cells = drop_after_move(cells, former, text, segments)
        if span.table == "clauses":
            cells["segments"] = format_segments(segments)
        start, end = covering_span(segments)
        row = replace(row, start=start, end=end, text=join_segments(segments, text))
    if former and span.table == "clauses" and (is_moved or cells.get("head") != former.cells.get("head")):
        cells = drop_after_head_change(cells, former, text, segments)
    return replace(
        row,
        cells=cells,
        paragraph_id=span.cells.get("paragraph_id", row.paragraph_id if former else ""),
        note=span.cells.get("note", "") if "note" in span.known else row.note,
        checked=_is_ticked(span) if former and "checked" in span.known else row.checked,
    )


def _is_ticked(span: ToolSpan) -> bool:
    return span.cells.get("checked", "").strip().lower() == "true"


def _paragraphs(document: GoldDocument, updates: Sequence[_Update]) -> _Paragraphs:
    taken = {row.paragraph_id for row, former in updates if former}
    rows, ids, unmoved = [], {}, set()
    for row, former in updates:
        if former:
            ids[former.paragraph_id] = row.paragraph_id
            if row.span == former.span:
                unmoved.add(former.paragraph_id)
        else:
            label, kind = row.cells.get("label"), row.cells.get("kind")
            paragraph_id = new_paragraph_id(document.doc_id, row.paragraph_id, label, kind, taken)
            taken.add(paragraph_id)
            row = replace(row, paragraph_id=paragraph_id)
        rows.append(row)
    ordered = sorted(rows, key=lambda row: (row.start, row.end, row.number or inf))
    if len(rows) != len(ids) or len(ids) != len(document["paragraphs"]):
        ordered = [replace(row, cells={**row.cells, "order": n}) for n, row in enumerate(ordered, start=1)]
    return _Paragraphs(tuple(ordered), ids, frozenset(unmoved))


def _home(row: GoldRow, former: GoldRow | None, paragraphs: _Paragraphs) -> str:
    """The id of the paragraph that a row belongs to; empty if none.

    An action that an item inherits from its lead-in belongs to another paragraph than it lies in: only its cell gives the
    one that it belongs to.
    """
    given = row.paragraph_id
    if former and row.span == former.span and given == former.paragraph_id and given in paragraphs.unmoved:
        return paragraphs.ids[given]
    if row.cell_text("form") == "inherited" and given:
        known = {p.paragraph_id for p in paragraphs.rows}
        return given if given in known else paragraphs.ids.get(given, "")
    return paragraphs.enclosing(row)


def _with_home(update: _Update, home: str) -> GoldRow:
    row, former = update
    has_left = former and home != former.paragraph_id
    cells = drop_after_paragraph_change(dict(row.cells), former) if former and has_left else row.cells
    return replace(row, paragraph_id=home, cells=cells)


def _sorted(rows: Iterable[GoldRow], paragraphs: Sequence[GoldRow]) -> tuple[GoldRow, ...]:
    """Rows in the order of their paragraphs; those that have none are left out."""
    starts = {paragraph.paragraph_id: paragraph.start for paragraph in paragraphs}
    keyed = [((starts[r.paragraph_id], r.start, r.end, r.number or inf), r) for r in rows if r.paragraph_id]
    return tuple(row for _, row in sorted(keyed, key=itemgetter(0)))


def _with_valid_pointers(
    document: GoldDocument, rows: Mapping[str, tuple[GoldRow, ...]], paragraph_ids: Mapping[str, str]
) -> dict[str, tuple[GoldRow, ...]]:
    """Rows without ids of deleted rows, and with the new ids of paragraphs."""
    deleted = {table: _row_ids(table, document[table]) - _row_ids(table, now) for table, now in rows.items()}
    return {
        table: tuple(replace(row, cells=_updated_pointers(row, deleted, paragraph_ids)) for row in now)
        for table, now in rows.items()
    }


def _row_ids(table: str, rows: Iterable[GoldRow]) -> set[str]:
    if table == "paragraphs":
        return {row.paragraph_id for row in rows}
    return {row.cell_text(primary_key(table)) for row in rows}


def _updated_pointers(
    row: GoldRow, deleted: Mapping[str, set[str]], paragraph_ids: Mapping[str, str]
) -> dict[str, Value]:
    cells = dict(row.cells)
    for name, target in row_pointers(row.table).items():
        value = row.cell_text(name)
        if target == "paragraphs" and value in paragraph_ids:
            cells[name] = paragraph_ids[value]
        elif value in deleted.get(target, ()):
            cells.pop(name, None)
    return cells


def _has_same_kinds(document: GoldDocument, paragraphs: _Paragraphs) -> bool:
    def kinds(rows: Iterable[GoldRow]) -> Counter[tuple[str, str]]:
        return Counter((row.cell_text("kind"), row.cell_text("level")) for row in rows)

    return kinds(document["paragraphs"]) == kinds(paragraphs.rows)


def _without_counts(cells: Mapping[str, Value]) -> dict[str, Value]:
    """The cells of a document without the counts of its former paragraphs."""
    return {name: v for name, v in cells.items() if name not in ("preambular_count", "operative_count")}
