"""``clausier evaluate`` through click's runner, with complete output."""

import csv
import json
import shutil
from pathlib import Path

import click.testing
import pytest

from clausier.cli import main
from tests.conftest import ROOT

FIRST = """\
DÉCISION No 9301
CRÉATION D’UN POSTE

Le Conseil permanent,

Rappelant sa décision n° 571,

1. Décide de créer un groupe et invite le BIDDH à agir avec les États qui le souhaitent et à en rendre compte.
"""

SECOND = """\
DÉCISION No 9302
CAMPAGNE D’INFORMATION

Le Conseil permanent,

Soulignant l’Acte final de Helsinki,

1. Charge le Secrétaire général d’en rendre compte et prie la Présidence d’agir avec les États qui le souhaitent.
"""


def run(*arguments: str) -> click.testing.Result:
    result = click.testing.CliRunner().invoke(main, arguments)
    assert isinstance(result.exception, SystemExit | None), result.exception
    return result


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two decisions, their tables, a gold folder as a person corrected it, and a model that lacks a verb."""
    folder = tmp_path_factory.mktemp("evaluate")
    (folder / "decisions").mkdir()
    (folder / "decisions" / "first.txt").write_text(FIRST, encoding="utf-8")
    (folder / "decisions" / "second.txt").write_text(SECOND, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for arguments in (
            ["annotate", "-q", "decisions", "-o", "tables", "--layers", "actions,references", "--workers", "1"],
            ["gold", "new", "tables", "-o", "untouched", "--checked"],
            ["gold", "new", "tables", "-o", "gold", "--checked"],
        ):
            assert run(*arguments).exit_code == 0, arguments
    actions = folder / "gold" / "actions.csv"
    lines = actions.read_text(encoding="utf-8").replace(",décider,", ",statuer,").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("prie,")]
    assert len(kept) == len(lines) - 1
    added = "créer,,,PC.DEC-9301,PC.DEC-9301:OP1" + "," * (lines[0].count(",") - 4) + "\n"
    actions.write_text("".join([*kept, added]), encoding="utf-8")
    shutil.copytree(ROOT / "models" / "fr_osce_decisions", folder / "smaller")
    lexicon = folder / "smaller" / "actions.jsonl"
    entries = lexicon.read_text(encoding="utf-8").splitlines(keepends=True)
    left = [entry for entry in entries if '"id": "souligner"' not in entry and '"lemma": "prier"' not in entry]
    assert len(left) < len(entries)
    lexicon.write_text("".join(left), encoding="utf-8")
    return folder


@pytest.fixture
def folder(made: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(made)
    return made


SCORES = """\
gold: 2 documents, model fr_osce_decisions 0.1.0

layer                measure       gold  found  right  precision  recall     F1   95 % interval
paragraphs           start            8      8      8      1.000   1.000  1.000  1.000 to 1.000
paragraphs           span             8      8      8      1.000   1.000  1.000  1.000 to 1.000
paragraphs           kind             8      8      8      1.000   1.000  1.000  1.000 to 1.000
paragraphs           label            8      8      8      1.000   1.000  1.000  1.000 to 1.000
leading actions      span             4      4      4      1.000   1.000  1.000  1.000 to 1.000
leading actions      lemma            4      4      3      0.750   0.750  0.750  0.500 to 1.000
leading actions      concept          4      4      4      1.000   1.000  1.000  1.000 to 1.000
leading actions      form             4      4      4      1.000   1.000  1.000  1.000 to 1.000
coordinated actions  span             2      2      1      0.500   0.500  0.500  0.000 to 0.667
coordinated actions  lemma            1      2      1      0.500   1.000  0.667  0.000 to 1.000
coordinated actions  concept          1      2      1      0.500   1.000  0.667  0.000 to 1.000
coordinated actions  form             1      2      1      0.500   1.000  0.667  0.000 to 1.000
references           span             2      2      2      1.000   1.000  1.000  1.000 to 1.000
references           overlap          2      2      2      1.000   1.000  1.000  1.000 to 1.000
references           kind             2      2      2      1.000   1.000  1.000  1.000 to 1.000
references           canonical_id     2      2      2      1.000   1.000  1.000  1.000 to 1.000
"""

LABELS = """\
| layer | column | value | gold | found | right | precision | recall | F1 |
|---|---|---|---:|---:|---:|---:|---:|---:|
| paragraphs | kind | enacting_formula | 2 | 2 | 2 | 1.000 | 1.000 | 1.000 |
| paragraphs | kind | operative | 2 | 2 | 2 | 1.000 | 1.000 | 1.000 |
| paragraphs | kind | preambular | 2 | 2 | 2 | 1.000 | 1.000 | 1.000 |
| paragraphs | kind | title | 2 | 2 | 2 | 1.000 | 1.000 | 1.000 |
| leading actions | lemma | charger | 1 | 1 | 1 | 1.000 | 1.000 | 1.000 |
| leading actions | lemma | décider | 0 | 1 | 0 | 0.000 | none | 0.000 |
| leading actions | lemma | rappeler | 1 | 1 | 1 | 1.000 | 1.000 | 1.000 |
| leading actions | lemma | souligner | 1 | 1 | 1 | 1.000 | 1.000 | 1.000 |
| leading actions | lemma | statuer | 1 | 0 | 0 | none | 0.000 | 0.000 |
| coordinated actions | lemma | inviter | 1 | 1 | 1 | 1.000 | 1.000 | 1.000 |
| coordinated actions | lemma | prier | 0 | 1 | 0 | 0.000 | none | 0.000 |
| references | kind | decision | 1 | 1 | 1 | 1.000 | 1.000 | 1.000 |
| references | kind | document | 1 | 1 | 1 | 1.000 | 1.000 | 1.000 |
"""

MISTAKES = [
    [
        "leading actions",
        "wrong",
        "95",
        "101",
        "Décide",
        "Décide",
        "lemma",
        "statuer",
        "décider",
        "opening:decider",
        "lexicon",
    ],
    ["coordinated actions", "miss", "105", "110", "créer", "", "", "", "", "", ""],
    ["coordinated actions", "false alarm", "156", "160", "", "prie", "", "", "", "coordinated:prier", "lexicon"],
]

COMPARED = """\
gold: fr_osce_decisions (A), smaller (B)

