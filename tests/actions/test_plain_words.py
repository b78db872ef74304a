"""What people type plainly is read, by the words and by what stands."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tracker import Tracker
from tracker.core.errors import BadValue

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.core.events import Event


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A record with an application sent on 1 September and one that a recruiter came for."""
    tracker = Tracker(tmp_path / "tracker.db", today=date(2026, 10, 12), zone="Asia/Seoul")
    tracker.add("누리", "백엔드", on="2026-09-01", key="nuri")
    tracker.add("Oakline", "SRE", "approached", key="oak")
    return str(tracker.path)


def on(path: str, day: str) -> Tracker:
    """The record on a day."""
    return Tracker(path, today=date.fromisoformat(day), zone="Asia/Seoul")


def said(event: Event) -> str:
    """Stage, kind and the last day of an event."""
    return f"{event.stage.name if event.stage else '-'} {event.kind.name} {event.on.latest}"


@pytest.mark.parametrize(
    ("arranged", "words", "kept"),
    [
        ("phone screen thursday 3pm", "phone screen thursday with Jen", "phone-screen held 2026-10-15"),
        ("phone screen thursday 3pm", "phone screen last thursday", "phone-screen held 2026-10-15"),
        ("phone screen thursday 3pm", "interview thursday", "phone-screen held 2026-10-15"),
        ("interview 1 friday 10:00", "i1 fri", "interview-1 held 2026-10-16"),
        ("1차 면접 목요일 15시", "1차 면접 목요일", "interview-1 held 2026-10-15"),
        ("1차 면접 목요일 15시", "면접 지난 목요일", "interview-1 held 2026-10-15"),
        ("一次面接 木曜日 15時", "一次面接 木曜日", "interview-1 held 2026-10-15"),
        ("interview 1 on the 15th at 3pm", "i1 15th", "interview-1 held 2026-10-15"),
        ("phone screen thursday 3pm", "expect friday", "phone-screen acknowledged 2026-10-17"),
        ("phone screen thursday 3pm", "will hear back by friday", "phone-screen acknowledged 2026-10-17"),
        ("phone screen thursday 3pm", "they will get back to me by friday", "phone-screen acknowledged 2026-10-17"),
        ("phone screen thursday 3pm", "theyll let me know by friday", "phone-screen acknowledged 2026-10-17"),
    ],
)
def test_a_meeting_that_was_not_logged_says_which_day_and_what_is_awaited(
    path: str, arranged: str, words: str, kept: str
) -> None:
    on(path, "2026-10-12").log("nuri", arranged)
    assert said(on(path, "2026-10-17").log("nuri", words)[0].event) == kept


@pytest.mark.parametrize("words", ["onsite thursday", "i2 last thursday", "phone screen friday"])
def test_another_meeting_or_day_is_asked_about(path: str, words: str) -> None:
    on(path, "2026-10-12").log("nuri", "phone screen thursday 3pm")
    with pytest.raises(BadValue):
        on(path, "2026-10-17").log("nuri", words)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("i1 10/15", "interview-1 held 2026-10-15"),
        ("oa done 15/10", "assessment submitted 2026-10-15"),
        ("phone screen 9/30 with Jen", "phone-screen held 2026-09-30"),
        ("no, they went with someone else", "outcome rejected 2026-10-17"),
        ("nope, went with another candidate", "outcome rejected 2026-10-17"),
        ("no, not moving forward", "outcome rejected 2026-10-17"),
        ("recruiter emailed to schedule a call", "interview-1 invited 2026-10-17"),
        ("emailed to set up a phone screen", "phone-screen invited 2026-10-17"),
        ("called to book interview 1", "interview-1 invited 2026-10-17"),
        ("got a calendly link to book the phone screen", "phone-screen invited 2026-10-17"),
        ("1차 면접 일정 잡자고 연락옴", "interview-1 invited 2026-10-17"),
        ("1차 면접 참석한다고 회신함", "interview-1 replied 2026-10-17"),
        ("거절 메일 받음", "outcome rejected 2026-10-17"),
        ("お断りのメールが届いた", "outcome rejected 2026-10-17"),
        ("断られた", "outcome rejected 2026-10-17"),
        ("一次面接 参加すると返信した", "interview-1 replied 2026-10-17"),
        ("moved to onsite, 4 rounds, nov 3 10am ET", "interview-2 scheduled 2026-10-17"),
    ],
)
def test_what_is_plain_is_read(path: str, words: str, kept: str) -> None:
    assert said(on(path, "2026-10-17").log("nuri", words)[0].event) == kept


@pytest.mark.parametrize("words", ["no offer yet", "no, waiting", "nope", "i1 10/5", "tried to schedule"])
def test_what_is_not_is_not(path: str, words: str) -> None:
    with pytest.raises(BadValue):
        on(path, "2026-10-17").log("nuri", words)


