"""Phrases made by a grammar whose meaning is computed beside them: every one is read as what it says.

A thousand are read here; TRACKER_PHRASES=17000 reads as many as that.
"""

from __future__ import annotations

import os
import random
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from tracker.core.phrases.reader import DayReader
from tracker.core.wording import MONTHS

COUNT = int(os.environ.get("TRACKER_PHRASES", "1000"))
WEEKDAYS = {
    "en": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    "ko": ["월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"],
    "ja": ["月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日", "日曜日"],
}
ORDINALS = {
    "en": ["first", "second", "third", "fourth"],
    "ko": ["첫째", "둘째", "셋째", "넷째"],
    "ja": ["第1", "第2", "第3", "第4"],
}
LANGUAGES = ("en", "ko", "ja")
ZONES = {"ET": "America/New_York", "PT": "America/Los_Angeles", "KST": "Asia/Seoul", "UTC": "UTC", "+09:00": "+09:00"}


class Phrase(NamedTuple):
    """A phrase, the question it is asked, and what it must mean: bounds, minutes of the day, zone, length."""

    words: str
    question: str
    first: date | None
    last: date | None
    clock: str = ""
    zone: str = ""
    length: int = 0


def end_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def written(day: date, language: str, dice: random.Random) -> str:
    """A whole date in one of the ways of a language."""
    year, month, number = day.year, day.month, day.day
    name = MONTHS[month - 1]
    ways = {
        "en": [
            f"{number} {name} {year}", f"{name} {number}, {year}", f"{name[:3].lower()} {number} {year}", f"{day}",
            f"{WEEKDAYS['en'][day.weekday()].title()}, {name} {number}, {year}", f"{year}/{month}/{number}",
        ],
        "ko": [
            f"{year}년 {month}월 {number}일", f"{year}.{month:02}.{number:02}", f"{year}. {month}. {number}.",
            f"{year}-{month:02}-{number:02}({'월화수목금토일'[day.weekday()]})", f"{year % 100:02}년 {month}월 {number}일",
        ],
        "ja": [
            f"{year}年{month}月{number}日", f"{year}/{month}/{number}({'月火水木金土日'[day.weekday()]})",
            f"令和{year - 2018}年{month}月{number}日",
        ],
    }  # fmt: skip
    return dice.choice(ways[language])


def part_of_month(today: date, language: str, dice: random.Random) -> Phrase:
    """Early, mid, late, a half of a month: of a year that is over."""
    year, month, last = dice.randrange(2019, today.year), dice.randrange(1, 13), 0
    last = monthrange(year, month)[1]
    names = {
        "en": ("early {m} {y}", "mid {m} {y}", "late {m} {y}", "first half of {m} {y}", "second half of {m} {y}", "mid to late {m} {y}"),
        "ko": ("{y}년 {n}월 초", "{y}년 {n}월 중순", "{y}년 {n}월 말", "{y}년 {n}월 전반", "{y}년 {n}월 후반", "{y}년 {n}월 중하순"),
        "ja": ("{y}年{n}月上旬", "{y}年{n}月中旬", "{y}年{n}月下旬", "{y}年{n}月前半", "{y}年{n}月後半", "{y}年{n}月中下旬"),
    }[language]  # fmt: skip
    which = dice.randrange(len(names))
    first, end = ((1, 10), (11, 20), (21, last), (1, 15), (16, last), (11, last))[which]
    words = names[which].format(m=MONTHS[month - 1], n=month, y=year)
    return Phrase(words, "past", date(year, month, first), date(year, month, end))


def counted(today: date, language: str, dice: random.Random) -> Phrase:
    """So many days ago, or from today."""
    days = dice.randrange(1, 60)
    back, ahead = {"en": ("{} days ago", "in {} days"), "ko": ("{}일 전", "{}일 뒤"), "ja": ("{}日前", "{}日後")}[
        language
    ]
    if dice.random() < 0.5:
        day = today - timedelta(days)
        return Phrase(back.format(days), "past", day, day)
    day = today + timedelta(days)
    return Phrase(ahead.format(days), dice.choice(("ahead", "due")), day, day)


def weekday_of_week(today: date, language: str, dice: random.Random) -> Phrase:
    """A weekday of the last week or the next."""
    weekday = dice.randrange(7)
    name = WEEKDAYS[language][weekday]
    monday = today - timedelta(today.weekday())
    last, following = {
        "en": ("{} last week", "{} next week"),
        "ko": ("지난주 {}", "다음 주 {}"),
        "ja": ("先週の{}", "来週の{}"),
    }[language]
    if dice.random() < 0.5:
        day = monday + timedelta(weekday - 7)
        return Phrase(last.format(name), "past", day, day)
    day = monday + timedelta(weekday + 7)
    return Phrase(following.format(name), "ahead", day, day)


def weekday_of_month(today: date, language: str, dice: random.Random) -> Phrase:
    """The nth weekday of a month of a year that is over."""
    year, month, weekday, count = (
        dice.randrange(2019, today.year),
        dice.randrange(1, 13),
        dice.randrange(7),
        dice.randrange(4),
    )
    days = [day for number in range(1, 29) if (day := date(year, month, number)).weekday() == weekday]
    name, ordinal = WEEKDAYS[language][weekday], ORDINALS[language][count]
    words = {
        "en": f"{ordinal} {name} of {MONTHS[month - 1]} {year}",
        "ko": f"{year}년 {month}월 {ordinal} {name}",
        "ja": f"{year}年{month}月の{ordinal}{name}",
    }[language]
    return Phrase(words, "past", days[count], days[count])


