"""Comparison of dates of which some are only a year, or unknown."""


def is_later(date: str, than: str) -> bool:
    """Return whether a date is certainly later than another.

    Args:
        date: ISO date or year, empty if unknown.
        than: The other date.
    """
    common = min(len(date), len(than))
    return date[:common] > than[:common]


def is_compatible(first: str, second: str) -> bool:
    """Return whether two dates may be of one day: they are equal, or one is the year of the other, or unknown.

    Args:
        first: ISO date or year, empty if unknown.
        second: The other date.
    """
    return first.startswith(second) or second.startswith(first)
