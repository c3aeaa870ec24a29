"""The roles of columns in variables.csv: what moves, hides or drops cells by them can rely on their form."""

import pytest

from clausier.tables import schema as roles
from clausier.tables.column_roles import all_offsets, head_columns, inner_offsets, quoted_columns, source_positions
from clausier.tables.schema import Column, schema

KNOWN = {roles.OFFSET, roles.SOURCE_OFFSET, roles.SOURCE_PAGE, roles.QUOTED, roles.HEAD}

MARKED = [column for columns in schema().values() for column in columns if column.roles]
ENDS = [
    column
    for columns in schema().values()
    for column in columns
    if column.type == "integer" and column.name.split("_")[-1] in ("start", "end")
]


def name(column: Column) -> str:
    return f"{column.table}.{column.name}"


@pytest.mark.parametrize("column", MARKED, ids=name)
def test_a_role_is_known_and_fits_the_type_of_the_column(column: Column) -> None:
    assert column.roles <= KNOWN
    if roles.QUOTED in column.roles:
        assert column.type == "string"
    if column.roles & {roles.SOURCE_OFFSET, roles.SOURCE_PAGE}:
        assert column.type == "integer"


@pytest.mark.parametrize("column", ENDS, ids=name)
def test_a_column_named_start_or_end_is_marked_as_an_offset(column: Column) -> None:
    assert column.roles & {roles.OFFSET, roles.SOURCE_OFFSET}


@pytest.mark.parametrize("table", schema())
def test_inner_offsets_are_the_offsets_in_the_document_text_that_are_not_the_rows_own(table: str) -> None:
    marked = {c.name for c in schema()[table] if roles.OFFSET in c.roles}
    assert inner_offsets(table).names == marked - {"start", "end"}
    assert marked <= all_offsets(table)


def test_a_pair_a_single_offset_and_a_list_of_segments_are_distinguished() -> None:
    assert ("complement_start", "complement_end") in inner_offsets("actions").spans
    assert "head_start" in inner_offsets("clauses").points
    assert inner_offsets("clauses").segments == "segments"
    assert inner_offsets("actions").segments == inner_offsets("paragraphs").segments == ""


def test_each_role_has_columns() -> None:
    assert {"source_start", "source_end", "page"} <= source_positions("paragraphs")
    assert "modifiers" in quoted_columns("actions")
    assert {"head", "connective", "subject"} <= set(quoted_columns("clauses"))
    assert {"head_start", "head_lemma", "verb_form"} <= set(head_columns("clauses"))
