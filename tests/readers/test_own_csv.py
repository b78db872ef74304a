"""Our own CSV, read: every bad cell is refused with its row, its column, its value and what mends it."""

from __future__ import annotations

import csv
import io
from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from tracker.core.appointment import Appointment
from tracker.core.sentences import fill
from tracker.core.stages import DEFAULT_STAGES, Stage, StageType
from tracker.core.when import Precision, When, exactly
from tracker.readers.own_csv import read_own
from tracker.readers.sheet import read_sheet
from tracker.writers import export_applications, export_events

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tracker.core.application import Record
    from tracker.readers.own_csv import OwnSheet

TODAY = date(2026, 11, 23)
APPLICATION = export_applications.columns((), full=True)
EVENT = export_events.sheet((), (), full=True).columns
# As the first version wrote them.
FIRST_EVENT = (
    "application", "company", "role", "seq", "stage", "kind", "on_earliest", "on_latest", "on_words", "for", "due",
    "who", "via", "note", "on_precision", "stage_type", "stage_position",
)  # fmt: skip
APPLIED = {
    "key": "aws",
    "company": "AWS",
    "role": "Dev",
    "applied_earliest": "2026-11-02",
    "applied_latest": "2026-11-02",
    "applied_precision": "day",
}
SUBMITTED = {
    "application": "aws",
    "company": "AWS",
    "role": "Dev",
    "n": "1",
    "stage": "resume",
    "kind": "submitted",
    "on_earliest": "2026-11-02",
    "on_latest": "2026-11-02",
    "on_precision": "day",
}
SCHEDULED = SUBMITTED | {
    "stage": "interview-1",
    "kind": "scheduled",
    "at": "2026-12-01",
    "at_time": "15:00",
    "at_zone": "Asia/Seoul",
}
INVITED = SUBMITTED | {"stage": "assessment", "kind": "invited", "due": "2026-12-01"}
FIRST = {("seq" if column == "n" else column): cell for column, cell in SUBMITTED.items()}
FIRST_SCHEDULED = FIRST | {"stage": "interview-1", "kind": "scheduled", "for": "2026-12-01 15:00 Asia/Seoul"}
FIRST_INVITED = FIRST | {"stage": "assessment", "kind": "invited", "due": "2026-12-01"}


def read(columns: Iterable[str], *rows: Mapping[str, str]) -> OwnSheet:
    text = io.StringIO()
    sheet = csv.DictWriter(text, list(columns), restval="")
    sheet.writeheader()
    sheet.writerows(rows)
    return read_own(read_sheet(io.BytesIO(text.getvalue().encode())), TODAY, "Asia/Seoul", DEFAULT_STAGES)


def record(found: OwnSheet) -> Record:
    (one,) = found.records
    assert one.record, one.doubts
    return one.record


def refusals(found: OwnSheet) -> list[str]:
    (one,) = found.records
    assert one.record is None
    return [fill(doubt.said) for doubt in one.doubts]


ROW = "row 2 (AWS, Dev)"
LIMIT = "the text is 501 characters long; the limit is 500"
CONTROL = "has a control character in it (U+001B); leave it out"
LIKE = "write it like 2026-12-01 15:00 Asia/Seoul"


