"""Confidence intervals of F1, by bootstrap resampling of documents.

The rows of a document are not independent of each other (one drafter, one layout, one extraction), so documents are drawn,
not rows (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 8). The interval lies between percentiles of the
resampled scores. ``scipy.stats.bootstrap`` is not used: its corrected intervals (BCa) are undefined where all documents score
the same, as they often do here, and its percentiles are the lines below, without the one product of matrices that makes
them fast.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from clausier.evaluation.scores import Counts, total

CONFIDENCE = 0.95
RESAMPLES = 2000
SEED = 0

_MAX_WEIGHTS = 2_000_000
"""How many weights of documents are in memory at a time."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The interval that holds a score with a confidence of 95 %."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class F1Difference:
    """The difference of the scores of two models.

    Attributes:
        point: The F1 of the second one less that of the first, on all documents.
        interval: The interval of the difference; None with fewer than two documents.
    """

    point: float
    interval: Interval | None


def f1_interval(counts: Sequence[Counts], seed: int = SEED, resamples: int = RESAMPLES) -> Interval | None:
    """Return the interval of an F1.

    Args:
        counts: The counts of each document in one measure; documents with nothing to score are left out.
        seed: The same seed gives the same interval.
        resamples: How many times documents are drawn.

    Returns:
        None with fewer than two documents that have something to score.
    """
    rows = _rows([c for c in counts if c.gold + c.found])
    if len(rows) < 2:
        return None
    return _interval(np.concatenate([_f1(drawn @ rows) for drawn in _draws(len(rows), seed, resamples)]))


def paired_difference(
    counts_a: Sequence[Counts], counts_b: Sequence[Counts], seed: int = SEED, resamples: int = RESAMPLES
) -> F1Difference | None:
    """Return by how much the F1 of a model is greater than that of another one on the same documents.

    Each resample draws the same documents for both: a document that is hard for both does not widen the interval.

    Args:
        counts_a: The counts of the first model, document by document.
        counts_b: The counts of the second model, the same documents in the same order.
        seed: The same seed gives the same interval.
        resamples: How many times documents are drawn.

    Returns:
        None if there is nothing to score for one of them.
    """
    both = zip(counts_a, counts_b, strict=True)
    scored = [(a, b) for a, b in both if a.gold + a.found or b.gold + b.found]
    first, second = total(counts_a).f1, total(counts_b).f1
    if first is None or second is None:
        return None
    if len(scored) < 2:
        return F1Difference(second - first, None)
    rows_a, rows_b = _rows([a for a, _ in scored]), _rows([b for _, b in scored])
    differences = [_f1(drawn @ rows_b) - _f1(drawn @ rows_a) for drawn in _draws(len(scored), seed, resamples)]
    return F1Difference(second - first, _interval(np.concatenate(differences)))


Matrix = NDArray[np.int64]
Scores = NDArray[np.float64]


def _rows(counts: Sequence[Counts]) -> Matrix:
    """The terms of F1: right rows, and the sum of gold and found rows."""
    return np.array([(c.right, c.gold + c.found) for c in counts], dtype=np.int64).reshape(-1, 2)


def _draws(documents: int, seed: int, resamples: int) -> Iterator[Matrix]:
    """How often each resample draws each document, a row a resample; in portions, so that any number of documents fits."""
    generator = np.random.default_rng(seed)
    portion = max(1, _MAX_WEIGHTS // documents)
    for done in range(0, resamples, portion):
        yield generator.multinomial(documents, np.full(documents, 1 / documents), size=min(portion, resamples - done))


def _f1(sums: Matrix) -> Scores:
    """F1 of each resample; NaN where none of the drawn documents has anything to score for this model."""
    scores: Scores = np.full(len(sums), np.nan)
    np.divide(2 * sums[:, 0], sums[:, 1], out=scores, where=sums[:, 1] > 0)
    return scores


def _interval(drawn: Scores) -> Interval:
    scores = drawn[~np.isnan(drawn)]
    tail = 100 * (1 - CONFIDENCE) / 2
    low, high = np.percentile(scores, [tail, 100 - tail])
    return Interval(float(low), float(high))
