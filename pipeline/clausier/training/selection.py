"""Leaving out the layers whose changes do harm, until those that are left do none."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from clausier.training.acceptance import Verdict, harmed_layers, judge
from clausier.training.crossvalidation import Counted, Fold, count_folds
from clausier.training.settings import Settings

CAUSES = {"paragraphs": ("paragraphs", "actions"), "actions": ("actions", "paragraphs")}
"""Whose changes may be at fault when a layer gets worse, the first that has any: verbs tell the kinds of paragraphs,
and these tell where a body acts. Other layers have only themselves to blame, or else these two."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which changes are kept.

    Attributes:
        kept: The layers whose changes are kept.
        left_out: Those whose changes are not, each with the verdicts for which.
        verdicts: What cross-validation says of what is kept.
    """

    kept: tuple[str, ...]
    left_out: tuple[tuple[str, tuple[Verdict, ...]], ...]
    verdicts: tuple[Verdict, ...]


def select_layers(
    folds: Sequence[Fold], base: Counted, layers: Collection[str], allowed: Collection[str], settings: Settings
) -> Selection:
    """Choose the layers whose changes are kept.

    Args:
        folds: What was learned from all documents but some, for each part.
        base: What the base model gets right.
        layers: The layers that can be scored.
        allowed: Layers that may get worse.
        settings: Seed and number of resamples of the intervals.
    """
    kept = [layer for layer in layers if any(fold.learned.of([layer]) for fold in folds)]
    left_out: list[tuple[str, tuple[Verdict, ...]]] = []
    while True:
        verdicts = tuple(judge(base, count_folds(folds, kept), layers, settings))
        culprit = next(
            (c for layer in harmed_layers(verdicts) if layer not in allowed and (c := _culprit(layer, kept, allowed))),
            None,
        )
        if culprit is None:
            return Selection(tuple(kept), tuple(left_out), verdicts)
        kept.remove(culprit)
        left_out.append((culprit, verdicts))


def _culprit(layer: str, kept: Sequence[str], allowed: Collection[str]) -> str | None:
    causes = (*CAUSES.get(layer, (layer,)), "paragraphs", "actions")
    return next((cause for cause in causes if cause in kept and cause not in allowed), None)
