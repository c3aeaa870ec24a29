"""The store: an SQLite database in the output folder, with one transaction per input file.

A file of several documents is stored as a whole or not at all. While the store is open, its lock excludes other runs; the
operating system releases the lock when the process ends, however it ends.
"""

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from sys import intern
from types import TracebackType
from typing import Self

from clausier.errors import ClausierError
from clausier.records import Annotation, Document, Problem
from clausier.store.migration import migrate
from clausier.store.payload import (
    DamagedPayloadError,
    pack_annotation,
    pack_document,
    payload_layout,
    unpack_annotation,
    unpack_document,
    unpack_problems,
)
from clausier.store.result_key import ResultKey

STORE_FILE = "store.sqlite"

APPLICATION_ID = 0x636C6175
"""SQLite's ``application_id`` of the store: "clau"."""

SCHEMA_VERSION = 2
"""SQLite's ``user_version`` of the store: the version of ``SCHEMA``."""

SCHEMA = """
CREATE TABLE files (
    file TEXT PRIMARY KEY,  -- path from the output folder, so that both may move together
    path TEXT NOT NULL,  -- as the last run named it
    sha256 TEXT NOT NULL,
    model TEXT NOT NULL,  -- the key, see ResultKey
    software TEXT NOT NULL,
    layers TEXT NOT NULL,
    layout TEXT NOT NULL,  -- the columns that its documents were packed with
    final INTEGER NOT NULL,  -- 0: it failed in a way that another try may mend
    problems BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE documents (
    file TEXT NOT NULL REFERENCES files ON DELETE CASCADE,
    place INTEGER NOT NULL,
    record BLOB NOT NULL,  -- its row of the documents table, before names are made unique
    payload BLOB NOT NULL,
    PRIMARY KEY (file, place)
);
CREATE TABLE outputs (path TEXT NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (path, sha256)) WITHOUT ROWID;
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""

BUSY_CODES = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
UNWRITABLE_CODES = frozenset(
    {sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR}
)


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A packed document.

    Attributes:
        record: Its row of the documents table.
        payload: The whole annotation.
    """

    record: bytes
    payload: bytes

    @classmethod
    def of(cls, annotation: Annotation) -> Self:
        """Return a packed document.

        Args:
            annotation: The document, under its own name, not made unique yet.
        """
        return cls(pack_document(annotation.document), pack_annotation(annotation))


@dataclass(frozen=True, slots=True)
class StoredFile:
    """The result of an input file.

    Attributes:
        path: The path as the user gave it.
        sha256: SHA-256 of its bytes; empty if it could not be read.
        problems: Problems of the file itself, packed.
        documents: Its documents; empty if it failed.
        final: Whether the same bytes would give the same result again.
    """

    path: str
    sha256: str
    problems: bytes
    documents: tuple[StoredDocument, ...] = ()
    final: bool = True


@dataclass(frozen=True, slots=True)
class StoreEntry:
    """The entry of an input file, without its documents.

    Attributes:
        file: Its path from the output folder.
        path: The path as the last run gave it.
        sha256: SHA-256 of its bytes; empty if it could not be read.
        key: What it was annotated with.
        layout: The layout of its payloads.
        final: Whether the same bytes would give the same result again.
        documents: The number of its documents.
    """

    file: str
    path: str
    sha256: str
    key: ResultKey
    layout: str
    final: bool
    documents: int


def has_documents(folder: Path) -> bool:
    """Return whether the store of a folder may contain a document; True if the store cannot be read.

    Args:
        folder: An output folder.
    """
    try:
        with closing(sqlite3.connect(f"{(folder / STORE_FILE).absolute().as_uri()}?mode=ro", uri=True)) as database:
            return database.execute("SELECT 1 FROM documents").fetchone() is not None
    except sqlite3.Error:
        return True


