"""From a gold document and what a tool made of it to the corrected document."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf
from operator import itemgetter

from clausier.errors import ClausierError
from clausier.gold.exchange.matching import matched
from clausier.gold.exchange.paragraph_names import paragraph_name
from clausier.gold.exchange.stale_cells import after_leaving, after_moving, own_id, pointers, with_own_head
from clausier.gold.exchange.tool_spans import (
    Mark,
    MarkedText,
    cell_value,
    hull,
    row_segments,
    shown_layers,
    tool_columns,
    trimmed,
)
from clausier.gold.records import GoldDocument, GoldRow, Span
from clausier.gold.text_search import GAP, written_spans
from clausier.tables.csv_format import Value

_APART = frozenset({"paragraph_id", "checked", "note"})
"""Columns that have a field of their own in a row."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """A document with a person's corrections.

    Attributes:
        document: The document.
        gone: How many rows went because the paragraph that they stood in was deleted.
    """

    document: GoldDocument
    gone: int


@dataclass(frozen=True, slots=True)
class _Paragraphs:
    """The paragraphs of a document before and after correction.

    Attributes:
        rows: Those that there are now.
        names: Names now by the names before; a person may have given others.
        unmoved: The names, before, of those that stand where they stood.
    """

    rows: tuple[GoldRow, ...]
    names: Mapping[str, str]
    unmoved: frozenset[str]

    def around(self, row: GoldRow) -> str:
        """Return the paragraph that a row lies in; empty if it lies in none."""
        return next((p.paragraph_id for p in self.rows if p.start <= row.start and row.end <= p.end), "")


def corrected(document: GoldDocument, marked: MarkedText, *, checked: bool = False) -> Corrected:
    """Return a document with what a person corrected in a tool.

    A row whose mark was not moved stays, with the cells that the tool gives back. One that was moved loses what followed
    from its old place (see ``following``). One without a mark is gone. A mark without a row becomes one, checked, because
    a person made it; its paragraph is the one that it lies in.

    Args:
        document: The document of the gold folder.
        marked: What the tool gives back.
        checked: Whether to mark all rows as checked: the person has looked at everything.

    Raises:
        ClausierError: E164, spans cover no text or lie in no paragraph.
    """
    layers = shown_layers(document)
    faults = [
        _told(mark.table, mark.segments[0], document.text, "is of a layer that documents.csv does not name")
        for mark in marked.marks
        if mark.table not in layers
    ]
    given = layers & marked.layers
    made = {table: _made(table, document, marked, table in given, checked, faults) for table in document.rows}
    paragraphs = _paragraphs(document, made.pop("paragraphs", []))
    rows = {"paragraphs": paragraphs.rows}
    gone = 0
    for table, found in made.items():
        homes = [_home(row, former, paragraphs) for row, former in found]
        rows[table] = _sorted(map(_moved_in, found, homes), paragraphs.rows)
        for (row, former), home in zip(found, homes, strict=True):
            if home:
                continue
            # What the tool does not show cannot be corrected there either.
            if former and (table not in given or former.paragraph_id not in paragraphs.names):
                gone += 1
            else:
                faults.append(_told(table, row.span, document.text, "lies in no paragraph, or in several"))
    if faults:
        raise ClausierError("E164", path=marked.path, count=len(faults), reason=faults[0])
    cells = document.cells if _same_kinds(document, paragraphs) else _without_counts(document.cells)
    return Corrected(replace(document, rows=_pruned(document, rows, paragraphs.names), cells=cells), gone)


_Made = tuple[GoldRow, GoldRow | None]
"""A row, its paragraph as it is told, and the row that it was before."""


def _made(
    table: str, document: GoldDocument, marked: MarkedText, is_given: bool, checked: bool, faults: list[str]
) -> list[_Made]:
    """The rows of a table by their marks; as they were if the tool does not show them."""
    text = document.text
    if not is_given:
        return [(row, row) for row in document[table]]
    names = _names(table, document[table])
    found: list[_Made] = []
    for mark, former in matched([mark for mark in marked.marks if mark.table == table], document[table], text):
        if not former and not trimmed(mark.segments, text):
            faults.append(_told(table, mark.segments[0], text, "covers no text"))
            continue
        row = _row(mark, former, text)
        if not former:  # A copy says the name of the row that it was copied from.
            cells = {n: v for n, v in row.cells.items() if n not in own_id(table) or str(v) not in names}
            row = replace(row, cells=cells)
        found.append((replace(row, checked=True) if checked else row, former))
    return found


def _told(table: str, span: Span, text: str, what: str) -> str:
    quoted = text[slice(*span)][:60].replace("\n", " ")
    return f"{table}: “{quoted}” ({span[0]}-{span[1]}) {what}"


def _row(mark: Mark, former: GoldRow | None, text: str) -> GoldRow:
    """The row of a mark, its paragraph as it is told."""
    cells = {name: v for name, v in (former.cells.items() if former else ()) if name not in mark.known}
    cells |= {
        column.name: cell_value(column, said)
        for column in tool_columns()[mark.table]
        if column.name in mark.known - _APART and (said := mark.cells.get(column.name, ""))
    }
    row = former or GoldRow(mark.table, 0, "", 0, 0, "", True, {})
    place = trimmed(mark.segments, text)
    segments = place if mark.table == "clauses" else (hull(place),) if place else ()
    is_moved = not former or bool(place and segments != _place(former, text))
    if is_moved:
        if former:
            cells = after_moving(cells, former, text, segments)
        if mark.table == "clauses":
            cells["segments"] = written_spans(segments)
        start, end = hull(segments)
        row = replace(row, start=start, end=end, text=GAP.join(text[slice(*segment)] for segment in segments))
    if former and mark.table == "clauses" and (is_moved or cells.get("head") != former.cells.get("head")):
        cells = with_own_head(cells, former, text, segments)
    return replace(
        row,
        cells=cells,
        paragraph_id=mark.cells.get("paragraph_id", row.paragraph_id if former else ""),
        note=mark.cells.get("note", "") if "note" in mark.known else row.note,
        checked=_ticked(mark) if former and "checked" in mark.known else row.checked,
    )


def _ticked(mark: Mark) -> bool:
    return mark.cells.get("checked", "").strip().lower() == "true"


def _place(row: GoldRow, text: str) -> tuple[Span, ...]:
    return trimmed(row_segments(row, text), text)


def _paragraphs(document: GoldDocument, made: Sequence[_Made]) -> _Paragraphs:
    taken = {row.paragraph_id for row, former in made if former}
    rows, names, unmoved = [], {}, set()
    for row, former in made:
        if former:
            names[former.paragraph_id] = row.paragraph_id
            if row.span == former.span:
                unmoved.add(former.paragraph_id)
        else:
            label, kind = row.cells.get("label"), row.cells.get("kind")
            name = paragraph_name(document.doc_id, row.paragraph_id, label, kind, taken)
            taken.add(name)
            row = replace(row, paragraph_id=name)
        rows.append(row)
    ordered = sorted(rows, key=lambda row: (row.start, row.end, row.number or inf))
    if len(rows) != len(names) or len(names) != len(document["paragraphs"]):
        ordered = [replace(row, cells={**row.cells, "order": n}) for n, row in enumerate(ordered, start=1)]
    return _Paragraphs(tuple(ordered), names, frozenset(unmoved))


def _home(row: GoldRow, former: GoldRow | None, paragraphs: _Paragraphs) -> str:
    """The paragraph that a row belongs to; empty if none.

    An action that an item takes over from its lead-in belongs to another paragraph than it stands in: only its cell says
    to which.
    """
    told = row.paragraph_id
    inherited = row.told("form") == "inherited"
    if former and row.span == former.span and told == former.paragraph_id and told in paragraphs.unmoved:
        return paragraphs.names[told]
    if inherited and told:
        known = {p.paragraph_id for p in paragraphs.rows}
        return told if told in known else paragraphs.names.get(told, "")
    return paragraphs.around(row)


def _moved_in(made: _Made, home: str) -> GoldRow:
    row, former = made
    left = former and home != former.paragraph_id
    cells = after_leaving(dict(row.cells), former) if former and left else row.cells
    return replace(row, paragraph_id=home, cells=cells)


def _sorted(rows: Iterable[GoldRow], paragraphs: Sequence[GoldRow]) -> tuple[GoldRow, ...]:
    """Rows in the order of their paragraphs; those that have none are left out."""
    starts = {paragraph.paragraph_id: paragraph.start for paragraph in paragraphs}
    keyed = [((starts[r.paragraph_id], r.start, r.end, r.number or inf), r) for r in rows if r.paragraph_id]
    return tuple(row for _, row in sorted(keyed, key=itemgetter(0)))


def _pruned(
    document: GoldDocument, rows: Mapping[str, tuple[GoldRow, ...]], renamed: Mapping[str, str]
) -> dict[str, tuple[GoldRow, ...]]:
    """Rows that point to no row which is gone, and to paragraphs by the names that they have now."""
    gone = {table: _names(table, document[table]) - _names(table, now) for table, now in rows.items()}
    return {
        table: tuple(replace(row, cells=_pointing(row, gone, renamed)) for row in now) for table, now in rows.items()
    }


def _names(table: str, rows: Iterable[GoldRow]) -> set[str]:
    if table == "paragraphs":
        return {row.paragraph_id for row in rows}
    return {row.told(column) for row in rows for column in own_id(table)}


def _pointing(row: GoldRow, gone: Mapping[str, set[str]], renamed: Mapping[str, str]) -> dict[str, Value]:
    cells = dict(row.cells)
    for name, target in pointers(row.table).items():
        value = row.told(name)
        if target == "paragraphs" and value in renamed:
            cells[name] = renamed[value]
        elif value in gone.get(target, ()):
            cells.pop(name, None)
    return cells


def _same_kinds(document: GoldDocument, paragraphs: _Paragraphs) -> bool:
    def kinds(rows: Iterable[GoldRow]) -> Counter[tuple[str, str]]:
        return Counter((row.told("kind"), row.told("level")) for row in rows)

    return kinds(document["paragraphs"]) == kinds(paragraphs.rows)


def _without_counts(cells: Mapping[str, Value]) -> dict[str, Value]:
    """The counts of the documents table are those of the paragraphs that were."""
    return {name: v for name, v in cells.items() if name not in ("preambular_count", "operative_count")}
