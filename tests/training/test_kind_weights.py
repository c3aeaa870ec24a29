"""Learning the weights of the evidence: only where the gold asks for it. All texts are invented."""

import random
from dataclasses import replace

import pytest

from clausier.annotation.pipeline import Pipeline
from clausier.model_files.contents import ModelContents
from clausier.structure.kind_features import SCORED_KINDS
from clausier.training.changes import LearnedChange
from clausier.training.examples import TrainingExample
from clausier.training.kind_weights import learn_kind_weights, sign_test
from clausier.training.labelled_units import labelled_bodies
from clausier.training.settings import TrainingSettings
from tests.training.training_examples import (
    WeightTable,
    apply_weight_changes,
    kind_agreement,
    make_kind_example,
    replace_weights,
    write_unnumbered_decision,
)

TRAINING = [write_unnumbered_decision(number) for number in range(9)]
OTHERS = [write_unnumbered_decision(number) for number in range(9, 18)]
OPENER = "opener:indicative:known"


@pytest.fixture(scope="module")
def right(pipeline: Pipeline) -> Pipeline:
    return replace_weights(pipeline, pipeline.structurer.weights.by_observation)


@pytest.fixture(scope="module")
def shipped(pipeline: Pipeline) -> WeightTable:
    return pipeline.structurer.weights.by_observation


@pytest.fixture(scope="module")
def spoilt(shipped: WeightTable) -> WeightTable:
    """KindWeights by which verbs in the indicative say nothing."""
    return {name: row for name, row in shipped.items() if name != OPENER}


def learn(
    examples: list[TrainingExample], table: WeightTable, settings: TrainingSettings | None = None
) -> list[LearnedChange]:
    return learn_kind_weights(
        examples, ModelContents({}, table, "", "", {}), settings or TrainingSettings(), "corrected"
    )


def test_spoilt_weights_are_corrected_for_other_documents(
    pipeline: Pipeline, right: Pipeline, spoilt: WeightTable
) -> None:
    base = replace_weights(pipeline, spoilt)
    changes = learn([make_kind_example(text, base, right) for text in TRAINING], spoilt)
    corrected = replace_weights(pipeline, apply_weight_changes(spoilt, changes))
    assert kind_agreement(OTHERS, base, right) < 0.7
    assert kind_agreement(OTHERS, corrected, right) == 1.0


def test_a_change_has_its_evidence(pipeline: Pipeline, right: Pipeline, spoilt: WeightTable) -> None:
    base = replace_weights(pipeline, spoilt)
    change = {c.id: c for c in learn([make_kind_example(text, base, right) for text in TRAINING], spoilt)}[OPENER]
    assert (change.layer, change.file, change.kind, change.before) == ("paragraphs", "kinds.json", "added", None)
    assert change.after is not None and list(change.after) == list(SCORED_KINDS)
    assert change.after["operative"] > 0 > change.after["preambular"]
    assert all(weight % 0.25 == 0 for weight in change.after.values())
    assert change.documents == len(TRAINING) and change.support >= 2 * len(TRAINING)
    assert change.examples[0] == "PC.DEC-9400: Décide de publier le calendrier,"
    assert change.reason == f"{change.support} paragraphs of corrected get their kinds by it"


def test_right_weights_stay(right: Pipeline, shipped: WeightTable) -> None:
    """The gold would have them larger still; but no paragraph needs it."""
    assert learn([make_kind_example(text, right, right) for text in TRAINING], shipped) == []


def mislabelled(texts: list[str], base: Pipeline, right: Pipeline) -> list[TrainingExample]:
    """One kind in ten or more is wrong: drawn at random, one in four of the drawn ones is right by chance."""
    draw = random.Random(0)
    return [
        make_kind_example(
            text, base, right, {n: draw.choice(SCORED_KINDS) for n in range(2, 9) if draw.random() < 0.25}
        )
        for text in texts
    ]


def labels(examples: list[TrainingExample]) -> list[str]:
    return [unit.label for body in labelled_bodies(examples) for unit in body]


def test_wrong_labels_change_nothing(right: Pipeline, shipped: WeightTable) -> None:
    """They have nothing in common that a weight could learn."""
    examples = mislabelled([*TRAINING, *OTHERS], right, right)
    true_labels = labels([make_kind_example(text, right, right) for text in [*TRAINING, *OTHERS]])
    wrong = [label for label, kind in zip(labels(examples), true_labels, strict=True) if label != kind]
    assert len(wrong) >= len(true_labels) / 10
    assert learn(examples, shipped) == []


