"""From the store to the output folder: documents are named apart, linked and written, one at a time."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from clausier.annotation.naming import Names, named
from clausier.citations.edges import with_citations
from clausier.layers import Layers
from clausier.records import Annotation, Problem
from clausier.resolution.document_index import DocumentIndex, indexed_document
from clausier.resolution.reference_linking import link_document
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
    complete,
    is_intact,
    publish,
    remove_former,
    staging,
    told,
)
from clausier.tables.rows import Row, tables_of
from clausier.tables.run_record import NAME as RUN
from clausier.tables.run_record import former_outputs
from clausier.tables.schema import schema_of


@dataclass(frozen=True, slots=True)
class Wanted:
    """What shall stand in the folder.

    Attributes:
        layers: The layers that were chosen.
        formats: The formats that were chosen.
        excel: Whether CSV shall be safe in spreadsheets.
        problems: Problems of the run that are of no file in the store.
    """

    layers: Layers
    formats: tuple[str, ...]
    excel: bool
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Exported:
    """What stands in the folder now.

    Attributes:
        counts: How many rows there are, by table and sort.
        written: Whether anything was written; nothing is if it would be the same again.
        notices: What the user should know of the folder.
    """

    counts: Counts
    written: bool
    notices: tuple[Problem, ...] = ()


RunJson = Callable[[Counts, Mapping[str, str]], bytes]
"""Gives the content of ``run.json`` from the counts and the SHA-256 of the other files."""


def export(store: Store, folder: Path, wanted: Wanted, run_json: RunJson) -> Exported:
    """Write all documents of the store to a folder.

    Args:
        store: The store of the folder.
        folder: The output folder.
        wanted: What shall stand in it.
        run_json: Gives ``run.json``.

    Raises:
        ClausierError: E108, a file cannot be written; E142, the store is damaged; E190, a key is doubled or points
            nowhere. The old tables are untouched then.
    """
    state = _state(store, wanted)
    facts = store.export_record()
    if facts.get("state") == state and is_intact(folder, json.loads(facts["outputs"])):
        return Exported(json.loads(facts["counts"]), written=False)
    with told(folder), staging(folder) as staged:
        counts, unchanged, notices = _write(store, staged, folder, wanted)
        made = complete(staged)
        outputs = unchanged | made
        (staged / RUN).write_bytes(run_json(counts, outputs))
        complete(staged / RUN)
        known = store.outputs() | former_outputs(folder) | set(outputs.items())
        store.announce_outputs(outputs)
        notices += publish(staged, folder, (*made, RUN), known)
        notices += remove_former(folder, outputs, known)
    store.confirm_outputs(outputs, {"state": state, "counts": json.dumps(counts), "outputs": json.dumps(outputs)})
    return Exported(counts, written=True, notices=tuple(notices))


def _state(store: Store, wanted: Wanted) -> str:
    """All that the tables follow from, as one hash."""
    choice = (sorted(wanted.layers), wanted.formats, wanted.excel, wanted.problems)
    digest = hashlib.sha256(repr((software_fingerprint(), choice)).encode())
    for entry in sorted(store.entries().values(), key=lambda entry: entry.file):
        digest.update(repr(entry).encode())
    return digest.hexdigest()


def _write(store: Store, staged: Path, folder: Path, wanted: Wanted) -> tuple[Counts, dict[str, str], list[Problem]]:
    """Write all but ``run.json`` to the staging folder.

    Returns:
        How many rows there are; path and SHA-256 of texts that stand in the folder already, and are not written again;
        what a format could not hold as it is.
    """
    tables = schema_of(wanted.layers)
    counter = RowCounter(wanted.layers)
    unchanged: dict[str, str] = {}
    with ExitStack() as stack:
        files = [stack.enter_context(open_sink(f, staged, tables, wanted.excel)) for f in wanted.formats]
        sinks: tuple[RowCounter | Sink, ...] = (counter, *files)
        _add(sinks, "problems", wanted.problems)
        for problems, annotations in _final(store):
            _add(sinks, "problems", problems)
            for annotation in annotations:
                rows = tables_of([annotation], annotation.problems)
                for table in tables:
                    _add(sinks, table, rows[table])
                path = f"{TEXTS}/{annotation.document.doc_id}.txt"
                unchanged |= _write_text(path, annotation.text.encode("utf-8"), staged, folder)
    if "csv" in wanted.formats:
        (staged / DATAPACKAGE).write_bytes(datapackage(tables))
    (staged / CODEBOOK).write_text(codebook(tables), encoding="utf-8", newline="\n")
    return counter.counts(), unchanged, [notice for file in files for notice in file.notices]


def _add(sinks: Iterable[RowCounter | Sink], table: str, rows: Sequence[Row]) -> None:
    if rows:
        for sink in sinks:
            sink.add(table, rows)


def _final(store: Store) -> Iterator[tuple[tuple[Problem, ...], Iterator[Annotation]]]:
    """Problems and documents of each file: under their final names, pointing to each other."""
    names = Names()
    known = [indexed_document(document, names.give(document.doc_id)) for document in store.documents()]
    index = DocumentIndex(known)
    doc_ids = (document.doc_id for document in known)
    for path, problems, annotations in store.results():
        yield (
            tuple(replace(problem, source_path=path) for problem in problems),
            (with_citations(link_document(named(_moved(a, path), next(doc_ids)), index)) for a in annotations),
        )


def _moved(annotation: Annotation, path: str) -> Annotation:
    """The annotation of a file that has this name now."""
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
