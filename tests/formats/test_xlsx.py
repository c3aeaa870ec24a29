"""Workbooks: what a researcher sees, and Excel's limits."""

import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from clausier.errors import ClausierError
from clausier.tables.formats import open_sink, xlsx
from clausier.tables.schema import schema
from tests.formats.sample_tables import make_annotations, replace_text, write_tables


def test_a_sheet_a_table_with_a_bold_frozen_header_and_filters(tmp_path: Path) -> None:
    write_tables("xlsx", tmp_path / "out", make_annotations())
    book = openpyxl.load_workbook(tmp_path / "out/tables.xlsx")
    assert book.sheetnames == [*schema(), "codebook"]
    sheet = book["paragraphs"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:P7")
    assert all(cell.font.bold for cell in sheet[1])
    assert sheet.column_dimensions["P"].width > sheet.column_dimensions["C"].width
    assert book["documents"]["I2"].number_format == "yyyy-mm-dd"


def test_the_codebook_is_a_sheet(tmp_path: Path) -> None:
    write_tables("xlsx", tmp_path / "out", [])
    rows = list(openpyxl.load_workbook(tmp_path / "out/tables.xlsx")["codebook"].values)
    assert len(rows) == 1 + sum(len(columns) for columns in schema().values())
    assert rows[1][:4] == ("documents", "doc_id", "string", "true")


def test_a_text_that_begins_as_a_formula_stays_one_when_it_is_edited(tmp_path: Path) -> None:
    write_tables("xlsx", tmp_path / "out", [replace_text(make_annotations()[1], "=1+1")])
    cell = openpyxl.load_workbook(tmp_path / "out/tables.xlsx")["paragraphs"]["P2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == ("=1+1", "s", True)


@pytest.mark.parametrize("text", ["<r><t>a</t></r>", "<r></t></is></c><c><f>1+1</f></c></r>"])
def test_markup_in_a_text_is_no_markup_of_the_sheet(tmp_path: Path, text: str) -> None:
    write_tables("xlsx", tmp_path / "out", [replace_text(make_annotations()[1], text)])
    with zipfile.ZipFile(tmp_path / "out/tables.xlsx") as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet2.xml")
    assert openpyxl.load_workbook(tmp_path / "out/tables.xlsx")["paragraphs"]["P2"].value == text


@pytest.mark.parametrize("day", ["1815-06-09", "1899-12-31", "1900-02-28"])
def test_days_that_excel_does_not_have_are_texts(tmp_path: Path, day: str) -> None:
    made = make_annotations()[1]
    write_tables("xlsx", tmp_path / "out", [replace(made, document=replace(made.document, adopted_on=day))])
    assert openpyxl.load_workbook(tmp_path / "out/tables.xlsx")["documents"]["I2"].value == day


def test_a_text_that_a_cell_cannot_hold_is_cut_and_told(tmp_path: Path) -> None:
    fits, too_long, astral = "é" * 32_767, "é" * 32_768, "𝕏" * 16_384
    made = [
        replace_text(one, text) for one, text in zip(make_annotations() * 2, [fits, too_long, astral], strict=False)
    ]
    told = write_tables("xlsx", tmp_path / "out", made)
    cells = [openpyxl.load_workbook(tmp_path / "out/tables.xlsx")["paragraphs"][f"P{n}"].value for n in (2, 5, 8)]
    assert cells == [fits, "é" * 32_763 + " […]", "𝕏" * 16_381 + " […]"]
    assert [p.code for p in told] == ["W130"]
    assert told[0].message == (
        "2 texts are longer than the 32,767 characters of a cell and end with […] in the workbook: "
        "paragraphs row 5, text, paragraphs row 8, text."
    )


def test_a_full_sheet_is_told_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MAX_ROWS", 4)
    sink = open_sink("xlsx", tmp_path, schema())
    sink.add("paragraphs", make_annotations()[0].paragraphs)
    with pytest.raises(ClausierError, match=r"E132 The table paragraphs has more than 3 rows.*--format sqlite"):
        sink.add("paragraphs", make_annotations()[1].paragraphs)
    sink.abort()
