"""Reading a folder of tables back, document by document."""

from collections.abc import Callable, Collection, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from clausier.comparison.document_rows import DocumentRows
from clausier.errors import ClausierError
from clausier.tables.schema import schema
from clausier.validation.parsing import read_row
from clausier.validation.table_file import TableFile, open_table

HARMLESS = frozenset({"column-order", "unknown-column", "delimiter", "blank"})
"""What a spreadsheet does to a table without changing what it says."""


Progress = Callable[[int, int], None]
"""Is told how many documents of how many were read."""


def read_corpus(
    folder: Path, layers: Collection[str] = (), progress: Progress = lambda done, total: None
) -> Iterator[DocumentRows]:
    """Give the documents of a folder of tables, in the order of ``documents.csv``.

    Args:
        folder: What ``clausier annotate`` wrote.
        layers: The tables to read besides documents and paragraphs.
        progress: Is told of every document.

    Raises:
        ClausierError: E101 there is no such folder, E114 it has no tables, E133 it cannot be read, E175 it has no table
            of a layer, E176 a table is not as clausier wrote it.
    """
    if not folder.is_dir():
        raise ClausierError("E101")
    try:
        files = {table: _open(folder, table) for table in ("documents", "paragraphs", *sorted(layers))}
        names = files["documents"].documents()
        for done, doc_id in enumerate(names, start=1):
            rows: dict[str, tuple[Any, ...]] = {table: tuple(_rows(file, doc_id)) for table, file in files.items()}
            document, *others = rows.pop("documents")
            if others:
                _report(files["documents"].path, 0, "", "doc_id", "doubled", f"{doc_id!r} stands twice")
            progress(done, len(names))
            yield DocumentRows(document, **rows)
    except OSError as error:
        raise ClausierError("E133", path=error.filename or folder, reason=error.strerror or error) from error


def _open(folder: Path, table: str) -> TableFile:
    path = folder / f"{table}.csv"
    if not path.is_file():
        code = "E114" if table in ("documents", "paragraphs") else "E175"
        raise ClausierError(code, path=folder, table=table)
    file = open_table(path, schema()[table], partial(_report, path))
    if file is None:
        raise ClausierError("E176", path=path, where="", reason="it cannot be read as a table")
    return file


def _report(path: Path, number: int, row: str, column: str, kind: str, reason: str) -> None:
    if kind not in HARMLESS:
        where = "".join((f", row {number}" if number else "", f", {column}" if column else ""))
        raise ClausierError("E176", path=path, where=where, reason=reason)


def _rows(file: TableFile, doc_id: str) -> Iterator[Any]:
    for raw in file.rows_of(doc_id):
        row = read_row(file.path.stem, raw, schema()[file.path.stem])
        for column, kind, reason in row.faults:
            _report(file.path, row.number, "", column, kind, reason)
        yield row.record
