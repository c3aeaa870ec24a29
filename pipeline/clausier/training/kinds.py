"""Learning what the evidence for the kinds of paragraphs weighs.

The weights of the base model are the best guess before any gold is read (a Gaussian prior); they are moved as far as the
gold asks for (maximum a posteriori). Of what comes out only those changes stay without which training paragraphs
would lose their kinds, and only if together they mend more paragraphs than they would by chance.
"""

from collections import Counter
from collections.abc import Sequence
from math import comb
from textwrap import shorten

import numpy as np
from numpy.typing import NDArray

from clausier.model_files.contents import ModelContents
from clausier.model_files.pattern_file import Entry
from clausier.structure.evidence import WEIGHED, Weights
from clausier.structure.kinds import decide_kinds
from clausier.training.change import Change, change_of
from clausier.training.example import Example
from clausier.training.kind_likelihood import UNTOLD, Chains, Floats, log_likelihood
from clausier.training.labelled_units import Body, Unit, bodies_of
from clausier.training.settings import Settings

FILE = "kinds.json"
PRIOR_VARIANCE = 1.0
"""How far weights are expected to move. Tried on nine resolutions with spoilt weights, 0.25, 1, 4 and 16 mend about as
much; from 4 on, wrong labels do harm."""
STEP = 0.25
"""Weights move by multiples of this: the file can be read, and is the same on every machine."""
MOST_ITERATIONS = 500
"""Of the optimiser; nine documents take about ten."""
QUOTED = 80
"""So many characters of a paragraph are quoted."""

Table = dict[str, Entry]
"""Weights by observation and kind."""
Rightness = NDArray[np.bool_]
"""For each paragraph whose kind is told, whether it gets this kind."""


def learn_kinds(
    examples: Sequence[Example], contents: ModelContents, settings: Settings, provenance: str
) -> list[Change]:
    """Propose weights of the evidence with which paragraphs get the kinds that the gold tells.

    Args:
        examples: The training documents.
        contents: The base model, with the weights to start from.
        settings: ``min_support``, so many paragraphs must show an observation before its weights are touched;
            ``confidence``, how sure one must be that the changes mend more than they break before there are any.
        provenance: The name of the gold, for the reasons.

    Returns:
        One change for each observation whose weights change, in the order of the names. An observation that the
        base model does not weigh is added.
    """
    bodies = bodies_of(examples)
    if not bodies:
        return []
    base = {name: dict(row) for name, row in contents.weights.items()}
    moved = _moved(bodies, base, settings.min_support)
    needed = _without_needless(bodies, base, moved)
    better, worse = _mended_and_broken(_rightness(bodies, base), _rightness(bodies, base | needed))
    if chance_of(better, worse) > 1 - settings.confidence:
        return []
    return [_change(name, bodies, base, needed, provenance) for name in sorted(needed)]


def chance_of(better: int, worse: int) -> float:
    """Return how likely so many gains among all differences are if gains and losses are equally likely (sign test).

    Args:
        better: How many paragraphs are right that were wrong.
        worse: How many are wrong that were right.
    """
    differences = better + worse
    return sum(comb(differences, gains) for gains in range(better, differences + 1)) / (1 << differences)


def _moved(bodies: Sequence[Body], base: Table, min_support: int) -> Table:
    """Return the rows that the gold moves by a step at least: the maximum a posteriori, rounded."""
    from scipy.optimize import minimize

    units = [unit for body in bodies for unit in body]
    names = sorted({name for unit in units if not unit.is_item for name in unit.observations})
    chains = _chains(bodies, names)
    start = np.array([[base.get(name, {}).get(kind, 0.0) for kind in WEIGHED] for name in names])
    support = chains.shows[chains.told != UNTOLD].sum(axis=0)
    free = (support >= min_support)[:, np.newaxis]

    def loss(flat: Floats) -> tuple[float, Floats]:
        moves = flat.reshape(start.shape)
        likelihood, slope = log_likelihood(start + moves, chains)
        prior = float((moves**2).sum()) / (2 * PRIOR_VARIANCE)
        return prior - likelihood, ((moves / PRIOR_VARIANCE - slope) * free).ravel()

    best = minimize(
        loss, np.zeros(start.size), jac=True, method="L-BFGS-B", options={"maxiter": MOST_ITERATIONS, "gtol": 1e-6}
    )
    moves = np.round(best.x.reshape(start.shape) / STEP) * STEP
    return {
        name: {kind: _plain(weight) for kind, weight in zip(WEIGHED, start[row] + moves[row], strict=True)}
        for row, name in enumerate(names)
        if moves[row].any()
    }


def _plain(weight: float) -> float:
    """A weight as a person would write it in the file."""
    rounded = round(float(weight), 6)
    return int(rounded) if rounded.is_integer() else rounded


def _chains(bodies: Sequence[Body], names: Sequence[str]) -> Chains:
    units = [unit for body in bodies for unit in body]
    column = {name: index for index, name in enumerate(names)}
    shows = np.zeros((len(units), len(names)))
    for row, unit in enumerate(units):
        if not unit.is_item:
            shows[row, [column[name] for name in unit.observations]] = 1
    told = [WEIGHED.index(unit.told) if unit.told else UNTOLD for unit in units]
    firsts = np.cumsum([0, *(len(body) for body in bodies[:-1])])
    return Chains(shows, np.array(told), np.array([unit.is_item for unit in units]), firsts)


def _without_needless(bodies: Sequence[Body], base: Table, moved: Table) -> Table:
    """Drop changes as long as no fewer paragraphs get the kinds that were told.

    What many paragraphs show goes first: a rule is to change where it fails, not where it happens to touch the failures.
    """
    kept = dict(moved)
    shown = Counter(name for body in bodies for unit in body if not unit.is_item for name in unit.observations)
    order = sorted(moved, key=lambda name: (-shown[name], name))
    right = int(_rightness(bodies, base | kept).sum())
    before = -1
    while before != len(kept):
        before = len(kept)
        for name in [name for name in order if name in kept]:
            fewer = {other: row for other, row in kept.items() if other != name}
            still = int(_rightness(bodies, base | fewer).sum())
            if still >= right:
                kept, right = fewer, still
    return kept


def _rightness(bodies: Sequence[Body], table: Table) -> Rightness:
    weights = Weights(table)
    return np.array(
        [
            kind == unit.told
            for body in bodies
            for unit, kind in zip(body, _decided(body, weights), strict=True)
            if unit.told
        ]
    )


def _decided(body: Body, weights: Weights) -> list[str]:
    return decide_kinds([unit.observations for unit in body], weights, [unit.is_item for unit in body])


def _mended_and_broken(before: Rightness, after: Rightness) -> tuple[int, int]:
    return int((after & ~before).sum()), int((before & ~after).sum())


def _change(name: str, bodies: Sequence[Body], base: Table, needed: Table, provenance: str) -> Change:
    """A change rests on the paragraphs that get their kind with it and not without it."""
    told: list[Unit] = [unit for body in bodies for unit in body if unit.told]
    without = base | {other: row for other, row in needed.items() if other != name}
    right, still = _rightness(bodies, base | needed), _rightness(bodies, without)
    rests_on = [unit for unit, gained in zip(told, right & ~still, strict=True) if gained]
    lost = int((still & ~right).sum())
    rows = [(unit.doc_id, shorten(unit.text, QUOTED, placeholder=" …")) for unit in rests_on]
    reason = f"{len(rests_on)} paragraphs of {provenance} get their kinds by it" + (
        f", {lost} lose them" if lost else ""
    )
    return change_of("paragraphs", FILE, name, base.get(name), needed[name], rows, reason)
