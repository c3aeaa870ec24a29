"""Layers whose changes do harm are left out, and what is left is measured again."""

from collections.abc import Collection, Sequence

import pytest

from clausier.evaluation.measures import LEADING, Measure
from clausier.evaluation.scores import Counts
from clausier.training import selection
from clausier.training.acceptance import JUDGED
from clausier.training.change import Change
from clausier.training.crossvalidation import Counted, Fold
from clausier.training.rounds import Learned
from clausier.training.selection import select_layers
from clausier.training.settings import Settings
from tests.builders import make_model

LAYERS = ("paragraphs", "actions", "references")


def folds(*layers: str) -> list[Fold]:
    """Folds in which something was learned for some layers."""
    changes = tuple(Change(layer, f"{layer}.jsonl", "x", None, {}, 1, 1, (), "why") for layer in layers)
    return [Fold((), Learned(make_model(), changes))]


def counted(**right: int) -> Counted:
    """Three documents in which each measure of a layer has so many rows right of ten; ten if nothing is said."""
    counts = {
        measure: Counts(10, 10, right.get(layer, 10)) for layer, measures in JUDGED.items() for measure in measures
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

    def count_folds(some: Sequence[Fold], layers: Collection[str]) -> Counted:
        """A layer is worse only while the changes at fault are in."""
        asked.append(tuple(layers))
        fault = {"paragraphs": "actions"}
        return counted(**{layer: right for layer, right in harm.items() if fault.get(layer, layer) in layers})

    monkeypatch.setattr(selection, "count_folds", count_folds)
    found = select_layers(folds("actions", "references"), counted(), LAYERS, allowed, Settings())
    assert found.kept == kept
    assert [layer for layer, _ in found.left_out] == left_out
    assert asked == [
        tuple(x for x in ("actions", "references") if x not in left_out[:n]) for n in range(len(left_out) + 1)
    ]
    assert {verdict.layer for verdict in found.verdicts} == set(LAYERS)


def test_the_verdicts_that_condemned_a_layer_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selection, "count_folds", lambda folds, layers: counted(actions=5 if layers else 10))
    found = select_layers(folds("actions"), counted(), LAYERS, (), Settings())
    ((layer, verdicts),) = found.left_out
    lemma = next(v for v in verdicts if v.measure == Measure(LEADING, "lemma"))
    assert (layer, lemma.change) == ("actions", -0.5)