def test_weights_are_corrected_in_spite_of_wrong_labels(
    pipeline: Pipeline, right: Pipeline, spoilt: WeightTable
) -> None:
    changes = learn(mislabelled(TRAINING, replace_weights(pipeline, spoilt), right), spoilt)
    assert kind_agreement(OTHERS, replace_weights(pipeline, apply_weight_changes(spoilt, changes)), right) == 1.0


def test_one_paragraph_is_not_enough(right: Pipeline, shipped: WeightTable) -> None:
    """A single correction may be an error: weights are shared by all paragraphs of all documents."""
    assert learn([make_kind_example(TRAINING[0], right, right, {4: "preambular"})], shipped) == []


def test_an_observation_that_the_gold_does_not_have_keeps_its_weights(
    pipeline: Pipeline, right: Pipeline, spoilt: WeightTable
) -> None:
    base = replace_weights(pipeline, spoilt)
    changes = learn([make_kind_example(text, base, right) for text in TRAINING], spoilt)
    assert not {"number:arabic", "end:semicolon", "capitals"} & {change.id for change in changes}


def test_an_observation_with_less_support_than_is_asked_for_stays(
    pipeline: Pipeline, right: Pipeline, spoilt: WeightTable
) -> None:
    examples = [make_kind_example(text, replace_weights(pipeline, spoilt), right) for text in TRAINING]
    assert learn(examples, spoilt, TrainingSettings(min_support=1000)) == []


def test_unchecked_rows_are_no_evidence(pipeline: Pipeline, right: Pipeline, spoilt: WeightTable) -> None:
    base = replace_weights(pipeline, spoilt)
    examples = [make_kind_example(text, base, right) for text in TRAINING]
    unchecked = [
        replace(e, gold=replace(e.gold, rows={"paragraphs": tuple(replace(r, checked=False) for r in e.gold["paragraphs"])}))
        for e in examples
    ]  # fmt: skip
    assert labelled_bodies(unchecked) == []
    assert labelled_bodies([replace(e, structured=None) for e in examples]) == []
    assert learn(unchecked, spoilt) == []


SECTIONS = """\
DÉCISION No 9431

Le Conseil permanent,

Rappelant les décisions antérieures sur la question,

1. Décide :

a) De publier le calendrier ;

2. Prie le Secrétariat de tenir la liste à jour.

II. Listes

Notant les vues des délégations,

3. Invite les délégations à présenter leurs vues.
"""


def test_a_section_with_a_preamble_of_its_own_is_a_body(right: Pipeline) -> None:
    """Its preamble does not come back: it begins."""
    bodies = labelled_bodies([make_kind_example(SECTIONS, right, right)])
    assert [[unit.text.split()[0] for unit in body] for body in bodies] == [
        ["Rappelant", "1.", "a)", "2."], ["II.", "Notant", "3."],
    ]  # fmt: skip


def test_items_have_no_label(right: Pipeline) -> None:
    """They take over the kind before them: no weight decides it."""
    (body, _) = labelled_bodies([make_kind_example(SECTIONS, right, right)])
    assert [(unit.is_item, unit.label) for unit in body] == [
        (False, "preambular"), (False, "operative"), (True, ""), (False, "operative"),
    ]  # fmt: skip


def test_a_signature_is_other_to_the_evidence(right: Pipeline) -> None:
    """It is recognised by its wording once the evidence has decided that it is no part of the body."""
    text = TRAINING[0] + "\nFait à Vienne, le 3 mai 2007\n"
    (body,) = labelled_bodies([make_kind_example(text, right, right, {text.count("\n\n") - 1: "signature"})])
    assert body[-1].text.startswith("Fait") and body[-1].label == "other"


@pytest.mark.parametrize(
    ("gains", "losses", "p_value"),
    [(0, 0, 1.0), (4, 0, 1 / 16), (5, 0, 1 / 32), (5, 1, 7 / 64), (0, 3, 1.0)],
)
def test_sign_test(gains: int, losses: int, p_value: float) -> None:
    assert sign_test(gains, losses) == pytest.approx(p_value)


def test_sign_test_of_very_many_differences() -> None:
    assert sign_test(3000, 1000) < 1e-9