@pytest.mark.parametrize(
    ("cells", "refusal"),
    [
        ({"company": ""}, 'row 2 (Dev): company is missing; write "…" in that column'),
        ({"role": "\u200b"}, "row 2 (AWS, \u200b): role: the text is empty; write something"),
        ({"company": "x" * 501}, f"row 2 ({'x' * 40}…, Dev): company: {LIMIT}"),
        ({"key": "a\x1bb"}, f"{ROW}: key: the text “a<U+001B>b” {CONTROL}"),
        ({"location": "x" * 501}, f"{ROW}: location: {LIMIT}"),
        ({"url": "x" * 8001}, f"{ROW}: url: the text is 8,001 characters long; the limit is 8,000"),
        ({"salary": "\x9b31m"}, f"{ROW}: salary: the text “<U+009B>31m” has a control character in it (U+009B); leave it out"),
        ({"tags": "a;;b"}, f"{ROW}: tags: the text is empty; write something"),
        ({"deadline": "soon"}, f"{ROW}: deadline: “soon” is not a day of an export; {LIKE}"),
        (
            {"deadline": "2026-12-10..2026-12-01"},
            f"{ROW}, deadline: latest 2026-12-01 is before earliest 2026-12-10; swap them",
        ),
        ({"deadline": "9999-12-31"}, f"{ROW}: deadline: “9999-12-31” is more than 10 years ahead (9999-12-31); check the year"),
        ({"applied_earliest": "2026-11-32"}, f"{ROW}, applied (resume, submitted), on: earliest: “2026-11-32” is not a date; write it like 2024-03-25"),
        (
            {"applied_earliest": "2026-11-03"},
            f"{ROW}, applied (resume, submitted), on: latest 2026-11-02 is before earliest 2026-11-03; swap them",
        ),
        (
            {"applied_precision": "vague"},
            f"{ROW}, applied (resume, submitted), on: precision: “vague” is not a known precision; choose from {', '.join(Precision)}",
        ),
        ({"notes": "call them"}, f"{ROW}: notes: “call them” does not begin with one of topic, stage, written, text, done, uid and a colon"),
        ({"notes": "topic: lesson"}, f'{ROW}, note 1: text is missing; write "…" in that column'),
        ({"notes": "text: x\n\ntopic: zzz\ntext: y"}, f"{ROW}, note 2: topic: “zzz” is not a known topic; choose from question, lesson, prep, essay, offer, other"),
        ({"notes": "text: n\x1b]0;pwn\x07x"}, f"{ROW}, note 1: text: the text “n<U+001B>]0;pwn<U+0007>x” has a control character in it (U+0007); leave it out"),
        ({"notes": "text: x\nwritten: 2050-01-01"}, f"{ROW}, note 1: written: “2050-01-01” is 2050-01-01 or later: an event cannot be in the future. For an appointment use at=, for something due by then due=."),
        (
            {"notes": "text: x\nstage: lunch"},
            f"{ROW}, note 1 (lunch): stage: “lunch” is not a known stage; choose from resume, assessment, interview-1, interview-2, outcome. Define another one in the file, or add it with Tracker.add_stage('STAGE')",
        ),
        ({"contacts": "role: boss"}, f'{ROW}, contact 1 (boss): name is missing; write "…" in that column'),
        ({"contacts": "name: K\x1b"}, f"{ROW}, contact 1 (K<U+001B>): name: the text “K<U+001B>” {CONTROL}"),
        ({"postings": "title: Dev"}, f'{ROW}, posting 1 (Dev): text is missing; write "…" in that column'),
        ({"postings": "taken: 1901-01-01\ntext: x"}, f"{ROW}, posting 1: taken: “1901-01-01” reaches more than 50 years back (1901-01-01); check the year"),
        ({"postings": "original: 12\ntext: x"}, f"{ROW}, posting 1: original: “12” is not a SHA-256; it has 64 digits of 0–9 and a–f"),
    ],
)  # fmt: skip
def test_a_bad_cell_of_an_application(cells: dict[str, str], refusal: str) -> None:
    assert refusals(read(APPLICATION, APPLIED | cells)) == [refusal]


def at(*telling: str) -> str:
    return f"{ROW}, row 2 ({', '.join(telling)})"


SENT, MEETING, ASKED = at("resume", "submitted"), at("interview-1", "scheduled"), at("assessment", "invited")
NO_ZONE = "Write it like 2026-12-01 15:00, tomorrow 3pm, or 2026-12-01 15:00 America/New_York."


