"""A folder of tables that clausier wrote, read back document by document."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from clausier.corpus.document_rows import DocumentRows
from clausier.errors import ClausierError
from clausier.records import Document
from clausier.tables.schema import schema
from clausier.validation.parsing import read_row
from clausier.validation.table_file import TableFile, open_table

HARMLESS_FAULTS = frozenset({"column-order", "unknown-column", "delimiter", "blank"})
"""Faults that a spreadsheet introduces without changing the content of a table."""


@dataclass(frozen=True)
class TableCorpus:
    """A folder of tables whose rows are read when they are needed.

    Attributes:
        folder: The folder.
        files: Its tables by name, ``documents`` and ``paragraphs`` among them.
    """

    folder: Path
    files: Mapping[str, TableFile]

    def doc_ids(self) -> list[str]:
        """Return the ``doc_id`` of each document, in the order of ``documents.csv``."""
        return self.files["documents"].documents()

    def document(self, doc_id: str) -> Document:
        """Return the row of a document in ``documents.csv``.

        Args:
            doc_id: The name of the document.

        Raises:
            ClausierError: E133 the table cannot be read, E176 it is not as clausier wrote it.
        """
        document, *others = self._rows("documents", doc_id)
        if others:
            _raise_unless_harmless(self.files["documents"].path, 0, "", "doc_id", "doubled", f"{doc_id!r} stands twice")
        assert isinstance(document, Document)
        return document

    def rows(self, doc_id: str) -> DocumentRows:
        """Return all rows of a document.

        Args:
            doc_id: The name of the document.

        Raises:
            ClausierError: E133 a table cannot be read, E176 one is not as clausier wrote it.
        """
        layers = {table: self._rows(table, doc_id) for table in self.files if table != "documents"}
        return DocumentRows(self.document(doc_id), **layers)

    def _rows(self, table: str, doc_id: str) -> tuple[Any, ...]:
        try:
            return tuple(_records(self.files[table], doc_id))
        except OSError as error:
            raise ClausierError("E133", path=error.filename or self.folder, reason=error.strerror or error) from error


def open_corpus(folder: Path, layers: Collection[str] = ()) -> TableCorpus:
    """Open a folder of tables.

    Args:
        folder: A folder that ``clausier annotate`` wrote.
        layers: The layers to read besides documents and paragraphs; ``citations`` is accepted too.

    Raises:
        ClausierError: E101 there is no such folder, E114 it has no tables, E133 it cannot be read, E175 it has no table
            of a layer, E176 a table is not as clausier wrote it.
    """
    if not folder.is_dir():
        raise ClausierError("E114", path=folder) if folder.exists() else ClausierError("E101")
    try:
        return TableCorpus(
            folder, {table: _open(folder, table) for table in ("documents", "paragraphs", *sorted(layers))}
        )
    except OSError as error:
        raise ClausierError("E133", path=error.filename or folder, reason=error.strerror or error) from error


def read_corpus(folder: Path, layers: Collection[str] = ()) -> Iterator[DocumentRows]:
    """Yield the documents of a folder of tables, in the order of ``documents.csv``.

    Args:
        folder: A folder that ``clausier annotate`` wrote.
        layers: The layers to read besides documents and paragraphs.

    Raises:
        ClausierError: What ``open_corpus`` and ``TableCorpus.rows`` raise.
    """
    corpus = open_corpus(folder, layers)
    return map(corpus.rows, corpus.doc_ids())


def _open(folder: Path, table: str) -> TableFile:
    path = folder / f"{table}.csv"
    if not path.is_file():
        code = "E114" if table in ("documents", "paragraphs") else "E175"
        raise ClausierError(code, path=folder, table=table)
    file = open_table(path, schema()[table], partial(_raise_unless_harmless, path))
    if file is None:
        raise ClausierError("E176", "no_table", path=path)
    return file


def _raise_unless_harmless(path: Path, number: int, row: str, column: str, kind: str, reason: str) -> None:
    if kind not in HARMLESS_FAULTS:
        variant = ("cell" if column else "row") if number else "column" if column else ""
        raise ClausierError("E176", variant, path=path, where="", row=number, column=column, reason=reason)


def _records(file: TableFile, doc_id: str) -> Iterator[Any]:
    for raw in file.rows_of(doc_id):
        row = read_row(file.path.stem, raw, schema()[file.path.stem])
        for column, kind, reason in row.faults:
            _raise_unless_harmless(file.path, row.number, "", column, kind, reason)
        yield row.record
