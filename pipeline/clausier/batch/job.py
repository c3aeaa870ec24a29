"""The work of ``clausier annotate``: from a plan to a folder of tables."""

import datetime
import platform
import time
from dataclasses import dataclass

from spacy.about import __version__ as spacy_version

from clausier import __version__
from clausier.annotate import annotate_source
from clausier.batch.plan import Plan
from clausier.batch.run import BatchResult, Progress, annotate_files
from clausier.layers import ALL, Layers
from clausier.model import Pipeline, load
from clausier.records import Problem
from clausier.tables.counts import Counts, count_rows
from clausier.tables.rows import collect
from clausier.tables.run_record import RunRecord
from clausier.tables.writer import check_writable, write_folder


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a run.

    Attributes:
        written: Whether the tables were written; they are if there is any document.
        counts: How many rows there are, by table and sort.
        failures: The problems of arguments and files that gave no document.
    """

    written: bool
    counts: Counts
    failures: tuple[Problem, ...]


def execute(plan: Plan, model: str, layers: Layers = ALL, progress: Progress | None = None) -> Outcome:
    """Annotate the files of a plan and write the tables.

    Nothing is written if no file gave a document: the tables of an earlier run stay as they are.

    Args:
        plan: What to read and where to write.
        model: A model folder, or the name of a model that came with the package.
        layers: The tables that are wanted.
        progress: Is called after each file.

    Raises:
        ClausierError: E108 the output folder cannot be written, E2xx the model cannot be loaded.
    """
    started = datetime.datetime.now(datetime.UTC)
    check_writable(plan.output)
    before = time.perf_counter()
    pipeline = load(model, layers)
    loaded = time.perf_counter()
    result = annotate_files(plan.files, lambda source: annotate_source(source, pipeline), progress)
    annotated = time.perf_counter()
    collection = collect(result.annotations, [*plan.problems, *result.problems], layers)
    counts = count_rows(collection.tables, layers)
    failures = (*plan.problems, *(p for file in result.files if file.failed for p in file.problems))
    if not collection.tables.documents:
        return Outcome(False, counts, failures)
    record = RunRecord(
        started_at=started.isoformat(timespec="seconds"),
        arguments={"paths": plan.arguments, "output": plan.output.as_posix(), "model": model, "layers": sorted(layers)},
        versions={"clausier": __version__, "python": platform.python_version(), "spacy": spacy_version},
        model=_identity(pipeline),
        counts=counts,
        seconds={"load": round(loaded - before, 3), "annotate": round(annotated - loaded, 3)},
        inputs=_inputs(result),
    )
    write_folder(plan.output, collection, record)
    return Outcome(True, counts, failures)


def _identity(pipeline: Pipeline) -> dict[str, str]:
    return {"name": pipeline.name, "version": pipeline.version, "sha256": pipeline.folder.fingerprint()}


def _inputs(result: BatchResult) -> dict[str, str]:
    return {file.path: file.sha256 for file in result.files if file.sha256}
