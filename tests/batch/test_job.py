"""Runs over one output folder: what is done is not done twice, and nothing of it is lost."""

import csv
import os
from contextlib import suppress
from pathlib import Path

import pytest

from clausier.annotation.annotate import annotate_source
from clausier.annotation.pipeline import Pipeline
from clausier.batch import worker
from clausier.batch.job import FileCounts, Options, Outcome, execute
from clausier.batch.plan import make_plan
from clausier.errors import ClausierError
from clausier.readers.files import MAX_BYTES
from clausier.readers.source import Source
from clausier.records import Annotation
from clausier.store.database import STORE_FILE, Store

RULES = frozenset({"actions", "references"})

DECISION = """\
DÉCISION No {number}
CRÉATION D’UN POSTE

Le Conseil permanent,

Rappelant la Décision No 9301 du Conseil permanent,

1. Décide de créer un poste au Secrétariat.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pipeline: Pipeline) -> Path:
    """A folder with three decisions; the model is loaded once for all tests."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(worker, "load_worker_pipeline", lambda model, fingerprint, layers: pipeline)
    (tmp_path / "in").mkdir()
    for number in (9301, 9302, 9303):
        (tmp_path / f"in/{number}.txt").write_text(DECISION.format(number=number), encoding="utf-8")
    return tmp_path


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The stems of the files that were annotated, as they are."""
    stems: list[str] = []

    def watched(source: Source, pipeline: Pipeline) -> list[Annotation]:
        stems.append(source.stem)
        return annotate_source(source, pipeline)

    monkeypatch.setattr("clausier.annotation.annotate.annotate_source", watched)
    return stems


def run(*paths: str, output: str = "out", **options: object) -> Outcome:
    return execute(make_plan(paths, Path(output)), Options(**({"layers": RULES} | options)))  # type: ignore[arg-type]


def effort(outcome: Outcome) -> tuple[int, ...]:
    """Files annotated, unchanged, failed; documents kept, pruned."""
    made = outcome.file_counts
    assert isinstance(made, FileCounts)
    return (made.annotated, made.unchanged, made.failed, made.kept, made.pruned)


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name not in (STORE_FILE, "run.json"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def documents(folder: Path) -> list[str]:
    with (folder / "documents.csv").open(encoding="utf-8", newline="") as opened:
        return [row["source_path"] for row in csv.DictReader(opened)]


def test_a_second_run_annotates_nothing_and_writes_nothing(folder: Path, read: list[str]) -> None:
    assert effort(run("in")) == (3, 0, 0, 0, 0)
    before = {path: path.stat().st_mtime_ns for path in (folder / "out").rglob("*")}
    second = run("in")
    assert effort(second) == (0, 3, 0, 0, 0)
    assert second.exported is not None
    assert not second.exported.written
    assert read == ["9301", "9302", "9303"]
    after = {path: path.stat().st_mtime_ns for path in (folder / "out").rglob("*") if path.name != STORE_FILE}
    assert {path: time for path, time in before.items() if path.name != STORE_FILE} == after


def test_only_what_is_new_or_changed_is_annotated(folder: Path, read: list[str]) -> None:
    run("in")
    read.clear()
    (folder / "in/9302.txt").write_text(DECISION.format(number=9399), encoding="utf-8")
    (folder / "in/9304.txt").write_text(DECISION.format(number=9304), encoding="utf-8")
    assert effort(run("in")) == (2, 2, 0, 0, 0)
    assert read == ["9302", "9304"]
    assert (folder / "out/texts/PC.DEC-9399.txt").exists()
    assert not (folder / "out/texts/PC.DEC-9302.txt").exists()
    run("in", output="at once")
    assert contents(folder / "out") == contents(folder / "at once")


def test_other_layers_another_model_and_other_software_annotate_anew(
    folder: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run("in")
    assert effort(run("in", layers=frozenset({"actions"}))) == (3, 0, 0, 0, 0)
    monkeypatch.setattr("clausier.store.result_key.software_fingerprint", lambda: "other")
    monkeypatch.setattr("clausier.batch.worker.software_fingerprint", lambda: "other")
    assert effort(run("in", layers=frozenset({"actions"}))) == (3, 0, 0, 0, 0)
    monkeypatch.setattr("clausier.model_files.model_folder.ModelFolder.fingerprint", lambda self: "other")
    assert effort(run("in", layers=frozenset({"actions"}))) == (3, 0, 0, 0, 0)
    assert len(read) == 12


def test_documents_of_other_files_stay_until_they_are_pruned(folder: Path) -> None:
    run("in/9301.txt")
    assert effort(run("in/9302.txt", "in/9303.txt")) == (2, 0, 0, 1, 0)
    assert documents(folder / "out") == ["in/9301.txt", "in/9302.txt", "in/9303.txt"]
    run("in", output="at once")
    assert contents(folder / "out") == contents(folder / "at once")
    assert effort(run("in/9303.txt", prune=True)) == (0, 1, 0, 0, 2)
    assert documents(folder / "out") == ["in/9303.txt"]
    assert [path.name for path in (folder / "out/texts").iterdir()] == ["PC.DEC-9303.txt"]


def test_nothing_is_pruned_when_no_file_gave_a_document(folder: Path) -> None:
    run("in")
    (folder / "empty.txt").touch()
    assert run("empty.txt", prune=True).exported is None
    assert effort(run("in")) == (0, 3, 0, 0, 0)


def test_nothing_is_pruned_when_a_name_is_wrong(folder: Path) -> None:
    run("in")
    with pytest.raises(ClausierError, match=r"E148 Nothing is removed with --prune while in/93O1\.txt names no file"):
        run("in/93O1.txt", "in/9302.txt", prune=True)
    assert len(documents(folder / "out")) == 3


def test_other_layers_of_documents_that_stay_are_told(folder: Path) -> None:
    run("in/9301.txt", layers=frozenset({"actions"}))
    outcome = run("in/9302.txt")
    assert [n.code for n in outcome.notices] == ["W141"]
    assert outcome.notices[0].message.startswith("1 documents of earlier runs")
    assert run("in").notices == ()


def test_a_failure_is_remembered_and_told_again(folder: Path, read: list[str]) -> None:
    (folder / "in/empty.txt").touch()
    first, second = run("in"), run("in")
    assert effort(first) == (3, 0, 1, 0, 0)
    assert effort(second) == (0, 3, 1, 0, 0)
    assert [(p.code, p.source_path) for p in second.failures] == [("E103", "in/empty.txt")]
    assert first.failures == second.failures
    (folder / "in/empty.txt").write_text(DECISION.format(number=9305), encoding="utf-8")
    assert effort(run("in")) == (1, 3, 0, 0, 0)


def test_a_fault_is_tried_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(source: Source, pipeline: Pipeline) -> list[Annotation]:
        if source.stem == "9302":
            raise ZeroDivisionError
        return annotate_source(source, pipeline)

    with monkeypatch.context() as patch:
        patch.setattr("clausier.annotation.annotate.annotate_source", fault)
        assert [p.code for p in run("in").failures] == ["E303"]
    assert effort(run("in")) == (1, 2, 0, 0, 0)


def test_a_file_that_can_no_longer_be_read_is_told(folder: Path) -> None:
    run("in")
    os.truncate(folder / "in/9302.txt", MAX_BYTES + 1)
    outcome = run("in")
    assert [(p.code, p.source_path) for p in outcome.failures] == [("E104", "in/9302.txt")]
    assert effort(outcome) == (0, 2, 1, 0, 0)
    assert documents(folder / "out") == ["in/9301.txt", "in/9303.txt"]


def test_a_file_that_goes_away_during_the_run_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reads: list[str] = []

    def vanishing(path: str) -> bytes:
        reads.append(path)
        if path == "in/9302.txt" and reads.count(path) == 2:
            raise ClausierError("E101")
        return Path(path).read_bytes()

    monkeypatch.setattr("clausier.batch.survey.read_bytes", vanishing)
    outcome = run("in")
    assert [(p.code, p.source_path) for p in outcome.failures] == [("E101", "in/9302.txt")]
    assert documents(folder / "out") == ["in/9301.txt", "in/9303.txt"]


def test_corpus_and_tables_may_move_together(folder: Path, read: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    run("in")
    (folder / "moved").mkdir()
    for name in ("in", "out"):
        (folder / name).rename(folder / "moved" / name)
    monkeypatch.chdir(folder / "moved/in")
    assert effort(run(".", output="../out")) == (0, 3, 0, 0, 0)
    assert len(read) == 3
    # As they are named now.
    assert documents(folder / "moved/out") == ["9301.txt", "9302.txt", "9303.txt"]


def test_the_store_is_locked_during_a_run(folder: Path) -> None:
    run("in")
    with Store(folder / "out"), pytest.raises(ClausierError, match="E140"):
        run("in")


def test_what_was_done_is_kept_when_the_user_ends_the_run(
    folder: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(source: Source, pipeline: Pipeline) -> list[Annotation]:
        if source.stem == "9303":
            raise KeyboardInterrupt
        return annotate_source(source, pipeline)

    with monkeypatch.context() as patch:
        patch.setattr("clausier.annotation.annotate.annotate_source", interrupted)
        with pytest.raises(KeyboardInterrupt):
            run("in")
    assert contents(folder / "out") == {}
    assert effort(run("in")) == (1, 2, 0, 0, 0)
    assert read == ["9303"]


NOTHING_MADE = [
    ("absent.txt", "fr_osce_decisions", "no file"),
    ("empty.txt", "fr_osce_decisions", "no document"),
    ("in", "absent", "no model"),
]


@pytest.mark.parametrize(("path", "model"), [n[:2] for n in NOTHING_MADE], ids=[n[2] for n in NOTHING_MADE])
def test_a_run_that_made_nothing_leaves_nothing(folder: Path, path: str, model: str) -> None:
    (folder / "empty.txt").touch()
    with suppress(ClausierError):
        assert run(path, model=model).exported is None
    assert not (folder / "out").exists()
    (folder / "out").mkdir()
    (folder / "out/notes.md").touch()
    with suppress(ClausierError):
        assert run(path, model=model).exported is None
    assert [path.name for path in (folder / "out").iterdir()] == ["notes.md"]


def test_progress_is_told(folder: Path) -> None:
    seen: list[tuple[int, int]] = []
    execute(make_plan(["in"], Path("out")), Options(layers=RULES), lambda done, total: seen.append((done, total)))
    assert seen == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_names_that_are_no_unicode_are_written_readably(folder: Path) -> None:
    name = b"in/d\xe9cision.txt".decode("utf-8", "surrogateescape")
    Path(name).write_text(DECISION.format(number=9304), encoding="utf-8")
    assert effort(run("in")) == (4, 0, 0, 0, 0)
    assert effort(run("in")) == (0, 4, 0, 0, 0)
    assert documents(folder / "out")[-1] == "in/d\\xe9cision.txt"
