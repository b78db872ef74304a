"""What number stands beside each word of the tables. The words are written in their order here, and counted."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tracker.core.phrases import en, ja, ko
from tracker.core.phrases.holidays import holiday
from tracker.core.phrases.lexicon import (
    COUPLE,
    FEW,
    IN_DAYS,
    IN_HOURS,
    IN_MINUTES,
    IN_MONTHS,
    IN_WEEKS,
    IN_WORKDAYS,
    IN_YEARS,
    Holiday,
    Meaning,
)

if TYPE_CHECKING:
    from tracker.core.phrases.lexicon import (
        Sense,
    )

TABLES = {"en": en.WORDS, "ko": ko.WORDS, "ja": ja.WORDS}
SEASONS, HALVES = (3, 6, 9, 12), (0, 12)
UNITS = (IN_DAYS, IN_WEEKS, IN_MONTHS, IN_YEARS, IN_HOURS, IN_MINUTES, IN_WORKDAYS)
PARTS_OF_DAY, ORDINALS = (6, 13, 18, 21), (1, 2, 3, 4, 5, -1)
WORDS = [
    ("en", Meaning.MONTH, range(1, 13), "jan feb mar apr may jun jul aug sep oct nov dec"),
    ("en", Meaning.WEEKDAY, range(7), "monday tuesday wednesday thursday friday saturday sunday"),
    ("en", Meaning.THIRD, range(1, 8), "early mid late early-mid mid-late beginning end"),
    ("en", Meaning.END_OF, (1, 2, 3), "eow eom eoy"),
    ("en", Meaning.ORDINAL, ORDINALS, "first second third fourth fifth last"),
    ("en", Meaning.NEIGHBOUR, (-1, 1), "day_before day_after"),
    ("en", Meaning.SEASON, SEASONS, "spring summer autumn winter"),
    ("en", Meaning.QUARTER, range(1, 5), "q1 q2 q3 q4"),
    ("en", Meaning.HALF_YEAR, range(1, 3), "h1 h2"),
    ("en", Meaning.DAYS, range(-1, 2), "yesterday today tomorrow"),
    ("en", Meaning.COMING, (-1, 1), "past coming"),
    ("en", Meaning.NIGHT_OF, range(-1, 1), "last_night tonight"),
    ("en", Meaning.VAGUE, (COUPLE, FEW), "couple few"),
    ("en", Meaning.WHICH, range(-1, 2), "last this next"),
    ("en", Meaning.NUMBER, range(1, 13), "one two three four five six seven eight nine ten eleven twelve"),
    ("en", Meaning.WEEK_SPAN, (2,), "fortnight"),
    ("en", Meaning.UNIT, UNITS, "days weeks months years hours minutes working_days"),
    ("en", Meaning.SHORT_UNIT, UNITS[:2], "d w"),
    ("en", Meaning.CLOCK, (720, 1440), "noon midnight"),
    ("en", Meaning.PART_OF_DAY, PARTS_OF_DAY, "morning afternoon evening night"),
    ("en", Meaning.AM_PM, HALVES, "am pm"),
    ("en", Meaning.END_OF_DAY, range(1, 3), "eod close"),
    ("ko", Meaning.WEEKDAY, range(7), "월 화 수 목 금 토 일"),
    ("ko", Meaning.MONTH, (6, 10, 11, 12), "유월 시월 십일월 십이월"),
    ("ko", Meaning.THIRD, range(1, 8), "초순 중순 하순 초중순 중하순 초 말"),
    ("ko", Meaning.ORDINAL, ORDINALS, "첫째 둘째 셋째 넷째 다섯째 마지막"),
    ("ko", Meaning.NEIGHBOUR, (-1, 1), "전날 다음_날"),
    ("ko", Meaning.COUPLE, (-1,), "엊그제"),
    ("ko", Meaning.NIGHT_OF, (-1,), "어젯밤"),
    ("ko", Meaning.YEAR_OF, (0,), "올"),
    ("ko", Meaning.VAGUE, (2, 3), "두어 몇"),
    ("ko", Meaning.VAGUE_DAYS, (FEW,), "며칠"),
    ("ko", Meaning.DAY_OR_TWO, (3, 4, 5, 6), "사나흘 네댓새 대엿새 예니레"),
    ("ko", Meaning.HALF_SPAN, (IN_MONTHS, IN_YEARS), "보름 반년"),
    ("ko", Meaning.BEFORE, (1, 2), "전 이전"),
    ("ko", Meaning.SINCE, (1, 2), "이후 부터"),
    ("ko", Meaning.ENDLESS, (1, 2), "상시 채용_시"),
    ("ko", Meaning.SEASON, SEASONS, "봄 여름 가을 겨울"),
    ("ko", Meaning.QUARTER, range(1, 5), "1분기 2분기 3분기 4분기"),
    ("ko", Meaning.HALF_YEAR, range(1, 3), "상반기 하반기"),
    ("ko", Meaning.DAYS, range(-3, 4), "그끄저께 그저께 어제 오늘 내일 모레 글피"),
    ("ko", Meaning.THAT_WEEK, range(-2, 3), "전전주 전주 금주 차주 다담주"),
    ("ko", Meaning.THAT_MONTH, range(-1, 2), "전월 당월 익월"),
    ("ko", Meaning.THAT_YEAR, range(-2, 2), "재작년 작년 올해 내년"),
    ("ko", Meaning.WHICH, range(-2, 3), "지지난 지난 이번 다음 다다음"),
    ("ko", Meaning.NUMBER, range(1, 13), "한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 열한 열두"),
    ("ko", Meaning.DAY_SPAN, (*range(1, 8), 10), "하루 이틀 사흘 나흘 닷새 엿새 이레 열흘"),
    ("ko", Meaning.WEEK_SPAN, (1,), "일주일"),
    ("ko", Meaning.UNIT, UNITS, "일 주 달 년 시간 분 영업일"),
    ("ko", Meaning.CLOCK, (720, 1440), "정오 자정"),
    ("ko", Meaning.PART_OF_DAY, PARTS_OF_DAY, "아침 낮 저녁 밤"),
    ("ko", Meaning.HALF_HOUR, (30,), "반"),
    ("ko", Meaning.HALF_DAY, HALVES, "오전 오후"),
    ("ja", Meaning.WEEKDAY, range(7), "月 火 水 木 金 土 日"),
    ("ja", Meaning.THIRD, range(1, 8), "上旬 中旬 下旬 上中旬 中下旬 初め 末"),
    ("ja", Meaning.HALF_YEAR, range(1, 3), "前半 後半"),
    ("ja", Meaning.FISCAL_HALF, (4, 10), "上期 下期"),
    ("ja", Meaning.ORDINAL, (-1,), "最終"),
    ("ja", Meaning.NEIGHBOUR, (-1, 1), "前日 翌日"),
    ("ja", Meaning.WHICH, (1,), "次"),
    ("ja", Meaning.COMING, (-1, 1), "前の 今度の"),
    ("ja", Meaning.YEAR_OF, range(-1, 2), "昨 今 来"),
    ("ja", Meaning.WEEKEND_OF, range(-1, 2), "先週末 今週末 来週末"),
    ("ja", Meaning.NIGHT_OF, range(-1, 1), "昨夜 今夜"),
    ("ja", Meaning.MORNING_OF, (0,), "今朝"),
    ("ja", Meaning.VAGUE, (FEW,), "数"),
    ("ja", Meaning.HALF_SPAN, (IN_MONTHS, IN_YEARS), "半月 半年"),
    ("ja", Meaning.MONTH_SPAN, range(1, 3), "ひと月 ふた月"),
    ("ja", Meaning.ERA, (1988, 2018), "平成 令和"),
    ("ja", Meaning.BEFORE, (1, 2), "前 以前"),
    ("ja", Meaning.SINCE, (1, 2), "以降 から"),
    ("ja", Meaning.ENDLESS, (1, 2), "随時 採用"),
    ("ja", Meaning.SEASON, SEASONS, "春 夏 秋 冬"),
    ("ja", Meaning.DAYS, range(-3, 4), "先おととい 一昨日 昨日 今日 明日 明後日 しあさって"),
    ("ja", Meaning.THAT_WEEK, range(-2, 3), "先々週 先週 今週 来週 再来週"),
    ("ja", Meaning.THAT_MONTH, range(-2, 3), "先々月 先月 今月 来月 再来月"),
    ("ja", Meaning.THAT_YEAR, range(-2, 3), "一昨年 去年 今年 来年 再来年"),
    (
        "ja",
        Meaning.NUMBER,
        range(1, 32),
        "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二 二十三 二十四 二十五 二十六 二十七 二十八 二十九 三十 三十一",
    ),
    ("ja", Meaning.UNIT, UNITS, "日 週間 か月 年 時間 分 営業日"),
    ("ja", Meaning.CLOCK, (720,), "正午"),
    ("ja", Meaning.PART_OF_DAY, PARTS_OF_DAY, "朝 昼 夕方 夜"),
    ("ja", Meaning.HALF_HOUR, (30,), "半"),
    ("ja", Meaning.HALF_DAY, HALVES, "午前 午後"),
]
SINCE_AND_BEFORE = {Meaning.SINCE, Meaning.BEFORE}  # of a language that does not tell them apart
COUNTED = {(language, kind) for language, kind, _, _ in WORDS}


@pytest.mark.parametrize(("language", "kind", "numbers", "words"), WORDS)
def test_words_in_their_order(language: str, kind: Sense, numbers: tuple[int, ...], words: str) -> None:
    rows = TABLES[language][kind]
    assert [*rows] == [*numbers]
    for row, word in zip(rows.values(), words.split(), strict=True):
        assert word.replace("_", " ") in row.split(", ")


@pytest.mark.parametrize("language", TABLES)
def test_a_word_that_counts_nothing_has_the_number_one(language: str) -> None:
    marks = {
        kind: [*rows]
        for kind, rows in TABLES[language].items()
        if (language, kind) not in COUNTED
        and kind is not Meaning.HOLIDAY
        and not (language == "en" and kind in SINCE_AND_BEFORE)
    }
    assert marks == {key: [1] for key in marks}
    assert {Meaning.AGO, Meaning.ABOUT, Meaning.UNTIL, Meaning.RANGE, Meaning.UNKNOWN, Meaning.FILLER} <= marks.keys()


@pytest.mark.parametrize("language", TABLES)
def test_no_phrase_of_three_words_stands_whole_in_a_table(language: str) -> None:
    words = [word for rows in TABLES[language].values() for said in rows.values() for word in said.split(", ")]
    assert [word for word in words if len(word.split()) > 2] == []


def test_every_holiday_that_has_a_word_has_its_days() -> None:
    assert all(holiday(2026, number) for table in TABLES.values() for number in table[Meaning.HOLIDAY])


@pytest.mark.parametrize(
    ("which", "days"),
    [
        (Holiday.SEOLLAL, "2015-02-19 2018-02-16 2024-02-10 2026-02-17 2033-01-31 2040-02-12"),
        (Holiday.CHUSEOK, "2015-09-27 2017-10-04 2025-10-06 2026-09-25 2036-10-04 2040-09-21"),
        (Holiday.EASTER, "2016-03-27 2019-04-21 2024-03-31 2026-04-05 2038-04-25"),
        (Holiday.THANKSGIVING, "2025-11-27 2026-11-26"),
        (Holiday.LABOR_DAY, "2025-09-01 2026-09-07"),
        (Holiday.MEMORIAL_DAY, "2025-05-26 2026-05-25"),
        (Holiday.RESPECT_FOR_THE_AGED, "2026-09-21"),
        (Holiday.COMING_OF_AGE, "2026-01-12"),
        (Holiday.SPORTS, "2026-10-12"),
        (Holiday.MARINE, "2026-07-20"),
        (Holiday.BUDDHA, "2015-05-25 2023-05-27 2026-05-24 2040-05-18"),
        (Holiday.SPRING_EQUINOX, "2015-03-21 2024-03-20 2026-03-20"),
        (Holiday.AUTUMN_EQUINOX, "2015-09-23 2024-09-22 2026-09-23"),
    ],
)
def test_the_days_of_holidays(which: int, days: str) -> None:
    for day in map(date.fromisoformat, days.split()):
        first, last = holiday(day.year, which)
        assert first + (last - first) / 2 == day


def test_golden_week_is_longer_where_a_holiday_of_it_is_a_sunday() -> None:
    assert [holiday(year, Holiday.GOLDEN_WEEK)[1].day for year in (2024, 2025, 2026, 2027)] == [6, 6, 6, 5]
