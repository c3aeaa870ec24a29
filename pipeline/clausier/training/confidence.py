"""Confidence intervals of shares of few rows: they keep a single wrong row from undoing a rule."""

from functools import lru_cache


@lru_cache(maxsize=65536)
def wilson_interval(correct: int, total: int, confidence: float) -> tuple[float, float]:
    """Return the Wilson score interval of a share.

    Args:
        correct: The number of correct cases.
        total: The number of cases, at least one.
        confidence: The level of the interval, from 0 to 1.

    Returns:
        Its lower and upper bound, from 0 to 1. The interval holds for few cases too (E. B. Wilson, Probable inference,
        the law of succession, and statistical inference, JASA 22, 1927).
    """
    from scipy.stats import binomtest

    interval = binomtest(correct, total).proportion_ci(confidence, method="wilson")
    return float(interval.low), float(interval.high)


def is_significantly_below(correct: int, total: int, threshold: float, confidence: float) -> bool:
    """Check whether the share of correct cases is significantly below a threshold; False if there are no cases."""
    return total > 0 and wilson_interval(correct, total, confidence)[1] < threshold


def is_significant_majority(count: int, total: int, confidence: float) -> bool:
    """Check whether a count is significantly more than half of the cases; False if there are no cases."""
    return total > 0 and wilson_interval(count, total, confidence)[0] > 0.5
