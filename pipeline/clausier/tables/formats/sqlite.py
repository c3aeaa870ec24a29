"""SQLite: ``tables.sqlite``, with keys, closed sets, indexes and full-text search, and its metadata for Datasette.

Written with Python's sqlite3: what matters here (checks, foreign keys, an FTS5 table without a copy of the texts) is SQL
in any case, and sqlite-utils would be one more dependency.
"""

import errno
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from clausier.tables.formats import codebook_rows
from clausier.tables.formats.sink import Sink
from clausier.tables.formats.sqlite_schema import create_table, indexes, quoted, search, views
from clausier.tables.formats.values import value_of
from clausier.tables.rows import Row
from clausier.tables.schema import Column, Schema

NAME = "tables.sqlite"
DATASETTE = "datasette.json"


class Writer(Sink):
    """Writes ``tables.sqlite`` and ``datasette.json``.

    Args:
        folder: The folder for the files.
        schema: The tables that are written.
    """

    def __init__(self, folder: Path, schema: Schema) -> None:
        self._schema = schema
        self._path = folder / NAME
        self._datasette = folder / DATASETTE
        with self._sqlite_errors_as_os_errors():
            self._database = sqlite3.connect(self._path, isolation_level=None)
        with self._sqlite_errors_as_os_errors():
            # Nothing reads the file before it is complete, so no journal is needed; with one transaction its bytes
            # depend on its rows alone. Foreign keys hold at the end, not before.
            for statement in ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA page_size = 4096"):
                self._database.execute(statement)
            self._database.execute("BEGIN EXCLUSIVE")
            for table, columns in schema.items():
                self._database.execute(create_table(table, columns))
        self._inserts = {
            table: f"INSERT INTO {quoted(table)} VALUES ({', '.join('?' * len(columns))})"
            for table, columns in schema.items()
        }

    def add(self, table: str, rows: Iterable[Row]) -> None:
        """Add rows to a table.

        Args:
            table: One of the tables of the schema.
            rows: Records of that table.

        Raises:
            sqlite3.IntegrityError: A row breaks a rule of the schema; ``tables.invariants`` should have found it.
        """
        columns = self._schema[table]
        with self._sqlite_errors_as_os_errors():
            self._database.executemany(self._inserts[table], (tuple(value_of(r, c) for c in columns) for r in rows))

    def close(self) -> None:
        """Add indexes, search and views, and finish the files."""
        with self._sqlite_errors_as_os_errors():
            for statement in (*indexes(self._schema), *search(self._schema), *views(self._schema)):
                self._database.execute(statement)
            self._add_codebook()
            self._database.execute("COMMIT")
            self._database.close()
        self._datasette.write_bytes(datasette_metadata(self._schema))

    def abort(self) -> None:
        """Close the files as they are."""
        self._database.close()

    def _add_codebook(self) -> None:
        names = ", ".join(f"{quoted(name)} TEXT" for name in codebook_rows.HEADER)
        self._database.execute(f"CREATE TABLE {codebook_rows.NAME} ({names})")
        parameters = ", ".join("?" * len(codebook_rows.HEADER))
        rows = (tuple(cell or None for cell in row) for row in codebook_rows.codebook_rows(self._schema))
        self._database.executemany(f"INSERT INTO {codebook_rows.NAME} VALUES ({parameters})", rows)

    @contextmanager
    def _sqlite_errors_as_os_errors(self) -> Iterator[None]:
        """Raise OSError, as for other files, where SQLite cannot write the file: a full disk above all."""
        try:
            yield
        except sqlite3.OperationalError as error:
            raise OSError(errno.EIO, str(error), str(self._path)) from error


def datasette_metadata(schema: Schema) -> bytes:
    """Return ``datasette.json``: for ``datasette tables.sqlite --metadata datasette.json``.

    Args:
        schema: The tables that are written.
    """
    tables = {name: _described(columns) for name, columns in schema.items()}
    content = {
        "title": "Annotated decisions",
        "description": "Paragraphs, actions, clauses, entities, references and citations of French decisions; "
        "the table codebook says what each column means.",
        "databases": {Path(NAME).stem: {"tables": tables}},
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _described(columns: Sequence[Column]) -> Mapping[str, object]:
    facets = [c.name for c in columns if len(c.allowed) > 1]
    return {"columns": {c.name: c.description for c in columns}, "facets": facets}
