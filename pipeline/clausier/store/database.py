"""The store: an SQLite file in the output folder, changed in one transaction a file.

A file of several documents goes in or stays out as a whole. While the store is open, its lock keeps other runs away;
the system lifts the lock when the process ends, however it ends.
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
from clausier.store.key import Key
from clausier.store.payload import (
    DamagedPayloadError,
    layout,
    pack,
    pack_document,
    unpack,
    unpack_document,
    unpack_problems,
)
from clausier.store.upgrade import upgrade

NAME = "store.sqlite"

APPLICATION = 0x636C6175
"""SQLite's mark of whose file this is: "clau"."""

VERSION = 2
"""The version of the tables below."""

TABLES = """
CREATE TABLE files (
    file TEXT PRIMARY KEY,  -- path from the output folder, so that both may move together
    path TEXT NOT NULL,  -- as the last run named it
    sha256 TEXT NOT NULL,
    model TEXT NOT NULL,  -- the key, see Key
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

BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
FULL = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR})


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document of a file: its row of the documents table, and all of it, as bytes."""

    record: bytes
    payload: bytes

    @classmethod
    def of(cls, annotation: Annotation) -> Self:
        """Return what the store keeps of a document.

        Args:
            annotation: The document, under the name that it has by itself.
        """
        return cls(pack_document(annotation.document), pack(annotation))


@dataclass(frozen=True, slots=True)
class StoredFile:
    """What became of a file.

    Attributes:
        path: The file as it was named.
        sha256: SHA-256 of its bytes; empty if it could not be read.
        problems: Problems of the file itself, packed.
        documents: Its documents; none if it failed.
        final: Whether the same bytes would give the same again.
    """

    path: str
    sha256: str
    problems: bytes
    documents: tuple[StoredDocument, ...] = ()
    final: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """What the store knows of a file without its documents."""

    file: str
    path: str
    sha256: str
    key: Key
    layout: str
    final: bool
    documents: int


def holds_documents(folder: Path) -> bool:
    """Tell whether the store of a folder may hold a document; one that cannot be read may.

    Args:
        folder: An output folder.
    """
    try:
        with closing(sqlite3.connect(f"{(folder / NAME).absolute().as_uri()}?mode=ro", uri=True)) as database:
            return database.execute("SELECT 1 FROM documents").fetchone() is not None
    except sqlite3.Error:
        return True


