"""The command over one folder again and again: what users read, and how a run ends."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click.testing
import pytest

from clausier.annotation.pipeline import Pipeline
from clausier.batch import worker
from clausier.cli import main
from clausier.store.database import STORE_FILE, Store

DECISION = """\
DÉCISION No {number}
CRÉATION D’UN POSTE

Le Conseil permanent,

1. Décide de créer un poste au Secrétariat.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pipeline: Pipeline) -> Path:
    """A folder with two decisions and an empty file; the model is loaded once for all tests."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(worker, "load_worker_pipeline", lambda model, fingerprint, layers: pipeline)
    (tmp_path / "in").mkdir()
    for number in (9301, 9302):
        (tmp_path / f"in/{number}.txt").write_text(DECISION.format(number=number), encoding="utf-8")
    (tmp_path / "in/empty.txt").touch()
    return tmp_path


def run(*arguments: str) -> click.testing.Result:
    command = ["annotate", "--layers", "none", "--workers", "1", *arguments]
    return click.testing.CliRunner().invoke(main, command)


EMPTY = "E103 in/empty.txt: The file holds no text.\n  Copy the text into it, or leave it out.\n"
TWO = """\
documents       2: 2 decision
paragraphs      6: 2 enacting_formula, 2 operative, 2 title
problems        3: 2 W302, 1 E103
"""
ONE = """\
documents       1: 1 decision
paragraphs      3: 1 enacting_formula, 1 operative, 1 title
problems        1: 1 W302
"""


def test_what_runs_over_one_folder_tell(folder: Path) -> None:
    told = [
        run("in", "-o", "out"),
        run("in", "-o", "out"),
        run("in/9302.txt", "-o", "out"),
        run("in/9302.txt", "-o", "out", "--prune"),
    ]
    assert [(result.exit_code, result.stdout) for result in told] == [(1, ""), (1, ""), (0, ""), (0, "")]
    assert told[0].stderr == f"{EMPTY}{TWO}files: 2 annotated, 1 failed\nWritten to out\n"
    assert told[1].stderr == f"{EMPTY}{TWO}files: 2 unchanged, 1 failed\nout holds these tables already\n"
    assert told[2].stderr == (
        f"{TWO}files: 1 unchanged\ndocuments of files not named now: 1 kept (--prune removes them)\n"
        "out holds these tables already\n"
    )
    assert told[3].stderr == (f"{ONE}files: 1 unchanged\ndocuments of files not named now: 1 removed\nWritten to out\n")


def test_an_edited_table_is_set_aside(folder: Path) -> None:
    run("in/9301.txt", "-o", "out")
    (folder / "out/documents.csv").write_text("doc_id\nmine\n", encoding="utf-8")
    result = run("in/9301.txt", "-o", "out", "-q")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == (
        "W140 out/documents.csv: The file was changed after clausier wrote it; it is now documents.edited.csv.\n"
        "  Corrections are safe there. Keep corrected tables in a folder of their own: this one is written anew.\n"
    )
    assert (folder / "out/documents.edited.csv").read_text(encoding="utf-8") == "doc_id\nmine\n"


def test_a_second_run_at_once_is_told(folder: Path) -> None:
    run("in", "-o", "out")
    with Store(folder / "out"):
        result = run("in", "-o", "out")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr == (
        "E140 Another run is writing to out.\n  Wait for it to end, or choose another folder with -o.\n"
    )


def test_a_damaged_store_is_told_and_left_alone(folder: Path) -> None:
    (folder / "out").mkdir()
    (folder / "out" / STORE_FILE).write_text("no store at all, for a hundred characters. " * 10, encoding="utf-8")
    before = (folder / "out" / STORE_FILE).read_bytes()
    result = run("in", "-o", "out")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr == (
        "E142 The store out/store.sqlite cannot be read: file is not a database.\n"
        "  Restore it from a copy, or remove it: all files are then annotated anew. "
        "The tables beside it are untouched.\n"
    )
    assert (folder / "out" / STORE_FILE).read_bytes() == before


def test_workers_here_and_a_cluster_are_not_for_both(folder: Path) -> None:
    result = run("in", "-o", "out", "--scheduler", "tcp://127.0.0.1:8786")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        "E149 --workers is for processes on this machine, --scheduler for a cluster: not for both.\n"
        "  Leave one of them out.\n"
    )


def test_no_worker_is_a_wrong_call(folder: Path) -> None:
    assert run("in", "-o", "out", "--workers", "0").exit_code == 2


HELD = """\
import signal
import time
from clausier.cli import main
from clausier.store.database import Store

put, stored = Store.put, []

def put_and_hold(*arguments):
    put(*arguments)
    stored.append(arguments)
    if len(stored) == 3:
        print("held", flush=True)
        time.sleep(120)

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    Store.put = put_and_hold
    main(prog_name="clausier")
"""
"""The command, which stops after it has stored three files, until the signal comes: it is never too fast for the test.

A process inherits that SIGINT is ignored (a shell without job control starts those in the background so): it sets the
disposition itself.
"""


@contextmanager
def ignored(number: signal.Signals) -> Iterator[None]:
    """Ignore a signal, and have the processes that are started begin so."""
    former = signal.signal(number, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(number, former)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "SIGTERM"])
def test_a_run_that_is_ended_keeps_what_it_has_done(tmp_path: Path, sent: signal.Signals) -> None:
    (tmp_path / "in").mkdir()
    for number in range(40):
        (tmp_path / f"in/{number}.txt").write_text(DECISION.format(number=number + 9000) * 20, encoding="utf-8")
    (tmp_path / "held.py").write_text(HELD, encoding="utf-8")
    command = [sys.executable, "held.py", "annotate", "in", "-o", "out", "--workers", "2", "--layers", "actions"]
    with ignored(signal.SIGINT):
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    os.kill(process.pid, sent)
    _, stderr = process.communicate(timeout=60)
    assert process.returncode == 130, stderr
    assert stderr == "Interrupted. What was done is kept: run the command again to go on.\n"
    with Store(tmp_path / "out") as opened:
        assert len(opened.entries()) == 3
    assert not (tmp_path / "out/documents.csv").exists()
