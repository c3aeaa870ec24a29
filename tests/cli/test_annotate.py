"""The command as users meet it: all that it prints, its exit status, and what stands in the folder after it."""

import csv
import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import click.testing
import frictionless
import pytest

from clausier.annotation.pipeline import Pipeline
from clausier.cli import main
from tests.conftest import ROOT

DECISION = """\
DÉCISION No 9301
CRÉATION D’UN POSTE

Le Conseil permanent,

Rappelant la Décision No 17/04 du Conseil ministériel et réaffirmant les engagements pris,

1. Décide de créer un poste au Secrétariat ;

2. Charge le Secrétaire général d’en rendre compte au Conseil.
"""

SUMMARY = """\
documents       1: 1 decision
paragraphs      5: 2 operative, 1 enacting_formula, 1 preambular, 1 title
actions         4: 3 leading, 1 coordinated
references      1: 1 identified
citations       1: 1 recalls
"""

RULES = ("--layers", "actions,references")
"""No neural network where none is tested."""

ENGLISH = """\
DECISION No. 9301
The Permanent Council, recalling the commitments made by the participating States, decides to establish a post in the
Secretariat and tasks the Secretary General to report on it to the Council.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pipeline: Pipeline) -> Path:
    """An empty folder to work in with one decision; the model is loaded once for all tests."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "decision.txt").write_text(DECISION, encoding="utf-8")
    return tmp_path


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch, pipeline: Pipeline) -> None:
    """Have the command take the model that is loaded already."""
    monkeypatch.setattr("clausier.batch.worker.load_worker_pipeline", lambda model, fingerprint, layers: pipeline)


def run(*arguments: str, stdin: bytes | None = None) -> click.testing.Result:
    result = click.testing.CliRunner().invoke(main, ["annotate", *RULES, *arguments], input=stdin)
    assert isinstance(result.exception, SystemExit | None), result.exception
    assert "Traceback" not in result.stderr
    return result


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


@pytest.mark.usefixtures("loaded")
def test_a_decision_is_annotated(folder: Path) -> None:
    result = run("decision.txt", "-o", "tables")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"{SUMMARY}problems        0\nfiles: 1 annotated\nWritten to tables\n"
    assert [row["paragraph_id"] for row in rows(folder / "tables/paragraphs.csv")] == [
        "PC.DEC-9301:title",
        "PC.DEC-9301:enacting_formula",
        "PC.DEC-9301:PP1",
        "PC.DEC-9301:OP1",
        "PC.DEC-9301:OP2",
    ]
    lemmas = [row["lemma"] for row in rows(folder / "tables/actions.csv")]
    assert lemmas == ["rappeler", "réaffirmer", "décider", "charger"]
    assert [row["symbol"] for row in rows(folder / "tables/references.csv")] == ["MC.DEC/17/04"]


@pytest.mark.usefixtures("loaded")
def test_a_second_run_changes_nothing_but_run_json(folder: Path) -> None:
    def contents() -> dict[str, bytes]:
        files = (path for path in (folder / "tables").rglob("*") if path.is_file() and path.name != "run.json")
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}

    run("decision.txt", "-o", "tables")
    first = contents()
    run("decision.txt", "-o", "tables")
    assert len(first) == 10
    assert contents() == first


@pytest.mark.usefixtures("loaded")
def test_run_json_says_how_the_tables_came_about(folder: Path) -> None:
    run("decision.txt", "-o", "tables")
    record = json.loads((folder / "tables/run.json").read_text(encoding="utf-8"))
    assert record["arguments"] == {
        "paths": ["decision.txt"],
        "output": "tables",
        "model": "fr_osce_decisions",
        "layers": ["actions", "references"],
        "formats": ["csv"],
        "excel": False,
    }
    assert record["counts"]["actions"] == {"leading": 3, "coordinated": 1}
    assert list(record["inputs"]) == ["decision.txt"]
    assert record["model"]["name"] == "fr_osce_decisions"
    assert set(record["seconds"]) == {"annotate"}


