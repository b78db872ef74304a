"""The week equals one reckoned by hand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.reports.stories import eda, example, statistics, told
from tracker.core.events import Turn
from tracker.core.weeks import week_in, week_of
from tracker.core.when import Precision, When
from tracker.core.wording import say_what
from tracker.reports.selection import Selection
from tracker.reports.week import COUNTED, Rate, week_report
from tracker.writers.screen import Screen
from tracker.writers.week import WRITER, say_totals

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


def drawn(found: WeekReport, title: str) -> list[str]:
    """The lines under the title of a part."""
    lines = WRITER.draw(found, Screen(100, details=True)).splitlines()
    if title not in lines:
        return []
    start = lines.index(title) + 1
    ends = [place for place, line in enumerate(lines) if place >= start and (line.isupper() or line.startswith("ALSO"))]
    return lines[start : min(ends, default=len(lines))]


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
    assert answer.wait
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


def test_an_event_stands_only_in_the_week_that_counts_it() -> None:
    record = example(TODAY)
    history = (record.application, record.events)
    first = date(2024, 2, 26)
    weeks = [report([history], first + timedelta(7 * count)) for count in range(16)]
    told = [row.event for week in weeks for row in week.happened]
    assert len(told) == len(set(told)) == len(record.events)
    counted = [sum(totals(week)[0].values()) for week in weeks]
    assert sum(counted) == sum(totals(week)[1].get(name, 0) for week in weeks[1:] for name in COUNTED) + counted[-1]


def test_a_week_of_the_example() -> None:
    record = example(TODAY)
    found = report([(record.application, record.events)], date(2024, 5, 13))
    assert [say_what(row.event) for row in found.happened] == ["interview-1 held", "interview-2 held", "rejected"]
    assert totals(found)[0] == {"held": 2, "answers": 1, "rejections": 1}
    assert drawn(found, "ANSWERED") == ["Amazon Web Services Korea  no  up to 30 days after interview 2"]


@pytest.mark.parametrize(
    ("lines", "answered", "told_as"),
    [
        (["resume submitted 2026-11-02", "assessment invited 2026-11-10", "rejected 2026-11-23"], "1 no", "no  at the assessment stage"),
        (["resume submitted 2026-11-02", "interview-1 scheduled 2026-11-10 >2026-11-26", "offered 2026-11-23"], "1 offer", "OFFER  at the interview 1 stage"),
        (["approached 2026-11-20", "rejected 2026-11-23"], "1 no", "no"),
        (["resume submitted 2026-11-02", "offered 2026-11-16", "rejected 2026-11-23"], "1 no", "no  at the résumé stage"),
        (["interview-1 scheduled 2026-11-10 >2026-11-20", "interview-1 cancelled 2026-11-20", "interview-1 scheduled 2026-11-23 >2026-11-30"], "1 next step", "interview 1  3 days after the cancelled interview 1"),
    ],
)  # fmt: skip
def test_an_offer_and_a_no_are_answers_whosever_turn_it_was(lines: list[str], answered: str, told_as: str) -> None:
    found = report([told("c", *lines)])
    assert f"answers 1: {answered}" in say_totals(found)
    assert [line.split() for line in drawn(found, "ANSWERED")] == [["C", *told_as.split()]]
    assert "rejected by" not in WRITER.draw(found, Screen(100))
    data = WRITER.data(found)
    assert isinstance(data, dict)
    assert [row["to"]["earliest"] for row in data["answers"]] == ["2026-11-23"]


def test_an_unknown_day_stands_in_no_week_and_is_counted() -> None:
    silent = [told(f"c{n}", "resume submitted 2026-09-01", "rejected unknown", place=n) for n in range(6)]
    for day in (date(2026, 9, 3), date(2026, 9, 10), TODAY):
        found = report(silent, day)
        assert [row for row in found.happened if row.event.kind.ends] == []
        assert (totals(found)[0].get("answers", 0), len(found.dayless)) == (0, 6)
    dayless = report([told("c", "resume submitted unknown")])
    assert (dayless.happened, len(dayless.dayless)) == ((), 1)
    assert "1 event has no day and is in no week: C résumé sent (1#0)\n" in WRITER.draw(dayless, Screen(80))


def test_the_rate_counts_an_answer_without_a_day_by_today_and_is_unsure_of_it_before() -> None:
    sent = [told(f"u{n}", "resume submitted 2026-09-01", "rejected unknown", place=n) for n in range(4)]
    sent += [told(f"d{n}", "resume submitted 2026-09-01", "rejected 2026-09-20", place=9 + n) for n in range(3)]
    days = (date(2026, 9, 3), date(2026, 9, 24), TODAY)
    assert [report(sent, day).totals.rate for day in days] == [Rate(7, 0, 4), Rate(7, 3, 4), Rate(7, 7)]


def test_the_answer_of_the_example_says_how_long_it_took() -> None:
    record = example(TODAY)
    found = report([(record.application, record.events)], date(2024, 5, 1))
    assert drawn(found, "ANSWERED") == [
        "Amazon Web Services Korea  interview 1  about 6 weeks (31–50 days) after the assessment"
    ]


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
    found = report([*answered, *open_])
    assert [(row.application.key, *row.silence, row.silence.word) for row in found.waiting] == [
        ("rough", 6, 0, 4, 5, "usual"),
        ("old", 6, 3, 3, 4, "usual"),
        ("young", 6, 6, 6, 6, "usual"),
        ("unknown", 0, 0, 0, 0, None),
    ]


def test_who_is_past_every_answer_is_to_be_asked_or_closed() -> None:
    answered = [told(f"a{n}", "resume submitted 2026-06-01", "rejected 2026-06-08", place=n) for n in range(5)]
    silent = [told(f"silent{n}", f"resume submitted 2026-10-0{n + 1}", place=90 + n) for n in range(6)]
    (row,) = drawn(report([*answered, *silent]), "DO")
    assert " ".join(row.split()) == "Ask or close Silent0 53 days · Silent1 52 · Silent2 51 · 3 more"


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
    assert [(row.application.key, row.is_past(TODAY)) for row in found.your_turn] == [
        ("task", False), ("saved", False), ("offer", False), ("call", False), ("late", True),
    ]  # fmt: skip
    assert [row.application.key for row in found.upcoming] == ["task", "saved", "offer"]
    assert drawn(found, "DO") == [
        "Task   Fri 18:00        assessment due",
        "Saved  30 Nov, 7 days   last day to apply",
        "Offer  4 Dec, 11 days   answer the offer",
        "Call   no day set       answer the recruiter",
        "Late   10 Nov           assessment was due",
    ]
    assert drawn(found, "COMING") == ["Asked  24 Dec, 31 days  interview 1"]


def test_fourteen_days_today_among_them_and_a_window_that_reaches_into_them() -> None:
    days = ["2026-11-22", "2026-11-23", "2026-12-06", "2026-12-07", "2026-12-06..2026-12-09", "2026-11-20..2026-11-24"]
    histories = [told(f"n{n}", f"interview-1 scheduled 2026-11-02 >{day}", place=n) for n, day in enumerate(days)]
    assert [row.application.key for row in report(histories).upcoming] == ["n1", "n5", "n2", "n4"]
    assert [row.application.key for row in report(histories).to_log] == ["n0"]


@pytest.mark.parametrize(
    ("appointment", "zone", "said", "there"),
    [
        ("2026-12-01 22:00 America/Los_Angeles", "Asia/Seoul", "2 Dec 15:00", "2026-12-01T22:00:00-08:00"),
        ("2026-12-01 09:00 Asia/Seoul", "America/New_York", "30 Nov 19:00", "2026-12-01T09:00:00+09:00"),
        ("2026-12-01 15:00 Asia/Tokyo", "Asia/Seoul", "1 Dec 15:00", "2026-12-01T15:00:00+09:00"),
        ("2026-12-01 15:00 +05:30", "Asia/Seoul", "1 Dec 18:30", "2026-12-01T15:00:00+05:30"),
        ("2026-12-01 15:00 Mars/Olympus", "Asia/Seoul", "1 Dec 15:00", None),
    ],
)
def test_the_time_here_and_over_there(appointment: str, zone: str, said: str, there: str | None) -> None:
    found = report([told("call", f"interview-1 scheduled 2026-11-20 >{appointment}")], zone=zone)
    assert drawn(found, "COMING") == [f"Call  {said}  interview 1"]
    data = WRITER.data(found)
    assert isinstance(data, dict)
    assert [row["there"] for row in data["upcoming"]] == [there]


def test_the_night_the_clocks_go_back() -> None:
    story = told("call", "interview-1 scheduled 2026-10-20 >2026-10-24 21:30 America/New_York")
    found = report([story], date(2026, 10, 23), zone="Europe/Berlin", today=date(2026, 10, 23))
    assert drawn(found, "COMING") == ["Call  Sun 02:30  interview 1"]


def test_week_53_and_the_turn_of_the_year() -> None:
    histories = [told("last", "resume submitted 2026-12-31"), told("first", "resume submitted 2027-01-03", place=2)]
    found = report(histories, date(2027, 1, 1), today=date(2027, 1, 6))
    assert found.week.name == "2026-W53"
    assert totals(found) == ({"sent": 2}, {})
    after = report(histories, date(2027, 1, 6), today=date(2027, 1, 6))
    assert (after.week.name, totals(after)) == ("2027-W01", ({}, {"sent": 2}))


def test_an_empty_week() -> None:
    found = report([])
    assert say_totals(found) == "Sent 0 · answers 0 · open 0"
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
    assert say_totals(report(sent, goal=2)).startswith("Sent 3 of 2 · ")


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
    stations = report(histories).pipeline
    assert [(stage.name if stage else "saved", turns.total()) for stage, turns in stations] == [
        ("saved", 1), ("resume", 2), ("assessment", 1), ("interview-1", 2),
    ]  # fmt: skip
    assert dict(stations[-1].turns) == {Turn.CALENDAR: 1, Turn.EMPLOYER: 1}


def test_words_for_a_week_and_its_sundays() -> None:
    window = When(date(2026, 11, 16), date(2026, 11, 22), Precision.WEEK, "last week")
    assert (week_in(window, "monday").name, week_in(window, "sunday").name) == ("2026-W47", "2026-11-15")


@pytest.mark.parametrize(("arranged", "answers"), [("2026-11-24", 1), ("2026-11-26", 2)])
def test_one_mail_that_says_passed_and_what_comes_next_is_one_answer(arranged: str, answers: int) -> None:
    lines = ("resume submitted 2026-11-02", "resume passed 2026-11-24", f"assessment scheduled {arranged} >2026-11-28")
    assert totals(report([told("acme", *lines)], today=date(2026, 11, 27)))[0]["answers"] == answers
