"""Every format holds the same rows, and the same rows give the same bytes."""

import csv
import datetime
import hashlib
import json
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet as pq
import pytest

from clausier.errors import ClausierError
from clausier.layers import Layers
from clausier.tables.formats import FORMATS, file_names, open_sink, parse_formats
from clausier.tables.rows import tables_of
from clausier.tables.schema import Column, schema, schema_of
from tests.conftest import ROOT
from tests.formats.sample_tables import make_annotations, replace_text, write_tables

NAMES = list(FORMATS)


def test_formats_are_read_in_a_fixed_order_and_each_once() -> None:
    assert parse_formats("parquet, csv,parquet") == ("csv", "parquet")
    assert parse_formats("all") == ("csv", "jsonl", "parquet", "xlsx", "sqlite")


@pytest.mark.parametrize("text", ["", "excel", "csv,", "csv;xlsx", "CSV"])
def test_an_unknown_format_is_told_with_the_known_ones(text: str) -> None:
    with pytest.raises(ClausierError, match=r"E130 .*The formats are csv, jsonl, parquet, xlsx, sqlite;"):
        parse_formats(text)


def test_files_are_announced() -> None:
    tables = schema_of(frozenset({"actions"}))
    assert file_names("csv", tables) == ("documents.csv", "paragraphs.csv", "actions.csv", "problems.csv")
    assert file_names("xlsx", tables) == ("tables.xlsx",)
    assert file_names("sqlite", tables) == ("tables.sqlite", "datasette.json")


def test_a_missing_library_is_told_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ClausierError, match=r"E131 The format parquet needs the library pyarrow.*pip install pyarrow"):
        parse_formats("csv,parquet")
    assert parse_formats("csv") == ("csv",)


