"""Marks: the rows of a gold document as annotation tools hold them, spans of the text with values that are strings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from clausier.gold.columns import gold_columns
from clausier.gold.records import GOLD_LAYERS, GoldDocument, GoldRow, Span
from clausier.gold.text_search import spans_of
from clausier.tables.csv_format import Value
from clausier.tables.schema import Column
from clausier.validation.parsing import parse_cell

LAYER_NAMES = {
    "paragraphs": "Paragraph",
    "actions": "Action",
    "clauses": "Clause",
    "entities": "Entity",
    "references": "Reference",
}
"""What a tool calls the layer of each table."""

INNER_OFFSETS = {
    "paragraphs": frozenset({"source_start", "source_end"}),
    "actions": frozenset({"complement_start", "complement_end"}),
    "clauses": frozenset({"head_start", "segments"}),
    "entities": frozenset[str](),
    "references": frozenset[str](),
}
"""Columns with offsets besides those of the row. No tool shows them as places, nor moves them with the text: they stay in
the gold folder."""

_PLACED = frozenset({"doc_id", "start", "end", "text"})


@dataclass(frozen=True, slots=True)
class Mark:
    """An annotation of a tool.

    Attributes:
        table: The table that its layer belongs to.
        segments: Its place in the document text; several spans where a clause or a person's selection has a gap.
        cells: What it says, by column; blank cells are left out.
        known: The columns that it would say, had they a value. What it does not know stays as the gold folder has it.
        row: The row that it was made from, by its number; empty or a person's word for what a person added.
    """

    table: str
    segments: tuple[Span, ...]
    cells: Mapping[str, str]
    known: frozenset[str]
    row: str = ""


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A document as a tool gives it back.

    Attributes:
        path: The file, as messages name it.
        names: What the document may be called, the likeliest first.
        text: Its text; None if the tool keeps it elsewhere.
        layers: The tables whose layers the tool knows. The others stay as the gold folder has them.
        marks: Its annotations.
    """

    path: str
    names: tuple[str, ...]
    text: str | None
    layers: frozenset[str]
    marks: tuple[Mark, ...]


@lru_cache(maxsize=1)
def tool_columns() -> Mapping[str, tuple[Column, ...]]:
    """Return the columns of each table that tools show: all but the document, the place and ``INNER_OFFSETS``.

    Those that hold names of rows come last: a person looks at the others.
    """
    shown = {
        table: [column for column in gold_columns()[table] if column.name not in _PLACED | INNER_OFFSETS[table]]
        for table in GOLD_LAYERS
    }
    return {table: tuple(sorted(columns, key=lambda column: column.key != "")) for table, columns in shown.items()}


@lru_cache(maxsize=1)
def known_columns() -> Mapping[str, frozenset[str]]:
    """Return the names of ``tool_columns``."""
    return {table: frozenset(column.name for column in columns) for table, columns in tool_columns().items()}


def shown_layers(document: GoldDocument) -> frozenset[str]:
    """Return the tables of a document that tools show: those that are being corrected, and paragraphs for orientation."""
    return frozenset(layer for layer in {*document.layers, "paragraphs"} if layer in document.rows)


def marks_of(document: GoldDocument) -> tuple[Mark, ...]:
    """Return the rows of a document as marks, table by table in the order of the text."""
    layers = shown_layers(document)
    return tuple(mark_of(row, document.text) for t in GOLD_LAYERS if t in layers for row in document[t])


def mark_of(row: GoldRow, text: str) -> Mark:
    """Return a row as a mark.

    Args:
        row: A row.
        text: The document text.
    """
    values: dict[str, Value] = {
        **row.cells,
        "paragraph_id": row.paragraph_id,
        "checked": row.checked,
        "note": row.note,
    }
    cells = {column.name: cell_text(values.get(column.name)) for column in tool_columns()[row.table]}
    said = {name: cell for name, cell in cells.items() if cell}
    return Mark(row.table, row_segments(row, text), said, known_columns()[row.table], str(row.number))


def cell_text(value: Value) -> str:
    """Return a cell as tools hold it: a string, so that blank is neither 0 nor false."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def cell_value(column: Column, said: str) -> Value:
    """Return what a string says in a column; the string itself if it is no value of its type, for the check to tell."""
    if column.type in ("string", "date"):
        return said
    return parse_cell(column, said.strip().lower())


def row_segments(row: GoldRow, text: str) -> tuple[Span, ...]:
    """Return the spans of a row: one, or those that a clause tells.

    Args:
        row: A row.
        text: The document text; nothing lies behind its end.
    """
    told = spans_of(row.told("segments")) if row.table == "clauses" else []
    return tuple((min(start, len(text)), min(end, len(text))) for start, end in told or [row.span])


def trimmed(segments: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Return spans as they are compared: in their order, without white space at their ends or as the only gap.

    A tool may cut a span at the ends of lines, and a person select a space too many.

    Args:
        segments: Spans.
        text: The document text.
    """
    joined: list[Span] = []
    for start, end in sorted(segments):
        if joined and (start <= joined[-1][1] or text[joined[-1][1] : start].isspace()):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(span for start, end in joined if (span := _stripped(start, end, text)))


def _stripped(start: int, end: int, text: str) -> Span | None:
    covered = text[start:end]
    left = start + len(covered) - len(covered.lstrip())
    right = end - len(covered) + len(covered.rstrip())
    return (left, right) if left < right else None


def hull(segments: Sequence[Span]) -> Span:
    """Return the span from the first to the last of spans, which are in their order."""
    return segments[0][0], max(end for _, end in segments)
