"""One answer to each question about words for days. Today is Monday 23 November 2026 in Seoul."""

from __future__ import annotations

import ast
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from tracker.core import errors, phrases
from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue, FutureDay, UnreadableAppointment, UnreadableDay, UnreadableDue
from tracker.core.phrases.reader import DayReader, Says
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
        ("expected", "by friday", "2026-11-27"),
        ("expected", "within 2 weeks", "2026-12-07"),
        ("expected", "in 2 weeks", "2026-12-04..2026-12-10"),
        ("expected", "friday 5pm", "2026-11-27"),
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
        ("어제 3시", When),
        ("tomorrow", Appointment),
        ("friday 15:00", Appointment),
        ("next week", Appointment),
        ("2026-12-01", Appointment),
    ],
)
def test_past_or_ahead(words: str, expected: type) -> None:
    assert type(READER.past_or_ahead(words)) is expected


@pytest.mark.parametrize(
    "words",
    [
        "rolling",
        "open until filled",
        "상시",
        "채용시까지",
        "채용 시까지",
        "2026-10-01 ~ 채용시까지",
        "随時",
        "採用まで",
    ],
)
def test_no_deadline(words: str) -> None:
    assert READER.due(words) is None


@pytest.mark.parametrize("words", ["tba", "to be announced", "추후 공지", "미정", "未定", "追って連絡"])
def test_a_deadline_that_is_not_known_yet(words: str) -> None:
    found = READER.due(words)
    assert found is not None
    assert (found.day.is_unknown, found.day.words) == (True, words)


@pytest.mark.parametrize(
    ("words", "since", "expected"),
    [
        ("3/31", None, "2026-03-31"),
        ("31 march", None, "2026-03-31"),
        ("31 december", None, "2026-12-31"),
        ("31 march", date(2026, 4, 1), "2027-03-31"),
        ("31 march", date(2025, 2, 1), "2025-03-31"),
        ("friday", None, "2026-11-20"),
        ("friday", date(2026, 11, 23), "2026-11-27"),
        ("2024-03", None, "2024-03-01..2024-03-31"),
        ("yesterday", None, "2026-11-22"),
    ],
)
def test_the_day_a_filter_ends_with(words: str, since: date | None, expected: str) -> None:
    assert said(READER._replace(order="mdy").until(words, since)) == expected


def test_the_first_day_of_an_application_says_which_year_is_meant() -> None:
    october = DayReader(date(2026, 10, 14), "Asia/Seoul")
    found = october.past_or_ahead("12월 3일", first=date(2026, 9, 1))
    assert isinstance(found, Appointment)
    assert said(found) == "2026-12-03"
    assert said(october.past_or_ahead("3 october", first=date(2026, 9, 1))) == "2026-10-03"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("friday", Says.DAY),
        ("friday 3pm", Says.APPOINTMENT),
        ("어제 오후 3시", Says.DAY),
        ("내일 오후 3시", Says.APPOINTMENT),
        ("11/24(화)", Says.APPOINTMENT),
        ("next friday", Says.DOUBTFUL),
        ("3/4", Says.DOUBTFUL),
        ("20 december", Says.DOUBTFUL),
        ("by phone", Says.NOTHING),
        ("전화로", Says.NOTHING),
        ("", Says.NOTHING),
    ],
)
def test_whether_words_say_a_day(words: str, expected: Says) -> None:
    assert READER.says(words.split(" ")) is expected


def test_what_is_due_has_a_last_day() -> None:
    with pytest.raises(UnreadableDue) as refusal:
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
        ("past_or_ahead", "20 november 3pm", "this-year-was-near"),
        ("past_or_ahead", "friday 3:30", "unreadable-appointment"),
        ("past_or_ahead", "금요일 3시", "unreadable-appointment"),
        ("past_or_ahead", "friday 10:30 Oslo", "unreadable-appointment"),
        ("past_or_ahead", "next tue 10:30 Seoul", "unreadable-appointment"),
        ("past", "1970", "far-back"),
        ("ahead", "2040", "far-ahead"),
        ("past", "by 4800 october 23", "far-ahead"),
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


@pytest.mark.parametrize("digit", ["²3", "①9", "⁴⁵", "๒๖"])
def test_an_apostrophe_before_figures_of_no_number_is_refused(digit: str) -> None:
    with pytest.raises(UnreadableDay):
        DayReader(date(2026, 11, 26), "Asia/Seoul").past(f"'{digit}")
