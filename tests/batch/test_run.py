"""A batch: each file by itself, whatever goes wrong with another."""

from dataclasses import replace
from pathlib import Path

import pytest

from clausier.batch.one_file import annotate_files
from clausier.errors import ClausierError
from clausier.readers.source import Source
from clausier.records import Annotation
from tests.annotations_made import annotation

TEXT = "Le Conseil permanent, Décide de créer un poste."


def annotate(source: Source) -> list[Annotation]:
    """Stands for the pipeline: what it does depends on the name of the file."""
    match source.stem:
        case "crash":
            raise ZeroDivisionError("division by zero")
        case "fault":
            made = annotation(source.stem)
            return [replace(made, document=replace(made.document, kind="décision"))]
        case "nothing":
            return []
        case "told":
            raise ClausierError("E302")
    return [annotation("PC.DEC-9301", cites="MC.DEC/17/04")]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("good", "crash", "fault", "nothing", "told", "also-good"):
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "binary.txt").write_bytes(b"\0")
    monkeypatch.chdir(tmp_path)
    return tmp_path


FAILURES = [
    ("absent.txt", "E101", "a missing file"),
    ("binary.txt", "E105", "a file that cannot be read"),
    ("nothing.txt", "E302", "a file without documents"),
    ("told.txt", "E302", "a failure that is told"),
    ("crash.txt", "E303", "a fault in a rule"),
    ("fault.txt", "E190", "a row that breaks an invariant"),
]


@pytest.mark.parametrize(("path", "code"), [f[:2] for f in FAILURES], ids=[f[2] for f in FAILURES])
def test_a_file_that_fails_is_a_problem_and_the_others_are_annotated(folder: Path, path: str, code: str) -> None:
    result = annotate_files(["good.txt", path, "also-good.txt"], annotate)
    assert [file.failed for file in result.files] == [False, True, False]
    assert len(result.annotations) == 2
    assert [(p.code, p.source_path, p.severity) for p in result.files[1].problems] == [(code, path, "error")]


def test_names_are_made_unique_over_files_and_problems_are_in_their_order(folder: Path) -> None:
    result = annotate_files(["good.txt", "crash.txt", "also-good.txt"], annotate)
    assert [a.document.doc_id for a in result.annotations] == ["PC.DEC-9301", "PC.DEC-9301-2"]
    assert [p.code for p in result.problems] == ["E303", "W102"]


def test_damaged_text_is_told_and_annotated(folder: Path) -> None:
    (folder / "good.txt").write_bytes(("é" * 30 + TEXT).encode() + b"\xc3 .")
    result = annotate_files(["good.txt"], annotate)
    assert not result.files[0].failed
    assert [(p.code, p.severity) for p in result.problems] == [("W101", "warning")]


def test_progress_is_told_of_every_file(folder: Path) -> None:
    seen: list[str] = []
    annotate_files(["good.txt", "crash.txt"], annotate, seen.append)
    assert seen == ["good.txt", "crash.txt"]
