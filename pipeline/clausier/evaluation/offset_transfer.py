"""Transfer of an annotation to another version of its text: all offsets, by the alignment of the two versions."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from rapidfuzz.distance import Levenshtein, Opcode, Postfix, Prefix

from clausier.records import Action, Annotation, Clause, Entity, Paragraph, Reference
from clausier.tables.column_roles import inner_offsets
from clausier.tables.segments import Span, format_segments, join_segments, parse_segments

MAX_LENGTH_PRODUCT = 200_000**2
"""The largest product of the lengths of two texts that are aligned, in some seconds; of longer ones only the common
beginning and end are."""

SPAN_TABLES = ("paragraphs", "actions", "clauses", "entities", "references")
"""The tables of an annotation whose rows have offsets."""

SpanRow = TypeVar("SpanRow", Paragraph, Action, Clause, Entity, Reference)


@dataclass(frozen=True, slots=True)
class OffsetTransfer:
    """The alignment of one text with another one, by which offsets are transferred.

    Attributes:
        opcodes: The edits from the first text to the second one; they cover both.
        starts: The offset in the first text at which each edit begins.
        text: The second text.
    """

    opcodes: Sequence[Opcode]
    starts: Sequence[int]
    text: str

    def start(self, offset: int) -> int:
        """Return the offset of a character in the second text; that of its gap if the character was deleted."""
        code = self._opcode(offset)
        return min(code.dest_start + offset - code.src_start, code.dest_end)

    def end(self, offset: int) -> int:
        """Return the end of a span in the second text, without characters that were inserted after the span."""
        if offset == 0:
            return 0
        code = self._opcode(offset - 1)
        return min(code.dest_start + offset - code.src_start, code.dest_end)

    def span(self, start: int, end: int) -> Span:
        """Return a span in the second text; an empty one if all of its characters were deleted."""
        first = self.start(start)
        return first, max(first, self.end(end))

    def _opcode(self, offset: int) -> Opcode:
        # Of the edits that begin at the same offset, all but the last are insertions.
        return self.opcodes[bisect_right(self.starts, offset) - 1]


def transfer_between(text: str, other: str) -> OffsetTransfer:
    """Return the transfer of offsets from one text to another, by the fewest edits of characters.

    Within texts that differ over more than ``MAX_LENGTH_PRODUCT``, only the common beginning and end are aligned.

    Args:
        text: The text that the offsets refer to.
        other: The other version of it.
    """
    opcodes = list(_opcodes(text, other)) or [Opcode("equal", 0, 0, 0, 0)]
    return OffsetTransfer(opcodes, [code.src_start for code in opcodes], other)


def _opcodes(text: str, other: str) -> Iterable[Opcode]:
    head = Prefix.similarity(text, other)
    tail = Postfix.similarity(text[head:], other[head:])
    end, other_end = len(text) - tail, len(other) - tail
    if (end - head) * (other_end - head) <= MAX_LENGTH_PRODUCT:
        return Levenshtein.opcodes(text, other)
    return [
        Opcode("equal", 0, head, 0, head),
        Opcode("replace", head, end, head, other_end),
        Opcode("equal", end, len(text), other_end, len(other)),
    ]


def transfer_annotation(annotation: Annotation, text: str) -> Annotation:
    """Return the same rows with their offsets and texts in another version of the document text.

    Args:
        annotation: What a model found.
        text: The other version: the text that the gold refers to.
    """
    if annotation.text == text:
        return annotation
    transfer = transfer_between(annotation.text, text)
    rows: dict[str, Any] = {
        table: tuple(_row(table, row, transfer) for row in getattr(annotation, table)) for table in SPAN_TABLES
    }
    return replace(annotation, text=text, **rows)


def _row(table: str, row: SpanRow, transfer: OffsetTransfer) -> SpanRow:
    offsets = inner_offsets(table)
    given = parse_segments(getattr(row, offsets.segments)) if offsets.segments else [(row.start, row.end)]
    segments = [transfer.span(*segment) for segment in given]
    cells: dict[str, Any] = {
        "start": segments[0][0],
        "end": segments[-1][1],
        "text": join_segments(segments, transfer.text),
    }
    if offsets.segments:
        cells[offsets.segments] = format_segments(segments)
    for start_column, end_column in offsets.spans:
        start, end = getattr(row, start_column), getattr(row, end_column)
        if start is not None and end is not None:
            cells[start_column], cells[end_column] = transfer.span(start, end)
    for column in offsets.points:
        if (offset := getattr(row, column)) is not None:
            cells[column] = transfer.start(offset)
    return replace(row, **cells)