def week_of_month(today: date, language: str, dice: random.Random) -> Phrase:
    """The nth week of a month, by weeks from day 1 on and by whole weeks."""
    year, month, count = dice.randrange(2019, today.year), dice.randrange(1, 13), dice.randrange(4)
    begin, end = date(year, month, 1), end_of(year, month)
    monday = begin - timedelta(begin.weekday())
    mondays = {
        monday + timedelta(7 * count),
        (monday if monday == begin else monday + timedelta(7)) + timedelta(7 * count),
    }
    words = {
        "en": f"{ORDINALS['en'][count]} week of {MONTHS[month - 1]} {year}",
        "ko": f"{year}년 {month}월 {dice.choice((ORDINALS['ko'][count] + ' 주', f'{count + 1}주차'))}",
        "ja": f"{year}年{month}月第{count + 1}週",
    }[language]
    return Phrase(words, "past", max(begin, min(mondays)), min(end, max(mondays) + timedelta(6)))


def span(today: date, language: str, dice: random.Random) -> Phrase:
    """From one day to another, as a past window or as a deadline."""
    first = today + timedelta(dice.randrange(-400, -40))
    question = dice.choice(("past", "due"))
    last = first + timedelta(dice.randrange(1, 40)) if question == "past" else today + timedelta(dice.randrange(1, 200))
    joint = {"en": (" to ", " - ", "~"), "ko": (" ~ ", "~", "부터 "), "ja": ("〜", "から")}[language]
    words = f"{written(first, language, dice)}{dice.choice(joint)}{written(last, language, dice)}"
    return Phrase(words, question, last if question == "due" else first, last)


def directed(today: date, language: str, dice: random.Random) -> Phrase:
    """Until, since or after a day."""
    day = today + timedelta(dice.randrange(-400, -2))
    said = written(day, language, dice)
    until, since, after = {
        "en": ("until {}", "since {}", "after {}"), "ko": ("{}까지", "{}부터", "{} 후"), "ja": ("{}まで", "{}から", "{}後"),
    }[language]  # fmt: skip
    which = dice.randrange(3)
    if which == 0:
        return Phrase(until.format(said), "past", None, day)
    first = day if which == 1 else day + timedelta(1)
    return Phrase((since, after)[which - 1].format(said), "past", first, today)


def about(today: date, language: str, dice: random.Random) -> Phrase:
    """About a day: three on either side."""
    day = today + timedelta(dice.randrange(-400, -4))
    words = {"en": "around {}", "ko": "{}쯤", "ja": "{}頃"}[language].format(written(day, language, dice))
    return Phrase(words, "past", day - timedelta(3), day + timedelta(3))


def clock(hour: int, minute: int, language: str, dice: random.Random) -> str:
    """A time in one of the ways of a language."""
    half, twelve = ("pm" if hour >= 12 else "am"), (hour - 1) % 12 + 1
    ways = {
        "en": [f"{hour:02}:{minute:02}", f"{twelve}:{minute:02} {half}", f"{twelve}:{minute:02}{half}"],
        "ko": [f"{hour:02}:{minute:02}", f"{'오후' if hour >= 12 else '오전'} {twelve}시 {minute}분"],
        "ja": [f"{hour:02}:{minute:02}", f"{'午後' if hour >= 12 else '午前'}{hour % 12}時{minute}分"],
    }[language]
    return dice.choice(ways)


def appointment(today: date, language: str, dice: random.Random) -> Phrase:
    """A day with a time, perhaps a zone, perhaps an end."""
    day = today + timedelta(dice.randrange(1, 300))
    hour, minute, length = dice.randrange(8, 19), dice.choice((0, 5, 15, 30, 45)), dice.choice((0, 30, 60, 90, 120))
    words = f"{written(day, language, dice)} {clock(hour, minute, language, dice)}"
    end = 60 * hour + minute + length
    if length:
        words += f"{dice.choice((' - ', '~', ' – '))}{clock(end // 60, end % 60, language, dice)}"
    zone = dice.choice(("", *ZONES))
    question = dice.choice(("ahead", "due"))
    at = end if question == "due" else 60 * hour + minute
    return Phrase(
        f"{words} {zone}".strip(), question, day, day, f"{at // 60:02}:{at % 60:02}", ZONES.get(zone, "Asia/Seoul"),
        length if question == "ahead" else 0,
    )  # fmt: skip


MAKERS = (
    part_of_month, counted, weekday_of_week, weekday_of_month, week_of_month, span, directed, about, appointment, appointment,
)  # fmt: skip


def test_a_phrase_means_what_the_grammar_says() -> None:
    dice = random.Random(20261020)
    wrong = []
    for _ in range(COUNT):
        today = date(2024, 1, 1) + timedelta(dice.randrange(2000))
        expected = dice.choice(MAKERS)(today, dice.choice(LANGUAGES), dice)
        found = getattr(DayReader(today, "Asia/Seoul"), expected.question)(expected.words)
        when = found if expected.question == "past" else found.day
        bounds = (when.earliest, when.latest)
        time = f"{found.time:%H:%M}" if expected.question != "past" and found.time else ""
        zone, length = (found.zone, found.length) if time else ("", 0)
        said = (expected.first, expected.last, expected.clock, expected.zone, expected.length)
        if (*bounds, time, zone, length) != said:
            wrong.append((today, expected, bounds, time, zone, length))
    assert wrong == []
