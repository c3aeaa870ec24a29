"""``clausier retrain``: a complete model or nothing, the same each time, and nothing overwritten."""

import shutil
from pathlib import Path

import click.testing
import pytest

from clausier.cli import main
from tests.conftest import ROOT


def clausier(*arguments: str) -> click.testing.Result:
    result = click.testing.CliRunner().invoke(main, arguments)
    assert isinstance(result.exception, SystemExit | None), result.exception
    return result


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tutorial's decisions as the shipped model annotates them, all of it said to be right."""
    folder = tmp_path_factory.mktemp("retrain")
    decisions = (ROOT / "docs" / "tutorial").as_posix()
    assert clausier("annotate", decisions, "-q", "-o", f"{folder}/tables", "--layers", "actions").exit_code == 0
    made = clausier("gold", "new", f"{folder}/tables", "-o", f"{folder}/gold", "--checked")
    assert made.exit_code == 0, made.output
    return folder / "gold"


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_same_seed_gives_the_same_model(gold: Path, tmp_path: Path) -> None:
    for name in ("a/fr_new", "b/fr_new"):
        result = clausier("retrain", gold.as_posix(), "-o", f"{tmp_path}/{name}", "--folds", "2")
        assert result.exit_code == 0, result.output
    assert files(tmp_path / "a/fr_new") == files(tmp_path / "b/fr_new")
    assert result.output.splitlines()[-2:] == [
        "actions.jsonl            2 added",  # Two verbs whose form alone gave them away; nobody said what they do.
        f"{tmp_path.as_posix()}/b/fr_new: 2 changes to fr_osce_decisions, listed in changes.md",
    ]
    shown = clausier("models", "show", f"{tmp_path}/a/fr_new").output
    assert "  name                   fr_osce_decisions\n" in shown
    assert "  folder                 gold\n" in shown
    assert " 2 gold" in shown


def test_documents_may_be_corrected_in_different_layers(tmp_path: Path) -> None:
    """What is measured on a document in which nobody corrects a layer is nothing, and no failure."""
    decisions = (ROOT / "docs" / "tutorial").as_posix()
    clausier("annotate", decisions, "-q", "-o", f"{tmp_path}/tables", "--layers", "actions,references")
    assert clausier("gold", "new", f"{tmp_path}/tables", "-o", f"{tmp_path}/gold", "--checked").exit_code == 0
    documents = tmp_path / "gold" / "documents.csv"
    header, first, *others = documents.read_text(encoding="utf-8").splitlines(keepends=True)
    fewer = [line.replace("paragraphs; actions; references", "paragraphs; actions") for line in others]
    assert len(fewer) == 3
    documents.write_text("".join([header, first, *fewer]), encoding="utf-8")
    result = clausier("retrain", f"{tmp_path}/gold", "-o", f"{tmp_path}/new", "--folds", "2")
    assert result.exit_code == 0, result.output
    assert [line.split()[:3] for line in result.output.splitlines() if line.startswith("references")] == [
        ["references,", "span", "2"],
        ["references,", "canonical_id", "2"],
    ]


REFUSED = {
    "no such gold": (["nowhere", "-o", "new"], 3, "E101"),
    "no such base": (["gold", "-o", "new", "--base", "fr_nothing"], 3, "E207"),
    "no such layer": (["gold", "-o", "new", "--allow-regression", "verbs"], 2, "E174"),
    "something stands there": (["gold", "-o", "full"], 3, "E171"),
    "something that is no model is never replaced": (["gold", "-o", "full", "--force"], 3, "E171"),
    "one file": (["one", "-o", "new"], 3, "E170"),
    "nothing is checked": (["unchecked", "-o", "new"], 3, "E173"),
    "a folder with faults": (["faulty", "-o", "new"], 3, "E151"),
}


@pytest.fixture
def folders(gold: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("gold", "one", "unchecked", "faulty"):
        shutil.copytree(gold, name)
    Path("full").mkdir()
    Path("full/notes.txt").write_text("mine", encoding="utf-8")
    for name, old, new in (("unchecked", ",true,", ",false,"), ("faulty", "Avalise,", "Approuve,")):
        for table in Path(name).glob("*s.csv"):
            if table.name in ("paragraphs.csv", "actions.csv"):
                table.write_text(table.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    documents = Path("one/documents.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    Path("one/documents.csv").write_text("".join(documents[:2]), encoding="utf-8")
    for table in ("paragraphs", "actions"):
        lines = Path(f"one/{table}.csv").read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if "PC.DEC-9411:" in line or line is lines[0]]
        Path(f"one/{table}.csv").write_text("".join(kept), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str, folders: Path) -> None:
    arguments, status, code = REFUSED[case]
    before = sorted(path.as_posix() for path in folders.rglob("*"))
    result = clausier("retrain", *arguments)
    assert (result.exit_code, result.stderr[:4]) == (status, code), result.output
    assert sorted(path.as_posix() for path in folders.rglob("*")) == before
