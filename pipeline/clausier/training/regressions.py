"""Scores of the base and the retrained model on unseen documents, and the layers that get worse."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from clausier.evaluation.intervals import F1Difference, paired_difference
from clausier.evaluation.measures import COORDINATED, LEADING, Measure
from clausier.evaluation.scores import Counts, total
from clausier.training.crossvalidation import CountsByDocument
from clausier.training.settings import TrainingSettings

LAYER_MEASURES: Mapping[str, tuple[Measure, ...]] = {
    "paragraphs": (Measure("paragraphs", "kind"),),
    "actions": (Measure(LEADING, "lemma"), Measure(LEADING, "concept"), Measure(COORDINATED, "lemma")),
    "references": (Measure("references", "span"), Measure("references", "canonical_id")),
    "entities": (Measure("entities", "span"), Measure("entities", "label"), Measure("entities", "canonical_id")),
}
"""The measures by which each layer is compared."""


@dataclass(frozen=True, slots=True)
class MeasureComparison:
    """One measure of the base and the retrained model, by cross-validation.

    Attributes:
        layer: The layer that is compared.
        measure: The measure.
        base: Counts of the base model over all documents.
        retrained: Counts of the retrained models, each on its held-out documents.
        difference: F1Difference of F1 with its interval; None if there is nothing to score.
    """

    layer: str
    measure: Measure
    base: Counts
    retrained: Counts
    difference: F1Difference | None

    @property
    def is_significantly_worse(self) -> bool:
        """Whether F1 falls significantly: the whole interval lies below zero."""
        d = self.difference
        return d is not None and d.interval is not None and d.interval.high < 0

    @property
    def f1_change(self) -> float:
        """Retrained minus base F1; 0 if there is nothing to score."""
        return self.difference.point if self.difference is not None else 0.0


def compare_measures(
    base: CountsByDocument, retrained: CountsByDocument, layers: Collection[str], settings: TrainingSettings
) -> list[MeasureComparison]:
    """Compare two models measure by measure over the same documents.

    Args:
        base: Counts of the base model.
        retrained: Counts of the retrained models.
        layers: The layers to compare.
        settings: Seed and number of resamples of the intervals.
    """
    comparisons = []
    for layer, measures in LAYER_MEASURES.items():
        for measure in measures if layer in layers else ():
            before = [counts[measure] for counts in base.values()]
            after = [retrained[doc_id][measure] for doc_id in base]
            difference = paired_difference(before, after, seed=settings.seed, resamples=settings.resamples)
            comparisons.append(MeasureComparison(layer, measure, total(before), total(after), difference))
    return comparisons


def regressed_layers(comparisons: Sequence[MeasureComparison]) -> list[str]:
    """Return the layers that get worse.

    A layer gets worse if one of its measures falls significantly, or if measures fall and none rises.

    Args:
        comparisons: The compared measures.
    """
    regressed = []
    for layer in dict.fromkeys(comparison.layer for comparison in comparisons):
        of_layer = [comparison for comparison in comparisons if comparison.layer == layer]
        falls = any(comparison.f1_change < 0 for comparison in of_layer)
        rises = any(comparison.f1_change > 0 for comparison in of_layer)
        if any(comparison.is_significantly_worse for comparison in of_layer) or (falls and not rises):
            regressed.append(layer)
    return regressed
