"""One table of a folder: its dialect and header, and its rows document by document, in any order."""

import csv
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from clausier.tables.schema import Column
from clausier.validation.dialect import Dialect, detect_dialect, read_lines

MAX_CELL = 16 * 1024 * 1024
"""The longest cell, in characters."""

ReportFault = Callable[[int, str, str, str, str], None]
"""Called with a fault: number of the row, id of the row, column, kind, reason."""


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row as it is in the file.

    Attributes:
        number: Its number as a spreadsheet shows it.
        cells: Its cells by column, of the columns in the schema.
        ragged: Whether it has more or fewer cells than the header.
    """

    number: int
    cells: dict[str, str]
    ragged: bool


@dataclass(frozen=True, slots=True)
class RowBlock:
    """Consecutive rows of one document.

    Attributes:
        doc_id: The document.
        offset: The offset of the first row in the file, in bytes.
        number: The number of the first row as a spreadsheet shows it.
        count: The number of rows.
    """

    doc_id: str
    offset: int
    number: int
    count: int


@dataclass(slots=True)
class TableFile:
    """A table in a folder, after a first pass over all of its rows.

    Attributes:
        path: The file.
        columns: The columns of the schema that it has, in the order of the schema.
        missing: The columns of the schema that it lacks.
        blocks: The blocks of rows of each document, in the order of the file.
        rows: The number of its rows.
        dialect: Its dialect.
        header: Its first row.
    """

    path: Path
    columns: tuple[Column, ...]
    missing: tuple[Column, ...]
    blocks: list[RowBlock]
    rows: int
    dialect: Dialect
    header: tuple[str, ...]
    _by_document: dict[str, list[RowBlock]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for block in self.blocks:
            self._by_document.setdefault(block.doc_id, []).append(block)

    def documents(self) -> list[str]:
        """Return the ids of the documents that it has rows of, in the order of their first rows."""
        return list(self._by_document)

    def rows_of(self, doc_id: str) -> Iterator[RawRow]:
        """Yield the rows of a document, in the order of the file."""
        for block in self._by_document.get(doc_id, ()):
            count = 0
            for number, _, cells in _read_records(self.path, self.dialect, block.offset, block.number):
                if count == block.count:
                    break
                if isinstance(cells, list) and cells:
                    count += 1
                    yield _row(number, cells, self.header, self.columns)


def open_table(path: Path, columns: Sequence[Column], report: ReportFault) -> TableFile | None:
    """Open a table: detect its dialect, read its header, and find the rows of each document.

    Args:
        path: The file.
        columns: The columns of the table in the schema.
        report: Called with each fault.

    Returns:
        The table, None if its rows cannot be read.

    Raises:
        OSError: The file cannot be read.
    """
    names = [c.name for c in columns]
    dialect = detect_dialect(path, names)
    if dialect is None:
        report(0, "", "", "encoding", "is in UTF-16. Save the table as “CSV UTF-8”")
        return None
    for kind, reason in dialect.faults:
        report(0, "", "", kind, reason)
    records = _read_records(path, dialect, 0, 1)
    _, _, header = next(records, (1, 0, []))
    if not isinstance(header, list) or not set(header) & set(names):
        report(1, "", "", "header", f"the first row does not name the columns {', '.join(names[:3])}…")
        return None
    _check_header(header, names, report)
    present = tuple(c for c in columns if c.name in header)
    primary = next((c.name for c in columns if c.is_primary_key), "code")
    doc_id_index = header.index("doc_id") if "doc_id" in header else None
    blocks: list[RowBlock] = []
    count = 0
    for number, offset, cells in records:
        if isinstance(cells, csv.Error):
            report(number, "", "", "quotes", f"the row cannot be read: {cells}")
        elif not cells:
            report(number, "", "", "blank", "the row is blank")
        else:
            count += 1
            if len(cells) != len(header):
                row_id = dict(zip(header, cells, strict=False)).get(primary, "")
                report(number, row_id, "", "cells", f"the row has {len(cells)} cells, the header {len(header)}")
            doc_id = cells[doc_id_index] if doc_id_index is not None and doc_id_index < len(cells) else ""
            if blocks and blocks[-1].doc_id == doc_id:
                last = blocks[-1]
                blocks[-1] = RowBlock(doc_id, last.offset, last.number, last.count + 1)
            else:
                blocks.append(RowBlock(doc_id, offset, number, 1))
    missing = tuple(c for c in columns if c.name not in header)
    return TableFile(path, present, missing, blocks, count, dialect, tuple(header))


def _check_header(header: Sequence[str], names: Sequence[str], report: ReportFault) -> None:
    for name in names:
        if name not in header:
            report(1, "", name, "missing-column", "the column is missing")
    for name in dict.fromkeys(header):
        if name not in names:
            report(1, "", name, "unknown-column", "there is no such column in the codebook")
        elif header.count(name) > 1:
            report(1, "", name, "doubled-column", "the column stands twice; its first cells count")
    known = list(dict.fromkeys(name for name in header if name in names))
    expected = [name for name in names if name in known]
    for found, name in zip(known, expected, strict=True):
        if found != name:
            report(1, "", found, "column-order", f"the column stands where {name} must")
            break


RawRecord = tuple[int, int, list[str] | csv.Error]
"""Number of a row, offset of its first byte, its cells or the error in them."""


def _read_records(path: Path, dialect: Dialect, offset: int, number: int) -> Iterator[RawRecord]:
    """Yield the rows of a file from an offset on."""
    with path.open("rb") as file, _long_cells():
        file.seek(offset)
        # The reader takes no more lines than a row needs, so the count is exact between rows.
        consumed = offset

        def decoded() -> Iterator[str]:
            nonlocal consumed
            for line in read_lines(file):
                text = line.decode(dialect.encoding, "replace")
                is_first = consumed == 0
                consumed += len(line)
                yield text.removeprefix("\ufeff") if is_first else text

        reader = csv.reader(decoded(), delimiter=dialect.delimiter, strict=True)
        while True:
            start = consumed
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield number, start, error
            else:
                yield number, start, cells
            number += 1


@contextmanager
def _long_cells() -> Iterator[None]:
    """Allow long cells; the csv module has one limit for the whole process."""
    former = csv.field_size_limit(MAX_CELL)
    try:
        yield
    finally:
        csv.field_size_limit(former)


def _row(number: int, cells: Sequence[str], header: Sequence[str], columns: Sequence[Column]) -> RawRow:
    named: dict[str, str] = {}
    for name, cell in zip(header, cells, strict=False):
        named.setdefault(name, cell)
    return RawRow(number, {c.name: named.get(c.name, "") for c in columns}, len(cells) != len(header))
