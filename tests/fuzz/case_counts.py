"""A plugin of pytest: counts the cases that properties are tried on, in all processes, and prints the counts at the end."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any

import pytest
from hypothesis import is_hypothesis_test

from tests.fuzz.profiles import FLOOR, is_nightly


class CaseCounts:
    """Counts by property. A worker of pytest-xdist hands its counts to the process that prints them."""

    def __init__(self) -> None:
        self._tried: Counter[str] = Counter()

    def pytest_collection_modifyitems(self, items: Sequence[pytest.Item]) -> None:
        """Wrap what is called for every case; hypothesis keeps it in an attribute that it documents for plugins."""
        for item in items:
            function = getattr(item, "function", None)
            if function is not None and is_hypothesis_test(function):
                inner = function.hypothesis.inner_test
                if not hasattr(inner, "counted"):
                    function.hypothesis.inner_test = self._counted(inner, item.nodeid.split("[")[0])

    def _counted(self, inner: Callable[..., None], name: str) -> Callable[..., None]:
        @wraps(inner)
        def call(*args: Any, **kwargs: Any) -> None:
            self._tried[name] += 1
            inner(*args, **kwargs)

        call.counted = True  # type: ignore[attr-defined]
        return call

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any) -> None:
        """Add the counts of a worker that has ended."""
        self._tried.update(getattr(node, "workeroutput", {}).get("cases_tried", {}))

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the count of each property, and the sum."""
        if not self._tried:
            return
        terminalreporter.section("cases tried")
        for name, count in sorted(self._tried.items()):
            terminalreporter.write_line(f"{count:7,}  {name}")
        terminalreporter.write_line(f"{self._tried.total():7,}  in total")
        if self._too_few():
            terminalreporter.write_line(f"fewer than {FLOOR:,} cases: raise NIGHTLY_FACTOR", red=True)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Hand over the counts of a worker; fail a night that tried too little."""
        worker_output = getattr(session.config, "workeroutput", None)
        if worker_output is not None:
            worker_output["cases_tried"] = dict(self._tried)
        elif self._too_few() and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def _too_few(self) -> bool:
        return is_nightly() and self._tried.total() < FLOOR