@pytest.mark.parametrize(
    ("row", "cells", "refusal"),
    [
        (SUBMITTED, {"kind": ""}, f'{at("resume")}: kind is missing; write "submitted" in that column'),
        (SUBMITTED, {"stage": ""}, f"{at('submitted')}: submitted, but at which stage? Name one of resume, assessment, interview-1, interview-2"),
        (SUBMITTED, {"stage": "outcome"}, f"{at('outcome', 'submitted')}: submitted does not go with the outcome; name another stage"),
        (SUBMITTED, {"stage": "interview-1"}, f"{at('interview-1', 'submitted')}: interview-1 is a meeting: log it as held, not submitted"),
        (SUBMITTED, {"kind": "held"}, f"{at('resume', 'held')}: resume is a task: log it as submitted, not held"),
        (SUBMITTED, {"kind": "rejected"}, f"{at('resume', 'rejected')}: rejected is about the whole application, not resume; leave the stage out"),
        (SUBMITTED, {"kind": "referred"}, f"{at('resume', 'referred')}: referred comes before any stage, so not at resume; leave the stage out"),
        (SUBMITTED, {"stage": "chat", "stage_type": "meeting", "stage_position": "x"}, "row 2 (chat): position: “x” is not a whole number"),
        (SUBMITTED, {"stage": "chat", "stage_type": "task", "stage_position": "1000"}, "row 2 (chat): position: the number 1000 is not a whole number from 0 to 999"),
        (SUBMITTED, {"stage": "test", "stage_type": "meeting", "stage_position": "5"}, "row 2 (test): type: assessment is a task here, not a meeting; give the file's stage another name"),
        (SUBMITTED, {"n": "first"}, "row 2: n: “first” is not a whole number"),
        (SUBMITTED, {"n": ""}, "row 2: n is missing; write 1, 2, 3 … in that column"),
        (FIRST, {"seq": "first"}, "row 2: seq: “first” is not a whole number"),
        (FIRST, {"seq": ""}, "row 2: seq is missing; write 1, 2, 3 … in that column"),
        (SUBMITTED, {"on_latest": "soon"}, f"{SENT}, on: latest: “soon” is not a date; write it like 2024-03-25"),
        (SUBMITTED, {"on_latest": "2026-11-01"}, f"{SENT}, on: latest 2026-11-01 is before earliest 2026-11-02; swap them"),
        (SUBMITTED, {"on_earliest": "1901-01-01"}, f"{SENT}: on: “1901-01-01” reaches more than 50 years back (1901-01-01); check the year"),
        (SUBMITTED, {"on_earliest": "0001-01-01", "on_latest": ""}, f"{SENT}: on: “0001-01-01” reaches more than 50 years back (0001-01-01); check the year"),
        (SUBMITTED, {"on_words": "a\x1b"}, f"{SENT}, on: words: the text “a<U+001B>” {CONTROL}"),
        (SUBMITTED, {"who": "x" * 501}, f"{SENT}: who: {LIMIT}"),
        (SUBMITTED, {"via": "\x7f"}, f"{SENT}: via: the text “<U+007F>” has a control character in it (U+007F); leave it out"),
        (SUBMITTED, {"note": "\x1b[2J"}, f"{SENT}: note: the text “<U+001B>[2J” {CONTROL}"),
        (SUBMITTED, {"at": "2026-12-01"}, f"{SENT}: at= goes with scheduled or rescheduled, not with submitted"),
        (SUBMITTED, {"due": "2026-12-01"}, f"{SENT}: due= goes with what is asked of you (invited, offered, extended), not with submitted"),
        (SUBMITTED, {"reached": "lunch"}, f"{SENT}: reached: “lunch” is not a known stage; choose from resume, assessment, interview-1, interview-2, outcome. Define another one in the file, or add it with Tracker.add_stage('STAGE')"),
        (SUBMITTED, {"reached": "resume"}, f"{SENT}: only an end says which stage was reached, and submitted is not one"),
        (SUBMITTED, {"reached": "chat", "reached_type": "task", "reached_position": "1000"}, "row 2 (chat): position: the number 1000 is not a whole number from 0 to 999"),
        (SUBMITTED, {"typed": "perhaps"}, f"{SENT}: typed: “perhaps” is neither yes nor no"),
        (SUBMITTED, {"uid": "../x"}, f"{SENT}: uid: “../x” is not a uid of an export; leave it out"),
        (SUBMITTED, {"expect_earliest": "2026-12-10", "expect_latest": "2026-12-01"}, f"{SENT}, expect: latest 2026-12-01 is before earliest 2026-12-10; swap them"),
        (SUBMITTED, {"expect_earliest": "soon"}, f"{SENT}, expect: earliest: “soon” is not a date; write it like 2024-03-25"),
        (INVITED, {"expect_earliest": "2026-12-01", "expect_latest": "2026-12-01"}, f"{ASKED}: expect= goes with what the employer has to answer, not with invited"),
        (SCHEDULED, {"at": ""}, f"{MEETING}: scheduled, but for when? Add at=, like “2026-12-01 15:00”"),
        (SCHEDULED, {"at": "soon"}, f"{MEETING}: at: “soon” is not a day of an export; {LIKE}"),
        (SCHEDULED, {"at_time": "3pm", "at_zone": ""}, f"{MEETING}, at: time: “3pm” is not a time; write it like 15:00"),
        (SCHEDULED, {"at_zone": "Asia/Nowhere"}, f"{MEETING}: at: cannot read “2026-12-01T15:00” as an appointment: “Asia/Nowhere” is not a time zone. {NO_ZONE}"),
        (SCHEDULED, {"at_time": ""}, f"{MEETING}: at: the zone Asia/Seoul goes with a time; write the time too, or leave the zone out"),
        (SCHEDULED, {"at": "2026-12-01..2026-12-03"}, f"{MEETING}: at: a time goes with one day; write the same earliest and latest"),
        (SCHEDULED, {"at_length": "-5"}, f"{MEETING}, at: length: “-5” is not a whole number"),
        (SCHEDULED, {"at_length": "20161"}, f"{MEETING}, at: length: the number 20161 is not a whole number from 0 to 20,160"),
        (FIRST, {"for": "2026-12-01"}, f"{SENT}: at= goes with scheduled or rescheduled, not with submitted"),
        (FIRST_SCHEDULED, {"for": ""}, f"{MEETING}: scheduled, but for when? Add at=, like “2026-12-01 15:00”"),
        (FIRST_SCHEDULED, {"for": "2026-12-01 15:00 +ab"}, f"{MEETING}: for: cannot read “2026-12-01T15:00+ab” as an appointment: “+” is not understood. {NO_ZONE}"),
        (FIRST_SCHEDULED, {"for": "2026-12-01 15:00 Asia/Nowhere"}, f"{MEETING}: for: cannot read “2026-12-01T15:00” as an appointment: “Asia/Nowhere” is not a time zone. {NO_ZONE}"),
        (FIRST_SCHEDULED, {"for": "2026-12-01 15:00+09:00"}, f"{MEETING}: for: “2026-12-01 15:00+09:00” is not a day of an export; {LIKE}"),
        (FIRST_SCHEDULED, {"for": "2026-12-01 3pm"}, f"{MEETING}: for: “2026-12-01 3pm” is not a day of an export; {LIKE}"),
        (FIRST_SCHEDULED, {"for": "2026-12-01..2026-12-03 15:00 Asia/Seoul"}, f"{MEETING}: for: a time goes with one day; write the same earliest and latest"),
        (FIRST_SCHEDULED, {"for": "9999-12-31 23:00 America/New_York"}, f"{MEETING}: for: “9999-12-31” is more than 10 years ahead (9999-12-31); check the year"),
        (FIRST_SCHEDULED, {"for": "0001-01-01 00:00 Asia/Seoul"}, f"{MEETING}: for: “0001-01-01” reaches more than 50 years back (0001-01-01); check the year"),
        (INVITED, {"due": "2026-12-10..2026-12-01"}, f"{ASKED}, due: latest 2026-12-01 is before earliest 2026-12-10; swap them"),
        (FIRST_INVITED, {"due": "2026-12-10..2026-12-01"}, f"{ASKED}, due: latest 2026-12-01 is before earliest 2026-12-10; swap them"),
    ],
)  # fmt: skip
def test_a_bad_cell_of_an_event(row: dict[str, str], cells: dict[str, str], refusal: str) -> None:
    assert refusals(read(FIRST_EVENT if "seq" in row else EVENT, row | cells)) == [refusal]


