"""From the store to the folder: the same rows whatever the order in which documents came, complete and described."""

import csv
import json
from collections.abc import Mapping
from pathlib import Path

import frictionless
import pytest

from clausier.batch.export import Exported, ExportOptions, export
from clausier.errors import ClausierError, problem
from clausier.layers import ALL_LAYERS
from clausier.store.database import STORE_FILE, Store, StoredDocument, StoredFile
from clausier.store.payload import pack_problems
from clausier.store.result_key import ResultKey
from clausier.tables.counts import Counts
from clausier.tables.output_folder import output_names
from clausier.tables.schema import schema
from tests.builders import make_annotation

KEY = ResultKey("model", "software", ",".join(sorted(ALL_LAYERS)))
WANTED = ExportOptions(ALL_LAYERS, ("csv",), False, ())


def run_json(counts: Counts, outputs: Mapping[str, str]) -> bytes:
    return json.dumps({"outputs": dict(sorted(outputs.items()))}).encode()


def put(store: Store, path: str, *documents: tuple[str, str, str]) -> None:
    """Put a file with documents: name, symbol, symbol that it cites."""
    made = tuple(StoredDocument.of(make_annotation(name, symbol, cites)) for name, symbol, cites in documents)
    told = () if made else (problem("E103", path),)
    store.put(f"../{path}", KEY, StoredFile(path, "0" * 64, pack_problems(told), made))


def fill(store: Store, *paths: str) -> None:
    documents = {
        "a.txt": [("PC.DEC-9301", "PC.DEC/9301", "PC.DEC/9302")],
        "b.txt": [("PC.DEC-9302", "PC.DEC/9302", "MC.DEC/17/04"), ("PC.DEC-9303", "PC.DEC/9303", "PC.DEC/9301")],
        "c.txt": [("PC.DEC-9303", "PC.DEC/9303", "PC.DEC/9303")],
        "empty.txt": [],
    }
    for path in paths:
        put(store, path, *documents[path])


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != STORE_FILE)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def exported(folder: Path, *paths: str) -> Exported:
    folder.mkdir(exist_ok=True)
    with Store(folder) as store:
        fill(store, *paths)
        return export(store, folder, WANTED, run_json)


def test_the_folder_holds_what_is_announced(tmp_path: Path) -> None:
    exported(tmp_path, "a.txt")
    assert contents(tmp_path).keys() == {name.replace("DOC_ID", "PC.DEC-9301") for name in output_names()}
    assert (tmp_path / "texts/PC.DEC-9301.txt").read_text(encoding="utf-8") == make_annotation().text
    outputs = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))["outputs"]
    assert outputs.keys() == contents(tmp_path).keys() - {"run.json"}


def test_the_order_in_which_files_came_makes_no_difference(tmp_path: Path) -> None:
    one = exported(tmp_path / "one", "a.txt", "b.txt", "c.txt", "empty.txt")
    other = exported(tmp_path / "other", "empty.txt", "c.txt", "b.txt", "a.txt")
    assert one == other
    assert contents(tmp_path / "one") == contents(tmp_path / "other")


def test_documents_are_named_apart_and_point_to_each_other_over_files(tmp_path: Path) -> None:
    exported(tmp_path, "a.txt", "b.txt", "c.txt", "empty.txt")
    names = ["PC.DEC-9301", "PC.DEC-9302", "PC.DEC-9303", "PC.DEC-9303-2"]
    assert [row["doc_id"] for row in rows(tmp_path / "documents.csv")] == names
    references = [(row["status"], row["target_doc_id"]) for row in rows(tmp_path / "references.csv")]
    # The last one cites a symbol that two documents have.
    assert references == [
        ("resolved", "PC.DEC-9302"),
        ("identified", ""),
        ("resolved", "PC.DEC-9301"),
        ("ambiguous", ""),
    ]
    problems = [(row["code"], row["source_path"], row["doc_id"]) for row in rows(tmp_path / "problems.csv")]
    assert problems == [("W102", "c.txt", "PC.DEC-9303-2"), ("E103", "empty.txt", "")]


