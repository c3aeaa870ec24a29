"""The tables of a lineage are as their schema says."""

import csv
from dataclasses import fields
from pathlib import Path

import frictionless
import pytest

from clausier.comparison.similarity_levels import round_similarity, similarity_level
from clausier.lineages.records import AncestorLink, Formula, FormulaMember, Novelty
from clausier.lineages.writing import write_lineage
from clausier.tables.output_folder import CODEBOOK, DATAPACKAGE
from clausier.tables.schema import lineage_schema
from tests.builders import make_decision
from tests.lineages.lineage_summaries import make_lineage

CLOSING = "=Invite les partenaires à appliquer « de leur plein gré », autant que possible, la présente décision"
RECORDS = {"novelty": Novelty, "lineage": AncestorLink, "formulae": Formula, "members": FormulaMember}


def test_records_have_the_columns_of_the_schema_in_their_order() -> None:
    assert {table: [c.name for c in columns] for table, columns in lineage_schema().items()} == {
        table: [field.name for field in fields(record)] for table, record in RECORDS.items()
    }


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = make_lineage(
        make_decision("A", "2009-12-17", CLOSING, "Prend note."),
        make_decision("B", "", CLOSING, year=2010),
        make_decision("C", "", CLOSING, body=""),
    )
    write_lineage(tmp_path / "lineage", found)
    return tmp_path / "lineage"


def test_the_folder_is_a_valid_data_package_with_its_codebook(folder: Path) -> None:
    report = frictionless.validate(str(folder / DATAPACKAGE))
    assert report.valid, report.flatten(["title", "message"])
    assert report.stats["tasks"] == 4
    names = {path.name for path in folder.iterdir()}
    assert names == {f"{table}.csv" for table in lineage_schema()} | {CODEBOOK, DATAPACKAGE}


def test_rows_as_they_are_written(folder: Path) -> None:
    assert [list(row.values()) for row in read(folder / "novelty.csv")] == [
        ["A", "A:OP1", "OP1", "operative", "2009-12-17", "Conseil permanent", "15", "new", "", "F1"],
        ["A", "A:OP2", "OP2", "operative", "2009-12-17", "Conseil permanent", "2", "short", "", ""],
        ["B", "B:OP1", "OP1", "operative", "2010", "Conseil permanent", "15", "verbatim", "1.0", "F1"],
        ["C", "C:OP1", "OP1", "operative", "", "", "15", "undated", "", "F1"],
    ]
    (link,) = read(folder / "lineage.csv")
    assert (link["date"], link["ancestor_date"], link["years_apart"], link["text"]) == (
        "2010",
        "2009-12-17",
        "1",
        CLOSING,
    )
    (formula,) = read(folder / "formulae.csv")
    assert (formula["document_count"], formula["bodies"]) == ("3", "Conseil permanent: 2")


def test_a_spreadsheet_runs_nothing_of_it(tmp_path: Path) -> None:
    found = make_lineage(make_decision("A", "2009-12-17", CLOSING), make_decision("B", "2010-12-16", CLOSING))
    write_lineage(tmp_path / "lineage", found, excel=True)
    assert [row["text"] for row in read(tmp_path / "lineage" / "formulae.csv")] == [f"'{CLOSING}"]


LEVELS = [
    (1.0, 1.0, "verbatim"),
    (0.99999, 0.999, "near_verbatim"),
    (0.9, 0.9, "near_verbatim"),
    (0.8996, 0.9, "reworked"),
    (0.6, 0.6, "reworked"),
]


@pytest.mark.parametrize(("similarity", "shown", "expected"), LEVELS)
def test_levels_are_of_the_exact_similarity(similarity: float, shown: float, expected: str) -> None:
    assert (round_similarity(similarity), similarity_level(similarity)) == (shown, expected)
