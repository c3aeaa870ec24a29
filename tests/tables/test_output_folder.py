"""The output folder: new files take the places of the old ones whole, and nobody's work is lost."""

import json
from pathlib import Path

import pytest

from clausier.errors import ClausierError
from clausier.tables.output_folder import (
    STAGING,
    check_writable,
    flush_to_disk,
    is_intact,
    output_names,
    publish,
    remove_former,
    reporting_write_errors,
    sha256_of,
    staging,
)
from clausier.tables.run_record import former_outputs


def write(folder: Path, files: dict[str, str]) -> set[tuple[str, str]]:
    """Write files; return them as what is known."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return {(name, sha256_of(folder / name)) for name in files}


def read(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


def test_staged_files_take_the_places_of_old_ones(tmp_path: Path) -> None:
    known = write(tmp_path, {"actions.csv": "old", "notes.md": "mine"})
    with staging(tmp_path) as staged:
        write(staged, {"actions.csv": "new", "texts/A.txt": "text"})
        made = flush_to_disk(staged)
        assert read(tmp_path / STAGING) == {"actions.csv": "new", "texts/A.txt": "text"}
        assert (tmp_path / "actions.csv").read_text(encoding="utf-8") == "old"
        assert publish(staged, tmp_path, made, known) == []
    assert read(tmp_path) == {"actions.csv": "new", "notes.md": "mine", "texts/A.txt": "text"}
    assert is_intact(tmp_path, made)


def test_a_failure_leaves_the_old_files_and_nothing_else(tmp_path: Path) -> None:
    write(tmp_path, {"actions.csv": "old"})

    def fail() -> None:
        with staging(tmp_path) as staged:
            write(staged, {"actions.csv": "ne"})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert read(tmp_path) == {"actions.csv": "old"}
    assert not (tmp_path / STAGING).exists()


def test_what_a_killed_run_left_is_removed(tmp_path: Path) -> None:
    write(tmp_path, {f"{STAGING}/actions.csv": "half", f"{STAGING}/texts/A.txt": ""})
    with staging(tmp_path) as staged:
        assert read(staged) == {}


def test_an_edited_file_is_set_aside_and_told(tmp_path: Path) -> None:
    known = write(tmp_path, {"actions.csv": "old"})
    for correction in ("corrected", "corrected again"):
        write(tmp_path, {"actions.csv": correction})
        with staging(tmp_path) as staged:
            write(staged, {"actions.csv": "new"})
            (notice,) = publish(staged, tmp_path, ["actions.csv"], known)
        assert notice.code == "W140"
    assert notice.message == "The file was changed after clausier wrote it; it is now actions.edited2.csv."
    assert read(tmp_path) == {
        "actions.csv": "new",
        "actions.edited.csv": "corrected",
        "actions.edited2.csv": "corrected again",
    }


def test_former_files_go_and_others_stay(tmp_path: Path) -> None:
    known = write(tmp_path, {"actions.csv": "", "clauses.csv": "", "texts/A.txt": "", "texts/B.txt": ""})
    write(tmp_path, {"texts/notes.txt": "mine", "clauses.csv": "corrected"})
    notices = remove_former(tmp_path, {"actions.csv": ""}, known)
    assert [n.code for n in notices] == ["W140"]
    assert read(tmp_path) == {"actions.csv": "", "clauses.edited.csv": "corrected", "texts/notes.txt": "mine"}


FOREIGN = ["../victim.txt", "texts/../../victim.txt", "mine.csv", "texts/..", "texts/a/b.txt", "/etc/hostname"]


@pytest.mark.parametrize("path", FOREIGN)
def test_what_is_listed_under_another_name_is_never_removed(tmp_path: Path, path: str) -> None:
    folder = tmp_path / "tables"
    write(tmp_path, {"victim.txt": "mine", "tables/mine.csv": "mine", "tables/texts/a/b.txt": "mine"})
    before = read(tmp_path)
    remove_former(folder, {}, {(path, "")})
    assert read(tmp_path) == before
    assert Path("/etc/hostname").exists()


@pytest.mark.parametrize("damaged", ["", "[]", "{", '{"outputs": 3}', "\ufeff", '{"outputs": ["a"]}'])
def test_a_damaged_run_json_lists_nothing(tmp_path: Path, damaged: str) -> None:
    write(tmp_path, {"run.json": damaged})
    assert former_outputs(tmp_path) == set()


def test_run_json_lists_what_was_written(tmp_path: Path) -> None:
    write(tmp_path, {"run.json": json.dumps({"outputs": {"actions.csv": "abc"}})})
    assert former_outputs(tmp_path) == {("actions.csv", "abc")}


def test_a_full_disk_is_told_in_the_users_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)

    def stage() -> None:
        with reporting_write_errors(tmp_path), staging(tmp_path) as staged:
            write(staged, {"actions.csv": "new"})
            flush_to_disk(staged)

    with pytest.raises(ClausierError, match=r"E108 Nothing can be written to .*: No space left on device"):
        stage()
    assert list(tmp_path.iterdir()) == []


def test_a_read_only_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Nothing is read-only for root, whom tests may run as.
    def refuse(**options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    with pytest.raises(ClausierError, match=r"E108 Nothing can be written to .*: Permission denied"):
        check_writable(tmp_path)


def test_a_folder_below_a_file_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ClausierError, match="E108"):
        check_writable(tmp_path / "file" / "tables")


def test_checking_a_folder_makes_nothing(tmp_path: Path) -> None:
    check_writable(tmp_path / "a" / "b")
    assert list(tmp_path.iterdir()) == []


def test_the_names_that_are_announced_depend_on_the_formats() -> None:
    assert output_names(frozenset()) == (
        "documents.csv",
        "paragraphs.csv",
        "problems.csv",
        "texts/DOC_ID.txt",
        "datapackage.json",
        "codebook.md",
        "run.json",
    )
    assert "datapackage.json" not in output_names(frozenset(), ("sqlite",))
