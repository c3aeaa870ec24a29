"""How sure a score is."""

import numpy as np
import pytest
from scipy.stats import bootstrap

from clausier.evaluation.intervals import F1Difference, Interval, f1_interval, paired_difference
from clausier.evaluation.scores import Counts, total

MIXED = [Counts(10, 10, 10), Counts(12, 11, 6), Counts(8, 9, 7), Counts(20, 18, 12), Counts(5, 5, 1)]
BETTER = [Counts(10, 10, 10), Counts(12, 12, 9), Counts(8, 9, 8), Counts(20, 18, 16), Counts(5, 5, 3)]

NONE = {
    "no document": [],
    "one document says nothing of others": [Counts(10, 10, 9)],
    "documents with nothing to score don't make a second one": [Counts(10, 10, 9), Counts(), Counts()],
}


@pytest.mark.parametrize("reason", NONE)
def test_no_interval_from_fewer_than_two_documents(reason: str) -> None:
    assert f1_interval(NONE[reason]) is None


def test_where_all_documents_score_alike_the_interval_is_a_point() -> None:
    assert f1_interval([Counts(4, 4, 3)] * 5) == Interval(0.75, 0.75)


def test_the_same_seed_gives_the_same_interval_and_another_seed_another() -> None:
    assert f1_interval(MIXED, seed=7) == f1_interval(MIXED, seed=7) != f1_interval(MIXED, seed=8)


def test_the_interval_holds_the_score() -> None:
    interval, f1 = f1_interval(MIXED), total(MIXED).f1
    assert interval is not None
    assert f1 is not None
    assert interval.low < f1 < interval.high


def test_the_interval_is_that_of_scipy() -> None:
    """Its percentile method draws other documents from another stream; the ends agree to the second place."""
    right, both = np.array([c.right for c in MIXED]), np.array([c.gold + c.found for c in MIXED])
    expected = bootstrap(
        (right, both),
        lambda r, b, axis: 2 * r.sum(axis=axis) / b.sum(axis=axis),
        paired=True,
        method="percentile",
        n_resamples=20_000,
        rng=np.random.default_rng(1),
    ).confidence_interval
    interval = f1_interval(MIXED, resamples=20_000)
    assert interval is not None
    assert (interval.low, interval.high) == pytest.approx((expected.low, expected.high), abs=0.01)


def test_more_documents_than_fit_at_once_are_drawn_in_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clausier.evaluation.intervals._MAX_WEIGHTS", 7)
    interval, f1 = f1_interval(MIXED, resamples=500), total(MIXED).f1
    assert interval is not None
    assert f1 is not None
    assert interval.low < f1 < interval.high


def test_a_model_is_no_better_than_itself() -> None:
    assert paired_difference(MIXED, MIXED) == F1Difference(0.0, Interval(0.0, 0.0))


def test_the_difference_is_that_of_the_totals_and_is_paired() -> None:
    difference = paired_difference(MIXED, BETTER, seed=3)
    first, second = total(MIXED).f1, total(BETTER).f1
    single = f1_interval(BETTER, seed=3)
    assert difference is not None
    assert difference.interval is not None
    assert single is not None
    assert first is not None
    assert second is not None
    assert difference.point == second - first
    assert 0 < difference.interval.low < difference.point < difference.interval.high
    # The same documents are hard for both, so the difference is surer than either score.
    assert difference.interval.high - difference.interval.low < single.high - single.low


def test_the_other_way_round_the_difference_has_the_other_sign() -> None:
    there, back = paired_difference(MIXED, BETTER), paired_difference(BETTER, MIXED)
    assert there is not None
    assert back is not None
    assert there.interval is not None
    assert back.interval == Interval(-there.interval.high, -there.interval.low)


def test_one_document_gives_a_difference_without_an_interval() -> None:
    assert paired_difference([Counts(4, 4, 2)], [Counts(4, 4, 3)]) == F1Difference(0.25, None)


def test_nothing_to_score_gives_no_difference() -> None:
    assert paired_difference([Counts(), Counts()], [Counts(), Counts()]) is None


def test_a_document_in_which_only_one_model_finds_something_is_drawn_too() -> None:
    """It may be drawn alone: then there is no score of the first model to compare with."""
    difference = paired_difference([Counts(4, 4, 4), Counts()], [Counts(4, 4, 4), Counts(0, 4, 0)])
    assert difference is not None
    assert difference.interval == Interval(difference.point, 0.0)
    assert difference.point < 0
