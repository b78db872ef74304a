"""Words → appointments. Today is Monday 23 November 2026 in Seoul unless a case says otherwise."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.core.errors import BadValue, UnreadableAppointment, UnreadableDue
from tracker.core.phrases import read_appointment
from tracker.core.wording import say_appointment

if TYPE_CHECKING:
    from tracker.core.appointment import Appointment

TODAY, SEOUL = date(2026, 11, 23), "Asia/Seoul"
with (Path(__file__).parent.parent / "data" / "appointments.csv").open(encoding="utf-8") as file:
    REFERENCE = list(csv.DictReader(file))


def said(appointment: Appointment) -> str:
    """`2026-12-01 15:00 Asia/Seoul`, `2026-12-01`, `2026-12-01..2026-12-10`."""
    when = appointment.day
    day = str(when.earliest) if when.is_exact else f"{when.earliest or ''}..{when.latest or ''}"
    return f"{day} {appointment.time:%H:%M} {appointment.zone}" if appointment.time else day


@pytest.mark.parametrize("row", REFERENCE, ids=[row["phrase"] for row in REFERENCE])
def test_reference_appointment(row: dict[str, str]) -> None:
    today = date.fromisoformat(row["today"])
    if row["time"] == "refuse":
        with pytest.raises(UnreadableAppointment):
            read_appointment(row["phrase"], today, row["local_zone"])
        return
    found = read_appointment(row["phrase"], today, row["local_zone"])
    time = f"{found.time:%H:%M}" if found.time else ""
    assert (str(found.day.earliest), str(found.day.latest), time, found.zone) == (
        row["earliest"],
        row["latest"],
        row["time"],
        row["zone"],
    )
    assert found.day.words == row["phrase"]


AHEAD = {
    # days
    "tomorrow": "2026-11-24",
    "明日": "2026-11-24",
    "明後日": "2026-11-25",
    "the day after tomorrow": "2026-11-25",
    "글피": "2026-11-26",
    "3d": "2026-11-26",
    "3 days from now": "2026-11-26",
    "3일 후": "2026-11-26",
    "3日後": "2026-11-26",
    "in a week": "2026-11-30",
    "in 2 weeks": "2026-12-07",
    "2주 뒤": "2026-12-07",
    "한 달 뒤": "2026-12-23",
    "in 2-3 weeks": "2026-12-07..2026-12-14",
    "within 5 days": "2026-11-23..2026-11-28",
    "며칠 뒤": "2026-11-25..2026-11-29",
    "22 nov": "2027-11-22",
    "23 nov": "2026-11-23",
    "29 feb": "2028-02-29",
    "next month": "2026-12-01..2026-12-31",
    "다음 달 5일": "2026-12-05",
    "来月5日": "2026-12-05",
    "내년 초": "2027-01-01..2027-01-31",
    "november": "2026-11-01..2026-11-30",
    "autumn": "2026-09-01..2026-11-30",
    "월초": "2026-12-01..2026-12-10",
    "말일": "2026-11-30",
    # weekdays
    "monday": "2026-11-30",
    "this friday": "2026-11-27",
    "이번 금요일": "2026-11-27",
    "coming monday": "2026-11-30",
    "오는 금요일": "2026-11-27",
    "friday next week": "2026-12-04",
    "다음주 화": "2026-12-01",
    "再来週の火曜日": "2026-12-08",
    # what has been
    "last friday": "2026-11-20",
    "2024-03-25": "2024-03-25",
    "yesterday 15:00": "2026-11-22 15:00 Asia/Seoul",
    # ranges and one side
    "5 jan to 7 jan": "2027-01-05..2027-01-07",
    "20 nov to 25 nov": "2026-11-20..2026-11-25",
    "by friday": "2026-11-23..2026-11-27",
    "금요일까지": "2026-11-23..2026-11-27",
    "by 2026-11-01": "..2026-11-01",
    "after friday": "2026-11-28..",
    # times
    "noon": "2026-11-23 12:00 Asia/Seoul",
    "午後3時": "2026-11-23 15:00 Asia/Seoul",
    "3 pm": "2026-11-23 15:00 Asia/Seoul",
    "3:30pm": "2026-11-23 15:30 Asia/Seoul",
    "03:30 PM": "2026-11-23 15:30 Asia/Seoul",
    "12am tomorrow": "2026-11-24 00:00 Asia/Seoul",
    "12pm tomorrow": "2026-11-24 12:00 Asia/Seoul",
    "tomorrow 15h": "2026-11-24 15:00 Asia/Seoul",
    "tomorrow at 15:00": "2026-11-24 15:00 Asia/Seoul",
    "tomorrow 03:30": "2026-11-24 03:30 Asia/Seoul",
    "tomorrow 7:30": "2026-11-24 07:30 Asia/Seoul",
    "tomorrow, 9 o’clock": "2026-11-24 09:00 Asia/Seoul",
    "tomorrow 3 in the afternoon": "2026-11-24 15:00 Asia/Seoul",
    "Dec 1 at 3pm": "2026-12-01 15:00 Asia/Seoul",
    "3pm 5 may": "2027-05-05 15:00 Asia/Seoul",
    "dec 1 7:30": "2026-12-01 07:30 Asia/Seoul",
    "내일 오후 15시": "2026-11-24 15:00 Asia/Seoul",
    "내일 오전 0시": "2026-11-24 00:00 Asia/Seoul",
    "내일 정오": "2026-11-24 12:00 Asia/Seoul",
    "월 10시": "2026-11-30 10:00 Asia/Seoul",
    "2026. 12. 1. 오후 2시": "2026-12-01 14:00 Asia/Seoul",
    "2026.12.01. 15:00": "2026-12-01 15:00 Asia/Seoul",
    "12월 1일(화) 오후 3시": "2026-12-01 15:00 Asia/Seoul",
    "来週火曜日 15時": "2026-12-01 15:00 Asia/Seoul",
    "12月1日（火）午後3時30分": "2026-12-01 15:30 Asia/Seoul",
    "明日午後3時半": "2026-11-24 15:30 Asia/Seoul",
    # zones
    "2026-12-01 15:00 +09:00": "2026-12-01 15:00 +09:00",
    "2026-12-01 15:00 -05:00": "2026-12-01 15:00 -05:00",
    "2026-12-01T15:00-05:00": "2026-12-01 15:00 -05:00",
    "2026-12-01T15:00:00Z": "2026-12-01 15:00 UTC",
    "2026-12-01 15:00 GMT": "2026-12-01 15:00 UTC",
    "2026-12-01 15:00 utc": "2026-12-01 15:00 UTC",
    "2026-12-01 15:00 UTC+9": "2026-12-01 15:00 +09:00",
    "2026-12-01 15:00 utc-9": "2026-12-01 15:00 -09:00",
    "2026-12-01 15:00 +0530": "2026-12-01 15:00 +05:30",
    "2026-12-01 15:00 KST": "2026-12-01 15:00 Asia/Seoul",
    "2026-12-01 15:00 JST": "2026-12-01 15:00 Asia/Tokyo",
    "2026-12-01 15:00 asia/tokyo": "2026-12-01 15:00 Asia/Tokyo",
    "2026-12-01 15:00 America/Port-au-Prince": "2026-12-01 15:00 America/Port-au-Prince",
    "2026-12-01 15:00 Singapore": "2026-12-01 15:00 Singapore",
    "3pm Etc/GMT+9 tomorrow": "2026-11-24 15:00 Etc/GMT+9",
    # the clock of a region on that day, whatever it is called
    "2026-12-01 15:00 EST": "2026-12-01 15:00 America/New_York",
    "2027-07-01 15:00 EST": "2027-07-01 15:00 America/New_York",
    "2026-12-01 15:00 ET": "2026-12-01 15:00 America/New_York",
    "2026-12-01 15:00 pst": "2026-12-01 15:00 America/Los_Angeles",
    "2026-12-01 3pm Eastern time": "2026-12-01 15:00 America/New_York",
    "2026-12-01 15:00 CET": "2026-12-01 15:00 Europe/Brussels",
    "2026-12-01 15:00 BST": "2026-12-01 15:00 Europe/London",
    "내일 오후 3시 한국 시간": "2026-11-24 15:00 Asia/Seoul",
    "明日15時 日本時間": "2026-11-24 15:00 Asia/Tokyo",
    # an hour that is twice there, said with its offset
    "2026-10-25 02:30 +02:00": "2026-10-25 02:30 +02:00",
    # parts of the day
    "내일 밤 9시": "2026-11-24 21:00 Asia/Seoul",
    "내일 낮 2시": "2026-11-24 14:00 Asia/Seoul",
    "내일 낮 11시": "2026-11-24 11:00 Asia/Seoul",
    "내일 새벽 2시": "2026-11-24 02:00 Asia/Seoul",
    "내일 저녁 7시": "2026-11-24 19:00 Asia/Seoul",
    "明日の夜9時": "2026-11-24 21:00 Asia/Seoul",
    "tonight at 8": "2026-11-23 20:00 Asia/Seoul",
    "tomorrow afternoon at 2": "2026-11-24 14:00 Asia/Seoul",
    "tomorrow 9 in the morning": "2026-11-24 09:00 Asia/Seoul",
    "tomorrow morning": "2026-11-24",
    "내일 저녁": "2026-11-24",
    "tomorrow at 10": "2026-11-24 10:00 Asia/Seoul",
    "tomorrow 3.30pm": "2026-11-24 15:30 Asia/Seoul",
    "15:00:30": "2026-11-23 15:00 Asia/Seoul",
    # the order is settled
    "12/1(화) 14:00": "2026-12-01 14:00 Asia/Seoul",
    "12/1 오후 2시": "2026-12-01 14:00 Asia/Seoul",
    "Wed 12/2 2pm": "2026-12-02 14:00 Asia/Seoul",
    "25일 오후 2시": "2026-11-25 14:00 Asia/Seoul",
    "the 5th at 2pm": "2026-12-05 14:00 Asia/Seoul",
}


@pytest.mark.parametrize(("words", "expected"), AHEAD.items(), ids=AHEAD)
def test_appointment(words: str, expected: str) -> None:
    assert said(read_appointment(words, TODAY, SEOUL)) == expected


REFUSED = {
    "": "empty",
    "next friday": "it may be 2026-11-27 or 2026-12-04. Write the date or, for 2026-12-04, friday next week.",
    "다음 금요일": "it may be 2026-11-27 or 2026-12-04. Write the date or, for 2026-12-04, 다음 주 금요일.",
    "다다음 금요일": "it may be 2026-12-04 or 2026-12-11. Write the date.",
    # cities
    "friday 10:30 berlin": "“berlin” alone is not a zone. Write Europe/Berlin.",
    "friday 10:30 Ho Chi Minh": "“Ho Chi Minh” alone is not a zone. Write Asia/Ho_Chi_Minh.",
    "friday 10:30 Atlantis": "“Atlantis” is not understood. Write it like",
    "midnight": "begins one day and ends another. Write 2026-11-23 00:00 or 2026-11-24 00:00.",
    "내일 자정": "Write 2026-11-24 00:00 or 2026-11-25 00:00.",
    "내일 밤 12시": "Write 2026-11-24 00:00 or 2026-11-25 00:00.",
    "明日24時": "Write 2026-11-24 00:00 or 2026-11-25 00:00.",
    "내일 밤 2시": "write am or pm, or 14:00",
    # hours
    "tomorrow 3": "a time 15:00",
    "tomorrow 3:30": "write am or pm, or 15:30",
    "내일 3시": "write am or pm, or 15:00",
    "half past 3": "3 o'clock may be in the morning",
    "24:00": "begins one day and ends another",
    "24:30": "the last is 23:59",
    "15:60": "the last is 23:59",
    "15:5": "is not a time",
    "15:00:30:00": "is not a time",
    "15:00:5": "is not a time",
    "25시": "no time 25:00",
    "오전 13시": "not in the morning",
    "noon am": "not in the morning",
    "tomorrow pm": "the hour is missing",
    "tomorrow 오후 3pm": "two times",
    "noon 15:00": "two times",
    "between 2pm and 4pm": "two times; an appointment has the one it begins at",
    "4pm to 2pm tomorrow": "ends before it begins",
    "14:00~15:00~16:00": "two times",
    "2026-12-01 14:00 ~ 2026-12-03 16:00": "not with a range",
    # what has no single day has no time
    "around 3pm tomorrow": "a time is exact",
    "early december 15:00": "not with a range",
    "by friday 17:00": "not with a range",
    "unknown 15:00": "not with a range",
    # zones
    "2026-12-01 UTC": "a zone goes with a time",
    "2026-12-01 15:00 IST": "“IST” is the time of several zones. Write Asia/Kolkata, Asia/Jerusalem or Europe/Dublin.",
    "2026-12-01 15:00 CST": "“CST” is the time of several zones. Write America/Chicago, Asia/Shanghai or",
    "2026-12-01 15:00 XYZ": "“XYZ” may be several time zones",
    "2026-10-25 02:30 Europe/Berlin": "show 02:30 twice. Write 2026-10-25 02:30 +02:00 or 2026-10-25 02:30 +01:00.",
    "in about 2 weeks": "counted exactly",
    "Tue 12/1 2pm": "“12/1” may be 1 December or 12 January",  # both are Tuesdays
    "2026-12-01 15:00 Atlantis": "“Atlantis” is not understood",
    "2026-12-01 15:00 America/Nowhere": "“America/Nowhere” is not a time zone",
    "2026-12-01 15:00 America/Argentina": "“America/Argentina” is not a time zone",
    "2026-12-01 15:00 Asia//Seoul": "“Asia//Seoul” is not a time zone",
    "2026-12-01 15:00 right/Asia/Seoul": "“right/Asia/Seoul” is not a time zone",
    "2026-12-01 15:00 UTC Asia/Seoul": "two zones",
    "2026-12-01 15:00 +15:00": "further from UTC",
    "2026-12-01 15:00 +09:60": "not an offset",
    "2026-12-01 15:00 +09:5": "not an offset",
    "2026-12-01 15:00 +123": "not an offset",
    "2026-03-08 02:30 America/New_York": "the clocks of America/New_York skip 02:30",
    "2011-12-30 10:00 Pacific/Apia": "the clocks of Pacific/Apia skip 10:00",
}


@pytest.mark.parametrize(("words", "why"), REFUSED.items(), ids=REFUSED)
def test_refused_appointment(words: str, why: str) -> None:
    with pytest.raises(UnreadableAppointment) as refusal:
        read_appointment(words, TODAY, SEOUL)
    assert why in refusal.value.sentence
    assert ("Write it like" in refusal.value.sentence) != refusal.value.has_mend


DUE = {
    "by friday": "2026-11-27",
    "12월 3일까지": "2026-12-03",
    "until late march": "2027-03-31",
    "by friday 18:00": "2026-11-27 18:00 Asia/Seoul",
    "..2026-12-01": "2026-12-01",
    "mid december": "2026-12-20",
    "2026-12-01..2026-12-03": "2026-12-03",
    "2026.12.01 ~ 2026.12.31": "2026-12-31",
    "2026.12.01(화) 09:00 ~ 2026.12.31(목) 18:00": "2026-12-31 18:00 Asia/Seoul",
    "2026.12.01(화) 09:00 ~ 2026.12.31(목)": "2026-12-31",
    "12.20(일) ~ 1.10(일)": "2027-01-10",
    "~12/31(목)": "2026-12-31",
    "~ 12/31(목) 18:00까지": "2026-12-31 18:00 Asia/Seoul",
    "~5 december": "2026-12-05",
    "12월 31일 18시 마감": "2026-12-31 18:00 Asia/Seoul",
    "마감: 12/31(목) 17:00": "2026-12-31 17:00 Asia/Seoul",
    "12月31日必着": "2026-12-31",
    "deadline: 5 december": "2026-12-05",
    "18시 마감": "2026-11-23 18:00 Asia/Seoul",
    "72시간 이내": "2026-11-26",
    "within 5 days": "2026-11-28",
    "2週間以内": "2026-12-07",
    "in 2 weeks": "2026-12-07",
    "이번 주 안에": "2026-11-29",
    "今週中": "2026-11-29",
    "by end of this week": "2026-11-29",
    "EOD friday": "2026-11-27",
    "by EOD": "2026-11-23",
    "end of day tomorrow": "2026-11-24",
    "by close of business": "2026-11-23",
    "추석 전까지": "2027-09-13",
    "25일까지": "2026-11-25",
    # midnight is the end of the day
    "midnight tomorrow": "2026-11-24 23:59 Asia/Seoul",
    "오늘 자정": "2026-11-23 23:59 Asia/Seoul",
    "오늘 저녁 12시까지": "2026-11-23 23:59 Asia/Seoul",
    "12 in the evening": "2026-11-23 23:59 Asia/Seoul",
    "12월 1일 24:00": "2026-12-01 23:59 Asia/Seoul",
    "12月1日24時": "2026-12-01 23:59 Asia/Seoul",
    "12월 1일 23:59:59": "2026-12-01 23:59 Asia/Seoul",
    "friday 9am-1pm": "2026-11-27 13:00 Asia/Seoul",
}


@pytest.mark.parametrize(("words", "expected"), DUE.items(), ids=DUE)
def test_what_is_due_is_due_on_the_last_day_named(words: str, expected: str) -> None:
    read = read_appointment(words, TODAY, SEOUL, due=True)
    assert (said(read), read.day.words, read.length) == (expected, words, 0)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("5 december~", "bare-tilde"),
        ("about 5 december", "about-a-due-day"),
        ("in about 2 weeks", "about-a-due-day"),
        ("며칠 뒤", "rough-due"),
        ("since friday", "no-last-day"),
        ("before monday", "before-a-due-day"),
        ("4 or 5 december", "two-due-days"),
        ("12am friday", "which-midnight"),
        ("12月1日の深夜0時", "which-midnight"),
        ("within 5 hours", "hours-from-now"),
        ("rolling", "endless"),
        ("close", "no-day"),
        ("business friday", "no-day"),
        ("start of day", "word-out-of-place"),
    ],
)
def test_no_day_that_something_is_due_on(words: str, why: str) -> None:
    with pytest.raises(UnreadableDue, match="as a due day") as refusal:
        read_appointment(words, TODAY, SEOUL, due=True)
    assert refusal.value.why_code == why


@pytest.mark.parametrize(
    ("words", "begins", "length"),
    [
        ("9am-1pm", "09:00", 240),
        ("2-3pm", "14:00", 60),
        ("11-1pm", "11:00", 120),
        ("10-11:30am", "10:00", 90),
        ("10am to noon", "10:00", 120),
        ("from 2 to 4pm", "14:00", 120),
        ("tomorrow 15:00-16:00", "15:00", 60),
        ("2026-12-01 10:00-11:00", "10:00", 60),
        ("2026-12-01 14:00 ~ 2026-12-01 16:00", "14:00", 120),
        ("3pm to 4pm", "15:00", 60),
        ("22:00-01:00", "22:00", 180),
        ("14:00~16:00", "14:00", 120),
        ("내일 오후 2시~4시", "14:00", 120),
        ("오전 11시~1시", "11:00", 120),
        ("14시-16시", "14:00", 120),
        ("내일 14:00부터 16:00까지", "14:00", 120),
        ("오후 3시, 30분간", "15:00", 30),
        ("明日 14時〜15時半", "14:00", 90),
        ("15時から1時間", "15:00", 60),
        ("내일 14:00 (30분)", "14:00", 30),
        ("明日14時〜", "14:00", 0),
        ("14:00~", "14:00", 0),
        ("2pm for 45 minutes", "14:00", 45),
        ("Tuesday, December 1 ⋅ 2:00 – 3:00pm", "14:00", 60),
    ],
)
def test_the_end_of_an_appointment_is_its_length(words: str, begins: str, length: int) -> None:
    found = read_appointment(words, TODAY, SEOUL)
    assert found.time is not None
    assert (f"{found.time:%H:%M}", found.length) == (begins, length)


@pytest.mark.parametrize(
    ("words", "choices"),
    [
        ("next friday", ("2026-11-27", "2026-12-04")),
        ("11/12/2026", ("2026-11-12", "2026-12-11")),
        ("4/5", ("2027-04-05", "2027-05-04")),
        ("tomorrow 3:30", ("2026-11-24 03:30", "2026-11-24 15:30")),
        ("내일 3시", ("2026-11-24 03:00", "2026-11-24 15:00")),
        ("midnight", ("2026-11-23 00:00", "2026-11-24 00:00")),
        ("2026-10-25 02:30 Europe/Berlin", ("2026-10-25 02:30 +02:00", "2026-10-25 02:30 +01:00")),
        ("다음 주말", ("2026-11-28", "2026-12-05")),
    ],
)
def test_the_choices_are_data_that_can_be_read(words: str, choices: tuple[str, ...]) -> None:
    with pytest.raises(UnreadableAppointment) as refusal:
        read_appointment(words, TODAY, SEOUL)
    assert refusal.value.choices == choices
    assert all(read_appointment(choice, TODAY, SEOUL) for choice in choices)


def test_this_weekday_that_is_past() -> None:
    saturday = date(2026, 11, 28)
    assert said(read_appointment("this sunday", saturday, SEOUL)) == "2026-11-29"
    assert said(read_appointment("this saturday", saturday, SEOUL)) == "2026-11-28"
    assert said(read_appointment("friday this week", saturday, SEOUL)) == "2026-11-27"
    with pytest.raises(UnreadableAppointment, match=r"it may be 2026-11-27 or 2026-12-04\. .* friday this week"):
        read_appointment("this friday", saturday, SEOUL)
    sunday = date(2026, 11, 29)
    with pytest.raises(UnreadableAppointment, match="it may be 2026-12-04 or 2026-12-11"):
        read_appointment("next friday", sunday, SEOUL)


def test_configured_order() -> None:
    assert said(read_appointment("12/1 3pm", TODAY, SEOUL, "mdy")) == "2026-12-01 15:00 Asia/Seoul"
    assert said(read_appointment("1/12/2026 오후 3시", TODAY, SEOUL, "dmy")) == "2026-12-01 15:00 Asia/Seoul"
    assert said(read_appointment("11/23/26, 11:39 PM", TODAY, SEOUL, "mdy")) == "2026-11-23 23:39 Asia/Seoul"


def test_limits() -> None:
    assert said(read_appointment("2036-11-23", TODAY, SEOUL)) == "2036-11-23"
    for words in (
        "2036-11-24",
        "2036",
        "since 2037-01-01",
        "9999-12-31 15:00 America/Los_Angeles",
        "1976-11-22",
        "until 1976-11-22",
    ):
        with pytest.raises(BadValue, match="check the year"):
            read_appointment(words, TODAY, SEOUL)


@pytest.mark.parametrize("zone", ["+09:00", "UTC", "Asia/Seoul", "Etc/UTC"])
def test_the_local_zone_may_be_an_offset(zone: str) -> None:
    assert read_appointment("tomorrow 15:00", TODAY, zone).zone == zone


def test_a_local_zone_that_is_none_matters_only_for_a_time() -> None:
    assert said(read_appointment("tomorrow", TODAY, "nowhere")) == "2026-11-24"
    assert said(read_appointment("tomorrow 15:00 UTC", TODAY, "nowhere")) == "2026-11-24 15:00 UTC"
    with pytest.raises(UnreadableAppointment, match="“nowhere” is not a time zone"):
        read_appointment("tomorrow 15:00", TODAY, "nowhere")


@pytest.mark.parametrize("words", ["2026-12-01 15:00 UTC", "2026-12-01", "early december", "tue 09:00 Europe/Berlin"])
def test_what_is_said_of_an_appointment_can_be_read(words: str) -> None:
    appointment = read_appointment(words, TODAY, SEOUL)
    again = read_appointment(say_appointment(appointment), TODAY, SEOUL)
    assert said(again) == said(appointment)


@settings(max_examples=60)
@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)), st.integers(1, 60))
def test_working_days_are_those_from_monday_to_friday(today: date, days: int) -> None:
    said = {
        f"within {days} business days": 1,
        f"{days}영업일 이내": 1,
        f"영업일 기준 {days}일 이내": 1,
        f"{days}営業日以内": 1,
        f"{days} working days ago": -1,
    }
    for words, way in said.items():
        found = read_appointment(words, today, SEOUL, due=True).day.latest
        assert found is not None
        between = [today + timedelta(way * count) for count in range(1, abs((found - today).days) + 1)]
        assert sum(day.weekday() < 5 for day in between) == days
        assert between[-1] == found
        assert found.weekday() < 5
