"""The snippets of docs/formats.md run, on the tables of the sample in every format."""

import re
import shutil
import sqlite3
from pathlib import Path

import pytest

from clausier.tables.formats import FORMATS, open_sink
from clausier.tables.schema import schema
from clausier.validation.parsing import read_row
from clausier.validation.table_file import open_table
from tests.conftest import ROOT

PAGE = (ROOT / "docs/formats.md").read_text(encoding="utf-8")
SAMPLE = ROOT / "annotations/osce"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample's tables in every format, in ./tables."""
    (tmp_path / "tables").mkdir()
    shutil.copytree(SAMPLE / "texts", tmp_path / "tables/texts")
    for name in FORMATS:
        with open_sink(name, tmp_path / "tables", schema()) as sink:
            for table, columns in schema().items():
                file = open_table(SAMPLE / f"{table}.csv", columns, lambda *fault: pytest.fail(str(fault)))
                assert file is not None
                rows = [row for doc_id in file.documents() for row in file.rows_of(doc_id)]
                sink.add(table, [read_row(table, row, columns).record for row in rows])
    monkeypatch.chdir(tmp_path)
    return tmp_path / "tables"


def snippets(language: str) -> list[str]:
    found = re.findall(rf"```{language}\n(.*?)```", PAGE, re.S)
    assert len(found) == PAGE.count(f"```{language}") > 0
    return found


def test_the_tables_that_they_run_on_are_the_samples(folder: Path) -> None:
    for table in schema():
        assert (folder / f"{table}.csv").read_bytes() == (SAMPLE / f"{table}.csv").read_bytes()


def test_the_python_snippets_run(folder: Path) -> None:
    names: dict[str, object] = {}
    for snippet in snippets("python"):
        exec(compile(snippet, "docs/formats.md", "exec"), names)  # the project's own page


def test_the_queries_find_rows(folder: Path) -> None:
    database = sqlite3.connect(folder / "tables.sqlite")
    for query in snippets("sql"):
        assert database.execute(query).fetchall(), query
    database.close()


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_on_the_page(name: str) -> None:
    assert f"\n| `{name}` |" in PAGE
