"""What a run of the trust tests came to: how much they may be asked for, and the figures they report at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

_FIGURE = "figure"


def pytest_addoption(parser: pytest.Parser) -> None:
    """How hard the tests of `tests/trust` try; the defaults are those of every run."""
    group = parser.getgroup("trust")
    group.addoption("--kills", type=int, default=30, help="writers killed in the crash test (default 30)")
    group.addoption("--writers", default="4x25", help="processes x commands on one store at once (default 4x25)")
    group.addoption("--threads", default="4x4x3", help="processes x threads x steps on one store (default 4x4x3)")
    group.addoption("--flips", type=int, default=16, help="records with a flipped bit (default 16)")
    group.addoption("--reading", type=float, default=3, help="seconds that readers run beside writers (default 3)")
    group.addoption("--inputs", type=int, default=10_000, help="inputs to each fuzzed reader (default 10000)")
    group.addoption("--searches", type=int, default=150, help="made-up applications whose order is told (default 150)")
    group.addoption("--mutants", type=int, default=0, help="changes of each room the tests are to notice (default 0)")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The figures of the tests that passed, each on a line."""
    passed = terminalreporter.stats.get("passed", [])
    lines = [text for report in passed for name, text in report.user_properties if name == _FIGURE]
    if lines:
        terminalreporter.section("trust")
        for line in sorted(lines):
            terminalreporter.write_line(str(line))


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Report a figure at the end of the run, from whichever process the test ran in."""
    return lambda text: record_property(_FIGURE, text)
