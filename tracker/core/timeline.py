"""One application followed event by event: order, whose turn it was, waits and gaps.

The rules are those of docs/model.md. Windows are closed; days are calendar days; `today` bounds what is still open.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from tracker.core.errors import ImpossibleSequence
from tracker.core.events import KINDS, Turn
from tracker.core.moments import is_past
from tracker.core.sentences import AnyOf, sentence
from tracker.core.stages import StageType
from tracker.core.when import Days, Precision, When, days_between, exactly
from tracker.core.wording import TURNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.core.appointment import Appointment
    from tracker.core.events import Event, Kind
    from tracker.core.sentences import Sentence
    from tracker.core.stages import Stage


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
    `appointments` are those that stand, and `to_log` those of them whose day has passed with nothing logged.
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
    def due(self) -> Appointment | None:
        """What the last thing asked of you is due by, while it is your turn or you asked for more."""
        moves = (event for event in reversed(self.events) if event.kind.turn is not None and not event.kind.keeps_due)
        last = next(moves, None)
        return last.due if last and last.kind.turn is Turn.YOU and self.outcome is None else None


def follow(events: Sequence[Event], today: date, zone: str = "") -> Timeline:
    """Follow whose turn it is through the events of one application.

    `zone` is where today is that day: by it an appointment of another zone is over, or not yet. It matters only to those
    who say whose turn it is. Raises ImpossibleSequence, naming both events, where one cannot come after the other.
    """
    ordered = tuple(in_order(events))
    windows = tighten([event.on for event in ordered])
    walk = _Walk(ordered, windows, today, zone)
    for index, event in enumerate(ordered):
        walk.step(index, event)
    return walk.finish()


def as_typed(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events with the ids they may have once stored: new ones, whose id is 0, after all that are kept.

    What is not stored yet is followed by these, for typing tells apart some events of one day.
    """
    last = max((event.id for event in events), default=0)
    return tuple(event if event.id else event._replace(id=last + place) for place, event in enumerate(events, 1))


def in_order(events: Sequence[Event]) -> list[Event]:
    """The events as they must or may have happened.

    One goes before another if its window lies wholly before; among the rest the lowest (stage, kind) goes first,
    then the one typed first. What is told apart by typing alone is in `_goes_before`.
    """
    ordered = _ranked(events)
    for place, event in enumerate(ordered):
        if (event.kind.arranges or event.kind.does or event.kind.hides) and (
            first := _first_place(ordered, place)
        ) < place:
            ordered.insert(first, ordered.pop(place))
    return ordered


def _ranked(events: Sequence[Event]) -> list[Event]:
    pending = sorted(events, key=_rank)
    if _is_possible(pending):
        return pending
    ordered = []
    while pending:
        horizon = min((event.on.latest or date.max for event in pending), default=date.max)
        first = next(event for event in pending if (event.on.earliest or date.min) <= horizon)
        pending.remove(first)
        ordered.append(first)
    return ordered


def _rank(event: Event) -> tuple[int, int, int]:
    stage = event.stage
    return stage.position if stage is not None else 0, event.kind.rank, event.id


# The kinds that may go before what has a lower rank: of appointments, meetings held, and what hides an application.
_MOVING = frozenset(kind.name for kind in KINDS.values() if kind.arranges or kind.hides or (kind.does and kind.settles))


def _first_place(ordered: Sequence[Event], place: int) -> int:
    """Where the event at a place belongs among those before it whose days do not tell them apart from it."""
    event, first = ordered[place], place
    earliest = event.on.earliest or date.min
    for before in range(place - 1, -1, -1):
        other = ordered[before]
        if earliest > (other.on.latest or date.max) or _goes_before(other, event):
            break
        if _goes_before(event, other):
            first = before
    return first


def _goes_before(event: Event, other: Event) -> bool:
    """Whether an event goes before another one of its day whatever their ranks.

    Appointments of one stage are made, moved and called off in the order typed, and what is typed after `closed` came
    after it. A meeting was held before the next one of its stage, for a later day, was arranged.
    """
    if event.kind.hides or other.kind.hides:
        return event.id < other.id
    if event.stage != other.stage or not other.kind.arranges:
        return False
    if event.kind.arranges:
        return event.id < other.id
    return event.kind.name in _MOVING and _is_after(other.appointment, event.on)


def _is_after(appointment: Appointment | None, day: When) -> bool:
    """Whether an appointment is for a day that is wholly after another."""
    first = appointment.day.earliest if appointment else None
    return first is not None and day.latest is not None and first > day.latest


def _is_possible(events: Sequence[Event]) -> bool:
    """Whether events can have happened as they stand: none begins after one that follows has ended. The usual case."""
    horizon = date.max
    for event in reversed(events):
        first, last, _, _ = event.on
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
    for first, _, _, _ in days:
        bound = first if bound is None or (first is not None and first > bound) else bound
        earliest.append(bound)
    latest: list[date | None] = []
    bound = None
    for _, last, _, _ in reversed(days):
        bound = last if bound is None or (last is not None and last < bound) else bound
        latest.append(bound)
    latest.reverse()
    return tuple(
        day if first is day.earliest and last is day.latest else When(first, last, day.precision, day.words)
        for day, first, last in zip(days, earliest, latest, strict=True)
    )


