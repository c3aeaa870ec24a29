"""Parquet: a file a table, with types, and the meaning of each column in its field.

Written by pyarrow, the reference implementation (Apache-2.0), with snappy, which every reader has.
"""

import contextlib
import datetime
from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from clausier.tables.csv_format import Value
from clausier.tables.formats.sink import Sink
from clausier.tables.formats.values import value_of
from clausier.tables.rows import Row
from clausier.tables.schema import Column, Schema

ROWS_PER_GROUP = 10_000
"""The rows of a row group. They are kept in memory for each table, so that the files do not depend on the batches of rows."""


class Writer(Sink):
    """Writes ``TABLE.parquet``.

    Args:
        folder: The folder for the files.
        schema: The tables that are written.
    """

    def __init__(self, folder: Path, schema: Schema) -> None:
        self._schema = schema
        self._pending: dict[str, list[Row]] = {table: [] for table in schema}
        self._arrow = {table: pa.schema([_field(c) for c in columns]) for table, columns in schema.items()}
        self._files: dict[str, pq.ParquetWriter] = {}
        try:
            for table, arrow in self._arrow.items():
                self._files[table] = pq.ParquetWriter(folder / f"{table}.parquet", arrow)
        except BaseException:
            self.abort()
            raise

    def add(self, table: str, rows: Iterable[Row]) -> None:
        """Add rows to a table."""
        pending = self._pending[table]
        for row in rows:
            pending.append(row)
            if len(pending) == ROWS_PER_GROUP:
                self._flush(table)

    def close(self) -> None:
        """Finish the files."""
        for table, file in self._files.items():
            self._flush(table)
            file.close()

    def abort(self) -> None:
        """Close the files as they are."""
        for file in self._files.values():
            with contextlib.suppress(OSError, pa.ArrowException):
                file.close()

    def _flush(self, table: str) -> None:
        rows = self._pending[table]
        if not rows:
            return
        columns = {c.name: [_typed(c, value_of(row, c)) for row in rows] for c in self._schema[table]}
        self._files[table].write_table(pa.table(columns, schema=self._arrow[table]), row_group_size=ROWS_PER_GROUP)
        rows.clear()


def _field(column: Column) -> pa.Field:
    types = {"string": pa.string(), "integer": pa.int64(), "boolean": pa.bool_(), "date": pa.date32()}
    return pa.field(column.name, types[column.type], not column.required, {"description": column.description})


def _typed(column: Column, value: Value) -> Value | datetime.date:
    if column.type == "date" and isinstance(value, str):
        return datetime.date.fromisoformat(value)
    return value
