"""A workbook: ``tables.xlsx``, a sheet a table and the codebook.

Written with XlsxWriter (BSD-2): it keeps one row of each sheet in memory, while openpyxl is several times as slow and does
not distinguish formulas from texts that look like one.
"""

import contextlib
import datetime
import tempfile
from collections.abc import Iterable
from pathlib import Path

import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from clausier.errors import ClausierError, problem
from clausier.safety.spreadsheet import guard
from clausier.tables.csv_format import Value
from clausier.tables.formats import codebook_rows
from clausier.tables.formats.sink import Sink
from clausier.tables.formats.values import value_of
from clausier.tables.rows import Row
from clausier.tables.schema import Column, Schema

NAME = "tables.xlsx"

MAX_ROWS = 1_048_576
"""The rows of a sheet, with its header (Excel's specifications and limits)."""

MAX_UNITS = 32_767
"""The UTF-16 code units of a cell (the same)."""

CUT = " […]"
"""The end of a text that was cut."""

FIRST_DATE = datetime.date(1900, 3, 1)
"""Earlier days are written as texts: Excel has none before 1900, and a 29 February in that year."""

CREATED = datetime.datetime(2000, 1, 1)
"""The date of every workbook, so that the same rows give the same bytes."""

WIDTHS = {"integer": 10, "boolean": 12, "date": 12, "string": 20}
TEXT_WIDTH = 80
"""Columns called ``text``, and descriptions, hold sentences."""


class Writer(Sink):
    """Writes ``tables.xlsx``.

    Args:
        folder: The folder for the file.
        schema: The tables that are written.
    """

    def __init__(self, folder: Path, schema: Schema) -> None:
        self._schema = schema
        self._path = folder / NAME
        # XlsxWriter keeps rows in temporary files until the end: beside the workbook, where there is room, not in /tmp.
        self._temporary = tempfile.TemporaryDirectory(dir=folder, prefix=".xlsx-")
        options = {"constant_memory": True, "tmpdir": self._temporary.name}
        self._book = xlsxwriter.Workbook(self._path, options)
        self._book.set_properties({"created": CREATED})
        self._book.use_zip64()
        self._header = self._book.add_format({"bold": True})
        self._date = self._book.add_format({"num_format": "yyyy-mm-dd"})
        self._plain = self._book.add_format()
        # A text that begins like a formula stays a text when a person edits its cell.
        self._quoted = self._book.add_format({"quote_prefix": True})
        self._sheets = {table: self._sheet(table, columns) for table, columns in schema.items()}
        self._rows = dict.fromkeys(schema, 0)
        self._cut: list[str] = []

    def add(self, table: str, rows: Iterable[Row]) -> None:
        """Add rows to a table.

        Args:
            table: One of the tables of the schema.
            rows: Records of that table.

        Raises:
            ClausierError: E132, the sheet is full.
        """
        for row in rows:
            self._rows[table] += 1
            if self._rows[table] >= MAX_ROWS:
                raise ClausierError("E132", table=table, limit=f"{MAX_ROWS - 1:,}")
            for index, column in enumerate(self._schema[table]):
                self._write(table, index, column, value_of(row, column))

    def close(self) -> None:
        """Finish the workbook; texts that were cut are listed in ``notices``."""
        for table, columns in self._schema.items():
            self._sheets[table].autofilter(0, 0, self._rows[table], len(columns) - 1)
        self._write_codebook()
        try:
            self._book.close()
        except XlsxWriterException as error:
            raise OSError(str(error)) from error
        finally:
            self._temporary.cleanup()
        if self._cut:
            cells = ", ".join(self._cut[:5]) + (", …" if len(self._cut) > 5 else "")
            self.notices = (problem("W130", NAME, count=len(self._cut), limit=f"{MAX_UNITS:,}", cells=cells),)

    def abort(self) -> None:
        """Close the workbook as it is."""
        # Temporary files are closed as XlsxWriter does at the end; a workbook that is never closed issues a warning.
        self._book.fileclosed = True
        for sheet in self._book.worksheets():
            with contextlib.suppress(OSError):
                sheet._opt_close()
        self._temporary.cleanup()

    def _sheet(self, name: str, columns: Iterable[Column]) -> Worksheet:
        widths = [(c.name, TEXT_WIDTH if c.name == "text" else WIDTHS[c.type]) for c in columns]
        return self._new_sheet(name, widths)

    def _new_sheet(self, name: str, widths: Iterable[tuple[str, int]]) -> Worksheet:
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for index, (title, width) in enumerate(widths):
            sheet.set_column(index, index, width)
            self._text(sheet, 0, index, title, self._header)
        return sheet

    def _write_codebook(self) -> None:
        widths = [(name, TEXT_WIDTH if name == "description" else 20) for name in codebook_rows.HEADER]
        sheet = self._new_sheet(codebook_rows.NAME, widths)
        for number, cells in enumerate(codebook_rows.codebook_rows(self._schema), start=1):
            for index, cell in enumerate(cells):
                if cell:
                    self._text(sheet, number, index, cell)

    def _write(self, table: str, index: int, column: Column, value: Value) -> None:
        sheet, number = self._sheets[table], self._rows[table]
        if isinstance(value, bool):
            sheet.write_boolean(number, index, value)
        elif isinstance(value, int | float):
            sheet.write_number(number, index, value)
        elif value is not None:
            day = datetime.date.fromisoformat(value) if column.type == "date" else None
            if day and day >= FIRST_DATE:
                sheet.write_datetime(number, index, day, self._date)
                return
            fitting = _cut_to_cell(value)
            if fitting != value:
                self._cut.append(f"{table} row {number + 1}, {column.name}")
            self._text(sheet, number, index, fitting)

    def _text(self, sheet: Worksheet, number: int, index: int, text: str, style: Format | None = None) -> None:
        """Write a string as text, whatever it looks like."""
        if guard(text) != text:
            style = self._quoted
        if text.startswith("<r>"):
            # XlsxWriter takes strings in <r>…</r> for its own markup; in two pieces it escapes them.
            sheet.write_rich_string(number, index, text[:1], self._plain, text[1:])
        else:
            sheet.write_string(number, index, text, style)


def _cut_to_cell(text: str) -> str:
    """Return a text, cut where it is longer than a cell."""
    if len(text) <= MAX_UNITS // 2:  # No code point has more than two units.
        return text
    units = text.encode("utf-16-le")
    if len(units) <= 2 * MAX_UNITS:
        return text
    return units[: 2 * (MAX_UNITS - len(CUT))].decode("utf-16-le", errors="ignore") + CUT
