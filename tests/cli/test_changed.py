"""tests/data/changed.md is true: the keys that it says are gone are, and those in their place are there."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run

PAGE = (Path(__file__).parents[1] / "data/changed.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `([\w ]+) -f json`((?:, `\w+`)*) \| `(\w+)` \| (?:`(\w+)`)? ?\|", re.MULTILINE)


@pytest.fixture
def record(run: Run) -> None:
    """An application that waits, one that was answered, one that is to be asked about."""
    for number in range(3):
        run("add", f"Acme {number}", "Baker", "--on", f"2026-10-0{number + 1}")
    run("log", "3", "rejected", "2026-10-20")


def first(value: Any) -> Any:
    return value[0] if isinstance(value, list) else value


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(("command", "path", "was", "is_now"), ROW.findall(PAGE))
def test_a_key_that_is_gone_is_gone(run: Run, command: str, path: str, was: str, is_now: str) -> None:
    words = [*command.split(), *["1"] * (command == "show")]
    found = first(json.loads(run(*words, "-f", "json").out))
    for name in re.findall(r"\w+", path):
        found = first(found[name])
    if command.startswith("export"):
        found = first(found["events"])
    assert was not in found
    assert not is_now or is_now in found


def test_the_page_has_rows() -> None:
    assert len(ROW.findall(PAGE)) >= 8
