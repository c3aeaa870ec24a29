"""The likelihood of kinds equals the sum over all sequences, and its gradient the numerical one."""

from itertools import product
from math import exp, inf, log

import numpy as np
import pytest

from clausier.structure.kind_decoding import BACK_ENTRY_SCORE, BACK_ITEM_SCORE, KINDS_BY_PHASE, PHASES, decode_kinds
from clausier.structure.kind_features import SCORED_KINDS, KindWeights
from clausier.training.kind_likelihood import ERROR_RATE, UNLABELLED, Chains, Floats, log_likelihood

NAMES = ("verb", "participle", "number")
P, O, H, X = range(4)  # noqa: E741
"""The kinds of ``SCORED_KINDS``: preambular, operative, heading, other."""


def chains(*bodies: str, labels: tuple[int, ...], items: tuple[int, ...] = ()) -> Chains:
    """Bodies of units; ``.`` has no observation."""
    units = [unit.split("+") for body in bodies for unit in body.split()]
    lengths = [len(body.split()) for body in bodies]
    return Chains(
        features=np.array(
            [[float(name in unit and row not in items) for name in NAMES] for row, unit in enumerate(units)]
        ),
        labels=np.array(labels),
        is_item=np.array([row in items for row in range(len(units))]),
        body_starts=np.cumsum([0, *lengths[:-1]]),
    )


def some_weights(seed: int = 0) -> Floats:
    return np.random.default_rng(seed).normal(0, 2, (len(NAMES), len(SCORED_KINDS)))


CASES = {
    "one unit": chains("verb", labels=(O,)),
    "a preamble and what follows": chains("participle participle verb verb+number", labels=(P, P, O, O)),
    "one of them has no label": chains("participle verb .", labels=(P, UNLABELLED, X)),
    "an item takes over what comes before it": chains(
        "participle verb . verb", labels=(P, O, UNLABELLED, O), items=(2,)
    ),
    "an item at the end": chains("verb .", labels=(O, UNLABELLED), items=(1,)),
    "two bodies, the shorter one first": chains("verb", "participle verb number", labels=(O, P, O, H)),
    "a preamble that comes back, which cannot be": chains("verb participle", labels=(O, P)),
}


@pytest.mark.parametrize("case", CASES)
def test_all_sequences_are_summed(case: str) -> None:
    value, _ = log_likelihood(some_weights(), CASES[case])
    assert value == pytest.approx(enumerated(some_weights(), CASES[case]), abs=1e-9)


@pytest.mark.parametrize("case", CASES)
def test_the_gradient_equals_the_numerical_one(case: str) -> None:
    weights, step = some_weights(1), 1e-5
    _, gradient = log_likelihood(weights, CASES[case])
    for index in np.ndindex(weights.shape):
        ahead, back = weights.copy(), weights.copy()
        ahead[index] += step
        back[index] -= step
        rise = log_likelihood(ahead, CASES[case])[0] - log_likelihood(back, CASES[case])[0]
        assert gradient[index] == pytest.approx(rise / (2 * step), abs=1e-6)


def test_weights_of_any_size_are_summed() -> None:
    """KindWeights come from a file that anyone may have written."""
    value, gradient = log_likelihood(some_weights() * 1e6, CASES["a preamble and what follows"])
    assert np.isfinite(value) and np.isfinite(gradient).all()


def test_a_wrong_label_costs_no_more_than_an_error_does() -> None:
    """However sure the evidence is, one label that contradicts it must not outweigh all others."""
    sure = np.zeros((len(NAMES), len(SCORED_KINDS)))
    sure[0, O] = 1000
    right, _ = log_likelihood(sure, chains("verb", labels=(O,)))
    wrong, gradient = log_likelihood(sure, chains("verb", labels=(X,)))
    assert (right, wrong) == pytest.approx((log(1 - ERROR_RATE), log(ERROR_RATE / 3)))
    assert np.abs(gradient).max() < 1e-9


def enumerated(weights: Floats, case: Chains) -> float:
    """The same sum, sequence by sequence."""
    total = 0.0
    for first, end in zip(case.body_starts, [*case.body_starts[1:], len(case.labels)], strict=True):
        free = clamped = 0.0
        for states in product(product(range(len(PHASES)), range(len(SCORED_KINDS))), repeat=end - first):
            score = noise = 0.0
            for unit, (before, (phase, kind)) in enumerate(zip([(0, 0), *states[:-1]], states, strict=True), first):
                score += step(unit == first, before[0], phase)
                score += emission(weights, case, unit, phase, kind)
                if case.labels[unit] != UNLABELLED:
                    noise += log(1 - ERROR_RATE if case.labels[unit] == kind else ERROR_RATE / 3)
            free += exp(score)
            clamped += exp(score + noise)
        total += log(clamped) - log(free)
    return total


def step(is_first: bool, before: int, phase: int) -> float:
    if is_first:
        return -inf if PHASES[phase] == "back" else 0.0
    if phase < before:
        return -inf
    return BACK_ENTRY_SCORE if PHASES[phase] == "back" and before != phase else 0.0


def emission(weights: Floats, case: Chains, unit: int, phase: int, kind: int) -> float:
    if case.is_item[unit]:
        # One way for each phase, not one for each kind.
        return (BACK_ITEM_SCORE if PHASES[phase] == "back" else 0.0) if kind == 0 else -inf
    if SCORED_KINDS[kind] not in KINDS_BY_PHASE[PHASES[phase]]:
        return -inf
    return float(case.features[unit] @ weights[:, kind])


def test_the_best_sequence_is_the_likeliest_one() -> None:
    """The chain scores as the decoder does: no other labels are likelier than the decoded kinds."""
    weights = some_weights(2) * 5
    table = KindWeights(
        {name: dict(zip(SCORED_KINDS, row, strict=True)) for name, row in zip(NAMES, weights, strict=True)}
    )
    body = "participle verb+number participle number verb"
    best = [SCORED_KINDS.index(kind) for kind in decode_kinds([tuple(unit.split("+")) for unit in body.split()], table)]
    likelihoods = {
        labels: log_likelihood(weights, chains(body, labels=labels))[0]
        for labels in product(range(len(SCORED_KINDS)), repeat=5)
    }
    assert len(likelihoods) == len(SCORED_KINDS) ** 5
    assert max(likelihoods, key=lambda labels: likelihoods[labels]) == tuple(best)
