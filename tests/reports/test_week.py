"""The week equals one reckoned by hand."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.reports.stories import eda, example, statistics, told
from tracker.core.weeks import week_in, week_of
from tracker.core.when import Precision, When
from tracker.reports.selection import Selection
from tracker.reports.week import COUNTED, Rate, week_report
from tracker.writers.week_items import items

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.reports.stories import History
    from tracker.reports.week import WeekReport

TODAY = date(2026, 11, 23)  # a Monday


def report(
    histories: Sequence[History],
    day: date = TODAY,
    starts: str = "monday",
    zone: str = "Asia/Seoul",
    *,
    goal: int = 0,
    today: date = TODAY,
    **cadence: int,
) -> WeekReport:
    return week_report(histories, today, Selection(), week_of(day, starts), zone, goal=goal, cadence=cadence)


def lines(found: WeekReport, part: str) -> list[str]:
    return [
        f"{item.lead} | {item.application.key} | {item.text}"
        for item in items(found)
        if item.part == part and item.application
    ]


def totals(found: WeekReport) -> tuple[dict[str, int], dict[str, int]]:
    return tuple({name: counts[name] for name in COUNTED if counts[name]} for counts in found.totals[:2])  # type: ignore[return-value] # two of them


# The two logs, counted by hand in tests/data/week_*.csv.


@pytest.mark.parametrize(
    ("starts", "name", "week", "before", "rate"),
    [
        ("monday", "2025-W12", {"sent": 9, "answers": 1, "rejections": 1}, {"sent": 3}, Rate(32, 9)),
        ("sunday", "2025-03-16", {"sent": 8}, {"sent": 3}, Rate(31, 8)),
    ],
)
def test_the_first_log(starts: str, name: str, week: dict[str, int], before: dict[str, int], rate: Rate) -> None:
    found = report(eda(), date(2025, 3, 17), starts, today=date(2025, 7, 2))
    assert found.week.name == name
    assert totals(found) == (week, before)
    assert found.totals.rate == rate


def test_what_happened_in_the_first_log() -> None:
    found = report(eda(), date(2025, 3, 17), today=date(2025, 7, 2))
    assert [(str(row.event.on.earliest), row.application.company, row.event.kind.name) for row in found.happened] == [
        ("2025-03-17", "Kadence International", "submitted"),
        ("2025-03-17", "Randstad", "submitted"),
        ("2025-03-18", "Ionis", "submitted"),
        ("2025-03-18", "Forensic Diagnostics", "submitted"),
        ("2025-03-18", "ROR", "submitted"),
        ("2025-03-20", "State of Colorado", "submitted"),
        ("2025-03-22", "Slalom", "submitted"),
        ("2025-03-22", "University of Utah", "submitted"),
        ("2025-03-23", "Denver Health", "rejected"),
        ("2025-03-23", "Mass General Brigham", "submitted"),
    ]
    (answer,) = found.answers
    assert (answer.application.role, answer.wait.days) == ("Assistant Statistical Research Scientist", (12, 12))


@pytest.mark.parametrize(
    ("day", "starts", "name", "week", "before", "rate"),
    [
        (
            "2023-02-01",
            "monday",
            "2023-W05",
            {"sent": 25, "answers": 2, "rejections": 2},
            {"answers": 1, "rejections": 1},
            Rate(27, 3),
        ),
        (
            "2023-02-01",
            "sunday",
            "2023-01-29",
            {"sent": 25, "answers": 1, "rejections": 1},
            {"sent": 1, "answers": 1, "rejections": 1},
            Rate(27, 2),
        ),
        ("2023-01-22", "monday", "2023-W03", {"sent": 2}, {}, None),
    ],
)
def test_the_second_log(
    day: str, starts: str, name: str, week: dict[str, int], before: dict[str, int], rate: Rate | None
) -> None:
    found = report(statistics(), date.fromisoformat(day), starts, today=date(2023, 3, 13))
    assert found.week.name == name
    assert totals(found) == (week, before)
    assert found.totals.rate == rate


# The example: 1–10 May has its middle on Sunday 5 May, May its own on Thursday 16 May, 21–31 March on the 26th.

EXAMPLE_WEEKS = [
    ("2024-03-18", "monday", "~resume submitted, ~assessment invited, ~assessment submitted", {}),
    ("2024-03-25", "monday", "~resume submitted, ~assessment invited, ~assessment submitted", {"sent": 1, "handed_in": 1, "answers": 1}),
    ("2024-03-31", "sunday", "~resume submitted, ~assessment invited, ~assessment submitted", {"sent": 1, "answers": 1}),
    ("2024-04-01", "monday", "", {}),
    ("2024-04-29", "monday", "~interview-1 invited, ~interview-1 held, ~interview-2 held, ~rejected", {"answers": 1}),
    ("2024-05-05", "sunday", "~interview-1 invited, ~interview-1 held, ~interview-2 held, ~rejected", {"answers": 1}),
    ("2024-05-13", "monday", "~interview-1 held, ~interview-2 held, ~rejected", {"held": 2, "answers": 1, "rejections": 1}),
    ("2024-05-27", "monday", "~interview-1 held, ~interview-2 held, ~rejected", {}),
    ("2024-06-03", "monday", "", {}),
]  # fmt: skip


@pytest.mark.parametrize(("day", "starts", "happened", "counts"), EXAMPLE_WEEKS)
def test_the_example(day: str, starts: str, happened: str, counts: dict[str, int]) -> None:
    record = example(TODAY)
    found = report([(record.application, record.events)], date.fromisoformat(day), starts)
    said = [
        ("~" if item.lead.startswith("~") else "") + item.text.partition(", ")[0]
        for item in items(found)
        if item.part == "happened"
    ]
    assert ", ".join(said) == happened
    assert totals(found)[0] == counts


def test_the_answer_of_the_example_says_how_long_it_took() -> None:
    record = example(TODAY)
    found = report([(record.application, record.events)], date(2024, 5, 1))
    assert lines(found, "answers")[0] == (
        "~1–10 May 2024 | aws-sa-intern | interview-1 invited, about 6 weeks (31–50 days) after assessment submitted"
    )


# What is as of today.


def test_who_is_waited_for_comes_oldest_first_with_its_rank() -> None:
    answered = [
        told(f"a{n}", "resume submitted 2026-10-01", f"rejected 2026-10-{n + 10}", place=n) for n in range(1, 7)
    ]
    open_ = [
        told("young", "resume submitted 2026-11-20", place=8),
        told("unknown", "resume submitted unknown", place=9),
        told("old", "resume submitted 2026-11-11", place=10),
        told("closed", "resume submitted 2026-11-01", "closed 2026-11-02", place=11),
        told("rough", "resume submitted 2026-11-01..2026-11-12", place=12),
    ]
    assert lines(report([*answered, *open_]), "waiting") == [
        "~1–12 Nov 2026 | rough | resume submitted: about 2 weeks (11–22 days); 0–4 of 6 answers took longer",
        "Wed 11 Nov 2026 | old | resume submitted: 12 days; 3 of 6 answers took longer",
        "Fri 20 Nov 2026 | young | resume submitted: 3 days; 6 of 6 answers took longer",
        "~day unknown | unknown | resume submitted: unknown",
    ]


def test_a_silence_is_beside_the_answers_so_far() -> None:
    silent = told("silent", "resume submitted 2026-10-01", place=99)
    answered = [told(f"a{n}", "resume submitted 2026-06-01", "rejected 2026-06-08", place=n) for n in range(5)]
    slow = told("slow", "resume submitted 2026-06-01", "rejected 2026-09-08", place=98)
    (line,) = lines(report([*answered, silent]), "waiting")
    assert line.endswith("past all 5 answers so far")
    (line,) = lines(report([*answered, slow, silent]), "waiting")
    assert line.endswith("1 of 6 answers took longer")


def test_your_turn_with_due_dates_the_next_first() -> None:
    histories = [
        told("offer", "resume submitted 2026-11-01", "offered 2026-11-20 !2026-12-04", place=1),
        told("task", "assessment invited 2026-11-20 !2026-11-27 18:00 Asia/Seoul", place=2),
        told("late", "assessment invited 2026-11-01 !2026-11-10", place=3),
        told("saved", deadline="2026-11-30", place=4),
        told("call", "approached 2026-11-20", place=5),
        told("asked", "interview-1 scheduled 2026-11-01 >2026-12-24", place=6),
        told("gone", "assessment invited 2026-11-01 !2026-11-28", "withdrawn 2026-11-02", place=7),
    ]
    found = report(histories)
    assert lines(found, "your_turn") == [
        "Tue 10 Nov 2026 | late | assessment invited; due (overdue)",
        "Fri 27 Nov 2026 | task | assessment invited; due 18:00 Asia/Seoul",
        "Mon 30 Nov 2026 | saved | saved, not sent yet; last day to apply",
        "Fri 4 Dec 2026 | offer | offered; answer to the offer due",
        " | call | approached",
    ]
    assert lines(found, "upcoming") == [
        "Fri 27 Nov 2026 | task | assessment due 18:00 Asia/Seoul",
        "Mon 30 Nov 2026 | saved | last day to apply",
        "Fri 4 Dec 2026 | offer | answer to the offer due",
    ]


def test_fourteen_days_today_among_them_and_a_window_that_reaches_into_them() -> None:
    days = ["2026-11-22", "2026-11-23", "2026-12-06", "2026-12-07", "2026-12-06..2026-12-09", "2026-11-20..2026-11-24"]
    histories = [told(f"n{n}", f"interview-1 scheduled 2026-11-02 >{day}", place=n) for n, day in enumerate(days)]
    assert [row.application.key for row in report(histories).upcoming] == ["n5", "n1", "n2", "n4"]
    assert lines(report(histories), "to_log") == ["Sun 22 Nov 2026 | n0 | interview-1: what came of it?"]


@pytest.mark.parametrize(
    ("appointment", "zone", "lead", "text"),
    [
        (
            "2026-12-01 22:00 America/Los_Angeles",
            "Asia/Seoul",
            "Wed 2 Dec 2026",
            "15:00 Asia/Seoul (Tue 1 Dec 2026, 22:00 America/Los_Angeles)",
        ),
        (
            "2026-12-01 09:00 Asia/Seoul",
            "America/New_York",
            "Mon 30 Nov 2026",
            "19:00 America/New_York (Tue 1 Dec 2026, 09:00 Asia/Seoul)",
        ),
        ("2026-12-01 15:00 Asia/Tokyo", "Asia/Seoul", "Tue 1 Dec 2026", "15:00 Asia/Tokyo"),
        ("2026-12-01 15:00 +05:30", "Asia/Seoul", "Tue 1 Dec 2026", "18:30 Asia/Seoul (Tue 1 Dec 2026, 15:00 +05:30)"),
        ("2026-12-01 15:00 Mars/Olympus", "Asia/Seoul", "Tue 1 Dec 2026", "15:00 Mars/Olympus"),
    ],
)
def test_the_time_here_and_over_there(appointment: str, zone: str, lead: str, text: str) -> None:
    found = report([told("call", f"interview-1 scheduled 2026-11-20 >{appointment}")], zone=zone)
    assert lines(found, "upcoming") == [f"{lead} | call | interview-1 {text}"]


def test_the_night_the_clocks_go_back() -> None:
    story = told("call", "interview-1 scheduled 2026-10-20 >2026-10-24 21:30 America/New_York")
    found = report([story], date(2026, 10, 23), zone="Europe/Berlin", today=date(2026, 10, 23))
    assert lines(found, "upcoming") == [
        "Sun 25 Oct 2026 | call | interview-1 02:30 Europe/Berlin (Sat 24 Oct 2026, 21:30 America/New_York)"
    ]


def test_week_53_and_the_turn_of_the_year() -> None:
    histories = [told("last", "resume submitted 2026-12-31"), told("first", "resume submitted 2027-01-03", place=2)]
    found = report(histories, date(2027, 1, 1), today=date(2027, 1, 6))
    assert found.week.name == "2026-W53"
    assert totals(found) == ({"sent": 2}, {})
    after = report(histories, date(2027, 1, 6), today=date(2027, 1, 6))
    assert (after.week.name, totals(after)) == ("2027-W01", ({}, {"sent": 2}))


def test_an_empty_week() -> None:
    found = report([])
    assert [item.text for item in items(found)] == ["(0 the week before)"]
    assert found.totals.rate is None


def test_a_rate_has_the_same_applications_above_and_below() -> None:
    sent = [told(f"s{n}", "resume submitted 2026-11-23", place=n) for n in range(5)]
    earlier = told("earlier", "resume submitted 2026-11-02", "assessment invited 2026-11-23", place=9)
    assert report(sent[:4]).totals.rate is None
    assert report(sent).totals.rate == Rate(5, 0)
    assert report([*sent, earlier]).totals.rate == Rate(6, 1)
    assert report([*sent, earlier], date(2026, 11, 16)).totals.rate is None  # by then one was sent, none answered


def test_the_goal() -> None:
    sent = [told(f"s{n}", "resume submitted 2026-11-23", place=n) for n in range(3)]
    said = {
        count: [item.text for item in items(report(sent[:count], goal=2)) if item.kind == "goal"]
        for count in range(1, 4)
    }
    assert said == {
        1: ["1 application sent, 1 to go"],
        2: ["2 applications sent, reached"],
        3: ["3 applications sent, reached"],
    }


def test_the_pipeline_by_stage() -> None:
    histories = [
        told("saved", place=1),
        told("a", "resume submitted 2026-11-01", place=2),
        told("b", "resume submitted 2026-11-01", place=3),
        told("c", "resume submitted 2026-11-01", "assessment invited 2026-11-05", place=4),
        told("d", "interview-1 scheduled 2026-11-01 >2026-12-24", place=5),
        told("e", "interview-1 held 2026-11-01", place=6),
        told("gone", "resume submitted 2026-11-01", "rejected 2026-11-05", place=7),
    ]
    assert [(item.lead, item.number, item.text) for item in items(report(histories)) if item.part == "pipeline"] == [
        ("saved", 1, "your turn"),
        ("resume", 2, "their turn"),
        ("assessment", 1, "your turn"),
        ("interview-1", 2, "appointment: 1, their turn: 1"),
    ]


def test_words_for_a_week_and_its_sundays() -> None:
    window = When(date(2026, 11, 16), date(2026, 11, 22), Precision.WEEK, "last week")
    assert (week_in(window, "monday").name, week_in(window, "sunday").name) == ("2026-W47", "2026-11-15")
