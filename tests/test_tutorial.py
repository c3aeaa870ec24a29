"""The tutorial in docs/retraining.md does what it says, command by command."""

import re
import shlex
import shutil
from pathlib import Path

import click.testing
import pytest

from clausier.cli import main
from tests.conftest import ROOT

PAGE = ROOT / "docs" / "retraining.md"
BLOCK = re.compile(r"^```(sh|python|)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def run(line: str) -> str:
    words = shlex.split(line)
    if words[0] == "cp":
        shutil.copytree(ROOT / words[2], words[3])
        return ""
    assert words[0] == "clausier", line
    result = click.testing.CliRunner().invoke(main, words[1:])
    # A difference between models is what `diff` is asked for.
    assert result.exit_code == (1 if words[1:3] == ["models", "diff"] else 0), result.output
    return result.stdout


def test_the_tutorial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    outputs, kinds = {}, []
    for kind, text in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        kinds.append(kind)
        if kind == "sh":
            outputs |= {line: run(line) for line in text.splitlines()}
        elif kind == "python":
            exec(compile(text, PAGE, "exec"), {})
        else:
            assert outputs["clausier retrain gold -o models/fr_trieste"] == text
    assert kinds == ["sh", "sh", "sh", "python", "sh", "sh", "sh", "", "sh"]
    assert outputs["clausier gold check gold"].splitlines()[0] == "gold: 4 tables, 96 rows, no fault"
    assert outputs["clausier models diff fr_osce_decisions models/fr_trieste"].splitlines() == [
        "actions.jsonl",
        "  + parrainer: parrainer",
        "  + avaliser: avaliser",
        "  + donner-quitus: donner quitus",
        "instruments.jsonl",
        "  + trieste-charter: Charte de Trieste sur l’observation civile",
        "4 added, 0 dropped, 0 changed; 0 weights",
    ]
    shipped = {path.name for path in (ROOT / "models" / "fr_osce_decisions").iterdir()}
    assert {path.name for path in Path("models/fr_trieste").iterdir()} == {*shipped, "changes.md"}
    actions = Path("tables-2/actions.csv").read_text(encoding="utf-8")
    assert actions.count(",donner quitus,") == 3
    assert ",morphology," not in actions