@pytest.mark.parametrize("zone", ["+99:00", "-0900x", "+09:00:00", "../passwd", "Seoul"])
def test_a_zone_that_is_none(zone: str) -> None:
    (refusal,) = refusals(read(EVENT, SCHEDULED | {"at_zone": zone}))
    assert refusal.startswith(f"{MEETING}: at: cannot read “2026-12-01T15:00")
    (refusal,) = refusals(read(FIRST_EVENT, FIRST_SCHEDULED | {"for": f"2026-12-01 15:00 {zone}"}))
    assert refusal.startswith(f"{MEETING}: for: cannot read “2026-12-01T15:00")


def test_a_sheet_of_the_first_version_is_read() -> None:
    row = FIRST_SCHEDULED | {"for": "2026-12-01 15:00 Asia/Seoul (1 dec 3pm)", "seq": "7"}
    (event,) = record(read(FIRST_EVENT, row)).events
    assert event.appointment == Appointment(exactly(date(2026, 12, 1), "1 dec 3pm"), time(15), "Asia/Seoul")
    assert (event.number, event.typed, event.uid) == (0, False, "")


def test_a_window_reaches_no_further_than_today() -> None:
    for latest in ("", "2027-05-04"):
        found = record(read(EVENT, SUBMITTED | {"on_earliest": "2026-11-01", "on_latest": latest, "on_precision": ""}))
        assert found.events[0].on[:2] == (date(2026, 11, 1), TODAY)
    applied = record(read(APPLICATION, APPLIED | {"applied_latest": "", "applied_precision": "open"}))
    assert applied.events[0].on == When(date(2026, 11, 2), TODAY, Precision.OPEN)


