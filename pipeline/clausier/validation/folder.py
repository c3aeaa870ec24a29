"""Validation of a folder of tables: each fault with its table, row and column.

Two passes over the files, with one document in memory at a time: the first one detects the dialects of the files and finds the
rows of each document, the second one checks them document by document.
"""

from collections.abc import Collection, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from clausier.errors import ClausierError
from clausier.layers import layer_of
from clausier.records import Annotation
from clausier.tables.checks.document import document_faults
from clausier.tables.checks.fault import Fault
from clausier.tables.checks.keys import key_faults, row_id
from clausier.tables.schema import Column, Schema, schema, schema_of
from clausier.validation.finding import Finding, Findings, Validation
from clausier.validation.parsing import ReadRow, read_row
from clausier.validation.table_file import TableFile, open_table
from clausier.validation.texts import read_text

ReadRows = Mapping[str, list[ReadRow]]
"""The rows of one document, by table."""

CONSEQUENTIAL_KINDS = frozenset({"count", "hierarchy", "order", "rank", "segments"})
"""Kinds of faults that a row may have only because another row could not be read."""


def validate_folder(folder: Path) -> Validation:
    """Check the tables of a folder against the schema, each other and the texts.

    Args:
        folder: A folder that ``clausier annotate`` wrote and people may have changed. Tables of layers may be missing.

    Returns:
        The faults, if any.

    Raises:
        ClausierError: E101 there is no such folder, E114 it has no tables, E133 it cannot be read.
    """
    if not folder.is_dir():
        raise ClausierError("E101")
    findings = Findings()
    try:
        present = frozenset(name for name in schema() if (folder / f"{name}.csv").is_file())
        if not present:
            raise ClausierError("E114", path=folder)
        files = _open(folder, present, findings)
        known = files["documents"].documents() if "documents" in files else []
        _check_order_of_documents(files, known, findings)
        doc_ids = dict.fromkeys([*known, *(d for file in files.values() for d in file.documents())])
        checked = _present_columns(files)
        names = frozenset(known) if "documents" in files else None
        for doc_id in doc_ids:
            _check_document(folder, doc_id, files, checked, names, findings)
    except OSError as error:
        raise ClausierError("E133", path=error.filename or folder, reason=error.strerror or error) from error
    order = list(schema())
    listed = sorted(findings.listed, key=lambda f: (order.index(f.table), f.number))
    return Validation({name: file.rows for name, file in files.items()}, tuple(listed), findings.more())


def _open(folder: Path, present: Collection[str], findings: Findings) -> dict[str, TableFile]:
    files = {}
    for name, columns in schema().items():
        if name in present:
            file = open_table(folder / f"{name}.csv", columns, partial(_report, findings, name))
            if file is not None:
                files[name] = file
        elif not layer_of(name):
            _report(findings, name, 0, "", "", "missing-table", f"there is no {name}.csv")
    return files


def _report(findings: Findings, table: str, number: int, row: str, column: str, kind: str, reason: str) -> None:
    findings.add(Finding(table, number, row, column, kind, reason))


def _check_order_of_documents(files: Mapping[str, TableFile], known: list[str], findings: Findings) -> None:
    """The rows of every table are in the order of the documents."""
    position = {doc_id: number for number, doc_id in enumerate(known)}
    for table, file in files.items():
        last = ""
        if table in ("documents", "problems"):  # The first one defines the order, the second one has that of the files.
            continue
        for block in file.blocks:
            if block.doc_id not in position:
                continue
            if last and position[block.doc_id] < position[last]:
                reason = f"rows of {block.doc_id} stand behind rows of {last}, against the order of documents.csv"
                findings.add(Finding(table, block.number, block.doc_id, "doc_id", "document-order", reason))
            else:
                last = block.doc_id


def _check_document(
    folder: Path,
    doc_id: str,
    files: Mapping[str, TableFile],
    checked: Schema,
    known: Collection[str] | None,
    findings: Findings,
) -> None:
    """Check all rows of a document, in the columns that exist."""
    rows: ReadRows = {
        table: [read_row(table, raw, schema()[table]) for raw in file.rows_of(doc_id)] for table, file in files.items()
    }
    for table, read in rows.items():
        for row in read:
            for column, kind, reason in row.faults:
                name = row_id(table, row.record)
                findings.add(Finding(table, row.number, name, column, kind, reason))
    records = {table: [row.record for row in read] for table, read in rows.items()}
    for fault in key_faults(records, checked, known):
        if not rows[fault.table][fault.index].is_ragged:
            findings.add(_finding(fault, rows))
    if "paragraphs" in files and rows.get("documents"):
        unreadable = _paragraphs_with_unreadable_rows(rows)
        for fault in _document_faults(folder, doc_id, rows):
            if not _is_consequential(fault, rows, unreadable):
                findings.add(_finding(fault, rows))


def _present_columns(files: Mapping[str, TableFile]) -> Schema:
    """The columns that exist, without keys to columns that don't."""
    layers = frozenset(map(layer_of, files))
    present = {(table, c.name) for table, file in files.items() for c in file.columns}
    return {
        table: tuple(c for c in columns if (table, c.name) in present and _has_target(c, present))
        for table, columns in schema_of(layers).items()
        if table in files
    }


def _has_target(column: Column, present: Collection[tuple[str, str]]) -> bool:
    return column.target is None or column.target in present


def _document_faults(folder: Path, doc_id: str, rows: ReadRows) -> Iterator[Fault]:
    """The faults of the text of a document, and of its rows against each other and the text."""
    document_text = read_text(folder, doc_id)
    if document_text.fault:
        yield Fault("documents", 0, doc_id, "doc_id", "text", document_text.fault)
    records: dict[str, Any] = {table: tuple(row.record for row in read) for table, read in rows.items()}
    document, *_ = records.pop("documents")
    annotation = Annotation(text=document_text.text or "", document=document, **records)
    yield from document_faults(annotation, has_text=document_text.text is not None)


def _paragraphs_with_unreadable_rows(rows: ReadRows) -> dict[str, frozenset[str]]:
    """The paragraphs with a row that could not be read, by table."""
    return {
        table: frozenset(str(getattr(r.record, "paragraph_id", "")) for r in read if not r.is_sound)
        for table, read in rows.items()
    }


def _is_consequential(fault: Fault, rows: ReadRows, unreadable: Mapping[str, Collection[str]]) -> bool:
    """Whether a fault may be due only to a row that could not be read, which is reported itself."""
    row = rows[fault.table][fault.index]
    if not row.is_sound:
        return True
    if fault.table in ("documents", "paragraphs"):
        return fault.kind in CONSEQUENTIAL_KINDS and bool(unreadable["paragraphs"])
    home = str(getattr(row.record, "paragraph_id", ""))
    return home in unreadable["paragraphs"] or (fault.kind in CONSEQUENTIAL_KINDS and home in unreadable[fault.table])


def _finding(fault: Fault, rows: ReadRows) -> Finding:
    number = rows[fault.table][fault.index].number
    return Finding(fault.table, number, fault.row_id, fault.column, fault.kind, fault.reason)
