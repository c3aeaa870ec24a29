"""CSV for spreadsheets: a byte-order mark, texts that are no formulas, and everything else as ever."""

import csv
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import clausier
from clausier.safety.spreadsheet import guard, unguard
from tests.formats.sample_tables import make_annotations, replace_text, write_tables

GUARDED = [
    ("=1+1", "a formula"),
    ("+33 1 40 00 00 00", "a formula for Excel and LibreOffice"),
    ("- Réunir les parties", "an item of a list: Excel takes the hyphen for a minus"),
    ("@SOMME(A1)", "a formula of Lotus that Excel still runs"),
    ("\t=1", "a tab before it is trimmed"),
    ("\r=1", "so is a carriage return"),
    ("  =1", "and blanks"),
    ("\u00a0=1", "and the no-break space of French typography"),
    ("＝1", "full-width forms are folded by some spreadsheets"),
    ("'=1", "a text that looks guarded, so that taking the guard off is exact"),
]

HARMLESS = ["Rappelant", "– Réunir", "1 = 1", "", "'a'", "5-11", "« = »"]


@pytest.mark.parametrize("text", [text for text, _ in GUARDED], ids=[reason for _, reason in GUARDED])
def test_what_could_be_a_formula_is_guarded(text: str) -> None:
    assert guard(text) == f"'{text}"


@pytest.mark.parametrize("text", HARMLESS)
def test_other_texts_are_left_alone(text: str) -> None:
    assert guard(text) == text
    assert unguard(text) == text


@given(st.text("'=+-@＝ \t\r\na1", max_size=8))
def test_a_guard_comes_off_again(text: str) -> None:
    assert unguard(guard(text)) == text
    assert not guard(text).lstrip(" ").startswith(tuple("=+-@＝\t\r"))


def test_a_spreadsheet_gets_a_mark_guards_and_plain_numbers(tmp_path: Path) -> None:
    made = replace_text(make_annotations()[1], "=1+1")
    made = replace(made, actions=(replace(made.actions[0], strength=-1), *made.actions[1:]))
    write_tables("csv", tmp_path / "out", [made], excel=True)
    assert (tmp_path / "out/actions.csv").read_bytes().startswith("\ufeffdoc_id,".encode())
    with (tmp_path / "out/paragraphs.csv").open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.DictReader(file))["text"] == "'=1+1"
    with (tmp_path / "out/actions.csv").open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.DictReader(file))["strength"] == "-1"


def test_without_it_the_text_is_exact(tmp_path: Path) -> None:
    write_tables("csv", tmp_path / "out", [replace_text(make_annotations()[1], "=1+1")])
    content = (tmp_path / "out/paragraphs.csv").read_bytes()
    assert content.startswith(b"doc_id,")
    assert b",=1+1\n" in content


def test_what_a_spreadsheet_was_given_is_read_back_as_it_was(tmp_path: Path) -> None:
    made = [replace_text(make_annotations()[1], "'=1+1")]
    for excel in (True, False):
        write_tables("csv", tmp_path / str(excel), made, excel=excel)
    guarded, exact = (clausier.read_tables(tmp_path / str(excel)) for excel in (True, False))
    assert guarded["paragraphs"].text[0] == "'=1+1"
    for name, frame in exact.items():
        pd.testing.assert_frame_equal(guarded[name], frame, obj=name)