def _is_tight(days: Sequence[When]) -> bool:
    """Whether no neighbour contradicts a bound: both go up along the order, and none is open. The usual case."""
    last_earliest = last_latest = date.min
    for earliest, latest, _, _ in days:
        if earliest is None or latest is None or earliest < last_earliest or latest < last_latest:
            return False
        last_earliest, last_latest = earliest, latest
    return True


# Asked of every event: before Python 3.12 a member costs more to look up in its enum than all else that is asked.
_EMPLOYER = Turn.EMPLOYER


class _Walk:
    """The state of one walk along the ordered events."""

    def __init__(self, events: tuple[Event, ...], windows: tuple[When, ...], today: date, zone: str) -> None:
        self.events = events
        self.windows = windows
        self.today = today
        self.zone = zone
        self.turn = Turn.YOU
        self.stage: Stage | None = None
        self.standing: dict[str, Event] = {}
        self.waiting: int | None = None
        self.done: int | None = None
        self.ended: Event | None = None
        self.closed = False
        self.episodes = 1
        self.turns: list[tuple[Turn, When]] = []
        self.waits: list[Wait] = []
        self.gaps: list[Gap] = []

    def step(self, index: int, event: Event) -> None:
        kind = event.kind
        if (self.ended or kind.moves or kind.keeps_due or kind.moves_due or not kind.staged) and (
            mend := self._impossible(event)
        ):
            self._refuse(index, event, mend)
        if self.ended:
            self.ended, self.done, self.episodes = None, None, self.episodes + 1
        if not kind.passive:
            self.closed = kind.hides
        if kind.turn is None:
            return
        if event.stage is not None:
            self._measure_gap(index, event, event.stage)
            if event.stage.type is not StageType.OUTCOME:
                self.stage = event.stage
        if self.standing or kind.turn is Turn.CALENDAR:
            self._keep_appointments(index, event)
        if self.waiting is not None:
            self._end_wait(self.waiting, index, event)
        self._hand_over(index, kind.turn)
        if kind.ends:
            self.ended = event

    def _impossible(self, event: Event) -> Sentence | None:
        """What mends an event that cannot have happened after those before it; None for one that can."""
        kind = event.kind
        if self.ended and not kind.reopens:
            return sentence(
                "after an end only {reopening} can follow. Edit or remove one of the two",
                reopening=AnyOf(tuple(one for one in KINDS.values() if one.reopens)),
            )
        before = self.events[: self.events.index(event)] if kind.keeps_due or kind.moves_due else ()
        if kind.keeps_due and not any(one.stage == event.stage and one.kind.turn is Turn.YOU for one in before):
            return sentence("no offer stands. Log it as offered")
        if kind.moves_due and not any(one.due for one in before):
            return sentence("nothing was due. Log what is asked of you, with its day")
        if kind.moves and not self.standing:
            return sentence("nothing was scheduled. Log it as scheduled")
        if not kind.staged and kind.turn is Turn.YOU and self.stage:
            return sentence("they had your application already. Log it as invited")
        return None

    def _refuse(self, index: int, event: Event, mend: Sentence) -> NoReturn:
        earlier = self.events[:index]
        same_stage = (one for one in reversed(earlier) if one.stage == event.stage)
        before = self.ended or next(same_stage, None) or next(reversed(earlier), None)
        raise ImpossibleSequence(before, event, mend)

    def _keep_appointments(self, index: int, event: Event) -> None:
        """Which appointments stand after the event: its own, and no longer those it shows to be over."""
        stage = event.stage
        if event.kind.ends:
            self.standing.clear()
        if stage is None:
            return
        if event.kind.turn is Turn.CALENDAR:
            moved = event.kind.moves and stage.name not in self.standing
            if moved and len(self.standing) == 1:
                self.standing.clear()  # the only one there was, now at another stage
            self.standing[stage.name] = event
        elif event.kind.settles:
            self.standing.pop(stage.name, None)
        began = self.windows[index].earliest
        for name, other in list(self.standing.items()):
            overtaken = other.stage is not None and other.stage.position < stage.position
            if overtaken and other.appointment and began and is_past(other.appointment, began):
                del self.standing[name]

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
            if self.standing:
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
        standing = tuple(sorted(self.standing.values(), key=_appointed))
        to_log = tuple(
            event for event in standing if event.appointment and is_past(event.appointment, self.today, self.zone)
        )
        if standing and to_log == standing and self.turn is Turn.CALENDAR:
            last = to_log[-1].appointment
            assert last is not None
            self.turn = Turn.YOU
            made = self.turns[-1][1]
            self.turns.append((Turn.YOU, max(last.day, made, key=lambda day: day.latest or date.min)))
        stage = standing[0].stage if standing and self.turn is Turn.CALENDAR else self.stage
        return Timeline(
            self.today, self.events, self.windows, tuple(self.turns), tuple(self.waits), tuple(self.gaps), self.turn, stage,
            self.ended.kind if self.ended else None, self.closed, self.episodes, standing, to_log,
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