class Store:
    """The results of a folder; a context that holds the folder's lock.

    Args:
        folder: The output folder, which must exist.

    Raises:
        ClausierError: E108 the folder cannot be written, E140 another run has it open, E141 the store is of a
            newer version, E142 it is damaged or no store.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME
        self._keys: dict[tuple[str, str, str], Key] = {}
        with self._told():
            self._database = sqlite3.connect(self.path, timeout=0, isolation_level=None)
        try:
            with self._told():
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
            for statement in TABLES.split(";\n"):
                self._database.execute(statement)
            self._database.execute(f"PRAGMA application_id = {APPLICATION}")
            self._database.execute(f"PRAGMA user_version = {VERSION}")
        elif self._pragma("application_id") != APPLICATION:
            raise ClausierError("E142", "foreign", path=self.path)
        elif version > VERSION:
            raise ClausierError("E141", path=self.path, found=version, known=VERSION)
        elif (verdict := self._pragma("quick_check(1)")) != "ok":
            raise ClausierError("E142", path=self.path, reason=verdict)
        elif version < VERSION:
            upgrade(self._database)
            self._database.execute(f"PRAGMA user_version = {VERSION}")
        self._database.execute("COMMIT")

    def _pragma(self, name: str) -> int | str:
        value: int | str = self._database.execute(f"PRAGMA {name}").fetchone()[0]
        return value

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell failures of SQLite in the user's words."""
        try:
            yield
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            if code in BUSY:
                raise ClausierError("E140", path=self.path.parent) from error
            if code in FULL:
                raise ClausierError("E108", path=self.path, reason=error) from error
            raise ClausierError("E142", path=self.path, reason=error) from error
        except DamagedPayloadError as error:
            raise ClausierError("E142", path=self.path, reason=error) from error

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._told():
            self._database.execute("BEGIN")
            try:
                yield self._database
            except BaseException:
                self._database.execute("ROLLBACK")
                raise
            self._database.execute("COMMIT")

    def entries(self) -> dict[str, Entry]:
        """Return what is known of each file, by ``file``."""
        query = (
            "SELECT file, path, sha256, model, software, layers, layout, final,"
            " (SELECT count(*) FROM documents WHERE documents.file = files.file) FROM files"
        )
        with self._told():
            return {file: self._entry(file, *row) for file, *row in self._database.execute(query)}

    def _entry(
        self, file: str, path: str, sha256: str, model: str, software: str, layers: str, columns: str, *counts: int
    ) -> Entry:
        # Almost all entries have the same key: one object serves them all.
        key = self._keys.setdefault((model, software, layers), Key(model, software, layers))
        final, documents = counts
        return Entry(file, path, sha256, key, intern(columns), bool(final), documents)

    def put(self, file: str, key: Key, result: StoredFile) -> None:
        """Keep what became of a file, in place of what was known of it.

        Args:
            file: Its path from the output folder.
            key: What it was annotated with.
            result: What became of it.
        """
        row = (file, result.path, result.sha256, key.model, key.software, key.layers, layout(), result.final)
        with self._transaction() as database:
            database.execute("DELETE FROM files WHERE file = ?", (file,))
            database.execute("INSERT INTO files VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, result.problems))
            database.executemany(
                "INSERT INTO documents (file, place, record, payload) VALUES (?, ?, ?, ?)",
                ((file, n, d.record, d.payload) for n, d in enumerate(result.documents)),
            )

    def rename(self, paths: Mapping[str, str]) -> None:
        """Have files under the names that this run gave them.

        Args:
            paths: The file as it is named, by ``file``.
        """
        with self._transaction() as database:
            database.executemany("UPDATE files SET path = ? WHERE file = ?", ((p, f) for f, p in paths.items()))

    def remove(self, files: Collection[str]) -> None:
        """Forget files and their documents.

        Args:
            files: What ``entries`` calls them.
        """
        with self._transaction() as database:
            database.executemany("DELETE FROM files WHERE file = ?", ((file,) for file in files))

    def documents(self) -> Iterator[Document]:
        """Return the row of every document, in the order of the tables: by path, then by place."""
        query = "SELECT record FROM documents JOIN files USING (file) ORDER BY path, file, place"
        with self._told():
            for (record,) in self._database.execute(query):
                yield unpack_document(record)

    def results(self) -> Iterator[tuple[str, tuple[Problem, ...], Iterator[Annotation]]]:
        """Return path, problems and documents of every file, in the order of the tables; one document at a time."""
        with self._told():
            for file, path, problems in self._database.execute(
                "SELECT file, path, problems FROM files ORDER BY path, file"
            ):
                yield path, unpack_problems(problems), self._annotations(file)

    def _annotations(self, file: str) -> Iterator[Annotation]:
        query = "SELECT payload FROM documents WHERE file = ? ORDER BY place"
        with self._told():
            for (payload,) in self._database.execute(query, (file,)):
                yield unpack(payload)

    def failures(self, files: Collection[str]) -> list[Problem]:
        """Return the problems of those files that gave no document, in the order of the tables.

        Args:
            files: What ``entries`` calls them.
        """
        query = (
            "SELECT file, path, problems FROM files"
            " WHERE NOT EXISTS (SELECT 1 FROM documents WHERE documents.file = files.file) ORDER BY path, file"
        )
        with self._told():
            rows = [row for row in self._database.execute(query) if row[0] in files]
            return [replace(p, source_path=path) for _, path, problems in rows for p in unpack_problems(problems)]

    def outputs(self) -> set[tuple[str, str]]:
        """Return path and SHA-256 of every file that a run has written to the folder, or was about to."""
        with self._told():
            return set(self._database.execute("SELECT path, sha256 FROM outputs"))

    def expect(self, outputs: Mapping[str, str]) -> None:
        """Remember what is about to be written, before it is: an end on the way leaves files that are known.

        Args:
            outputs: SHA-256 by path in the folder.
        """
        with self._transaction() as database:
            database.execute("DELETE FROM facts")
            database.executemany("INSERT OR IGNORE INTO outputs VALUES (?, ?)", outputs.items())

    def settle(self, outputs: Mapping[str, str], facts: Mapping[str, str]) -> None:
        """Remember what stands in the folder, once it does.

        Args:
            outputs: SHA-256 by path in the folder.
            facts: What ``facts`` shall return.
        """
        with self._transaction() as database:
            database.execute("DELETE FROM outputs")
            database.executemany("INSERT INTO outputs VALUES (?, ?)", outputs.items())
            database.execute("DELETE FROM facts")
            database.executemany("INSERT INTO facts VALUES (?, ?)", facts.items())

    def facts(self) -> dict[str, str]:
        """Return what is known of the tables that stand in the folder; nothing if writing them was cut short."""
        with self._told():
            return dict(self._database.execute("SELECT name, value FROM facts"))
