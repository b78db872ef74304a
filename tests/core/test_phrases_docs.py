"""The examples of docs/dates.md are true."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tracker.core.errors import TrackerError
from tracker.core.phrases import read_appointment, read_day

if TYPE_CHECKING:
    from tracker.core.when import When

TODAY, ZONE = date(2026, 11, 23), "Asia/Seoul"
PAGE = (Path(__file__).parents[2] / "docs/dates.md").read_text(encoding="utf-8")


def examples(heading: str, columns: int) -> list[tuple[str, str]]:
    """Each example under a heading of the second level, with the last cell of its row."""
    section = PAGE.split(f"\n## {heading}", 1)[1].split("\n## ", 1)[0]
    rows = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in section.splitlines() if "| `" in line]
    assert all(len(row) == columns for row in rows)
    return [(words, row[-1].strip("`")) for row in rows for words in re.findall("`([^`]+)`", row[0])]


def said(when: When) -> str:
    if when.is_unknown:
        return "unknown"
    return str(when.earliest) if when.is_exact else f"{when.earliest or ''}..{when.latest or ''}"


@pytest.mark.parametrize(("words", "expected"), examples("A past day", 2))
def test_past_day(words: str, expected: str) -> None:
    assert said(read_day(words, TODAY)) == expected


@pytest.mark.parametrize(("words", "expected"), examples("A day to come", 2))
def test_day_to_come(words: str, expected: str) -> None:
    found = read_appointment(words, TODAY, ZONE)
    clock = f" {found.time:%H:%M} {found.zone}" if found.time else ""
    assert said(found.day) + clock == expected


@pytest.mark.parametrize(("words", "instead"), examples("What is refused", 3))
def test_refused(words: str, instead: str) -> None:
    if ":" not in words:  # of a day that is over, no time is kept
        with pytest.raises(TrackerError):
            read_day(words, TODAY)
    with pytest.raises(TrackerError):
        read_appointment(words, TODAY, ZONE)
    read_appointment(instead, TODAY, ZONE)


def test_last_friday_on_a_saturday() -> None:
    with pytest.raises(TrackerError):
        read_day("last friday", date(2026, 11, 28))
