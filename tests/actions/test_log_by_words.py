"""`log` by words alone: what a door gets back for the way people say it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tracker import Tracker
from tracker.core.errors import BadValue, ImpossibleSequence, NotFound

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def tracker(tmp_path: Path) -> Tracker:
    """A record with an application sent on 1 September, and a saved one."""
    found = Tracker(tmp_path / "tracker.db", today=date(2026, 10, 14), zone="Asia/Seoul")
    found.add("누리", "백엔드", on="2026-09-01", key="nuri")
    found.add("Saved", "Dev")
    return found


def told(tracker: Tracker, words: str, ref: str = "nuri") -> tuple[str, str, str]:
    """Stage, kind and day of what the words log."""
    event = tracker.log(ref, words)[0].event
    return event.stage.name if event.stage else "", event.kind.name, str(event.on.latest)


@pytest.mark.parametrize(
    ("words", "stage", "kind"),
    [
        ("서류합격", "resume", "passed"),
        ("면접 10월 20일 오후 2시", "interview-1", "scheduled"),
        ("interview tomorrow 3pm", "interview-1", "scheduled"),
        ("최종면접 10월 30일 14시", "interview-2", "scheduled"),
        ("인적성 10월 25일 오전 9시", "assessment", "scheduled"),
        ("oa done", "assessment", "submitted"),
        ("취소", "outcome", "withdrawn"),
        ("거절", "outcome", "withdrawn"),
        ("applied", "resume", "submitted"),
        ("1차 면접 완료", "interview-1", "held"),
        ("interview 1 finished", "interview-1", "held"),
        ("지원 완료", "resume", "submitted"),
        ("지원 취소", "outcome", "withdrawn"),
        ("take home assignment due 20 october", "take-home", "invited"),
    ],
)
def test_the_context_decides(tracker: Tracker, words: str, stage: str, kind: str) -> None:
    assert told(tracker, words)[:2] == (stage, kind)


def test_a_receipt_of_what_was_not_sent_says_it_was(tracker: Tracker) -> None:
    assert told(tracker, "서류 접수", "saved")[:2] == ("resume", "submitted")
    assert told(tracker, "서류 접수", "nuri")[:2] == ("resume", "acknowledged")


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("assessment invited 2026-10-01", [("submitted", None, "2026-10-01"), ("invited", "2026-10-01", "2026-10-01")]),
        ("rejected early october", [("submitted", None, "2026-10-10"), ("rejected", "2026-10-01", "2026-10-10")]),
        ("interview tomorrow 3pm", [("submitted", None, "2026-10-14"), ("scheduled", "2026-10-14", "2026-10-14")]),
        ("서류합격 모름", [("submitted", None, None), ("passed", None, None)]),
        ("resume invited due 20 oct", [("invited", "2026-10-14", "2026-10-14")]),
        ("casual talk 20 october 3pm", [("scheduled", "2026-10-14", "2026-10-14")]),
        ("withdrawn", [("withdrawn", "2026-10-14", "2026-10-14")]),
        ("assessment yesterday", [("submitted", "2026-10-13", "2026-10-13")]),
    ],
)
def test_an_answer_says_that_something_was_sent_before(
    tracker: Tracker, words: str, kept: list[tuple[str, str | None, str | None]]
) -> None:
    logged = tracker.log("saved", words)[0]
    days = [(one.kind.name, one.on.earliest, one.on.latest) for one in logged.timeline.events]
    assert [(kind, first and str(first), last and str(last)) for kind, first, last in days] == kept
    assert (logged.sent is not None) is (len(kept) > 1)
    assert [one.number for one in logged.timeline.events] == [*range(1, len(kept) + 1)]
    assert [event.kind.name for event in tracker.add("Onyx", "Dev", words).timeline.events] == [
        kind for kind, *_ in kept
    ]
    tracker.undo()
    tracker.undo()
    assert tracker.show("saved").timeline.events == ()


def test_who_came_to_you_was_sent_nothing(tracker: Tracker) -> None:
    tracker.log("saved", "approached 2026-10-01")
    assert tracker.log("saved", "assessment invited")[0].sent is None


def test_what_was_sent_some_day_gets_its_day_when_it_is_said(tracker: Tracker) -> None:
    tracker.log("saved", "rejected 2026-10-10")
    filled = tracker.log("saved", "applied 2026-10-02 with Dana")[0]
    assert [(one.number, one.kind.name, str(one.on.latest), one.who) for one in filled.timeline.events] == [
        (1, "submitted", "2026-10-02", "Dana"),
        (2, "rejected", "2026-10-10", ""),
    ]
    assert filled.timeline.waits[0].days == (8, 8)
    tracker.undo()
    assert tracker.show("saved").timeline.events[0].on.earliest is None


@pytest.mark.parametrize(
    ("words", "day", "due"),
    [
        ("assessment invited by 20 october", "2026-10-14", "2026-10-20"),
        ("assessment invited by 10 october", "2026-10-10", "None"),
        ("offered by 10 october", "2026-10-10", "None"),
    ],
)
def test_nothing_is_asked_by_a_day_before_it_was(tracker: Tracker, words: str, day: str, due: str) -> None:
    event = tracker.log("nuri", words)[0].event
    assert (str(event.on.latest), str(event.due and event.due.day.latest)) == (day, due)


@pytest.mark.parametrize("words", ["oa submitted by friday", "과제 제출 금요일까지"])
def test_done_by_a_day_or_due_by_it_is_asked(tracker: Tracker, words: str) -> None:
    with pytest.raises(BadValue, match="done by then, or due by then"):
        tracker.log("nuri", words)


def test_a_meeting_to_come_is_not_over_without_its_day(tracker: Tracker) -> None:
    tracker.log("nuri", "interview tuesday 3pm")
    for words in ("interview", "interview held", "면접 봤어요"):
        with pytest.raises(BadValue, match="arranged for 2026-10-20"):
            tracker.log("nuri", words)
    assert told(tracker, "interview held yesterday") == ("interview-1", "held", "2026-10-13")


def test_an_interview_is_no_screen_of_others(tracker: Tracker) -> None:
    tracker.log("saved", "phone screen yesterday")
    assert told(tracker, "interview tuesday 3pm") == ("interview-1", "scheduled", "2026-10-14")


@pytest.mark.parametrize(
    ("words", "due"), [("take home invited 25 aug due 2 sep", "2026-09-02"), ("offered 1 oct due 8 oct", "2026-10-08")]
)
def test_what_was_asked_long_ago_was_due_long_ago(tracker: Tracker, words: str, due: str) -> None:
    tracker.log("saved", "resume submitted 2026-07-01")
    event = tracker.log("saved", words)[0].event
    assert event.due
    assert str(event.due.day.latest) == due


def test_called_off_is_asked_about_where_nothing_was_arranged(tracker: Tracker) -> None:
    with pytest.raises(BadValue, match="cancelled, but at which stage"):
        tracker.log("nuri", "they cancelled")


@pytest.mark.parametrize(("words", "due"), [("extended 10 december", "2026-12-10"), ("연장 12월10일", "2026-12-10")])
def test_a_day_to_come_is_the_new_one_to_answer_by(tracker: Tracker, words: str, due: str) -> None:
    tracker.log("nuri", "offered yesterday due 2026-12-01")
    event = tracker.log("nuri", words)[0].event
    assert event.due
    assert (str(event.due.day.latest), str(event.on.latest)) == (due, "2026-10-14")


def test_called_off_where_an_appointment_stands(tracker: Tracker) -> None:
    tracker.log("nuri", "면접 10월 20일 오후 2시")
    assert told(tracker, "취소")[:2] == ("interview-1", "cancelled")


def test_a_meeting_takes_the_day_of_its_appointment(tracker: Tracker) -> None:
    tracker.log("nuri", "i1 scheduled 2026-10-01 at 2026-10-12 14:00")
    assert told(tracker, "held") == ("interview-1", "held", "2026-10-12")


def test_the_next_meeting_comes_after_the_one_that_was_held(tracker: Tracker) -> None:
    tracker.log("nuri", "i1 held 2026-10-05")
    assert told(tracker, "면접 합격 2026-10-07")[:2] == ("interview-1", "passed")
    assert told(tracker, "interview tomorrow 3pm")[:2] == ("interview-2", "scheduled")


def test_a_known_stage_is_added_in_its_place_and_taken_back(tracker: Tracker) -> None:
    logged = tracker.log("nuri", "3차 면접 일정 at 2026-11-02")[0]
    assert logged.new_stage
    assert logged.new_stage.name == "interview-3"
    assert [stage.name for stage in tracker.pipeline()][-3:] == ["interview-2", "interview-3", "outcome"]
    tracker.log("nuri", "phone screen held 2026-10-02")
    assert [stage.name for stage in tracker.pipeline()][:4] == ["resume", "assessment", "phone-screen", "interview-1"]
    tracker.undo()
    tracker.undo()
    assert "interview-3" not in [stage.name for stage in tracker.pipeline()]


def test_an_offer_stands_while_more_is_asked_for(tracker: Tracker) -> None:
    with pytest.raises(ImpossibleSequence, match="no offer is open"):
        tracker.log("nuri", "countered")
    tracker.log("nuri", "offered due 1 dec")
    timeline = tracker.log("nuri", "countered")[0].timeline
    assert timeline.due
    assert timeline.due.day.latest == date(2026, 12, 1)
    assert [move.day for move in tracker.overview().to_do] == [date(2026, 12, 1)]
    extended = tracker.log("nuri", "extended due 5 dec")[0]
    assert extended.event.stage
    assert extended.event.stage.name == "outcome"
    assert [move.day for move in tracker.overview().to_do] == [date(2026, 12, 5)]
    with pytest.raises(BadValue, match="but to when"):
        tracker.log("nuri", "extended")


def test_words_carry_everything(tracker: Tracker) -> None:
    event = tracker.log("nuri", "interview 1 invited early oct by phone with Dana Kim due 20 oct")[0].event
    assert event.stage
    assert event.due
    assert (event.stage.name, event.kind.name, event.via, event.who) == ("interview-1", "invited", "phone", "Dana Kim")
    assert (event.on.earliest, event.on.latest) == (date(2026, 10, 1), date(2026, 10, 10))
    assert event.due.day.latest == date(2026, 10, 20)


def test_a_day_after_a_name_is_a_day_and_a_name_like_a_day_is_asked_about(tracker: Tracker) -> None:
    event = tracker.log("nuri", "i1 held with Dana Kim yesterday")[0].event
    assert (event.who, event.on.latest) == ("Dana Kim", date(2026, 10, 13))
    with pytest.raises(BadValue) as refusal:
        tracker.log("nuri", "i1 held with Dana May", again=True)
    assert refusal.value.code == "name-or-day"


@pytest.mark.parametrize(
    "words", ["과제 연락 금요일까지", "assessment invited by 16 oct", "適性検査 案内 10月16日までに"]
)
def test_what_is_asked_by_a_day_is_due_then(tracker: Tracker, words: str) -> None:
    event = tracker.log("nuri", words)[0].event
    assert event.due
    assert (event.on.latest, event.due.day.latest) == (date(2026, 10, 14), date(2026, 10, 16))


def test_one_company_whatever_its_legal_form(tracker: Tracker) -> None:
    assert tracker.add("(주)다온소프트", "QA").application.key == "다온소프트"
    for name in ("다온소프트", "㈜다온소프트", "다온소프트 주식회사"):
        with pytest.raises(BadValue, match="you already have"):
            tracker.add(name, "QA")


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("1차 올해 봄", (2026, 3, 1), (2026, 5, 31)),
        ("1차 작년 봄", (2025, 3, 1), (2025, 5, 31)),
        ("1차 봄", (2026, 10, 14), (2026, 10, 14)),
        ("1차 어제 봄", (2026, 10, 13), (2026, 10, 13)),
        ("1차 사나흘 전", (2026, 10, 10), (2026, 10, 11)),
    ],
)
def test_the_spring_and_what_was_sat(
    tracker: Tracker, words: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    event = tracker.log("nuri", words)[0].event
    assert (event.kind.name, event.on[:2]) == ("held", (date(*first), date(*last)))


@pytest.mark.parametrize("words", ["1차 12월 3일", "i1 december 3", "一次面接 12月3日", "면접 12월 3일"])
def test_an_interview_before_the_resume_is_one_to_come(tracker: Tracker, words: str) -> None:
    event = tracker.log("nuri", words)[0].event
    assert event.appointment
    assert (event.kind.name, event.appointment.day.latest) == ("scheduled", date(2026, 12, 3))


def test_a_meeting_held_before_the_resume_is_refused_without_a_year(tracker: Tracker) -> None:
    with pytest.raises(BadValue, match="is in the future"):
        tracker.log("nuri", "i1 held december 3")
    assert told(tracker, "i1 held december 3 2025") == ("interview-1", "held", "2025-12-03")


def test_earlier_stages_are_filled_in_afterwards_without_a_year(tracker: Tracker) -> None:
    tracker.log("saved", "rejected 2026-10-01")
    assert told(tracker, "resume 3월 25일", "saved") == ("resume", "submitted", "2026-03-25")
    assert told(tracker, "i1 20 september", "saved") == ("interview-1", "held", "2026-09-20")


def test_a_due_day_alone_is_said_of_what_was_asked(tracker: Tracker) -> None:
    with pytest.raises(BadValue, match="say what happened"):
        tracker.log("nuri", "due friday")
    tracker.log("nuri", "oa invited")
    assert told(tracker, "due friday")[:2] == ("assessment", "invited")
    assert told(tracker, "due 20 oct")[:2] == ("assessment", "extended")


@pytest.mark.parametrize(
    "words",
    [
        "oa due friday",
        "oa by friday",
        "과제 금요일까지",
        "과제 응시 안내 금요일까지",
        "과제 금요일 18시 마감",
        "과제 3일 이내",
        "適性検査 金曜締切",
    ],
)
def test_a_stage_with_a_due_day_was_asked_for(tracker: Tracker, words: str) -> None:
    event = tracker.log("nuri", words)[0].event
    assert event.due
    assert (event.kind.name, event.on.latest) == ("invited", date(2026, 10, 14))


@pytest.mark.parametrize("words", ["발표 예정일 금요일", "결과발표 금요일", "発表 金曜", "expect friday"])
def test_the_day_of_the_answer_is_expected(tracker: Tracker, words: str) -> None:
    event = tracker.log("nuri", words)[0].event
    assert event.expect
    assert (event.kind.name, event.expect.latest) == ("acknowledged", date(2026, 10, 16))


def test_an_internship_that_does_not_convert_is_a_second_episode(tracker: Tracker) -> None:
    tracker.log("nuri", "accepted the offer 2026-09-10")
    logged = tracker.log("nuri", "전환 실패")[0]
    assert (logged.event.kind.name, logged.timeline.episodes, logged.timeline.is_open) == ("rejected", 2, False)


def test_a_refusal_makes_no_record(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    tracker = Tracker(path, today=date(2026, 10, 14), zone="Asia/Seoul")
    for call in (
        lambda: tracker.log("nobody", "applied"),
        lambda: tracker.note("nobody", "hello"),
        lambda: tracker.contact("nobody", "Dana Kim"),
        lambda: tracker.edit("nobody", location="Seoul"),
        lambda: tracker.remove("nobody"),
    ):
        with pytest.raises(NotFound):
            call()
    assert tracker.undo() is None
    assert not path.exists()


def test_filters_turned_round_are_an_error(tracker: Tracker) -> None:
    with pytest.raises(BadValue) as refusal:
        tracker.list(since="2026-04-01", until="2026-03-01")
    assert refusal.value.code == "reversed-range"


@pytest.mark.parametrize(
    ("words", "kind"), [("accepted the offer", "accepted"), ("offer accepted", "accepted"), ("오퍼 거절", "declined")]
)
def test_an_offer_that_is_named_beside_its_end_is_no_second_event(tracker: Tracker, words: str, kind: str) -> None:
    tracker.log("nuri", "offered yesterday")
    assert tracker.log("nuri", words)[0].event.kind.name == kind


def test_a_meeting_is_moved_to_a_day(tracker: Tracker) -> None:
    tracker.log("nuri", "interview 1 20 october 3pm")
    event = tracker.log("nuri", "interview 1 moved to 22 october 4pm")[0].event
    assert event.appointment
    assert (event.kind.name, str(event.appointment.day.latest)) == ("rescheduled", "2026-10-22")


@pytest.mark.parametrize("words", ["passed", "합격"])
def test_while_an_offer_stands_what_was_passed_is_named(tracker: Tracker, words: str) -> None:
    tracker.log("nuri", "offered yesterday due 20 october")
    with pytest.raises(BadValue, match="there is an open offer") as refused:
        tracker.log("nuri", words)
    assert refused.value.code == "offer-stands"


def test_an_offer_that_was_turned_down_stands_no_more(tracker: Tracker) -> None:
    tracker.log("nuri", "offered 1 october")
    tracker.log("nuri", "declined 2 october")
    tracker.log("nuri", "interview 2 invited 5 october")
    assert tracker.log("nuri", "passed")[0].event.kind.name == "passed"
    assert tracker.log("nuri", "辞退")[0].event.kind.name == "withdrawn"
    timeline = tracker.show("nuri").timeline
    assert (timeline.offer, timeline.had_offer) == (None, True)


def test_a_day_before_an_earlier_stage_is_not_taken_for_one_a_year_away(tracker: Tracker) -> None:
    tracker.log("nuri", "interview 1 mid september")
    with pytest.raises(BadValue, match="write the year too"):
        tracker.log("nuri", "interview 2 early september")


def test_a_later_day_of_a_sending_keeps_its_note(tracker: Tracker) -> None:
    tracker.log("saved", "interview 1 invited yesterday")
    tracker.edit("saved#1", note="a referral from Kim")
    event = tracker.log("saved", "resume submitted 10 october", note="sent by portal")[0].event
    assert (str(event.on.latest), event.note) == ("2026-10-10", "a referral from Kim\nsent by portal")


@pytest.mark.parametrize("words", ["i1 held 3/4 with O’Brien", "i1 held 3/4 😀", "i1 held 3/4 with 김민수"])
def test_a_name_or_a_sign_does_not_say_how_a_day_is_written(tracker: Tracker, words: str) -> None:
    with pytest.raises(BadValue, match="may be 4 March or 3 April"):
        tracker.log("nuri", words)


@pytest.mark.parametrize("words", ["application accepted", "interview declined"])
def test_an_offer_alone_is_accepted_or_declined(tracker: Tracker, words: str) -> None:
    with pytest.raises(BadValue, match="is for an offer"):
        tracker.log("nuri", words)


@pytest.fixture
def arranged(tracker: Tracker) -> Tracker:
    """An application with an assessment due on 20 October, and another with an interview on 28 October at 10."""
    tracker.log("nuri", "assessment invited 2026-10-01 due 2026-10-20")
    tracker.add("Parlio", "Dev", on="2026-09-01", key="parlio")
    tracker.log("parlio", "interview-1 scheduled 2026-10-10 at 2026-10-28 10:00")
    return tracker


@pytest.mark.parametrize(
    ("ref", "words", "kept"),
    [
        ("nuri", "oa due friday", ("extended", "2026-10-16", None)),
        ("nuri", "deadline moved to 22 oct", ("extended", "2026-10-22", None)),
        ("nuri", "moved to 22 oct", ("extended", "2026-10-22", None)),
        ("nuri", "they gave me two more days", ("extended", "2026-10-22", None)),
        ("nuri", "deadline pushed back a week", ("extended", "2026-10-27", None)),
        ("parlio", "moved to 29 oct", ("rescheduled", "2026-10-29", "10:00")),
        ("parlio", "moved to the morning of 29 oct", ("rescheduled", "2026-10-29", None)),
        ("parlio", "interview moved to 29 oct 3pm", ("rescheduled", "2026-10-29", "15:00")),
        ("parlio", "moved to 3pm", ("rescheduled", "2026-10-28", "15:00")),
        ("parlio", "pushed back a week", ("rescheduled", "2026-11-04", "10:00")),
    ],
)
def test_what_is_moved_is_what_stands(
    arranged: Tracker, ref: str, words: str, kept: tuple[str, str, str | None]
) -> None:
    event = arranged.log(ref, words)[0].event
    moment = event.due or event.appointment
    assert moment
    assert (event.kind.name, str(moment.day.latest), moment.time and f"{moment.time:%H:%M}") == kept
    again = f"moved to {moment.day.latest}" + (f" {moment.time:%H:%M}" if moment.time else "")
    with pytest.raises(BadValue) as refusal:
        arranged.log(ref, again)
    assert refusal.value.code == "logged-before"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("took it", "accepted"),
        ("turned down", "declined"),
        ("they turned me down", "rejected"),
        ("said no", "declined"),
    ],
)
def test_what_is_said_of_an_offer_that_stands(tracker: Tracker, words: str, kind: str) -> None:
    assert told(tracker, "offer extended 1 oct")[1] == "offered"
    assert told(tracker, words)[1] == kind


def test_a_zone_in_a_clause_of_its_own_is_no_remark(tracker: Tracker) -> None:
    event = tracker.log("nuri", "moved to onsite, 4 rounds, dec 3 10am ET")[0].event
    assert event.appointment
    assert (event.appointment.zone, event.note) == ("America/New_York", "4 rounds")