ENCODINGS = {"utf-8": "utf-8", "with a byte-order mark": "utf-8-sig", "of Windows": "cp1252", "of Notepad": "utf-16"}


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("encoding", ENCODINGS.values(), ids=ENCODINGS)
def test_encodings_and_line_ends_give_the_same_rows(encoding: str, folder: Path) -> None:
    assert run("decision.txt", "-q", "-o", "expected").exit_code == 0
    (folder / "decision.txt").write_bytes(DECISION.replace("\n", "\r\n").encode(encoding))
    assert run("decision.txt", "-q", "-o", "tables").exit_code == 0
    texts, expected = (
        [row["text"] for row in rows(folder / name / "paragraphs.csv")] for name in ("tables", "expected")
    )
    assert len(texts) == 5
    assert texts == expected


@pytest.mark.usefixtures("loaded")
def test_source_offsets_lead_back_into_the_decoded_file(folder: Path) -> None:
    source = DECISION.replace("\n", "\r\n")
    (folder / "decision.txt").write_bytes(source.encode())
    run("decision.txt", "-q", "-o", "tables")
    for row in rows(folder / "tables/paragraphs.csv"):
        cut = source[int(row["source_start"]) : int(row["source_end"])]
        assert " ".join(cut.split()) == row["text"]


@pytest.mark.usefixtures("loaded")
def test_standard_input(folder: Path) -> None:
    result = run("-", "-q", "-o", "tables", stdin=DECISION.encode())
    assert (result.exit_code, result.output) == (0, "")
    assert [row["source_path"] for row in rows(folder / "tables/documents.csv")] == ["-"]


@pytest.mark.usefixtures("loaded")
def test_no_preamble_is_a_warning(folder: Path) -> None:
    text = "DÉCISION No 9302\nCRÉATION D’UN POSTE\n\nLe Conseil permanent,\n\nDécide de créer un poste.\n"
    (folder / "short.txt").write_text(text, encoding="utf-8")
    result = run("short.txt", "-o", "tables")
    assert result.exit_code == 0
    assert "\nproblems        1: 1 W302\n" in result.stderr
    assert [(row["code"], row["severity"]) for row in rows(folder / "tables/problems.csv")] == [("W302", "warning")]


def large(folder: Path) -> None:
    with (folder / "bad.txt").open("wb") as file:
        file.truncate(50 * 1024 * 1024)


FAILURES = [
    (
        lambda folder: None,
        "E101 bad.txt: There is no such file or folder.\n"
        "  Check the name, or quote the pattern so that clausier sees it.\n",
        "a missing path",
    ),
    (
        lambda folder: (folder / "bad.txt").mkdir(),
        "E102 bad.txt: No file to read was found.\n  A folder is searched for *.txt, *.pdf, *.docx, *.html and *.htm; name other files one by one.\n",
        "an empty folder",
    ),
    (
        lambda folder: (folder / "bad.txt").touch(),
        "E103 bad.txt: The file holds no text.\n  Copy the text into it, or leave it out.\n",
        "an empty file",
    ),
    (
        large,
        "E104 bad.txt: The file is larger than the limit of 20 MiB.\n"
        "  A decision is far smaller: is it the right file? Otherwise split it.\n",
        "a file of 50 MB",
    ),
    (
        lambda folder: (folder / "bad.txt").write_bytes(bytes(range(256))),
        "E105 bad.txt: The file holds binary data (NUL characters).\n"
        "  Extract its text and save it as plain text in UTF-8.\n",
        "binary bytes",
    ),
    (
        lambda folder: (folder / "bad.txt").write_text(ENGLISH, encoding="utf-8"),
        "E301 bad.txt: The text is not French: only 0% of its words are French function words.\n"
        "  Only French texts can be annotated. A badly extracted text shows this too: open the file.\n",
        "an English text",
    ),
]


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(("make", "told"), [f[:2] for f in FAILURES], ids=[f[2] for f in FAILURES])
def test_a_bad_file_is_told_and_the_others_are_annotated(
    folder: Path, make: Callable[[Path], object], told: str
) -> None:
    make(folder)
    result = run("bad.txt", "decision.txt", "-o", "tables")
    code = told[:4]
    # A name that means no file is none of the files.
    files = "files: 1 annotated" if code in ("E101", "E102") else "files: 1 annotated, 1 failed"
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"{told}{SUMMARY}problems        1: 1 {code}\n{files}\nWritten to tables\n"
    problem = rows(folder / "tables/problems.csv")
    assert [(row["source_path"], row["code"], row["severity"]) for row in problem] == [("bad.txt", code, "error")]


