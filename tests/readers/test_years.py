"""Days without a year: the order of the rows tells it, or it is asked for; a wrong one is never taken in silence."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.stages import DEFAULT_STAGES
from tracker.readers.days import CellDays, PartialDay
from tracker.readers.mapped import read_mapped
from tracker.readers.mapping import read_mapping, resolve
from tracker.readers.sheet import as_sheet
from tracker.readers.years import settle, years_by_order
from tracker.reports.imports import YearRun

if TYPE_CHECKING:
    from collections.abc import Sequence

TODAY = date(2026, 11, 23)


def without_years(days: Sequence[date], said: Sequence[int] = ()) -> list[PartialDay]:
    return [PartialDay(day.month, day.day, day.year if place in said else 0) for place, day in enumerate(days)]


def of(*days: str) -> list[PartialDay]:
    return without_years([date.fromisoformat(f"2024-{day}") for day in days])


@given(
    st.dates(TODAY - timedelta(330), TODAY),
    st.lists(st.one_of(st.integers(0, 9), st.integers(0, 100)), max_size=40),
    st.sampled_from([1, -1]),
    st.sets(st.integers(0, 40), max_size=2),
)
def test_a_list_in_the_order_of_its_days_is_read_as_it_is_or_asked_about(
    newest: date, steps: list[int], step: int, said: set[int]
) -> None:
    days = [newest - timedelta(before) for before in accumulate([0, *steps])]
    days = days[::step]
    assert settle(without_years(days, [*said]), TODAY) in {None, tuple(day.year for day in days)}


def a_list(chance: Random, count: int) -> list[date]:
    mean, newest = chance.choice((1, 3, 7, 15)), TODAY - timedelta(chance.randrange(200))
    return [
        newest - timedelta(before) for before in accumulate(int(chance.expovariate(1 / mean)) for _ in range(count))
    ]


@pytest.mark.parametrize(
    ("change", "read_at_least", "wrong_at_most"),
    [
        (lambda days, _: days[::-1], 0.85, 0),
        (lambda days, _: days, 0.85, 0),
        (lambda days, chance: [day - timedelta(chance.choice((0, 0, 0, 0, 0, 0, 0, 0, 9))) for day in days], 0.6, 0),
        (lambda days, chance: chance.sample(days, len(days)), 0, 0.01),
    ],
    ids=["upwards", "downwards", "a few out of order", "in no order"],
)  # fmt: skip
def test_how_often_years_are_told(change: object, read_at_least: float, wrong_at_most: float) -> None:
    assert callable(change)
    chance, read, wrong, tries = Random(17), 0, 0, 600
    for _ in range(tries):
        days = change(a_list(chance, chance.choice((4, 8, 20, 60))), chance)
        if (years := settle(without_years(days), TODAY)) is not None:
            read += 1
            wrong += years != tuple(day.year for day in days)
    assert read >= read_at_least * tries
    assert wrong <= wrong_at_most * tries


@pytest.mark.parametrize(
    ("days", "years"),
    [
        (of("09-01", "09-05", "10-20"), (2026, 2026, 2026)),
        (of("12-20", "01-05", "01-09"), (2025, 2026, 2026)),
        (of("01-09", "01-05", "12-20"), (2026, 2026, 2025)),
        (of("11-20", "11-24", "11-30"), (2025, 2025, 2025)),  # the last would be to come
        ([*of("12-20"), PartialDay(1, 5, 2025), *of("01-09")], (2024, 2025, 2025)),  # a year said of one is that of all
        ([*of("12-20"), PartialDay(1, 5, 2025), PartialDay(1, 9, 2026)], None),
        (of("09-01"), None),
        (of("09-01", "09-01"), None),
        (of("03-01", "11-20", "06-15"), None),
        (of("10-01", "05-01"), None),  # seven months on, or five back
        (of("02-20", "02-29", "03-02"), None),  # the latest possible year has no such day
        (of(), None),
    ],
)  # fmt: skip
def test_years(days: list[PartialDay], years: tuple[int, ...] | None) -> None:
    assert settle(days, TODAY) == years


def test_the_newest_is_of_the_year_that_is_said() -> None:
    assert settle(of("12-20", "01-05", "01-09"), TODAY, 2024) == (2023, 2024, 2024)
    assert settle(of("12-20", "12-24"), TODAY, 2026) is None  # to come


def events_of(
    cells: Sequence[Sequence[str]], maps: Sequence[str], dates: str = "mdy", year: int = 0
) -> tuple[list[list[str]], tuple[YearRun, ...], int]:
    """The days of the events of each row, the years that were taken, and the number of doubts."""
    sheet = as_sheet(iter(cells))
    mapping = read_mapping(maps, ["role=unknown"], dates, sheet.header)
    columns = resolve(mapping, sheet.header, DEFAULT_STAGES, sheet.sample)
    years = years_by_order(sheet, columns, CellDays(TODAY, dates), TODAY, year)
    rows = read_mapped(years.sheet, mapping, "sheet", CellDays(TODAY, dates, "", year), DEFAULT_STAGES, years.by_row)
    read = [(row.record, row.doubts) for row in rows]
    days = [
        [str((event.appointment.day if event.appointment else event.on).earliest) for event in record.events]
        for record, _ in read
        if record
    ]
    return days, years.runs, sum(len(doubts) for _, doubts in read)


MAPS = ("Company=company", "Applied=resume", "Interview=interview-1", "Status=status")


def test_what_came_of_an_application_came_after_it_was_sent() -> None:
    days, years, doubts = events_of(
        [
            ("Status", "Company", "Applied", "Interview"),
            ("Rejected 1/14", "Acme", "12/20", "1/8"),
            ("Applied", "Beta", "1/5", ""),
            ("Rejected 12/30", "Gamma", "1/9", ""),  # nearly a year later, or before: nobody knows
        ],
        MAPS,
    )
    assert years == (YearRun(2025, 2, 2), YearRun(2026, 3, 4))
    assert days == [
        ["2025-12-20", "2026-01-08", "2026-01-14"],
        ["2026-01-05"],
        ["2026-01-09", "None"],
    ]
    assert doubts == 1


def test_an_interview_may_be_to_come_and_a_rejection_may_not() -> None:
    rows = [
        ("Company", "Applied", "Interview", "Status"),
        ("Acme", "11/2", "12/3", ""),
        ("Beta", "11/9", "", "Rejected 12/3"),
    ]
    days, _, doubts = events_of(rows, MAPS)
    assert days == [["2026-11-02", "2026-12-03"], ["2026-11-09", "None"]]
    assert doubts == 1


def test_beside_a_day_sent_with_its_year_the_others_need_none() -> None:
    rows = [
        ("Company", "Applied", "Interview", "Status"),
        ("Acme", "2025-12-20", "Jan 8", "Rejected 1/14"),
        ("Beta", "2024-03-01", "3월 20일", "Rejected 4월 2일"),
    ]
    days, years, doubts = events_of(rows, MAPS)
    assert days == [["2025-12-20", "2026-01-08", "2026-01-14"], ["2024-03-01", "2024-03-20", "2024-04-02"]]
    assert (years, doubts) == ((), 0)


@pytest.mark.parametrize("cells", [("12월 20일", "1월 5일", "1월 말"), ("Dec 20", "5-Jan", "late Jan")])
def test_days_in_words(cells: Sequence[str]) -> None:
    rows = [("Company", "Applied"), *((f"C{number}", cell) for number, cell in enumerate(cells))]
    days, years, _ = events_of(rows, ["Company=company", "Applied=resume"])
    assert days == [["2025-12-20"], ["2026-01-05"], ["2026-01-21"]]
    assert years == (YearRun(2025, 2, 2), YearRun(2026, 3, 4))


def test_a_sheet_in_no_order_asks_and_takes_the_year_that_is_said() -> None:
    rows = [("Company", "Applied"), ("Acme", "3/1"), ("Beta", "11/20"), ("Gamma", "6/15"), ("Delta", "2026-02-01")]
    maps = ["Company=company", "Applied=resume"]
    assert events_of(rows, maps)[1:] == ((), 3)
    days, years, doubts = events_of(rows, maps, year=2026)
    assert days == [["2026-03-01"], ["2026-11-20"], ["2026-06-15"], ["2026-02-01"]]
    assert (years, doubts) == ((), 0)


@given(
    st.dates(TODAY - timedelta(200), TODAY),
    st.lists(st.tuples(st.integers(0, 20), st.integers(0, 90)), min_size=2, max_size=12),
    st.sampled_from(["%m/%d", "%b %d", "%d-%b", "%m월 %d일"]),
    st.sampled_from([1, -1]),
)
def test_a_true_sheet_without_its_years_is_read_as_it_was_or_asked_about(
    newest: date, rows: list[tuple[int, int]], shape: str, step: int
) -> None:
    sent = [newest - timedelta(before) for before in accumulate(step for step, _ in rows)]
    true = [(day, min(TODAY, day + timedelta(later))) for day, (_, later) in zip(sent, rows, strict=True)]
    true = true[::step]
    cells = [(f"C{place}", *(day.strftime(shape) for day in days)) for place, days in enumerate(true)]
    days, _, _ = events_of([("Company", "Applied", "Interview"), *cells], MAPS[:3])
    for (applied, interview), read in zip(true, days, strict=True):
        assert read in ([], [str(applied)], [str(applied), str(interview)])
