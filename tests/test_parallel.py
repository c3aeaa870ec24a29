"""The same tables, byte for byte, whoever does the work: this process, local ones, or a cluster."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from clausier.batch.job import Options, execute
from clausier.batch.plan import make_plan
from clausier.errors import ClausierError
from clausier.store.database import STORE_FILE
from tests.conftest import ROOT

FILES = sorted((ROOT / "corpus/specimens").glob("*.txt"))[:5]


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name not in (STORE_FILE, "run.json"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def tables(folder: Path, **options: object) -> dict[str, bytes]:
    outcome = execute(make_plan([str(path) for path in FILES], folder), Options(**options))  # type: ignore[arg-type]
    assert outcome.failures == ()
    assert outcome.file_counts is not None
    assert outcome.file_counts.annotated == len(FILES)
    return contents(folder)


@contextmanager
def cluster(workers: int) -> Iterator[str]:
    """The address of a cluster of processes on this machine."""
    from distributed import LocalCluster

    with LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None, host="127.0.0.1") as made:
        yield made.scheduler_address


@pytest.fixture(scope="module")
def in_process(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    made = tables(tmp_path_factory.mktemp("in process"), workers=1)
    assert len(made) > 10
    return made


def test_two_processes_give_the_same_bytes(tmp_path: Path, in_process: dict[str, bytes]) -> None:
    assert tables(tmp_path, workers=2) == in_process


@pytest.mark.parametrize("workers", [1, 2])
def test_a_cluster_gives_the_same_bytes(tmp_path: Path, in_process: dict[str, bytes], workers: int) -> None:
    with cluster(workers) as address:
        assert tables(tmp_path, scheduler=address) == in_process


def test_a_cluster_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ClausierError, match=r"E145 The cluster cannot be used \(tcp://127\.0\.0\.1:1\)"):
        tables(tmp_path / "tables", scheduler="tcp://127.0.0.1:1")
    assert not (tmp_path / "tables").exists()
