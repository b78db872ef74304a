"""Kinds of days as people write them in Korean and Japanese, as forms with every month, weekday and hour that may stand in them.

What is right is told by the calendar alone. Typed on Tuesday 20 October 2026.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.core.test_phrases_kin import span
from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue
from tracker.core.phrases.reader import DayReader

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = date(2026, 10, 20)
MONDAY = TODAY - timedelta(TODAY.weekday())


class Language(NamedTuple):
    """How a language writes days: the forms of each kind, with holes for what stands in them, separated by " | "."""

    zone: str
    weekdays: str
    thirds: dict[str, tuple[int, int]]
    of_month: str
    dates: str
    months: str
    ranges: str
    ago: str
    ahead: str
    within: str
    weeks: dict[str, int]
    of_week: str
    until: str
    at: str
    until_six: str
    clocks: dict[str, str]
    nothing: str


KO = Language(
    zone="Asia/Seoul",
    weekdays="월화수목금토일",
    thirds={"초": (1, 10), "중순": (11, 20), "말": (21, 31), "중하순": (11, 31), "초중순": (1, 20), "전반": (1, 15), "후반": (16, 31)},
    of_month="{m}월 {third} | {m}월{third} | 26년 {m}월 {third} | {m}월 {third}쯤 | 아마 {m}월 {third}에",
    dates="{m}/14({w}) | {m}월 14일({w}) | {m}월 14일 {w}요일 | 2026.{m:02}.14({w}) | '26.{m}.14. | {m}월14일에 | 26년 {m}월 14일",
    months="{m},{n}월 | {m}~{n}월 | {m}월에서 {n}월 | {m}월이나 {n}월 | {m}-{n}월 사이",
    ranges="{m}월 3~5일 | {m}월 3일부터 5일까지 | {m}월 3일에서 5일 사이 | {m}월 3일~5일",
    ago="{n}일 전 | {n}일전에",
    ahead="{n}일 뒤 | {n}일 후에",
    within="{n}일 이내 | {n}일 안에 | {n}일 내로",
    weeks={"지난주": -1, "저번주": -1, "지지난주": -2, "다음주": 1, "담주": 1, "차주": 1, "다다음주": 2},
    of_week="{week} {w}요일 | {week} {w}욜 | {week} {w}요일에",
    until="{m}월 {d}일까지 | ~{m}월 {d}일 | 마감일: {m}/{d}({w}) | 2026.10.01 ~ 2026.{m}.{d} | 10월 1일 ~ {m}월 {d}일 | 늦어도 {m}월 {d}일",
    at="{m}월 {d}일 {clock} | {m}/{d}({w}) {clock} | {m}월{d}일 {w}요일 {clock}",
    until_six="{m}월 {d}일 18시까지 | {m}/{d}({w}) 18:00까지 | {m}월 {d}일 오후 6시 마감 | ~{m}월 {d}일 18시",
    clocks={"오후 2시": "14:00", "2시": "14:00", "10시반": "10:30", "14시~16시": "14:00+120", "오전 9시 30분": "09:30", "낮 12시": "12:00", "밤 9시": "21:00"},
    nothing="전화 | 토의 | 월급 | 화면공유 | 수정 | 금전 | 여름방학",
)  # fmt: skip
JA = Language(
    zone="Asia/Tokyo",
    weekdays="月火水木金土日",
    thirds={"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "末": (21, 31), "中下旬": (11, 31), "前半": (1, 15), "後半": (16, 31)},
    of_month="{m}月{third} | {m}月の{third} | 26年{m}月{third} | {m}月{third}ごろ | たぶん{m}月{third}に",
    dates="{m}/14({w}) | {m}月14日（{w}） | {m}月14日{w}曜日 | 2026.{m:02}.14({w}) | 令和8年{m}月14日 | {m}／14（{w}） | 26年{m}月14日",
    months="{m}、{n}月 | {m}〜{n}月 | {m}月から{n}月 | {m}月か{n}月 | {m}月から{n}月にかけて",
    ranges="{m}月3〜5日 | {m}月3日から5日まで | {m}月3日から5日の間 | {m}月3日〜5日",
    ago="{n}日前 | {n}日前に",
    ahead="{n}日後 | {n}日後に",
    within="{n}日以内 | {n}日以内に | {n}日間以内",
    weeks={"先週": -1, "先々週": -2, "来週": 1, "来週の": 1, "再来週": 2},
    of_week="{week}{w}曜日 | {week}{w}曜 | {week}{w}曜日に",
    until="{m}月{d}日まで | 〜{m}月{d}日 | 締切：{m}/{d}({w}) | 2026.10.01〜2026.{m}.{d} | 10月1日〜{m}月{d}日 | 遅くとも{m}月{d}日 | {m}月{d}日必着",
    at="{m}月{d}日 {clock} | {m}/{d}({w}) {clock} | {m}月{d}日（{w}）{clock}",
    until_six="{m}月{d}日18時まで | {m}/{d}({w}) 18:00必着 | {m}月{d}日午後6時締切 | 〜{m}月{d}日18時",
    clocks={"午後2時": "14:00", "2時": "14:00", "10時半": "10:30", "14時〜16時": "14:00+120", "午前9時30分": "09:30", "昼12時": "12:00", "夜9時": "21:00"},
    nothing="電話 | 火事 | 水分 | 木村さん | 月給 | 土台 | 夏休み",
)  # fmt: skip


def each(forms: str, **values: object) -> Iterator[str]:
    """The forms of a kind with values in their holes."""
    yield from (form.format(**values) for form in forms.split(" | "))


def answer(words: str, question: str, zone: str) -> str:
    """The days that the words say, with the time and the length; "refused" where they say none."""
    try:
        found = getattr(DayReader(TODAY, zone, is_daytime=True), question)(words)
    except BadValue:
        return "refused"
    if not isinstance(found, Appointment):
        return f"{found.earliest}..{found.latest}"
    at = f" {found.time:%H:%M}" if found.time else ""
    return f"{found.day.earliest}..{found.day.latest}{at}" + (f"+{found.length}" if found.length else "")


def of_months(language: Language) -> Iterator[tuple[str, str, str]]:
    """Parts of months, dates, ranges of days and of months."""
    for month in range(1, 10):
        last = monthrange(2026, month)[1]
        for third, (begin, end) in language.thirds.items():
            days = span(date(2026, month, begin), date(2026, month, min(end, last)))
            yield from ((words, "past", days) for words in each(language.of_month, m=month, third=third))
        day = date(2026, month, 14)
        weekday = language.weekdays[day.weekday()]
        yield from ((words, "past", span(day)) for words in each(language.dates, m=month, w=weekday))
        days = span(date(2026, month, 3), date(2026, month, 5))
        yield from ((words, "past", days) for words in each(language.ranges, m=month))
        if month > 1:
            days = span(date(2026, month - 1, 1), date(2026, month, last))
            yield from ((words, "past", days) for words in each(language.months, m=month - 1, n=month))


def from_today(language: Language) -> Iterator[tuple[str, str, str]]:
    """Counts of days, and weekdays of weeks."""
    for count in (1, 2, 3, 5, 10):
        for forms, question, days in (
            (language.ago, "past", -count),
            (language.ahead, "ahead", count),
            (language.within, "due", count),
        ):
            yield from ((words, question, span(TODAY + timedelta(days))) for words in each(forms, n=count))
    for (week, away), weekday in product(language.weeks.items(), range(7)):
        day, question = MONDAY + timedelta(7 * away + weekday), "past" if away < 0 else "ahead"
        said = each(language.of_week, week=week, w=language.weekdays[weekday])
        yield from ((words, question, span(day)) for words in said)


def to_come(language: Language) -> Iterator[tuple[str, str, str]]:
    """Deadlines and appointments."""
    for day in (date(2026, 10, 28), date(2026, 11, 3), date(2026, 12, 5)):
        values = {"m": day.month, "d": day.day, "w": language.weekdays[day.weekday()]}
        yield from ((words, "due", span(day)) for words in each(language.until, **values))
        yield from ((words, "due", f"{span(day)} 18:00") for words in each(language.until_six, **values))
        for clock, at in language.clocks.items():
            yield from ((words, "ahead", f"{span(day)} {at}") for words in each(language.at, clock=clock, **values))


def nothing(language: Language) -> Iterator[tuple[str, str, str]]:
    """Words that begin like days and are none."""
    yield from ((word, question, "refused") for word in each(language.nothing) for question in ("past", "ahead", "due"))


@pytest.mark.parametrize("kind", [of_months, from_today, to_come, nothing])
@pytest.mark.parametrize("language", [KO, JA], ids=["ko", "ja"])
def test_a_kind_of_day_is_read_whatever_stands_in_it(language: Language, kind: object) -> None:
    assert callable(kind)
    said = list(kind(language))
    wrong = {
        words: found for words, question, right in said if (found := answer(words, question, language.zone)) != right
    }
    assert said
    assert wrong == {}
