"""Learning the weights of the evidence for the kinds of paragraphs.

The weights of the base model are the best guess before any gold is read (a Gaussian prior); they are moved as far as the
gold asks for (maximum a posteriori). Of the moved weights only those are kept without which training paragraphs would
lose their kinds, and only if together they correct significantly more paragraphs than they break.
"""

from collections import Counter
from collections.abc import Sequence
from math import comb
from textwrap import shorten

import numpy as np
from numpy.typing import NDArray

from clausier.model_files.contents import WEIGHTS_FILE, ModelContents
from clausier.model_files.pattern_file import Entry
from clausier.structure.kind_decoding import decode_kinds
from clausier.structure.kind_features import SCORED_KINDS, KindWeights
from clausier.training.changes import LearnedChange, build_change
from clausier.training.examples import TrainingExample
from clausier.training.kind_likelihood import UNLABELLED, Chains, Floats, log_likelihood
from clausier.training.labelled_units import LabelledBody, LabelledUnit, labelled_bodies
from clausier.training.settings import TrainingSettings

PRIOR_VARIANCE = 1.0
"""How far weights are expected to move. Tried on nine resolutions with spoilt weights, 0.25, 1, 4 and 16 correct about as
much; from 4 on, wrong labels do harm."""
STEP = 0.25
"""Weights move by multiples of this, so that the file is readable and the same on every machine."""
MAX_ITERATIONS = 500
"""Of the optimiser; nine documents take about ten."""
MAX_QUOTED_CHARACTERS = 80
"""Length of a quoted paragraph (characters)."""

WeightTable = dict[str, Entry]
"""Weights by observation and kind."""
Correctness = NDArray[np.bool_]
"""For each labelled unit, whether it gets its label."""


def learn_kind_weights(
    examples: Sequence[TrainingExample], contents: ModelContents, settings: TrainingSettings, provenance: str
) -> list[LearnedChange]:
    """Propose weights of the evidence with which paragraphs get their gold kinds.

    Args:
        examples: The training documents.
        contents: The contents of the base model, with the weights to start from.
        settings: ``min_support``, the least number of labelled paragraphs with an observation whose weights may change;
            ``confidence``, the level at which the changes must correct more than they break.
        provenance: The name of the gold, for the reasons.

    Returns:
        One change for each observation whose weights change, in the order of the names. An observation that the
        base model does not weigh is added.
    """
    bodies = labelled_bodies(examples)
    if not bodies:
        return []
    base = {name: dict(row) for name, row in contents.weights.items()}
    fitted = _fit_weights(bodies, base, settings.min_support)
    needed = _prune_changes(bodies, base, fitted)
    gains, losses = _count_gains_and_losses(_correctness(bodies, base), _correctness(bodies, base | needed))
    if sign_test(gains, losses) > 1 - settings.confidence:
        return []
    return [_change(name, bodies, base, needed, provenance) for name in sorted(needed)]


def sign_test(gains: int, losses: int) -> float:
    """Return the p-value of a one-sided sign test: the probability of at least so many gains by chance.

    Args:
        gains: The number of paragraphs that are right and were wrong.
        losses: The number of paragraphs that are wrong and were right.
    """
    differences = gains + losses
    return sum(comb(differences, count) for count in range(gains, differences + 1)) / (1 << differences)


def _fit_weights(bodies: Sequence[LabelledBody], base: WeightTable, min_support: int) -> WeightTable:
    """Return the rows that the gold moves by at least one step: the maximum a posteriori, rounded."""
    from scipy.optimize import minimize

    units = [unit for body in bodies for unit in body]
    names = sorted({name for unit in units if not unit.is_item for name in unit.observations})
    chains = _build_chains(bodies, names)
    start = np.array([[base.get(name, {}).get(kind, 0.0) for kind in SCORED_KINDS] for name in names])
    support = chains.features[chains.labels != UNLABELLED].sum(axis=0)
    free = (support >= min_support)[:, np.newaxis]

    def loss(flat: Floats) -> tuple[float, Floats]:
        moves = flat.reshape(start.shape)
        likelihood, gradient = log_likelihood(start + moves, chains)
        prior = float((moves**2).sum()) / (2 * PRIOR_VARIANCE)
        return prior - likelihood, ((moves / PRIOR_VARIANCE - gradient) * free).ravel()

    best = minimize(
        loss, np.zeros(start.size), jac=True, method="L-BFGS-B", options={"maxiter": MAX_ITERATIONS, "gtol": 1e-6}
    )
    moves = np.round(best.x.reshape(start.shape) / STEP) * STEP
    return {
        name: {kind: _plain_number(weight) for kind, weight in zip(SCORED_KINDS, start[row] + moves[row], strict=True)}
        for row, name in enumerate(names)
        if moves[row].any()
    }


