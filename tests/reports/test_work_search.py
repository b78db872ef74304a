"""What you did to find work."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from tests.reports.stories import example, told
from tracker.core.application import Contact, Record
from tracker.core.weeks import week_of
from tracker.core.when import exactly
from tracker.reports.selection import Selection
from tracker.reports.work_search import work_search
from tracker.writers.work_search import WRITER, sheet

if TYPE_CHECKING:
    from tracker.core.weeks import Week
    from tracker.reports.work_search import WorkSearch

TODAY = date(2026, 11, 23)
SENT = told(
    "aws",
    "resume submitted 2026-11-16",
    "resume followed-up 2026-11-20",
    "assessment invited 2026-11-21",
    "assessment submitted 2026-11-22",
    "rejected 2026-11-23",
)
OPEN = told("네이버", "resume submitted 2026-11-21..2026-11-24", place=2)


def record(history: tuple, who: str = "", via: str = "", *contacts: Contact) -> Record:  # type: ignore[type-arg] # of an application
    application, events = history
    named = application._replace(location="Seoul", url="https://aws.example/jobs/1")
    return Record(named, tuple(event._replace(who=who, via=via) for event in events), contacts)


def rows(found: WorkSearch, *names: str) -> list[tuple[str, ...]]:
    table = sheet(found)
    return [tuple(row[table.columns.index(name)] for name in names) for row in table.rows]


def of(week: Week | None = None, selection: Selection = Selection(), starts: str = "monday") -> WorkSearch:  # noqa: B008 - a value
    return work_search([record(SENT), record(OPEN)], TODAY, selection, week, starts=starts)


def test_a_row_an_activity_of_your_own_with_what_came_of_it() -> None:
    assert rows(of(week_of(date(2026, 11, 16))), "week", "date", "activity", "result") == [
        ("2026-W47", "2026-11-16", "applied", "assessment invited (21 Nov 2026); rejected"),
        ("2026-W47", "2026-11-20", "resume followed-up", "rejected"),
        ("2026-W47", "2026-11-22", "assessment submitted", "rejected (23 Nov 2026)"),
        ("2026-W47", "2026-11-21..2026-11-24", "applied", "no answer yet"),
    ]


def test_the_edges_of_the_week_and_the_one_that_is_counted() -> None:
    assert [(row[0], of(week).counted) for week in (week_of(TODAY, "monday"),) for row in rows(of(week), "date")] == [
        ("2026-11-21..2026-11-24", 0)
    ]
    sunday = week_of(TODAY, "sunday")
    assert (sunday.name, of(sunday).counted, len(of(sunday).activities)) == ("2026-11-22", 2, 2)


def test_the_days_of_a_range() -> None:
    chosen = Selection(since=exactly(date(2026, 11, 17)), until=exactly(date(2026, 11, 21)))
    found = of(selection=chosen, starts="sunday")
    assert rows(found, "week", "date") == [("2026-11-15", "2026-11-20"), ("2026-11-22", "2026-11-21..2026-11-24")]
    assert found.counted == 1


def test_the_person_with_title_and_details() -> None:
    kim = Contact("Dana Kim", "Recruiter", "dana@aws.example", "+82 2 123", "")
    found = work_search([record(SENT, "dana kim", "email", kim)], TODAY, Selection(), starts="monday")
    names = ("company", "address", "site", "contact", "contact_title", "contact_details", "method", "role")
    assert rows(found, *names)[0] == (
        "Aws", "Seoul", "https://aws.example/jobs/1", "dana kim", "Recruiter", "+82 2 123, dana@aws.example", "email", "Engineer",
    )  # fmt: skip


def test_how_and_whom_are_filled_from_what_is_known() -> None:
    kim = Contact("Dana Kim", "Recruiter")
    names = ("contact", "contact_title", "method")
    found = work_search([record(SENT, "", "", kim)], TODAY, Selection(), starts="monday")
    assert rows(found, *names)[:2] == [("Dana Kim", "Recruiter", "online"), ("Dana Kim", "Recruiter", "")]
    two = work_search([record(SENT, "", "phone", kim, Contact("Ann"))], TODAY, Selection(), starts="monday")
    assert rows(two, *names)[0] == ("", "", "phone")


def test_an_address_breaks_no_column() -> None:
    assert WRITER.markdown is not None
    assert WRITER.page is not None
    found = work_search([record(SENT)], TODAY, Selection(), starts="monday")
    assert "aws.example |" in "".join(WRITER.markdown(found))
    assert ">aws.example</a>" in "".join(WRITER.page(found))


def test_the_example() -> None:
    found = work_search([example(TODAY)], TODAY, Selection(), starts="monday")
    assert rows(found, "date", "activity", "result") == [
        ("2024-03-21..2024-03-31", "assessment submitted", "interview-1 invited (1–10 May 2024); rejected"),
        ("..2024-03-31", "applied", "assessment invited (by 31 Mar 2024); rejected"),
        ("2024-05-01..2024-05-31", "interview-1 held", "went on to the next stage; rejected"),
        ("2024-05-01..2024-05-31", "interview-2 held", "rejected (May 2024)"),
    ]


def test_a_day_that_is_unknown_is_in_no_week_and_at_the_end_of_everything() -> None:
    unknown = record(told("lost", "resume submitted unknown", place=3))
    for selection, listed in ((Selection(), True), (Selection(since=exactly(date(2020, 1, 1))), False)):
        found = work_search([unknown, record(SENT)], TODAY, selection, starts="monday")
        assert ("", "applied") in rows(found, "week", "activity") or not listed
        assert found.counted == len(found.activities) == 3 + listed
    assert rows(work_search([unknown, record(SENT)], TODAY, Selection(), starts="monday"), "date")[-1] == ("",)


def test_the_selection_chooses_applications() -> None:
    assert {row[0] for row in rows(of(selection=Selection(company="aws")), "company")} == {"Aws"}
