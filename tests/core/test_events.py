"""The table of kinds is that of the model (docs/model.md), and what can be said of which kind of event."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue
from tracker.core.event_rules import refuse_misfit
from tracker.core.events import KINDS, Event, Turn
from tracker.core.stages import DEFAULT_STAGES, StageType
from tracker.core.when import UNKNOWN, exactly

if TYPE_CHECKING:
    from tracker.core.stages import Stage

RESUME, _, MEETING, _, OUTCOME = DEFAULT_STAGES
DAY = Appointment(exactly(date(2026, 12, 1)))
# Of each kind: the stages it may stand at, whether it needs an appointment, whether it may have a due day.
FITTING: dict[str, tuple[list[Stage | None], bool, bool]] = {
    "approached": ([None], False, True),
    "referred": ([None], False, False),
    "invited": ([RESUME, MEETING], False, True),
    "replied": ([RESUME, MEETING], False, False),
    "scheduled": ([RESUME, MEETING], True, False),
    "rescheduled": ([RESUME, MEETING], True, False),
    "cancelled": ([RESUME, MEETING], False, False),
    "submitted": ([RESUME], False, False),
    "held": ([MEETING], False, False),
    "acknowledged": ([None, RESUME, MEETING], False, False),
    "followed-up": ([None, RESUME, MEETING], False, False),
    "thanked": ([None, RESUME, MEETING], False, False),
    "passed": ([RESUME, MEETING], False, False),
    "on-hold": ([RESUME, MEETING], False, False),
    "offered": ([OUTCOME], False, True),
    "countered": ([OUTCOME], False, False),
    "accepted": ([OUTCOME], False, False),
    "declined": ([OUTCOME], False, False),
    "rejected": ([OUTCOME], False, False),
    "withdrawn": ([OUTCOME], False, False),
    "closed": ([OUTCOME], False, False),
}


def fits(event: Event) -> bool:
    try:
        refuse_misfit(event)
    except BadValue:
        return False
    return True


def test_a_moved_due_day_is_said_of_what_was_due_and_needs_the_new_day() -> None:
    fitting = [
        stage for stage in (None, RESUME, MEETING, OUTCOME) if fits(Event(KINDS["extended"], stage, UNKNOWN, due=DAY))
    ]
    assert fitting == [RESUME, MEETING, OUTCOME]
    assert not fits(Event(KINDS["extended"], RESUME, UNKNOWN))
    assert not fits(Event(KINDS["extended"], RESUME, UNKNOWN, DAY, DAY))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "extended"])
def test_what_fits_a_kind(kind: str) -> None:
    stages, appointed, asked = FITTING[kind]
    found = [
        (stage, appointment, due)
        for stage in (None, RESUME, MEETING, OUTCOME)
        for appointment in (None, DAY)
        for due in (None, DAY)
        if fits(Event(KINDS[kind], stage, UNKNOWN, appointment, due))
    ]
    assert found == [
        (stage, DAY if appointed else None, due) for stage in stages for due in ([None, DAY] if asked else [None])
    ]


@pytest.mark.parametrize(
    ("kind", "stage", "why"),
    [
        ("rejected", RESUME, "rejected is about the whole application, not resume; leave the stage out"),
        ("closed", None, "closed is about the whole application; leave the stage out"),
        ("held", OUTCOME, "held does not go with the outcome; name another stage"),
        ("referred", RESUME, "referred comes before any stage, so not at resume; leave the stage out"),
        ("invited", None, "invited, but at which stage? Name one of resume, interview-1"),
        ("held", RESUME, "resume is a task: log it as submitted, not held"),
        ("submitted", MEETING, "interview-1 is a meeting: log it as held, not submitted"),
        ("scheduled", MEETING, "scheduled, but for when? Add at=, like “2026-12-01 15:00”"),
    ],
)
def test_why_it_does_not_fit_and_what_mends_it(kind: str, stage: Stage | None, why: str) -> None:
    with pytest.raises(BadValue) as refused:
        refuse_misfit(Event(KINDS[kind], stage, UNKNOWN), (RESUME, MEETING, OUTCOME))
    assert refused.value.sentence == why


TURNS = {
    Turn.YOU: {"approached", "invited", "offered", "extended"},
    Turn.EMPLOYER: {"referred", "replied", "cancelled", "submitted", "held", "passed", "on-hold", "countered"},
    Turn.CALENDAR: {"scheduled", "rescheduled"},
    Turn.NOBODY: {"accepted", "declined", "rejected", "withdrawn"},
    None: {"acknowledged", "followed-up", "thanked", "closed"},
}


def test_whose_turn_it_is_after_each_kind() -> None:
    assert {turn: {kind.name for kind in KINDS.values() if kind.turn is turn} for turn in TURNS} == TURNS
    assert {kind.name for kind in KINDS.values() if kind.ends} == TURNS[Turn.NOBODY]


def test_which_kinds_answer_and_which_stand_at_the_outcome() -> None:
    answers = {"invited", "scheduled", "passed", "on-hold", "offered", "extended", "rejected"}
    assert {kind.name for kind in KINDS.values() if kind.answers} == answers
    outcomes = {"offered", "countered", "accepted", "declined", "rejected", "withdrawn", "closed"}
    assert {kind.name for kind in KINDS.values() if kind.outcome} == outcomes


def test_the_order_of_the_rows_is_the_rank() -> None:
    ranks = [kind.rank for kind in KINDS.values()]
    assert ranks == list(range(len(KINDS)))
    order = ["approached", "invited", "scheduled", "submitted", "held", "passed", "offered", "accepted", "closed"]
    assert sorted(order, key=lambda name: KINDS[name].rank) == order
    assert ({"approached", "referred"}, {"invited", "scheduled", "offered"}) == (
        {kind.name for kind in KINDS.values() if not kind.staged},
        {kind.name for kind in KINDS.values() if kind.reopens},
    )
    assert {kind.name: kind.does for kind in KINDS.values() if kind.does} == {
        "submitted": StageType.TASK,
        "held": StageType.MEETING,
    }


def test_the_first_pipeline_leaves_room_between_its_stages() -> None:
    assert [(stage.name, stage.position) for stage in DEFAULT_STAGES] == [
        ("resume", 10), ("assessment", 20), ("interview-1", 30), ("interview-2", 40), ("outcome", 1000),
    ]  # fmt: skip
