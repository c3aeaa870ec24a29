"""Preambular, operative or something else: decided over a whole part, not line by line.

A preamble comes before the operative part and does not come back. The best sequence of kinds under that
constraint is found with Viterbi's algorithm over the evidence of all units.
"""

from collections.abc import Sequence

from clausier.structure.observations import KindWeights

PHASES = ("preamble", "operative", "back")
KINDS_BY_PHASE = {
    "preamble": ("preambular", "heading", "other"),
    "operative": ("operative", "heading", "other"),
    "back": ("other", "heading"),
}
BACK_ENTRY_SCORE = -2.0
"""What it costs to leave the body: a paragraph without an opener is more often a misread one."""
BACK_ITEM_SCORE = -0.5
"""What an item adds to the back: it more often goes on with a paragraph of the body."""


def decode_kinds(
    observations: Sequence[tuple[str, ...]], weights: KindWeights, follows: Sequence[bool] | None = None
) -> list[str]:
    """Return the best sequence of kinds for the units of a part.

    Args:
        observations: What each unit shows, in order.
        weights: What each observation adds to each kind.
        follows: For each unit, whether it is an item that takes over the kind of the unit before it, headings
            aside; none are if not given.

    Returns:
        ``preambular``, ``operative``, ``heading`` or ``other`` for each unit.
    """
    if not observations:
        return []
    follows = follows or [False] * len(observations)
    score = {"preamble": 0.0, "operative": 0.0, "back": float("-inf")}
    history: list[dict[str, str]] = []
    choices: list[dict[str, str]] = []
    for seen, is_item in zip(observations, follows, strict=True):
        reached, origin = _advance(score)
        choice = {}
        for phase in PHASES:
            kind, value = _best_kind(phase, seen, weights, is_item)
            choice[phase] = kind
            reached[phase] += value
        score = reached
        history.append(origin)
        choices.append(choice)
    return _trace(score, history, choices)


def _advance(score: dict[str, float]) -> tuple[dict[str, float], dict[str, str]]:
    reached, origin = {}, {}
    for index, phase in enumerate(PHASES):
        cost = BACK_ENTRY_SCORE if phase == "back" else 0.0
        candidates = {earlier: score[earlier] + (cost if earlier != phase else 0.0) for earlier in PHASES[: index + 1]}
        origin[phase] = max(candidates, key=lambda name: (candidates[name], name == phase))
        reached[phase] = candidates[origin[phase]]
    return reached, origin


def _best_kind(phase: str, seen: tuple[str, ...], weights: KindWeights, is_item: bool) -> tuple[str, float]:
    if is_item:
        return "item", 0.0 if phase != "back" else BACK_ITEM_SCORE
    scored = {kind: weights.score(seen, kind) for kind in KINDS_BY_PHASE[phase]}
    kind = max(scored, key=lambda name: scored[name])
    return kind, scored[kind]


def _trace(score: dict[str, float], history: Sequence[dict[str, str]], choices: Sequence[dict[str, str]]) -> list[str]:
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
