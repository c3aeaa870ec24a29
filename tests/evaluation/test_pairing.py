"""Which found row is taken for which gold row."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.evaluation.matching import match_spans, overlap_length
from clausier.evaluation.pairing import pair_rows
from clausier.gold.records import GoldDocument, GoldRow
from clausier.records import Annotation
from tests.builders import (
    DOC_ID,
    ITEM,
    OP1,
    OP2,
    PP1,
    cut_paragraph,
    find_span,
    format_pieces,
    make_action,
    make_clause,
    make_entity,
    make_gold,
    make_gold_row,
    make_prediction,
    make_reference,
)

Texts = list[tuple[str | None, str | None]]


def texts(document: GoldDocument, annotation: Annotation, layer: str) -> Texts:
    return [
        (pair.gold.text if pair.gold else None, pair.found.text if pair.found else None)
        for pair in pair_rows(document, annotation, layer)
    ]


def ref(words: str) -> GoldRow:
    return make_gold_row("references", PP1, words, kind="decision", status="identified")


CASES: dict[str, tuple[GoldDocument, Annotation, str, Texts]] = {
    "the same offsets": (
        make_gold(ref("Décision No 17/04")),
        make_prediction(references=[make_reference(PP1, "Décision No 17/04", "")]),
        "references",
        [("Décision No 17/04", "Décision No 17/04")],
    ),
    "offsets that overlap": (
        make_gold(ref("la Décision No 17/04")),
        make_prediction(references=[make_reference(PP1, "Décision No 17/04, et", "")]),
        "references",
        [("la Décision No 17/04", "Décision No 17/04, et")],
    ),
    "rows that only touch are no pair": (
        make_gold(ref("la ")),
        make_prediction(references=[make_reference(PP1, "Décision", "")]),
        "references",
        [("la ", None), (None, "Décision")],
    ),
    "the same offsets come before a longer overlap, and each row is used once": (
        make_gold(ref("Décision No 17/04"), ref("17/04, et notant")),
        make_prediction(references=[make_reference(PP1, "Décision No 17/04", "")]),
        "references",
        [("Décision No 17/04", "Décision No 17/04"), ("17/04, et notant", None)],
    ),
    "of two that overlap, the one that shares more": (
        make_gold(ref("Décision No 17/04")),
        make_prediction(references=[make_reference(PP1, "la Déc", ""), make_reference(PP1, "ision No 17/04, et", "")]),
        "references",
        [(None, "la Déc"), ("Décision No 17/04", "ision No 17/04, et")],
    ),
    "what is found in a paragraph that nobody has checked is not known to be wrong": (
        make_gold(unchecked=["OP2"]),
        make_prediction(entities=[make_entity(OP2, "Secrétaire général"), make_entity(OP1, "BIDDH")]),
        "entities",
        [(None, "BIDDH")],
    ),
    "a row that is not checked takes its paragraph out, in its layer": (
        make_gold(make_gold_row("entities", OP1, "BIDDH", checked=False)),
        make_prediction(entities=[make_entity(OP1, "BIDDH"), make_entity(OP2, "Secrétaire général")]),
        "entities",
        [(None, "Secrétaire général")],
    ),
    "where a row counts is told by its offsets: names of paragraphs shift": (
        make_gold(unchecked=["OP1"]),
        make_prediction(entities=[replace(make_entity(OP2, "Secrétaire général"), paragraph_id=f"{DOC_ID}:OP1")]),
        "entities",
        [(None, "Secrétaire général")],
    ),
    "text that is no gold paragraph counts with the paragraph before it": (
        make_gold(without=["OP2"]),
        make_prediction(entities=[make_entity(OP2, "Secrétaire général")]),
        "entities",
        [(None, "Secrétaire général")],
    ),
    "and not if that one is not checked": (
        make_gold(without=["OP2"], unchecked=["OP1(a)"]),
        make_prediction(entities=[make_entity(OP2, "Secrétaire général")]),
        "entities",
        [],
    ),
    "inherited actions are left out on both sides": (
        make_gold(make_gold_row("actions", OP1, "Décide", form="inherited", rank=1)),
        make_prediction(actions=[make_action(OP1, "Décide", form="inherited")]),
        "actions",
        [],
    ),
    "leading and coordinated actions are paired apart": (
        make_gold(make_gold_row("actions", OP1, "invite", rank=2)),
        make_prediction(actions=[make_action(OP1, "invite", rank=1)]),
        "actions",
        [(None, "invite"), ("invite", None)],
    ),
    "of actions without a rank, the first of a paragraph leads": (
        make_gold(
            make_gold_row("actions", OP1, "Décide"),
            make_gold_row("actions", OP1, "invite"),
            make_gold_row("actions", OP2, "Charge"),
        ),
        make_prediction(),
        "leading actions",
        [("Décide", None), ("Charge", None)],
    ),
    "one without a rank before the one of rank 1 does not lead": (
        make_gold(make_gold_row("actions", OP1, "Décide"), make_gold_row("actions", OP1, "invite", rank=1)),
        make_prediction(),
        "leading actions",
        [("invite", None)],
    ),
    "a paragraph that ends elsewhere is paired by its start": (
        make_gold(),
        make_prediction([PP1, cut_paragraph(OP1, "1. Décide"), ITEM, OP2]),
        "paragraphs",
        [
            ("Rappelant la Décision No 17/04, et notant le rapport de l’Albanie,",) * 2,
            ("1. Décide de créer un poste et invite le BIDDH à agir :", "1. Décide"),
            ("a) En Albanie ;",) * 2,
            ("2. Charge le Secrétaire général d’en rendre compte.",) * 2,
        ],
    ),
    "clauses are paired by their heads": (
        make_gold(
            make_gold_row("clauses", OP1, "Décide de créer", head_start=find_span(OP1, "Décide")[0]),
            make_gold_row("clauses", OP1, "un poste", head_start=find_span(OP1, "créer")[0]),
        ),
        make_prediction(
            clauses=[make_clause(OP1, ["de créer un poste"], "créer"), make_clause(OP1, ["1. Décide"], "Décide")]
        ),
        "clauses",
        [("Décide de créer", "1. Décide"), ("un poste", "de créer un poste")],
    ),
}


@pytest.mark.parametrize("reason", CASES)
def test_pairs(reason: str) -> None:
    document, annotation, layer, expected = CASES[reason]
    assert texts(document, annotation, layer) == expected


def test_a_layer_that_is_not_being_corrected_has_no_pairs() -> None:
    document = replace(make_gold(ref("Décision No 17/04")), layers=frozenset({"paragraphs", "actions"}))
    annotation = make_prediction(references=[make_reference(PP1, "Décision No 17/04", "")])
    assert pair_rows(document, annotation, "references") == ()


def test_clauses_with_the_same_hull_and_other_segments_are_paired() -> None:
    row = make_gold_row("clauses", OP1, "Décide de créer un poste", segments=format_pieces(OP1, "Décide", "un poste"))
    (pair,) = pair_rows(
        make_gold(row), make_prediction(clauses=[make_clause(OP1, ["Décide", "créer un poste"], "Décide")]), "clauses"
    )
    assert pair.is_exact


Span = tuple[int, int]
SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda s: (s[0], s[0] + s[1])), max_size=8)


class Stretch:
    def __init__(self, span: Span) -> None:
        self.start, self.end = span


@given(SPANS, SPANS)
def test_every_item_is_used_once_and_no_pair_is_left_apart(first: list[Span], second: list[Span]) -> None:
    left, right = [Stretch(s) for s in first], [Stretch(s) for s in second]
    matched = match_spans(left, right, lambda one, other: (overlap_length(one, other),))
    assert sorted(map(id, left)) == sorted(id(one) for one, _ in matched if one)
    assert sorted(map(id, right)) == sorted(id(other) for _, other in matched if other)
    assert all(overlap_length(one, other) for one, other in matched if one and other)
    missed = [one for one, other in matched if one and not other]
    alarms = [other for one, other in matched if other and not one]
    assert not any(overlap_length(one, other) for one in missed for other in alarms)
