"""Several events in one line, as people jot them; and what is one event, whatever commas are in it."""

from __future__ import annotations

from datetime import date
from itertools import permutations, product
from typing import TYPE_CHECKING

import pytest

from tracker import Tracker
from tracker.actions.context import Context
from tracker.actions.read_event import EventWords, read_event
from tracker.actions.read_events import read_events
from tracker.core.errors import BadValue
from tracker.core.settings import Settings
from tracker.core.stages import DEFAULT_STAGES

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.actions.read_event import EventDraft

TODAY = date(2026, 10, 20)


def drafts(words: str, zone: str = "Europe/London") -> list[EventDraft]:
    """What the words say: one event, or several; none where they are refused."""
    context, said = Context(TODAY, zone, Settings({})), EventWords(words)
    try:
        draft = read_event(context, DEFAULT_STAGES, said)
        events = read_events(context, DEFAULT_STAGES, said) if draft.is_several else ()
        return [one for _, one in events] or [draft]
    except BadValue as error:
        try:
            return [one for _, one in read_events(context, DEFAULT_STAGES, said, error)]
        except BadValue:
            return []


def shown(draft: EventDraft) -> str:
    """A draft in short: invited assessment due 2026-10-23."""
    days = (("on", draft.on), ("at", draft.ahead and draft.ahead.day), ("due", draft.due and draft.due.day))
    named = [draft.kind and draft.kind.name, draft.stage.name if draft.stage else draft.meeting]
    return " ".join([*filter(None, named), *(f"{name} {day.latest}" for name, day in days if day)])


# Events, each in words of its own, with what they say, by the place where they are typed; and what joins two sentences.
EVENTS = {
    "Europe/London": (
        {
            "applied today": "submitted on 2026-10-20",
            "resume passed": "passed resume",
            "oa due friday": "assessment due 2026-10-23",
            "phone screen done": "held phone-screen",
            "interview thurs 3pm": "next at 2026-10-22",
            "onsite nov 5": "last at 2026-11-05",
            "chased them": "followed-up",
        },
        (", ", "; ", " and ", " then ", ", then ", " -> ", " - "),
    ),
    "Asia/Seoul": (
        {
            "서류 붙음": "passed resume",
            "서류 합격": "passed resume",
            "코테 금요일까지": "assessment due 2026-10-23",
            "코테 봤음": "held assessment",
            "1차 면접 목요일 3시": "interview-1 at 2026-10-22",
            "2차 안내 옴": "invited interview-2",
        },
        (", ", "; ", ". ", "! ", " → ", " 그리고 "),
    ),
    "Asia/Tokyo": (
        {
            "書類通過": "passed resume",
            "書類通った": "passed resume",
            "SPI金曜まで": "assessment due 2026-10-23",
            "SPI受けた": "held assessment",
            "一次面接は木曜15時": "interview-1 at 2026-10-22",
            "二次の案内きた": "invited interview-2",
        },
        ("、", "。", "！", " → ", " そして ", ", "),
    ),
}


def steps(said: str) -> str:
    """The stage or meeting in what is said of an event."""
    return next((word for word in said.split() if word in {"resume", "assessment", "next", "last"} or "-" in word), "")


@pytest.mark.parametrize("zone", EVENTS)
def test_two_events_are_read_each_by_itself(zone: str) -> None:
    events, joiners = EVENTS[zone]
    pairs = [(one, two) for one, two in permutations(events, 2) if steps(events[one]) != steps(events[two])]
    found = {first + joiner + second: (first, second) for first, second in pairs for joiner in joiners}
    said = {line: [shown(draft) for draft in drafts(line, zone)] for line in found}
    wrong = {line for line, pair in found.items() if said[line] not in ([], [events[one] for one in pair])}
    refused = [line for line in found if not said[line]]
    assert wrong == set()
    assert len(refused) <= len(found) // 20, refused


