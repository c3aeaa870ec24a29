"""Hands files to workers and takes the results: a bounded number at a time, and a worker that dies costs one file at most."""

import hashlib
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait

from clausier.batch.task import Task
from clausier.batch.worker import annotate_task
from clausier.batch.workforce import Workforce
from clausier.errors import ClausierError, problem
from clausier.store.database import StoredFile
from clausier.store.payload import pack_problems

Pending = dict[Future[StoredFile], Task]


def annotate_all(tasks: Iterable[Task], force: Workforce) -> Iterator[StoredFile]:
    """Annotate files, in any order.

    On Ctrl-C no further file is started; the files in progress are still yielded before KeyboardInterrupt is raised.

    Args:
        tasks: The files; consumed one by one, when there is room for them.
        force: The executors.

    Yields:
        The result of each file, as they complete. A file whose worker died fails with E143.

    Raises:
        ClausierError: E145 the cluster is lost, and what ``annotate_task`` raises.
    """
    executor = force.start()
    pending: Pending = {}
    try:
        for task in tasks:
            try:
                pending[executor.submit(annotate_task, task)] = task
            except BrokenExecutor:
                executor, suspects = _restart(executor, [*pending.values(), task], force)
                pending = {}
                yield from suspects
            except OSError as error:  # what Dask raises when it has lost its scheduler
                raise _cluster_lost(error) from error
            while len(pending) >= force.window:
                executor, done = _collect(executor, pending, force)
                yield from done
        while pending:
            executor, done = _collect(executor, pending, force)
            yield from done
    except KeyboardInterrupt:
        running = [future for future in pending if not future.cancel()]
        yield from (future.result() for future in running if future.exception() is None)
        raise
    finally:
        for future in pending:
            future.cancel()
        executor.shutdown(wait=all(future.done() for future in pending))


def _collect(executor: Executor, pending: Pending, force: Workforce) -> tuple[Executor, list[StoredFile]]:
    """Remove completed files from ``pending`` and return their results; wait for the next one if there is none."""
    done = []
    for future in wait(pending, return_when=FIRST_COMPLETED).done:
        try:
            done.append(_result(future, pending[future]))
        except BrokenExecutor:
            executor, examined = _restart(executor, list(pending.values()), force)
            pending.clear()
            return executor, [*done, *examined]
        del pending[future]
    return executor, done


def _result(future: Future[StoredFile], task: Task) -> StoredFile:
    try:
        return future.result()
    except (ClausierError, BrokenExecutor):
        raise
    except Exception as error:
        # The equivalent of BrokenExecutor in Dask, which may not be installed.
        if type(error).__name__ == "KilledWorker":
            return _worker_died(task)
        raise _cluster_lost(error) from error


def _cluster_lost(error: Exception) -> ClausierError:
    if not str(error):
        return ClausierError("E145", "silent")
    return ClausierError("E145", "lost", reason=f"{type(error).__name__}: {error}")


def _restart(executor: Executor, suspects: list[Task], force: Workforce) -> tuple[Executor, list[StoredFile]]:
    """Start another executor after a worker died, and annotate each file that may be the cause by itself."""
    results = []
    executor.shutdown(wait=False)
    executor = force.start()
    for task in suspects:
        try:
            results.append(_result(executor.submit(annotate_task, task), task))
        except BrokenExecutor:
            results.append(_worker_died(task))
            executor.shutdown(wait=False)
            executor = force.start()
    return executor, results


def _worker_died(task: Task) -> StoredFile:
    failure = problem("E143", task.path)
    sha256 = hashlib.sha256(task.data).hexdigest()
    return StoredFile(task.path, sha256, pack_problems([failure]), final=False)
