"""What one model gains and loses against another."""

import pytest

from clausier.evaluation.evaluate import Evaluation
from clausier.evaluation.intervals import F1Difference
from clausier.evaluation.mistakes import find_mistakes
from clausier.evaluation.model_comparison import compare_scores, list_changed_rows
from clausier.evaluation.scores import Counts, Measure, count
from clausier.records import Annotation
from tests.builders import DOC_ID, OP1, OP2, make_action, make_entity, make_gold, make_gold_row, make_prediction

GOLD = make_gold(
    make_gold_row("actions", OP1, "Décide", lemma="décider"),
    make_gold_row("actions", OP2, "Charge", lemma="charger"),
    make_gold_row("entities", OP1, "BIDDH", label="ORG"),
)
LAYERS = ["actions", "entities"]
RIGHT = make_prediction(
    actions=[make_action(OP1, "Décide", "décider"), make_action(OP2, "Charge", "charger")],
    entities=[make_entity(OP1, "BIDDH")],
)


def evaluation(annotation: Annotation) -> Evaluation:
    counts = {DOC_ID: count(GOLD, annotation, LAYERS)}
    return Evaluation("gold", "model 1", counts, {}, find_mistakes(GOLD, annotation, LAYERS))


CASES = {
    "a missed row is found": (
        make_prediction(actions=RIGHT.actions[:1], entities=RIGHT.entities),
        RIGHT,
        [("leading actions", True, ["miss"])],
    ),
    "a row with two faults becomes right": (
        make_prediction(actions=[RIGHT.actions[0], make_action(OP2, "Charge le", "prier")], entities=RIGHT.entities),
        RIGHT,
        [("leading actions", True, ["wrong", "wrong"])],
    ),
    "a new false alarm is a loss": (
        RIGHT,
        make_prediction(actions=RIGHT.actions, entities=[*RIGHT.entities, make_entity(OP2, "Secrétaire général")]),
        [("entities", False, ["false alarm"])],
    ),
    "one won and one lost": (
        make_prediction(actions=RIGHT.actions),
        make_prediction(actions=RIGHT.actions[1:], entities=RIGHT.entities),
        [("leading actions", False, ["miss"]), ("entities", True, ["miss"])],
    ),
    "wrong in another way is neither": (
        make_prediction(actions=RIGHT.actions[:1], entities=RIGHT.entities),
        make_prediction(actions=[RIGHT.actions[0], make_action(OP2, "Charge", "prier")], entities=RIGHT.entities),
        [],
    ),
}


@pytest.mark.parametrize("reason", CASES)
def test_changes(reason: str) -> None:
    before, after, expected = CASES[reason]
    listed = list_changed_rows(evaluation(before), evaluation(after))
    assert [(c.layer, c.gained, [m.what for m in c.mistakes]) for c in listed] == expected


def test_the_table_of_both() -> None:
    table = compare_scores(evaluation(make_prediction(actions=RIGHT.actions[:1])), evaluation(RIGHT))
    by_measure = {line.measure: line for line in table}
    line = by_measure[Measure("leading actions", "span")]
    assert (line.first, line.second) == (Counts(2, 1, 1), Counts(2, 2, 2))
    assert line.difference == F1Difference(pytest.approx(1 / 3), None), "one document gives no interval"
    assert by_measure[Measure("coordinated actions", "span")].difference is None, "nothing to score"
