"""Which layers' changes are kept: those that do no harm on documents that they were not learned from."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from clausier.evaluation.intervals import Difference, paired_difference
from clausier.evaluation.measures import COORDINATED, LEADING, Measure
from clausier.evaluation.scores import Counts, total
from clausier.training.crossvalidation import Counted
from clausier.training.settings import Settings

JUDGED: Mapping[str, tuple[Measure, ...]] = {
    "paragraphs": (Measure("paragraphs", "kind"),),
    "actions": (Measure(LEADING, "lemma"), Measure(LEADING, "concept"), Measure(COORDINATED, "lemma")),
    "references": (Measure("references", "span"), Measure("references", "canonical_id")),
    "entities": (Measure("entities", "span"), Measure("entities", "label"), Measure("entities", "canonical_id")),
}
"""What each layer is judged by."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What cross-validation says of one measure.

    Attributes:
        layer: The layer that is judged.
        measure: The measure.
        base: Counts of the base model, over all documents.
        retrained: Counts of the retrained models, each on the documents that it has not seen.
        difference: Of F1, with its interval; None where there is nothing to score.
    """

    layer: str
    measure: Measure
    base: Counts
    retrained: Counts
    difference: Difference | None

    @property
    def is_worse(self) -> bool:
        """Whether F1 fell beyond noise: its interval lies below zero."""
        d = self.difference
        return d is not None and d.interval is not None and d.interval.high < 0

    @property
    def change(self) -> float:
        """How much F1 rose; 0 where there is nothing to score."""
        return self.difference.point if self.difference is not None else 0.0


def judge(base: Counted, retrained: Counted, layers: Collection[str], settings: Settings) -> list[Verdict]:
    """Compare two models measure by measure, over the same documents.

    Args:
        base: Counts of the base model.
        retrained: Counts of the retrained ones.
        layers: The layers to judge.
        settings: Seed and number of resamples of the intervals.
    """
    verdicts = []
    for layer, measures in JUDGED.items():
        for measure in measures if layer in layers else ():
            before = [counts[measure] for counts in base.values()]
            after = [retrained[doc_id][measure] for doc_id in base]
            difference = paired_difference(before, after, seed=settings.seed, resamples=settings.resamples)
            verdicts.append(Verdict(layer, measure, total(before), total(after), difference))
    return verdicts


def harmed_layers(verdicts: Sequence[Verdict]) -> list[str]:
    """Return the layers that got worse.

    A layer is worse if a measure of it fell beyond noise, or if measures fell and none rose: nothing is gained that could
    be worth it.

    Args:
        verdicts: What cross-validation says.
    """
    harmed = []
    for layer in dict.fromkeys(verdict.layer for verdict in verdicts):
        of_layer = [verdict for verdict in verdicts if verdict.layer == layer]
        fell = any(verdict.change < 0 for verdict in of_layer)
        rose = any(verdict.change > 0 for verdict in of_layer)
        if any(verdict.is_worse for verdict in of_layer) or (fell and not rose):
            harmed.append(layer)
    return harmed
