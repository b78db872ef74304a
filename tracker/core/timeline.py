"""One application followed event by event: order, whose turn it was, waits and gaps.

The rules are those of docs/model.md. Windows are closed; days are calendar days; `today` bounds what is still open.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from itertools import takewhile, zip_longest
from typing import NamedTuple, NoReturn

from tracker.core.application import Application, Histories
from tracker.core.appointment import Appointment
from tracker.core.errors import ImpossibleSequence
from tracker.core.events import Event, Kind, Turn
from tracker.core.moments import is_past
from tracker.core.order import Order, in_order
from tracker.core.sentences import Sentence
from tracker.core.stages import Stage, StageType
from tracker.core.state import State
from tracker.core.when import Days, Precision, When, days_between, exactly
from tracker.core.wording import TURNS

# What can only happen where an offer was made.
_OF_OFFERS = frozenset({"offered", "accepted", "declined"})


class WaitEnd(StrEnum):
    """How a wait ended, or that it did not."""

    ANSWERED = "answered"
    IMPLIED = "implied"
    OPEN = "open"
    WITHDRAWN = "withdrawn"


class Wait(NamedTuple):
    """The time the employer took, or is taking, to answer. An open wait has no `end`; its `days` are so far.

    It `is_unknown` where one of its days is, or where its length has no bound on one side: the figures then take it by
    the bounds it has (`reports.censoring`), and compare no silence with it.
    """

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
        return self.stage is not None and self.after.does is not None


class Gap(NamedTuple):
    """From the day one stage was done to the first event of the next."""

    from_stage: Stage
    to_stage: Stage
    start: When
    end: When
    days: Days


class Stretch(NamedTuple):
    """A maximal piece of the timeline with one turn; the last has no `end`."""

    turn: Turn
    start: When
    end: When | None
    days: Days


class Timeline(NamedTuple):
    """What the events of one application amount to on a day.

    `events` are in order as they were logged, `windows` their days tightened along that order, and `turns` who got the
    turn when. `stage` is the last one reached (None: nothing was sent yet), `outcome` the kind that ended it.
    `appointments` are those that stand, and `to_log` those of them whose day has passed with nothing logged. `doubts` are
    the pairs of events that may have happened the other way round as well.
    """

    today: date
    events: tuple[Event, ...]
    windows: tuple[When, ...]
    turns: tuple[tuple[Turn, When], ...]
    waits: tuple[Wait, ...]
    gaps: tuple[Gap, ...]
    turn: Turn
    stage: Stage | None
    outcome: Kind | None
    is_closed: bool
    episodes: int
    appointments: tuple[Event, ...]
    to_log: tuple[Event, ...]
    doubts: tuple[tuple[Event, Event], ...]

    @property
    def is_open(self) -> bool:
        """Whether it is neither over nor given up: what `list` shows."""
        return self.outcome is None and not self.is_closed

    @property
    def state(self) -> str:
        """What has become of it: how it ended, `closed`, or whose turn it is (`their turn`)."""
        if self.outcome:
            return self.outcome.name
        return "closed" if self.is_closed else TURNS[self.turn]

    @property
    def since(self) -> When | None:
        """When the turn got where it is, or the wait began that is open; None before the first event."""
        if self.waiting is not None and self.turn is Turn.EMPLOYER:
            return self.waiting.start
        return self.turns[-1][1] if self.turns else None

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """The turns with their ends and lengths; a report of many applications asks for none."""
        now = exactly(self.today)
        ends = (start for _, start in self.turns[1:])
        return tuple(
            Stretch(turn, start, end, days_between(start, end or now))
            for (turn, start), end in zip_longest(self.turns, ends)
        )

    @property
    def sent(self) -> tuple[Event, When] | None:
        """The first thing that was handed in, and its days; None where nothing was, as where a recruiter came to you.

        Every figure of what was sent asks this.
        """
        pairs = zip(self.events, self.windows, strict=True)
        return next((pair for pair in pairs if pair[0].kind.does is StageType.TASK), None)

    @property
    def waiting(self) -> Wait | None:
        """The wait that is open, if one is."""
        return self.waits[-1] if self.waits and self.waits[-1].ending is WaitEnd.OPEN else None

    @property
    def expected(self) -> date | None:
        """The last day by which the employer said they would answer, while it is their turn."""
        if self.turn is not Turn.EMPLOYER:
            return None
        said = (event.expect for event in reversed(self.events) if event.expect or event.kind.turn is not None)
        window = next(said, None)
        return window and (window.latest or window.earliest)

    @property
    def offer(self) -> Event | None:
        """The offer that stands: neither answered nor over with the application."""
        episode = takewhile(lambda event: not event.kind.ends, reversed(self.events))
        return next((event for event in episode if event.is_offer), None)

    @property
    def had_offer(self) -> bool:
        """Whether there was ever an offer, also one of which only the answer was logged."""
        return any(event.kind.name in _OF_OFFERS for event in self.events)

    @property
    def asked(self) -> tuple[Event, ...]:
        """What stands of what was asked of you: an offer until it ends, what else came last until it is done.

        What you countered still stands; so does what is due while only meetings of other stages came after it.
        """
        if self.outcome:
            return ()
        since = takewhile(lambda event: not event.kind.ends, reversed(self.events))
        moves = [event for event in since if event.kind.turn is not None and not event.kind.keeps_due]
        meetings = [*takewhile(_is_of_meeting, moves)]
        last = next(iter(moves[len(meetings) :]), None)
        if last is None or last.kind.turn is not Turn.YOU or (meetings and not self._stands_beside(last, meetings)):
            last = None
        return tuple(dict.fromkeys(event for event in (last, self.offer) if event))

    def _stands_beside(self, asking: Event, meetings: Sequence[Event]) -> bool:
        """Whether something is still to be done, by a day to come, after what was said of meetings since."""
        is_ahead = asking.due is not None and not is_past(asking.due, self.today)
        return is_ahead and all(event.stage != asking.stage for event in meetings)

    @property
    def due(self) -> Appointment | None:
        """The day by which the last of it that has one is due."""
        return next((event.due for event in self.asked if event.due), None)


def _is_of_meeting(event: Event) -> bool:
    """Whether it says when a meeting is, that it is off, or that it was held."""
    kind = event.kind
    return kind.turn is Turn.CALENDAR or kind.calls_off or kind.does is StageType.MEETING


def follow(events: Sequence[Event], today: date, zone: str = "") -> Timeline:
    """Follow whose turn it is through the events of one application, given in the order they were stored.

    `zone` is where today is that day: by it an appointment of another zone is over, or not yet. It matters only to those
    who say whose turn it is. Raises ImpossibleSequence, naming both events, where one cannot come after the other.
    """
    walk = _Walk(in_order(events), today, zone)
    for index, event in enumerate(walk.events):
        walk.step(index, event)
    return walk.finish()


class Followed(NamedTuple):
    """An application and what its events amount to."""

    application: Application
    timeline: Timeline


def followed(histories: Histories, today: date, zone: str = "") -> Iterator[Followed]:
    """Each application with its events followed; `zone` as in `follow`."""
    return (Followed(application, follow(events, today, zone)) for application, events in histories)


# Asked of every event: before Python 3.12 a member costs more to look up in its enum than all else that is asked.
_EMPLOYER = Turn.EMPLOYER


class _Walk:
    """The state of one walk along the ordered events."""

    def __init__(self, order: Order, today: date, zone: str) -> None:
        self.events, self.windows, self.doubts = order
        self.today = today
        self.zone = zone
        self.state = State()
        self.turn = Turn.YOU
        self.waiting: int | None = None
        self.done: int | None = None
        self.closed = False
        self.episodes = 1
        self.turns: list[tuple[Turn, When]] = []
        self.waits: list[Wait] = []
        self.gaps: list[Gap] = []

    def step(self, index: int, event: Event) -> None:
        kind, state = event.kind, self.state
        if mend := state.refusal(event):
            self._refuse(index, event, mend)
        if not kind.passive:
            self.closed = kind.hides and not state.ended
        if kind.turn is not None and state.ended:
            self.done, self.episodes = None, self.episodes + 1
        self.state = state.after(event, self.windows[index].earliest)
        if kind.turn is None:
            return
        if event.stage is not None:
            self._measure_gap(index, event, event.stage)
        if self.waiting is not None:
            self._end_wait(self.waiting, index, event)
        self._hand_over(index, kind.turn)

    def _refuse(self, index: int, event: Event, mend: Sentence) -> NoReturn:
        earlier = self.events[:index]
        same_stage = (one for one in reversed(earlier) if one.stage == event.stage)
        before = self.state.ended or next(same_stage, None) or next(reversed(earlier), None)
        raise ImpossibleSequence(before, event, mend)

    def _end_wait(self, start: int, index: int, event: Event) -> None:
        began = self.events[start]
        if event.kind.answers:
            ending = WaitEnd.ANSWERED
        elif event.kind.withdraws:
            ending = WaitEnd.WITHDRAWN
        elif event.kind.ends or _implies_answer(event, began):
            ending = WaitEnd.IMPLIED
        else:
            return
        # Who was referred and then applies has had no answer to the referral: it only went on.
        if not began.kind.tentative or ending is not WaitEnd.IMPLIED:
            self._record_wait(start, index, ending)
        self.waiting = None

    def _record_wait(self, start: int, end: int | None, ending: WaitEnd) -> None:
        began, window = self.events[start], self.windows[start]
        if end is None:
            days = days_between(window, exactly(self.today))
            unknown = None in days or began.on.is_unknown
            self.waits.append(Wait(began.stage, began.kind, window, None, ending, None, days, unknown))
            return
        until, last = self.windows[end], self.events[end]
        days = days_between(window, until)
        answer = last if ending is WaitEnd.ANSWERED else None
        if ending is WaitEnd.IMPLIED:
            days = Days(0, days.max)
            until = When(window.earliest, until.latest, Precision.RANGE)
        unknown = None in days or began.on.is_unknown or last.on.is_unknown
        self.waits.append(Wait(began.stage, began.kind, window, until, ending, answer, days, unknown))

    def _hand_over(self, index: int, turn: Turn) -> None:
        if turn is _EMPLOYER:
            if self.state.standing:
                turn = Turn.CALENDAR
            elif self.waiting is None:
                self.waiting = index
        if turn is not self.turn or not self.turns:
            self.turns.append((turn, self.windows[index]))
            self.turn = turn

    def _measure_gap(self, index: int, event: Event, stage: Stage) -> None:
        if self.done is not None:
            before = self.events[self.done].stage
            assert before is not None
            if stage.position > before.position:
                start, end = self.windows[self.done], self.windows[index]
                self.gaps.append(Gap(before, stage, start, end, days_between(start, end)))
                self.done = None
        if event.kind.does:
            self.done = index

    def finish(self) -> Timeline:
        if self.waiting is not None:
            self._record_wait(self.waiting, None, WaitEnd.OPEN)
        standing = tuple(sorted(self.state.standing.values(), key=_appointed))
        to_log = tuple(
            event for event in standing if event.appointment and is_past(event.appointment, self.today, self.zone)
        )
        if standing and to_log == standing and self.turn is Turn.CALENDAR:
            last = to_log[-1].appointment
            assert last is not None
            self.turn = Turn.YOU
            made = self.turns[-1][1]
            self.turns.append((Turn.YOU, max(last.day, made, key=lambda day: day.latest or date.min)))
        stage = standing[0].stage if standing and self.turn is Turn.CALENDAR else self.state.stage
        ended = self.state.ended
        return Timeline(
            self.today, self.events, self.windows, tuple(self.turns), tuple(self.waits), tuple(self.gaps), self.turn, stage,
            ended.kind if ended else None, self.closed, self.episodes, standing, to_log, self.doubts,
        )  # fmt: skip


def _implies_answer(event: Event, began: Event) -> bool:
    """Whether doing a stage says that the employer had answered: it comes after that of the wait, or is done otherwise."""
    if event.kind.does is None or event.stage is None:
        return False
    if began.stage is None or event.stage.position > began.stage.position:
        return True
    return event.stage == began.stage and event.kind != began.kind


def _appointed(event: Event) -> date:
    day = event.appointment.day.latest if event.appointment else None
    return day or date.max
