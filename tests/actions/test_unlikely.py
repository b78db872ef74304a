"""What is more likely a slip than true is asked about, and kept where it is said again; what was asked for is what is meant."""

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
def tracker(tmp_path: Path) -> Tracker:
    """A record with an application sent on 1 November."""
    found = Tracker(tmp_path / "tracker.db", today=date(2026, 11, 23), zone="Asia/Seoul")
    found.add("누리", "백엔드", on="2026-11-01", key="nuri")
    return found


def after(tracker: Tracker, lines: str, *, again: bool = False) -> Event:
    """The event of the last of some lines."""
    *before, last = lines.split("; ")
    for words in before:
        tracker.log("nuri", words)
    return tracker.log("nuri", last, again=again)[0].event


@pytest.mark.parametrize("kind", ["탈락", "합격", "rejected", "oa submitted", "코테 봄", "1차 봄", "interview 1 held"])
@pytest.mark.parametrize("day", ["1/20", "1월 20일", "january 20"])
def test_a_day_before_the_first_one_is_none_of_a_later_step(tracker: Tracker, kind: str, day: str) -> None:
    with pytest.raises(BadValue, match="in the future"):
        tracker.log("nuri", f"{kind} {day}")


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ("phone screen 10 nov; phone screen 12 nov", "held-before"),
        ("1차 면접 봄 11월 10일; 1차 면접 어제", "held-before"),
        ("一次面接 受けた 11月10日; 一次面接 昨日", "held-before"),
        ("interview 1 invited 5 nov; i1 10 nov; had interview 1 yesterday", "held-before"),
        ("interview 1 tomorrow 3pm; interview 1 held today; i1 yesterday", "held-before"),
        ("oa invited 7 nov; oa done 6 nov", "done-before-asked"),
        ("과제 안내 옴 11월 10일; 과제 제출 11월 9일", "done-before-asked"),
        ("適性検査 案内 11月10日; 適性検査 提出 11月9日", "done-before-asked"),
        ("take-home invited 20 nov; handed in the take home 2 weeks ago", "done-before-asked"),
        ("accepted", "accepted-without-offer"),
        ("i1 yesterday; 수락", "accepted-without-offer"),
        ("oa passed 20 nov; accepted today", "accepted-without-offer"),
        ("oa yesterday; oa yesterday", "logged-before"),
    ],
)
def test_a_slip_is_asked_about_and_kept_if_said_again(tracker: Tracker, lines: str, code: str) -> None:
    with pytest.raises(BadValue) as refusal:
        after(tracker, lines)
    assert refusal.value.code == code
    assert tracker.log("nuri", lines.rsplit("; ", maxsplit=1)[-1], again=True)[0].event.number == lines.count(";") + 2


@pytest.mark.parametrize(
    "lines",
    [
        "phone screen 10 nov; phone screen invited 11 nov; phone screen 12 nov",
        "1차 면접 봄 11월 10일; 1차 면접 잡힘 오늘 15시; 1차 면접 봄 오늘",
        "i1 10 nov; i1 passed 11 nov; i1 12 nov",
        "oa invited 7 nov; oa done 7 nov",
        "oa invited early november; oa done 6 nov",
        "oa invited 3 nov; oa done 5 nov; oa invited 10 nov; oa done 12 nov",
        "accepted the offer",
        "계약서 서명",
        "offered yesterday; accepted",
    ],
)
def test_what_may_well_be_is_kept(tracker: Tracker, lines: str) -> None:
    assert after(tracker, lines).number == lines.count(";") + 2


def test_a_remark_of_what_was_logged_goes_to_its_note(tracker: Tracker) -> None:
    tracker.log("nuri", "i1 yesterday")
    with pytest.raises(BadValue, match=r"Tracker.edit\('nuri#2', note='tired'\) changes its note"):
        tracker.log("nuri", "i1 yesterday", note="tired")


@pytest.mark.parametrize(
    ("lines", "stage"),
    [
        ("invited to phone screen; call wed 2pm", "phone-screen"),
        ("phone screen invited; interview wed 2pm", "phone-screen"),
        ("전화면접 연락; 면접 수요일 오후 2시", "phone-screen"),
        ("커피챗 연락; 미팅 수요일 오후 2시", "casual-talk"),
        ("カジュアル面談 案内; 面接 水曜日 14時", "casual-talk"),
        ("電話面接 案内; 面接 受けた", "phone-screen"),
        ("phone screen invited; had the call today", "phone-screen"),
        ("group discussion invited; interview tomorrow 10:00", "group-discussion"),
        ("interview 2 invited; meeting friday 1pm", "interview-2"),
        ("phone screen invited; phone screen held; call wed 2pm", "interview-1"),
        ("phone screen 20 nov; interview wed 2pm", "interview-1"),
        ("phone screen invited 10 nov; rejected 12 nov; interview wed 2pm", "interview-1"),
    ],
)
def test_a_meeting_named_in_general_is_the_one_they_asked_for(tracker: Tracker, lines: str, stage: str) -> None:
    event = after(tracker, lines)
    assert event.stage
    assert event.stage.name == stage


@pytest.mark.parametrize(
    ("lines", "moment"),
    [
        ("final round jan 6 2pm with Ana Ruiz; moved to jan 8", "2027-01-08 14:00 Asia/Seoul +0"),
        ("onsite 6 jan 9am-1pm ET; pushed to 8 jan", "2027-01-08 09:00 America/New_York +240"),
        ("면접 12월 17일 10시; 면접 18일로 변경", "2026-12-18 10:00 Asia/Seoul +0"),
        ("1차 면접 12월 17일 오후 2시~3시; 1차 면접 12월 20일로 연기", "2026-12-20 14:00 Asia/Seoul +60"),
        ("一次面接 12月17日 14時; 一次面接 12月18日に変更", "2026-12-18 14:00 Asia/Seoul +0"),
        ("interview wed 2pm for 45 minutes; rescheduled to thursday", "2026-11-26 14:00 Asia/Seoul +45"),
        ("interview wed 2pm; interview moved to thursday 4pm", "2026-11-26 16:00 Asia/Seoul +0"),
        ("interview wed 2-3pm; moved to 4pm", "2026-11-25 16:00 Asia/Seoul +60"),
        ("interview wed 2pm; moved to thursday morning", "2026-11-26 None  +0"),
        ("면접 수요일 14시; 면접 목요일 오전으로 변경", "2026-11-26 None  +0"),
        ("interview wed 2pm; moved to next week", "2026-11-30 None  +0"),
        ("interview friday; moved to 3 december", "2026-12-03 None  +0"),
    ],
)
def test_a_meeting_that_is_moved_keeps_what_is_not_said_anew(tracker: Tracker, lines: str, moment: str) -> None:
    at = after(tracker, lines.replace("interview friday", "interview scheduled friday")).appointment
    assert at
    assert f"{at.day.earliest} {at.time and f'{at.time:%H:%M}'} {at.zone} +{at.length}" == moment
