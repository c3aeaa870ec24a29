"""Export of the store to the output folder: documents get unique names, are linked and written, one at a time."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from clausier.annotation.completion import AnnotationCompleter
from clausier.annotation.document_names import DocumentNames
from clausier.layers import Layers
from clausier.records import Annotation, Problem
from clausier.software import software_fingerprint
from clausier.store.database import Store
from clausier.tables.codebook import codebook
from clausier.tables.counts import Counts, RowCounter
from clausier.tables.datapackage import datapackage
from clausier.tables.formats import Sink, open_sink
from clausier.tables.output_folder import (
    CODEBOOK,
    DATAPACKAGE,
    TEXTS,
    flush_to_disk,
    is_intact,
    publish,
    remove_former,
    reporting_write_errors,
    staging,
)
from clausier.tables.rows import Row, tables_of
from clausier.tables.run_record import NAME as RUN
from clausier.tables.run_record import former_outputs
from clausier.tables.schema import schema_of


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What is exported.

    Attributes:
        layers: The layers that were chosen.
        formats: The formats that were chosen.
        excel: Whether CSV files are made safe for spreadsheets.
        problems: Problems of the run that belong to no file in the store.
    """

    layers: Layers
    formats: tuple[str, ...]
    excel: bool
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Exported:
    """The content of the folder after an export.

    Attributes:
        counts: The number of rows, by table and sort.
        written: Whether anything was written; nothing is if the files would be the same.
        notices: Warnings for the user about the folder.
    """

    counts: Counts
    written: bool
    notices: tuple[Problem, ...] = ()


RunJson = Callable[[Counts, Mapping[str, str]], bytes]
"""Returns the content of ``run.json`` from the counts and the SHA-256 of the other files."""


def export(store: Store, folder: Path, options: ExportOptions, run_json: RunJson) -> Exported:
    """Write all documents of the store to a folder.

    Args:
        store: The store of the folder.
        folder: The output folder.
        options: What to export.
        run_json: Returns the content of ``run.json``.

    Raises:
        ClausierError: E108, a file cannot be written; E142, the store is damaged; E190, a key is doubled or points
            nowhere. The old tables are untouched then.
    """
    state = _state(store, options)
    facts = store.export_record()
    if facts.get("state") == state and is_intact(folder, json.loads(facts["outputs"])):
        return Exported(json.loads(facts["counts"]), written=False)
    with reporting_write_errors(folder), staging(folder) as staged:
        counts, unchanged, notices = _write(store, staged, folder, options)
        written = flush_to_disk(staged)
        outputs = unchanged | written
        (staged / RUN).write_bytes(run_json(counts, outputs))
        flush_to_disk(staged / RUN)
        known = store.outputs() | former_outputs(folder) | set(outputs.items())
        store.announce_outputs(outputs)
        notices += publish(staged, folder, (*written, RUN), known)
        notices += remove_former(folder, outputs, known)
    store.confirm_outputs(outputs, {"state": state, "counts": json.dumps(counts), "outputs": json.dumps(outputs)})
    return Exported(counts, written=True, notices=tuple(notices))


def _state(store: Store, options: ExportOptions) -> str:
    """A hash of everything that the tables depend on."""
    choice = (sorted(options.layers), options.formats, options.excel, options.problems)
    digest = hashlib.sha256(repr((software_fingerprint(), choice)).encode())
    for entry in sorted(store.entries().values(), key=lambda entry: entry.file):
        digest.update(repr(entry).encode())
    return digest.hexdigest()


def _write(
    store: Store, staged: Path, folder: Path, options: ExportOptions
) -> tuple[Counts, dict[str, str], list[Problem]]:
    """Write all but ``run.json`` to the staging folder.

    Returns:
        The numbers of rows; path and SHA-256 of texts that are in the folder already, and are not written again; what a
        format could not hold.
    """
    tables = schema_of(options.layers)
    counter = RowCounter(options.layers)
    unchanged: dict[str, str] = {}
    with ExitStack() as stack:
        files = [stack.enter_context(open_sink(f, staged, tables, options.excel)) for f in options.formats]
        sinks: tuple[RowCounter | Sink, ...] = (counter, *files)
        _add(sinks, "problems", options.problems)
        for problems, annotations in _completed_files(store):
            _add(sinks, "problems", problems)
            for annotation in annotations:
                rows = tables_of([annotation], annotation.problems)
                for table in tables:
                    _add(sinks, table, rows[table])
                path = f"{TEXTS}/{annotation.document.doc_id}.txt"
                unchanged |= _write_text(path, annotation.text.encode("utf-8"), staged, folder)
    if "csv" in options.formats:
        (staged / DATAPACKAGE).write_bytes(datapackage(tables))
    (staged / CODEBOOK).write_text(codebook(tables), encoding="utf-8", newline="\n")
    return counter.counts(), unchanged, [notice for file in files for notice in file.notices]


def _add(sinks: Iterable[RowCounter | Sink], table: str, rows: Sequence[Row]) -> None:
    if rows:
        for sink in sinks:
            sink.add(table, rows)


def _completed_files(store: Store) -> Iterator[tuple[tuple[Problem, ...], Iterator[Annotation]]]:
    """Yield problems and documents of each file, under their final names and with references linked."""
    completer = AnnotationCompleter(store.documents(), DocumentNames())
    for path, problems, annotations in store.results():
        yield (
            tuple(replace(problem, source_path=path) for problem in problems),
            (completer.complete(_with_source_path(a, path)) for a in annotations),
        )


def _with_source_path(annotation: Annotation, path: str) -> Annotation:
    """The annotation with the present path of its file, which may have been moved."""
    if annotation.document.source_path == path:
        return annotation
    return replace(
        annotation,
        document=replace(annotation.document, source_path=path),
        problems=tuple(replace(problem, source_path=path) for problem in annotation.problems),
    )


def _write_text(path: str, content: bytes, staged: Path, folder: Path) -> dict[str, str]:
    sha256 = hashlib.sha256(content).hexdigest()
    if is_intact(folder, {path: sha256}):
        return {path: sha256}
    (staged / path).write_bytes(content)
    return {}
