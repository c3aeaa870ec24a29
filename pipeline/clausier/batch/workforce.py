"""Executors for a batch: this process, local processes, or a Dask cluster, all as ``concurrent.futures.Executor``."""

import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, ParamSpec, TypeVar

from clausier.batch.memory import MAX_MEMORY, limit_memory
from clausier.errors import ClausierError

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Workforce:
    """Executors of one kind.

    Attributes:
        start: Starts an executor; a broken one is replaced by another.
        window: How many files may be submitted at once; this bounds the memory, whatever the number of files.
    """

    start: Callable[[], Executor]
    window: int


class InProcessExecutor(Executor):
    """Runs what is submitted immediately, in this process."""

    def submit(
        self, fn: Callable[Parameters, Result], /, *args: Parameters.args, **kwargs: Parameters.kwargs
    ) -> Future[Result]:
        """Run a function and return its result as a future that is done."""
        future: Future[Result] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def available_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):  # not on macOS and Windows
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def workforce(workers: int, scheduler: str | None) -> Iterator[Workforce]:
    """Yield the workforce that the options stand for.

    Args:
        workers: The number of local processes, at least 1; 1 stands for this process.
        scheduler: The address of a Dask scheduler, None for local work.

    Raises:
        ClausierError: E144 Dask is not installed, E145 the scheduler cannot be reached.
    """
    if scheduler is not None:
        with _cluster(scheduler) as cluster:
            yield cluster
    elif workers == 1:
        yield Workforce(InProcessExecutor, window=1)
    else:
        # Two per worker, one in progress and one waiting, so that none is idle while results are stored.
        yield Workforce(lambda: _pool(workers), window=2 * workers)


def _pool(workers: int) -> ProcessPoolExecutor:
    # A forked process would share locks and threads of this one; spawning is the same on every system.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_initialise_worker, initargs=(MAX_MEMORY,))


def _initialise_worker(memory: int) -> None:
    """Prepare a local worker.

    Its memory is limited. It ignores Ctrl-C, which only its parent process handles, and ends with that process, even if that
    is killed.
    """
    limit_memory(memory)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def _cluster(scheduler: str) -> Iterator[Workforce]:
    try:
        from distributed import Client
    except ImportError:
        raise ClausierError("E144") from None
    try:
        client: Any = Client(scheduler, timeout="10s", set_as_default=False)
    except (OSError, ValueError) as error:
        raise ClausierError("E145", scheduler=scheduler, reason=" ".join(str(error).split())) from error
    # It logs the loss of a scheduler with a traceback; E145 reports it in one line.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    with client:
        cores = sum(client.nthreads().values()) or 1
        yield Workforce(lambda: client.get_executor(pure=False), window=2 * cores)
