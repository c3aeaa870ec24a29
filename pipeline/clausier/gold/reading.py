"""Reading a gold folder: its rows, anchored in their documents, and all of its faults."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from clausier.errors import ClausierError
from clausier.gold.anchoring import anchor_row
from clausier.gold.columns import gold_columns
from clausier.gold.consistency import consistency_faults
from clausier.gold.records import GOLD_LAYERS, Gold, GoldDocument, GoldRow
from clausier.tables.checks.cells import cell_faults
from clausier.tables.csv_format import Value
from clausier.tables.output_folder import TEXTS, sha256_of
from clausier.tables.schema import Column
from clausier.validation.finding import Finding, Findings, Validation
from clausier.validation.parsing import parse_cell
from clausier.validation.table_file import RawRow, TableFile, open_table
from clausier.validation.texts import read_text

ACCEPTED_KINDS = frozenset({"column-order", "missing-column", "delimiter", "blank"})
"""Kinds of findings that are no faults of a gold folder: a person may move columns, leave out those not needed, empty rows,
and save with the semicolons of a French Excel."""

SPREADSHEET_BOOLEANS = {"vrai": "true", "faux": "false", "true": "true", "false": "false"}
"""Booleans as spreadsheets write them, in lower case."""


@dataclass(frozen=True, slots=True)
class GoldReading:
    """The result of reading a gold folder.

    Attributes:
        gold: The folder without the rows that have faults.
        validation: The rows of each table, and the faults.
    """

    gold: Gold
    validation: Validation

    def faults_as_error(self) -> ClausierError | None:
        """Return E151 with the first fault, None if there is none."""
        if not self.validation.findings:
            return None
        first = self.validation.findings[0]
        where = f"{first.table}.csv" + (f", row {first.number}" if first.number else "")
        count = len(self.validation.findings) + sum(self.validation.more.values())
        return ClausierError("E151", path=self.gold.path, count=count, where=where, reason=first.reason)


def read_gold(folder: Path) -> Gold:
    """Read a gold folder that has no faults.

    Args:
        folder: A folder that ``clausier gold new`` made and a person has corrected.

    Raises:
        ClausierError: E151 the folder has faults, and the errors of ``check_gold``.
    """
    reading = check_gold(folder)
    if error := reading.faults_as_error():
        raise error
    return reading.gold


def check_gold(folder: Path, sources: Path | None = None) -> GoldReading:
    """Read a gold folder, or one that ``clausier annotate`` wrote, and list its faults.

    Args:
        folder: The folder. Tables of layers may be missing; columns too, but for ``paragraph_id`` and ``text``.
        sources: The folder to which the paths of source files are relative; the gold folder itself if not given.

    Raises:
        ClausierError: E101 there is no such folder, E114 it has no tables, E133 it cannot be read.
    """
    if not folder.is_dir():
        raise ClausierError("E101")
    if not (folder / "documents.csv").is_file() or not (folder / "paragraphs.csv").is_file():
        raise ClausierError("E114", path=folder)
    findings = Findings()
    try:
        files = dict(_open(folder, findings))
        documents = tuple(_documents(folder, sources or folder, files, findings))
    except OSError as error:
        raise ClausierError("E133", path=error.filename or folder, reason=error.strerror or error) from error
    order = list(gold_columns())
    listed = sorted(findings.listed, key=lambda f: (order.index(f.table), f.number))
    rows = {name: file.rows for name, file in files.items()}
    return GoldReading(
        Gold(folder, documents, _digest(folder, documents)), Validation(rows, tuple(listed), findings.more())
    )


def _open(folder: Path, findings: Findings) -> Iterator[tuple[str, TableFile]]:
    for table, columns in gold_columns().items():
        path = folder / f"{table}.csv"
        if path.is_file() and (file := open_table(path, columns, partial(_report, findings, table))):
            for column in file.missing:
                if column.required:
                    _report(findings, table, 1, "", column.name, "required", "the column is missing")
            yield table, file


def _report(findings: Findings, table: str, number: int, row: str, column: str, kind: str, reason: str) -> None:
    if kind not in ACCEPTED_KINDS:
        findings.add(Finding(table, number, row, column, kind, reason))


def _documents(
    folder: Path, sources: Path, files: Mapping[str, TableFile], findings: Findings
) -> Iterator[GoldDocument]:
    if "documents" not in files or "paragraphs" not in files:
        return
    heads = {raw.cells["doc_id"]: raw for raw in _rows(files["documents"]) if raw.cells.get("doc_id")}
    by_document = {table: _by_document(files[table]) for table in GOLD_LAYERS if table in files}
    for table, grouped in by_document.items():
        for doc_id, raws in grouped.items():
            if doc_id not in heads:
                for raw in raws:
                    reason = f"documents.csv has no document {doc_id!r}"
                    findings.add(Finding(table, raw.number, raw.cells.get("paragraph_id", ""), "doc_id", "key", reason))
    for doc_id, head in heads.items():
        cells = _cells("documents", head, findings)
        found = read_text(folder, doc_id)
        if found.text is None or found.fault:
            findings.add(Finding("documents", head.number, doc_id, "doc_id", "text", found.fault))
            continue
        source = sources / str(cells.get("source_path", ""))
        if fault := _source_fault(source, str(cells.get("source_sha256", ""))):
            findings.add(Finding("documents", head.number, doc_id, "source_path", "source", fault))
        layers = _layers(head, files, findings)
        rows = _anchored_rows(found.text, {t: grouped.get(doc_id, []) for t, grouped in by_document.items()}, findings)
        document = GoldDocument(doc_id, source, found.text, layers, rows, cells)
        for finding in consistency_faults(document):
            findings.add(finding)
        yield document


def _rows(file: TableFile) -> list[RawRow]:
    rows = [row for doc_id in file.documents() for row in file.rows_of(doc_id)]
    return sorted(rows, key=lambda row: row.number)


def _by_document(file: TableFile) -> dict[str, list[RawRow]]:
    """The rows of a table by document; a row that a person added may name only its paragraph."""
    grouped: dict[str, list[RawRow]] = {}
    for row in _rows(file):
        doc_id = row.cells.get("doc_id") or row.cells.get("paragraph_id", "").partition(":")[0]
        grouped.setdefault(doc_id, []).append(row)
    return grouped


def _layers(head: RawRow, files: Mapping[str, TableFile], findings: Findings) -> frozenset[str]:
    """The layers that are being corrected; in a folder that was never corrected, those that have tables."""
    if "layers" not in head.cells:
        return frozenset(table for table in GOLD_LAYERS if table in files)
    names = frozenset(name.strip() for name in head.cells["layers"].split(";") if name.strip())
    for name in sorted(names - set(GOLD_LAYERS)):
        reason = f"{name!r} is no layer; there are {', '.join(GOLD_LAYERS)}"
        findings.add(Finding("documents", head.number, head.cells["doc_id"], "layers", "closed-set", reason))
    for name in sorted(names & set(GOLD_LAYERS) - set(files)):
        reason = f"{name} is named, but there is no {name}.csv"
        findings.add(Finding("documents", head.number, head.cells["doc_id"], "layers", "missing-table", reason))
    return names & set(files)


def _source_fault(source: Path, sha256: str) -> str:
    if not source.is_file():
        return f"there is no file {source.as_posix()}; models are scored by annotating it"
    if sha256 and sha256_of(source) != sha256:
        return f"{source.as_posix()} is another file than the one that was annotated (its SHA-256 differs)"
    return ""


def _anchored_rows(
    text: str, raws: Mapping[str, Sequence[RawRow]], findings: Findings
) -> dict[str, tuple[GoldRow, ...]]:
    """The rows of a document by table; paragraphs first, because the texts of other rows are searched for in them."""
    paragraphs: dict[str, GoldRow] = {}
    tables = {}
    for table in GOLD_LAYERS:
        rows = [row for raw in raws.get(table, ()) if (row := _anchored(table, raw, text, paragraphs, findings))]
        if table == "paragraphs":
            paragraphs = {row.paragraph_id: row for row in rows}
        tables[table] = tuple(sorted(rows, key=lambda row: (_paragraph_start(row, paragraphs), row.start, row.end)))
    return {table: anchored for table, anchored in tables.items() if table in raws}


def _paragraph_start(row: GoldRow, paragraphs: Mapping[str, GoldRow]) -> int:
    """The offset of the paragraph that a row belongs to; an inherited action has its span in another one."""
    return paragraphs[row.paragraph_id].start if row.paragraph_id in paragraphs else row.start


def _anchored(
    table: str, raw: RawRow, text: str, paragraphs: Mapping[str, GoldRow], findings: Findings
) -> GoldRow | None:
    if raw.ragged:
        return None  # Reported when the table was opened.
    cells = _cells(table, raw, findings)
    anchored = anchor_row(table, raw.number, cells, text, paragraphs)
    if isinstance(anchored, GoldRow):
        return anchored
    findings.add(anchored)
    return None


def _cells(table: str, raw: RawRow, findings: Findings) -> dict[str, Value]:
    """The cells that are not blank, with their types; those with faults are reported and left out."""
    cells: dict[str, Value] = {}
    for column in gold_columns()[table]:
        cell = raw.cells.get(column.name, "")
        value = parse_cell(column, SPREADSHEET_BOOLEANS.get(cell.lower(), cell) if column.type == "boolean" else cell)
        faults = list(_value_faults(column, value))
        for kind, reason in faults:
            row_id = raw.cells.get("paragraph_id") or raw.cells.get("doc_id", "")
            findings.add(Finding(table, raw.number, row_id, column.name, kind, reason))
        if value not in (None, "") and not faults:
            cells[column.name] = value
    return cells


def _value_faults(column: Column, value: Value) -> Iterable[tuple[str, str]]:
    if column.type == "boolean" and isinstance(value, str):
        return [("type", f"{value!r} is neither true nor false")]
    return cell_faults(column, value)


def _digest(folder: Path, documents: Sequence[GoldDocument]) -> str:
    digest = hashlib.sha256()
    names = [f"{table}.csv" for table in gold_columns()] + [f"{TEXTS}/{d.doc_id}.txt" for d in documents]
    for name in sorted(names):
        if (folder / name).is_file():
            digest.update(f"{name}\0{sha256_of(folder / name)}\n".encode())
    return digest.hexdigest()
