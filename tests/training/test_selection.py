"""Layers whose changes make a layer worse are left out, and the others are scored again."""

from collections.abc import Collection, Sequence

import pytest

from clausier.evaluation.measures import LEADING, Measure
from clausier.evaluation.scores import Counts
from clausier.training import selection
from clausier.training.changes import LearnedChange
from clausier.training.crossvalidation import CountsByDocument, Fold
from clausier.training.regressions import LAYER_MEASURES
from clausier.training.rounds import LearningResult
from clausier.training.selection import select_layers
from clausier.training.settings import TrainingSettings
from tests.builders import make_model

LAYERS = ("paragraphs", "actions", "references")


def folds(*layers: str) -> list[Fold]:
    """Folds in which something was learned for some layers."""
    changes = tuple(LearnedChange(layer, f"{layer}.jsonl", "x", None, {}, 1, 1, (), "why") for layer in layers)
    return [Fold((), LearningResult(make_model(), changes))]


def counted(**right: int) -> CountsByDocument:
    """Three documents in which each measure of a layer has so many rows right of ten; ten if nothing is said."""
    counts = {
        measure: Counts(10, 10, right.get(layer, 10))
        for layer, measures in LAYER_MEASURES.items()
        for measure in measures
    }
    return {f"D{number}": counts for number in range(3)}


CASES = {
    "nothing harms": ({}, (), ("actions", "references"), []),
    "a layer that harms itself": ({"references": 8}, (), ("actions",), ["references"]),
    "it may if that is allowed": ({"references": 8}, ("references",), ("actions", "references"), []),
    "verbs that spoil the kinds of paragraphs": ({"paragraphs": 8}, (), ("references",), ["actions"]),
    "several": ({"actions": 8, "references": 8}, (), (), ["actions", "references"]),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_kept(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    harm, allowed, kept, left_out = CASES[case]
    asked: list[tuple[str, ...]] = []

    def score_folds(some: Sequence[Fold], layers: Collection[str]) -> CountsByDocument:
        """A layer is worse only while the changes at fault are in."""
        asked.append(tuple(layers))
        fault = {"paragraphs": "actions"}
        return counted(**{layer: right for layer, right in harm.items() if fault.get(layer, layer) in layers})

    monkeypatch.setattr(selection, "score_folds", score_folds)
    selected = select_layers(folds("actions", "references"), counted(), LAYERS, allowed, TrainingSettings())
    assert selected.kept == kept
    assert [layer for layer, _ in selected.left_out] == left_out
    assert asked == [
        tuple(x for x in ("actions", "references") if x not in left_out[:n]) for n in range(len(left_out) + 1)
    ]
    assert {comparison.layer for comparison in selected.comparisons} == set(LAYERS)


def test_the_comparisons_for_which_a_layer_is_left_out_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selection, "score_folds", lambda folds, layers: counted(actions=5 if layers else 10))
    selected = select_layers(folds("actions"), counted(), LAYERS, (), TrainingSettings())
    ((layer, comparisons),) = selected.left_out
    lemma = next(c for c in comparisons if c.measure == Measure(LEADING, "lemma"))
    assert (layer, lemma.f1_change) == ("actions", -0.5)