def test_each_row_of_an_application_says_its_own_problem() -> None:
    later = SUBMITTED | {"n": "2", "stage": "assessment", "kind": "sumbitted", "note": "\0".replace("\0", "\x1b")}
    first, second = refusals(read(EVENT, SUBMITTED, later))
    assert first.startswith(
        "rows 2–3 (AWS, Dev), row 3 (assessment, sumbitted): kind: “sumbitted” is not a known kind of event"
    )
    assert second.startswith("rows 2–3 (AWS, Dev), row 3 (assessment, sumbitted): note: ")


def test_rows_of_one_key_and_two_companies_are_two_applications() -> None:
    found = read(EVENT, SUBMITTED, SUBMITTED | {"company": "Toss"})
    assert [one.record.application.company for one in found.records if one.record] == ["AWS", "Toss"]


def test_events_come_in_the_order_of_their_numbers_and_bring_their_stages() -> None:
    met = SUBMITTED | {"n": "1", "stage": "chat", "kind": "held", "stage_type": "meeting", "stage_position": "25"}
    found = read(EVENT, SUBMITTED | {"n": "2"}, met)
    chat = Stage("chat", StageType.MEETING, 25)
    assert found.stages == (chat,)
    assert [event.stage for event in record(found).events] == [chat, DEFAULT_STAGES[0]]


def test_exactly_one_apostrophe_is_taken_away() -> None:
    found = record(read(APPLICATION, APPLIED | {"company": "''tis", "role": "'=cmd"}))
    assert found.application[:2] == ("'tis", "=cmd")
