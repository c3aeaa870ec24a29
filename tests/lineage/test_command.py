"""``clausier lineage``: what it prints and writes, and what bad input gets."""

import json
import shutil
from pathlib import Path

import click.testing
import pytest

from clausier.cli import main
from tests.conftest import ROOT

SPECIMENS = (ROOT / "annotations" / "specimens").as_posix()


def run(*arguments: str) -> click.testing.Result:
    result = click.testing.CliRunner().invoke(main, ["lineage", *arguments])
    assert isinstance(result.exception, SystemExit | None), result.exception
    return result


NOTICES = """\
"""
SUMMARY = """\
"""


def test_what_is_printed(tmp_path: Path) -> None:
    result = run(SPECIMENS, "-o", f"{tmp_path}/out")
    assert result.exit_code == 0
    assert result.stderr == f"{NOTICES}Written to {tmp_path.as_posix()}/out\n"
    assert result.stdout == SUMMARY


def test_the_same_tables_each_time(tmp_path: Path) -> None:
    for name in ("a", "b"):
        assert run(SPECIMENS, "-o", f"{tmp_path}/{name}").exit_code == 0
    files = {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()}
    assert len(files) == 6
    assert {path.name: path.read_bytes() for path in (tmp_path / "b").iterdir()} == files


def test_as_json(tmp_path: Path) -> None:
    result = run(SPECIMENS, "--json", "--min-documents", "4", "--at-least", "1")
    assert result.exit_code == 0
    told = json.loads(result.stdout)
    assert {key: value for key, value in told.items() if key != "problems"} == {}
    assert [problem["code"] for problem in told["problems"]] == ["W180", "W182"]


def test_nothing_is_written_without_o(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(SPECIMENS).exit_code == 0
    assert list(tmp_path.iterdir()) == []


def test_control_characters_of_a_text_do_not_reach_the_terminal(tmp_path: Path) -> None:
    shutil.copytree(SPECIMENS, tmp_path / "tables")
    path = tmp_path / "tables" / "paragraphs.csv"
    text = path.read_text(encoding="utf-8")
    assert text.count("Invite les partenaires") == 3
    path.write_text(
        text.replace("Invite les partenaires", "Invite les\x1b[31m partenaires"), encoding="utf-8", newline=""
    )
    result = run(f"{tmp_path}/tables")
    assert "Invite les␛[31m partenaires" in result.stdout
    assert "\x1b" not in result.output


BAD = [
    (["nowhere"], 3, "E101 nowhere: There is no such file or folder.", "no folder"),
    (["empty"], 3, "E114 There are no tables in empty.", "no tables"),
    (["none"], 3, "E177 none: No paragraph there is long enough to be compared.", "tables without rows"),
    (["broken"], 3, "E176 broken/documents.csv, row 2, adopted_on: ", "a date that is none"),
    ([SPECIMENS, "-o", "full"], 3, "E150 full is there already and is not empty.", "something would be overwritten"),
    ([SPECIMENS, "--excel"], 2, "E178 --excel is about the tables that -o writes.", "there are no tables"),
    ([SPECIMENS, "--at-least", "0.4"], 2, "0.4 is not in the range 0.5<=x<=1", "so little says nothing"),
    ([SPECIMENS, "--at-least", "nan"], 2, "nan", "no number"),
    ([SPECIMENS, "--ancestors", "0"], 2, "0 is not in the range 1<=x<=100", "no ancestor"),
    ([SPECIMENS, "--min-documents", "1"], 2, "1 is not in the range x>=2", "what one document says does not recur"),
    ([], 2, "Missing argument 'DIR'", "no folder named"),
]


@pytest.mark.parametrize(("arguments", "status", "told", "why"), BAD)
def test_bad_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], status: int, told: str, why: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("empty").mkdir()
    Path("full").mkdir()
    Path("full/mine.txt").touch()
    for name in ("none", "broken"):
        Path(name).mkdir()
        for table in ("documents", "paragraphs"):
            lines = Path(SPECIMENS, f"{table}.csv").read_text(encoding="utf-8").splitlines(keepends=True)
            Path(name, f"{table}.csv").write_text("".join(lines[: 1 if name == "none" else None]), encoding="utf-8")
    broken = Path("broken/documents.csv")
    broken.write_text(broken.read_text(encoding="utf-8").replace("1999-11-24", "24/11/1999"), encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    result = run(*arguments)
    assert (result.exit_code, told in result.stderr, result.stdout) == (status, True, ""), (why, result.output)
    assert sorted(tmp_path.rglob("*")) == before
