"""Kinds of paragraphs, preambular, operative or other, decoded over a whole part instead of paragraph by paragraph.

A preamble precedes the operative part and does not recur. The best sequence of kinds under that constraint is found with
the Viterbi algorithm over the observations of all units.
"""

from collections.abc import Sequence

from clausier.structure.kind_features import KindWeights

PHASES = ("preamble", "operative", "back")
"""The states of the decoder in their order; ``back`` is the back matter, after the body."""

KINDS_BY_PHASE = {
    "preamble": ("preambular", "heading", "other"),
    "operative": ("operative", "heading", "other"),
    "back": ("other", "heading"),
}
BACK_ENTRY_SCORE = -2.0
"""Score of the transition to the back matter: a paragraph without an opener is more often a misread one."""

BACK_ITEM_SCORE = -0.5
"""Score of an item in the back matter: items more often continue a paragraph of the body."""


def decode_kinds(
    observations: Sequence[tuple[str, ...]], weights: KindWeights, items: Sequence[bool] | None = None
) -> list[str]:
    """Return the best sequence of kinds for the units of a part.

    Args:
        observations: The observations of each unit, in order.
        weights: The weight of each observation for each kind.
        items: For each unit, whether it is an item that inherits the kind of the unit before it, headings
            aside; none are if not given.

    Returns:
        ``preambular``, ``operative``, ``heading`` or ``other`` for each unit.
    """
    if not observations:
        return []
    items = items or [False] * len(observations)
    score = {"preamble": 0.0, "operative": 0.0, "back": float("-inf")}
    history: list[dict[str, str]] = []
    choices: list[dict[str, str]] = []
    for observed, is_item in zip(observations, items, strict=True):
        advanced, origin = _advance(score)
        choice = {}
        for phase in PHASES:
            kind, value = _best_kind(phase, observed, weights, is_item)
            choice[phase] = kind
            advanced[phase] += value
        score = advanced
        history.append(origin)
        choices.append(choice)
    return _backtrack(score, history, choices)


def _advance(score: dict[str, float]) -> tuple[dict[str, float], dict[str, str]]:
    advanced, origin = {}, {}
    for index, phase in enumerate(PHASES):
        cost = BACK_ENTRY_SCORE if phase == "back" else 0.0
        candidates = {earlier: score[earlier] + (cost if earlier != phase else 0.0) for earlier in PHASES[: index + 1]}
        origin[phase] = max(candidates, key=lambda name: (candidates[name], name == phase))
        advanced[phase] = candidates[origin[phase]]
    return advanced, origin


def _best_kind(phase: str, observed: tuple[str, ...], weights: KindWeights, is_item: bool) -> tuple[str, float]:
    if is_item:
        return "item", 0.0 if phase != "back" else BACK_ITEM_SCORE
    scored = {kind: weights.score(observed, kind) for kind in KINDS_BY_PHASE[phase]}
    kind = max(scored, key=lambda name: scored[name])
    return kind, scored[kind]


def _backtrack(
    score: dict[str, float], history: Sequence[dict[str, str]], choices: Sequence[dict[str, str]]
) -> list[str]:
    phase = max(PHASES, key=lambda name: score[name])
    kinds: list[str] = []
    for origin, choice in zip(reversed(history), reversed(choices), strict=True):
        kinds.append(choice[phase])
        phase = origin[phase]
    kinds.reverse()
    for index, kind in enumerate(kinds):
        if kind == "item":
            kinds[index] = next((k for k in reversed(kinds[:index]) if k != "heading"), "other")
    return kinds
