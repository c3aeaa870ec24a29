"""Files to workers and results back: a bounded number on their way, and a worker that dies costs one file at most."""

import hashlib
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait

from clausier.batch.task import Task
from clausier.batch.work import annotate_task
from clausier.batch.workforce import Workforce
from clausier.errors import ClausierError, problem
from clausier.store.database import StoredFile
from clausier.store.payload import pack_problems

Pending = dict[Future[StoredFile], Task]


def annotate_all(tasks: Iterable[Task], force: Workforce) -> Iterator[StoredFile]:
    """Annotate files, in any order.

    On Ctrl-C no file is begun any more; those in work are still given before KeyboardInterrupt is raised.

    Args:
        tasks: The files; taken one by one, when there is room for them.
        force: Who does the work.

    Yields:
        What became of each file, as they end. A file that its worker died of fails with E143.

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
                executor, suspects = _replaced(executor, [*pending.values(), task], force)
                pending = {}
                yield from suspects
            except OSError as error:  # what Dask raises when it has lost its scheduler
                raise _lost(error) from error
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
    """Take what is done out of ``pending``; wait for the next one if nothing is."""
    done = []
    for future in wait(pending, return_when=FIRST_COMPLETED).done:
        try:
            done.append(_result(future, pending[future]))
        except BrokenExecutor:
            executor, examined = _replaced(executor, list(pending.values()), force)
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
        # Dask's name for what a broken executor is here; it may not be installed.
        if type(error).__name__ == "KilledWorker":
            return _died(task)
        raise _lost(error) from error


def _lost(error: Exception) -> ClausierError:
    if not str(error):
        return ClausierError("E145", "silent")
    return ClausierError("E145", "lost", reason=f"{type(error).__name__}: {error}")


def _replaced(executor: Executor, suspects: list[Task], force: Workforce) -> tuple[Executor, list[StoredFile]]:
    """Start anew after a worker died, and annotate alone each file that it may have died of."""
    results = []
    executor.shutdown(wait=False)
    executor = force.start()
    for task in suspects:
        try:
            results.append(_result(executor.submit(annotate_task, task), task))
        except BrokenExecutor:
            results.append(_died(task))
            executor.shutdown(wait=False)
            executor = force.start()
    return executor, results


def _died(task: Task) -> StoredFile:
    told = problem("E143", task.path)
    sha256 = hashlib.sha256(task.data).hexdigest()
    return StoredFile(task.path, sha256, pack_problems([told]), final=False)
