"""The days and times that mails name, each in a mail of 2 November 2026."""

from __future__ import annotations

from datetime import date

import pytest

from tests.mail.made import mail
from tracker.readers.mail.message import read_mail
from tracker.readers.mail.sense import sense_of

BLANK = read_mail(mail("", "Quillmark"))
NAMED = {
    "Mon Nov 9, 4-6pm": "11-09 16:00",
    "Tue Nov 10, 5–7 pm": "11-10 17:00",
    "Half four on Tuesday the 10th then": "11-10 16:30",
    "half past two on Wednesday": "11-04 14:30",
    "November 6 at 9:00 AM CST": "11-06 09:00",
    "November 6, 9:00 AM Central": "11-06 09:00",
    "Friday 6 November, 14.30": "11-06 14:30",
    "Friday 6 Nov @ 2pm GMT": "11-06 14:00",
    "we'll see you at 4 pm on Thursday 12 November": "11-12 16:00",
    "2 pm, Thursday 12 November": "11-12 14:00",
    "Thursday, November 12th, at 3 in the afternoon": "11-12 15:00",
    "Thursday at three": "11-05 15:00",
    "Thursday at eleven": "11-05 11:00",
    "Wednesday at ten in the morning": "11-04 10:00",
    "the 12th, quarter past nine": "11-12 09:15",
    "Nov 12 from 10 to 11:30am ET": "11-12 10:00",
    "12 November 2026, 10.00 - 11.00": "11-12 10:00",
    "Thu 12 Nov 1400 hrs": "11-12 14:00",
    "Thu 12 Nov, 14:00h": "11-12 14:00",
    "tomorrow, 4 o'clock": "11-03 16:00",
    "10am tomorrow": "11-03 10:00",
    "Thursday 12 November (10:00-10:45 CET)": "11-12 10:00",
    "Date: Thursday 12 November 2026\nTime: 2.15 pm": "11-12 14:15",
    "When: Thu, Nov 12\nTime: 11 AM PT": "11-12 11:00",
    "Thursday, November 12 | 10:30 a.m. – 11:15 a.m. (EST)": "11-12 10:30",
    "noon on Friday the 13th": "11-13 12:00",
    "Friday 13 November at noon": "11-13 12:00",
    "Friday the 13th, 2ish": "11-13",
    "between 2 and 4 pm on Friday": "11-06 14:00",
    "11월 12일(목) 14시": "11-12 14:00",
    "11월 12일 목요일 오후 2시 30분": "11-12 14:30",
    "11/12(목) 오후 2:30": "11-12 14:30",
    "2026.11.12(목) 14:00~15:00": "11-12 14:00",
    "2026. 11. 12.(목), 14:00": "11-12 14:00",
    "2026년 11월 12일 (목) 오전 10시부터": "11-12 10:00",
    "12일(목) 세 시": "11-12 15:00",
    "목요일 오후 네 시": "11-05 16:00",
    "내일 오후 네 시": "11-03 16:00",
    "다음 주 화요일 10시": "11-10 10:00",
    "11월 12일(목) 낮 12시": "11-12 12:00",
    "11월 12일 정오": "11-12 12:00",
    "11월 12일(목) 오후 두 시 반": "11-12 14:30",
    "오는 목요일(12일) 오후 2시": "11-12 14:00",
    "일시: 26.11.12(목) 14:00": "11-12 14:00",
    "면접일자 : 11월 12일(목)\n면접시각 : 오후 2시": "11-12 14:00",
    "날짜는 11월 12일(목), 시간은 오후 2시": "11-12 14:00",
    "1. 일 시 : 2026. 11. 12.(목) 14:20": "11-12 14:20",
    "11.12.(목) 오전 9시반": "11-12 09:30",
    "11月12日（木）14時": "11-12 14:00",
    "11月12日（木）午後2時半": "11-12 14:30",
    "11/12（木）14:00〜15:00": "11-12 14:00",
    "11/12 (木) 14:00-15:00": "11-12 14:00",
    "令和8年11月12日（木）午前10時": "11-12 10:00",
    "11月12日木曜の朝10時": "11-12 10:00",
    "木曜(11月12日)の朝10時": "11-12 10:00",
    "今週木曜の15時": "11-05 15:00",
    "12日（木）の14時から": "11-12 14:00",
    "明日15時": "11-03 15:00",
    "来週火曜日の10時半": "11-10 10:30",
    "期日 11月12日（木）\n時間 午後1時20分から": "11-12 13:20",
    "面接日：11月12日（木）\n開始：13時": "11-12 13:00",
    "日\u3000程：11月12日（木）\u300013：00～": "11-12 13:00",
    "２０２６年１１月１２日（木）１３時００分": "11-12 13:00",
    "11月12日（木・祝）13:30": "11-12 13:30",
    "11月12日（木）の昼12時": "11-12 12:00",
    "11月12日（木）夕方5時": "11-12 17:00",
    "11月12日の三時": "11-12 15:00",
    "木曜午後三時": "11-05 15:00",
    "11月12日(木) 2pm": "11-12 14:00",
    "before midnight on Sunday 8 November": "11-08",
    "11월 8일 일요일 자정 전에": "11-08",
    "11月8日（日）の夜12時前に": "11-08",
    "12 November at 9.15 would be best": "11-12 09:15",
    "17 November, doors 8.45 am": "11-17 08:45",
}


@pytest.mark.parametrize("text", NAMED)
def test_which_day_and_time_a_mail_names(text: str) -> None:
    sense = sense_of(BLANK._replace(subject="", text=f"{text}\n"), date(2026, 11, 2), "Asia/Seoul")
    at = sense.days[0].at
    assert at.day.latest
    assert f"{at.day.latest:%m-%d}" + (f" {at.time:%H:%M}" if at.time else "") == NAMED[text]