# One event each, and what may stand beside it with a comma.
ONE = {
    "Europe/London": (
        ("interview 1 thurs 3pm", "rejected", "oa done", "offer", "got the oa", "phone screen tomorrow 10am"),
        (", with Sarah", ", budget cuts", ", went well", ", on zoom", ", tough one", ", 45 min", " and it was hard", ", they were nice"),
    ),
    "Asia/Seoul": (
        ("1차 면접 목요일 3시", "2차 탈락", "코테 봤음", "서류 합격", "과제 금요일까지"),
        (", 전화로", ", 분위기 좋았음", ", 메일로", " 김팀장님이랑", ", 예산 때문에"),
    ),
    "Asia/Tokyo": (
        ("一次面接 木曜15時", "二次落ちた", "SPI受けた", "書類通過", "課題 金曜まで"),
        ("、電話で", "、手応えあり", "、メールで", "、佐藤さんと", "、先方都合で"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("zone", ONE)
def test_one_event_is_never_parted(zone: str) -> None:
    events, beside = ONE[zone]
    parted = [one + other for one, other in product(events, beside) if len(drafts(one + other, zone)) > 1]
    assert parted == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("interview 1 went ok, next one 12 nov", ["held interview-1", "next at 2026-11-12"]),
        ("applied 1 oct, phone screen 8 oct, rejected 12 oct", ["submitted on 2026-10-01", "phone-screen on 2026-10-08", "rejected on 2026-10-12"]),
        ("interview 1 done, sent thank you", ["held interview-1", "thanked"]),
        # Which lies between the days that are said; without any of them it was today.
        ("applied yesterday, got the oa", ["submitted on 2026-10-19", "invited assessment on 2026-10-20"]),
        ("applied, rejected yesterday", ["submitted on 2026-10-19", "rejected on 2026-10-19"]),
        ("applied, got the oa", ["submitted", "invited assessment"]),
        # A part that stands between two events is of the one before it.
        ("got the oa, due friday, interview thurs 3pm", ["invited assessment due 2026-10-23", "next at 2026-10-22"]),
        ("got the oa, due friday, then interview", []),
        # Nothing comes after an end.
        ("rejected, applied for another role", []),
        ("rejected, asked for feedback", ["rejected"]),
        ("offer received, accepted", ["accepted"]),
        ("interview 1 cancelled, rescheduled to 12 nov", ["rescheduled interview-1"]),
    ],
)  # fmt: skip
def test_what_is_said_of_which(words: str, said: list[str]) -> None:
    assert [shown(draft) for draft in drafts(words)] == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("코테 합격 면접 안내 옴", ["passed assessment", "invited next"]),
        ("서류 합격 1차 면접 목요일 3시", ["passed resume", "interview-1 at 2026-10-22"]),
        ("서류 합격 목요일 1차 3시", []),  # whose Thursday?
        ("면접 참석 회신", ["replied next"]),
        ("1차 봤고 결과는 금요일", ["held interview-1"]),
    ],
)
def test_korean_needs_no_comma(words: str, said: list[str]) -> None:
    assert [shown(draft) for draft in drafts(words, "Asia/Seoul")] == said


def test_two_events_are_one_step(tmp_path: Path) -> None:
    tracker = Tracker(tmp_path / "tracker.db", today=TODAY, zone="Europe/London")
    tracker.add("Oakline", "Analyst", words="applied yesterday, oa due friday")
    logged = tracker.log("oakline", "oa done, interview thurs 3pm", note="on the bus")
    assert [one.event.kind.name for one in logged] == ["submitted", "scheduled"]
    assert [one.event.note for one in logged] == ["on the bus", ""]
    kinds = ["submitted", "invited", "submitted", "scheduled"]
    assert [event.kind.name for event in tracker.show("oakline").timeline.events] == kinds
    tracker.undo()
    assert [event.kind.name for event in tracker.show("oakline").timeline.events] == kinds[:2]
    with pytest.raises(BadValue, match="“soonish” is not understood"):
        tracker.log("oakline", "oa done, interview thurs 3pm soonish")
    assert len(tracker.show("oakline").timeline.events) == len(kinds[:2])