layer                measure       gold  F1 of A  F1 of B   B - A     95 % interval
paragraphs           start            8    1.000    1.000  +0.000  +0.000 to +0.000
paragraphs           span             8    1.000    1.000  +0.000  +0.000 to +0.000
paragraphs           kind             8    1.000    1.000  +0.000  +0.000 to +0.000
paragraphs           label            8    1.000    1.000  +0.000  +0.000 to +0.000
leading actions      span             4    1.000    1.000  +0.000  +0.000 to +0.000
leading actions      lemma            4    0.750    0.750  +0.000  +0.000 to +0.000
leading actions      concept          4    1.000    0.750  -0.250  -0.500 to +0.000
leading actions      form             4    1.000    1.000  +0.000  +0.000 to +0.000
coordinated actions  span             2    0.500    0.667  +0.167  +0.000 to +0.167
coordinated actions  lemma            1    0.667    1.000  +0.333  +0.000 to +0.333
coordinated actions  concept          1    0.667    1.000  +0.333  +0.000 to +0.333
coordinated actions  form             1    0.667    1.000  +0.333  +0.000 to +0.333
references           span             2    1.000    1.000  +0.000  +0.000 to +0.000
references           overlap          2    1.000    1.000  +0.000  +0.000 to +0.000
references           kind             2    1.000    1.000  +0.000  +0.000 to +0.000
references           canonical_id     2    1.000    1.000  +0.000  +0.000 to +0.000

PC.DEC-9302: 1 gained, 1 lost
  - leading actions 64-74 “Soulignant”: is now concept none instead of emphasize
  + coordinated actions 156-160 “prie”: was a false alarm
"""

AGREEMENT = """\
gold (A), untouched (B): 2 documents in both

layer                spans of A  spans of B  the same     F1
paragraphs                    8           8         8  1.000
leading actions               4           4         4  1.000
coordinated actions           2           2         1  0.500
references                    2           2         2  1.000

