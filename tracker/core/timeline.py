"""One application followed event by event: order, who held the ball, waits and gaps.

The rules are those of docs/model.md. Windows are closed; days are calendar days; `today` bounds what is still open.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.errors import ImpossibleSequence
from tracker.core.events import DONE, REOPENING, Ball
from tracker.core.stages import StageType
from tracker.core.when import Days, Precision, When, days_between
from tracker.core.wording import say_event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.core.appointment import Appointment
    from tracker.core.events import Event, Kind
    from tracker.core.stages import Stage


class WaitEnd(StrEnum):
    """How a wait ended, or that it did not."""

    ANSWERED = "answered"
    IMPLIED = "implied"
    OPEN = "open"
    WITHDRAWN = "withdrawn"


class Wait(NamedTuple):
    """The time the employer took, or is taking, to answer. An open wait has no `end`; its `days` are so far."""

    stage: Stage | None
    after: Kind
    start: When
    end: When | None
    ending: WaitEnd
    answer: Event | None
    days: Days
    is_unknown: bool

    @property
    def in_figures(self) -> bool:
        """Whether it counts in the figures of its stage: after a task submitted or a meeting held."""
        return self.stage is not None and self.after.name in DONE


class Gap(NamedTuple):
    """From the day one stage was done to the first event of the next."""

    from_stage: Stage
    to_stage: Stage
    start: When
    end: When
    days: Days


class Stretch(NamedTuple):
    """A maximal piece of the timeline with one holder of the ball; the last has no `end`."""

    ball: Ball
    start: When
    end: When | None
    days: Days


class Timeline(NamedTuple):
    """What the events of one application amount to on a day.

    `events` are in order as they were logged, `windows` their days tightened along that order. `stage` is the last
    one reached (None: nothing was sent yet), `outcome` the kind that ended it, `since` when the ball got where it is.
    `appointments` are those that stand, and `to_log` those of them whose day has passed with nothing logged.
    """

    events: tuple[Event, ...]
    windows: tuple[When, ...]
    stretches: tuple[Stretch, ...]
    waits: tuple[Wait, ...]
    gaps: tuple[Gap, ...]
    ball: Ball
    stage: Stage | None
    outcome: Kind | None
    is_closed: bool
    episodes: int
    appointments: tuple[Event, ...]
    to_log: tuple[Event, ...]

    @property
    def is_open(self) -> bool:
        """Whether it is neither over nor given up: what `list` shows."""
        return self.outcome is None and not self.is_closed

    @property
    def since(self) -> When | None:
        """When the ball got where it is; None before the first event."""
        return self.stretches[-1].start if self.stretches else None

    @property
    def waiting(self) -> Wait | None:
        """The wait that is open, if one is."""
        return self.waits[-1] if self.waits and self.waits[-1].ending is WaitEnd.OPEN else None

    @property
    def due(self) -> Appointment | None:
        """What the last thing asked of you is due by, while it is your turn."""
        if self.ball is not Ball.YOU:
            return None
        return next((event.due for event in reversed(self.events) if event.kind.ball is not None), None)


def follow(events: Sequence[Event], today: date) -> Timeline:
    """Follow the ball through the events of one application.

    Raises ImpossibleSequence, naming both events, where one cannot come after the other.
    """
    ordered = tuple(in_order(events))
    windows = tighten([event.on for event in ordered])
    walk = _Walk(ordered, windows, today)
    for index in range(len(ordered)):
        walk.step(index)
    return walk.finish()


def in_order(events: Sequence[Event]) -> list[Event]:
    """The events as they must or may have happened.

    One goes before another if its window lies wholly before; among the rest the lowest (stage, kind) goes first,
    then the one typed first. Only what ends an appointment goes before another one made the same day, where there is an
    earlier one for it to end.
    """
    ordered = _ranked(events)
    return _old_before_new(ordered) if any(event.kind.name in _SETTLING for event in ordered) else ordered


def _ranked(events: Sequence[Event]) -> list[Event]:
    pending = sorted(events, key=lambda event: (event.stage.position if event.stage else 0, event.kind.rank, event.id))
    if _is_possible(pending):
        return pending
    ordered = []
    while pending:
        horizon = min((event.on.latest or date.max for event in pending), default=date.max)
        first = next(event for event in pending if (event.on.earliest or date.min) <= horizon)
        pending.remove(first)
        ordered.append(first)
    return ordered


# The kinds that end an appointment of their stage.
_SETTLING = frozenset({"cancelled", "held"})


def _old_before_new(ordered: list[Event]) -> list[Event]:
    """The events with each end of an appointment moved before a new one of that stage which its day cannot exclude."""
    standing: set[Stage | None] = set()
    for place in range(len(ordered)):
        event, following = ordered[place], ordered[place + 1 : place + 2]
        if event.kind.name == "scheduled" and event.stage in standing and following:
            (other,) = following
            together = (other.on.earliest or date.min) <= (event.on.latest or date.max)
            if other.kind.name in _SETTLING and other.stage == event.stage and together:
                ordered[place : place + 2] = event, other = other, event
        if event.kind.ball is Ball.CALENDAR:
            standing.add(event.stage)
        elif event.kind.name in _SETTLING:
            standing.discard(event.stage)
    return ordered


def _is_possible(events: Sequence[Event]) -> bool:
    """Whether events can have happened as they stand: none begins after one that follows has ended. The usual case."""
    horizon = date.max
    for event in reversed(events):
        first, last = event.on.earliest, event.on.latest
        if last is not None and last < horizon:
            horizon = last
        if first is not None and first > horizon:
            return False
    return True


def tighten(days: Sequence[When]) -> tuple[When, ...]:
    """The same days, in bounds that no neighbour contradicts: none begins before those before it, or ends after those after."""
    if _is_tight(days):
        return tuple(days)
    earliest: list[date | None] = []
    bound: date | None = None
    for day in days:
        bound = max((d for d in (bound, day.earliest) if d is not None), default=None)
        earliest.append(bound)
    latest: list[date | None] = []
    bound = None
    for day in reversed(days):
        bound = min((d for d in (bound, day.latest) if d is not None), default=None)
        latest.append(bound)
    latest.reverse()
    return tuple(
        day if (first, last) == (day.earliest, day.latest) else When(first, last, day.precision, day.words)
        for day, first, last in zip(days, earliest, latest, strict=True)
    )


def _is_tight(days: Sequence[When]) -> bool:
    """Whether no neighbour contradicts a bound: both go up along the order, and none is open. The usual case."""
    last_earliest = last_latest = date.min
    for day in days:
        if day.earliest is None or day.latest is None or day.earliest < last_earliest or day.latest < last_latest:
            return False
        last_earliest, last_latest = day.earliest, day.latest
    return True


class _Walk:
    """The state of one walk along the ordered events."""

    def __init__(self, events: tuple[Event, ...], windows: tuple[When, ...], today: date) -> None:
        self.events = events
        self.windows = windows
        self.today = When(today, today, Precision.DAY)
        self.ball = Ball.YOU
        self.stage: Stage | None = None
        self.standing: dict[str, Event] = {}
        self.waiting: int | None = None
        self.done: int | None = None
        self.ended: Event | None = None
        self.closed = False
        self.episodes = 1
        self.turns: list[tuple[Ball, When]] = []
        self.waits: list[Wait] = []
        self.gaps: list[Gap] = []

    def step(self, index: int) -> None:
        event = self.events[index]
        self._refuse_impossible(index)
        if self.ended:
            self.ended, self.done, self.episodes = None, None, self.episodes + 1
        if event.kind.name != "acknowledged":
            self.closed = event.kind.name == "closed"
        self._measure_gap(index)
        if event.kind.ball is None:
            return
        if event.stage and not event.kind.outcome:
            self.stage = event.stage
        self._keep_appointments(index)
        self._end_wait(index)
        self._hand_over(index)
        if event.kind.ends:
            self.ended = event

    def _refuse_impossible(self, index: int) -> None:
        event = self.events[index]
        name = event.kind.name
        mend = ""
        if self.ended and name not in REOPENING:
            mend = "after an end only invited, scheduled or offered can follow. Amend or remove one of the two"
        elif name == "rescheduled" and not self.standing:
            mend = "nothing was scheduled. Log it as scheduled"
        elif name == "approached" and self.stage:
            mend = "they had your application already. Log it as invited"
        if mend:
            earlier = self.events[:index]
            same_stage = (one for one in reversed(earlier) if one.stage == event.stage)
            before = self.ended or next(same_stage, None) or next(reversed(earlier), None)
            raise ImpossibleSequence(say_event(before) if before else "", say_event(event), mend)

    def _keep_appointments(self, index: int) -> None:
        """Which appointments stand after the event: its own, and no longer those it shows to be over."""
        event, stage = self.events[index], self.events[index].stage
        if not self.standing and event.kind.ball is not Ball.CALENDAR:
            return
        if event.kind.ends:
            self.standing.clear()
        if stage is None:
            return
        if event.kind.ball is Ball.CALENDAR:
            if stage.name not in self.standing and event.kind.name == "rescheduled":
                self.standing.clear()
            self.standing[stage.name] = event
        elif event.kind.name in {*_SETTLING, "passed"}:
            self.standing.pop(stage.name, None)
        began = self.windows[index].earliest
        for name, other in list(self.standing.items()):
            overtaken = other.stage is not None and other.stage.position < stage.position
            if overtaken and other.appointment and began and other.appointment.is_past(began):
                del self.standing[name]

    def _end_wait(self, index: int) -> None:
        if self.waiting is None:
            return
        event, began = self.events[index], self.events[self.waiting]
        if event.kind.answers:
            ending = WaitEnd.ANSWERED
        elif event.kind.name == "withdrawn":
            ending = WaitEnd.WITHDRAWN
        elif event.kind.ends or (event.kind.name in DONE and (event.kind, event.stage) != (began.kind, began.stage)):
            ending = WaitEnd.IMPLIED
        else:
            return
        # Who was referred and then applies has had no answer to the referral: it only went on.
        if began.kind.name != "referred" or ending is not WaitEnd.IMPLIED:
            self._record_wait(self.waiting, index, ending)
        self.waiting = None

    def _record_wait(self, start: int, end: int | None, ending: WaitEnd) -> None:
        began, window = self.events[start], self.windows[start]
        until = self.today if end is None else self.windows[end]
        days = days_between(window, until)
        if ending is WaitEnd.IMPLIED:
            days = Days(0, days.max)
            until = When(window.earliest, until.latest, Precision.RANGE)
        ends_unknown = end is not None and self.events[end].on.is_unknown
        is_answer = ending in {WaitEnd.ANSWERED, WaitEnd.IMPLIED}
        unknown = began.on.is_unknown or ends_unknown or (is_answer and days.max is None)
        answer = self.events[end] if end is not None and ending is WaitEnd.ANSWERED else None
        shown = None if end is None else until
        self.waits.append(Wait(began.stage, began.kind, window, shown, ending, answer, days, unknown))

    def _hand_over(self, index: int) -> None:
        kind = self.events[index].kind
        assert kind.ball is not None
        ball = kind.ball
        if ball is Ball.EMPLOYER and self.standing:
            ball = Ball.CALENDAR
        if ball is Ball.EMPLOYER and self.waiting is None:
            self.waiting = index
        if ball is not self.ball or not self.turns:
            self.turns.append((ball, self.windows[index]))
        self.ball = ball

    def _measure_gap(self, index: int) -> None:
        event = self.events[index]
        if event.stage is None or event.kind.ball is None:
            return
        if self.done is not None:
            before = self.events[self.done].stage
            assert before is not None
            if event.stage.position > before.position:
                start, end = self.windows[self.done], self.windows[index]
                self.gaps.append(Gap(before, event.stage, start, end, days_between(start, end)))
                self.done = None
        if event.kind.name in DONE and event.stage.type is not StageType.OUTCOME:
            self.done = index

    def finish(self) -> Timeline:
        if self.waiting is not None:
            self._record_wait(self.waiting, None, WaitEnd.OPEN)
        standing = tuple(sorted(self.standing.values(), key=_appointed))
        today = self.today.latest
        assert today is not None
        to_log = tuple(event for event in standing if event.appointment and event.appointment.is_past(today))
        if standing and to_log == standing and self.ball is Ball.CALENDAR:
            last = to_log[-1].appointment
            assert last is not None
            self.ball = Ball.YOU
            self.turns.append((Ball.YOU, last.day))
        stage = standing[0].stage if standing and self.ball is Ball.CALENDAR else self.stage
        return Timeline(
            self.events, self.windows, self._stretches(), tuple(self.waits), tuple(self.gaps), self.ball, stage,
            self.ended.kind if self.ended else None, self.closed, self.episodes, standing, to_log,
        )  # fmt: skip

    def _stretches(self) -> tuple[Stretch, ...]:
        stretches = []
        ends = [start for _, start in self.turns[1:]]
        for (ball, start), end in zip_longest(self.turns, ends):
            stretches.append(Stretch(ball, start, end, days_between(start, end or self.today)))
        return tuple(stretches)


def _appointed(event: Event) -> date:
    day = event.appointment.day.latest if event.appointment else None
    return day or date.max
