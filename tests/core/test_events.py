"""The table of kinds is that of the model (docs/model.md), and an event is of its kind."""

from __future__ import annotations

from datetime import date, time

import pytest

from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue
from tracker.core.events import DONE, KINDS, REOPENING, WITHOUT_STAGE, Ball, Event, refuse_misfit
from tracker.core.stages import DEFAULT_STAGES, StageType
from tracker.core.when import exactly

DAY = exactly(date(2026, 11, 23))
NOON = Appointment(DAY, time(12), "Asia/Seoul")
BALLS = {
    Ball.YOU: {"approached", "invited", "offered"},
    Ball.EMPLOYER: {"referred", "replied", "cancelled", "submitted", "held", "passed", "on-hold"},
    Ball.CALENDAR: {"scheduled", "rescheduled"},
    Ball.NOBODY: {"accepted", "declined", "rejected", "withdrawn"},
    None: {"acknowledged", "followed-up", "closed"},
}


def test_who_holds_the_ball_after_each_kind() -> None:
    assert {ball: {kind.name for kind in KINDS.values() if kind.ball is ball} for ball in BALLS} == BALLS
    assert {kind.name for kind in KINDS.values() if kind.ends} == BALLS[Ball.NOBODY]


def test_which_kinds_answer_and_which_stand_at_the_outcome() -> None:
    answers = {"invited", "scheduled", "passed", "on-hold", "offered", "rejected"}
    assert {kind.name for kind in KINDS.values() if kind.answers} == answers
    outcomes = {"offered", "accepted", "declined", "rejected", "withdrawn", "closed"}
    assert {kind.name for kind in KINDS.values() if kind.outcome} == outcomes


def test_the_order_of_the_rows_is_the_rank() -> None:
    ranks = [kind.rank for kind in KINDS.values()]
    assert ranks == list(range(len(KINDS)))
    order = ["approached", "invited", "scheduled", "submitted", "held", "passed", "offered", "accepted", "closed"]
    assert sorted(order, key=lambda name: KINDS[name].rank) == order
    assert ({"approached", "referred"}, {"invited", "scheduled", "offered"}) == (set(WITHOUT_STAGE), set(REOPENING))
    assert DONE == {"submitted": StageType.TASK, "held": StageType.MEETING}


def test_the_first_pipeline_leaves_room_between_its_stages() -> None:
    assert [(stage.name, stage.position) for stage in DEFAULT_STAGES] == [
        ("resume", 10), ("assessment", 20), ("interview-1", 30), ("interview-2", 40), ("outcome", 1000),
    ]  # fmt: skip


@pytest.mark.parametrize("name", KINDS)
def test_what_goes_with_a_kind(name: str) -> None:
    kind = KINDS[name]
    is_meeting = kind.ball is Ball.CALENDAR
    for appointment, due, fits in (
        (None, None, not is_meeting),
        (NOON, None, is_meeting),
        (None, NOON, kind.ball is Ball.YOU),
        (NOON, NOON, False),
    ):
        event = Event(kind, None, DAY, appointment, due)
        if fits:
            refuse_misfit(event)
        else:
            with pytest.raises(BadValue, match=r"--for|--due"):
                refuse_misfit(event)


@pytest.mark.parametrize(
    ("name", "stage", "said"),
    [
        ("submitted", "interview-1", "interview-1 is a meeting: log it as held, not submitted"),
        ("held", "assessment", "assessment is a task: log it as submitted, not held"),
    ],
)
def test_a_meeting_is_held_and_a_task_submitted(name: str, stage: str, said: str) -> None:
    stages = {one.name: one for one in DEFAULT_STAGES}
    with pytest.raises(BadValue) as caught:
        refuse_misfit(Event(KINDS[name], stages[stage], DAY))
    assert caught.value.sentence == said
    other = next(one for one in DONE if one != name)
    refuse_misfit(Event(KINDS[other], stages[stage], DAY))
