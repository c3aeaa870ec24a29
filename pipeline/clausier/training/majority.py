"""What most rows say."""

from collections import Counter
from collections.abc import Iterable


def most_told(values: Iterable[str]) -> str:
    """Return the value that most rows tell, the first of those told equally often; empty if none tells one.

    Args:
        values: What each row tells, empty if nothing.
    """
    counts = Counter(value for value in values if value)
    return max(counts, key=lambda value: counts[value], default="")


def is_majority(value: str, values: Iterable[str]) -> bool:
    """Tell whether more than half of the rows that tell anything tell a value.

    Args:
        value: The value.
        values: What each row tells, empty if nothing.
    """
    counts = Counter(value for value in values if value)
    return 2 * counts[value] > counts.total()
