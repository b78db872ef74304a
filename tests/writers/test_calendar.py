"""iCalendar, read back by its library and line by line."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
import vobject
from icalendar import Calendar

from tests.reports.stories import told
from tracker.core.application import Application
from tracker.core.cells import read_cell
from tracker.core.stages import DEFAULT_STAGES
from tracker.reports.agenda import Entry, agenda
from tracker.reports.selection import Selection
from tracker.writers.calendar import calendar

if TYPE_CHECKING:
    from tests.reports.stories import History

TODAY = date(2026, 11, 23)
CALL = "interview-1 scheduled 2026-11-02 >2026-12-01 22:00 America/Los_Angeles"


def written(*histories: History) -> str:
    return calendar(agenda(histories, TODAY, Selection(), {}), TODAY)


def events(text: str) -> dict[str, Any]:
    return {str(event["uid"]): event for event in Calendar.from_ical(text).walk("VEVENT")}


def entry(cell: str, what: str = "appointment") -> Entry:
    at = read_cell(cell)
    assert at
    return Entry(Application("AWS", "Intern", "aws", id=7), what, DEFAULT_STAGES[2], at, stands=True, version=3)


def test_an_interview_in_its_zone() -> None:
    (event,) = events(written(told("aws", CALL))).values()
    start = event["dtstart"].dt
    assert start.astimezone(UTC) == datetime(2026, 12, 2, 6, 0, tzinfo=UTC)
    assert str(start.tzinfo) == "America/Los_Angeles"
    assert event["duration"].dt == timedelta(hours=1)
    assert event["summary"] == "interview-1: Aws, Engineer"
    assert event["status"] == "CONFIRMED"


def test_the_zone_is_described_for_calendars_that_do_not_know_it() -> None:
    (zone,) = Calendar.from_ical(written(told("aws", CALL))).walk("VTIMEZONE")
    assert zone["tzid"] == "America/Los_Angeles"
    assert {str(part["tzname"]) for part in zone.subcomponents} == {"PST", "PDT"}


def test_a_fixed_offset_is_written_in_utc() -> None:
    (event,) = events(calendar([entry("2026-12-01 15:00 +09:00")], TODAY)).values()
    assert event["dtstart"].to_ical() == b"20261201T060000Z"


def test_whole_days_and_what_is_due() -> None:
    found = events(
        written(
            told("a", "assessment invited 2026-11-20 !2026-11-27", place=1),
            told("b", "interview-1 scheduled 2026-11-20 >2026-12-01..2026-12-10", place=2),
            told("c", deadline="2026-12-04 18:00 Asia/Seoul", place=3),
            told("d", "resume submitted 2026-11-20", place=4),
            told("e", "interview-1 scheduled 2026-11-20 >unknown", place=5),
        )
    )
    days = {
        uid.partition("@")[0]: (event["dtstart"].dt, event["dtend"].dt if "dtend" in event else None)
        for uid, event in found.items()
    }
    assert days.pop("3-deadline")[0].isoformat() == "2026-12-04T18:00:00+09:00"
    assert days == {
        "1-due-assessment": (date(2026, 11, 27), date(2026, 11, 28)),
        "2-appointment-interview-1": (date(2026, 12, 1), date(2026, 12, 11)),
        "4-follow-up-resume": (date(2026, 12, 4), date(2026, 12, 5)),
    }


def test_importing_again_updates() -> None:
    before = events(written(told("aws", CALL)))
    after = events(written(told("aws", CALL, "interview-1 rescheduled 2026-11-20 >2026-12-03 10:00 Asia/Seoul")))
    gone = events(written(told("aws", CALL, "interview-1 cancelled 2026-11-20")))
    (uid,) = before
    assert uid == "1-appointment-interview-1@job-application-tracker"
    assert list(after) == [uid]
    assert (before[uid]["sequence"], after[uid]["sequence"]) == (1, 2)
    assert after[uid]["dtstart"].dt.isoformat() == "2026-12-03T10:00:00+09:00"
    assert gone[uid]["status"] == "CANCELLED"


@pytest.mark.parametrize("text", ["a\\b;c,d", "BEGIN:VEVENT", "긴 이름 " * 40, "x\u202ey", 'a"b'])
def test_text_is_text_in_short_lines(text: str) -> None:
    found = calendar(
        [entry("2026-12-01")._replace(application=Application(text, "r", "k", url="javascript:x", id=1))],
        TODAY,
    )
    (event,) = events(found).values()
    assert event["summary"] == f"interview-1: {text.replace(chr(0x202E), '<U+202E>')}, r"
    assert "url" not in event
    lines = found.encode().split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert not re.search(r"[^\r]\n", found)
    assert found.count("\r\nBEGIN:VEVENT\r\n") == 1


def test_the_same_record_gives_the_same_calendar() -> None:
    assert written(told("aws", CALL)) == written(told("aws", CALL))


def test_nothing_is_a_calendar_too() -> None:
    assert events(written()) == {}


def test_the_posting_is_linked() -> None:
    linked = entry("2026-12-01")._replace(
        application=Application("AWS", "r", "k", url="https://aws.example/a?b=1,2", id=1)
    )
    (event,) = events(calendar([linked], TODAY)).values()
    assert event["url"] == "https://aws.example/a?b=1,2"


def test_another_reader_finds_the_same() -> None:
    text = written(told("aws", CALL), told("네이버", "assessment invited 2026-11-20 !2026-11-30", place=2))
    ours = {uid: (str(event["summary"]), event["dtstart"].dt) for uid, event in events(text).items()}
    read = vobject.readOne(text).vevent_list
    theirs = {event.uid.value: (event.summary.value, event.dtstart.value) for event in read}
    assert set(theirs) == set(ours)
    for uid, (summary, start) in ours.items():
        assert theirs[uid][0] == summary
        found = theirs[uid][1]
        if isinstance(start, datetime):
            assert found.astimezone(UTC) == start.astimezone(UTC)
        else:
            assert found == start