layer                decision      items in both  decided alike      κ
paragraphs           kind                      8              8  1.000
leading actions      has one                   8              8  1.000
leading actions      lemma                     4              3  0.692
leading actions      concept                   4              4  1.000
leading actions      form                      4              4  1.000
coordinated actions  lemma                     1              1   none
coordinated actions  concept                   1              1   none
coordinated actions  form                      1              1   none
references           kind                      2              2  1.000
references           canonical_id              2              2  1.000
"""


def test_the_scores_of_the_model(folder: Path) -> None:
    result = run("evaluate", "gold")
    assert (result.exit_code, result.stdout, result.stderr) == (0, SCORES, "")


def test_labels_in_markdown_and_the_file_of_mistakes(folder: Path) -> None:
    result = run("evaluate", "gold", "--labels", "--markdown", "--errors", "mistakes.csv")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("**gold: 2 documents, model fr_osce_decisions 0.1.0**\n\n| layer | measure |")
    assert result.stdout.endswith("\n\n" + LABELS)
    with (folder / "mistakes.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    told = [
        header.index(name)
        for name in "layer what start end gold found attribute gold_value found_value rule_id origin".split()
    ]
    assert [[row[column] for column in told] for row in rows] == MISTAKES


def test_several_folders_are_scored_one_by_one(folder: Path) -> None:
    result = run("evaluate", "gold", "untouched")
    sections = result.stdout.split("\n\nuntouched: 2 documents, model fr_osce_decisions 0.1.0\n")
    assert sections[0] + "\n" == SCORES
    assert {line.split()[-4] for line in sections[1].splitlines()[2:]} == {"1.000"}, (
        "its gold is the model's own output"
    )


def test_json_holds_the_same(folder: Path) -> None:
    (content,) = json.loads(run("evaluate", "gold", "--json", "--labels").stdout)["evaluations"]
    assert (content["gold"], content["documents"]) == ("gold", ["PC.DEC-9301", "PC.DEC-9302"])
    assert len(content["scores"]) == SCORES.count("\n") - 3
    assert len(content["labels"]) == LABELS.count("\n") - 2
    assert content["scores"][5] == {
        "layer": "leading actions",
        "measure": "lemma",
        "gold": 4,
        "found": 4,
        "right": 3,
        "precision": 0.75,
        "recall": 0.75,
        "f1": 0.75,
        "interval": [0.5, 1.0],
    }


def test_two_models(folder: Path) -> None:
    result = run("evaluate", "gold", "--compare", "fr_osce_decisions", "smaller")
    assert (result.exit_code, result.stdout, result.stderr) == (0, COMPARED, "")
    as_json = json.loads(run("evaluate", "gold", "--compare", "fr_osce_decisions", "smaller", "--json").stdout)
    assert as_json["models"] == ["fr_osce_decisions", "smaller"]
    (content,) = as_json["comparisons"]
    assert [(change["text"], change["gained"]) for change in content["changes"]] == [
        ("Soulignant", False),
        ("prie", True),
    ]
    assert content["scores"][8]["difference"] == pytest.approx(1 / 6)


def test_two_annotators(folder: Path) -> None:
    result = run("evaluate", "gold", "--against", "untouched")
    assert (result.exit_code, result.stdout, result.stderr) == (0, AGREEMENT, "")
    (content,) = json.loads(run("evaluate", "gold", "--against", "untouched", "--json").stdout)["agreements"]
    assert content["decisions"][2] == {
        "layer": "leading actions",
        "name": "lemma",
        "items": 4,
        "alike": 3,
        "kappa": pytest.approx(9 / 13),
    }


def test_a_document_with_another_text_is_told_and_left_out(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "untouched", tmp_path / "other")
    text = tmp_path / "other" / "texts" / "PC.DEC-9302.txt"
    text.write_text(text.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    result = run("evaluate", "gold", "--against", str(tmp_path / "other"))
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0].endswith(": 1 document in both")
    assert result.stderr.startswith("W150 gold: PC.DEC-9302 has another text in ")


WRONG = {
    "no such folder": (["absent"], 3, "E101 absent: There is no such file or folder.\n"),
    "a folder that holds no gold": (["decisions"], 3, "E114 There are no tables in decisions."),
    "no such model": (["gold", "--model", "absent"], 3, "E207 There is no model absent"),
    "options that do not go together": (
        ["gold", "--compare", "a", "b", "--against", "untouched"],
        2,
        "E153 --compare and --against do not go together.\n  Leave one of them out.\n",
    ),
    "no folder": ([], 2, "Usage: "),
    "a file that cannot be written": (["gold", "--errors", "absent/mistakes.csv"], 3, "E157 "),
}


@pytest.mark.parametrize("reason", WRONG)
def test_a_wrong_call_is_told(reason: str, folder: Path) -> None:
    arguments, status, told = WRONG[reason]
    result = run("evaluate", *arguments)
    assert (result.exit_code, result.stdout) == (status, "")
    assert result.stderr.startswith(told)


def test_gold_that_nobody_has_checked_is_told(folder: Path, tmp_path: Path) -> None:
    assert run("gold", "new", "tables", "-o", str(tmp_path / "gold")).exit_code == 0
    result = run("evaluate", str(tmp_path / "gold"))
    assert result.exit_code == 3
    assert result.stderr.startswith("E154 No paragraph of ")


def test_what_the_text_says_to_the_terminal_is_not_obeyed(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder / "gold", tmp_path / "gold")
    actions = tmp_path / "gold" / "actions.csv"
    actions.write_text(actions.read_text(encoding="utf-8").replace(",statuer,", ",\x1b]0;title\x07,"), encoding="utf-8")
    printed = [
        run("evaluate", str(tmp_path / "gold"), "--labels", *how).stdout for how in ([], ["--markdown"], ["--json"])
    ]
    printed.append(run("evaluate", "gold", "--against", str(tmp_path / "gold"), "--json").stdout)
    assert "␛]0;title␇" in printed[0]
    assert not any("\x1b" in text or "\x07" in text for text in printed)
