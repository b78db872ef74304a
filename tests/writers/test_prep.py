"""The evening before: who, what to prepare, what was asked before."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.reports.stories import STAGES, told
from tracker.core.application import Contact, Document, Note, Posting, Record
from tracker.reports.prep import prep
from tracker.writers.prep import WRITER
from tracker.writers.screen import Screen
from tracker.writers.text import cells

if TYPE_CHECKING:
    from tracker.reports.prep import Prep

TODAY = date(2026, 5, 15)
FIRST = STAGES["interview-1"]


def record(name: str, *lines: str, who: str = "Mark D.", place: int = 1) -> Record:
    application, events = told(name, *lines, place=place)
    return Record(application, tuple(event._replace(who=who) if event.appointment else event for event in events))


def seen(*contacts: Contact, only: int | None = None) -> Prep:
    larkspur = record("larkspur", "interview-1 scheduled 2026-05-10 >2026-05-16 22:00 America/New_York", place=22)
    larkspur = larkspur._replace(
        contacts=contacts,
        notes=(
            Note("- [x] hash maps\n- [ ] queues", "prep", FIRST, id=1),
            Note("the next round is another", "prep", STAGES["interview-2"], id=2),
            Note("asked for a heap", "question", STAGES["assessment"], date(2026, 4, 3), id=5),
            Note("they use Go", id=6),
            Note("who owns the roadmap?", "question", id=8),
            Note("I build small tools.", "essay", id=7),
        ),
        documents=(Document("cv.pdf", "resume", "0" * 64, 10), Document("invitation.eml", "mail", "1" * 64, 10)),
        postings=(Posting("Knows trees"),),
    )
    other = record("halyard", "interview-1 held 2026-04-01", place=8)._replace(
        notes=(
            Note("why us?", "question", FIRST, date(2026, 4, 1), id=3),
            Note("speak slower", "lesson", FIRST, date(2026, 4, 2), id=4),
        )
    )
    later = record("parlio", "interview-1 scheduled 2026-05-10 >2026-05-29 11:00 Asia/Seoul", place=27)
    return prep([larkspur, other, later], TODAY, "Asia/Seoul", only=only)


def test_a_person_with_nothing_noted_is_said_within_the_first_ten_lines() -> None:
    lines = WRITER.draw(seen(), Screen(80)).splitlines()
    assert lines[:5] == [
        "Sun 11:00  interview 1 · Larkspur · Engineer",
        "WHERE",
        " there: Sat 16 May 22:00 America/New_York",
        "WHO",
        " Mark D.: nothing noted on them",
    ]


def test_all_that_is_known_in_the_order_of_need() -> None:
    known = seen(Contact("Mark D.", "Director", background="ten years of search"), Contact("Ann"))
    (meeting,) = known.meetings
    offered = meeting.application._replace(offer_base="95k", offer_place="Seoul", url="https://jobs.example/7")
    known = known._replace(meetings=(meeting._replace(application=offered),))
    assert WRITER.draw(known, Screen(80)).splitlines()[3:] == [
        "WHO",
        " Mark D. · Director",
        " ten years of search",
        " Ann",
        "PREPARE · 1 of 2",
        " - [x] hash maps",
        " - [ ] queues",
        "THE OFFER",
        " base 95k · place Seoul",
        "ASKED AND LEARNT BEFORE",
        " speak slower (Halyard)",
        " why us? (Halyard)",
        "YOUR NOTES",
        " asked for a heap (assessment)",
        " who owns the roadmap?",
        " they use Go",
        "THE POSTING",
        " https://jobs.example/7",
        " Knows trees",
        "SENT",
        " cv.pdf (resume)",
        " I build small tools.",
        "MAILS",
        " invitation.eml",
        "AFTERWARDS",
        " Tracker.log('22', 'interview-1'), then Tracker.note('22')",
    ]


def test_a_person_of_whom_only_the_job_is_known_is_said_once() -> None:
    lines = WRITER.draw(seen(Contact("Mark D.", "Director")), Screen(80)).splitlines()
    assert [line for line in lines if "Mark D." in line] == [" Mark D. · Director · nothing noted on them"]


def test_three_days_ahead_or_one_application() -> None:
    assert [meeting.application.key for meeting in seen().meetings] == ["larkspur"]
    assert [meeting.application.key for meeting in seen(only=27).meetings] == ["parlio"]


@pytest.mark.parametrize("width", range(40, 201, 20))
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    lines = WRITER.draw(seen(Contact("Mark D.", background="보담랩스 " * 40)), Screen(width)).splitlines()
    assert max(map(cells, lines)) <= width


def test_other_formats_carry_the_same() -> None:
    assert WRITER.markdown is not None
    assert WRITER.page is not None
    for text in ("".join(WRITER.markdown(seen())), "".join(WRITER.page(seen()))):
        assert "nothing noted on them" in text
        assert "why us?" in text
    found = WRITER.data(seen())
    assert isinstance(found, dict)
    assert found["meetings"][0]["noted"] is False
    assert [row[7:9] for row in WRITER.sheet(seen()).rows] == [("Mark D.", "false")]


def test_a_place_stays_where_only_another_time_was_said_and_what_is_written_is_no_place() -> None:
    larkspur = record(
        "larkspur",
        "interview-1 scheduled 2026-05-02 >2026-05-14 14:00 Asia/Seoul",
        "interview-1 rescheduled 2026-05-10 >2026-05-16 14:00 Asia/Seoul",
    )
    made, moved = larkspur.events
    for via, where in {"카톡": [" 3rd floor"], "email": [" 3rd floor"], "video": [" video", " 3rd floor"]}.items():
        events = (made._replace(note="3rd floor"), moved._replace(via=via))
        report = prep([larkspur._replace(events=events)], TODAY, "Asia/Seoul")
        lines = WRITER.draw(report, Screen(80)).splitlines()
        assert lines[lines.index("WHERE") + 1 : lines.index("WHO")] == where
