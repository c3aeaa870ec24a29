"""``clausier show`` through click's runner, with complete output."""

import re
from pathlib import Path

import click.testing
import pytest

from clausier.cli import main
from tests.conftest import ROOT

DECISION = """\
DÉCISION No 9301
CRÉATION D’UN POSTE

Le Conseil permanent,

Rappelant sa décision n° 571,

1. Décide de créer un groupe à Vienne et invite le BIDDH à agir avec les États qui le souhaitent et à en rendre compte.
"""

SHOWN = """\
Legend: [action|lemma]  {reference|canonical id}  ‹entity|canonical id›

PC.DEC/9301  CRÉATION D’UN POSTE
Conseil permanent
paragraphs 1 preambular, 1 operative; actions 3; entities 3; references 1

title             DÉCISION No 9301 CRÉATION D’UN POSTE

enacting_formula  Le ‹Conseil permanent|osce.permanent-council›,

PP1               [Rappelant|rappeler] sa {décision n° 571|PC.DEC/571},

OP1               1. [Décide|décider] de créer un groupe à ‹Vienne|city.vienna›
                  et [invite|inviter] le ‹BIDDH|osce.odihr› à agir avec les
                  États qui le souhaitent et à en rendre compte.
"""

WITH_CLAUSES = """\
Legend: [action|lemma]  ⟦clause|number kind⟧

PC.DEC/9301  CRÉATION D’UN POSTE
Conseil permanent
paragraphs 1 preambular, 1 operative; actions 3; clauses 9

OP1  ⟦1. [Décide|décider]|1 main⟧ ⟦de créer un groupe à Vienne|2 infinitive⟧ ⟦et
     [invite|inviter] le BIDDH|3 coordinated⟧ ⟦à agir avec les États|4
     infinitive⟧ ⟦qui le souhaitent|5 relative⟧ ⟦et à en rendre compte|6
     coordinated⟧.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "decision.txt").write_text(DECISION, encoding="utf-8")
    return tmp_path


def show(*arguments: str, stdin: bytes | None = None, color: bool = False) -> click.testing.Result:
    result = click.testing.CliRunner().invoke(main, ["show", *arguments], input=stdin, color=color)
    assert isinstance(result.exception, SystemExit | None), result.exception
    return result


def test_a_decision_is_shown_with_its_marks(folder: Path) -> None:
    result = show("decision.txt")
    assert (result.exit_code, result.stdout, result.stderr) == (0, SHOWN, "")


def test_standard_input_is_shown(folder: Path) -> None:
    assert show("-", stdin=DECISION.encode()).stdout == SHOWN


def test_clauses_of_one_paragraph(folder: Path) -> None:
    result = show("decision.txt", "--layers", "actions", "--clauses", "--paragraph", "op1")
    assert (result.exit_code, result.stdout) == (0, WITH_CLAUSES)


def test_colour_takes_the_place_of_brackets(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = show("decision.txt", color=True).stdout
    assert "\x1b[1;32mRappelant\x1b[0m" in coloured
    assert "[Rappelant|" not in re.sub(r"\x1b\[[\d;]*m", "", coloured)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "[Rappelant|rappeler]" in re.sub(r"\x1b\[[\d;]*m", "", show("decision.txt", color=True).stdout)


def test_what_the_text_says_to_the_terminal_is_not_obeyed(folder: Path) -> None:
    text = DECISION.replace("un groupe", "un [bold]groupe\x1b]0;title\x07[/bold]")
    (folder / "decision.txt").write_text(text, encoding="utf-8")
    shown = show("decision.txt").stdout
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "[bold]groupe␛]0;title␇[/bold]" in shown.replace("\n" + " " * 18, " ")


WRONG = {
    "no such paragraph": (
        ["decision.txt", "-p", "OP7"],
        2,
        "E116 There is no paragraph OP7.\n  Name one of: OP1.\n",
    ),
    "no such file": (
        ["absent.txt"],
        3,
        "E101 absent.txt: There is no such file or folder.\n"
        "  Check the name, or quote the pattern so that clausier sees it.\n",
    ),
    "no such layer": (
        ["decision.txt", "--layers", "verbs"],
        2,
        "E112 There is no layer 'verbs'.\n  The layers are actions, clauses, entities, references; "
        "name one or several with commas between them, or all, or none.\n",
    ),
}


@pytest.mark.parametrize("reason", WRONG)
def test_a_wrong_call_is_told(reason: str, folder: Path) -> None:
    arguments, status, told = WRONG[reason]
    result = show(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (status, "", told)


def test_an_empty_file_and_an_english_one_are_told(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    assert show("empty.txt").exit_code == 3
    assert show("empty.txt").stderr.startswith("E103 empty.txt: ")


WARNED = """\
W101 cut.txt: The file is damaged UTF-8: 1 characters could not be read and stand as �.
  Save the text again from its source; the offsets refer to the text with �.
"""


def test_what_is_wrong_with_the_file_is_told_beside_its_text(folder: Path) -> None:
    (folder / "cut.txt").write_bytes(DECISION.encode() + b"\xc3")
    result = show("cut.txt", "-p", "PP1")
    assert (result.exit_code, result.stderr) == (0, WARNED)
    assert "Rappelant" in result.stdout
    assert show("cut.txt", "-p", "OP7").stderr.startswith(WARNED + "E116 ")


def test_the_excerpt_in_the_readme_is_what_the_command_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    command, printed = readme.split("<!-- printed by the command -->\n```\n$ ")[1].split("\n```")[0].split("\n", 1)
    arguments = command.removeprefix(".venv/bin/clausier show ").split()
    assert show(*arguments).stdout.rstrip("\n") == printed
