"""The likelihood of gold kinds given the weights of the evidence: a conditional random field over the phases of a body.

``structure.kinds`` looks for the best sequence of kinds under the constraint that a preamble does not come back. Here
the same scores make a probability: a linear-chain conditional random field over the phases, in which the kind of a unit
depends on its phase and on its observations. The partition functions with and without the gold labels, and their
derivatives, come from the forward-backward algorithm (Lafferty, McCallum and Pereira, 2001).

Annotators err: a gold label is taken as the true kind seen through noise. One label that contradicts everything around
it then costs a bounded amount, whatever the weights are, and moves them little.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from clausier.structure.kind_decoding import BACK_ENTRY_SCORE, BACK_ITEM_SCORE, KINDS_BY_PHASE, PHASES
from clausier.structure.kind_features import SCORED_KINDS

Floats = NDArray[np.float64]
Integers = NDArray[np.intp]

ERROR_RATE = 0.05
"""The assumed share of wrong gold labels."""
UNLABELLED = -1
"""The label of a unit without a gold kind."""


@dataclass(frozen=True, slots=True)
class Chains:
    """The units of many bodies, one body after the other.

    Attributes:
        features: For each unit a row with a 1 for each of its observations.
        labels: For each unit the index in ``SCORED_KINDS`` of its gold kind, or ``UNLABELLED``.
        is_item: For each unit, whether it takes over the kind of the one before it: its observations count for nothing.
        body_starts: The index of the first unit of each body, ascending.
    """

    features: Floats
    labels: Integers
    is_item: NDArray[np.bool_]
    body_starts: Integers

    @property
    def steps(self) -> list[Integers]:
        """The first units of all bodies, the second ones, and so on: each step is computed for all bodies at once."""
        lengths = np.diff(self.body_starts, append=len(self.labels))
        return [self.body_starts[lengths > step] + step for step in range(lengths.max(initial=0))]


def log_likelihood(weights: Floats, chains: Chains) -> tuple[float, Floats]:
    """Return the log-likelihood of the gold labels and its gradient.

    Args:
        weights: A row for each observation, a column for each of ``SCORED_KINDS``.
        chains: Units with their observations and labels; there must be one at least.

    Returns:
        The logarithm of the probability of all labels, and its derivatives by the weights.
    """
    scores = chains.features @ weights
    steps = chains.steps
    free, expected = _log_partition(scores, chains, steps)
    clamped, expected_given_labels = _log_partition(scores + _label_noise(chains.labels), chains, steps)
    return clamped - free, chains.features.T @ (expected_given_labels - expected)


def _label_noise(labels: Integers) -> Floats:
    """For each unit and kind, the log-probability of the unit's label if that is the true kind."""
    noise = np.full((len(labels), len(SCORED_KINDS)), log(ERROR_RATE / (len(SCORED_KINDS) - 1)))
    noise[np.arange(len(labels)), labels] = log(1 - ERROR_RATE)
    noise[labels == UNLABELLED] = 0
    return noise


def _log_partition(scores: Floats, chains: Chains, steps: Sequence[Integers]) -> tuple[float, Floats]:
    """Return the log-partition function over all sequences, and the marginal of each kind for each unit."""
    by_phase = scores[:, np.newaxis, :] + _phase_mask()
    emissions = np.logaddexp.reduce(by_phase, axis=2)
    kinds = np.exp(by_phase - emissions[:, :, np.newaxis])
    kinds[chains.is_item] = 0
    emissions[chains.is_item] = [BACK_ITEM_SCORE if phase == "back" else 0.0 for phase in PHASES]
    forward, backward = _forward(emissions, chains, steps), _backward(emissions, steps)
    totals = np.logaddexp.reduce(forward[chains.body_starts] + backward[chains.body_starts], axis=1)
    lengths = np.diff(chains.body_starts, append=len(scores))
    phases = np.exp(forward + backward - np.repeat(totals, lengths)[:, np.newaxis])
    return float(totals.sum()), np.einsum("up,upk->uk", phases, kinds)


def _forward(emissions: Floats, chains: Chains, steps: Sequence[Integers]) -> Floats:
    forward = emissions.copy()
    forward[chains.body_starts] += [float("-inf") if phase == "back" else 0.0 for phase in PHASES]
    for units in steps[1:]:
        forward[units] += np.logaddexp.reduce(forward[units - 1][:, :, np.newaxis] + _transitions(), axis=1)
    return forward


def _backward(emissions: Floats, steps: Sequence[Integers]) -> Floats:
    backward = np.zeros_like(emissions)
    for units in reversed(steps[1:]):
        ahead = (emissions[units] + backward[units])[:, np.newaxis, :]
        backward[units - 1] = np.logaddexp.reduce(_transitions() + ahead, axis=2)
    return backward


def _phase_mask() -> Floats:
    """0 where a phase has a kind, minus infinity where it does not."""
    return np.array(
        [[0.0 if kind in KINDS_BY_PHASE[phase] else float("-inf") for kind in SCORED_KINDS] for phase in PHASES]
    )


def _transitions() -> Floats:
    """Transition scores from phase (row) to phase (column); none leads back."""
    return np.array([[_transition(before, after) for after in range(len(PHASES))] for before in range(len(PHASES))])


def _transition(before: int, after: int) -> float:
    if after < before:
        return float("-inf")
    return BACK_ENTRY_SCORE if PHASES[after] == "back" and after != before else 0.0
