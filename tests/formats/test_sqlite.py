"""The database: its rules hold, its texts can be searched, and Datasette finds both."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from clausier.tables.formats import open_sink
from clausier.tables.schema import schema
from tests.formats.sample_tables import make_annotations, replace_text, write_tables


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    made = make_annotations()
    write_tables("sqlite", tmp_path / "out", [replace_text(made[0], "Rappelant l’État hôte"), made[1]])
    connection = sqlite3.connect(tmp_path / "out/tables.sqlite")
    yield connection
    connection.close()


def test_foreign_keys_are_declared_satisfied_and_indexed(database: sqlite3.Connection) -> None:
    declared = {
        (table, key[3]): (key[2], key[4])
        for table in schema()
        for key in database.execute(f'PRAGMA foreign_key_list("{table}")')
    }
    expected = {(c.table, c.name): c.target for columns in schema().values() for c in columns if c.target}
    assert declared == expected
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    indexes = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'index'")}
    assert {f"{table}_{column}" for table, column in expected} <= indexes


def test_a_key_points_to_a_row_that_came_later(database: sqlite3.Connection) -> None:
    query = "SELECT citing_symbol, target_doc_id, cited_title FROM references_in_context WHERE status = 'resolved'"
    assert database.execute(query).fetchall() == [("PC.DEC/9301", "PC.DEC-9302", "CRÉATION D’UN POSTE")]


RULES = [
    ("UPDATE documents SET kind = 'décision'", "CHECK", "a closed set"),
    ("UPDATE documents SET language = NULL", "NOT NULL", "a required cell"),
    ("UPDATE actions SET needs_review = 2", "CHECK", "a boolean"),
    ("UPDATE paragraphs SET paragraph_id = 'x'", "UNIQUE", "a primary key"),
    ("UPDATE actions SET paragraph_id = 'x'", "FOREIGN KEY", "a foreign key"),
]


@pytest.mark.parametrize(("statement", "rule"), [r[:2] for r in RULES], ids=[r[2] for r in RULES])
def test_the_rules_of_the_schema_hold_for_whoever_edits_it(
    database: sqlite3.Connection, statement: str, rule: str
) -> None:
    database.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError, match=rule):
        database.execute(statement)


@pytest.mark.parametrize("query", ["etat", "État", "HOTE", "hôte", '"état hôte"'])
def test_search_leaves_accents_and_capitals_aside(database: sqlite3.Connection, query: str) -> None:
    found = database.execute(
        "SELECT paragraph_id FROM paragraphs WHERE rowid IN "
        "(SELECT rowid FROM paragraphs_fts WHERE paragraphs_fts MATCH ?)",
        [query],
    ).fetchall()
    assert found == [("PC.DEC-9301:PP1",)]


def test_search_outlasts_a_vacuum(database: sqlite3.Connection) -> None:
    database.execute("VACUUM")
    query = "SELECT p.label FROM paragraphs_fts f JOIN paragraphs p ON p.rowid = f.rowid WHERE f.text MATCH 'creer'"
    assert database.execute(query).fetchall() == [("OP1(a)",), ("OP1(a)",)]


def test_datasette_recognises_the_search_table(database: sqlite3.Connection) -> None:
    # The query of datasette.utils.detect_fts.
    query = """
        SELECT name FROM sqlite_master WHERE rootpage = 0 AND sql LIKE '%VIRTUAL TABLE%USING FTS%content="paragraphs"%'
    """
    assert database.execute(query).fetchall() == [("paragraphs_fts",)]


def test_the_codebook_is_a_table(database: sqlite3.Connection) -> None:
    query = 'SELECT description FROM codebook WHERE "table" = ? AND "column" = ?'
    assert database.execute(query, ["clauses", "depth"]).fetchall() == [("How many clauses it is nested in",)]


def test_datasette_is_told_what_columns_mean(tmp_path: Path) -> None:
    write_tables("sqlite", tmp_path / "out", [])
    content = json.loads((tmp_path / "out/datasette.json").read_text(encoding="utf-8"))
    tables = content["databases"]["tables"]["tables"]
    assert list(tables) == list(schema())
    assert tables["clauses"]["columns"]["depth"] == "How many clauses it is nested in"
    assert tables["paragraphs"]["facets"] == ["part", "kind"]


def test_a_full_disk_is_an_error_of_the_system(tmp_path: Path) -> None:
    sink = open_sink("sqlite", tmp_path, schema())
    sink._database.execute("PRAGMA max_page_count = 40")  # type: ignore[attr-defined]
    paragraph = make_annotations()[0].paragraphs[0]
    with pytest.raises(OSError, match="full"):
        sink.add("paragraphs", (replace(paragraph, paragraph_id=f"x:{n}", text="é" * 5000) for n in range(100)))
    sink.abort()
