"""Annotation of one file by a worker, in this process, another one or on another machine."""

import gc
import hashlib
import threading
from functools import lru_cache
from typing import TYPE_CHECKING

from threadpoolctl import threadpool_limits

from clausier.batch.task import Task
from clausier.errors import ClausierError
from clausier.layers import Layers
from clausier.software import software_fingerprint
from clausier.store.database import StoredDocument, StoredFile
from clausier.store.payload import pack_problems

if TYPE_CHECKING:
    from clausier.annotation.pipeline import Pipeline

RETRIED_CODES = frozenset({"E303"})
"""Failures that may not recur with the same bytes, once clausier has been fixed: the file is annotated again."""

_PIPELINE_LOCK = threading.Lock()
"""Workers of a cluster may have several threads, but a spaCy pipeline is not thread-safe."""


def annotate_task(task: Task) -> StoredFile:
    """Annotate a file.

    Args:
        task: The file.

    Raises:
        ClausierError: E2xx the model cannot be loaded, E146 its version or that of clausier differs here. A failure
            of the file itself is a problem in the result.
    """
    if task.software != software_fingerprint():
        raise ClausierError("E146", "software")
    # Imported here: the process that dispatches the tasks needs no spaCy.
    from clausier.annotation.annotate import annotate_source
    from clausier.annotation.one_file import annotate_data

    with _PIPELINE_LOCK:
        pipeline = load_worker_pipeline(task.model, task.fingerprint, task.layers)
        result = annotate_data(task.data, task.path, lambda source: annotate_source(source, pipeline))
    return StoredFile(
        path=task.path,
        sha256=hashlib.sha256(task.data).hexdigest(),
        problems=pack_problems(result.problems),
        documents=tuple(map(StoredDocument.of, result.annotations)),
        final=RETRIED_CODES.isdisjoint(p.code for p in result.problems),
    )


@lru_cache(maxsize=1)
def load_worker_pipeline(model: str, fingerprint: str, layers: Layers) -> "Pipeline":
    """Return the model as a worker uses it, loaded once per process.

    It computes on one thread: each core has a worker of its own, and the order of sums, and so each row, is then the
    same for any number of cores. The garbage collector does not look at the model's half a million objects again, which
    live as long as the process.

    Args:
        model: A folder, or the name of a model that came with the package.
        fingerprint: The fingerprint of its files.
        layers: The layers that are made.

    Raises:
        ClausierError: E146 the model has another fingerprint here, and what ``load`` raises.
    """
    from clausier.annotation.pipeline import load

    threadpool_limits(1, user_api="blas")
    pipeline = load(model, layers)
    if pipeline.folder.fingerprint() != fingerprint:
        raise ClausierError("E146", "model")
    gc.collect()
    gc.freeze()
    return pipeline
