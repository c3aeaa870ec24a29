"""Validating a folder of tables: each fault with its table, row and column.

Two passes over the files, and one document in memory at a time: the first pass tells how the files are written and
where the rows of each document are, the second checks them document by document.
"""

from collections.abc import Collection, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import cast

from clausier.errors import ClausierError
from clausier.layers import layer_of
from clausier.records import Action, Annotation, Citation, Clause, Document, Entity, Paragraph, Problem, Reference
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

COUNTING = frozenset({"count", "hierarchy", "order", "rank", "segments"})
"""Kinds of faults that a row may have because another row could not be read."""


def validate_folder(folder: Path) -> Validation:
    """Check the tables of a folder against the schema, each other and the texts.

    Args:
        folder: What ``clausier annotate`` wrote, whoever changed it since. Tables of layers may be missing.

    Returns:
        The faults; none if all is well.

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
        reached = dict.fromkeys([*known, *(d for file in files.values() for d in file.documents())])
        checked = _effective(files)
        names = frozenset(known) if "documents" in files else None
        for doc_id in reached:
            _check_document(folder, doc_id, files, checked, names, findings)
    except OSError as error:
        raise ClausierError("E133", path=error.filename or folder, reason=error.strerror or error) from error
    place = list(schema())
    listed = sorted(findings.listed, key=lambda f: (place.index(f.table), f.number))
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
    """The rows of every table come in the order of the documents."""
    place = {doc_id: number for number, doc_id in enumerate(known)}
    for table, file in files.items():
        last = ""
        if table in ("documents", "problems"):  # The one sets the order, the other has that of the files.
            continue
        for run in file.runs:
            if run.doc_id not in place:
                continue
            if last and place[run.doc_id] < place[last]:
                reason = f"rows of {run.doc_id} stand behind rows of {last}, against the order of documents.csv"
                findings.add(Finding(table, run.number, run.doc_id, "doc_id", "document-order", reason))
            else:
                last = run.doc_id


def _check_document(
    folder: Path,
    doc_id: str,
    files: Mapping[str, TableFile],
    checked: Schema,
    known: Collection[str] | None,
    findings: Findings,
) -> None:
    """Check all rows that name a document, in the columns that are there."""
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
        unsound = _unsound(rows)
        for fault in _text_and_places(folder, doc_id, rows):
            if not _follows(fault, rows, unsound):
                findings.add(_finding(fault, rows))


def _effective(files: Mapping[str, TableFile]) -> Schema:
    """The columns that are there, with keys to columns that are there."""
    layers = frozenset(map(layer_of, files))
    there = {(table, c.name) for table, file in files.items() for c in file.columns}
    return {
        table: tuple(c for c in columns if (table, c.name) in there and _reaches(c, there))
        for table, columns in schema_of(layers).items()
        if table in files
    }


def _reaches(column: Column, there: Collection[tuple[str, str]]) -> bool:
    return column.target is None or column.target in there


def _text_and_places(folder: Path, doc_id: str, rows: ReadRows) -> Iterator[Fault]:
    found = read_text(folder, doc_id)
    if found.fault:
        yield Fault("documents", 0, doc_id, "doc_id", "text", found.fault)
    records = {table: tuple(row.record for row in read) for table, read in rows.items()}
    annotation = Annotation(
        text=found.text or "",
        document=cast(Document, records["documents"][0]),
        paragraphs=cast(tuple[Paragraph, ...], records["paragraphs"]),
        actions=cast(tuple[Action, ...], records.get("actions", ())),
        clauses=cast(tuple[Clause, ...], records.get("clauses", ())),
        entities=cast(tuple[Entity, ...], records.get("entities", ())),
        references=cast(tuple[Reference, ...], records.get("references", ())),
        citations=cast(tuple[Citation, ...], records.get("citations", ())),
        problems=cast(tuple[Problem, ...], records.get("problems", ())),
    )
    yield from document_faults(annotation, has_text=found.text is not None)


def _unsound(rows: ReadRows) -> dict[str, frozenset[str]]:
    """The paragraphs in which a row could not be read, by table."""
    return {
        table: frozenset(str(getattr(r.record, "paragraph_id", "")) for r in read if not r.is_sound)
        for table, read in rows.items()
    }


def _follows(fault: Fault, rows: ReadRows, unsound: Mapping[str, Collection[str]]) -> bool:
    """Whether a fault may only follow from a row that could not be read, which has been told."""
    row = rows[fault.table][fault.index]
    if not row.is_sound:
        return True
    if fault.table in ("documents", "paragraphs"):
        return fault.kind in COUNTING and bool(unsound["paragraphs"])
    home = str(getattr(row.record, "paragraph_id", ""))
    return home in unsound["paragraphs"] or (fault.kind in COUNTING and home in unsound[fault.table])


def _finding(fault: Fault, rows: ReadRows) -> Finding:
    number = rows[fault.table][fault.index].number
    return Finding(fault.table, number, fault.row_id, fault.column, fault.kind, fault.reason)
