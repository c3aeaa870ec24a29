"""Rows of a gold document as annotation tools hold them: spans of the text with values that are strings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from clausier.gold.columns import gold_columns
from clausier.gold.records import GOLD_LAYERS, GoldDocument, GoldRow, Span
from clausier.gold.text_search import parse_given_segments
from clausier.tables.column_roles import all_offsets
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
"""The name of the layer of each table in a tool."""

_DOCUMENT_COLUMNS = frozenset({"doc_id", "text"})
"""Columns that repeat what a tool holds by itself: the document, and the text of a span."""


@dataclass(frozen=True, slots=True)
class ToolSpan:
    """An annotation of a tool.

    Attributes:
        table: The table that its layer belongs to.
        segments: Its offsets in the document text; several spans where a clause or a person's selection has a gap.
        cells: Its values by column; blank cells are left out.
        known: The columns that the annotation can give a value. The gold folder keeps its own values in the others.
        row: The number of the row that it was exported from; empty or another string if a person added the annotation.
    """

    table: str
    segments: tuple[Span, ...]
    cells: Mapping[str, str]
    known: frozenset[str]
    row: str = ""


@dataclass(frozen=True, slots=True)
class ToolDocument:
    """A document as a tool returns it.

    Attributes:
        path: The file, as messages name it.
        names: Possible ids of the document, the likeliest first.
        text: Its text; None if the tool keeps it elsewhere.
        layers: The tables whose layers the tool knows. The gold folder keeps its own rows of the others.
        spans: Its annotations.
    """

    path: str
    names: tuple[str, ...]
    text: str | None
    layers: frozenset[str]
    spans: tuple[ToolSpan, ...]


@lru_cache(maxsize=1)
def tool_columns() -> Mapping[str, tuple[Column, ...]]:
    """Return the columns of each table that tools show: all but the document, the text and the offsets.

    A tool holds the offsets of a row itself as a span. It shows no other offsets and does not move them with the text: they
    stay in the gold folder. Columns with ids of rows come last, because a person looks at the others.
    """
    shown = {
        table: [c for c in gold_columns()[table] if c.name not in _DOCUMENT_COLUMNS | all_offsets(table)]
        for table in GOLD_LAYERS
    }
    return {table: tuple(sorted(columns, key=lambda column: column.key != "")) for table, columns in shown.items()}


@lru_cache(maxsize=1)
def known_columns() -> Mapping[str, frozenset[str]]:
    """Return the names of ``tool_columns``."""
    return {table: frozenset(column.name for column in columns) for table, columns in tool_columns().items()}


def shown_layers(document: GoldDocument) -> frozenset[str]:
    """Return the tables of a document that tools show: those that are being corrected, and paragraphs for orientation.

    Args:
        document: A gold document.
    """
    return frozenset(layer for layer in {*document.layers, "paragraphs"} if layer in document.rows)


def to_tool_spans(document: GoldDocument) -> tuple[ToolSpan, ...]:
    """Return the rows of a document as spans of a tool, table by table in the order of the text.

    Args:
        document: A gold document.
    """
    layers = shown_layers(document)
    return tuple(to_tool_span(row, document.text) for t in GOLD_LAYERS if t in layers for row in document[t])


def to_tool_span(row: GoldRow, text: str) -> ToolSpan:
    """Return a row as a span of a tool.

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
    cells = {column.name: format_value(values.get(column.name)) for column in tool_columns()[row.table]}
    filled = {name: cell for name, cell in cells.items() if cell}
    return ToolSpan(row.table, row_segments(row, text), filled, known_columns()[row.table], str(row.number))


def format_value(value: Value) -> str:
    """Return a value as tools hold it: a string, so that blank is neither 0 nor false.

    Args:
        value: The value of a cell; None if it is blank.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def parse_value(column: Column, text: str) -> Value:
    """Return the value that a string of a tool stands for.

    Args:
        column: Its column.
        text: The string.

    Returns:
        The string itself if it is no value of the column's type: the check of the new gold folder reports it.
    """
    if column.type in ("string", "date"):
        return text
    return parse_cell(column, text.strip().lower())


def row_segments(row: GoldRow, text: str) -> tuple[Span, ...]:
    """Return the spans of a row: one, or the segments of a clause.

    Args:
        row: A row.
        text: The document text; spans are cut at its end.
    """
    segments = parse_given_segments(row.cell_text("segments")) if row.table == "clauses" else []
    return tuple((min(start, len(text)), min(end, len(text))) for start, end in segments or [row.span])


def normalize_segments(segments: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Return spans in a form that can be compared: sorted, stripped of white space, joined where only that separates them.

    A tool may cut a span at line ends, and a person may select a space too many.

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
    return tuple(span for start, end in joined if (span := _strip(start, end, text)))


def _strip(start: int, end: int, text: str) -> Span | None:
    covered = text[start:end]
    left = start + len(covered) - len(covered.lstrip())
    right = end - len(covered) + len(covered.rstrip())
    return (left, right) if left < right else None


def covering_span(segments: Sequence[Span]) -> Span:
    """Return the span from the start of the first to the last end of some spans.

    Args:
        segments: Spans, sorted by start.
    """
    return segments[0][0], max(end for _, end in segments)
