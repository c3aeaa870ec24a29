"""A run of ``clausier annotate``: from a plan to a folder of tables."""

import datetime
import platform
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from clausier.batch.export import Exported, ExportOptions, export
from clausier.batch.plan import Plan
from clausier.batch.survey import Input, Survey, survey
from clausier.batch.task import Task
from clausier.errors import ClausierError, problem
from clausier.layers import ALL_LAYERS, Layers
from clausier.model_files.model_folder import ModelFolder, find_model
from clausier.records import Problem
from clausier.software import DEFAULT_MODEL, versions
from clausier.store.database import STORE_FILE, Store, StoredFile, has_documents
from clausier.store.payload import pack_problems, payload_layout
from clausier.store.result_key import ResultKey, result_key
from clausier.tables.counts import Counts
from clausier.tables.output_folder import check_writable, reporting_write_errors
from clausier.tables.run_record import RunRecord, format_run

Progress = Callable[[int, int], None]
"""Called with the number of files done and to do; first when none is done."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a plan is executed.

    Attributes:
        model: A model folder, or the name of a model that came with the package.
        layers: The layers to annotate.
        formats: The formats to write.
        excel: Whether CSV files are made safe for spreadsheets.
        workers: The number of local processes, at least 1.
        scheduler: The address of a Dask scheduler, None for local work.
        prune: Whether documents of files that the plan does not name are removed.
    """

    model: str = DEFAULT_MODEL
    layers: Layers = ALL_LAYERS
    formats: tuple[str, ...] = ("csv",)
    excel: bool = False
    workers: int = 1
    scheduler: str | None = None
    prune: bool = False


