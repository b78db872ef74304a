"""iCalendar, read back by its library and line by line."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from icalendar import Calendar

from tests.reports.stories import told
from tracker.core.application import Application
from tracker.core.cells import read_cell
from tracker.core.stages import DEFAULT_STAGES
from tracker.reports.agenda import Edition, Entry, EntryId, agenda
from tracker.reports.selection import Selection
from tracker.writers.calendar import calendar, named_in

if TYPE_CHECKING:
    from tests.reports.stories import History

TODAY = date(2026, 11, 23)
CALL = "interview-1 scheduled 2026-11-02 >2026-12-01 22:00 America/Los_Angeles"


STAGE_IDS = {stage.name: number for number, stage in enumerate(DEFAULT_STAGES, 1)}
EDITION = Edition("2026-11-01T09:00:00.125+00:00", 12, "2026-11-20T21:30:00.250+09:00")


def written(*histories: History) -> str:
    return calendar(agenda(histories, STAGE_IDS, {}, TODAY, Selection(), {}), EDITION, TODAY)


def events(text: str) -> dict[str, Any]:
    return {str(event["uid"]): event for event in Calendar.from_ical(text).walk("VEVENT")}


def entry(cell: str) -> Entry:
    at = read_cell(cell)
    assert at
    application = Application("AWS", "Intern", "aws", id=7)
    return Entry(EntryId(7, "appointment", 3), application, DEFAULT_STAGES[2], at, stands=True)


def test_an_interview_in_its_zone() -> None:
    (event,) = events(written(told("aws", CALL))).values()
    start = event["dtstart"].dt
    assert start.astimezone(UTC) == datetime(2026, 12, 2, 6, 0, tzinfo=UTC)
    assert str(start.tzinfo) == "America/Los_Angeles"
    assert event["duration"].dt == timedelta(hours=1)
    assert event["summary"] == "interview 1: Aws, Engineer"
    assert event["status"] == "CONFIRMED"
    assert [part["trigger"].dt for part in event.subcomponents] == [timedelta(days=-1), timedelta(hours=-1)]


def test_an_interview_takes_as_long_as_was_said() -> None:
    long = entry("2026-12-01 15:00 Asia/Seoul")
    (event,) = events(calendar([long._replace(at=long.at._replace(length=45))], EDITION, TODAY)).values()
    assert event["duration"].dt == timedelta(minutes=45)


def test_the_zone_is_described_for_calendars_that_do_not_know_it() -> None:
    (zone,) = Calendar.from_ical(written(told("aws", CALL))).walk("VTIMEZONE")
    assert zone["tzid"] == "America/Los_Angeles"
    assert {str(part["tzname"]) for part in zone.subcomponents} == {"PST", "PDT"}


# Beside usual ones: half an hour of summer time, one that is less in winter, one that begins on Fridays, and one in Ramadan.
@pytest.mark.parametrize(
    "zone",
    ["America/Los_Angeles", "Europe/Dublin", "Africa/Cairo", "Africa/Casablanca", "Asia/Seoul", "Australia/Lord_Howe", "Pacific/Chatham"],
)  # fmt: skip
def test_a_reader_that_knows_no_zones_has_the_instants_by_what_the_calendar_says(zone: str) -> None:
    cells = [f"{year}-{month:02}-15 15:00 {zone}" for year in (2026, 2027, 2031) for month in (1, 4, 7, 10)]
    entries = [entry(cell)._replace(id=EntryId(n, "appointment", 3)) for n, cell in enumerate(cells, 1)]
    text = calendar(entries, EDITION, TODAY)
    assert "RDATE" not in text
    read = [event.dtstart.value.astimezone(UTC) for event in vobject.readOne(text).vevent_list]
    assert read == [datetime.fromisoformat(cell[:16]).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC) for cell in cells]


def test_a_fixed_offset_is_written_in_utc() -> None:
    (event,) = events(calendar([entry("2026-12-01 15:00 +09:00")], EDITION, TODAY)).values()
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
        uid.partition("-2026")[0]: (event["dtstart"].dt, event["dtend"].dt if "dtend" in event else None)
        for uid, event in found.items()
    }
    assert days.pop("3-deadline")[0].isoformat() == "2026-12-04T18:00:00+09:00"
    assert days == {
        "1-due-2": (date(2026, 11, 27), date(2026, 11, 28)),
        "2-appointment-3": (date(2026, 12, 1), date(2026, 12, 11)),
        "4-follow-up": (date(2026, 12, 4), date(2026, 12, 5)),
    }


def test_an_entry_says_which_it_is_and_how_new() -> None:
    found = events(written(told("aws", CALL), told("ibm", "resume submitted 2026-11-20", place=2)))
    call, follow_up = (
        f"{name}-202611010900001250000@job-application-tracker" for name in ("1-appointment-3", "2-follow-up")
    )
    assert set(found) == {call, follow_up}
    assert found[call]["sequence"] == 12
    assert found[follow_up]["sequence"] == 12 + TODAY.toordinal()
    assert {event["dtstamp"].dt for event in found.values()} == {datetime(2026, 11, 20, 12, 30, tzinfo=UTC)}


def test_what_was_called_off_or_is_gone_is_marked_cancelled_where_it_was_written() -> None:
    off = told("aws", CALL, "interview-1 cancelled 2026-11-02", "withdrawn 2026-11-03")
    earlier = {EntryId(1, "appointment", 3): date(2026, 12, 1), EntryId(9, "due", 2): date(2026, 11, 30)}
    text = calendar(agenda([off], STAGE_IDS, earlier, TODAY, Selection(), {}), EDITION, TODAY)
    assert [(event["status"], event["summary"]) for event in events(text).values()] == [
        ("CANCELLED", "interview 1: Aws, Engineer"),
        ("CANCELLED", "no longer in the record"),
    ]
    assert named_in(text, EDITION) == earlier
    assert named_in(text, EDITION._replace(began="2026-11-02T09:00:00.125+00:00")) == {}
    assert written(off) == calendar([], EDITION, TODAY)


@pytest.mark.parametrize("text", ["a\\b;c,d", "BEGIN:VEVENT", "긴 이름 " * 40, "x\u202ey", 'a"b'])
def test_text_is_text_in_short_lines(text: str) -> None:
    found = calendar(
        [entry("2026-12-01")._replace(application=Application(text, "r", "k", url="javascript:x", id=1))],
        EDITION,
        TODAY,
    )
    (event,) = events(found).values()
    assert event["summary"] == f"interview 1: {text.replace(chr(0x202E), '<U+202E>')}, r"
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
    (event,) = events(calendar([linked], EDITION, TODAY)).values()
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


def test_the_day_an_offer_is_due_says_what_is_to_be_done() -> None:
    (offer,) = events(written(told("aws", "offered 2026-11-20 !2026-12-04"))).values()
    assert str(offer["summary"]) == "answer the offer: Aws, Engineer"
    (task,) = events(written(told("aws", "assessment invited 2026-11-20 !2026-12-04"))).values()
    assert str(task["summary"]) == "assessment due: Aws, Engineer"
