"""Folders as they are written pass; each way of breaking one is told with table, row and column."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import click.testing
import frictionless
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clausier.cli import main
from clausier.display.validation import validation_json, validation_lines
from clausier.layers import Layers
from clausier.tables.datapackage import datapackage
from clausier.tables.schema import schema, schema_of
from clausier.validation.finding import MAX_OF_A_KIND, Finding
from clausier.validation.folder import validate_folder
from tests.conftest import ROOT
from tests.formats.sample_tables import make_annotations, write_tables

D1, D2 = "PC.DEC-9301", "PC.DEC-9302"


def folder_at(path: Path, layers: Layers | None = None, excel: bool = False) -> Path:
    tables = schema() if layers is None else schema_of(layers)
    made = make_annotations()
    write_tables("csv", path, made, tables, excel=excel)
    (path / "datapackage.json").write_bytes(datapackage(tables))
    (path / "texts").mkdir()
    for one in made:
        (path / f"texts/{one.document.doc_id}.txt").write_text(one.text, encoding="utf-8", newline="")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folder_at(tmp_path / "tables")


def found(folder: Path) -> list[tuple[str, int, str, str]]:
    return [(f.table, f.number, f.row_id, f.column) for f in validate_folder(folder).findings]


def replaced(file: str, old: str, new: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        content = (folder / file).read_bytes().decode("utf-8")
        assert old in content
        (folder / file).write_bytes(content.replace(old, new, 1).encode("utf-8"))

    return change


def lines_changed(file: str, change: Callable[[list[str]], list[str]]) -> Callable[[Path], None]:
    def apply(folder: Path) -> None:
        path = folder / file
        lines = path.read_bytes().decode("utf-8").splitlines(keepends=True)
        path.write_bytes("".join(change(lines)).encode("utf-8"))

    return apply


def removed(file: str) -> Callable[[Path], None]:
    return lambda folder: (folder / file).unlink()


def column_removed(file: str, index: int) -> Callable[[Path], None]:
    def change(lines: list[str]) -> list[str]:
        return [",".join(c for n, c in enumerate(line.split(",")) if n != index) for line in lines]

    return lines_changed(file, change)


P1, P2, P3 = f"{D1}:PP1", f"{D1}:OP1", f"{D1}:OP1(a)"

# What is changed, the faults that must be found (all of them), and the reason.
FAULTS: list[tuple[Callable[[Path], None], list[tuple[str, int, str, str]], str]] = [
    (replaced("documents.csv", ",decision,", ",décision,"), [("documents", 2, D1, "kind")], "not in the closed set"),
    (replaced("documents.csv", ",2009-12-17,", ",17/12/2009,"), [("documents", 2, D1, "adopted_on")], "Excel's date"),
    (replaced("actions.csv", ",false\n", ",FAUX\n"), [("actions", 2, f"{P1}.1", "needs_review")], "Excel's boolean"),
    (replaced("documents.csv", ",fr,", ",,"), [("documents", 2, D1, "language")], "a required cell is empty"),
    (replaced("paragraphs.csv", ",0,31,0,31,", ",0,31,zéro,31,"), [("paragraphs", 2, P1, "source_start")], "no number"),
    (replaced("paragraphs.csv", ",0,31,0,31,", ",1.0,31,0,31,"), [("paragraphs", 2, P1, "start")], "a decimal number; what stands in the paragraph is not told besides"),
    (replaced("paragraphs.csv", ",0,31,0,31,1,", ",0,30,0,31,1,"), [("paragraphs", 2, P1, "text"), ("clauses", 2, f"{P1}.c1", "segments")], "offsets miss the text, and the clause is longer than its paragraph"),
    (replaced("paragraphs.csv", "Rappelant la", "Rappellant la"), [("paragraphs", 2, P1, "text")], "a corrected text"),
    (replaced("paragraphs.csv", f"{P2},2,", f"{P2},7,"), [("paragraphs", 3, P2, "order")], "a gap in the order"),
    (replaced("paragraphs.csv", ",OP1(a),a),1,", ",OP1(a),a),2,"), [("paragraphs", 4, P3, "level")], "a level is left out"),
    (replaced("paragraphs.csv", f",1,{P2},", ",1,,"), [("paragraphs", 4, P3, "level"), ("actions", 4, f"{P3}.1", "start")], "an item without a parent, from which its action is inherited"),
    (replaced("paragraphs.csv", f",1,{P2},", f",1,{D2}:OP1,"), [("paragraphs", 4, P3, "parent_id"), ("actions", 4, f"{P3}.1", "start")], "a parent in another document"),
    (replaced("paragraphs.csv", ",preambular,PP1,", ",preambular,PP2,"), [("paragraphs", 2, P1, "paragraph_id")], "an id that is not DOC_ID:LABEL"),
    (replaced("paragraphs.csv", ",preambular,PP1,", ",operative,PP1,"), [("documents", 2, D1, "preambular_count"), ("documents", 2, D1, "operative_count")], "counts of the document"),
    (replaced("documents.csv", ",1,1,fr_osce", ",1,2,fr_osce"), [("documents", 2, D1, "operative_count")], "a count"),
    (replaced("actions.csv", f"{P1}.1,1,", f"{P1}.1,2,"), [("actions", 2, f"{P1}.1", "rank"), ("actions", 2, f"{P1}.1", "action_id")], "a rank without a first"),
    (replaced("actions.csv", f",{P2},{P2}.1,", f",{P2},{P1}.1,"), [("actions", 3, f"{P1}.1", "action_id"), ("actions", 3, f"{P1}.1", "action_id"), ("references", 2, f"{P1}.r1", "citing_action"), ("citations", 2, f"{P1}.t1", "citing_action")], "an id twice, and not of its paragraph; what points to it"),
    (replaced("actions.csv", f",{P2},{P2}.1,", f",{D1}:OP9,{D1}:OP9.1,"), [("actions", 3, f"{D1}:OP9.1", "paragraph_id")], "no such paragraph"),
    (replaced("actions.csv", ",10,30,", ",10,,"), [("actions", 2, f"{P1}.1", "complement_end")], "half a complement"),
    (replaced("clauses.csv", ",0-31,", ",0-12;14-31,"), [("clauses", 2, f"{P1}.c1", "segments")], "segments that are not the text"),
    (replaced("clauses.csv", ",0-31,", ",de 0 à 31,"), [("clauses", 2, f"{P1}.c1", "segments")], "segments in no form"),
    (replaced("clauses.csv", ",0-31,\"Rappelant la Décision No 17/04,\"", ",13-31,\"Décision No 17/04,\""), [("clauses", 2, f"{P1}.c1", "segments")], "the clause does not begin where it says"),
    (replaced("clauses.csv", ",0,31,0-31,\"Rappelant la Décision No 17/04,\"", ",13,31,13-31,\"Décision No 17/04,\""), [("clauses", 2, P1, "segments")], "words in no clause"),
    (replaced("references.csv", f",{D2},citation", ",PC.DEC-9309,citation"), [("references", 2, f"{P1}.r1", "target_doc_id")], "no such document"),
    (replaced("references.csv", f",{P1}.1,", f",{P2}.1,"), [("references", 2, f"{P1}.r1", "citing_action")], "cited by another paragraph"),
    (replaced("citations.csv", f",{P1}.r1,", f",{D2}:PP1.r7,"), [("citations", 2, f"{P1}.t1", "reference_id")], "a citation of no reference"),
    (replaced("citations.csv", f",{P1}.1,", f",{P1}.2,"), [("citations", 2, f"{P1}.t1", "citing_action")], "a citation of no action"),
    (replaced("citations.csv", f",{P1}.1,", f",{P2}.1,"), [("citations", 2, f"{P1}.t1", "citing_action")], "a citation by an action of another paragraph"),
    (replaced("citations.csv", f",{P1},{P1}.t1,{P1}.r1,", f",{P2},{P2}.t1,{P1}.r1,"), [("citations", 2, f"{P2}.t1", "reference_id"), ("citations", 2, f"{P2}.t1", "citing_action")], "a citation of a mention in another paragraph"),
    (replaced("citations.csv", f"{P1}.t1", f"{P1}.r1"), [("citations", 2, f"{P1}.r1", "citation_id")], "a citation under an id in another form"),
    (replaced("citations.csv", ",,,1\n", ",cites,,1\n"), [("citations", 2, f"{P1}.t1", "function")], "no such function"),
    (lines_changed("citations.csv", lambda lines: [lines[0], *lines[:0:-1]]), [("citations", 3, D1, "doc_id")], "citations out of order"),
    (replaced("entities.csv", f"{P3}.e1", f"{P3}.x1"), [("entities", 2, f"{P3}.x1", "entity_id")], "an id in another form"),
    (replaced("entities.csv", ",poste,ORG", ",poste de travail,ORG"), [("entities", 2, f"{P3}.e1", "text")], "a name made longer"),
    (replaced("problems.csv", f",{D1},", ",X,"), [("problems", 2, "W302", "doc_id")], "a problem of no document"),
    (lines_changed("documents.csv", lambda lines: lines[:2]), [("paragraphs", 5, f"{D2}:PP1", "doc_id"), ("paragraphs", 6, f"{D2}:OP1", "doc_id"), ("paragraphs", 7, f"{D2}:OP1(a)", "doc_id"), ("actions", 5, f"{D2}:PP1.1", "doc_id"), ("actions", 6, f"{D2}:OP1.1", "doc_id"), ("actions", 7, f"{D2}:OP1(a).1", "doc_id"), ("clauses", 3, f"{D2}:PP1.c1", "doc_id"), ("entities", 3, f"{D2}:OP1(a).e1", "doc_id"), ("references", 2, f"{P1}.r1", "target_doc_id"), ("references", 3, f"{D2}:PP1.r1", "doc_id"), ("citations", 2, f"{P1}.t1", "target_doc_id"), ("citations", 3, f"{D2}:PP1.t1", "doc_id")], "a document without a row"),
    (lines_changed("documents.csv", lambda lines: [*lines, lines[1]]), [("documents", 4, D1, "doc_id")], "a document twice"),
    (lines_changed("actions.csv", lambda lines: [lines[0], lines[2], lines[1], *lines[3:]]), [("actions", 3, f"{P1}.1", "paragraph_id")], "rows out of order"),
    (lines_changed("actions.csv", lambda lines: [lines[0], *lines[4:], *lines[1:4]]), [("actions", 5, D1, "doc_id")], "documents out of order"),
    (removed(f"texts/{D2}.txt"), [("documents", 3, D2, "doc_id")], "a text is missing"),
    (replaced(f"texts/{D2}.txt", "\n\n", "\r\n\r\n"), [("documents", 3, D2, "doc_id")], "line ends of a text were changed"),
    (lambda folder: (folder / f"texts/{D2}.txt").write_bytes(b"\xe9t\xe9"), [("documents", 3, D2, "doc_id")], "a text in another encoding"),
    (removed("paragraphs.csv"), [("paragraphs", 0, "", "")], "a table is missing that no layer makes"),
    (removed("problems.csv"), [("problems", 0, "", "")], "another"),
    (column_removed("actions.csv", 7), [("actions", 1, "", "lemma")], "a column is missing"),
    (column_removed("actions.csv", 9), [("actions", 1, "", "modifiers")], "an optional column is missing"),
    (lines_changed("entities.csv", lambda lines: [lines[0].replace("\n", ",note\n"), *(line.replace("\n", ",à voir\n") for line in lines[1:])]), [("entities", 1, "", "note")], "a column of the researcher's own"),
    (lines_changed("entities.csv", lambda lines: [",".join(reversed(line.rstrip().split(","))) + "\n" for line in lines]), [("entities", 1, "", "rule_id")], "columns in another order"),
    (lines_changed("entities.csv", lambda lines: [line.replace("\n", "," + line.split(",")[0] + "\n") for line in lines]), [("entities", 1, "", "doc_id")], "a column stands twice"),
    (replaced("entities.csv", ",poste,ORG,", ",poste,"), [("entities", 2, f"{P3}.e1", "")], "a cell is missing"),
    (lines_changed("entities.csv", lambda lines: [*lines, "\n"]), [("entities", 4, "", "")], "a blank row"),
    (lambda folder: (folder / "entities.csv").write_bytes(b""), [("entities", 1, "", "")], "an empty file"),
    (lines_changed("entities.csv", lambda lines: lines[1:]), [("entities", 1, "", "")], "a file without a header"),
    (lines_changed("entities.csv", lambda lines: [line.replace(",", ";") for line in lines]), [("entities", 0, "", "")], "semicolons"),
    (lambda folder: (folder / "documents.csv").write_bytes((folder / "documents.csv").read_text(encoding="utf-8").encode("cp1252")), [("documents", 0, "", "")], "Windows-1252"),
    (lambda folder: (folder / "entities.csv").write_bytes((folder / "entities.csv").read_text(encoding="utf-8").encode("utf-16")), [("entities", 0, "", "")], "UTF-16"),
    (replaced("entities.csv", ",poste,ORG,", ',"poste"s,ORG,'), [("entities", 2, "", "")], "a quote in the middle of a cell"),
]  # fmt: skip


def test_no_way_of_breaking_is_listed_twice() -> None:
    reasons = [reason for *_, reason in FAULTS]
    assert len(set(reasons)) == len(reasons) > 0


@pytest.mark.parametrize(("change", "expected"), [f[:2] for f in FAULTS], ids=[f[2] for f in FAULTS])
def test_a_broken_folder_is_told_where_and_nothing_else(
    folder: Path, change: Callable[[Path], None], expected: list[tuple[str, int, str, str]]
) -> None:
    change(folder)
    assert sorted(found(folder)) == sorted(expected), validate_folder(folder).findings


@pytest.mark.parametrize("name", ["../secret", "/etc/passwd", "..", "texts/x", "a\\b"])
def test_a_path_as_a_name_is_told_and_nothing_is_read_for_it(folder: Path, name: str) -> None:
    (folder / "secret.txt").write_text("caché", encoding="utf-8")
    replaced("documents.csv", f"{D2},", f"{name},")(folder)
    told = [f for f in validate_folder(folder).findings if f.table == "documents"]
    assert [(f.row_id, f.reason) for f in told] == [(name, "is no name of a file")]


@pytest.mark.parametrize("layers", [frozenset(), frozenset({"references"}), frozenset({"actions", "clauses"}), None])
def test_folders_as_they_are_written_pass(tmp_path: Path, layers: Layers | None) -> None:
    assert validate_folder(folder_at(tmp_path / "tables", layers)).findings == ()


@pytest.mark.parametrize("name", ["osce", "specimens"])
def test_the_committed_tables_pass(name: str) -> None:
    validation = validate_folder(ROOT / "annotations" / name)
    assert validation.findings == ()
    assert list(validation.rows) == list(schema())


def test_tables_for_a_spreadsheet_pass(tmp_path: Path) -> None:
    folder = folder_at(tmp_path / "tables", excel=True)
    for file in ("paragraphs.csv", "clauses.csv", f"texts/{D1}.txt", f"texts/{D2}.txt"):
        content = (folder / file).read_bytes().decode("utf-8")
        guarded = content.replace("Rappelant la", "'=appelant la" if file.endswith(".csv") else "=appelant la")
        (folder / file).write_bytes(guarded.encode("utf-8"))
    # The action on the word is the only row that still says what was there.
    assert {f.column for f in validate_folder(folder).findings} == {"text"}
    assert {f.table for f in validate_folder(folder).findings} == {"actions"}


def test_what_a_spreadsheet_may_write_is_no_fault(folder: Path) -> None:
    for path in folder.glob("*.csv"):
        content = path.read_bytes().decode("utf-8").replace("\n", "\r\n")
        path.write_bytes(("\ufeff" + content).encode("utf-8"))
    assert validate_folder(folder).findings == ()


def test_rows_are_numbered_as_a_spreadsheet_does_also_behind_cells_with_line_breaks(folder: Path) -> None:
    replaced("documents.csv", "CRÉATION D’UN POSTE", '"CRÉATION\nD’UN\nPOSTE"')(folder)
    lines_changed("documents.csv", lambda lines: [*lines[:-1], lines[-1].replace(",fr,", ",de,")])(folder)
    assert found(folder) == [("documents", 3, D2, "language")]


def test_many_faults_of_a_kind_are_counted(folder: Path) -> None:
    rows = "".join(f"{D1},{P1},{P1}.e{n},0,9,Rappelant,XXX,,,,grammar,r\n" for n in range(MAX_OF_A_KIND + 7))
    lines_changed("entities.csv", lambda lines: [lines[0], rows])(folder)
    validation = validate_folder(folder)
    assert len(validation.findings) == MAX_OF_A_KIND
    assert dict(validation.more) == {("entities", "label", "closed-set"): 7}
    result = run(str(folder))
    assert "entities.csv, label: 7 more of this kind (closed-set)\n" in result.stdout
    assert result.stdout.endswith(f"tables: 8 tables, {sum(validation.rows.values())} rows, 27 faults\n")


# Unbroken, it is valid for frictionless: see tests/tables/test_writer.py.
AGREED = {
    "not in the closed set": replaced("documents.csv", ",decision,", ",décision,"),
    "Excel's date": replaced("documents.csv", ",2009-12-17,", ",17/12/2009,"),
    "Excel's boolean": replaced("actions.csv", ",false\n", ",FAUX\n"),
    "a required cell is empty": replaced("documents.csv", ",fr,", ",,"),
    "no number": replaced("paragraphs.csv", ",0,31,0,31,", ",0,31,zéro,31,"),
    "an id twice": replaced("actions.csv", f",{P2},{P2}.1,", f",{P2},{P1}.1,"),
    "no such document": replaced("references.csv", f",{D2},citation", ",PC.DEC-9309,citation"),
    "a document without a row": lines_changed("documents.csv", lambda lines: lines[:2]),
    "a column is missing": column_removed("actions.csv", 7),
    "a cell is missing": replaced("entities.csv", ",poste,ORG,", ",poste,"),
    "a blank row": lines_changed("entities.csv", lambda lines: [*lines, "\n"]),
    "semicolons": lines_changed("entities.csv", lambda lines: [line.replace(",", ";") for line in lines]),
    "a table is missing": removed("paragraphs.csv"),
}


@pytest.mark.parametrize("case", AGREED)
def test_what_frictionless_calls_broken_is_broken_here_too(folder: Path, case: str) -> None:
    AGREED[case](folder)
    assert not frictionless.validate(str(folder / "datapackage.json")).valid
    assert validate_folder(folder).findings


def run(*arguments: str) -> click.testing.Result:
    result = click.testing.CliRunner().invoke(main, ["validate", *arguments])
    assert isinstance(result.exception, SystemExit | None), result.exception
    return result


def test_the_command_lists_faults(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    replaced("documents.csv", ",decision,", ",déci\x1bsion,")(folder)
    lines_changed("entities.csv", lambda lines: [line.replace(",", ";") for line in lines])(folder)
    removed("problems.csv")(folder)
    result = run("tables")
    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout == (
        "documents.csv, row 2 (PC.DEC-9301), kind: 'déci\\x1bsion' is none of decision, declaration, document, "
        "recommendation, resolution, statement, other\n"
        "entities.csv: semicolons stand between the cells: Excel saves them where the decimal sign is a comma, as in "
        "French. Save the table with commas\n"
        "problems.csv: there is no problems.csv\n"
        "tables: 7 tables, 22 rows, 3 faults\n"
    )


def test_the_command_prints_json(folder: Path) -> None:
    replaced("documents.csv", ",decision,", ",décision,")(folder)
    result = run(str(folder), "--json")
    assert result.exit_code == 1
    content = json.loads(result.stdout)
    assert content["rows"]["paragraphs"] == 6
    assert [Finding(**fault).column for fault in content["faults"]] == ["kind"]
    assert content["more"] == []


def test_a_sound_folder_has_status_0(folder: Path) -> None:
    result = run(str(folder))
    assert (result.exit_code, result.stdout) == (0, f"{folder.as_posix()}: 8 tables, 23 rows, no fault\n")


@pytest.mark.parametrize(("name", "code"), [("nowhere", "E101"), ("", "E114")], ids=["no folder", "no tables"])
def test_a_folder_that_cannot_be_read_has_status_3(name: str, code: str, tmp_path: Path) -> None:
    result = run(str(tmp_path / name))
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith(code)


def test_a_directory_in_the_place_of_a_text_is_told(folder: Path) -> None:
    (folder / f"texts/{D2}.txt").unlink()
    (folder / f"texts/{D2}.txt").mkdir()
    assert found(folder) == [("documents", 3, D2, "doc_id")]


def test_validation_changes_nothing(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "copy")
    validate_folder(folder)
    for path in folder.rglob("*"):
        if path.is_file():
            assert path.read_bytes() == (tmp_path / "copy" / path.relative_to(folder)).read_bytes()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    file=st.sampled_from([*(f"{name}.csv" for name in schema()), f"texts/{D1}.txt"]),
    place=st.integers(0, 2000),
    length=st.integers(0, 40),
    put=st.binary(max_size=12)
    | st.sampled_from([b'"', b",", b"\n", b"\r", b"\0", b";", b"-1", b"9" * 30, b"\xff\xfe"]),
)
def test_whatever_stands_in_a_file_faults_are_listed_and_nothing_breaks(
    tmp_path_factory: pytest.TempPathFactory, file: str, place: int, length: int, put: bytes
) -> None:
    folder = folder_at(tmp_path_factory.mktemp("fuzz") / "tables")
    content = (folder / file).read_bytes()
    place %= len(content)
    (folder / file).write_bytes(content[:place] + put + content[place + length :])
    validation = validate_folder(folder)
    assert json.loads(validation_json(validation))["rows"]
    assert all("\n" not in line for line in validation_lines(validation, folder))
