"""Counts the cases that properties are tried on, and tells the count at the end."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any

import pytest
from hypothesis import is_hypothesis_test

from clausier.annotation.pipeline import Pipeline
from clausier.structure.document import StructuredDocument
from tests.fuzz.profiles import FLOOR, is_nightly
from tests.fuzz.properties import Structure

TRIED: Counter[str] = Counter()


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Wrap what is called for every case; hypothesis keeps it in a place that it documents for plugins."""
    for item in items:
        function = getattr(item, "function", None)
        if function is not None and is_hypothesis_test(function):
            inner = function.hypothesis.inner_test
            if not hasattr(inner, "counted"):
                function.hypothesis.inner_test = _counted(inner, item.nodeid.split("[")[0])


def _counted(inner: Callable[..., None], name: str) -> Callable[..., None]:
    @wraps(inner)
    def call(*args: Any, **kwargs: Any) -> None:
        TRIED[name] += 1
        inner(*args, **kwargs)

    call.counted = True  # type: ignore[attr-defined]
    return call


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the count of each property, and the sum."""
    if not TRIED:
        return
    terminalreporter.section("cases tried")
    for name, count in sorted(TRIED.items()):
        terminalreporter.write_line(f"{count:7,}  {name}")
    terminalreporter.write_line(f"{TRIED.total():7,}  in total")
    if _too_few():
        terminalreporter.write_line(f"fewer than {FLOOR:,} cases: raise NIGHTLY_FACTOR", red=True)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a night that tried too little."""
    if _too_few() and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _too_few() -> bool:
    return is_nightly() and TRIED.total() < FLOOR


@pytest.fixture(scope="session")
def structure(pipeline: Pipeline) -> Structure:
    """Structures a text. A function of its own, since hypothesis prints what a failing case was given."""

    def call(text: str) -> list[StructuredDocument]:
        return pipeline.structurer.structure(text)

    return call
