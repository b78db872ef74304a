"""One answer to each question about words for days. Today is Monday 23 November 2026 in Seoul."""

from __future__ import annotations

import ast
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from tracker.core import errors, phrases
from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue, FutureDay, UnreadableAppointment, UnreadableDay
from tracker.core.phrases.reader import DayReader
from tracker.core.when import When

READER = DayReader(date(2026, 11, 23), "Asia/Seoul")


def said(found: When | Appointment) -> str:
    """`2026-11-20`, `2026-12-01..2026-12-10`, `2026-11-24 15:00`."""
    if isinstance(found, Appointment):
        return f"{said(found.day)} {found.time:%H:%M}" if found.time else said(found.day)
    return str(found.earliest) if found.is_exact else f"{found.earliest or ''}..{found.latest or ''}"


@pytest.mark.parametrize(
    ("question", "words", "expected"),
    [
        ("past", "friday", "2026-11-20"),
        ("ahead", "friday", "2026-11-27"),
        ("due", "friday", "2026-11-27"),
        ("expected", "friday", "2026-11-27"),
        ("window", "friday", "2026-11-20"),
        ("ahead", "early december", "2026-12-01..2026-12-10"),
        ("due", "early december", "2026-12-10"),
        ("due", "2026-12-01..2026-12-10", "2026-12-10"),
        ("expected", "early december", "2026-12-01..2026-12-10"),
        ("window", "2026-12", "2026-12-01..2026-12-31"),
    ],
)
def test_question(question: str, words: str, expected: str) -> None:
    assert said(getattr(READER, question)(words)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("friday", When),
        ("yesterday", When),
        ("5 may", When),
        ("late march 2024", When),
        ("yesterday 15:00", When),
        ("tomorrow", Appointment),
        ("friday 15:00", Appointment),
        ("next week", Appointment),
        ("2026-12-01", Appointment),
    ],
)
def test_past_or_ahead(words: str, expected: type) -> None:
    assert type(READER.past_or_ahead(words)) is expected


def test_what_is_due_has_a_last_day() -> None:
    with pytest.raises(UnreadableAppointment) as refusal:
        READER.due("since friday")
    assert refusal.value.why_code == "no-last-day"


@pytest.mark.parametrize(
    ("question", "words", "code"),
    [
        ("past", "20 december", "this-year-is-near"),
        ("ahead", "5 november", "this-year-was-near"),
        ("due", "5 november", "this-year-was-near"),
        ("expected", "5 november", "this-year-was-near"),
        ("past_or_ahead", "20 december", "this-year-is-near"),
        ("past_or_ahead", "1 september 15:00", "far-without-year"),
        ("past", "1970", "far-back"),
        ("ahead", "2040", "far-ahead"),
        ("past", "tomorrow", "future-day"),
        ("past", "soon", "unreadable-day"),
        ("ahead", "soon", "unreadable-appointment"),
    ],
)
def test_refusal(question: str, words: str, code: str) -> None:
    with pytest.raises(BadValue) as refusal:
        getattr(READER, question)(words)
    assert refusal.value.code == code


def test_why_is_told_as_data() -> None:
    with pytest.raises(UnreadableDay) as unread:
        READER.past("soon")
    assert (unread.value.why_code, unread.value.choices) == ("unknown-word", ())
    with pytest.raises(UnreadableAppointment) as twofold:
        READER.ahead("next friday")
    assert (twofold.value.why_code, twofold.value.choices) == ("two-weekdays", ("2026-11-27", "2026-12-04"))


def test_a_day_to_come_is_no_past_day() -> None:
    with pytest.raises(FutureDay):
        READER.past("tomorrow")


def test_a_code_has_one_sentence() -> None:
    texts: dict[str, set[str]] = defaultdict(set)
    folder = Path(phrases.__file__).parent
    for path in (*folder.glob("*.py"), Path(errors.__file__)):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"PhraseError", "BadValue"}:
                code, text = (ast.literal_eval(argument) for argument in node.args[:2])
                texts[code].add(text)
    assert len(texts) > 40
    assert {code: found for code, found in texts.items() if len(found) > 1} == {}
