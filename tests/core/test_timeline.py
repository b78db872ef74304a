"""The stories a timeline must tell, one a row, and the rules that hold for every story."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.stories import TODAY, event, story, when
from tracker.core.errors import ImpossibleSequence
from tracker.core.events import KINDS, Event, Turn
from tracker.core.stages import DEFAULT_STAGES
from tracker.core.timeline import WaitEnd, follow
from tracker.core.when import Precision, When
from tracker.core.wording import say_days, say_what

if TYPE_CHECKING:
    from tracker.core.timeline import Timeline

FOUNDING = (
    "resume submitted ..03-31",
    "assessment submitted 03-21..03-31",
    "interview-1 invited 05-01..05-10",
    "interview-1 held 05-01..05-31",
    "interview-2 held 05-01..05-31",
    "rejected 05-01..05-31",
)


def told(timeline: Timeline) -> list[str]:
    """Each wait as `stage after end text`."""
    return [
        f"{wait.stage.name if wait.stage else '-'} {wait.after.name} {wait.ending.value}: {say_days(wait.days)}"
        for wait in timeline.waits
    ]


def lengths(timeline: Timeline) -> list[tuple[int, int]]:
    """The bounds of every wait, gap and stretch; none of them open."""
    found = [part.days for part in timeline.waits] + [part.days for part in timeline.gaps]
    found += [part.days for part in timeline.stretches]
    return [(days.min, days.max) for days in found if days.min is not None and days.max is not None]


STORIES = {
    "only saved": ((), Turn.YOU, None, []),
    "sent and silent": (("resume submitted 06-01",), Turn.EMPLOYER, "resume", ["resume submitted open: 30 days"]),
    "founding": (
        FOUNDING,
        Turn.NOBODY,
        "interview-2",
        [
            "resume submitted implied: unknown",
            "assessment submitted answered: about 6 weeks (31–50 days)",
            "interview-1 held implied: up to 30 days",
            "interview-2 held answered: up to 30 days",
        ],
    ),
    "answered the same day": (
        ("resume submitted 06-01", "rejected 06-01"),
        Turn.NOBODY,
        "resume",
        ["resume submitted answered: 0 days"],
    ),
    "an acknowledgement answers nothing": (
        ("resume submitted 06-01", "resume acknowledged 06-01", "resume followed-up 06-20"),
        Turn.EMPLOYER,
        "resume",
        ["resume submitted open: 30 days"],
    ),
    "invited without an assessment: a stage is skipped": (
        ("resume submitted 06-01", "interview-1 invited 06-11"),
        Turn.YOU,
        "interview-1",
        ["resume submitted answered: 10 days"],
    ),
    "the invitation was never logged": (
        ("resume submitted 06-01", "assessment submitted 06-15"),
        Turn.EMPLOYER,
        "assessment",
        ["resume submitted implied: up to 14 days", "assessment submitted open: 16 days"],
    ),
    "an appointment to come": (
        ("resume submitted 06-01", "interview-1 scheduled 06-20 >07-05"),
        Turn.CALENDAR,
        "interview-1",
        ["resume submitted answered: 19 days"],
    ),
    "an appointment that passed, and nothing logged": (
        ("resume submitted 06-01", "interview-1 scheduled 06-20 >06-28"),
        Turn.YOU,
        "interview-1",
        ["resume submitted answered: 19 days"],
    ),
    "both interviews arranged at once: no wait between them": (
        (
            "resume submitted 06-01",
            "interview-1 scheduled 06-05 >06-20",
            "interview-2 scheduled 06-05 >06-22",
            "interview-1 held 06-20",
            "interview-2 held 06-22",
        ),
        Turn.EMPLOYER,
        "interview-2",
        ["resume submitted answered: 4 days", "interview-2 held open: 9 days"],
    ),
    "both interviews on one day": (
        ("interview-1 held 06-20", "interview-2 held 06-20", "offered 06-27"),
        Turn.YOU,
        "interview-2",
        ["interview-1 held implied: 0 days", "interview-2 held answered: 7 days"],
    ),
    "rescheduled: still in the calendar": (
        ("interview-1 scheduled 06-05 >06-20", "interview-1 rescheduled 06-19 >07-10"),
        Turn.CALENDAR,
        "interview-1",
        [],
    ),
    "cancelled, then scheduled again": (
        (
            "interview-1 scheduled 06-05 >06-20",
            "interview-1 cancelled 06-10",
            "interview-1 scheduled 06-18 >06-25",
            "interview-1 held 06-25",
        ),
        Turn.EMPLOYER,
        "interview-1",
        ["interview-1 cancelled answered: 8 days", "interview-1 held open: 6 days"],
    ),
    "cancelled and arranged anew on one day: the new appointment stands": (
        (
            "interview-1 scheduled 06-05 >06-20",
            "interview-1 cancelled 06-10",
            "interview-1 scheduled 06-10 >07-05",
        ),
        Turn.CALENDAR,
        "interview-1",
        ["interview-1 cancelled answered: 0 days"],
    ),
    "arranged, arranged otherwise and cancelled on one day: nothing stands": (
        (
            "interview-1 scheduled 06-10 >06-25",
            "interview-1 scheduled 06-10 >06-20",
            "interview-1 cancelled 06-10",
        ),
        Turn.EMPLOYER,
        "interview-1",
        ["interview-1 cancelled open: 21 days"],
    ),
    "given up, and on that very day an offer": (
        ("resume submitted 05-02", "closed 06-10", "offered 06-10"),
        Turn.YOU,
        "resume",
        ["resume submitted answered: 39 days"],
    ),
    "handed in before the résumé was sent: that is no answer": (
        ("assessment submitted 06-01", "resume submitted 06-11"),
        Turn.EMPLOYER,
        "resume",
        ["assessment submitted open: 30 days"],
    ),
    "arranged and cancelled on one day": (
        ("interview-1 scheduled 06-10 >06-20", "interview-1 cancelled 06-10"),
        Turn.EMPLOYER,
        "interview-1",
        ["interview-1 cancelled open: 21 days"],
    ),
    "a second meeting arranged on the day of the first": (
        (
            "interview-1 scheduled 06-05 >06-20",
            "interview-1 held 06-20",
            "interview-1 scheduled 06-20 >07-05",
        ),
        Turn.CALENDAR,
        "interview-1",
        ["interview-1 held answered: 0 days"],
    ),
    "a second meeting arranged on the day of one that nobody scheduled": (
        ("interview-1 held 06-20", "interview-1 scheduled 06-20 >07-05"),
        Turn.CALENDAR,
        "interview-1",
        ["interview-1 held answered: 0 days"],
    ),
    "arranged and held on one day": (
        ("interview-1 held 06-20", "interview-1 scheduled 06-20 >06-20"),
        Turn.EMPLOYER,
        "interview-1",
        ["interview-1 held open: 11 days"],
    ),
    "held before its day: the appointment was moved up": (
        ("interview-1 scheduled 06-01 >07-05", "interview-1 held 06-20"),
        Turn.EMPLOYER,
        "interview-1",
        ["interview-1 held open: 11 days"],
    ),
    "moved, called off and arranged anew on one day": (
        (
            "interview-1 scheduled 06-05 >06-20",
            "interview-1 rescheduled 06-10 >06-25",
            "interview-1 cancelled 06-10",
            "interview-1 scheduled 06-10 >07-09",
        ),
        Turn.CALENDAR,
        "interview-1",
        ["interview-1 cancelled answered: 0 days"],
    ),
    "closed, and the wait goes on": (
        ("resume submitted 05-02", "closed 06-01"),
        Turn.EMPLOYER,
        "resume",
        ["resume submitted open: 60 days"],
    ),
    "closed, and then the phone rings": (
        ("assessment submitted 04-01", "closed 05-01", "interview-1 invited 05-13"),
        Turn.YOU,
        "interview-1",
        ["assessment submitted answered: 42 days"],
    ),
    "a second episode after a rejection": (
        ("resume submitted 04-01", "rejected 04-11", "interview-1 invited 06-01", "interview-1 held 06-11"),
        Turn.EMPLOYER,
        "interview-1",
        ["resume submitted answered: 10 days", "interview-1 held open: 20 days"],
    ),
    "withdrawn while waiting": (
        ("resume submitted 06-01", "withdrawn 06-21"),
        Turn.NOBODY,
        "resume",
        ["resume submitted withdrawn: 20 days"],
    ),
    "passed, and a new wait that is no stage's": (
        ("interview-1 held 06-01", "interview-1 passed 06-04", "interview-2 invited 06-18"),
        Turn.YOU,
        "interview-2",
        ["interview-1 held answered: 3 days", "interview-1 passed answered: 14 days"],
    ),
    "accepted, and the offer was never logged": (
        ("interview-1 held 06-01", "accepted 06-20"),
        Turn.NOBODY,
        "interview-1",
        ["interview-1 held implied: up to 19 days"],
    ),
    "a recruiter came": (("approached 06-01",), Turn.YOU, None, []),
    "a referral, then the application itself": (
        ("referred 06-01", "resume submitted 06-03", "interview-1 invited 06-10"),
        Turn.YOU,
        "interview-1",
        ["resume submitted answered: 7 days"],
    ),
    "times sent back": (
        ("interview-1 invited 06-01", "interview-1 replied 06-02", "interview-1 scheduled 06-05 >07-09"),
        Turn.CALENDAR,
        "interview-1",
        ["interview-1 replied answered: 3 days"],
    ),
    "nothing is known of the day": (
        ("resume submitted ?", "rejected 06-01"),
        Turn.NOBODY,
        "resume",
        ["resume submitted answered: unknown"],
    ),
    "one side is known": (
        ("resume submitted ..06-01", "rejected 06-13"),
        Turn.NOBODY,
        "resume",
        ["resume submitted answered: at least 12 days"],
    ),
    "an overtaken appointment binds nobody": (
        ("interview-1 scheduled 06-01 >06-05", "interview-2 invited 06-12", "interview-2 held 06-20"),
        Turn.EMPLOYER,
        "interview-2",
        ["interview-2 held open: 11 days"],
    ),
    "sent twice: the first sending counts": (
        ("resume submitted 06-01", "resume submitted 06-11"),
        Turn.EMPLOYER,
        "resume",
        ["resume submitted open: 30 days"],
    ),
    "on hold is an answer": (
        ("resume submitted 06-01", "resume on-hold 06-11"),
        Turn.EMPLOYER,
        "resume",
        ["resume submitted answered: 10 days", "resume on-hold open: 20 days"],
    ),
}


@pytest.mark.parametrize(("events", "turn", "stage", "waits"), STORIES.values(), ids=STORIES)
def test_the_stories(events: tuple[str, ...], turn: Turn, stage: str | None, waits: list[str]) -> None:
    timeline = story(*events)
    assert (timeline.turn, timeline.stage.name if timeline.stage else None) == (turn, stage)
    assert told(timeline) == waits


def test_the_founding_gap() -> None:
    gaps = {(gap.from_stage.name, gap.to_stage.name): say_days(gap.days) for gap in story(*FOUNDING).gaps}
    assert gaps == {
        ("resume", "assessment"): "unknown",
        ("assessment", "interview-1"): "about 6 weeks (31–50 days)",
        ("interview-1", "interview-2"): "up to 30 days",
        ("interview-2", "outcome"): "up to 30 days",
    }


def test_a_gap_runs_to_what_came_next_and_not_to_what_was_arranged_before() -> None:
    timeline = story(
        "interview-1 scheduled 06-01 >06-20", "interview-2 scheduled 06-01 >06-22",
        "interview-1 held 06-20", "interview-2 held 06-22",
    )  # fmt: skip
    assert [(gap.from_stage.name, gap.to_stage.name, gap.days.min) for gap in timeline.gaps] == [
        ("interview-1", "interview-2", 2)
    ]


IMPOSSIBLE = [
    (("rejected 06-01", "resume submitted 06-02"), "resume submitted (2 June 2024)", "rejected (1 June 2024)"),
    (("accepted 06-01", "withdrawn 06-02"), "withdrawn (2 June 2024)", "accepted (1 June 2024)"),
    (
        ("interview-1 invited 06-01", "interview-1 rescheduled 06-02 >06-09"),
        "interview-1 rescheduled (2 June 2024)",
        "interview-1 invited (1 June 2024)",
    ),
    (("resume submitted 06-01", "approached 06-02"), "approached (2 June 2024)", "resume submitted (1 June 2024)"),
]


@pytest.mark.parametrize(("events", "second", "first"), IMPOSSIBLE)
def test_what_cannot_be_names_both_events(events: tuple[str, ...], second: str, first: str) -> None:
    with pytest.raises(ImpossibleSequence) as error:
        story(*events)
    assert error.value.sentence.startswith(f"{second} cannot come after {first}: ")


def test_an_end_that_was_heard_of_late_may_come_before_one_gave_up() -> None:
    found = story("resume submitted 06-01", "closed 06-20", "rejected 06-18")
    assert (found.outcome, found.is_closed, found.state) == (KINDS["rejected"], False, "rejected")


def test_closed_hides_until_anything_happens() -> None:
    assert not story("resume submitted 06-01", "closed 06-20").is_open
    assert not story("resume submitted 06-01", "closed 06-20", "resume acknowledged 06-21").is_open
    assert story("resume submitted 06-01", "closed 06-20", "resume followed-up 06-21").is_open
    assert not story("rejected 06-20").is_open


def test_what_comes_after_giving_up_on_the_same_day_opens_it_again() -> None:
    assert story("resume submitted 05-02", "closed 06-10").is_open is False
    assert story("resume submitted 05-02", "closed 06-10", "offered 06-10").is_open
    assert story("resume submitted 05-02", "resume followed-up 06-10", "closed 06-10").is_open is False


def test_since_is_when_the_present_wait_began() -> None:
    timeline = story("resume submitted 03-01..03-10", "interview-1 held 06-20")
    assert timeline.since == when("06-20")
    assert [stretch.turn for stretch in timeline.stretches] == [Turn.EMPLOYER]


def test_a_second_episode_is_counted_and_its_silence_is_not() -> None:
    timeline = story("resume submitted 04-01", "rejected 04-11", "interview-1 invited 06-01")
    assert timeline.episodes == 2
    assert [(stretch.turn, stretch.days.max) for stretch in timeline.stretches] == [
        (Turn.EMPLOYER, 10),
        (Turn.NOBODY, 51),
        (Turn.YOU, 30),
    ]


def test_a_passed_appointment_asks_to_be_logged() -> None:
    timeline = story("interview-1 scheduled 06-01 >06-20")
    assert [say_what(passed) for passed in timeline.to_log] == ["interview-1 scheduled"]
    assert [(stretch.turn, stretch.days.min) for stretch in timeline.stretches] == [
        (Turn.CALENDAR, 19),
        (Turn.YOU, 11),
    ]


def test_an_appointment_logged_after_it_was_makes_no_turn_run_backwards() -> None:
    timeline = story("resume submitted 06-01", "interview-1 scheduled 06-20 >06-15")
    assert [(stretch.turn, stretch.days) for stretch in timeline.stretches] == [
        (Turn.EMPLOYER, (19, 19)),
        (Turn.CALENDAR, (0, 0)),
        (Turn.YOU, (11, 11)),
    ]


def test_what_moves_to_another_stage_is_the_one_appointment_there_was() -> None:
    moved = story("interview-1 scheduled 06-01 >07-05", "interview-2 rescheduled 06-10 >07-09")
    assert [say_what(event) for event in moved.appointments] == ["interview-2 rescheduled"]
    # Which of two is not said, so none of them is taken to have moved.
    added = story(
        "interview-1 scheduled 06-01 >07-05", "interview-2 scheduled 06-01 >07-06", "outcome rescheduled 06-10 >07-09"
    )
    assert [event.appointment.day.words for event in added.appointments if event.appointment] == [
        "07-05",
        "07-06",
        "07-09",
    ]


def test_only_waits_after_a_stage_was_done_are_in_its_figures() -> None:
    timeline = story("interview-1 held 06-01", "interview-1 passed 06-04", "interview-2 invited 06-18")
    assert [(wait.after.name, wait.in_figures) for wait in timeline.waits] == [("held", True), ("passed", False)]


def test_unknown_days_are_marked_so_that_no_estimate_takes_them() -> None:
    assert [wait.is_unknown for wait in story("resume submitted ?", "rejected 06-01").waits] == [True]
    assert [wait.is_unknown for wait in story("resume submitted 05-01", "rejected ?").waits] == [True]
    assert [wait.is_unknown for wait in story("resume submitted 05-01", "rejected ..06-01").waits] == [False]
    # Of two that began some day until then one was answered: both are left out, or the silent one alone would count.
    assert [wait.is_unknown for wait in story("resume submitted ..05-01").waits] == [True]
    assert [wait.is_unknown for wait in story("resume submitted ..05-01", "rejected 06-01").waits] == [True]
    assert [wait.is_unknown for wait in story("resume submitted ..05-01", "withdrawn 06-01").waits] == [True]
    assert [wait.is_unknown for wait in story("resume submitted ..05-01", "rejected 06-01").waits] == [True]


def test_bounds_tighten_along_the_order() -> None:
    timeline = story(
        "interview-1 invited 05-05..05-15", "interview-1 held 05-01..05-10", "interview-2 held 05-01..05-31"
    )
    assert [(day.earliest, day.latest) for day in timeline.windows] == [
        (date(2024, 5, 5), date(2024, 5, 10)),
        (date(2024, 5, 5), date(2024, 5, 10)),
        (date(2024, 5, 5), date(2024, 5, 31)),
    ]


def test_a_receipt_and_a_question_come_after_an_end_and_change_nothing() -> None:
    ended = story("resume submitted 06-01", "rejected 06-10")
    asked = story("resume submitted 06-01", "rejected 06-10", "resume acknowledged 06-11", "resume followed-up 06-12")
    assert (asked.outcome, asked.waits, asked.turns) == (ended.outcome, ended.waits, ended.turns)


# Rules

_DAYS = st.integers(min_value=0, max_value=150).map(lambda days: date(2024, 1, 1) + timedelta(days))
_SENT = [("resume", "submitted"), ("assessment", "invited"), ("assessment", "submitted"), ("interview-1", "invited"),
         ("interview-1", "held"), ("interview-2", "invited"), ("interview-2", "held")]  # fmt: skip


@st.composite
def searches(draw: st.DrawFn) -> list[Event]:
    """A possible history with exact days: some of the usual events, days apart or on one day."""
    chosen = [pair for pair in _SENT if draw(st.booleans())]
    days = sorted(draw(st.lists(_DAYS, min_size=len(chosen), max_size=len(chosen))))
    stages = {stage.name: stage for stage in DEFAULT_STAGES}
    return [
        Event(KINDS[kind], stages[stage], When(day, day, Precision.DAY), id=place)
        for place, ((stage, kind), day) in enumerate(zip(chosen, days, strict=True), 1)
    ]


@st.composite
def blurred(draw: st.DrawFn) -> tuple[list[Event], list[Event]]:
    """A history and the same one with days known roughly, whose order is not in doubt: no two windows meet."""
    exact = draw(searches())
    spread = [
        Event(one.kind, one.stage, _on(date(2024, 1, 1) + timedelta(20 * place)), id=one.id)
        for place, one in enumerate(exact)
    ]
    rough = []
    for one in spread:
        before, after = draw(st.integers(0, 9)), draw(st.integers(0, 9))
        day = one.on.earliest
        assert day is not None
        window = When(day - timedelta(before), day + timedelta(after), Precision.RANGE)
        rough.append(Event(one.kind, one.stage, window, id=one.id))
    return spread, rough


def _on(day: date) -> When:
    return When(day, day, Precision.DAY)


@given(searches())
def test_with_exact_days_the_stretches_add_up(events: list[Event]) -> None:
    timeline = follow(events, TODAY)
    total = sum(stretch.days.min or 0 for stretch in timeline.stretches)
    first = min((one.on.earliest for one in events if one.on.earliest), default=TODAY)
    assert total == (TODAY - first).days
    assert all(stretch.days.min == stretch.days.max for stretch in timeline.stretches)


@given(searches())
def test_neighbouring_stretches_have_two_holders(events: list[Event]) -> None:
    turns = [stretch.turn for stretch in follow(events, TODAY).stretches]
    assert all(one is not other for one, other in pairwise(turns))


@given(blurred())
def test_rough_days_contain_the_exact_answer(pair: tuple[list[Event], list[Event]]) -> None:
    exact, rough = (follow(events, TODAY) for events in pair)
    assert [wait.ending for wait in exact.waits] == [wait.ending for wait in rough.waits]
    for sharp, blurry in zip(lengths(exact), lengths(rough), strict=True):
        assert blurry[0] <= sharp[0] <= sharp[1] <= blurry[1]


@given(searches())
def test_no_length_is_negative_and_none_is_longer_than_it_is_short(events: list[Event]) -> None:
    assert all(0 <= shortest <= longest for shortest, longest in lengths(follow(events, TODAY)))


def test_a_day_looked_back_from_before_the_events_gives_no_negative_wait() -> None:
    timeline = story("resume submitted 06-01", today=date(2024, 5, 1))
    assert told(timeline) == ["resume submitted open: 0 days"]


def test_at_most_one_wait_is_open() -> None:
    timeline = story("referred 06-01", "resume submitted 06-05", "resume replied 06-06")
    assert [(wait.after.name, wait.ending) for wait in timeline.waits] == [("submitted", WaitEnd.OPEN)]
    assert event("approached 06-01").kind.turn is Turn.YOU