def test_who_came_to_you_is_answered(path: str) -> None:
    assert said(on(path, "2026-10-17").log("oak", "replied")[0].event) == "resume replied 2026-10-17"
    with pytest.raises(BadValue, match="at which stage"):
        on(path, "2026-10-17").log("nuri", "invited")


@pytest.mark.parametrize("line", ["nuri, oak followed up today", "nuri,oak followed up today"])
def test_a_blank_may_follow_the_comma_between_names(path: str, line: str) -> None:
    assert [one.application.key for one in on(path, "2026-10-17").line(line)] == ["nuri", "oak"]


def test_a_field_without_its_sign_is_told_how(path: str) -> None:
    with pytest.raises(BadValue, match="role='SRE2'"):
        on(path, "2026-10-17").edit("oak", "role SRE2")


@pytest.mark.parametrize(
    ("before", "words", "kept"),
    [
        (("i1 invited", "replied"), "interview friday 3pm", "interview-1 scheduled 2026-10-17"),
        (("1차 면접 연락", "면접 회신"), "면접 금요일 15시", "interview-1 scheduled 2026-10-17"),
        (("i1 friday 3pm", "interview cancelled"), "interview wednesday 3pm", "interview-1 scheduled 2026-10-17"),
        (("i1 held yesterday", "replied"), "interview friday 3pm", "interview-2 scheduled 2026-10-17"),
        (("i1 passed",), "interview friday 3pm", "interview-2 scheduled 2026-10-17"),
    ],
)
def test_an_interview_that_was_neither_held_nor_passed_is_the_one_that_is_arranged(
    path: str, before: tuple[str, ...], words: str, kept: str
) -> None:
    for line in before:
        on(path, "2026-10-13").log("nuri", line)
    assert said(on(path, "2026-10-17").log("nuri", words)[0].event) == kept


@pytest.mark.parametrize("words", ["oa done", "코테 봄", "oa submitted yesterday"])
def test_a_test_that_was_taken_is_over(path: str, words: str) -> None:
    on(path, "2026-10-12").log("nuri", "oa tomorrow 14:00")
    taken = on(path, "2026-10-14").log("nuri", words)[0]
    assert said(taken.event) == "assessment submitted 2026-10-13"
    assert (taken.timeline.state, taken.timeline.to_log) == ("their turn", ())


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("17:00", "2026-10-23 17:00 60"), ("오후 5시", "2026-10-23 17:00 60"), ("2026-10-26", "2026-10-26 15:00 60"),
        ("다음주 월요일 10시", "2026-10-19 10:00 60"), ("tomorrow 9am-9:30am", "2026-10-15 09:00 30"),
    ],
)  # fmt: skip
def test_an_appointment_that_is_corrected_keeps_what_is_not_said_anew(path: str, words: str, at: str) -> None:
    on(path, "2026-10-12").log("nuri", "i1 23 october 15:00-16:00")
    on(path, "2026-10-14").edit("nuri#2", words)
    after = on(path, "2026-10-14").show("nuri").timeline.appointments[0].appointment
    assert after
    assert f"{after.day.earliest} {after.time:%H:%M} {after.length}" == at


@pytest.mark.parametrize("words", ["면접 봄 10/13", "interview yesterday", "i1 held 13 october"])
def test_what_was_held_is_not_held_again_as_the_next(path: str, words: str) -> None:
    on(path, "2026-10-13").log("nuri", "면접 봄")
    with pytest.raises(BadValue, match="nuri has “interview-1 held"):
        on(path, "2026-10-14").log("nuri", words)


@pytest.mark.parametrize(("words", "via"), [("면접 화상으로 변경", "화상"), ("i1 moved to zoom", "zoom")])
def test_a_meeting_that_is_moved_to_video_keeps_its_hour(path: str, words: str, via: str) -> None:
    on(path, "2026-10-12").log("nuri", "i1 23 october 15:00")
    moved = on(path, "2026-10-14").log("nuri", words)[0].event
    assert (moved.kind.name, moved.via, str(moved.appointment and moved.appointment.time)) == (
        "rescheduled", via, "15:00:00",
    )  # fmt: skip


def test_what_was_moved_later_can_be_corrected(path: str) -> None:
    on(path, "2026-10-12").log("nuri", "i1 23 october 15:00")
    on(path, "2026-10-13").log("nuri", "moved to zoom")
    on(path, "2026-10-14").edit("nuri#2", "16:00")
    times = [
        event.appointment.time for event in on(path, "2026-10-14").show("nuri").timeline.events if event.appointment
    ]
    assert [f"{at:%H:%M}" for at in times if at] == ["16:00", "15:00"]


def test_the_number_of_an_event_may_stand_apart(path: str) -> None:
    on(path, "2026-10-12").log("nuri", "i1 23 october 15:00")
    on(path, "2026-10-14").edit("nuri", "#2 interview 2")
    assert said(on(path, "2026-10-14").show("nuri").timeline.events[-1]) == "interview-2 scheduled 2026-10-12"
    with pytest.raises(BadValue, match=r"edit\('nuri#2', 'interview 1'\)"):
        on(path, "2026-10-14").edit("nuri", "2 interview 1")


