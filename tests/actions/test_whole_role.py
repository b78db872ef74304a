"""A role of several words without quotes: all that stands before what happened, and never half of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tracker import Tracker
from tracker.core.errors import BadValue

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def tracker(tmp_path: Path) -> Tracker:
    """An empty record."""
    return Tracker(tmp_path / "tracker.db", today=date(2026, 11, 23), zone="Asia/Seoul")


@pytest.mark.parametrize(
    ("line", "role", "event"),
    [
        ("add Oakline Senior Backend Engineer applied today", "Senior Backend Engineer", "submitted 2026-11-23"),
        ("add 누리 서버 개발자 지원 어제", "서버 개발자", "submitted 2026-11-22"),
        ("add 누리 데이터 엔지니어 어제 지원", "데이터 엔지니어", "submitted 2026-11-22"),
        ("add 青空 バックエンド エンジニア 応募した 昨日", "バックエンド エンジニア", "submitted 2026-11-22"),
        ("add Oakline Staff Software Engineer, Payments applied oct 12 via linkedin", "Staff Software Engineer, Payments", "submitted 2026-10-12"),
        ("add 누리 프론트엔드 개발자 서류제출 3월 25일", "프론트엔드 개발자", "submitted 2026-03-25"),
        ("add Oakline Data Engineer 2 applied yesterday", "Data Engineer 2", "submitted 2026-11-22"),
        ("add Oakline Engineering Manager referred by Dana Kim yesterday", "Engineering Manager", "referred 2026-11-22"),
        ("add Oakline Test Engineer applied yesterday", "Test Engineer", "submitted 2026-11-22"),
        ("add Oakline Software Engineer in Test applied today", "Software Engineer in Test", "submitted 2026-11-23"),
        ("add Oakline Technical Interview Coach applied today", "Technical Interview Coach", "submitted 2026-11-23"),
        ("add Oakline Senior Applied Scientist applied oct 3", "Senior Applied Scientist", "submitted 2026-10-03"),
        ("add Oakline Research Intern summer 2027 applied today", "Research Intern summer 2027", "submitted 2026-11-23"),
        ("add Oakline Senior Contract Specialist applied today", "Senior Contract Specialist", "submitted 2026-11-23"),
        ("add 누리 백엔드 인턴 지원 어제", "백엔드 인턴", "submitted 2026-11-22"),
        ("add 누리 서버 개발자 드디어 지원", "서버 개발자", "submitted 2026-11-23"),
        ("add 누리 iOS 개발자 2024년 10월 지원", "iOS 개발자", "submitted 2024-10-31"),
        ("add Oakline Solutions Intern I applied yesterday", "Solutions Intern", "submitted 2026-11-22"),
        ("add Oakline Senior Engineer - applied today", "Senior Engineer", "submitted 2026-11-23"),
        ("add Oakline Staff Engineer rejected", "Staff Engineer", "rejected 2026-11-23"),
        ("add Oakline Product Designer saved", "Product Designer", ""),
        ("add 누리 클라우드 엔지니어 저장", "클라우드 엔지니어", ""),
        ("add Oakline Site Reliability Engineer", "Site Reliability Engineer", ""),
        ("add Oakline Head of Onsite", "Head of Onsite", ""),
        ("add 누리 품질 관리", "품질 관리", ""),
    ],
)  # fmt: skip
def test_the_role_is_all_that_stands_before_what_happened(tracker: Tracker, line: str, role: str, event: str) -> None:
    added = tracker.line(line)[0]
    last = added.timeline.events[-1] if added.timeline.events else None
    assert (added.application.role, f"{last.kind.name} {last.on.latest}" if last else "") == (role, event)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("add 누리 신입 추천 시스템 개발자 지원 어제", "신입 추천 시스템 개발자"),
        ("add 누리 경영 지원 매니저", "경영 지원 매니저"),
        ("add Oakline Sales Contract", "Sales Contract"),
        ("add Oakline Senior contract specialist", "Senior contract specialist"),
    ],
)
def test_words_that_may_be_of_both_are_asked_about_with_the_longer_role(tracker: Tracker, line: str, role: str) -> None:
    with pytest.raises(BadValue) as refusal:
        tracker.line(line)
    assert refusal.value.code == "role-without-quotes"
    assert refusal.value.message.values["role"] == role
    assert not tracker.list(everything=True).rows


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("add Oakline Backend Engineer aplied today", "did you mean submitted"),
        ("add Oakline Backend Engineer applied 3/4", "4 March or 3 April"),
        ("add Oakline Backend Engineer applied todya", "“todya” is not understood"),
        ("add Oakline Backend Engineer not applied yet", "did not happen"),
        ("add Oakline Backend Engineer will apply friday", "did not happen"),
        ('add Oakline "Senior Engineer" Backend applied today', "“Backend” is not understood"),
    ],
)
def test_a_slip_is_no_part_of_a_role(tracker: Tracker, line: str, said: str) -> None:
    with pytest.raises(BadValue, match=said):
        tracker.line(line)
    assert not tracker.list(everything=True).rows


@pytest.mark.parametrize(
    ("line", "role", "deadline", "events"),
    [
        ("add Oakline Dev deadline 3 dec", "Dev", "2026-12-03", []),
        ("add Oakline Product Designer saved, deadline 3 dec", "Product Designer", "2026-12-03", []),
        ("add Oakline Data Engineer due friday 5pm", "Data Engineer", "2026-11-27", []),
        ("add Oakline Engineer closes on 30 november", "Engineer", "2026-11-30", []),
        ("add Oakline Backend Engineer apply by monday", "Backend Engineer", "2026-11-30", []),
        ("add Oakline Engineer referred by Dana, deadline 4 dec", "Engineer", "2026-12-04", ["referred"]),
        ("add 누리 서버 개발자 마감 12월 10일", "서버 개발자", "2026-12-10", []),
        ("add 누리 백엔드 12월 10일 18시까지", "백엔드", "2026-12-10", []),
        ("add 青空 エンジニア 締切 12月10日", "エンジニア", "2026-12-10", []),
    ],
)  # fmt: skip
def test_a_day_by_which_something_is_due_is_the_deadline_of_what_is_not_sent(
    tracker: Tracker, line: str, role: str, deadline: str, events: list[str]
) -> None:
    added = tracker.line(line)[0]
    assert added.application.deadline is not None
    said = (added.application.role, str(added.application.deadline.day.latest))
    assert (*said, [event.kind.name for event in added.timeline.events]) == (role, deadline, events)


def test_a_deadline_of_what_is_saved_is_kept_by_edit(tracker: Tracker) -> None:
    tracker.add("Oakline", "Engineer", words="saved")
    with pytest.raises(BadValue) as refusal:
        tracker.log("oakline", "deadline 3 dec")
    assert refusal.value.code == "deadline-of-saved"
    with pytest.raises(BadValue):
        tracker.add("Willow", "Engineer", words="deadline 3 dec", deadline="4 dec")


def test_stages_that_are_first_named_by_how_far_one_came_are_added(tracker: Tracker) -> None:
    added = tracker.add("Oakline", "Engineer", words="applied oct 1, take-home rejected today")
    assert [(one.kind.name, one.reached and one.reached.name) for one in added.timeline.events] == [
        ("submitted", None),
        ("rejected", "take-home"),
    ]
    assert tracker.undo()
    assert "take-home" not in [stage.name for stage in tracker.pipeline()]


def test_the_terms_of_an_offer_are_kept_with_it_and_taken_back_with_it(tracker: Tracker) -> None:
    tracker.add("Oakline", "Engineer", words="applied oct 1")
    logged = tracker.log("oakline", "offered 195k base, 10% bonus, answer by 3 dec")[0]
    assert (
        logged.application.offer_base,
        logged.application.offer_bonus,
        str(logged.event.due and logged.event.due.day.latest),
    ) == ("195k", "10%", "2026-12-03")
    tracker.undo()
    assert tracker.show("oakline").record.application.offer_base == ""
