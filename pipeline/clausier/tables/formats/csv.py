"""CSV: a file a table, as in RFC 4180 but with plain line feeds; on request safe to open in a spreadsheet.

The spreadsheet form has a byte-order mark, by which Excel recognises UTF-8, and guarded texts. It keeps the comma, although
Excel in French expects semicolons when a file is double-clicked: the data package, readers in R and Python and
``clausier validate`` need one dialect, a ``sep=`` line would break them all, and the format ``xlsx`` opens everywhere. It
keeps the line feed, which every spreadsheet reads.
"""

import contextlib
from collections.abc import Iterable
from operator import attrgetter
from pathlib import Path

from clausier.safety.spreadsheet import guard
from clausier.tables.csv_format import Value, format_line
from clausier.tables.formats.sink import Sink
from clausier.tables.formats.text_files import TextFiles
from clausier.tables.rows import Row
from clausier.tables.schema import Schema


class Writer(Sink):
    """Writes ``TABLE.csv``.

    Args:
        folder: The folder for the files.
        schema: The tables that are written.
        excel: Whether they are made safe for spreadsheets.
    """

    def __init__(self, folder: Path, schema: Schema, excel: bool = False) -> None:
        self._schema = schema
        self._excel = excel
        paths = {table: folder / f"{table}.csv" for table in schema}
        self._files = TextFiles(paths, "utf-8-sig" if excel else "utf-8")
        for table, columns in schema.items():
            self._files.write(table, [format_line(c.name for c in columns)])

    def add(self, table: str, rows: Iterable[Row]) -> None:
        """Add rows to a table."""
        cells = attrgetter(*(column.name for column in self._schema[table]))
        if self._excel:
            self._files.write(table, (format_line(map(_guarded, cells(row))) for row in rows))
        else:
            self._files.write(table, (format_line(cells(row)) for row in rows))

    def close(self) -> None:
        """Finish the files."""
        self._files.close()

    def abort(self) -> None:
        """Close the files as they are."""
        with contextlib.suppress(OSError):
            self._files.close()


def _guarded(value: Value) -> Value:
    return guard(value) if isinstance(value, str) else value
