"""Which files the arguments of the command mean."""

from pathlib import Path

import pytest

from clausier.batch.discover import discover


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.txt",
        "a.txt",
        "2011/c.txt",
        "2011/notes.md",
        "2011/~$c.docx",
        ".hidden/d.txt",
        "tables/texts/e.txt",
        "plain",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_text("texte", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


FOUND = [
    (
        ["."],
        ["2011/c.txt", "a.txt", "b.txt", "tables/texts/e.txt"],
        "a folder with the folders in it, not the hidden",
    ),
    (["b.txt", "a.txt"], ["b.txt", "a.txt"], "files in the order in which they are named"),
    (["plain", "2011/notes.md"], ["plain", "2011/notes.md"], "a file that is named need not end in .txt"),
    (["*.txt"], ["a.txt", "b.txt"], "a pattern that the shell did not expand"),
    (["**/*.txt"], ["2011/c.txt", "a.txt", "b.txt", "tables/texts/e.txt"], "a pattern over folders"),
    (["20*"], ["2011/c.txt"], "a pattern that means a folder"),
    (
        ["a.txt", ".", "./a.txt", "2011/../b.txt"],
        ["a.txt", "2011/c.txt", "b.txt", "tables/texts/e.txt"],
        "each file once",
    ),
    (["-", "a.txt", "-"], ["-", "a.txt"], "standard input once"),
]


@pytest.mark.parametrize(("arguments", "expected"), [f[:2] for f in FOUND], ids=[f[2] for f in FOUND])
def test_files_are_found(folder: Path, arguments: list[str], expected: list[str]) -> None:
    discovery = discover(arguments)
    assert list(discovery.files) == expected
    assert discovery.problems == ()


def test_every_format_is_found_whatever_the_case_of_its_ending(folder: Path) -> None:
    for name in ("d.PDF", "e.docx", "f.html", "g.Htm", "h.doc", "~$e.docx", "i.pdf.part"):
        (folder / "empty" / name).write_bytes(b"x")
    assert list(discover(["empty"]).files) == ["empty/d.PDF", "empty/e.docx", "empty/f.html", "empty/g.Htm"]


def test_a_decision_in_two_formats_is_two_files(folder: Path) -> None:
    """Which of the two is the better source only a person knows; W102 tells of their common name."""
    (folder / "empty" / "a.pdf").write_bytes(b"x")
    (folder / "empty" / "a.txt").write_bytes(b"x")
    assert list(discover(["empty"]).files) == ["empty/a.pdf", "empty/a.txt"]


def test_the_output_folder_is_left_out_of_searches(folder: Path) -> None:
    assert "tables/texts/e.txt" not in discover(["."], excluded=Path("tables")).files
    assert discover(["tables/texts/e.txt"], excluded=Path("tables")).files == ("tables/texts/e.txt",)


NOT_FOUND = [
    ("absent.txt", "E101", "no such file"),
    ("empty", "E102", "a folder without text files"),
    ("1999/*.txt", "E102", "a pattern that nothing matches"),
]


@pytest.mark.parametrize(("argument", "code"), [n[:2] for n in NOT_FOUND], ids=[n[2] for n in NOT_FOUND])
def test_an_argument_without_files_is_a_problem_and_the_others_are_found(
    folder: Path, argument: str, code: str
) -> None:
    discovery = discover([argument, "a.txt"])
    assert discovery.files == ("a.txt",)
    assert [(problem.code, problem.source_path) for problem in discovery.problems] == [(code, argument)]


def test_a_name_with_brackets_is_a_file_before_it_is_a_pattern(folder: Path) -> None:
    (folder / "decision[1].txt").write_text("texte", encoding="utf-8")
    assert discover(["decision[1].txt"]).files == ("decision[1].txt",)


def test_a_link_that_leads_nowhere_is_kept_so_that_reading_it_tells_why(folder: Path) -> None:
    Path("link.txt").symlink_to("absent")
    assert discover(["link.txt"]).files == ("link.txt",)
