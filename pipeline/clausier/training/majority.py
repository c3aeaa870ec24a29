"""The value that most gold rows give."""

from collections import Counter
from collections.abc import Iterable


def most_common_value(values: Iterable[str]) -> str:
    """Return the most common value that is not empty, the first of equally common ones; empty if there is none.

    Args:
        values: The value of each row, empty if it gives none.
    """
    counts = Counter(value for value in values if value)
    return max(counts, key=lambda value: counts[value], default="")


def is_majority(value: str, values: Iterable[str]) -> bool:
    """Check whether a value makes up more than half of the values that are not empty.

    Args:
        value: The value.
        values: The value of each row, empty if it gives none.
    """
    counts = Counter(value for value in values if value)
    return 2 * counts[value] > counts.total()
