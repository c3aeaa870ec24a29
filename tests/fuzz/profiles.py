"""How many cases a property is tried on: few in the ordinary suite, many by night."""

from hypothesis import HealthCheck, settings

QUICK = "quick"
"""The same cases each time, so that a change cannot fail by chance."""

NIGHTLY = "nightly"
"""New cases each time, NIGHTLY_FACTOR times as many."""

NIGHTLY_FACTOR = 20

FLOOR = 10_000
"""How many cases a night tries at least."""


def register() -> None:
    """Make both profiles known and choose the quick one; pytest's ``--hypothesis-profile`` chooses the other."""
    quick = settings(derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.register_profile(QUICK, quick)
    settings.register_profile(
        NIGHTLY, quick, derandomize=False, print_blob=True, max_examples=NIGHTLY_FACTOR * quick.max_examples
    )
    settings.load_profile(QUICK)


def is_nightly() -> bool:
    """Tell which profile is in use."""
    return not settings.default.derandomize


def cases(quick: int) -> settings:
    """Return the settings of a property.

    Args:
        quick: How many cases the quick profile tries.
    """
    return settings(max_examples=quick * (NIGHTLY_FACTOR if is_nightly() else 1))
