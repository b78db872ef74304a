"""What number stands beside each word of the tables. The words are written in their order here, and counted."""

from __future__ import annotations

import pytest

from tracker.core.phrases import en, ja, ko
from tracker.core.phrases.lexicon import IN_DAYS, IN_MONTHS, IN_WEEKS, IN_YEARS, Kind

TABLES = {"en": en.WORDS, "ko": ko.WORDS, "ja": ja.WORDS}
SEASONS, HALVES = (3, 6, 9, 12), (0, 12)
UNITS = (IN_DAYS, IN_WEEKS, IN_MONTHS, IN_YEARS)
WORDS = [
    ("en", Kind.MONTH, range(1, 13), "jan feb mar apr may jun jul aug sep oct nov dec"),
    ("en", Kind.WEEKDAY, range(7), "monday tuesday wednesday thursday friday saturday sunday"),
    ("en", Kind.THIRD, range(1, 4), "early mid late"),
    ("en", Kind.SEASON, SEASONS, "spring summer autumn winter"),
    ("en", Kind.QUARTER, range(1, 5), "q1 q2 q3 q4"),
    ("en", Kind.HALF_YEAR, range(1, 3), "h1 h2"),
    ("en", Kind.DAYS, range(-2, 3), "day_before_yesterday yesterday today tomorrow day_after_tomorrow"),
    ("en", Kind.WHICH, range(-1, 2), "last this next"),
    ("en", Kind.NUMBER, range(1, 13), "one two three four five six seven eight nine ten eleven twelve"),
    ("en", Kind.WEEK_SPAN, (2,), "fortnight"),
    ("en", Kind.UNIT, UNITS, "days weeks months years"),
    ("en", Kind.SHORT_UNIT, UNITS[:2], "d w"),
    ("en", Kind.CLOCK, (720,), "noon"),
    ("en", Kind.AM_PM, HALVES, "am pm"),
    ("ko", Kind.WEEKDAY, range(7), "월 화 수 목 금 토 일"),
    ("ko", Kind.THIRD, range(1, 4), "초 중순 말"),
    ("ko", Kind.SEASON, SEASONS, "봄 여름 가을 겨울"),
    ("ko", Kind.QUARTER, range(1, 5), "1분기 2분기 3분기 4분기"),
    ("ko", Kind.HALF_YEAR, range(1, 3), "상반기 하반기"),
    ("ko", Kind.DAYS, range(-3, 4), "그끄저께 그저께 어제 오늘 내일 모레 글피"),
    ("ko", Kind.THAT_WEEK, range(2), "금주 내주"),
    ("ko", Kind.THAT_MONTH, range(-1, 2), "전월 이달 내달"),
    ("ko", Kind.THAT_YEAR, range(-2, 2), "재작년 작년 올해 내년"),
    ("ko", Kind.WHICH, range(-2, 3), "지지난 지난 이번 다음 다다음"),
    ("ko", Kind.NUMBER, range(1, 13), "한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 열한 열두"),
    ("ko", Kind.DAY_SPAN, (*range(1, 8), 10), "하루 이틀 사흘 나흘 닷새 엿새 이레 열흘"),
    ("ko", Kind.WEEK_SPAN, (1,), "일주일"),
    ("ko", Kind.UNIT, UNITS, "일 주 달 년"),
    ("ko", Kind.CLOCK, (720,), "정오"),
    ("ko", Kind.HALF_HOUR, (30,), "반"),
    ("ko", Kind.HALF_DAY, HALVES, "오전 오후"),
    ("ja", Kind.WEEKDAY, range(7), "月 火 水 木 金 土 日"),
    ("ja", Kind.THIRD, range(1, 4), "上旬 中旬 下旬"),
    ("ja", Kind.SEASON, SEASONS, "春 夏 秋 冬"),
    ("ja", Kind.DAYS, range(-2, 3), "一昨日 昨日 今日 明日 明後日"),
    ("ja", Kind.THAT_WEEK, range(-2, 3), "先々週 先週 今週 来週 再来週"),
    ("ja", Kind.THAT_MONTH, range(-2, 3), "先々月 先月 今月 来月 再来月"),
    ("ja", Kind.THAT_YEAR, range(-2, 3), "一昨年 去年 今年 来年 再来年"),
    ("ja", Kind.NUMBER, range(1, 13), "一 二 三 四 五 六 七 八 九 十 十一 十二"),
    ("ja", Kind.UNIT, UNITS, "日 週間 か月 年"),
    ("ja", Kind.CLOCK, (720,), "正午"),
    ("ja", Kind.HALF_HOUR, (30,), "半"),
    ("ja", Kind.HALF_DAY, HALVES, "午前 午後"),
]
COUNTED = {(language, kind) for language, kind, _, _ in WORDS}


@pytest.mark.parametrize(("language", "kind", "numbers", "words"), WORDS)
def test_words_in_their_order(language: str, kind: Kind, numbers: tuple[int, ...], words: str) -> None:
    rows = TABLES[language][kind]
    assert [*rows] == [*numbers]
    for row, word in zip(rows.values(), words.split(), strict=True):
        assert word.replace("_", " ") in row.split(", ")


@pytest.mark.parametrize("language", TABLES)
def test_a_word_that_counts_nothing_has_the_number_one(language: str) -> None:
    marks = {kind: [*rows] for kind, rows in TABLES[language].items() if (language, kind) not in COUNTED}
    assert marks == {key: [1] for key in marks}
    assert {Kind.AGO, Kind.ABOUT, Kind.UNTIL, Kind.SINCE, Kind.RANGE, Kind.UNKNOWN, Kind.FILLER} <= marks.keys()
