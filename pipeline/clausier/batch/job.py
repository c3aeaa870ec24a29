"""The work of ``clausier annotate``: from a plan to a folder of tables."""

import datetime
import platform
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from clausier.batch.export import Exported, Wanted, export
from clausier.batch.plan import Plan
from clausier.batch.survey import Input, Survey, survey
from clausier.batch.task import Task
from clausier.errors import ClausierError, problem
from clausier.layers import ALL, Layers
from clausier.model_files.model_folder import DEFAULT_MODEL, ModelFolder, find_model
from clausier.records import Problem
from clausier.software import versions
from clausier.store.database import STORE_FILE, Store, StoredFile, has_documents
from clausier.store.payload import pack_problems, payload_layout
from clausier.store.result_key import ResultKey, result_key
from clausier.tables.counts import Counts
from clausier.tables.output_folder import check_writable, told
from clausier.tables.run_record import RunRecord, format_run

Progress = Callable[[int, int], None]
"""Is told how many files are done and how many there are to do; first when none is done."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a plan is carried out.

    Attributes:
        model: A model folder, or the name of a model that came with the package.
        layers: The tables that are wanted.
        formats: The formats that they are wanted in.
        excel: Whether CSV shall be safe in spreadsheets.
        workers: How many local processes, at least 1.
        scheduler: The address of a Dask scheduler, None for local work.
        prune: Whether documents of files that the plan does not name are removed.
    """

    model: str = DEFAULT_MODEL
    layers: Layers = ALL
    formats: tuple[str, ...] = ("csv",)
    excel: bool = False
    workers: int = 1
    scheduler: str | None = None
    prune: bool = False


@dataclass(frozen=True, slots=True)
class Effort:
    """What was done with files, and with documents of files that the plan does not name.

    Attributes:
        annotated: Files that were annotated.
        unchanged: Files that had been annotated before, with the same model, software and layers.
        failed: Files that gave no document, now or before.
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
    """What became of a run.

    Attributes:
        failures: The problems of arguments and files that gave no document.
        effort: What was done; None if no file of the plan gave a document: the tables are as they were then.
        exported: What stands in the folder; None in the same case.
        notices: What the user should know besides.
    """

    failures: tuple[Problem, ...]
    effort: Effort | None = None
    exported: Exported | None = None
    notices: tuple[Problem, ...] = ()


def execute(plan: Plan, options: Options, progress: Progress | None = None) -> Outcome:
    """Annotate the files of a plan that the store does not hold yet, and write the tables of the whole store.

    Args:
        plan: What to read and where to write.
        options: How.
        progress: Is told how far the work is.

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
    """Make the output folder if need be; at the end, remove a new store that holds no document, and a new folder."""
    new_folder, new_store = not folder.exists(), not (folder / STORE_FILE).exists()
    with told(folder):
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
    found = survey(plan.files, plan.output, entries, key)
    others = {file: entry for file, entry in entries.items() if file not in found.files}
    if not options.prune and any(entry.layout != payload_layout() for entry in others.values()):
        raise ClausierError("E147", path=plan.output)
    _annotate(found, options, model, key, store, progress)
    seconds = {"annotate": round(time.perf_counter() - before, 3)}
    entries = store.entries()
    named = [entries[file] for file in sorted(found.files)]
    failures = (*plan.problems, *store.failures(found.files))
    if not any(entry.documents for entry in named):
        return Outcome(failures)
    if options.prune:
        store.remove(others)
    counted = sum(entry.documents for entry in others.values())
    effort = Effort(
        annotated=sum(entries[item.file].documents > 0 for item in found.todo),
        unchanged=sum(entries[item.file].documents > 0 for item in found.unchanged),
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

    wanted = Wanted(options.layers, options.formats, options.excel, plan.problems)
    exported = export(store, plan.output, wanted, run_json)
    lacking = 0 if options.prune else sum(e.documents for e in others.values() if e.key.layers != key.layers)
    notices = (problem("W141", "", count=lacking),) if lacking else ()
    return Outcome(failures, effort, exported, (*notices, *exported.notices))


def _annotate(
    found: Survey, options: Options, model: ModelFolder, key: ResultKey, store: Store, progress: Progress
) -> None:
    """Have the store hold all files of a survey."""
    store.rename({item.file: item.path for item in found.unchanged})
    unreadable = list(found.unreadable)
    if found.todo:
        _annotate_new(found.todo, unreadable, options, model, key, store, progress)
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
    """Have the store hold files that it does not hold yet; those that cannot be read any more come to ``unreadable``."""
    # Imported here: what is not needed for nothing to do.
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
    """The options of the command, as they were understood."""
    return {
        "paths": plan.arguments,
        "output": plan.output.as_posix(),
        "model": options.model,
        "layers": sorted(options.layers),
        "formats": options.formats,
        "excel": options.excel,
    }
