"""How sure a share is, from few cases: what keeps one wrong row from undoing a rule."""

from functools import lru_cache


@lru_cache(maxsize=65536)
def bounds(right: int, total: int, confidence: float) -> tuple[float, float]:
    """Return between what a share lies.

    Args:
        right: How many cases are right.
        total: Of how many, at least one.
        confidence: Of the interval, from 0 to 1.

    Returns:
        The bounds of the Wilson score interval (E. B. Wilson, Probable inference, the law of succession, and statistical
        inference, JASA 22, 1927), which holds for few cases too.
    """
    from scipy.stats import binomtest

    interval = binomtest(right, total).proportion_ci(confidence, method="wilson")
    return float(interval.low), float(interval.high)


def surely_below(right: int, total: int, least: float, confidence: float) -> bool:
    """Tell whether the share of right cases is below a threshold beyond doubt; it is not if there are no cases."""
    return total > 0 and bounds(right, total, confidence)[1] < least


def surely_most(right: int, total: int, confidence: float) -> bool:
    """Tell whether more than half of the cases are right beyond doubt."""
    return total > 0 and bounds(right, total, confidence)[0] > 0.5