class Store:
    """The results of a folder; a context manager that holds the lock of the folder.

    Args:
        folder: The output folder, which must exist.

    Raises:
        ClausierError: E108 the folder cannot be written, E140 another run has it open, E141 the store is of a
            newer version, E142 it is damaged or no store.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / STORE_FILE
        self._keys: dict[tuple[str, str, str], ResultKey] = {}
        with self._translated_errors():
            self._database = sqlite3.connect(self.path, timeout=0, isolation_level=None)
        try:
            with self._translated_errors():
                self._open()
        except BaseException:
            self._database.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()

    def _open(self) -> None:
        self._database.execute("PRAGMA locking_mode = EXCLUSIVE")
        self._database.execute("PRAGMA foreign_keys = ON")
        self._database.execute("PRAGMA synchronous = FULL")
        self._database.execute("BEGIN EXCLUSIVE")
        version = int(self._pragma("user_version"))
        if self._pragma("schema_version") == 0:
            for statement in SCHEMA.split(";\n"):
                self._database.execute(statement)
            self._database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            self._database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        elif self._pragma("application_id") != APPLICATION_ID:
            raise ClausierError("E142", "foreign", path=self.path)
        elif version > SCHEMA_VERSION:
            raise ClausierError("E141", path=self.path, found=version, known=SCHEMA_VERSION)
        elif (verdict := self._pragma("quick_check(1)")) != "ok":
            raise ClausierError("E142", path=self.path, reason=verdict)
        elif version < SCHEMA_VERSION:
            migrate(self._database)
            self._database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        self._database.execute("COMMIT")

    def _pragma(self, name: str) -> int | str:
        value: int | str = self._database.execute(f"PRAGMA {name}").fetchone()[0]
        return value

    @contextmanager
    def _translated_errors(self) -> Iterator[None]:
        """Raise errors of SQLite and of damaged payloads as ``ClausierError``."""
        try:
            yield
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            if code in BUSY_CODES:
                raise ClausierError("E140", path=self.path.parent) from error
            if code in UNWRITABLE_CODES:
                raise ClausierError("E108", path=self.path, reason=error) from error
            raise ClausierError("E142", path=self.path, reason=error) from error
        except DamagedPayloadError as error:
            raise ClausierError("E142", path=self.path, reason=error) from error

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._translated_errors():
            self._database.execute("BEGIN")
            try:
                yield self._database
            except BaseException:
                self._database.execute("ROLLBACK")
                raise
            self._database.execute("COMMIT")

    def entries(self) -> dict[str, StoreEntry]:
        """Return the entry of each input file, by ``file``."""
        query = (
            "SELECT file, path, sha256, model, software, layers, layout, final,"
            " (SELECT count(*) FROM documents WHERE documents.file = files.file) FROM files"
        )
        with self._translated_errors():
            return {file: self._entry(file, *row) for file, *row in self._database.execute(query)}

    def _entry(
        self, file: str, path: str, sha256: str, model: str, software: str, layers: str, columns: str, *counts: int
    ) -> StoreEntry:
        # Almost all entries have the same key: they share one object.
        key = self._keys.setdefault((model, software, layers), ResultKey(model, software, layers))
        final, documents = counts
        return StoreEntry(file, path, sha256, key, intern(columns), bool(final), documents)

    def put(self, file: str, key: ResultKey, result: StoredFile) -> None:
        """Store the result of an input file and replace its former result.

        Args:
            file: Its path from the output folder.
            key: What it was annotated with.
            result: The result.
        """
        row = (file, result.path, result.sha256, key.model, key.software, key.layers, payload_layout(), result.final)
        with self._transaction() as database:
            database.execute("DELETE FROM files WHERE file = ?", (file,))
            database.execute("INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, result.problems))
            database.executemany(
                "INSERT INTO documents (file, place, record, payload) VALUES (?, ?, ?, ?)",
                ((file, n, d.record, d.payload) for n, d in enumerate(result.documents)),
            )

    def rename(self, paths: Mapping[str, str]) -> None:
        """Set the paths of files to those that this run gave.

        Args:
            paths: The path as the user gave it, by ``file``.
        """
        with self._transaction() as database:
            database.executemany("UPDATE files SET path = ? WHERE file = ?", ((p, f) for f, p in paths.items()))

    def remove(self, files: Collection[str]) -> None:
        """Delete files and their documents.

        Args:
            files: Keys of ``entries``.
        """
        with self._transaction() as database:
            database.executemany("DELETE FROM files WHERE file = ?", ((file,) for file in files))

    def documents(self) -> Iterator[Document]:
        """Yield the row of every document, in the order of the tables: by path, then by position in the file."""
        query = "SELECT record FROM documents JOIN files USING (file) ORDER BY path, file, place"
        with self._translated_errors():
            for (record,) in self._database.execute(query):
                yield unpack_document(record)

    def results(self) -> Iterator[tuple[str, tuple[Problem, ...], Iterator[Annotation]]]:
        """Yield path, problems and documents of every file, in the order of the tables; documents are unpacked one at a time."""
        with self._translated_errors():
            for file, path, problems in self._database.execute(
                "SELECT file, path, problems FROM files ORDER BY path, file"
            ):
                yield path, unpack_problems(problems), self._annotations(file)

    def _annotations(self, file: str) -> Iterator[Annotation]:
        query = "SELECT payload FROM documents WHERE file = ? ORDER BY place"
        with self._translated_errors():
            for (payload,) in self._database.execute(query, (file,)):
                yield unpack_annotation(payload)

    def failures(self, files: Collection[str]) -> list[Problem]:
        """Return the problems of those files that have no document, in the order of the tables.

        Args:
            files: Keys of ``entries``.
        """
        query = (
            "SELECT file, path, problems FROM files"
            " WHERE NOT EXISTS (SELECT 1 FROM documents WHERE documents.file = files.file) ORDER BY path, file"
        )
        with self._translated_errors():
            rows = [row for row in self._database.execute(query) if row[0] in files]
            return [replace(p, source_path=path) for _, path, problems in rows for p in unpack_problems(problems)]

    def outputs(self) -> set[tuple[str, str]]:
        """Return path and SHA-256 of every output file that a run has written to the folder, or was about to write."""
        with self._translated_errors():
            return set(self._database.execute("SELECT path, sha256 FROM outputs"))

    def announce_outputs(self, outputs: Mapping[str, str]) -> None:
        """Record output files before they are written, so that an interrupted run leaves no unknown files.

        Args:
            outputs: SHA-256 by path in the folder.
        """
        with self._transaction() as database:
            database.execute("DELETE FROM facts")
            database.executemany("INSERT OR IGNORE INTO outputs VALUES (?, ?)", outputs.items())

    def confirm_outputs(self, outputs: Mapping[str, str], export_record: Mapping[str, str]) -> None:
        """Record the output files of the folder once they are written.

        Args:
            outputs: SHA-256 by path in the folder.
            export_record: What ``export_record`` returns from now on.
        """
        with self._transaction() as database:
            database.execute("DELETE FROM outputs")
            database.executemany("INSERT INTO outputs VALUES (?, ?)", outputs.items())
            database.execute("DELETE FROM facts")
            database.executemany("INSERT INTO facts VALUES (?, ?)", export_record.items())

    def export_record(self) -> dict[str, str]:
        """Return what was recorded of the tables in the folder; empty if writing them was interrupted."""
        with self._translated_errors():
            return dict(self._database.execute("SELECT name, value FROM facts"))
