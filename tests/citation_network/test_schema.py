"""variables.csv, the records and the table of citations name the same columns and functions."""

import dataclasses
import typing

import pytest

from clausier.citation_network.network_filter import UNKNOWN_FUNCTION
from clausier.citation_network.records import FUNCTION_NAMES, Edge, Node
from clausier.tables.schema import network_schema, schema

RECORDS = {"nodes": Node, "edges": Edge}
PYTHON_TYPES = {"string": str, "date": str, "integer": int, "number": float}


def test_tables_come_in_the_order_in_which_they_are_written() -> None:
    assert list(network_schema()) == list(RECORDS)


@pytest.mark.parametrize("table", RECORDS)
def test_columns_are_the_fields_of_the_record(table: str) -> None:
    hints = typing.get_type_hints(RECORDS[table])
    columns = {c.name: c for c in network_schema()[table]}
    assert sorted(columns) == sorted(f.name for f in dataclasses.fields(RECORDS[table]))
    for name, column in columns.items():
        found = set(typing.get_args(hints[name])) or {hints[name]}
        assert found - {type(None)} == {PYTHON_TYPES[column.type]}, name
        assert not (column.required and type(None) in found), f"{name} is required but may be None"
        assert column.description, name
        assert not column.description.endswith("."), name


def test_functions_are_those_of_citations() -> None:
    """A new function needs a field of FunctionCounts and a column of edges, and its position among the others."""
    (column,) = (c for c in schema()["citations"] if c.name == "function")
    (main,) = (c for c in network_schema()["edges"] if c.name == "function")
    assert sorted(FUNCTION_NAMES) == sorted((*column.allowed, UNKNOWN_FUNCTION))
    assert (*main.allowed, UNKNOWN_FUNCTION) == FUNCTION_NAMES
    assert tuple(c.name for c in network_schema()["edges"][-len(FUNCTION_NAMES) :]) == FUNCTION_NAMES