@pytest.mark.usefixtures("loaded")
def test_nothing_is_written_when_no_file_gave_a_document(folder: Path) -> None:
    run("decision.txt", "-q", "-o", "tables")
    before = (folder / "tables/documents.csv").read_bytes()
    result = run("absent.txt", "-o", "tables")
    assert result.exit_code == 3
    assert result.stderr.startswith("E101 absent.txt: ")
    assert (folder / "tables/documents.csv").read_bytes() == before


@pytest.mark.usefixtures("loaded")
def test_an_output_folder_below_a_file_is_told_before_the_work(folder: Path) -> None:
    result = run("decision.txt", "-o", "decision.txt/tables")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr == (
        "E108 Nothing can be written to decision.txt/tables: Not a directory.\n"
        "  Make room, change its permissions, or choose another folder with -o.\n"
    )


def test_a_broken_pattern_file_is_told_with_its_line(folder: Path) -> None:
    model = shutil.copytree(ROOT / "models/fr_osce_decisions", folder / "model")
    lines = (model / "actions.jsonl").read_text(encoding="utf-8").splitlines()
    lines[2] = lines[2][:-1]
    (model / "actions.jsonl").write_text("\n".join(lines), encoding="utf-8")
    result = run("decision.txt", "-o", "tables", "--model", "model")
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith("E202 ")
    assert "model/actions.jsonl" in result.stderr
    assert " 3" in result.stderr.splitlines()[0]
    assert not (folder / "tables").exists()


def test_a_missing_model_is_told(folder: Path) -> None:
    result = run("decision.txt", "-o", "tables", "--model", "absent")
    assert result.exit_code == 3
    assert result.stderr == (
        "E207 There is no model absent: absent is no folder.\n"
        "  Name a folder with --model, or one of: fr_osce_decisions.\n"
    )


USAGE = [
    (
        ["decision.txt", "-o", "tables", "--layers", "actions,verbs"],
        "E112 There is no layer 'verbs'.\n"
        "  The layers are actions, clauses, entities, references; name one or several with commas between them, "
        "or all, or none.\n",
        "an unknown layer",
    ),
    (
        ["decision.txt"],
        "E110 The command does not say where the tables shall go.\n  Add -o FOLDER.\n",
        "files without an output folder",
    ),
    (
        [],
        "E109 Without arguments, the decisions in corpus/osce are annotated, and there is no such folder here.\n"
        "  Name your files: clausier annotate FILES… -o FOLDER.\n",
        "no arguments in a folder without a corpus",
    ),
    (
        [".", "-o", "."],
        "E111 The output folder . is one of the inputs.\n  Choose another folder with -o.\n",
        "the output folder is an input",
    ),
]