def test_a_file_that_has_another_name_now_is_called_by_it_everywhere(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        fill(store, "c.txt", "empty.txt", "b.txt")
        store.rename({"../c.txt": "corpus/c.txt", "../empty.txt": "corpus/empty.txt"})
        export(store, tmp_path, WANTED, run_json)
    assert {row["source_path"] for row in rows(tmp_path / "documents.csv")} == {"b.txt", "corpus/c.txt"}
    assert {row["source_path"] for row in rows(tmp_path / "problems.csv")} == {"corpus/c.txt", "corpus/empty.txt"}


def test_the_data_package_is_valid_for_frictionless(tmp_path: Path) -> None:
    exported(tmp_path, "a.txt", "b.txt", "empty.txt")
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["fieldName", "message"])
    assert [task.name for task in report.tasks] == list(schema())
    assert {task.name: task.stats["rows"] for task in report.tasks} == {
        "documents": 3,
        "paragraphs": 9,
        "actions": 9,
        "clauses": 3,
        "entities": 3,
        "references": 3,
        "citations": 3,
        "problems": 1,
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
    exported(tmp_path, "b.txt")
    content = (tmp_path / file).read_text(encoding="utf-8")
    assert old in content
    (tmp_path / file).write_text(content.replace(old, new), encoding="utf-8")
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert error in {row[0] for row in report.flatten(["type"])}


def test_what_would_be_the_same_again_is_not_written(tmp_path: Path) -> None:
    first = exported(tmp_path, "a.txt", "b.txt")
    with Store(tmp_path) as store:
        second = export(store, tmp_path, WANTED, lambda counts, outputs: b"not written")
        assert (second.written, second.counts) == (False, first.counts)
        (tmp_path / "actions.csv").unlink()
        third = export(store, tmp_path, WANTED, run_json)
        assert (third.written, third.counts) == (True, first.counts)
        assert (tmp_path / "actions.csv").exists()
        fewer = ExportOptions(frozenset({"actions"}), ("csv",), False, ())
        assert export(store, tmp_path, fewer, run_json).written
        assert not (tmp_path / "clauses.csv").exists()


def test_an_end_between_two_files_is_mended_and_nothing_is_taken_for_edited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exported(tmp_path / "undisturbed", "a.txt", "b.txt", "c.txt")
    folder = tmp_path / "disturbed"
    exported(folder, "a.txt")
    before = contents(folder)
    replace, calls = Path.replace, []

    def end(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == 5:
            raise KeyboardInterrupt
        return replace(self, target)

    with Store(folder) as store:
        fill(store, "b.txt", "c.txt")
        # The codebook, which is the same again, and three tables.
        monkeypatch.setattr(Path, "replace", end)
        with pytest.raises(KeyboardInterrupt):
            export(store, folder, WANTED, run_json)
        monkeypatch.undo()
    assert sum(contents(folder)[name] != content for name, content in before.items()) == 3
    with Store(folder) as store:
        assert export(store, folder, WANTED, run_json).notices == ()
    assert contents(folder) == contents(tmp_path / "undisturbed")


def test_a_full_disk_leaves_the_old_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    exported(tmp_path, "a.txt")
    before = contents(tmp_path)

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with Store(tmp_path) as store:
        fill(store, "b.txt")
        monkeypatch.setattr("clausier.tables.output_folder.os.fsync", full)
        with pytest.raises(ClausierError, match=r"E108 .*No space left on device"):
            export(store, tmp_path, WANTED, run_json)
    assert contents(tmp_path) == before


def test_tables_of_a_fresh_clone_are_known_by_their_run_json(tmp_path: Path) -> None:
    exported(tmp_path, "a.txt")
    (tmp_path / STORE_FILE).unlink()
    assert exported(tmp_path, "b.txt").notices == ()
    assert sorted(path.name for path in (tmp_path / "texts").iterdir()) == ["PC.DEC-9302.txt", "PC.DEC-9303.txt"]


def test_corrections_are_set_aside(tmp_path: Path) -> None:
    exported(tmp_path, "a.txt")
    corrected = (tmp_path / "actions.csv").read_bytes().replace(b"decide", b"agree")
    (tmp_path / "actions.csv").write_bytes(corrected)
    assert [n.code for n in exported(tmp_path, "b.txt").notices] == ["W140"]
    assert (tmp_path / "actions.edited.csv").read_bytes() == corrected
