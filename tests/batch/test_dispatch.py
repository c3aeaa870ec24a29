"""Files to workers and back: all of them, a few at a time, whatever becomes of a worker."""

import multiprocessing
import os
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from typing import Any

import pytest

from clausier.batch import dispatch
from clausier.batch.dispatch import annotate_all
from clausier.batch.task import Task
from clausier.batch.workforce import InProcessExecutor, Workforce
from clausier.errors import ClausierError
from clausier.store.database import StoredFile
from clausier.store.payload import pack_problems, unpack_problems


def task(name: str) -> Task:
    return Task(name, name.encode(), "model", "", "", frozenset())


def work(task: Task) -> StoredFile:
    """Stands for annotation: what it does depends on the name of the file."""
    match task.path:
        case "broken model":
            raise ClausierError("E208", file="config.cfg", reason="broken")
        case "fault":
            raise ZeroDivisionError("division by zero")
        case "killer":
            raise BrokenExecutor
        case "deadly":
            os._exit(1)
    return StoredFile(task.path, "", pack_problems(()))


@pytest.fixture(autouse=True)
def stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dispatch, "annotate_task", work)


def codes(result: StoredFile) -> list[str]:
    return [p.code for p in unpack_problems(result.problems)]


class Lazy(Executor):
    """Runs what was submitted when it is asked for; counts how many files are on their way."""

    most = waiting = 0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        Lazy.waiting += 1
        Lazy.most = max(Lazy.most, Lazy.waiting)
        return InProcessExecutor().submit(fn, *args, **kwargs)


def test_every_file_comes_back_and_few_are_on_their_way() -> None:
    names = [f"{number}.txt" for number in range(20)]
    Lazy.most = Lazy.waiting = 0
    back = []
    for result in annotate_all(map(task, names), Workforce(Lazy, window=3)):
        Lazy.waiting -= 1
        back.append(result.path)
    assert sorted(back) == sorted(names)
    assert Lazy.most == 3


def test_files_are_read_when_there_is_room_for_them() -> None:
    read = []

    def tasks() -> Iterator[Task]:
        for number in range(9):
            read.append(number)
            yield task(f"{number}.txt")

    results = annotate_all(tasks(), Workforce(InProcessExecutor, window=1))
    next(results)
    assert read == [0]
    assert len(list(results)) == 8


def test_a_worker_that_dies_costs_the_file_it_died_of() -> None:
    started = []

    def start() -> Executor:
        started.append(1)
        return InProcessExecutor()

    names = ["a.txt", "b.txt", "killer", "c.txt", "d.txt"]
    results = {r.path: r for r in annotate_all(map(task, names), Workforce(start, window=4))}
    assert sorted(results) == sorted(names)
    assert {name: codes(result) for name, result in results.items() if codes(result)} == {"killer": ["E143"]}
    assert [name for name, result in results.items() if not result.final] == ["killer"]
    # The first, one after it broke, one after the file broke it again when alone.
    assert len(started) == 3


def test_a_process_that_really_dies() -> None:
    context = multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn")
    force = Workforce(lambda: ProcessPoolExecutor(2, mp_context=context), window=4)
    names = ["a.txt", "b.txt", "deadly", "c.txt", "d.txt", "e.txt"]
    results = {r.path: codes(r) for r in annotate_all(map(task, names), force)}
    assert results == {name: ["E143"] if name == "deadly" else [] for name in names}


def test_a_model_that_cannot_be_loaded_ends_the_run() -> None:
    with pytest.raises(ClausierError, match="E208"):
        list(annotate_all(map(task, ["a.txt", "broken model", "b.txt"]), Workforce(InProcessExecutor, window=2)))


def test_a_fault_of_the_workers_ends_the_run_and_is_told() -> None:
    with pytest.raises(ClausierError, match=r"E145 .*ZeroDivisionError"):
        list(annotate_all(map(task, ["fault"]), Workforce(InProcessExecutor, window=1)))


class Interrupted(Executor):
    """Gives a file back at once; the others are still in work when the user ends the run."""

    def __init__(self) -> None:
        self.futures: list[Future[Any]] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        if len(self.futures) < 2:
            future.set_running_or_notify_cancel()
        self.futures.append(future)
        self.first = self.futures[0]
        return future


def test_what_is_in_work_when_the_user_ends_the_run_still_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    executor = Interrupted()

    def interrupt(*arguments: object, **options: object) -> None:
        executor.futures[0].set_result(work(task("0")))
        executor.futures[1].set_result(work(task("1")))
        raise KeyboardInterrupt

    monkeypatch.setattr(dispatch, "wait", interrupt)
    results = annotate_all(map(task, ["0", "1", "2", "3"]), Workforce(lambda: executor, window=4))
    assert [next(results).path, next(results).path] == ["0", "1"]
    with pytest.raises(KeyboardInterrupt):
        next(results)
    assert [future.cancelled() for future in executor.futures] == [False, False, True, True]


class Lost(Executor):
    """A cluster whose scheduler has gone."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        raise OSError("in <TCPConnector>: Connection refused")


def test_a_cluster_that_goes_away_is_told() -> None:
    with pytest.raises(
        ClausierError, match=r"E145 The cluster cannot be used \(in the middle of the work\): OSError: in"
    ):
        list(annotate_all(map(task, ["a.txt"]), Workforce(Lost, window=1)))
