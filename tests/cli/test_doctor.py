"""``clausier doctor``: what a report of a fault needs, and nothing about who makes it."""

import json
import shutil
import sys
from pathlib import Path

import click.testing
import pytest

from clausier import __version__
from clausier.annotation.pipeline import Pipeline
from clausier.cli import main
from clausier.diagnosis import self_test, versions
from tests.conftest import ROOT

MODEL = ROOT / "models" / "fr_osce_decisions"


def doctor(*arguments: str) -> click.testing.Result:
    result = click.testing.CliRunner().invoke(main, ["doctor", *arguments])
    assert isinstance(result.exception, SystemExit | None), result.exception
    return result


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the model in the home folder of somebody called Camille."""
    home = tmp_path / "camille"
    monkeypatch.setenv("HOME", str(home))
    shutil.copytree(MODEL, home / "model")
    return home / "model"


def test_a_sound_installation() -> None:
    result = doctor()
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert lines[0].split() == ["clausier", __version__]
    assert lines[-1] == "All well."
    (tested,) = (line for line in lines if line.startswith("self-test"))
    assert tested.split()[1] == "ok"
    entries = sum(1 for line in (MODEL / "actions.jsonl").read_text(encoding="utf-8").splitlines() if line)
    assert f"  actions        {entries} entries" in lines
    assert any(line.startswith("sqlite ") and line.endswith("with FTS5") for line in lines)
    assert str(Path.home()) not in result.output


def test_json_holds_the_same(full_pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_test, "load", lambda model: full_pipeline)
    content = json.loads(doctor("--json").stdout)
    assert list(content) == ["versions", "model", "self_test", "faults"]
    assert list(content["model"]["entries"]) == ["actions", "bodies", "entities", "instruments", "modifiers"]
    assert content["self_test"]["differences"] == content["faults"] == []


def test_a_broken_pattern_file_is_told_with_its_code_and_without_the_home_folder(model: Path) -> None:
    with (model / "actions.jsonl").open("a", encoding="utf-8") as file:
        file.write("{\n")
    result = doctor("--model", str(model))
    assert result.exit_code == 3
    assert "\nE202 ~/model/actions.jsonl, line " in result.stdout
    assert "camille" not in result.output
    assert "All well." not in result.output


def test_a_model_that_annotates_otherwise_is_told(model: Path) -> None:
    actions = (model / "actions.jsonl").read_text(encoding="utf-8")
    assert '"être convaincu"' in actions
    (model / "actions.jsonl").write_text(actions.replace('"être convaincu"', '"être persuadé"'), encoding="utf-8")
    result = doctor("--model", str(model))
    assert result.exit_code == 3
    assert "E135 In the self-test, actions gives “rappeler; être persuadé; décider; inviter”, not " in result.stdout


def test_a_model_that_is_not_there_is_told() -> None:
    result = doctor("--model", "nulle_part")
    assert result.exit_code == 3
    assert "\nE207 " in result.stdout


def test_a_library_that_cannot_be_imported_is_part_of_the_report(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "clausier.diagnosis.self_test")
    monkeypatch.setitem(sys.modules, "clausier.annotation.one_file", None)
    result = doctor()
    assert result.exit_code == 3
    assert "\nE134 The self-test cannot run: " in result.stdout
    assert result.stdout.startswith("clausier ")


def test_sqlite_without_full_text_search_is_told(full_pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_test, "load", lambda model: full_pipeline)
    monkeypatch.setattr("clausier.diagnosis.diagnose.has_full_text_search", lambda: False)
    result = doctor()
    assert result.exit_code == 3
    assert "\nE136 " in result.stdout


def test_a_package_that_is_not_installed_is_no_fault() -> None:
    assert versions._version("no-such-package") == "not installed"
