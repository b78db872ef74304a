"""Words → days. Today is Monday 23 November 2026 unless a case says otherwise."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from tracker.core.errors import BadValue, FutureDay, UnreadableDay
from tracker.core.phrases import read_day, read_window
from tracker.core.when import Precision, When

TODAY = date(2026, 11, 23)
with (Path(__file__).parent.parent / "data" / "date_phrases.csv").open(encoding="utf-8") as file:
    REFERENCE = list(csv.DictReader(file))


def bounds(when: When) -> str:
    """`2024-03-25`, `2024-03-21..2024-03-31`, `..2024-03-31`, `2024-03-21..`; `unknown`."""
    if when.is_unknown:
        return "unknown"
    if when.is_exact:
        return str(when.earliest)
    return f"{when.earliest or ''}..{when.latest or ''}"


@pytest.mark.parametrize("row", REFERENCE, ids=[row["phrase"] for row in REFERENCE])
def test_reference_phrase(row: dict[str, str]) -> None:
    today = date.fromisoformat(row["today"])
    if row["precision"] == "refuse":
        with pytest.raises(UnreadableDay):
            read_day(row["phrase"], today)
        return
    when = read_day(row["phrase"], today)
    assert (str(when.earliest or ""), str(when.latest or ""), when.precision) == (
        row["earliest"],
        row["latest"],
        row["precision"],
    )
    assert when.words == row["phrase"]


PAST = {
    # thirds, in words of any order
    "end of march": "2026-03-21..2026-03-31",
    "the end of March": "2026-03-21..2026-03-31",
    "beginning of may": "2026-05-01..2026-05-10",
    "start of may": "2026-05-01..2026-05-10",
    "middle of march 2024": "2024-03-11..2024-03-20",
    "march, late 2024": "2024-03-21..2024-03-31",
    "LATE  MARCH   2024": "2024-03-21..2024-03-31",
    "2월 말": "2026-02-21..2026-02-28",
    "2024년2월말": "2024-02-21..2024-02-29",
    "5월초경": "2026-05-01..2026-05-10",
    "3월 중반": "2026-03-11..2026-03-20",
    "3月末": "2026-03-21..2026-03-31",
    "5月中旬": "2026-05-11..2026-05-20",
    "4月半ば": "2026-04-11..2026-04-20",
    "10月初め": "2026-10-01..2026-10-10",
    "end of the month": "2026-11-21..2026-11-23",
    "month end": "2026-11-21..2026-11-23",
    "월말": "2026-11-21..2026-11-23",
    "월초": "2026-11-01..2026-11-10",
    "月末": "2026-11-21..2026-11-23",
    "end of last month": "2026-10-21..2026-10-31",
    "지난달 말": "2026-10-21..2026-10-31",
    "先月末": "2026-10-21..2026-10-31",
    "이달 초": "2026-11-01..2026-11-10",
    # a last day
    "3월 말일": "2026-03-31",
    "말일": "2026-10-31",
    "last day of february 2024": "2024-02-29",
    "3月末日": "2026-03-31",
    # days by name and number
    "the 5th of may 2024": "2024-05-05",
    "May 5th": "2026-05-05",
    "5th May": "2026-05-05",
    "may 1st": "2026-05-01",
    "25-Mar-2024": "2024-03-25",
    "Mar. 25, 2024": "2024-03-25",
    "2024-3-5": "2024-03-05",
    "2024.03.25.": "2024-03-25",
    "2024. 3. 25.": "2024-03-25",
    "2024. 3. 25.(월)": "2024-03-25",
    "2024-03-25 (Mon)": "2024-03-25",
    "Monday, 25 March 2024": "2024-03-25",
    "2024年3月25日": "2024-03-25",
    "2024年3月25日（月）": "2024-03-25",
    "三月五日": "2026-03-05",
    "3월 25일에": "2026-03-25",
    "지난달 5일": "2026-10-05",
    "the 5th of last month": "2026-10-05",
    "29 feb": "2024-02-29",
    "22 nov": "2026-11-22",
    "23 nov": "2026-11-23",
    "24 nov": "2025-11-24",
    # counted from today
    "the day before yesterday": "2026-11-21",
    "그제": "2026-11-21",
    "그끄저께": "2026-11-20",
    "昨日": "2026-11-22",
    "一昨日": "2026-11-21",
    "a day ago": "2026-11-22",
    "three days ago": "2026-11-20",
    "3d": "2026-11-20",
    "이틀 전": "2026-11-21",
    "하루전": "2026-11-22",
    "3日前": "2026-11-20",
    "三日前": "2026-11-20",
    "a week ago": "2026-11-13..2026-11-19",
    "2w": "2026-11-06..2026-11-12",
    "3주 전": "2026-10-30..2026-11-05",
    "약 3주 전": "2026-10-30..2026-11-05",
    "3주쯤 전": "2026-10-30..2026-11-05",
    "일주일 전": "2026-11-13..2026-11-19",
    "2週間前": "2026-11-06..2026-11-12",
    "a month ago": "2026-10-08..2026-11-07",
    "2달 전": "2026-09-08..2026-10-08",
    "두 달 전": "2026-09-08..2026-10-08",
    "2 months ago": "2026-09-08..2026-10-08",
    "2개월 전": "2026-09-08..2026-10-08",
    "二ヶ月前": "2026-09-08..2026-10-08",
    "1년 전": "2025-05-25..2026-05-24",
    "a year ago": "2025-05-25..2026-05-24",
    "2-3 days ago": "2026-11-20..2026-11-21",
    "2~3주 전": "2026-10-30..2026-11-12",
    # weeks and weekdays
    "mon": "2026-11-16",
    "tues": "2026-11-17",
    "thurs": "2026-11-19",
    "sunday": "2026-11-22",
    "월": "2026-11-16",
    "금요일": "2026-11-20",
    "金": "2026-11-20",
    "月曜日": "2026-11-16",
    "last monday": "2026-11-16",
    "last sunday": "2026-11-22",
    "friday last week": "2026-11-20",
    "last week's friday": "2026-11-20",
    "monday this week": "2026-11-23",
    "저번주": "2026-11-16..2026-11-22",
    "지지난주": "2026-11-09..2026-11-15",
    "지지난 주 수요일": "2026-11-11",
    "先週": "2026-11-16..2026-11-22",
    "先々週の火曜日": "2026-11-10",
    "2026-W48": "2026-11-23",
    "2026-W47": "2026-11-16..2026-11-22",
    "2026W47": "2026-11-16..2026-11-22",
    "2026-W48-1": "2026-11-23",
    "2026-W47-7": "2026-11-22",
    "20261123": "2026-11-23",
    # months, years and their parts
    "last month": "2026-10-01..2026-10-31",
    "this month": "2026-11-01..2026-11-23",
    "先月": "2026-10-01..2026-10-31",
    "sometime in april": "2026-04-01..2026-04-30",
    "last year": "2025-01-01..2025-12-31",
    "2026": "2026-01-01..2026-11-23",
    "2026-11": "2026-11-01..2026-11-23",
    "재작년": "2024-01-01..2024-12-31",
    "작년 12월": "2025-12-01..2025-12-31",
    "올해 3월": "2026-03-01..2026-03-31",
    "昨年12月": "2025-12-01..2025-12-31",
    "2024.3": "2024-03-01..2024-03-31",
    "2024/03": "2024-03-01..2024-03-31",
    "early 2024": "2024-01-01..2024-04-30",
    "2024년 중순": "2024-05-01..2024-08-31",
    "end of 2024": "2024-12-01..2024-12-31",
    "연말": "2025-12-01..2025-12-31",
    "연초": "2026-01-01..2026-01-31",
    "작년 말": "2025-12-01..2025-12-31",
    "年末": "2025-12-01..2025-12-31",
    "spring": "2026-03-01..2026-05-31",
    "winter": "2025-12-01..2026-02-28",
    "작년 가을": "2025-09-01..2025-11-30",
    "Q1": "2026-01-01..2026-03-31",
    "2024-Q4": "2024-10-01..2024-12-31",
    "2분기": "2026-04-01..2026-06-30",
    "first half of 2024": "2024-01-01..2024-06-30",
    "H2": "2026-07-01..2026-11-23",
    # about
    "around 5 may or so": "2026-05-02..2026-05-08",
    "about 3 days ago": "2026-11-17..2026-11-23",
    "circa 2024-03-25": "2024-03-22..2024-03-28",
    "ca. 5 may 2024": "2024-05-02..2024-05-08",
    "~5 may 2024": "2024-05-02..2024-05-08",
    "5월 5일경": "2026-05-02..2026-05-08",
    "5월 5일 무렵": "2026-05-02..2026-05-08",
    "5月5日頃": "2026-05-02..2026-05-08",
    "3월 말쯤": "2026-03-21..2026-03-31",
    # on one side
    "until 2024-03-31": "..2024-03-31",
    "before 25 march": "..2026-03-25",
    "3월 25일까지": "..2026-03-25",
    "3월 25일 전": "..2026-03-25",
    "3月25日以前": "..2026-03-25",
    "until tomorrow": "..2026-11-23",
    "since march": "2026-03-01..2026-11-23",
    "after march": "2026-04-01..2026-11-23",
    "after 2024-03-25": "2024-03-26..2026-11-23",
    "3월 25일 이후": "2026-03-25..2026-11-23",
    "3월 25일부터": "2026-03-25..2026-11-23",
    "3月25日以降": "2026-03-25..2026-11-23",
    "around 5 to 10 may": "2026-05-02..2026-05-13",
    "since around 5 may": "2026-05-02..2026-11-23",
    "2024-03-25..": "2024-03-25..2026-11-23",
    # ranges
    "2024-03-21 to 2024-03-25": "2024-03-21..2024-03-25",
    "2024-03-21 - 2024-03-25": "2024-03-21..2024-03-25",
    "2024-03-21~2024-03-25": "2024-03-21..2024-03-25",
    "from 2024-03-21 until 2024-03-25": "2024-03-21..2024-03-25",
    "3월 21일부터 3월 31일까지": "2026-03-21..2026-03-31",
    "3월 21일부터 31일": "2026-03-21..2026-03-31",
    "3月21日から31日まで": "2026-03-21..2026-03-31",
    "3月21日〜31日": "2026-03-21..2026-03-31",
    "25 march to 5 april 2024": "2024-03-25..2024-04-05",
    "25 march 2024 to 5 april": "2024-03-25..2024-04-05",
    "25 March – 5 April 2024": "2024-03-25..2024-04-05",
    "21-31 march 2024": "2024-03-21..2024-03-31",
    "21–31 March 2024": "2024-03-21..2024-03-31",
    "March 21-31, 2024": "2024-03-21..2024-03-31",
    "3월 21일~31일": "2026-03-21..2026-03-31",
    "3월 21~31일": "2026-03-21..2026-03-31",
    "3~4월": "2026-03-01..2026-04-30",
    "march to may 2024": "2024-03-01..2024-05-31",
    "early to mid march 2024": "2024-03-01..2024-03-20",
    "3월 말~4월 초": "2026-03-21..2026-04-10",
    "2024 Q1 to Q2": "2024-01-01..2024-06-30",
    "20 nov to 30 nov": "2026-11-20..2026-11-23",
    "monday to friday": "2026-11-16..2026-11-20",
    "지난주 월요일~수요일": "2026-11-16..2026-11-18",
    "5 days ago to yesterday": "2026-11-18..2026-11-22",
    "2026-W40..2026-W41": "2026-09-28..2026-10-11",
    "25 dec to 5 jan": "2025-12-25..2026-01-05",
    # one reading only, or settled by the script or a weekday
    "13/12/2025": "2025-12-13",
    "25.03.2024": "2024-03-25",
    "03/25/2026": "2026-03-25",
    "3/25": "2026-03-25",
    "25/3": "2026-03-25",
    "15/3~20/3": "2026-03-15..2026-03-20",
    "2/29": "2024-02-29",
    "03/2026": "2026-03-01..2026-03-31",
    "9/1(화)": "2026-09-01",
    "3/25(水)": "2026-03-25",
    "10/31까지": "..2026-10-31",
    "10/16 (Fri)": "2026-10-16",
    "3/4 (Wed)": "2026-03-04",
    "24년 3월": "2024-03-01..2024-03-31",
    "26年9月1日": "2026-09-01",
    "'24.3.25": "2024-03-25",
    "’24.3.25": "2024-03-25",
    "令和6年3月25日": "2024-03-25",
    # a part of the day, or a time, says nothing of a day that is over
    "this morning": "2026-11-23",
    "tonight": "2026-11-23",
    "어제 저녁": "2026-11-22",
    "어젯밤": "2026-11-22",
    "昨晩": "2026-11-22",
    "어제 오후 3시": "2026-11-22",
    "2024-03-25 10:00": "2024-03-25",
    "just now": "2026-11-23",
    "방금": "2026-11-23",
    "1시간 전": "2026-11-23",
    "30분 전": "2026-11-23",
    "5 hours ago": "2026-11-22..2026-11-23",
    "30 hours ago": "2026-11-21..2026-11-22",
    # numbers that are not exact
    "며칠 전": "2026-11-17..2026-11-21",
    "数日前": "2026-11-17..2026-11-21",
    "a few days ago": "2026-11-17..2026-11-21",
    "엊그제": "2026-11-20..2026-11-22",
    "a couple of weeks ago": "2026-11-05..2026-11-13",
    "보름 전": "2026-11-05..2026-11-11",
    "한 2주 전쯤": "2026-11-06..2026-11-12",
    "한 일주일 전": "2026-11-13..2026-11-19",
    "한두 달 전": "2026-09-08..2026-11-07",
    "over the weekend": "2026-11-21..2026-11-22",
    "9월 마지막 주 금요일": "2026-09-25",
    "9월달": "2026-09-01..2026-09-30",
    "half a month ago": "2026-11-05..2026-11-11",
    "반년 전": "2026-04-08..2026-07-07",
    "2,3일 전": "2026-11-20..2026-11-21",
    "이삼일 전": "2026-11-20..2026-11-21",
    "二、三日前": "2026-11-20..2026-11-21",
    "하루이틀 전": "2026-11-21..2026-11-22",
    # parts of weeks and months
    "주말": "2026-11-21..2026-11-22",
    "weekend": "2026-11-21..2026-11-22",
    "先週末": "2026-11-21..2026-11-22",
    "지난주 말": "2026-11-20..2026-11-22",
    "early last week": "2026-11-16..2026-11-17",
    "9월 중하순": "2026-09-11..2026-09-30",
    "3月中下旬": "2026-03-11..2026-03-31",
    "8월 초중순": "2026-08-01..2026-08-20",
    "second half of march": "2026-03-16..2026-03-31",
    "8월 후반": "2026-08-16..2026-08-31",
    "5月前半": "2026-05-01..2026-05-15",
    "3월 첫째 주": "2026-03-01..2026-03-08",
    "10월 3주차": "2026-10-12..2026-10-25",
    "9월 마지막 주": "2026-09-21..2026-09-30",
    "week of may 4": "2026-05-04..2026-05-10",
    "5月4日の週": "2026-05-04..2026-05-10",
    "W47": "2026-11-16..2026-11-22",
    "3rd friday of april 2026": "2026-04-17",
    "4th wednesday of march 2026": "2026-03-25",
    "last friday of june": "2026-06-26",
    "first of may": "2026-05-01",
    "the 5th": "2026-11-05",
    "25일": "2026-10-25",
    "3월 25일 전날": "2026-03-24",
    "the day after 25 march": "2026-03-26",
    "前の金曜日": "2026-11-20",
    "3,4월": "2026-03-01..2026-04-30",
    "5、6月": "2026-05-01..2026-06-30",
    "march/april": "2026-03-01..2026-04-30",
    "3 or 4 march": "2026-03-03..2026-03-04",
    "3월 3일 또는 4일": "2026-03-03..2026-03-04",
    "3月3日か4日": "2026-03-03..2026-03-04",
    "3월 말이나 4월 초": "2026-03-21..2026-04-10",
    "last december": "2025-12-01..2025-12-31",
    "before may": "..2026-04-30",
    "3월 전": "..2026-02-28",
    "by may": "..2026-05-31",
    # seasons and holidays
    "올봄": "2026-03-01..2026-05-31",
    "지난 가을": "2025-09-01..2025-11-30",
    "昨秋": "2025-09-01..2025-11-30",
    "시월 초": "2026-10-01..2026-10-10",
    "추석": "2026-09-24..2026-09-26",
    "설 지나고": "2026-02-19..2026-03-04",
    "설 전날": "2026-02-16",
    "추석 다음날": "2026-09-26",
    "개천절 이틀 전": "2026-10-01",
    "3월 25일 하루 전": "2026-03-24",
    "10월 5일 일주일 뒤": "2026-10-12",
    "9月10日の3日前": "2026-09-07",
    "부처님오신날": "2026-05-24",
    "海の日": "2026-07-20",
    "秋分の日": "2026-09-23",
    "최근 일주일": "2026-11-16..2026-11-23",
    "방금전": "2026-11-23",
    "어저께": "2026-11-22",
    "2025년도 12월": "2025-12-01..2025-12-31",
    "7月より前": "..2026-06-30",
    "この春": "2026-03-01..2026-05-31",
    # which number is the month is plain by the other end of a range, or by signs of scripts that write it first
    "9/1~9/15": "2026-09-01..2026-09-15",
    "9.1 ~ 9.15": "2026-09-01..2026-09-15",
    "１１／６": "2026-11-06",
    "GW明け": "2026-05-07..2026-05-20",
    "after christmas": "2025-12-26..2026-01-08",
    "easter 2024": "2024-03-31",
    "new year's day": "2026-01-01",
    "new year's eve": "2025-12-31",
    "christmas eve": "2025-12-24",
    "크리스마스 이브": "2025-12-24",
    "クリスマスイブ": "2025-12-24",
    "上期": "2026-04-01..2026-09-30",
    # full-width
    "２０２４－０３－２５": "2024-03-25",
    "２０２４年３月末": "2024-03-21..2024-03-31",
    # unknown
    "day unknown": "unknown",
    "기억 안 남": "unknown",
    "모르겠음": "unknown",
    "can't remember": "unknown",
    "?": "unknown",
    "미정": "unknown",
    "不明": "unknown",
}


@pytest.mark.parametrize(("words", "expected"), PAST.items(), ids=PAST)
def test_past_day(words: str, expected: str) -> None:
    assert bounds(read_day(words, TODAY)) == expected


EITHER_ORDER = 'Write the one you mean, or say date_order = "mdy" or "dmy" in config.toml.'
REFUSED = {
    # nothing, or nothing that can be seen
    "": "empty",
    "   ": "empty",
    "\u3000": "empty",
    "\u200b": "an invisible character",
    "2024-03-25\n": "an invisible character",
    "2024-03-25\x00": "an invisible character",
    "2024-\x1b[2J03-25": "an invisible character",
    "2024-03-25\udce9": "an invisible character",
    "2024-03-25\u202e": "an invisible character",
    "x" * 100_000: "longer than 200",
    # no such day
    "2026-02-29": "no day 2026-02-29",
    "2026-13-01": "no day 2026-13-01",
    "0000-01-01": "no day 0000-01-01",
    "0000": "no month 0000-01",
    "2024-13": "no month 2024-13",
    "30 feb": "no day 2026-02-30",
    "13월": "no month 2026-13",
    "2026-W54": "no week 54",
    "2026-W48-8": "1 (Monday) to 7",
    # numbers that say too little, too much or nothing
    "12": "the month is missing",
    "-1": "“-1” makes no sense",
    "99999999999999999999": "not understood",
    "202403": "what “202403” is",
    "23 Nov 26": "the day twice (a year is written 2026",
    "2024-03 30": "what “30” is",
    "2024-085": "is not a date",
    "2024-2025": "is not a date",
    "a may 2024": "what “a” is",
    "2024-03-25 2024-03-26": "the year twice",
    "2024-03-2²": "“²” is not understood",
    "٢٠٢٤-٠٣-٢٥": "“٢” is not understood",
    "P1D": "“P” is not understood",
    "3 weeks": "“3 weeks” is a length of time",
    "2-3 weeks": "“3 weeks” is a length of time",
    "İstanbul": "it has a letter of a language that is not read here",
    # the order of day and month
    "11/12/2026": f"“11/12/2026” may be 2026-11-12 or 2026-12-11. {EITHER_ORDER}",
    "3/4": f"“3/4” may be 4 March or 3 April. {EITHER_ORDER}",
    "2/30": "“2/30” is no day, whichever of its numbers is the month. Write it like",
    "13/13": "“13/13” is no day, whichever of its numbers is the month. Write it like",
    "31/2/2026": "“31/2/2026” is no day, whichever of its numbers is the month. Write it like",
    "26/3/15": "“26/3/15” does not begin with the year. Write it like",
    "26.9.1": "“26.9.1” does not begin with the year. Write it like",
    "3/4/99999": "“3/4/99999” does not begin with the year. Write it like",
    # a weekday that is another
    "Sat 2026-11-23": "2026-11-23 is a Monday",
    "fri 21 nov": "2026-11-21 is a Saturday",
    "friday early may": "with a day or a week",
    # two readings
    "3월 25일~": "“~” at its end",
    "~3월 25일": "“~” at its end",
    "3~5월 10일": "whether “3” is a day or a month",
    "지난 3월": "it may be 2025-03 or 2026-03. Write the year.",
    "last march": "it may be 2025-03 or 2026-03. Write the year.",
    "9월 셋째 주 금요일": "it may be 2026-09-18 or 2026-09-25. Write the date.",
    "next weekend": "it may be that of 2026-11-28 or that of 2026-12-05",
    # syllables of other words
    "전화": "“전화” is not understood. Write it like 2024-03-25, 2024년 3월 말, or 3월 21일~31일.",
    "토론면접": "“토론면접” is not understood",
    "연락 전화": "“연락” is not understood",
    "토의": "is not understood",
    "전일": "“일” makes no sense there",
    "前日": "do not make a day together. Write it like 2024-03-25, 2024年3月下旬, or 3月21日〜31日.",
    "일전에": "“일” makes no sense there",
    "월중": "makes no sense there",
    "월 중": "makes no sense there",
    "電話": "“電話” is not understood",
    "여름방학": "“여름방학” differs from school to school; write the days",
    "3주차": "the month is missing",
    "18 yesterday": "the day twice",
    "3pm": "together",
    "오전": "together",
    "rolling": "there is no deadline",
    "eod": "“eod” is not understood",
    "close": "“close” is not understood",
    "over a month ago": "“over” makes no sense",
    "오일": "the month is missing",
    "三日": "the month is missing",
    "in an hour": "what time it is now is not known here",
    # stretches
    "5 may and 6 may": "more than one range",
    "3월 3~4일 전": "more than one range",
    "since 5 may since": "more than one range",
    "march until 5 may before": "more than one range",
    "5 may to": "names no day",
    "to 5 may": "names no day",
    "since": "names no day",
    "between 5 may 2024": "only one side",
    "..": "names no day",
    "2024-03..05": "the month is missing",
}


@pytest.mark.parametrize(("words", "why"), REFUSED.items(), ids=[words[:20] for words in REFUSED])
def test_refused_day(words: str, why: str) -> None:
    with pytest.raises(UnreadableDay) as refusal:
        read_day(words, TODAY)
    assert why in refusal.value.sentence
    assert ("Write it like" in refusal.value.sentence) != refusal.value.has_mend


def test_a_last_weekday_may_be_two() -> None:
    saturday = date(2026, 11, 28)
    assert bounds(read_day("last saturday", saturday)) == "2026-11-21"
    assert bounds(read_day("friday", saturday)) == "2026-11-27"
    assert bounds(read_day("friday last week", saturday)) == "2026-11-20"
    with pytest.raises(UnreadableDay) as refusal:
        read_day("last friday", saturday)
    assert refusal.value.sentence == (
        "cannot read “last friday” as a day: it may be 2026-11-20 or 2026-11-27. "
        "Write the date or, for 2026-11-20, friday last week."
    )


@pytest.mark.parametrize(
    ("order", "words", "expected"),
    [
        ("mdy", "3/25", "2026-03-25"),
        ("dmy", "25/3", "2026-03-25"),
        ("ymd", "3/25", "2026-03-25"),
        ("mdy", "11/12/2025", "2025-11-12"),
        ("dmy", "11/12/2025", "2025-12-11"),
        ("dmy", "25.03.2024", "2024-03-25"),
        ("mdy", "11/23/24", "2024-11-23"),
        ("dmy", "23/11/24", "2024-11-23"),
        ("ymd", "24/11/23", "2024-11-23"),
        ("mdy", "2024/3/25", "2024-03-25"),
        ("mdy", "12/1 to 12/5", "2025-12-01..2025-12-05"),
        ("mdy", "21-31 march 2024", "2024-03-21..2024-03-31"),
    ],
)
def test_configured_order(order: str, words: str, expected: str) -> None:
    assert bounds(read_day(words, TODAY, order)) == expected


@pytest.mark.parametrize(
    ("order", "words"),
    [("mdy", "25/3/2024"), ("dmy", "3/25/2024"), ("ymd", "25/3/2024"), ("mdy", "1/2/3"), ("dmy", "2/3/4/5")],
)
def test_order_that_does_not_fit(order: str, words: str) -> None:
    with pytest.raises(UnreadableDay):
        read_day(words, TODAY, order)


@pytest.mark.parametrize(
    "words",
    [
        "tomorrow",
        "2026-11-24",
        "next week",
        "다음 주",
        "in 3 days",
        "2027",
        "9999-12-31",
        "after today",
        "이번 주 금요일",
    ],
)
def test_no_event_in_the_future(words: str) -> None:
    with pytest.raises(FutureDay, match=f"“{words}” is .* or later.*at=.*due="):
        read_day(words, TODAY)


def test_limit_backward() -> None:
    assert bounds(read_day("1976-11-23", TODAY)) == "1976-11-23"
    for words in ("1976-11-22", "1976", "before 1970", "9999 days ago to 1970-01-01"):
        with pytest.raises(BadValue, match=r"check the year|before it begins"):
            read_day(words, TODAY)


def test_limit_at_the_end_of_the_calendar() -> None:
    assert bounds(read_day("0031-05-05", date(40, 1, 1))) == "0031-05-05"


def test_nothing_lies_outside_of_the_calendar() -> None:
    for words in ("9999 years ago", "99999999 days ago", "99999999 weeks ago", "after 9999-12-31", "winter 9999"):
        with pytest.raises(UnreadableDay):
            read_day(words, TODAY)
    assert bounds(read_window("9999-12", TODAY)) == "9999-12-01..9999-12-31"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("this week", "2026-11-23..2026-11-29"),
        ("2026-W48", "2026-11-23..2026-11-29"),
        ("next week", "2026-11-30..2026-12-06"),
        ("2024-03", "2024-03-01..2024-03-31"),
        ("2027", "2027-01-01..2027-12-31"),
        ("november", "2026-11-01..2026-11-30"),
        ("tomorrow", "2026-11-24"),
        ("3d", "2026-11-20"),
        ("since 2024-03", "2024-03-01.."),
        ("after 2024-03", "2024-04-01.."),
        ("until 2027", "..2027-12-31"),
        ("around today", "2026-11-20..2026-11-26"),
        ("unknown", "unknown"),
    ],
)
def test_window(words: str, expected: str) -> None:
    assert bounds(read_window(words, TODAY)) == expected


def test_words_are_kept_as_typed() -> None:
    assert read_day("  Late  March 2024\u3000", TODAY).words == "Late  March 2024"
    decomposed = "3\u110b\u116f\u11af \u1106\u1161\u11af"
    assert read_day(decomposed, TODAY) == When(date(2026, 3, 21), date(2026, 3, 31), Precision.THIRD, "3월 말")


def test_29_february_across_a_century() -> None:
    assert bounds(read_day("29 feb", date(2104, 2, 28))) == "2096-02-29"


def test_today_on_29_february() -> None:
    assert bounds(read_day("1년 전", date(2024, 2, 29))) == "2022-08-30..2023-08-29"
    assert bounds(read_day("1974-03-01", date(2024, 2, 29))) == "1974-03-01"
