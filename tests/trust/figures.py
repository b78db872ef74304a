"""How much the trust tests try, and the figures they report at the end: `pytest tests/trust --full` tries all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

_FIGURE = "figure"


class Size(NamedTuple):
    """How much is tried in every run, and when all is asked for; numbers are joined by `x`."""

    usual: str
    full: str
    help: str


SIZES = {
    "kills": Size("8", "500", "writers that are killed"),
    "signals": Size("60", "500", "commands that a signal comes to at any moment"),
    "stops": Size("3", "40", "writers that each signal stops"),
    "writers": Size("3x10", "8x100", "processes x commands on one record at once"),
    "threads": Size("3x3x3", "4x4x25", "processes x threads x steps on one record"),
    "restores": Size("4x10", "8x20", "restores x commands of the writers beside them"),
    "reading": Size("2", "30", "seconds that readers run beside writers"),
    "flips": Size("8", "500", "records with a flipped bit"),
    "values": Size("4", "300", "records with a value that is another"),
    "inputs": Size("1500", "1000000", "inputs to each fuzzed reader"),
    "files": Size("4", "2000", "hostile files of each format"),
    "mails": Size("150", "100000", "mails with harm done to them"),
    "stories": Size("4x30", "40x50", "stories x commands that are held against the model"),
    "sheets": Size("8", "200", "changed sheets of our own"),
    "searches": Size("150", "12000", "made-up applications whose order is told"),
    "texts": Size("50", "2000", "texts to each place that text goes out to"),
    "mutants": Size("0", "0", "changes of each room that the tests are to notice, which takes many minutes"),
}
_chosen: dict[str, list[int]] = {}


def pytest_addoption(parser: pytest.Parser) -> None:
    """An option for each size, and one for all of them."""
    group = parser.getgroup("trust")
    group.addoption("--full", action="store_true", help="try all that tests/trust can try; minutes")
    for name, one in SIZES.items():
        group.addoption(f"--{name}", help=f"{one.help} (usually {one.usual}, with --full {one.full})")


def pytest_configure(config: pytest.Config) -> None:
    """Keep what was asked for: properties need it before their test begins."""
    for name, one in SIZES.items():
        asked = config.getoption(f"--{name}") or (one.full if config.getoption("--full") else one.usual)
        _chosen[name] = [int(number) for number in asked.split("x")]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The figures of the tests that passed, each on a line."""
    passed = terminalreporter.stats.get("passed", [])
    lines = [text for report in passed for name, text in report.user_properties if name == _FIGURE]
    if lines:
        terminalreporter.section("trust")
        for line in sorted(lines):
            terminalreporter.write_line(str(line))


def size(name: str) -> int:
    """How much is to be tried."""
    (number,) = sizes(name)
    return number


def sizes(name: str) -> list[int]:
    """How much is to be tried, of each of the things that the option names."""
    return _chosen[name]


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Report a figure at the end of the run, from whichever process the test ran in."""
    return lambda text: record_property(_FIGURE, text)
