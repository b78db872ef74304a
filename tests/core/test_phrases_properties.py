"""Rules that hold for all words, whatever the day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from tracker.core.errors import BadValue
from tracker.core.phrases import en, ja, ko, read_appointment, read_day, read_window
from tracker.core.when import Precision, When
from tracker.core.wording import MONTHS, SHORT_WEEKDAYS, say_when

todays = st.dates(date(1990, 1, 1), date(2090, 12, 31))
orders = st.sampled_from(["", "mdy", "dmy", "ymd"])

KNOWN = sorted(
    {
        word
        for table in (en.WORDS, ko.WORDS, ja.WORDS)
        for rows in table.values()
        for words in rows.values()
        for word in words.split(", ")
    }
)
FIGURES = [
    "1", "3", "12", "25", "31", "99", "0", "0001", "2024",
    "2026", "9999", "20240325", "2024-03-25", "2024-03", "2024.3.25", "3/25", "21-31", "15:00",
    "3:30", "03:30", "24:00", "2026-W48", "2026-W48-1", "+09:00", "-05:00", "UTC", "Asia/Seoul",
    "3pm", "5th", "3월", "25일", "15시", "3月", "25日", "2024년", "2024年",
]  # fmt: skip
SIGNS = [*"-~–.,()/:+_'TZ²", "..", " - ", "\u200b", "😀", "é"]
phrases = st.builds(
    lambda pieces, joint: joint.join(pieces),
    st.lists(st.sampled_from(KNOWN) | st.sampled_from(FIGURES) | st.sampled_from(SIGNS), min_size=1, max_size=6),
    st.sampled_from([" ", ""]),
)
texts = st.text(max_size=30) | phrases


def iso(when: When) -> str:
    """The window as it is exported."""
    if when.is_unknown:
        return "unknown"
    if when.is_exact:
        return str(when.earliest)
    return f"{when.earliest or ''}..{when.latest or ''}"


def bounds(when: When) -> tuple[date | None, date | None]:
    return when.earliest, when.latest


@given(texts, todays, orders)
@example("9999-12-31~", date(2026, 11, 23), "")
@example("0001-01-01~", date(2026, 11, 23), "")
def test_words_give_a_window_or_a_sentence(words: str, today: date, order: str) -> None:
    for read in (read_day, read_window):
        try:
            when = read(words, today, order)
        except BadValue:
            continue
        assert when.earliest is None or when.latest is None or when.earliest <= when.latest
        assert read is read_window or all(day is None or day <= today for day in bounds(when))
        assert bounds(read(iso(when), today)) == bounds(when)
        assert bounds(read(when.words, today, order)) == bounds(when)


@given(texts, todays, orders, st.sampled_from(["Asia/Seoul", "Europe/Berlin", "-03:30"]))
def test_words_give_an_appointment_or_a_sentence(words: str, today: date, order: str, zone: str) -> None:
    try:
        found = read_appointment(words, today, zone, order)
    except BadValue:
        return
    assert found.day.earliest is None or found.day.latest is None or found.day.earliest <= found.day.latest
    assert (found.time is None) == (found.zone == "")
    assert found.time is None or found.day.is_exact
    text = f"{iso(found.day)} {found.time:%H:%M} {found.zone}" if found.time else iso(found.day)
    again = read_appointment(text, today, zone)
    assert (bounds(again.day), again.time, again.zone) == (bounds(found.day), found.time, found.zone)


@given(st.none() | todays, st.none() | todays, st.booleans())
def test_what_is_said_of_a_window_can_be_read(first: date | None, last: date | None, short: bool) -> None:  # noqa: FBT001 drawn by hypothesis
    if first and last and first > last:
        first, last = last, first
    said = say_when(When(first, last, Precision.RANGE), short=short)
    assert bounds(read_window(said, date(2026, 11, 23))) == (first, last)


def writings(day: date) -> list[str]:
    year, month, weekday = day.year, MONTHS[day.month - 1], SHORT_WEEKDAYS[day.weekday()]
    _, week, number = day.isocalendar()
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day // 10 != 1 else 0, "th")
    return [
        f"{day}",
        f"{day:%Y%m%d}",
        f"{year}.{day.month}.{day.day}.",
        f"{year}. {day.month}. {day.day}",
        f"{year}/{day.month}/{day.day}",
        f"{day.isocalendar().year}-W{week:02d}-{number}",
        f"{day.day} {month} {year}",
        f"{month} {day.day}, {year}",
        f"the {day.day}{suffix} of {month.lower()} {year}",
        f"{day.day}-{month[:3]}-{year}",
        f"{weekday}, {month[:3]}. {day.day} {year}",
        f"{year}년 {day.month}월 {day.day}일",
        f"{year}년{day.month}월{day.day}일 ({'월화수목금토일'[day.weekday()]}요일)",
        f"{year}年{day.month}月{day.day}日（{'月火水木金土日'[day.weekday()]}）",
        f"{day}".translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"}),
        f"{day}..{day}",
    ]


@given(st.dates(date(1981, 1, 1), date(2030, 12, 31)))
def test_a_day_is_the_same_in_all_writings(day: date) -> None:
    today = date(2030, 12, 31)
    assert {text: bounds(read_day(text, today)) for text in writings(day)} == dict.fromkeys(writings(day), (day, day))
    assert {bounds(read_appointment(text, today, "UTC").day) for text in writings(day)} == {(day, day)}


@given(todays, st.integers(0, 999))
def test_days_ago(today: date, days: int) -> None:
    expected = today - timedelta(days)
    for words in (f"{days} days ago", f"{days}일 전", f"{days}日前", f"{days}d"):
        assert bounds(read_day(words, today)) == (expected, expected)


@given(todays, st.integers(1, 12), st.integers(1, 28))
def test_a_bare_date_is_the_nearest_on_its_side(today: date, month: int, day: int) -> None:
    name = MONTHS[month - 1]
    same = [date(year, month, day) for year in range(today.year - 1, today.year + 2)]
    for words in (f"{day} {name}", f"{month}월 {day}일", f"{month}月{day}日"):
        assert read_day(words, today).latest == max(each for each in same if each <= today)
        assert read_appointment(words, today, "UTC").day.latest == min(each for each in same if each >= today)


@given(todays, st.integers(0, 6))
def test_a_bare_weekday_is_within_a_week_and_never_today(today: date, weekday: int) -> None:
    for words in (SHORT_WEEKDAYS[weekday], "월화수목금토일"[weekday], f"{'月火水木金土日'[weekday]}曜日"):
        past, ahead = read_day(words, today).latest, read_appointment(words, today, "UTC").day.latest
        assert past is not None
        assert ahead is not None
        assert past.weekday() == ahead.weekday() == weekday
        assert 1 <= (today - past).days <= 7
        assert 1 <= (ahead - today).days <= 7


@given(st.integers(1982, 2030), st.integers(1, 12))
def test_windows_lie_within_one_another(year: int, month: int) -> None:
    today, name = date(2031, 12, 31), MONTHS[month - 1]
    whole = read_day(f"{name} {year}", today)
    thirds = [read_day(f"{third} {name} {year}", today) for third in ("early", "mid", "late")]
    assert (thirds[0].earliest, thirds[2].latest) == bounds(whole)
    for before, after in pairwise(thirds):
        assert before.latest is not None
        assert after.earliest == before.latest + timedelta(1)
    wider = [f"{year} Q{(month + 2) // 3}", f"{year} H{(month + 5) // 6}", f"{year}"]
    inside = whole
    for words in wider:
        outside = read_day(words, today)
        assert outside.earliest is not None
        assert outside.latest is not None
        assert inside.earliest is not None
        assert inside.latest is not None
        assert outside.earliest <= inside.earliest <= inside.latest <= outside.latest
        inside = outside


@given(todays, phrases)
def test_case_and_space_do_not_matter(today: date, words: str) -> None:
    def read(text: str) -> tuple[date | None, date | None] | None:
        try:
            return bounds(read_day(text, today))
        except BadValue:
            return None

    assert read(words.upper()) == read(words.lower())
    assert read(re.sub(" ", "   ", f" {words} ")) == read(words)
