"""In which order events happened: by their days, by how they were typed, by stage and rank; and where that is in doubt."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.stories import event, story
from tests.core.true_searches import TODAY, TrueSearch, remembered
from tests.trust.figures import size
from tracker.core.order import in_order
from tracker.core.timeline import follow
from tracker.core.wording import say_what

if TYPE_CHECKING:
    from tracker.core.events import Event
    from tracker.core.timeline import Timeline


def untyped(*events: str) -> list[str]:
    """What events amount to in their order that were not typed one by one."""
    return [say_what(one) for one in in_order([event(words) for words in events]).events]


# The order of events typed in this order, by their places; the pairs that may be the other way round.
TYPED = {
    "as typed, where days do not tell": (
        ("interview-1 held 05-01..05-31", "interview-2 held 05-01..05-31"), [1, 2], []),
    "wholly before": (("rejected 06-10", "resume submitted 06-01"), [2, 1], []),
    "a second round, as typed": (
        ("interview-1 held 05-20", "interview-1 scheduled 05-20 >05-25", "interview-1 held 05-25"),
        [1, 2, 3], [(1, 2)]),
    "typed against the ranks": (
        ("interview-1 held 05-01..05-31", "interview-1 invited 05-01..05-10"), [1, 2], [(1, 2)]),
    "what cannot be otherwise, however it was typed": (
        ("rejected 05-01..05-31", "interview-1 held 05-01..05-31"), [2, 1], []),
    "moved before it was held": (
        ("interview-1 scheduled 05-01 >05-10", "interview-1 held 05-05..05-20", "interview-1 rescheduled 05-05..05-20 >05-18"),
        [1, 3, 2], []),
    "arranged for the day it was held": (
        ("interview-1 held 05-20", "interview-1 scheduled 05-20 >05-20"), [2, 1], []),
    "on hold, then passed": (
        ("interview-1 on-hold 05-01..05-31", "interview-1 passed 05-01..05-31"), [1, 2], [(1, 2)]),
    "what moves no turn orders nothing": (
        ("resume submitted 05-01..05-31", "resume followed-up 05-20", "interview-1 invited 05-01..05-31"), [1, 2, 3], []),
    "given up, and on that day an offer": (("resume submitted 05-02", "closed 06-10", "offered 06-10"), [1, 2, 3], []),
}  # fmt: skip


def test_a_crowd_that_no_day_tells_apart_stays_as_it_is_told() -> None:
    crowd = [event("resume submitted 05-01..05-31")._replace(number=number) for number in range(1, 1_000)]
    assert in_order(crowd).events == tuple(crowd)
    assert in_order(crowd).doubts == ()


@pytest.mark.parametrize(("events", "order", "doubts"), TYPED.values(), ids=TYPED)
def test_the_order_of_what_is_typed(events: tuple[str, ...], order: list[int], doubts: list[tuple[int, int]]) -> None:
    timeline = story(*events)
    assert [one.number for one in timeline.events] == order
    assert [(one.number, other.number) for one, other in timeline.doubts] == doubts


def test_what_is_not_typed_one_by_one_goes_by_stage_and_rank() -> None:
    assert untyped("rejected 05-01..05-31", "interview-1 held 05-01..05-31", "interview-1 invited 05-01..05-10") == [
        "interview-1 invited",
        "interview-1 held",
        "rejected",
    ]


def test_a_question_tightens_no_day() -> None:
    timeline = story("resume submitted 05-01..05-31", "resume followed-up 05-20", "interview-1 invited 05-01..06-30")
    assert timeline.windows[0] == timeline.events[0].on


def test_a_meeting_was_held_on_the_day_of_its_appointment_if_it_may_have_been() -> None:
    timeline = story("interview-1 scheduled 05-01 >05-10", "interview-1 held 05-01..05-31", "rejected 05-30")
    assert [wait.days for wait in timeline.waits] == [(20, 20)]
    moved = story(
        "interview-1 scheduled 05-01 >05-10",
        "interview-1 rescheduled 05-01..05-31 >05-20",
        "interview-1 held 05-01..05-31",
        "rejected 05-30",
    )
    assert [wait.days for wait in moved.waits] == [(10, 10)]
    earlier = story("interview-1 scheduled 05-01 >06-10", "interview-1 held 05-01..05-31", "rejected 06-30")
    assert [wait.days for wait in earlier.waits] == [(30, 60)]


def test_a_doubt_tightens_nothing() -> None:
    sure = story("interview-1 invited 05-01..05-10", "interview-1 held 05-01..05-05")
    doubtful = story("interview-1 held 05-01..05-05", "interview-1 invited 05-01..05-10")
    assert [(one.words, one.latest.day) for one in sure.windows if one.latest] == [
        ("05-01..05-10", 5),
        ("05-01..05-05", 5),
    ]
    assert [(one.words, one.latest.day) for one in doubtful.windows if one.latest] == [
        ("05-01..05-05", 5),
        ("05-01..05-10", 10),
    ]


def lies_inside(true: Timeline, told: Timeline) -> bool:
    """Whether the waits are those that there were, and every one as long as it was."""
    return [(one.stage, one.after, one.ending) for one in true.waits] == [
        (one.stage, one.after, one.ending) for one in told.waits
    ] and all(
        (days.min is None or days.min <= one.days.min) and (days.max is None or one.days.max <= days.max)
        for one, (*_, days, _) in zip(true.waits, told.waits, strict=True)
        if one.days.min is not None and one.days.max is not None
    )


def typed_anew(events: list[Event]) -> list[Event]:
    return [one._replace(number=place, id=place) for place, one in enumerate(events, 1)]


def test_what_happened_lies_inside_what_is_told() -> None:
    for seed in range(size("searches")):
        random = Random(seed)
        happened = TrueSearch(random).events
        if happened[-1].on.earliest > TODAY:  # type: ignore[operator]
            continue
        true, rough = follow(happened, TODAY), [remembered(one, random) for one in happened]
        assert lies_inside(true, follow(rough, TODAY)), seed
        random.shuffle(rough)
        shuffled = follow(typed_anew(rough), TODAY)
        assert shuffled.doubts or lies_inside(true, shuffled), seed
        imported = follow([one._replace(typed=False) for one in typed_anew(rough)], TODAY)
        assert imported.doubts or lies_inside(true, imported), seed


@given(st.integers(0, 10**6), st.randoms(use_true_random=False))
def test_nothing_comes_after_what_it_lies_wholly_before(seed: int, random: Random) -> None:
    events = typed_anew([remembered(one, random) for one in TrueSearch(Random(seed)).events])
    random.shuffle(events)
    order = in_order(events)
    assert sorted(one.id for one in order.events) == sorted(one.id for one in events)
    for place, one in enumerate(order.events):
        for later in order.events[place + 1 :]:
            assert not (later.on.latest and one.on.earliest and later.on.latest < one.on.earliest)
    for one, window in zip(order.events, order.windows, strict=True):
        assert window.earliest is None or window.latest is None or window.earliest <= window.latest
        assert one.on.may_lie_in(window.earliest, window.latest)


def test_what_is_told_in_order_is_ordered_as_all_else(monkeypatch: pytest.MonkeyPatch) -> None:
    found = []
    for seed in range(size("searches")):
        random = Random(seed)
        events = typed_anew([remembered(one, random) for one in TrueSearch(random).events])
        found += [events, [one._replace(typed=False) for one in events], events[:3]]
    quick = [in_order(events) for events in found]
    monkeypatch.setattr("tracker.core.order._is_told_in_order", lambda _: False)
    assert [in_order(events) for events in found] == quick