def read_csv(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("table", schema())
def test_csv_has_every_cell_as_text(table: str, tmp_path: Path) -> None:
    made = make_annotations()
    write_tables("csv", tmp_path / "out", made)
    rows = tables_of(made, [p for a in made for p in a.problems])[table]
    words = {None: "", True: "true", False: "false"}
    expected = [{c.name: getattr(row, c.name) for c in schema()[table]} for row in rows]
    assert expected
    assert read_csv(tmp_path / "out", table) == [
        {name: words[v] if v is None or isinstance(v, bool) else str(v) for name, v in row.items()} for row in expected
    ]


def typed(column: Column, value: Any) -> Any:
    if value == "":
        return None
    return datetime.date.fromisoformat(value) if column.type == "date" else value


def expected_rows(table: str) -> list[list[Any]]:
    made = make_annotations()
    rows = tables_of(made, [p for a in made for p in a.problems])[table]
    return [[typed(c, getattr(row, c.name)) for c in schema()[table]] for row in rows]


def read_jsonl(folder: Path, table: str) -> list[list[Any]]:
    lines = (folder / f"{table}.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    assert all(list(row) == [c.name for c in schema()[table]] for row in rows)
    return [[typed(c, row[c.name]) if row[c.name] is not None else None for c in schema()[table]] for row in rows]


def read_parquet(folder: Path, table: str) -> list[list[Any]]:
    return [list(row.values()) for row in pq.read_table(folder / f"{table}.parquet").to_pylist()]


def read_xlsx(folder: Path, table: str) -> list[list[Any]]:
    sheet = openpyxl.load_workbook(folder / "tables.xlsx")[table]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0] == [c.name for c in schema()[table]]
    return [[v.date() if isinstance(v, datetime.datetime) else v for v in row] for row in rows[1:]]


def read_sqlite(folder: Path, table: str) -> list[list[Any]]:
    database = sqlite3.connect(folder / "tables.sqlite")
    rows = database.execute(f'SELECT * FROM "{table}" ORDER BY rowid').fetchall()
    database.close()
    booleans = [c.type == "boolean" for c in schema()[table]]
    return [
        [
            bool(v) if is_boolean and v is not None else typed(c, v) if v is not None else None
            for c, is_boolean, v in zip(schema()[table], booleans, row, strict=True)
        ]
        for row in rows
    ]


READERS = {"jsonl": read_jsonl, "parquet": read_parquet, "xlsx": read_xlsx, "sqlite": read_sqlite}


@pytest.mark.parametrize("table", schema())
@pytest.mark.parametrize("name", READERS)
def test_rows_come_back_with_their_types(name: str, table: str, tmp_path: Path) -> None:
    write_tables(name, tmp_path / "out", make_annotations())
    expected = expected_rows(table)
    assert expected
    found = READERS[name](tmp_path / "out", table)
    assert found == expected
    assert [[type(v) for v in row] for row in found] == [[type(v) for v in row] for row in expected]


@pytest.mark.parametrize("name", NAMES)
def test_the_same_rows_give_the_same_bytes_however_they_come(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_annotations()
    write_tables(name, tmp_path / "a", made)
    sleep_over_a_tick_of_zip_times()
    (tmp_path / "b").mkdir()
    sink = open_sink(name, tmp_path / "b", schema())
    for table in reversed(list(schema())):
        for row in tables_of(made, [p for a in made for p in a.problems])[table]:
            sink.add(table, [row])
    sink.close()
    if name == "sqlite":
        # Where its pages stand depends on the order in which tables grew; documents always come one after the other.
        assert dump(tmp_path / "a") == dump(tmp_path / "b")
        write_tables(name, tmp_path / "c", made)
        assert digests(tmp_path / "a") == digests(tmp_path / "c")
    else:
        assert digests(tmp_path / "a") == digests(tmp_path / "b")


def sleep_over_a_tick_of_zip_times() -> None:
    """Times in a zip file have two seconds; a shorter wait could not show that they are fixed."""
    time.sleep(2.1)


def digests(folder: Path) -> dict[str, str]:
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.iterdir()}


def dump(folder: Path) -> list[str]:
    database = sqlite3.connect(folder / "tables.sqlite")
    lines = [line for line in database.iterdump() if "paragraphs_fts_" not in line]
    database.close()
    return sorted(lines)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("layers", [frozenset(), frozenset({"references"}), frozenset({"clauses", "entities"})])
def test_layers_that_were_not_made_are_left_out(name: str, layers: Layers, tmp_path: Path) -> None:
    write_tables(name, tmp_path / "out", make_annotations(), schema_of(layers))


@pytest.mark.parametrize("name", NAMES)
def test_no_documents_are_tables_without_rows(name: str, tmp_path: Path) -> None:
    write_tables(name, tmp_path / "out", [])
    if name in READERS:
        assert READERS[name](tmp_path / "out", "actions") == []


@pytest.mark.parametrize("name", NAMES)
def test_an_abandoned_format_holds_no_file_open(name: str, tmp_path: Path) -> None:
    sink = open_sink(name, tmp_path, schema())
    made = make_annotations()[0]
    sink.add("documents", [made.document])
    sink.abort()
    sink.abort()
    left = {path.name for path in tmp_path.iterdir()}
    assert left <= set(file_names(name, schema()))
    held = [link for link in Path("/proc/self/fd").iterdir() if link.exists() and tmp_path in link.resolve().parents]
    assert held == []


HOSTILE = [
    '=HYPERLINK("http://example.org")',
    "http://example.org/",
    "007",
    "1e5",
    "true",
    "2011-12-07",
    "<r><t>gras</t></r>",
    "<r><t>à moitié",
    'dit « x » & "y" <b>',
    "  avec espaces  ",
    "deux\nlignes",
    "_x0041_",
    "\x0bverticale",
    "𝕏 hors du plan de base",
    "#N/A",
]


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("text", HOSTILE)
def test_texts_stay_the_texts_they_are(name: str, text: str, tmp_path: Path) -> None:
    write_tables(name, tmp_path / "out", [replace_text(make_annotations()[1], text)])
    found = READERS[name](tmp_path / "out", "paragraphs")[0][-1]
    # openpyxl leaves the escapes of Excel as they are; Excel shows _x0041_ and a vertical tab.
    expected = {"_x0041_": "_x005F_x0041_", "\x0bverticale": "_x000B_verticale"} if name == "xlsx" else {}
    assert found == expected.get(text, text)


def test_importing_the_package_imports_no_format() -> None:
    program = (
        "import sys; import clausier.tables.formats as f; f.parse_formats('all')\n"
        "sys.exit(' '.join({'pyarrow', 'xlsxwriter', 'sqlite3'} & sys.modules.keys()) or None)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


MEMORY = """
import resource, sys, tracemalloc
from dataclasses import replace
from pathlib import Path
from clausier.tables.formats import open_sink
from clausier.tables.schema import schema
from tests.builders import make_annotation
sink = open_sink(sys.argv[1], Path(sys.argv[2]), schema())
row = make_annotation().paragraphs[0]
for number in range(int(sys.argv[3])):
    name = f"PC.DEC-9301:PP{number}"
    sink.add("paragraphs", [replace(row, paragraph_id=name, label=f"PP{number}", text=name * 10)])
sink.close()
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.parametrize("name", NAMES)
def test_memory_does_not_grow_with_the_rows(name: str, tmp_path: Path) -> None:
    peaks = []
    for count in (15_000, 60_000):
        folder = tmp_path / str(count)
        folder.mkdir()
        arguments = [sys.executable, "-c", MEMORY, name, str(folder), str(count)]
        done = subprocess.run(arguments, capture_output=True, text=True, check=True, cwd=ROOT)
        peaks.append(int(done.stdout))
    # 45,000 rows of this kind in memory are 25 MB and more.
    assert peaks[1] - peaks[0] < 15_000, peaks
