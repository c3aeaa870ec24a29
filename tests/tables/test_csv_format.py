"""CSV: what is written is read back as it was, and the form is fixed to the byte."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.tables.csv_format import Value, format_cell, format_line

CELLS: list[tuple[Value, str, str]] = [
    (None, "", "not applicable"),
    ("", "", "unknown"),
    (True, "true", "booleans are words"),
    (False, "false", "booleans are words"),
    (0, "0", "zero is not empty"),
    ("Rappelant l’Acte final", "Rappelant l’Acte final", "no quotes where none are needed"),
    ("Le Conseil ministériel,", '"Le Conseil ministériel,"', "a comma is quoted"),
    ('dit "traité"', '"dit ""traité"""', "quotes are doubled"),
    ("a\nb", '"a\nb"', "so is a line break"),
    ("a\rb", '"a\rb"', "and a lone carriage return, which readers take for one"),
]


@pytest.mark.parametrize(("value", "expected"), [c[:2] for c in CELLS], ids=[c[2] for c in CELLS])
def test_cells(value: Value, expected: str) -> None:
    assert format_cell(value) == expected


def test_a_row_ends_with_a_line_feed() -> None:
    assert format_line(["Décide,", 1, True, None]) == '"Décide,",1,true,\n'


@given(st.lists(st.tuples(st.text(st.characters(codec="utf-8")), st.integers(), st.booleans()), max_size=5))
def test_any_text_survives_the_way_through_a_csv_reader(values: list[tuple[str, int, bool]]) -> None:
    written = "".join(map(format_line, values))
    read = list(csv.reader(io.StringIO(written, newline="")))
    assert read == [[text, str(count), str(flag).lower()] for text, count, flag in values]
