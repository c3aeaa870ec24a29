"""The output folder: complete, described, the same bytes each time, and nothing else in it touched."""

import json
from pathlib import Path

import frictionless
import pytest

from clausier.errors import ClausierError, problem
from clausier.tables.atomic import write_atomically
from clausier.tables.codebook import codebook
from clausier.tables.rows import Collection, collect
from clausier.tables.run_record import RunRecord
from clausier.tables.schema import schema
from clausier.tables.writer import check_writable, output_files, output_names, write_folder
from tests.annotations_made import annotation

RECORD = RunRecord("2026-01-01T00:00:00+00:00", {}, {}, {}, {}, {}, {})


def collection(*names: str) -> Collection:
    made = [annotation(name, name.replace("-", "/")) for name in names]
    return collect(made, [problem("E103", "empty.txt"), *(problem("W302", f"{n}.txt", n) for n in names)])


def test_the_folder_holds_what_is_announced(tmp_path: Path) -> None:
    write_folder(tmp_path, collection("PC.DEC-9301"), RECORD)
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert written == {name.replace("DOC_ID", "PC.DEC-9301") for name in output_names()}
    assert (tmp_path / "texts/PC.DEC-9301.txt").read_text(encoding="utf-8") == annotation().text


def test_the_data_package_is_valid_for_frictionless(tmp_path: Path) -> None:
    write_folder(tmp_path, collection("PC.DEC-9301", "PC.DEC-9302"), RECORD)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["fieldName", "message"])
    assert [task.name for task in report.tasks] == list(schema())
    assert {task.name: task.stats["rows"] for task in report.tasks} == {
        "documents": 2,
        "paragraphs": 6,
        "actions": 6,
        "clauses": 2,
        "entities": 2,
        "references": 2,
        "problems": 3,
    }


BROKEN = [
    ("paragraphs.csv", ":OP1,", ":OP7,", "foreign-key", "the item's parent is gone"),
    ("references.csv", ",identified,", ",found,", "constraint-error", "not in the closed set"),
    ("documents.csv", ",2009-12-17,", ",17.12.2009,", "type-error", "no ISO date"),
    ("actions.csv", ",false", ",non", "type-error", "no boolean"),
]


@pytest.mark.parametrize(("file", "old", "new", "error"), [b[:4] for b in BROKEN], ids=[b[4] for b in BROKEN])
def test_the_data_package_tells_what_is_wrong_with_changed_tables(
    tmp_path: Path, file: str, old: str, new: str, error: str
) -> None:
    write_folder(tmp_path, collection("PC.DEC-9301"), RECORD)
    content = (tmp_path / file).read_text(encoding="utf-8")
    assert old in content
    (tmp_path / file).write_text(content.replace(old, new), encoding="utf-8")
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert error in {row[0] for row in report.flatten(["type"])}


def test_the_same_rows_give_the_same_bytes() -> None:
    assert output_files(collection("PC.DEC-9301")) == output_files(collection("PC.DEC-9301"))


def test_run_json_lists_every_other_file_with_its_hash(tmp_path: Path) -> None:
    write_folder(tmp_path, collection("PC.DEC-9301"), RECORD)
    outputs = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))["outputs"]
    assert sorted(outputs) == sorted(output_files(collection("PC.DEC-9301")))
    assert {len(value) for value in outputs.values()} == {64}


def test_texts_of_the_former_run_go_and_other_files_stay(tmp_path: Path) -> None:
    write_folder(tmp_path, collection("PC.DEC-9301", "PC.DEC-9302"), RECORD)
    (tmp_path / "texts/notes.txt").write_text("mine", encoding="utf-8")
    write_folder(tmp_path, collection("PC.DEC-9302"), RECORD)
    assert sorted(path.name for path in (tmp_path / "texts").iterdir()) == ["PC.DEC-9302.txt", "notes.txt"]


def test_a_former_run_json_cannot_have_other_files_removed(tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    victims = [tmp_path / "victim.txt", folder / "mine.csv"]
    for victim in victims:
        victim.write_text("mine", encoding="utf-8")
    listed = {"../victim.txt": "", "texts/../../victim.txt": "", "mine.csv": "", str(victims[0]): ""}
    (folder / "run.json").write_text(json.dumps({"outputs": listed}), encoding="utf-8")
    write_folder(folder, collection("PC.DEC-9301"), RECORD)
    assert all(victim.exists() for victim in victims)


@pytest.mark.parametrize("damaged", ["", "[]", "{", '{"outputs": 3}', "\ufeff"])
def test_a_damaged_run_json_is_replaced(tmp_path: Path, damaged: str) -> None:
    (tmp_path / "run.json").write_text(damaged, encoding="utf-8")
    write_folder(tmp_path, collection("PC.DEC-9301"), RECORD)
    assert json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))["outputs"]


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "documents.csv"
    write_atomically(file, b"old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_atomically(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_full_disk_is_told_in_the_users_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ClausierError, match=r"E108 Nothing can be written to .*: No space left on device"):
        write_folder(tmp_path, collection("PC.DEC-9301"), RECORD)


def test_a_folder_below_a_file_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ClausierError, match="E108"):
        check_writable(tmp_path / "file" / "tables")


def test_checking_a_folder_makes_nothing(tmp_path: Path) -> None:
    check_writable(tmp_path / "a" / "b")
    assert list(tmp_path.iterdir()) == []


def test_the_codebook_names_every_column_with_its_closed_set() -> None:
    text = codebook(schema())
    for table, columns in schema().items():
        section = text.split(f"## {table}.csv\n")[1].split("\n## ")[0]
        assert section.count("\n| `") == len(columns)
        for column in columns:
            assert f"| `{column.name}` |" in section
            assert all(f"`{value}`" in section for value in column.allowed)
