"""How likely the kinds that a person told are, given the weights of the evidence: a chain over the phases of a body.

``structure.kinds`` looks for the best sequence of kinds under the constraint that a preamble does not come back. Here
the same scores make a probability: a conditional random field over the phases, in which the kind of a unit depends on
its phase and on what it shows. Both sums over all sequences that are needed, and their derivatives, come from the
forward-backward algorithm (Lafferty, McCallum and Pereira, 2001).

People err: what they told of a unit is taken as its kind seen through noise. One label that contradicts everything
around it then costs a bounded amount, whatever the weights are, and moves them little.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from clausier.structure.evidence import WEIGHED
from clausier.structure.kinds import ENTERING_BACK, ITEM_IN_BACK, KINDS_OF_PHASE, PHASES

Floats = NDArray[np.float64]
Integers = NDArray[np.intp]

ERROR_RATE = 0.05
"""How often a person is taken to have told a wrong kind."""
UNTOLD = -1
"""The label of a unit of which nobody told the kind."""


@dataclass(frozen=True, slots=True)
class Chains:
    """The units of many bodies, one body behind the other.

    Attributes:
        shows: For each unit a row with a 1 for each observation that it shows.
        told: For each unit the index in ``WEIGHED`` of the kind that a person told, or ``UNTOLD``.
        items: For each unit, whether it takes over the kind of the one before it: what it shows counts for nothing.
        firsts: The index of the first unit of each body, ascending.
    """

    shows: Floats
    told: Integers
    items: NDArray[np.bool_]
    firsts: Integers

    @property
    def steps(self) -> list[Integers]:
        """The first units of all bodies, the second ones, and so on: each step can be taken for all bodies at once."""
        lengths = np.diff(self.firsts, append=len(self.told))
        return [self.firsts[lengths > step] + step for step in range(lengths.max(initial=0))]


def log_likelihood(weights: Floats, chains: Chains) -> tuple[float, Floats]:
    """Return how likely the told kinds are, and how that changes with the weights.

    Args:
        weights: A row for each observation, a column for each of ``WEIGHED``.
        chains: Units with what they show and the kinds that were told; there must be one at least.

    Returns:
        The logarithm of the probability of all told kinds, and its derivatives by the weights.
    """
    scores = chains.shows @ weights
    steps = chains.steps
    free, expected = _sum_over_sequences(scores, chains, steps)
    bound, expected_as_told = _sum_over_sequences(scores + _noise(chains.told), chains, steps)
    return bound - free, chains.shows.T @ (expected_as_told - expected)


def _noise(told: Integers) -> Floats:
    """For each unit and kind, the logarithm of the chance that a person tells what was told if that is the kind."""
    noise = np.full((len(told), len(WEIGHED)), log(ERROR_RATE / (len(WEIGHED) - 1)))
    noise[np.arange(len(told)), told] = log(1 - ERROR_RATE)
    noise[told == UNTOLD] = 0
    return noise


def _sum_over_sequences(scores: Floats, chains: Chains, steps: Sequence[Integers]) -> tuple[float, Floats]:
    """Return the logarithm of the sum over all sequences, and how often each unit has each kind in it."""
    by_phase = scores[:, np.newaxis, :] + _allowed()
    emitted = np.logaddexp.reduce(by_phase, axis=2)
    kinds = np.exp(by_phase - emitted[:, :, np.newaxis])
    kinds[chains.items] = 0
    emitted[chains.items] = [ITEM_IN_BACK if phase == "back" else 0.0 for phase in PHASES]
    forward, backward = _forward(emitted, chains, steps), _backward(emitted, steps)
    totals = np.logaddexp.reduce(forward[chains.firsts] + backward[chains.firsts], axis=1)
    lengths = np.diff(chains.firsts, append=len(scores))
    phases = np.exp(forward + backward - np.repeat(totals, lengths)[:, np.newaxis])
    return float(totals.sum()), np.einsum("up,upk->uk", phases, kinds)


def _forward(emitted: Floats, chains: Chains, steps: Sequence[Integers]) -> Floats:
    forward = emitted.copy()
    forward[chains.firsts] += [float("-inf") if phase == "back" else 0.0 for phase in PHASES]
    for units in steps[1:]:
        forward[units] += np.logaddexp.reduce(forward[units - 1][:, :, np.newaxis] + _transitions(), axis=1)
    return forward


def _backward(emitted: Floats, steps: Sequence[Integers]) -> Floats:
    backward = np.zeros_like(emitted)
    for units in reversed(steps[1:]):
        ahead = (emitted[units] + backward[units])[:, np.newaxis, :]
        backward[units - 1] = np.logaddexp.reduce(_transitions() + ahead, axis=2)
    return backward


def _allowed() -> Floats:
    """0 where a phase has a kind, minus infinity where it does not."""
    return np.array([[0.0 if kind in KINDS_OF_PHASE[phase] else float("-inf") for kind in WEIGHED] for phase in PHASES])


def _transitions() -> Floats:
    """What going from one phase (row) to another (column) adds; nothing leads back."""
    return np.array([[_transition(before, after) for after in range(len(PHASES))] for before in range(len(PHASES))])


def _transition(before: int, after: int) -> float:
    if after < before:
        return float("-inf")
    return ENTERING_BACK if PHASES[after] == "back" and after != before else 0.0
