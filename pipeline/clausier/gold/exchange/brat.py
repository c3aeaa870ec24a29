"""brat standoff: a gold document as annotations of its text.

The format: https://brat.nlplab.org/standoff.html
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from clausier.errors import ClausierError
from clausier.gold.exchange.brat_config import CHECKED, attribute_names
from clausier.gold.exchange.notes import format_note, parse_note
from clausier.gold.exchange.tool_spans import LAYER_NAMES, ToolSpan, known_columns, to_tool_spans
from clausier.gold.exchange.typesystem import ROW
from clausier.gold.records import GoldDocument, Span

TABLES = {name: table for table, name in LAYER_NAMES.items()}
"""The table of each layer."""

_LINE_ID = re.compile(r"[TAMREN#][0-9]+|\*")
"""The first field of a line: a letter and a number, or an asterisk for an annotation without an id."""

_TYPE_AND_OFFSETS = re.compile(r"(\S+) ([0-9]{1,9} [0-9]{1,9}(?:;[0-9]{1,9} [0-9]{1,9})*)")


def to_brat(document: GoldDocument) -> str:
    """Return a document as the content of an ``.ann`` file.

    A span is ``T`` with a number in the order of layers and text, a column with a closed set an attribute; all other
    columns are in a note. brat cannot hold a line end within a span: it is written as a gap.

    Args:
        document: A document.
    """
    lines = []
    attributes = 0
    for number, span in enumerate(to_tool_spans(document), start=1):
        spans = list(_split_at_line_ends(span.segments, document.text)) or list(span.segments)
        offsets = ";".join(f"{start} {end}" for start, end in spans)
        covered = " ".join(document.text[start:end] for start, end in spans)
        covered = "".join(" " if character.isspace() else character for character in covered)
        lines.append(f"T{number}\t{LAYER_NAMES[span.table]} {offsets}\t{covered}")
        closed = attribute_names(span.table)
        for column, name in closed.items():
            if value := span.cells.get(column):
                attributes += 1
                lines.append(f"A{attributes}\t{name} T{number} {value}")
        if span.cells["checked"] == "true":
            attributes += 1
            lines.append(f"A{attributes}\t{CHECKED} T{number}")
        noted = {n: v for n, v in span.cells.items() if n not in closed and n != "checked"}
        lines.append(f"#{number}\tAnnotatorNotes T{number}\t{format_note({ROW: span.row, **noted})}")
    return "".join(f"{line}\n" for line in lines)


def _split_at_line_ends(segments: Sequence[Span], text: str) -> Iterator[Span]:
    for start, end in segments:
        offset = start
        for line in text[start:end].split("\n"):
            if line.strip():
                yield offset, offset + len(line)
            offset += len(line) + 1


class _BrokenLineError(Exception):
    """A line that is not in brat's format.

    Args:
        variant: The variant of the message E162.
        **fields: Values for the fields of its text.
    """

    def __init__(self, variant: str, **fields: object) -> None:
        super().__init__(variant)
        self.variant = variant
        self.fields = fields


@dataclass(frozen=True, slots=True)
class _TextBound:
    """A text-bound annotation."""

    table: str
    segments: tuple[Span, ...]


def read_brat(data: bytes, text: str, path: str) -> tuple[ToolSpan, ...]:
    """Read an ``.ann`` file, its lines in any order.

    Spans and attributes of other types, relations, events, equivalences and normalisations are left out.

    Args:
        data: Its bytes.
        text: The document text.
        path: The file, as messages name it.

    Raises:
        ClausierError: E160 it is no UTF-8, E162 a line is broken.
    """
    try:
        content = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ClausierError("E160", "encoding", path=path) from error
    bounds: dict[str, _TextBound | None] = {}
    attributes: dict[str, list[tuple[int, str, str]]] = defaultdict(list)
    notes: dict[str, list[str]] = defaultdict(list)
    for number, line in enumerate(content.split("\n"), start=1):
        fields = line.rstrip("\r").split("\t")
        try:
            if line.strip() and not _LINE_ID.fullmatch(fields[0]):
                raise _BrokenLineError("no_annotation", text=repr(line[:40]))
            if fields[0].startswith("T"):
                if fields[0] in bounds:
                    raise _BrokenLineError("repeated_id", id=fields[0])
                bounds[fields[0]] = _text_bound(fields, text)
            elif fields[0].startswith(("A", "M")):
                name, target, value = _attribute(fields)
                attributes[target].append((number, name, value))
            elif fields[0].startswith("#"):
                sort, _, target = (fields[1] if len(fields) > 1 else "").partition(" ")
                if sort == "AnnotatorNotes" and len(fields) > 2:
                    notes[target].append("\t".join(fields[2:]))
        except _BrokenLineError as error:
            raise ClausierError("E162", error.variant, path=path, line=number, **error.fields) from error
    for target, given in attributes.items():
        if target.startswith("T") and target not in bounds:
            raise ClausierError("E162", "unknown_target", path=path, line=given[0][0], id=target)
    return tuple(
        _tool_span(bound, {name: value for _, name, value in attributes[identity]}, notes[identity])
        for identity, bound in bounds.items()
        if bound
    )


def _text_bound(fields: Sequence[str], text: str) -> _TextBound | None:
    match = _TYPE_AND_OFFSETS.fullmatch(fields[1].strip()) if len(fields) > 1 else None
    if not match:
        raise _BrokenLineError("span_format")
    segments = tuple((int(start), int(end)) for start, end in (p.split(" ") for p in match[2].split(";")))
    if any(start > end or end > len(text) for start, end in segments):
        raise _BrokenLineError("offsets", offsets=match[2], length=len(text))
    covered = "".join(text[start:end] for start, end in segments)
    if len(fields) > 2 and "".join(fields[2].split()) != "".join(covered.split()):
        raise _BrokenLineError("text", offsets=match[2], text=repr(covered[:60]), quoted=repr(fields[2][:60]))
    return _TextBound(TABLES[match[1]], segments) if match[1] in TABLES else None


def _attribute(fields: Sequence[str]) -> tuple[str, str, str]:
    parts = fields[1].split() if len(fields) > 1 else []
    if len(parts) not in (2, 3):
        raise _BrokenLineError("attribute_format")
    return parts[0], parts[1], parts[2] if len(parts) == 3 else "true"


def _tool_span(bound: _TextBound, attributes: Mapping[str, str], notes: Sequence[str]) -> ToolSpan:
    table = bound.table
    closed = attribute_names(table)
    cells = {column: attributes[name] for column, name in closed.items() if name in attributes}
    if CHECKED in attributes:
        cells["checked"] = "true"
    noted, remark = parse_note(" | ".join(notes), (known_columns()[table] - closed.keys() - {"checked"}) | {ROW})
    row = noted.pop(ROW, "")
    if remark:
        noted["note"] = f"{noted['note']} | {remark}" if noted.get("note") else remark
    # If the note was lost or replaced, the columns that it does not name keep their values in the gold folder.
    known = known_columns()[table] if row else frozenset({*closed, "checked", *noted})
    cells |= {name: value for name, value in noted.items() if value}
    return ToolSpan(table, bound.segments, cells, known, row)