def test_of_several_the_one_that_cannot_be_is_named(path: str) -> None:
    on(path, "2026-10-12").log("nuri", "rejected")
    with pytest.raises(BadValue, match=r"^nuri: withdrawn .* cannot come after rejected"):
        on(path, "2026-10-17").log("oak,nuri", "withdrawn")
    assert on(path, "2026-10-17").show("oak").timeline.is_open


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("코딩테스트 안내 옴 ~10/28", "assessment invited 2026-10-28 None"), ("oa invite ~ friday", "assessment invited 2026-10-23 None"),
        ("適性検査 今月いっぱい", "assessment invited 2026-10-31 None"), ("역량검사 링크 받음 72시간 내", "ai-interview invited 2026-10-20 None"),
        ("offered ~10월 28일", "outcome offered 2026-10-28 None"),
        ("코테 안내 메일 옴 토요일 오후 2시", "assessment scheduled None 2026-10-24"),
    ],
)  # fmt: skip
def test_until_a_day_is_when_something_is_due_and_a_day_is_when_it_is_sat(path: str, words: str, kept: str) -> None:
    event = on(path, "2026-10-17").log("nuri", words)[0].event
    due, at = event.due and event.due.day.latest, event.appointment and event.appointment.day.earliest
    assert f"{event.stage and event.stage.name} {event.kind.name} {due} {at}" == kept


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("interview is an hour long, friday 2pm", "2026-10-23 14:00 60"),
        ("interview is a 45 min call on monday 10am", "2026-10-19 10:00 45"),
        ("技術面接 29日木 10時 本社で 人事と 1時間", "2026-10-29 10:00 60"),
    ],
)
def test_how_long_an_interview_is_may_be_a_sentence(path: str, words: str, at: str) -> None:
    made = on(path, "2026-10-17").log("nuri", words)[0].event.appointment
    assert made
    assert f"{made.day.earliest} {made.time:%H:%M} {made.length}" == at


@pytest.mark.parametrize(
    ("before", "words", "kept"),
    [
        ("offered due 2026-10-30", "회신 금요일까지", "outcome extended due 2026-10-23"),
        ("offered due 2026-10-30", "reply by friday", "outcome extended due 2026-10-23"),
        ("offered due 2026-10-30", "返事 今月中", "outcome extended due 2026-10-31"),
        ("offered due 2026-10-30", "회신함 어제", "resume replied on 2026-10-16"),
        ("i1 28 october 10:00", "interview confirmed for 28 oct", "interview-1 scheduled at 2026-10-28 10:00"),
        ("i1 28 october 10:00", "面接 朝11時から", "interview-1 rescheduled at 2026-10-28 11:00"),
        ("oa yesterday", "결과 ~10월 30일", "resume acknowledged expect 2026-10-30"),
    ],
)
def test_what_is_to_be_done_by_a_day_or_stands_already_is_what_it_is_said_of(
    path: str, before: str, words: str, kept: str
) -> None:
    on(path, "2026-10-14").log("nuri", before)
    event = on(path, "2026-10-17").log("nuri", words)[0].event
    at = event.appointment
    said = (
        f"due {event.due.day.latest}" if event.due
        else f"at {at.day.latest} {at.time:%H:%M}" if at
        else f"expect {event.expect.latest}" if event.expect
        else f"on {event.on.latest}"
    )  # fmt: skip
    assert (
        f"{event.stage and event.stage.name} {event.kind.name} {said}".replace("assessment ack", "resume ack") == kept
    )


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("interview thurs 3pm 1 hour 30 minutes", 90), ("i1 thurs 3pm 1hr 20min", 80), ("면접 목요일 2시 한 시간 반", 90),
        ("면접 목요일 2시 두시간", 120), ("i1 thurs 3pm an hour and a half", 90),
    ],
)  # fmt: skip
def test_a_length_may_have_two_parts(path: str, words: str, minutes: int) -> None:
    made = on(path, "2026-10-17").log("nuri", words)[0].event.appointment
    assert made
    assert made.length == minutes


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("화상 면접 28일 2시", "interview-1 화상"), ("화상면접 봄 어제", "interview-1 화상"), ("オンライン面接 28日14時", "interview-1 オンライン"),
        ("대면 면접 28일 2시", "interview-1 대면"), ("interview is a zoom call friday 2pm", "interview-1 zoom"),
        ("next step is a phone screen friday 2pm", "phone-screen "), ("interview is an onsite, friday 2pm", "interview-1 "),
    ],
)  # fmt: skip
def test_what_a_meeting_is_and_how_one_meets_are_kept(path: str, words: str, kept: str) -> None:
    event = on(path, "2026-10-17").log("nuri", words)[0].event
    assert f"{event.stage and event.stage.name} {event.via}" == kept