@pytest.mark.parametrize(("arguments", "told"), [u[:2] for u in USAGE], ids=[u[2] for u in USAGE])
def test_a_wrong_call_does_nothing(folder: Path, arguments: list[str], told: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", told)
    assert [path.name for path in folder.iterdir()] == ["decision.txt"]


def test_an_unknown_option_is_a_wrong_call_too(folder: Path) -> None:
    assert run("decision.txt", "--bogus").exit_code == 2


def test_a_dry_run_lists_and_writes_nothing(folder: Path) -> None:
    result = run("decision.txt", "absent.txt", "-o", "tables", "--dry-run")
    assert result.exit_code == 1
    assert (
        result.stdout
        == """\
read   decision.txt
write  tables/documents.csv
write  tables/paragraphs.csv
write  tables/actions.csv
write  tables/references.csv
write  tables/citations.csv
write  tables/problems.csv
write  tables/texts/DOC_ID.txt
write  tables/datapackage.json
write  tables/codebook.md
write  tables/run.json
"""
    )
    assert result.stderr.startswith("E101 absent.txt: There is no such file or folder.\n")
    assert not (folder / "tables").exists()
    assert run("absent.txt", "-o", "tables", "--dry-run").exit_code == 3


@pytest.mark.usefixtures("loaded")
def test_quiet_tells_errors_only(folder: Path) -> None:
    result = run("decision.txt", "absent.txt", "-q", "-o", "tables")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 2


@pytest.mark.usefixtures("loaded")
def test_on_a_terminal_there_is_a_progress_bar(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with pytest.raises(SystemExit) as stopped:
        main(["annotate", *RULES, "decision.txt", "-o", "tables"])
    assert stopped.value.code == 0
    assert "Annotating" in terminal.getvalue()
    assert "1/1" in terminal.getvalue()


LAYERS = {
    "none": set(),
    "actions": {"actions"},
    "clauses": {"clauses"},
    "references, clauses": {"clauses", "references", "citations"},
    "entities": {"entities"},
    "all": {"actions", "clauses", "entities", "references", "citations"},
}


@pytest.mark.parametrize("layers", LAYERS)
def test_only_the_chosen_tables_are_written(layers: str, folder: Path) -> None:
    run("decision.txt", "-q", "-o", "tables")
    result = run("decision.txt", "-o", "tables", "--layers", layers)
    assert result.exit_code == 0
    written = {path.stem for path in (folder / "tables").glob("*.csv")}
    assert written == {"documents", "paragraphs", "problems", *LAYERS[layers]}
    package = json.loads((folder / "tables/datapackage.json").read_text(encoding="utf-8"))
    assert {resource["name"] for resource in package["resources"]} == written
    assert frictionless.validate(str(folder / "tables/datapackage.json")).valid


def test_every_format_is_written_and_those_that_are_not_asked_for_again_go(folder: Path, loaded: None) -> None:
    assert run("decision.txt", "-o", "tables", "--format", "all").exit_code == 0
    made = {path.name for path in Path("tables").iterdir()}
    single = {"tables.xlsx", "tables.sqlite", "datasette.json"}
    assert single | {f"actions.{ending}" for ending in ("csv", "jsonl", "parquet")} <= made
    assert click.testing.CliRunner().invoke(main, ["validate", "tables"]).exit_code == 0
    assert run("decision.txt", "-o", "tables", "--format", "csv").exit_code == 0
    left = {path.name for path in Path("tables").iterdir()}
    assert not left & single
    assert {Path(name).suffix for name in left} == {"", ".csv", ".json", ".md", ".sqlite"}


def test_tables_for_a_spreadsheet_are_valid_tables(folder: Path, loaded: None) -> None:
    Path("decision.txt").write_text(DECISION.replace("1. Décide", "- Décide").replace("2. Charge", "- Charge"), "utf-8")
    assert run("decision.txt", "-o", "tables", "--excel").exit_code == 0
    assert Path("tables/paragraphs.csv").read_bytes().startswith("\ufeff".encode())
    assert ",'- " in Path("tables/paragraphs.csv").read_text(encoding="utf-8")
    assert click.testing.CliRunner().invoke(main, ["validate", "tables"]).exit_code == 0


def test_an_unknown_format_is_told_before_anything_is_done(folder: Path) -> None:
    result = run("decision.txt", "-o", "tables", "--format", "csv,ods")
    assert (result.exit_code, Path("tables").exists()) == (2, False)
    assert result.stderr.startswith(
        "E130 There is no format 'ods'.\n  The formats are csv, jsonl, parquet, xlsx, sqlite;"
    )