def _plain_number(weight: float) -> float:
    """A weight as a person would write it in the file."""
    rounded = round(float(weight), 6)
    return int(rounded) if rounded.is_integer() else rounded


def _build_chains(bodies: Sequence[LabelledBody], names: Sequence[str]) -> Chains:
    units = [unit for body in bodies for unit in body]
    column = {name: index for index, name in enumerate(names)}
    features = np.zeros((len(units), len(names)))
    for row, unit in enumerate(units):
        if not unit.is_item:
            features[row, [column[name] for name in unit.observations]] = 1
    labels = [SCORED_KINDS.index(unit.label) if unit.label else UNLABELLED for unit in units]
    body_starts = np.cumsum([0, *(len(body) for body in bodies[:-1])])
    return Chains(features, np.array(labels), np.array([unit.is_item for unit in units]), body_starts)


def _prune_changes(bodies: Sequence[LabelledBody], base: WeightTable, fitted: WeightTable) -> WeightTable:
    """Drop changes as long as no fewer paragraphs get their labels.

    The most frequent observations are tried first: a rule is to change where it fails, not where it happens to occur
    beside the failures.
    """
    kept = dict(fitted)
    frequency = Counter(name for body in bodies for unit in body if not unit.is_item for name in unit.observations)
    order = sorted(fitted, key=lambda name: (-frequency[name], name))
    correct = int(_correctness(bodies, base | kept).sum())
    before = -1
    while before != len(kept):
        before = len(kept)
        for name in [name for name in order if name in kept]:
            fewer = {other: row for other, row in kept.items() if other != name}
            still_correct = int(_correctness(bodies, base | fewer).sum())
            if still_correct >= correct:
                kept, correct = fewer, still_correct
    return kept


def _correctness(bodies: Sequence[LabelledBody], table: WeightTable) -> Correctness:
    weights = KindWeights(table)
    return np.array(
        [
            kind == unit.label
            for body in bodies
            for unit, kind in zip(body, _decode_kinds(body, weights), strict=True)
            if unit.label
        ]
    )


def _decode_kinds(body: LabelledBody, weights: KindWeights) -> list[str]:
    return decode_kinds([unit.observations for unit in body], weights, [unit.is_item for unit in body])


def _count_gains_and_losses(before: Correctness, after: Correctness) -> tuple[int, int]:
    return int((after & ~before).sum()), int((before & ~after).sum())


def _change(
    name: str, bodies: Sequence[LabelledBody], base: WeightTable, needed: WeightTable, provenance: str
) -> LearnedChange:
    """A change with its evidence: the paragraphs that get their label with it and not without it."""
    labelled: list[LabelledUnit] = [unit for body in bodies for unit in body if unit.label]
    others = base | {other: row for other, row in needed.items() if other != name}
    with_it, without_it = _correctness(bodies, base | needed), _correctness(bodies, others)
    evidence = [unit for unit, gained in zip(labelled, with_it & ~without_it, strict=True) if gained]
    lost = int((without_it & ~with_it).sum())
    rows = [(unit.doc_id, shorten(unit.text, MAX_QUOTED_CHARACTERS, placeholder=" …")) for unit in evidence]
    reason = f"{len(evidence)} paragraphs of {provenance} get their kinds by it" + (
        f", {lost} lose them" if lost else ""
    )
    return build_change("paragraphs", WEIGHTS_FILE, name, base.get(name), needed[name], rows, reason)
