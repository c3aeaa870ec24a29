"""Selection of the layers whose changes are kept: layers are left out until none gets worse."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from clausier.training.crossvalidation import CountsByDocument, Fold, score_folds
from clausier.training.regressions import MeasureComparison, compare_measures, regressed_layers
from clausier.training.settings import TrainingSettings

RESPONSIBLE_LAYERS = {"paragraphs": ("paragraphs", "actions"), "actions": ("actions", "paragraphs")}
"""The layers whose changes may be responsible when a layer gets worse; the first that has any is left out. Verbs decide
the kinds of paragraphs, and these decide where actions are looked for. Any other layer is responsible itself, or else
these two."""


@dataclass(frozen=True, slots=True)
class LayerSelection:
    """The layers whose changes are kept.

    Attributes:
        kept: The layers whose changes are kept.
        left_out: The other layers, each with the comparisons for which it is left out.
        comparisons: The measures of the base model and of the model with the kept changes.
    """

    kept: tuple[str, ...]
    left_out: tuple[tuple[str, tuple[MeasureComparison, ...]], ...]
    comparisons: tuple[MeasureComparison, ...]


def select_layers(
    folds: Sequence[Fold],
    base: CountsByDocument,
    layers: Collection[str],
    allowed: Collection[str],
    settings: TrainingSettings,
) -> LayerSelection:
    """Select the layers whose changes are kept.

    Args:
        folds: The folds with what is learned outside each.
        base: Counts of the base model.
        layers: The layers that can be scored.
        allowed: Layers that may get worse.
        settings: Seed and number of resamples of the intervals.
    """
    kept = [layer for layer in layers if any(fold.learned.changes_for([layer]) for fold in folds)]
    left_out: list[tuple[str, tuple[MeasureComparison, ...]]] = []
    while True:
        comparisons = tuple(compare_measures(base, score_folds(folds, kept), layers, settings))
        responsible = next(
            (
                other
                for layer in regressed_layers(comparisons)
                if layer not in allowed and (other := _responsible_layer(layer, kept, allowed))
            ),
            None,
        )
        if responsible is None:
            return LayerSelection(tuple(kept), tuple(left_out), comparisons)
        kept.remove(responsible)
        left_out.append((responsible, comparisons))


def _responsible_layer(layer: str, kept: Sequence[str], allowed: Collection[str]) -> str | None:
    candidates = (*RESPONSIBLE_LAYERS.get(layer, (layer,)), "paragraphs", "actions")
    return next((candidate for candidate in candidates if candidate in kept and candidate not in allowed), None)
