"""The tables of a comparison, on the invented lineage."""

import csv
import dataclasses
import typing
from collections.abc import Mapping

import pytest

from benchmarks.alignment import GOLD, comparisons, lineage, lines, pair_score, shift_score
from clausier.annotation.annotate import annotate_source
from clausier.annotation.pipeline import Pipeline
from clausier.comparison.compare import Comparison, compare
from clausier.comparison.records import AlignmentRow, DifferenceRow, ProfileRow
from clausier.corpus.document_rows import DocumentRows, rows_of
from clausier.readers.files import read_data
from clausier.tables.schema import comparison_schema
from tests.conftest import ROOT

DECISION = """\
DÉCISION No 9301

Le Conseil permanent,

1. {} :

a) De créer un poste de conseiller à Vienne ;

b) De réunir deux fois par an les experts des États participants.
"""

RECORDS = {"alignment": AlignmentRow, "differences": DifferenceRow, "profile": ProfileRow}
TYPES = {"string": str, "integer": int, "number": float, "boolean": bool}


@pytest.fixture(scope="module")
def documents(pipeline: Pipeline) -> Mapping[str, DocumentRows]:
    return lineage(pipeline)


@pytest.fixture(scope="module")
def comparison(documents: Mapping[str, DocumentRows]) -> Comparison:
    return compare(documents["MC.DEC-51-12"], documents["MC.DEC-52-14"])


@pytest.mark.parametrize("table", RECORDS)
def test_columns_are_the_fields_of_the_record(table: str) -> None:
    columns = comparison_schema()[table]
    hints = typing.get_type_hints(RECORDS[table])
    assert [c.name for c in columns] == [f.name for f in dataclasses.fields(RECORDS[table])]
    for column in columns:
        kinds = set(typing.get_args(hints[column.name])) or {hints[column.name]}
        assert kinds - {type(None)} == {TYPES[column.type]}, column.name
        assert column.description, column.name


def gold_size(table: str) -> int:
    with (GOLD / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return len(list(csv.DictReader(file)))


def test_the_gold_of_the_lineage_is_found(documents: Mapping[str, DocumentRows]) -> None:
    found = comparisons(documents)
    pairs, shifts = pair_score(found), shift_score(found)
    assert len(pairs.gold) == gold_size("pairs") > 0
    assert len(shifts.gold) == gold_size("shifts") > 0
    assert pairs.f1 >= 0.97, (pairs.missed, pairs.false)
    assert not shifts.missed
    page = (ROOT / "docs/comparison.md").read_text(encoding="utf-8")
    assert "\n".join(lines(pairs, shifts)) in page, "the page quotes what is printed"


def test_every_paragraph_has_a_row_and_dropped_ones_stand_where_they_stood(comparison: Comparison) -> None:
    rows = [(row.label_a, row.label_b) for row in comparison.alignment]
    expected = "PP1 PP1|PP2 PP2|PP4 PP3|PP3 PP4|PP5 PP5|PP5 PP6|PP6 |OP1 OP1|OP2 OP2|OP3 OP3| OP4|OP4 OP5|OP5 |OP6 OP6"
    assert rows == [tuple(row.split(" ")) for row in expected.split("|")]
    assert [row.pair_id for row in comparison.alignment] == [f"pair-{n}" for n in range(1, 15)]


@pytest.mark.parametrize("table", RECORDS)
def test_values_are_those_that_the_codebook_allows(table: str, comparison: Comparison) -> None:
    rows = comparison.tables[table]
    checked = 0
    for column in comparison_schema()[table]:
        for row in rows:
            value = getattr(row, column.name)
            if column.allowed and value != "":
                assert value in column.allowed, column.name
                checked += 1
            assert not (column.required and value in ("", None)), column.name
    assert checked >= len(rows) > 0


def test_the_tables_of_a_comparison_are_those_of_the_schema(comparison: Comparison) -> None:
    assert list(comparison.tables) == list(comparison_schema()) == list(RECORDS)


def test_differences_point_to_the_words_that_they_are_about(
    documents: Mapping[str, DocumentRows], comparison: Comparison
) -> None:
    paragraphs = {p.paragraph_id: p for rows in documents.values() for p in rows.paragraphs}
    seen = 0
    for row in comparison.differences:
        for name, start, end, text in (
            (row.paragraph_id_a, row.start_a, row.end_a, row.text_a),
            (row.paragraph_id_b, row.start_b, row.end_b, row.text_b),
        ):
            if start is not None and end is not None:
                whole = paragraphs[name]
                assert whole.text[start - whole.start : end - whole.start] == text
                seen += 1
            else:
                assert text == ""
    assert seen > 20


def profile_by_item(comparison: Comparison) -> Mapping[tuple[str, str], ProfileRow]:
    return {(row.measure, row.item): row for row in comparison.profile}


@pytest.mark.parametrize("measure", ["paragraphs", "words"])
def test_the_profile_adds_up(measure: str, comparison: Comparison) -> None:
    of = profile_by_item(comparison)
    parts = [of[measure, item] for item in ("verbatim", "near_verbatim", "reworked", "alone")]
    assert sum(row.count_a for row in parts) == of["size", measure].count_a
    assert sum(row.count_b for row in parts) == of["size", measure].count_b
    assert sum(row.share_b or 0 for row in parts) == pytest.approx(1, abs=0.001)


def test_the_profile_counts_kept_words_strengths_and_references(comparison: Comparison) -> None:
    of = profile_by_item(comparison)
    assert of["words", "kept"].count_a == of["words", "kept"].count_b
    assert (of["strength", "1"].count_a, of["strength", "1"].count_b) == (3, 1)
    assert (of["reference", "MC.DEC/51/12"].count_a, of["reference", "MC.DEC/51/12"].count_b) == (0, 1)


def test_items_whose_lead_ins_correspond_report_the_shift_there(pipeline: Pipeline) -> None:
    """What "Décide : a) De créer …" became in "Charge … : a) De créer …" is one shift, not one for each item."""
    decides, instructs = (DECISION.format(verb).encode() for verb in ("Décide", "Charge le Secrétaire général"))
    first, second = (rows_of(annotate_source(read_data(data, "a.txt"), pipeline)[0]) for data in (decides, instructs))
    found = compare(first, second)
    assert [row.label_a for row in found.alignment if row.label_b] == ["OP1", "OP1(a)", "OP1(b)"]
    shifts = [(row.paragraph_id_b, row.change) for row in found.differences if row.layer == "actions"]
    assert shifts == [("PC.DEC-9301:OP1", "weakened")]
