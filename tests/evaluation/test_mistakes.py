"""Each miss, false alarm and wrong value is listed, with what stands around it."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from clausier.errors import ClausierError
from clausier.evaluation.evaluate import Evaluation
from clausier.evaluation.mistakes import Mistake, find_mistakes
from clausier.evaluation.mistakes_file import check_writable, write_mistakes
from clausier.gold.records import GOLD_LAYERS, GoldDocument
from clausier.records import Annotation
from tests.builders import (
    DOC_ID,
    ITEM,
    OP1,
    OP2,
    PP1,
    SAMPLE_TEXT,
    cut_paragraph,
    find_span,
    format_pieces,
    make_action,
    make_clause,
    make_entity,
    make_gold,
    make_gold_row,
    make_prediction,
)

Listed = list[tuple[str, str, str, str, str]]

DECIDE = make_gold_row("actions", OP1, "Décide", lemma="décider", form="indicative")

CASES: dict[str, tuple[GoldDocument, Annotation, Listed]] = {
    "nothing wrong": (make_gold(DECIDE), make_prediction(actions=[make_action(OP1, "Décide", "décider")]), []),
    "a miss": (make_gold(DECIDE), make_prediction(), [("leading actions", "miss", "", "", "")]),
    "a false alarm": (
        make_gold(),
        make_prediction(actions=[make_action(OP2, "Charge", "charger", rank=2)]),
        [("coordinated actions", "false alarm", "", "", "")],
    ),
    "a wrong value": (
        make_gold(DECIDE),
        make_prediction(actions=[make_action(OP1, "Décide", "prier")]),
        [("leading actions", "wrong", "lemma", "décider", "prier")],
    ),
    "a wrong span, and a wrong value in it": (
        make_gold(DECIDE),
        make_prediction(actions=[make_action(OP1, "Décide de", "prier")]),
        [
            ("leading actions", "wrong", "span", "71-77", "71-80"),
            ("leading actions", "wrong", "lemma", "décider", "prier"),
        ],
    ),
    "a blank cell of the gold blames nothing": (
        make_gold(make_gold_row("actions", OP1, "Décide")),
        make_prediction(actions=[make_action(OP1, "Décide", "prier")]),
        [],
    ),
    "the start of a paragraph is told with its span": (
        make_gold(),
        make_prediction([PP1, cut_paragraph(OP1, "Décide de créer"), ITEM, OP2]),
        [("paragraphs", "wrong", "span", "68-123", "71-86")],
    ),
    "segments of a clause, which make its kind count as wrong": (
        make_gold(
            make_gold_row(
                "clauses",
                OP1,
                "Décide de créer",
                kind="main",
                head_start=find_span(OP1, "Décide")[0],
                segments=format_pieces(OP1, "Décide de créer"),
            )
        ),
        make_prediction(clauses=[make_clause(OP1, ["Décide"], "Décide")]),
        [("clauses", "wrong", "segments", "71-86", "71-77")],
    ),
}


@pytest.mark.parametrize("reason", CASES)
def test_mistakes(reason: str) -> None:
    document, annotation, expected = CASES[reason]
    listed = find_mistakes(document, annotation, GOLD_LAYERS)
    assert [(m.layer, m.what, m.attribute, m.gold_value, m.found_value) for m in listed] == expected


def test_a_mistake_tells_its_place_its_context_and_its_rule() -> None:
    (mistake,) = find_mistakes(
        make_gold(), make_prediction(entities=[make_entity(OP2, "Secrétaire général")]), ["entities"]
    )
    start = SAMPLE_TEXT.index("Secrétaire")
    assert mistake == Mistake(
        layer="entities",
        what="false alarm",
        doc_id=DOC_ID,
        paragraph_id=f"{DOC_ID}:OP2",
        start=start,
        end=start + len("Secrétaire général"),
        gold="",
        found="Secrétaire général",
        attribute="",
        gold_value="",
        found_value="",
        context=" et invite le BIDDH à agir :  a) En Albanie ;  2. Charge le [Secrétaire général] d’en rendre compte.",
        rule_id="gazetteer:osce.post",
        origin="gazetteer",
    )


def evaluation(*listed: Mistake) -> Evaluation:
    return Evaluation("gold", "model 1", {}, {}, listed)


def test_the_file_has_a_row_a_mistake_and_runs_nothing_in_a_spreadsheet(tmp_path: Path) -> None:
    (mistake,) = find_mistakes(
        make_gold(), make_prediction(entities=[make_entity(OP2, "Secrétaire général")]), ["entities"]
    )
    path = tmp_path / "mistakes.csv"
    assert write_mistakes([evaluation(mistake, replace(mistake, found="=1+1"))], path) == 2
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["found"] for row in rows] == ["Secrétaire général", "'=1+1"]
    assert rows[0]["folder"] == "gold"
    assert rows[0]["start"] == str(mistake.start)


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(ClausierError) as caught:
        check_writable(tmp_path / "no such folder" / "mistakes.csv")
    assert caught.value.code == "E157"
    with pytest.raises(ClausierError) as caught:
        write_mistakes([evaluation()], tmp_path / "no such folder" / "mistakes.csv")
    assert caught.value.code == "E157"
