"""``clausier lineage``: what it prints and writes, and what bad input gets."""

import csv
import json
from pathlib import Path

import click.testing
import pytest

from clausier.cli import main
from tests.conftest import ROOT

SPECIMENS = ROOT / "annotations" / "specimens"
KEPT = {"MC.DEC-51-12", "MC.DEC-52-14", "MC.DEC-53-17", "MC.DEC-42-11", "PC.DEC-2848"}
"""The three that form a lineage, one that states a year only and one that states no date."""


@pytest.fixture
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the tables of some specimens, in a folder of its own to work in."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "tables"
    folder.mkdir()
    for table in ("documents", "paragraphs"):
        with (SPECIMENS / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([header, *(row for row in rows if row[0] in KEPT)])
    return folder


def run(*arguments: str) -> click.testing.Result:
    result = click.testing.CliRunner().invoke(main, ["lineage", *arguments])
    assert isinstance(result.exception, SystemExit | None), result.exception
    return result


NOTICES = """\
W180 Documents without date or year: 1 (PC.DEC-2848). They have no ancestors and are none.
  Their paragraphs are `undated` in novelty.csv. Add the date in documents.csv (adopted_on), or annotate a better source.
W182 Documents of which only the year is known: 1 (MC.DEC-42-11).
  They have ancestors in earlier years and are ancestors in later ones. Add the date in documents.csv (adopted_on).
"""
SUMMARY = """\
documents 5, dated 4

paragraphs                 45
taken over verbatim         3
nearly verbatim             6
reworked                    5
new                        24
of documents without date   7
too short to compare        0
with an ancestor: 36.8 % of those that could have one

formulae 4, in 12 paragraphs
formula                                                       first appearance                documents  years  bodies
Réaffirmant que les ponts qui relient les États participant…  2012-12-07        MC.DEC-51-12          3      3       1
Encourage les États participants à échanger les résultats d…  2012-12-07        MC.DEC-51-12          3      3       1
Charge le Secrétaire général de rendre compte au Conseil pe…  2012-12-07        MC.DEC-51-12          3      3       1
Invite les partenaires pour la coopération à appliquer de l…  2012-12-07        MC.DEC-51-12          3      3       1
"""


def test_what_is_printed(tables: Path) -> None:
    result = run("tables", "-o", "out")
    assert result.exit_code == 0
    assert result.stderr == f"{NOTICES}Written to out\n"
    assert result.stdout == SUMMARY


def test_where_nothing_recurs(tables: Path) -> None:
    path = tables / "documents.csv"
    kept = path.read_text(encoding="utf-8").splitlines(keepends=True)[:1]
    kept += [
        line for line in path.read_text(encoding="utf-8").splitlines(keepends=True) if line.startswith("PC.DEC-2848")
    ]
    assert len(kept) == 2
    path.write_text("".join(kept), encoding="utf-8")
    result = run("tables")
    assert result.exit_code == 0
    assert "\nnone could have an ancestor\n\nformulae 0, in 0 paragraphs\n" in result.stdout


def test_the_same_tables_each_time(tables: Path) -> None:
    for name in ("a", "b"):
        assert run("tables", "-o", name).exit_code == 0
    files = {path.name: path.read_bytes() for path in Path("a").iterdir()}
    assert len(files) == 6
    assert {path.name: path.read_bytes() for path in Path("b").iterdir()} == files


def test_as_json(tables: Path) -> None:
    result = run("tables", "--json", "--min-documents", "4", "--at-least", "1")
    assert result.exit_code == 0
    summary = json.loads(result.stdout)
    assert {key: value for key, value in summary.items() if key != "problems"} == {
        "documents": 5,
        "dated": 4,
        "paragraphs": {"verbatim": 3, "near_verbatim": 0, "reworked": 0, "new": 35, "undated": 7, "short": 0},
        "share_with_ancestor": 0.07894736842105263,
        "links": 4,
        "formulae": [],
    }
    assert [problem["code"] for problem in summary["problems"]] == ["W180", "W182"]
    formulae = json.loads(run("tables", "--json").stdout)["formulae"]
    assert [formula["first_paragraph_id"] for formula in formulae] == [
        "MC.DEC-51-12:PP2",
        "MC.DEC-51-12:OP2",
        "MC.DEC-51-12:OP4",
        "MC.DEC-51-12:OP6",
    ]


def test_nothing_is_written_without_o(tables: Path) -> None:
    before = sorted(tables.parent.rglob("*"))
    assert run("tables").exit_code == 0
    assert sorted(tables.parent.rglob("*")) == before


def test_control_characters_of_a_text_do_not_reach_the_terminal(tables: Path) -> None:
    path = tables / "paragraphs.csv"
    text = path.read_text(encoding="utf-8")
    assert text.count("Invite les partenaires") == 3
    path.write_text(text.replace("Invite les partenaires", "Invite les\x1b[31m partenaires"), encoding="utf-8")
    result = run("tables")
    assert "Invite les␛[31m partenaires" in result.stdout
    assert "\x1b" not in result.output


BAD = [
    (["nowhere"], 3, "E101 nowhere: There is no such file or folder.", "no folder"),
    (["empty"], 3, "E114 There are no tables in empty.", "no tables"),
    (["none"], 3, "E177 none: No paragraph there is long enough to be compared.", "tables without rows"),
    (["broken"], 3, "E176 broken/documents.csv, row 3, adopted_on: ", "a date that is none"),
    (["tables", "-o", "full"], 3, "E150 full is there already and is not empty.", "something would be overwritten"),
    (["tables", "--excel"], 2, "E178 --excel is about the tables that -o writes.", "there are no tables"),
    (["tables", "--at-least", "0.4"], 2, "0.4 is not in the range 0.5<=x<=1", "so little says nothing"),
    (["tables", "--at-least", "nan"], 2, "nan is no number", "it is in no range"),
    (["tables", "--ancestors", "0"], 2, "0 is not in the range 1<=x<=100", "no ancestor"),
    (["tables", "--min-documents", "1"], 2, "1 is not in the range x>=2", "what one document says does not recur"),
    ([], 2, "Missing argument 'DIR'", "no folder named"),
]


@pytest.mark.parametrize(("arguments", "status", "message", "why"), BAD)
def test_bad_input(tables: Path, arguments: list[str], status: int, message: str, why: str) -> None:
    Path("empty").mkdir()
    Path("full").mkdir()
    Path("full/mine.txt").touch()
    for name, rows in (("none", 1), ("broken", None)):
        Path(name).mkdir()
        for table in ("documents", "paragraphs"):
            lines = (tables / f"{table}.csv").read_text(encoding="utf-8").splitlines(keepends=True)
            Path(name, f"{table}.csv").write_text("".join(lines[:rows]), encoding="utf-8")
    broken = Path("broken/documents.csv")
    broken.write_text(broken.read_text(encoding="utf-8").replace("2012-12-07", "07/12/2012"), encoding="utf-8")
    before = sorted(tables.parent.rglob("*"))
    result = run(*arguments)
    assert (result.exit_code, message in result.stderr, result.stdout) == (status, True, ""), (why, result.output)
    assert sorted(tables.parent.rglob("*")) == before
