"""Counts of right rows: precision, recall and F1 of each measure."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from clausier.evaluation.correctness import counts_as_found, counts_as_gold, is_right, value_of_found, value_of_gold
from clausier.evaluation.measures import LABELLED, Measure, measures_of
from clausier.evaluation.pairing import RowPair, pair_rows
from clausier.gold.records import GoldDocument
from clausier.records import Annotation

__all__ = ["Counts", "Measure", "count", "count_by_label", "total"]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows are in the gold, how many were found, and how many of these are right."""

    gold: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.gold + other.gold, self.found + other.found, self.right + other.right)

    @property
    def precision(self) -> float | None:
        """The share of found rows that are right; None where nothing was found."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of gold rows that were found rightly; None where there is no gold."""
        return self.right / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where there is nothing to score."""
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else None


def total(counts: Iterable[Counts]) -> Counts:
    """Return the sum of counts (micro average): every row has the same weight, whichever document it is in.

    Args:
        counts: Counts of one measure.
    """
    return sum(counts, start=Counts())


def count(document: GoldDocument, annotation: Annotation, layers: Collection[str]) -> Mapping[Measure, Counts]:
    """Count the right rows of a model in a document.

    Args:
        document: A gold document.
        annotation: What the model finds in it; its offsets refer to the gold text.
        layers: The tables to score, of ``GOLD_LAYERS``.

    Returns:
        The counts of every measure of these tables, zeros where the document is not gold.
    """
    paired = _paired(document, annotation, layers)
    return {measure: _counts(paired[measure.layer], measure) for measure in measures_of(layers)}


def count_by_label(
    document: GoldDocument, annotation: Annotation, layers: Collection[str]
) -> Mapping[Measure, Mapping[str, Counts]]:
    """Count the right rows of a model in a document, label by label.

    Args:
        document: A gold document.
        annotation: What the model finds in it; its offsets refer to the gold text.
        layers: The tables to score, of ``GOLD_LAYERS``.

    Returns:
        For the measure of each ``LABELLED`` column, the counts of each label that the gold or the model gives.
    """
    paired = _paired(document, annotation, layers)
    labelled = [measure for measure in measures_of(layers) if LABELLED[measure.layer] == measure.name]
    return {measure: _counts_by_label(paired[measure.layer], measure) for measure in labelled}


def _paired(document: GoldDocument, annotation: Annotation, layers: Collection[str]) -> Mapping[str, Sequence[RowPair]]:
    return {
        layer: pair_rows(document, annotation, layer)
        for layer in dict.fromkeys(measure.layer for measure in measures_of(layers))
    }


def _counts(paired: Sequence[RowPair], measure: Measure) -> Counts:
    return Counts(
        gold=sum(counts_as_gold(pair, measure) for pair in paired),
        found=sum(counts_as_found(pair, measure) for pair in paired),
        right=sum(is_right(pair, measure) for pair in paired),
    )


def _counts_by_label(paired: Sequence[RowPair], measure: Measure) -> Mapping[str, Counts]:
    counts: defaultdict[str, Counts] = defaultdict(Counts)
    for pair in paired:
        if counts_as_gold(pair, measure):
            counts[value_of_gold(pair, measure)] += Counts(gold=1, right=int(is_right(pair, measure)))
        if counts_as_found(pair, measure):
            counts[value_of_found(pair, measure)] += Counts(found=1)
    return dict(sorted(counts.items()))
