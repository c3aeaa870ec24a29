"""Moving an annotation to another version of its text: all offsets, by how the two versions differ."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from rapidfuzz.distance import Levenshtein, Opcode, Postfix, Prefix

from clausier.gold.text_search import GAP
from clausier.records import Action, Annotation, Clause, Entity, Paragraph, Reference

LARGEST = 200_000**2
"""So large a product of lengths takes some seconds; of longer stretches that differ, only where they begin and end is told."""

Spanned = TypeVar("Spanned", Paragraph, Action, Entity, Reference)


@dataclass(frozen=True, slots=True)
class Shift:
    """The way from the offsets of one text to those of another.

    Attributes:
        opcodes: How the one becomes the other; they cover both.
        starts: Where each begins in the first text.
        text: The second text.
    """

    opcodes: Sequence[Opcode]
    starts: Sequence[int]
    text: str

    def start(self, offset: int) -> int:
        """Return where a character stands in the second text; of one that is not there, where it would."""
        code = self._code(offset)
        return min(code.dest_start + offset - code.src_start, code.dest_end)

    def end(self, offset: int) -> int:
        """Return the end of a stretch in the second text: what was put in behind its last character is no part of it."""
        if offset == 0:
            return 0
        code = self._code(offset - 1)
        return min(code.dest_start + offset - code.src_start, code.dest_end)

    def _code(self, offset: int) -> Opcode:
        # Of those that begin at the same place, all but the last put something in.
        return self.opcodes[bisect_right(self.starts, offset) - 1]


def shift_between(text: str, other: str) -> Shift:
    """Return the way from the offsets of one text to those of another, by the fewest edits of characters.

    Texts that differ over more than ``LARGEST`` are not compared within the stretch that differs.

    Args:
        text: The one.
        other: The other.
    """
    opcodes = list(_opcodes(text, other)) or [Opcode("equal", 0, 0, 0, 0)]
    return Shift(opcodes, [code.src_start for code in opcodes], other)


def _opcodes(text: str, other: str) -> Iterable[Opcode]:
    head = Prefix.similarity(text, other)
    tail = Postfix.similarity(text[head:], other[head:])
    end, other_end = len(text) - tail, len(other) - tail
    if (end - head) * (other_end - head) <= LARGEST:
        return Levenshtein.opcodes(text, other)
    return [
        Opcode("equal", 0, head, 0, head),
        Opcode("replace", head, end, head, other_end),
        Opcode("equal", end, len(text), other_end, len(other)),
    ]


def moved(annotation: Annotation, text: str) -> Annotation:
    """Return the same rows with their offsets and texts in another version of the document text.

    Args:
        annotation: What a model found.
        text: The other version: the one that the gold points into.
    """
    if annotation.text == text:
        return annotation
    shift = shift_between(annotation.text, text)
    return replace(
        annotation,
        text=text,
        paragraphs=tuple(_spanned(row, shift) for row in annotation.paragraphs),
        actions=tuple(_action(row, shift) for row in annotation.actions),
        clauses=tuple(_clause(row, shift) for row in annotation.clauses),
        entities=tuple(_spanned(row, shift) for row in annotation.entities),
        references=tuple(_spanned(row, shift) for row in annotation.references),
    )


def _span(start: int, end: int, shift: Shift) -> tuple[int, int]:
    first = shift.start(start)
    return first, max(first, shift.end(end))


def _spanned(row: Spanned, shift: Shift) -> Spanned:
    start, end = _span(row.start, row.end, shift)
    return replace(row, start=start, end=end, text=shift.text[start:end])


def _action(row: Action, shift: Shift) -> Action:
    placed = _spanned(row, shift)
    if row.complement_start is None or row.complement_end is None:
        return placed
    start, end = _span(row.complement_start, row.complement_end, shift)
    return replace(placed, complement_start=start, complement_end=end)


def _clause(row: Clause, shift: Shift) -> Clause:
    ends = [part.partition("-") for part in row.segments.split(";")]
    segments = [_span(int(start), int(end), shift) for start, _, end in ends]
    return replace(
        row,
        start=segments[0][0],
        end=segments[-1][1],
        segments=";".join(f"{start}-{end}" for start, end in segments),
        text=GAP.join(shift.text[start:end] for start, end in segments),
        head_start=None if row.head_start is None else shift.start(row.head_start),
    )
