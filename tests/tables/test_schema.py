"""variables.csv is the one place that names the columns: it and the records say the same."""

import csv
import dataclasses
import typing
from pathlib import Path

import pytest

from clausier.records import Action, Citation, Clause, Document, Entity, Paragraph, Problem, Reference
from clausier.tables.schema import schema

RECORDS = {
    "documents": Document,
    "paragraphs": Paragraph,
    "actions": Action,
    "clauses": Clause,
    "entities": Entity,
    "references": Reference,
    "citations": Citation,
    "problems": Problem,
}
PYTHON_TYPES = {"string": str, "date": str, "integer": int, "boolean": bool}
SAMPLE = Path(__file__).parents[2] / "annotations" / "osce"


def test_tables_come_in_the_order_in_which_they_are_written() -> None:
    assert list(schema()) == list(RECORDS)


@pytest.mark.parametrize("table", RECORDS)
def test_columns_are_the_fields_of_the_record_in_order(table: str) -> None:
    assert [c.name for c in schema()[table]] == [f.name for f in dataclasses.fields(RECORDS[table])]


@pytest.mark.parametrize("table", RECORDS)
def test_types_are_those_of_the_record(table: str) -> None:
    hints = typing.get_type_hints(RECORDS[table])
    for column in schema()[table]:
        expected = {PYTHON_TYPES[column.type]}
        found = set(typing.get_args(hints[column.name])) or {hints[column.name]}
        assert found - {type(None)} == expected, column.name
        assert not (column.required and type(None) in found), f"{column.name} is required but may be None"


@pytest.mark.parametrize("table", RECORDS)
def test_every_table_begins_with_the_document_and_every_column_is_described(table: str) -> None:
    columns = schema()[table]
    assert columns[0].name == ("source_path" if table == "problems" else "doc_id")
    for column in columns:
        assert column.description, column.name
        assert not column.description.endswith("."), column.name


def test_every_foreign_key_points_to_a_primary_key() -> None:
    keys = {f"{c.table}.{c.name}" for columns in schema().values() for c in columns if c.is_primary_key}
    targets = [c.key for columns in schema().values() for c in columns if c.target]
    assert targets
    assert set(targets) <= keys


@pytest.mark.parametrize("table", [name for name in RECORDS if name != "problems"])
def test_every_example_is_a_value_of_the_sample_decision(table: str) -> None:
    with (SAMPLE / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for column in schema()[table]:
        if column.example:
            assert column.example in {row[column.name] for row in rows}, column.name
        elif column.required:
            pytest.fail(f"{column.name} is in every row and has no example")