@dataclass(frozen=True, slots=True)
class FileCounts:
    """Numbers of files, and of documents of files that the plan does not name.

    Attributes:
        annotated: Files that were annotated.
        unchanged: Files that had been annotated before, with the same model, software and layers.
        failed: Files without a document, now or before.
        kept: Documents of other files that the tables hold.
        pruned: Documents of other files that were removed.
    """

    annotated: int
    unchanged: int
    failed: int
    kept: int
    pruned: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of a run.

    Attributes:
        failures: The problems of arguments and files without a document.
        file_counts: What was done; None if no file of the plan has a document: the tables are unchanged then.
        exported: The content of the folder; None in the same case.
        notices: Warnings for the user.
    """

    failures: tuple[Problem, ...]
    file_counts: FileCounts | None = None
    exported: Exported | None = None
    notices: tuple[Problem, ...] = ()


def execute(plan: Plan, options: Options, progress: Progress | None = None) -> Outcome:
    """Annotate the files of a plan that the store does not hold yet, and export the whole store.

    Args:
        plan: What to read and where to write.
        options: The options of the run.
        progress: Called with the progress.

    Raises:
        ClausierError: E108 the output folder cannot be written, E140-E142 its store cannot be used, E144-E146 the
            cluster cannot be, E147 documents of an older version are in the way, E148 nothing may be removed while an
            argument names no file, E2xx the model cannot be loaded.
        KeyboardInterrupt: The user ended it; what was done is kept in the store.
    """
    if options.prune and plan.problems:
        raise ClausierError("E148", argument=plan.problems[0].source_path)
    model = find_model(options.model)
    check_writable(plan.output)
    with _folder(plan.output), Store(plan.output) as store:
        return _run(plan, options, model, store, progress or (lambda done, total: None))


@contextmanager
def _folder(folder: Path) -> Iterator[None]:
    """Create the output folder if it is missing; at the end, remove a new store without documents, and a new empty folder."""
    new_folder, new_store = not folder.exists(), not (folder / STORE_FILE).exists()
    with reporting_write_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
    try:
        yield
    finally:
        if new_store and not has_documents(folder):
            (folder / STORE_FILE).unlink(missing_ok=True)
        if new_folder and not any(folder.iterdir()):
            folder.rmdir()


def _run(plan: Plan, options: Options, model: ModelFolder, store: Store, progress: Progress) -> Outcome:
    started, before = datetime.datetime.now(datetime.UTC), time.perf_counter()
    key = result_key(model, options.layers)
    entries = store.entries()
    surveyed = survey(plan.files, plan.output, entries, key)
    others = {file: entry for file, entry in entries.items() if file not in surveyed.files}
    if not options.prune and any(entry.layout != payload_layout() for entry in others.values()):
        raise ClausierError("E147", path=plan.output)
    _annotate(surveyed, options, model, key, store, progress)
    seconds = {"annotate": round(time.perf_counter() - before, 3)}
    entries = store.entries()
    named = [entries[file] for file in sorted(surveyed.files)]
    failures = (*plan.problems, *store.failures(surveyed.files))
    if not any(entry.documents for entry in named):
        return Outcome(failures)
    if options.prune:
        store.remove(others)
    counted = sum(entry.documents for entry in others.values())
    file_counts = FileCounts(
        annotated=sum(entries[item.file].documents > 0 for item in surveyed.todo),
        unchanged=sum(entries[item.file].documents > 0 for item in surveyed.unchanged),
        failed=sum(entry.documents == 0 for entry in named),
        kept=0 if options.prune else counted,
        pruned=counted if options.prune else 0,
    )

    def run_json(counts: Counts, outputs: Mapping[str, str]) -> bytes:
        record = RunRecord(
            started_at=started.isoformat(timespec="seconds"),
            arguments=_arguments(plan, options),
            versions=versions() | {"python": platform.python_version()},
            model={"name": model.name, "version": model.version, "sha256": key.model},
            counts=counts,
            seconds=seconds,
            inputs={entry.path: entry.sha256 for entry in sorted(named, key=lambda entry: entry.path)},
        )
        return format_run(record, outputs)

    exports = ExportOptions(options.layers, options.formats, options.excel, plan.problems)
    exported = export(store, plan.output, exports, run_json)
    lacking = 0 if options.prune else sum(e.documents for e in others.values() if e.key.layers != key.layers)
    notices = (problem("W141", "", count=lacking),) if lacking else ()
    return Outcome(failures, file_counts, exported, (*notices, *exported.notices))


def _annotate(
    surveyed: Survey, options: Options, model: ModelFolder, key: ResultKey, store: Store, progress: Progress
) -> None:
    """Put all files of a survey into the store."""
    store.rename({item.file: item.path for item in surveyed.unchanged})
    unreadable = list(surveyed.unreadable)
    if surveyed.todo:
        _annotate_new(surveyed.todo, unreadable, options, model, key, store, progress)
    for item, reason in unreadable:
        store.put(item.file, key, StoredFile(item.path, "", pack_problems([reason]), final=False))


def _annotate_new(
    items: Sequence[Input],
    unreadable: list[tuple[Input, Problem]],
    options: Options,
    model: ModelFolder,
    key: ResultKey,
    store: Store,
    progress: Progress,
) -> None:
    """Annotate files and put them into the store; those that cannot be read any more are added to ``unreadable``."""
    # Imported here: not needed if there is nothing to do.
    from clausier.batch.dispatch import annotate_all
    from clausier.batch.workforce import workforce

    files = {item.path: item.file for item in items}

    def tasks() -> Iterator[Task]:
        for item in items:
            try:
                yield Task(item.path, item.read(), model.portable_name, key.model, key.software, options.layers)
            except ClausierError as error:
                unreadable.append((item, error.as_problem(item.path)))

    progress(0, len(files))
    with workforce(min(options.workers, len(files)), options.scheduler) as force:
        for done, result in enumerate(annotate_all(tasks(), force), start=1):
            store.put(files[result.path], key, result)
            progress(done, len(files))


def _arguments(plan: Plan, options: Options) -> dict[str, object]:
    """The options of the command, as parsed."""
    return {
        "paths": plan.arguments,
        "output": plan.output.as_posix(),
        "model": options.model,
        "layers": sorted(options.layers),
        "formats": options.formats,
        "excel": options.excel,
    }
