"""One file: whatever goes wrong with it is a problem of its own."""

from dataclasses import replace
from pathlib import Path

import pytest

from clausier.annotation.one_file import annotate_file
from clausier.errors import ClausierError
from clausier.readers.source import Source
from clausier.records import Annotation
from tests.builders import make_annotation

TEXT = "Le Conseil permanent, Décide de créer un poste."


def annotate(source: Source) -> list[Annotation]:
    """Stands for the pipeline: what it does depends on the name of the file."""
    match source.stem:
        case "crash":
            raise ZeroDivisionError("division by zero")
        case "fault":
            made = make_annotation(source.stem)
            return [replace(made, document=replace(made.document, kind="décision"))]
        case "nothing":
            return []
        case "told":
            raise ClausierError("E302")
    return [make_annotation("PC.DEC-9301", cites="MC.DEC/17/04")]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("good", "crash", "fault", "nothing", "told"):
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
def test_a_file_that_fails_gives_a_problem_and_no_rows(folder: Path, path: str, code: str) -> None:
    result = annotate_file(path, annotate)
    assert result.failed
    assert [(p.code, p.source_path, p.severity) for p in result.problems] == [(code, path, "error")]


def test_a_good_file_gives_its_documents(folder: Path) -> None:
    result = annotate_file("good.txt", annotate)
    assert [a.document.doc_id for a in result.annotations] == ["PC.DEC-9301"]
    assert result.problems == ()


def test_damaged_text_is_told_and_annotated(folder: Path) -> None:
    (folder / "good.txt").write_bytes(("é" * 30 + TEXT).encode() + b"\xc3 .")
    result = annotate_file("good.txt", annotate)
    assert not result.failed
    assert [(p.code, p.severity) for p in result.problems] == [("W101", "warning")]
