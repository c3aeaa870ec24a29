"""What bad texts and names come to in what the commands print and write."""

import csv
import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import click.testing
import pytest

from clausier.annotation.pipeline import Pipeline
from clausier.cli import main
from tests.fuzz.hostile import CELLS

DECISION = (
    """\
DÉCISION No 9301
CRÉATION {0} D’UN POSTE

Le Conseil permanent,

Rappelant {0} sa Décision No 571,

1. Décide de créer un poste {0} au Secrétariat à Vienne ;
"""
    + "\n2. Charge le Secrétaire général d’en rendre compte aux États participants et à leurs délégations dans les capitales.\n"
    * 20
)
"""Long enough to be French, and text, with whatever stands in its gaps."""

CONTROLS = "\x1b[31m\x1b]8;;http://192.0.2.1\x07\x9b2J\x08\x7f\u202e\u2066\u200f"
"""Colours, a link, clearing the screen, a backspace; letters from right to left."""

MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)>"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pipeline: Pipeline) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("clausier.batch.worker.load_worker_pipeline", lambda model, fingerprint, layers: pipeline)
    return tmp_path


def run(*arguments: str) -> click.testing.Result:
    result = click.testing.CliRunner().invoke(main, list(arguments))
    assert isinstance(result.exception, SystemExit | None), result.exception
    return result


def controls(text: str) -> set[str]:
    """Control and format characters in what a command printed, line ends aside."""
    return {c for c in text if unicodedata.category(c) in ("Cc", "Cf") and c != "\n"}


def cells(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield table, column and content of every cell."""
    for file in sorted(folder.glob("*.csv")):
        with file.open(encoding="utf-8-sig", newline="") as opened:
            for row in csv.DictReader(opened):
                yield from ((file.stem, column, cell) for column, cell in row.items())


def test_no_cell_for_a_spreadsheet_is_a_formula(folder: Path) -> None:
    texts = "\n\n".join(text for text, _, _ in CELLS)
    name = "=cmd|' C calc'!A0.txt"
    Path(name).write_text(f"{DECISION.format('')}\n{texts}\n", encoding="utf-8")
    result = run("annotate", "--layers", "actions,references", name, "-o", "tables", "--excel")
    assert result.exit_code == 0
    written = list(cells(folder / "tables"))
    paragraphs = [cell for table, column, cell in written if (table, column) == ("paragraphs", "text")]
    assert [cell for _, cell, _ in CELLS if cell not in paragraphs] == []
    assert ("documents", "source_path", f"'{name}") in written
    risky = [cell for *_, cell in written if cell.strip()[:1] in tuple("=+-@＝") and not cell.lstrip("-").isdigit()]
    assert [cell for cell in risky if cell] == []


COMMANDS = {
    "show": ["show", "FILE", "--layers", "actions,references"],
    "show with clauses and names": ["show", "FILE", "--clauses", "--marks"],
    "explain": ["explain", "FILE", "OP1"],
    "explain as JSON": ["explain", "FILE", "PP1", "--json"],
    "annotate": ["annotate", "FILE", "absent\x1b[31m.txt", "-o", "out\x1b[31m"],
    "what annotate would do": ["annotate", "FILE", "--dry-run", "-o", "out\x1b[31m"],
    "a paragraph that there is not": ["show", "FILE", "-p", "OP\x1b[31m"],
}


@pytest.mark.parametrize("what", COMMANDS)
def test_what_a_text_or_name_tells_the_terminal_is_not_obeyed(what: str, folder: Path) -> None:
    name = f"d\u202e{CONTROLS[:5]}.txt"
    Path(name).write_text(DECISION.format(f"«{CONTROLS}»"), "utf-8")
    result = run(*(argument.replace("FILE", name) for argument in COMMANDS[what]))
    assert result.stdout or result.stderr
    assert controls(result.stdout) == set()
    assert controls(result.stderr) == set()
    if what.startswith(("show", "explain")):
        assert result.exit_code == 0
        assert ("\\u001b" if "JSON" in what else "␛") in result.stdout


def test_markup_of_a_text_stands_in_tables_and_nowhere_else(folder: Path) -> None:
    """Datasette escapes cells; Markdown and the metadata that it shows as they are say nothing of the texts."""
    written = {}
    for name, inserted in (("harmless", ""), ("hostile", MARKUP)):
        Path("decision.txt").write_text(DECISION.format(inserted), encoding="utf-8")
        assert run("annotate", "decision.txt", "-o", name, "--format", "all").exit_code == 0
        written[name] = {path.name: path.read_bytes() for path in Path(name).iterdir() if path.is_file()}
    assert MARKUP.encode() in written["hostile"]["paragraphs.csv"]
    for page in ("codebook.md", "datasette.json"):
        assert written["hostile"][page] == written["harmless"][page]
    for file in ("datapackage.json", "run.json"):
        assert b"<" not in written["hostile"][file]
        assert json.loads(written["hostile"][file])
