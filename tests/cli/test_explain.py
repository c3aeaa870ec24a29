"""``clausier explain`` through click's runner."""

import json
from pathlib import Path

import click.testing
import pytest

from clausier.cli import main
from tests.cli.test_show import DECISION, WARNED

EXPLAINED = """\
PC.DEC-9301:PP1
  text    Rappelant sa décision n° 571,
  kind    preambular: what it shows speaks most for this kind
  number  none is printed
  evidence                         preambular  operative  heading   other
  number:none                             0.5       -0.5        0     0.5
  end:comma                                 2       -0.5       -3    -0.5
  opener:present_participle:known           5         -4       -4      -3
  sum                                     7.5         -5       -7      -3

actions
  “Rappelant”  PC.DEC-9301:PP1.1
    fields  rank 1; lemma rappeler; form present_participle; concept recall;
            category assertive; complement_kind noun_phrase; complement_start
            71; complement_end 89; origin lexicon; needs_review false
    rule    opening:rappeler: the act stands at the beginning of the paragraph,
            behind its number
    entry   rappeler, line 1 of actions.jsonl; seen:S
    pattern [{"LEMMA": "rappeler", "POS": "VERB"}]
    tokens  Rappelant
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "decision.txt").write_text(DECISION, encoding="utf-8")
    return tmp_path


def explain(*arguments: str) -> click.testing.Result:
    result = click.testing.CliRunner().invoke(main, ["explain", *arguments])
    assert isinstance(result.exception, SystemExit | None), result.exception
    return result


def test_a_paragraph_is_explained(folder: Path) -> None:
    result = explain("decision.txt", "pp1", "--layers", "actions")
    assert (result.exit_code, result.stdout, result.stderr) == (0, EXPLAINED, "")


def test_json_says_the_same(folder: Path) -> None:
    told = json.loads(explain("decision.txt", "PC.DEC-9301:PP1", "--layers", "all", "--json").stdout)
    assert (told["label"], told["kind"]) == ("PP1", "preambular")
    assert [(row["layer"], row["text"]) for row in told["rows"]] == [
        ("actions", "Rappelant"),
        ("clauses", "Rappelant sa décision n° 571"),
        ("references", "décision n° 571"),
    ]
    assert told["rows"][1]["tokens"][0]["pos"] == "VERB"
    assert told["rows"][1]["rule"]["does"].endswith("its relation to its parent is root")


def test_a_label_of_two_documents_must_be_told_apart(folder: Path) -> None:
    two = DECISION + "\n" + DECISION.replace("9301", "9302")
    (folder / "two.txt").write_text(two, encoding="utf-8")
    result = explain("two.txt", "OP1")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("E117 ")
    assert "PC.DEC-9301:OP1, PC.DEC-9302:OP1" in result.stderr
    assert explain("two.txt", "PC.DEC-9302:OP1").exit_code == 0


def test_an_unknown_label_is_told(folder: Path) -> None:
    result = explain("decision.txt", "annex")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == ("E116 There is no paragraph annex.\n  Name one of: title, enacting_formula, PP1, OP1.\n")


def test_what_is_wrong_with_the_file_is_told_and_the_json_stays_json(folder: Path) -> None:
    (folder / "cut.txt").write_bytes(DECISION.encode() + b"\xc3")
    assert explain("cut.txt", "PP1").stderr == WARNED
    result = explain("cut.txt", "PP1", "--json")
    assert (result.exit_code, result.stderr) == (0, WARNED)
    assert json.loads(result.stdout)["label"] == "PP1"
