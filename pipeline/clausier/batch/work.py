"""What a worker does to one file: from its bytes to what the store keeps. It may run in another process or on another machine."""

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

PASSING = frozenset({"E303"})
"""Failures that the same bytes need not give again, once clausier has been mended."""


ONE_AT_A_TIME = threading.Lock()
"""Workers of a cluster may have several threads, but a spaCy pipeline serves one at a time."""


def annotate_task(task: Task) -> StoredFile:
    """Annotate a file.

    Args:
        task: The file.

    Raises:
        ClausierError: E2xx the model cannot be loaded, E146 it or clausier is another one here. What goes wrong
            with the file itself is a problem in the result.
    """
    if task.software != software_fingerprint():
        raise ClausierError("E146", "software")
    # Imported here: the process that hands out the work needs no spaCy.
    from clausier.annotation.annotate import annotate_source
    from clausier.annotation.one_file import annotate_data

    with ONE_AT_A_TIME:
        pipeline = _pipeline(task.model, task.fingerprint, task.layers)
        result = annotate_data(task.data, task.path, lambda source: annotate_source(source, pipeline))
    return StoredFile(
        path=task.path,
        sha256=hashlib.sha256(task.data).hexdigest(),
        problems=pack_problems(result.problems),
        documents=tuple(map(StoredDocument.of, result.annotations)),
        final=PASSING.isdisjoint(p.code for p in result.problems),
    )


@lru_cache(maxsize=1)
def _pipeline(model: str, fingerprint: str, layers: Layers) -> "Pipeline":
    """The model, loaded once a process.

    It computes on one thread: each core has a worker of its own, and the order of sums, and so each row, is then the
    same for any number of cores.
    """
    from clausier.annotation.pipeline import load

    threadpool_limits(1, user_api="blas")
    pipeline = load(model, layers)
    if pipeline.folder.fingerprint() != fingerprint:
        raise ClausierError("E146", "model")
    return pipeline
