"""``clausier gold``: from tables to a folder to correct, and back without loss."""

import csv
import shutil
from pathlib import Path

import click.testing
import pytest

from clausier.cli import main
from clausier.gold.new import new_gold
from clausier.gold.reading import read_gold
from tests.builders import DOC_ID, GOLD_ACTIONS, write_gold_folder, write_table
from tests.conftest import ROOT


def gold(*arguments: str) -> click.testing.Result:
    result = click.testing.CliRunner().invoke(main, ["gold", *arguments])
    assert isinstance(result.exception, SystemExit | None), result.exception
    return result


@pytest.fixture
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The committed tables of the sample, in a folder from which its source file is found."""
    shutil.copytree(ROOT / "annotations" / "osce", tmp_path / "annotations" / "osce")
    shutil.copytree(ROOT / "corpus" / "osce", tmp_path / "corpus" / "osce")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "annotations" / "osce"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_new(tables: Path, tmp_path: Path) -> None:
    result = gold("new", "annotations/osce", "-o", "gold")
    assert (result.exit_code, result.output) == (0, "gold: 1 documents, 213 rows to check\n")
    names = ["actions", "clauses", "documents", "entities", "paragraphs", "references"]
    assert sorted(p.stem for p in (tmp_path / "gold").glob("*.csv")) == names
    for name in names:
        table, before = rows(tmp_path / f"gold/{name}.csv"), rows(tables / f"{name}.csv")
        assert len(table) == len(before) > 0
        if name != "documents":
            assert list(table[0])[:2] == ["text", "checked"]
            assert {row["checked"] for row in table} == {"false"}
        same = [{column: row[column] for column in before[0] if column != "source_path"} for row in table]
        assert same == [{column: row[column] for column in row if column != "source_path"} for row in before]
    copied = tmp_path / "gold" / rows(tmp_path / "gold/documents.csv")[0]["source_path"]
    assert copied.read_bytes() == (ROOT / "corpus/osce/MC.DEC-5-11.txt").read_bytes()


def test_check_tells_how_far_it_is(tables: Path) -> None:
    assert gold("new", "annotations/osce", "-o", "gold", "--layers", "actions", "--checked").exit_code == 0
    result = gold("check", "gold")
    assert result.exit_code == 0
    assert result.output == (
        "gold: 3 tables, 51 rows, no fault\n"
        "paragraphs 24 of 24 paragraphs checked, 24 rows in them\n"
        "actions    24 of 24 paragraphs checked, 26 rows in them\n"
    )


def test_check_lists_faults(tmp_path: Path) -> None:
    folder = write_gold_folder(tmp_path / "gold", actions=[{**GOLD_ACTIONS[0], "text": "Notant"}])
    result = gold("check", folder.as_posix())
    assert result.exit_code == 1
    assert result.output.splitlines()[0] == (
        f"actions.csv, row 2 ({DOC_ID}:PP1), text: 'Notant' does not stand in {DOC_ID}:PP1"
    )
    assert '"not-found"' in gold("check", folder.as_posix(), "--json").output


def test_a_folder_of_gold_gives_itself(tmp_path: Path) -> None:
    folder = write_gold_folder(tmp_path / "gold")
    assert (
        gold(
            "new", folder.as_posix(), "-o", (tmp_path / "again").as_posix(), "--root", folder.as_posix(), "--checked"
        ).exit_code
        == 0
    )
    first, second = read_gold(folder).documents[0], read_gold(tmp_path / "again").documents[0]
    assert (first.text, first.layers) == (second.text, second.layers)
    for table in first.rows:
        assert [(r.span, r.text, r.cells) for r in first[table]] == [(r.span, r.text, r.cells) for r in second[table]]


REFUSED = {
    "nothing is overwritten": (["annotations/osce", "-o", "annotations"], 3, "E150"),
    "no such folder": (["nowhere", "-o", "gold"], 3, "E101"),
    "no tables in it": (["corpus", "-o", "gold"], 3, "E114"),
    "no such layer": (["annotations/osce", "-o", "gold", "--layers", "verbs"], 2, "E112"),
    "the sources are elsewhere": (["annotations/osce", "-o", "gold", "--root", "corpus"], 3, "E158"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str, tables: Path, tmp_path: Path) -> None:
    arguments, status, code = REFUSED[case]
    result = gold("new", *arguments)
    assert result.exit_code == status
    assert result.stderr.startswith(code)
    assert not (tmp_path / "gold").exists()
    assert sorted(p.name for p in (tmp_path / "annotations").iterdir()) == ["osce"]


def test_files_of_the_same_name_are_kept_apart(tmp_path: Path) -> None:
    """Some file systems take "A.txt" and "a.txt" for one file."""
    rows, paragraphs = [], []
    (tmp_path / "tables" / "texts").mkdir(parents=True)
    for number, source in enumerate(("one/Acte.txt", "two/acte.txt", "three/§.txt"), start=1):
        (tmp_path / source).parent.mkdir()
        for path in (tmp_path / source, tmp_path / f"tables/texts/D{number}.txt"):
            path.write_text(f"Texte {number}", encoding="utf-8")
        rows.append({"doc_id": f"D{number}", "source_path": source})
        paragraphs.append({"paragraph_id": f"D{number}:PP1", "text": f"Texte {number}", "kind": "other"})
    write_table(tmp_path / "tables/documents.csv", rows)
    write_table(tmp_path / "tables/paragraphs.csv", paragraphs)
    made = new_gold(tmp_path / "tables", tmp_path / "gold", (), tmp_path)
    assert [d.cells["source_path"] for d in made] == ["sources/Acte.txt", "sources/acte-2.txt", "sources/source.txt"]
    assert [d.source.read_text(encoding="utf-8") for d in read_gold(tmp_path / "gold").documents] == [
        "Texte 1", "Texte 2", "Texte 3",
    ]  # fmt: skip


def test_a_table_that_there_is_not(tables: Path) -> None:
    (tables / "clauses.csv").unlink()
    result = gold("new", "annotations/osce", "-o", "gold", "--layers", "clauses")
    assert result.exit_code == 3
    assert result.stderr.startswith("E152")
