"""Cells that hold a day, and those that only seem to."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.errors import BadValue, FutureDay, TooLong
from tracker.readers.days import CellDays, are_numbers, looks_like_days, order_of

if TYPE_CHECKING:
    from tracker.core.when import When

TODAY = date(2026, 11, 23)


def read(cell: str, order: str = "", year: int = 0, zone: str = "Asia/Seoul") -> When:
    return CellDays(TODAY, order, zone, year).past(cell)


@pytest.mark.parametrize(
    ("cell", "order", "day"),
    [
        ("2024-03-05", "", date(2024, 3, 5)),
        ("2024/3/5", "dmy", date(2024, 3, 5)),
        ("20240305", "", date(2024, 3, 5)),
        ("12-Okt-2023", "", date(2023, 10, 12)),
        ("12-Mai-23", "", date(2023, 5, 12)),
        ("11/23/24, 11:39 PM", "mdy", date(2024, 11, 23)),
        ("3/13/2023 18:51:27", "mdy", date(2023, 3, 13)),
        ("5.3.2024", "dmy", date(2024, 3, 5)),
        ("5 March 2024", "", date(2024, 3, 5)),
        ("March 5, 2024", "", date(2024, 3, 5)),
        ("March 5, 2024 10:00 AM", "", date(2024, 3, 5)),
        ("05-Mar-24", "", date(2024, 3, 5)),
        ("5 märz 2024", "", date(2024, 3, 5)),
        ("5 de marzo de 2024", "", date(2024, 3, 5)),
        ("2024년 3월 5일", "", date(2024, 3, 5)),
        ("2024. 3. 5", "", date(2024, 3, 5)),
        ("2024. 3. 5. 오후 3:00:12", "", date(2024, 3, 5)),
        ("2024年3月5日 午前9:30", "", date(2024, 3, 5)),
        ("Tue Mar 05 2024 10:00:00 GMT+0900 (Korean Standard Time)", "", date(2024, 3, 5)),
        ('="2024-03-05"', "", date(2024, 3, 5)),
        ("11월 10일(월)", "", date(2025, 11, 10)),  # the day of the week tells the year
        ("11月10日（火）", "", date(2026, 11, 10)),
        ("3/20 (Fri)", "", date(2026, 3, 20)),
        ("Fri, 3/20", "", date(2026, 3, 20)),
        ("2024. 3. 5(화)", "", date(2024, 3, 5)),
    ],
)
def test_days(cell: str, order: str, day: date) -> None:
    when = read(cell, order)
    assert (when.earliest, when.latest) == (day, day)


@pytest.mark.parametrize(
    ("cell", "zone", "day"),
    [
        ("2026-02-02T15:00:00.000Z", "Asia/Seoul", 3),
        ("2026-02-02T14:59:59Z", "Asia/Seoul", 2),
        ("2026-02-03T02:00:00Z", "America/New_York", 2),
        ("2026-02-02 15:00:00+00", "Asia/Seoul", 3),
        ("2026-02-03T00:00:00.000Z", "America/New_York", 3),  # a date, stored as midnight of UTC
        ("2026-02-03 00:00:00+00:00", "Asia/Seoul", 3),
        ("2026/02/02 10:15:00 PM GMT+1", "Asia/Seoul", 3),
        ("Mon Feb 02 2026 10:00:00 GMT-0500", "Asia/Seoul", 3),
        ("2026-02-02T23:30:00", "Asia/Seoul", 2),
        ("2026-02-02T15:00:00Z", "", 2),
    ],
)
def test_a_moment_elsewhere_is_a_day_here(cell: str, zone: str, day: int) -> None:
    assert read(cell, zone=zone).earliest == date(2026, 2, day)


def test_a_month_is_a_window() -> None:
    when = read("late March 2024")
    assert (when.earliest, when.latest) == (date(2024, 3, 21), date(2024, 3, 31))


@pytest.mark.parametrize(
    ("cell", "order", "first", "last"),
    [
        ("9/1", "mdy", date(2026, 9, 1), date(2026, 9, 1)),
        ("9/1", "dmy", date(2026, 1, 9), date(2026, 1, 9)),
        ("9/13", "", date(2026, 9, 13), date(2026, 9, 13)),
        ("Jan 9", "", date(2026, 1, 9), date(2026, 1, 9)),
        ("8-Jul", "", date(2026, 7, 8), date(2026, 7, 8)),
        ("8월 말", "", date(2026, 8, 21), date(2026, 8, 31)),
        ("8月31日", "", date(2026, 8, 31), date(2026, 8, 31)),
        ("late Jan", "", date(2026, 1, 21), date(2026, 1, 31)),
    ],
)
def test_days_without_a_year_are_of_the_one_that_was_said(cell: str, order: str, first: date, last: date) -> None:
    when = read(cell, order, 2026)
    assert (when.earliest, when.latest) == (first, last)
    with pytest.raises(BadValue, match="the year is missing; give it with year=") as raised:
        read(cell, order)
    assert raised.value.code == "yearless-day"


@pytest.mark.parametrize(
    ("cell", "order", "why"),
    [
        ("8/82019", "mdy", "this cannot be read as a day"),
        ("yesterday", "", "this cannot be read as a day"),
        ("friday", "", "this cannot be read as a day"),
        ("45231", "", "this cannot be read as a day"),
        ("10:30", "", "this cannot be read as a day"),
        ("8/3/2019 and 9/9/2019", "mdy", "more than one day"),
        ("11/12/2024", "", "say it with dates="),
        ("9/1", "", "say it with dates="),
        ("13/12/2024", "mdy", "this cannot be read as a day"),
        ("13/12/2024 10:00", "mdy", "this cannot be read as a day"),
        ("2024-02-30", "", "this cannot be read as a day"),
        ("the 5th of Foo 2024", "", "this cannot be read as a day"),
        ("²⁰²⁴", "", "this cannot be read as a day"),
    ],
)
def test_what_is_no_day(cell: str, order: str, why: str) -> None:
    for year in (0, 2026):
        with pytest.raises(BadValue, match=f"(?i){why}"):
            read(cell, order, year)


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("tra il 21 e il 24 settembre 2026", "2026-09-21", "2026-09-24"), ("dal 3 al 6 marzo 2026", "2026-03-03", "2026-03-06"),
        ("zwischen dem 3. und 6. März 2026", "2026-03-03", "2026-03-06"), ("3.-6. März 2026", "2026-03-03", "2026-03-06"),
        ("03.03. bis 06.04.2026", "2026-03-03", "2026-04-06"), ("du 30 mars au 2 avril 2026", "2026-03-30", "2026-04-02"),
        ("entre el 3 y el 6 de marzo de 2026", "2026-03-03", "2026-03-06"), ("entre 3 e 6 de março de 2026", "2026-03-03", "2026-03-06"),
        ("tussen 3 en 6 maart 2026", "2026-03-03", "2026-03-06"), ("od 3 do 6 marca 2026", "2026-03-03", "2026-03-06"),
        ("3-6 марта 2026", "2026-03-03", "2026-03-06"), ("начало марта 2026", "2026-03-01", "2026-03-10"),
        ("ottobre 2026", "2026-10-01", "2026-10-31"), ("octubre de 2026", "2026-10-01", "2026-10-31"), ("10/2026", "2026-10-01", "2026-10-31"),
        ("primi di settembre 2026", "2026-09-01", "2026-09-10"), ("a mediados de marzo de 2026", "2026-03-11", "2026-03-20"),
        ("R8.9.1", "2026-09-01", "2026-09-01"), ("令和8年9月1日", "2026-09-01", "2026-09-01"), ("115/9/1", "2026-09-01", "2026-09-01"),
        ("12/nov/25", "2025-11-12", "2025-11-12"), ("3 de marzo del 2026", "2026-03-03", "2026-03-03"),
    ],
)  # fmt: skip
def test_days_and_ranges_in_the_languages_of_sheets(cell: str, first: str, last: str) -> None:
    assert tuple(map(str, read(cell, "dmy")[:2])) == (first, last)


def test_days_to_come() -> None:
    with pytest.raises(FutureDay):
        read("2026-12-24")
    days = CellDays(TODAY, zone="Asia/Seoul")
    assert days.ahead("2026-12-24").day.earliest == date(2026, 12, 24)
    timed = days.ahead("2026-12-24T05:30:00Z")
    assert (timed.day.earliest, timed.time, timed.zone) == (date(2026, 12, 24), time(14, 30), "Asia/Seoul")
    with pytest.raises(BadValue, match="this cannot be read as a day"):
        days.ahead("soon")
    with pytest.raises(BadValue, match="dates="):
        days.ahead("1/2/2027")


def test_day_numbers_of_a_spreadsheet_only_in_a_column_of_days() -> None:
    days = CellDays(TODAY)
    assert days.past("46056", numbers=True).earliest == date(2026, 2, 3)
    assert days.past("46056.75", numbers=True).earliest == date(2026, 2, 3)
    assert days.ahead("46380", numbers=True).day.earliest == date(2026, 12, 24)
    assert are_numbers(["46056", "", "N/A", "46060.5"])
    assert are_numbers(["46056", "2026-02-03", "Feb 16, 2026"])
    assert not are_numbers(["46056", "a note"])
    assert not are_numbers(["2026-02-03", ""])
    assert not are_numbers(["12", "13"])
    assert not are_numbers(["", "-"])


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["13/12/2024", "1/2/2024"], "dmy"), (["12/13/24", "x"], "mdy"), (["1/2/2024", "3/4/2024"], ""), (["13/12/2024", "12/13/2024"], ""),
        (["2024-13-12"], ""), (["26.02.03", "26.02.20"], "ymd"), (["26.02.24", "13.03.24"], "dmy"), (["26.02.25"], ""), (["9/16"], "mdy"), (["10.000", "v1.13.2"], ""),
    ],
)  # fmt: skip
def test_the_order_of_dates_is_learnt_where_a_day_shows_it(cells: list[str], order: str) -> None:
    assert order_of(cells) == order


@pytest.mark.parametrize(
    ("cell", "hour"),
    [
        ("February 27, 2026 2:00 PM → 3:00 PM", 14), ("2026-02-27 14:00-15:00", 14), ("2026-02-27 14:00 – 15:30 Uhr", 14), ("27 Feb 2026 2-3pm", 14),
        ("2026-02-27 11:00 - 1:00 PM", 11), ("2026. 2. 27 오후 3:00 ~ 4:00", 15), ("2026/2/27 14時〜15時", 14), ("Feb 27, 2026 9:00 AM (EST) → 10:00 AM", 9),
        ("2026-02-27 14:00:00-05:00", 14),
    ],
)  # fmt: skip
def test_an_appointment_begins_at_the_first_of_two_times(cell: str, hour: int) -> None:
    ahead = CellDays(TODAY, zone="America/New_York").ahead(cell)
    assert (str(ahead.day.earliest), ahead.time and ahead.time.hour) == ("2026-02-27", hour)


def test_columns_of_days() -> None:
    assert looks_like_days(["2026-02-03", "", "n/a", "Feb 3, 2026", "3-Feb", "2. 3월"])
    assert not looks_like_days(["Acme", "2026-02-03", "Beta"])
    assert not looks_like_days([])


@given(
    st.text(alphabet="0123456789-/. :TZ+apmAPMJanFebGMTUC년월일,()", max_size=30),
    st.sampled_from(["", "mdy", "dmy", "ymd"]),
)
def test_whatever_a_cell_holds_it_is_a_past_day_or_refused(cell: str, order: str) -> None:
    try:
        when = read(cell, order, 2026)
    except BadValue:
        return
    assert when.latest is None or when.latest <= TODAY


def test_prose_is_refused_unread() -> None:
    days, prose = CellDays(TODAY), "2026." + " " * 20_000 + "x"  # patterns would take minutes
    for read_it in (days.past, days.ahead):
        with pytest.raises(TooLong):
            read_it(prose)
    assert days.partial(prose) is None
