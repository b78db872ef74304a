"""The examples of docs/dates.md are true, and those of its Korean sister."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tracker.core.errors import TrackerError, UnreadableDay
from tracker.core.phrases.reader import DayReader

if TYPE_CHECKING:
    from tracker.core.appointment import Appointment
    from tracker.core.when import When

READER = DayReader(date(2026, 11, 23), "Asia/Seoul")
DOCS = Path(__file__).parents[2] / "docs"
PAGE, KOREAN_PAGE = ((DOCS / name).read_text(encoding="utf-8") for name in ("dates.md", "ko/dates.md"))
IN_KOREAN = {
    "A past day": "지난 날",
    "A day to come": "앞으로 올 날",
    "A day that something is due": "기한",
    "What is refused": "거절하는 말",
}
OUTCOMES = {"모름": "unknown", "기한 없음": "no deadline"}


def examples(heading: str, columns: int) -> list[tuple[str, str]]:
    """Each example under a heading of the second level, with the last cell of its row."""
    sections = [
        page.split(f"\n## {title}", 1)[1].split("\n## ", 1)[0]
        for page, title in ((PAGE, heading), (KOREAN_PAGE, IN_KOREAN[heading]))
    ]
    lines = [line for section in sections for line in section.splitlines() if "| `" in line]
    rows = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines]
    assert all(len(row) == columns for row in rows)
    found = [(words, row[-1].strip("`")) for row in rows for words in re.findall("`([^`]+)`", row[0])]
    return [(words, OUTCOMES.get(expected, expected)) for words, expected in dict.fromkeys(found)]


def said(when: When) -> str:
    if when.is_unknown:
        return "unknown"
    return str(when.earliest) if when.is_exact else f"{when.earliest or ''}..{when.latest or ''}"


def said_with_time(found: Appointment) -> str:
    clock = f" {found.time:%H:%M} {found.zone}" if found.time else ""
    length = f" +{found.length}" if found.length else ""
    return said(found.day) + clock + length


@pytest.mark.parametrize(("words", "expected"), examples("A past day", 2))
def test_past_day(words: str, expected: str) -> None:
    assert said(READER.past(words)) == expected


@pytest.mark.parametrize(("words", "expected"), examples("A day to come", 2))
def test_day_to_come(words: str, expected: str) -> None:
    assert said_with_time(READER.ahead(words)) == expected


@pytest.mark.parametrize(("words", "expected"), examples("A day that something is due", 2))
def test_day_that_something_is_due(words: str, expected: str) -> None:
    found = READER.due(words)
    assert (said_with_time(found) if found else "no deadline") == expected


@pytest.mark.parametrize(("words", "instead"), examples("What is refused", 3))
def test_refused(words: str, instead: str) -> None:
    with pytest.raises(TrackerError):
        READER.ahead(words)
    if ":" not in words and "자정" not in words and "midnight" not in words and "시" not in words:
        with pytest.raises(TrackerError):
            READER.past(words)
    READER.ahead(instead)


@pytest.mark.parametrize("words", ["before monday", "3 or 4 december", "about 5 december", "in a few days"])
def test_what_is_due_on_no_one_day(words: str) -> None:
    assert f"`{words}`" in PAGE
    with pytest.raises(TrackerError):
        READER.due(words)


def test_last_friday_on_a_saturday() -> None:
    with pytest.raises(UnreadableDay):
        READER._replace(today=date(2026, 11, 28)).past("last friday")
