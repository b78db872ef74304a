"""One week, and how things stand: what happened, who answered, who is silent, what to do.

What happened, the answers and the totals are those of the week; all else is as of today. A day known only roughly
belongs to the week that holds its middle (`core.weeks`), one of which nothing is known to none.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from tracker.core.application import Application, Histories, namesakes
from tracker.core.events import Event, Turn
from tracker.core.stages import Stage, StageType
from tracker.core.timeline import Followed, Wait, followed
from tracker.core.weeks import Week, middle
from tracker.core.when import When
from tracker.reports.censoring import answered_by
from tracker.reports.follow_ups import FollowUp, follow_up
from tracker.reports.selection import Selection
from tracker.reports.silences import Silent, silences
from tracker.reports.today import LongWait, Move, People, What, long_waits, moves

# How far ahead the report looks, in days, today among them.
AHEAD = 14
# A rate of fewer says more about chance than about employers.
RATE_FROM = 5
# What totals count, in their order.
SENT = "sent"
COUNTED = (SENT, "handed_in", "held", "answers", "offers", "rejections", "followed_up")


class Happened(NamedTuple):
    """An event and the days it may have happened on; `is_first` for the first thing that was sent."""

    application: Application
    event: Event
    window: When
    is_first: bool


class Answered(NamedTuple):
    """An answer that came this week, at the stage reached by then; None is the wait of one that came on another turn."""

    application: Application
    answer: Event
    window: When
    stage: Stage | None
    wait: Wait | None


class Rate(NamedTuple):
    """Of so many applications `sent` by the end of the week, so many were `answered` by then; of `unknown` nobody knows."""

    sent: int
    answered: int
    unknown: int = 0


class Totals(NamedTuple):
    """How often each of COUNTED was in the week and in the one before; `goal` is of `sent`, 0 for none."""

    week: Counter[str]
    before: Counter[str]
    goal: int
    rate: Rate | None


class Station(NamedTuple):
    """The open applications at a stage (None: nothing sent yet), by whose turn it is."""

    stage: Stage | None
    turns: Counter[Turn]


class WeekReport(NamedTuple):
    """The report of a week; days with a time are shown in `zone`.

    `moves` are what is to do and to come; `asking` are those to ask how things stand, or to give up,
    today. `dayless` are the events of which no day is known, and which stand in no week. `namesakes` are applications by id whose company has another one.
    """

    today: date
    week: Week
    zone: str
    happened: tuple[Happened, ...]
    answers: tuple[Answered, ...]
    waiting: tuple[Silent, ...]
    follow_ups: tuple[FollowUp, ...]
    asking: tuple[LongWait, ...]
    totals: Totals
    pipeline: tuple[Station, ...]
    moves: tuple[Move, ...]
    dayless: tuple[tuple[Application, Event], ...]
    namesakes: frozenset[int]

    @property
    def your_turn(self) -> tuple[Move, ...]:
        """What was asked of you, and what is saved and not sent."""
        return tuple(move for move in self.moves if move.what not in {What.MEETING, What.LOG})

    @property
    def to_log(self) -> tuple[Move, ...]:
        """The meetings that are over with nothing logged."""
        return tuple(move for move in self.moves if move.what is What.LOG)

    @property
    def upcoming(self) -> tuple[Move, ...]:
        """What comes within the next AHEAD days, in the order it comes. A window that began and is not over yet counts."""
        until = self.today + timedelta(min(AHEAD - 1, (date.max - self.today).days))
        near = [
            move for move in self.moves if move.what is not What.LOG and move.day and _begins(move, move.day) <= until
        ]
        return tuple(move for move in near if not move.is_past(self.today))


def week_report(
    histories: Histories,
    today: date,
    selection: Selection,
    week: Week,
    zone: str,
    *,
    goal: int = 0,
    cadence: Mapping[str, int] = {},
    people: People | None = None,
) -> WeekReport:
    """The report of a week over the selected applications.

    `zone` is the local one, `cadence` as in `follow_up`; `people` finds the contacts of an application by its id.
    """
    known = [*followed((one for one in histories if selection.takes_application(one[0])), today, zone)]
    chosen = [one for one in known if selection.takes(one.application, one.timeline)]
    is_open = [one for one in chosen if one.timeline.is_open]
    silent = silences(known, today)
    found = moves(is_open, today, zone, people)
    waits = long_waits(is_open, silent, found, today, cadence)
    return WeekReport(
        today=today,
        week=week,
        zone=zone,
        happened=_happened(chosen, week),
        answers=_answers(chosen, week),
        waiting=_silences(is_open, silent),
        follow_ups=_follow_ups(is_open, cadence, today, week.last),
        asking=tuple(wait for wait in waits if wait.asks),
        totals=_totals(chosen, week, goal, today),
        pipeline=_pipeline(is_open),
        moves=found,
        dayless=tuple(
            (one.application, event) for one in chosen for event in one.timeline.events if event.on.is_unknown
        ),
        namesakes=namesakes(one.application for one in chosen),
    )


def _happened(chosen: Iterable[Followed], week: Week) -> tuple[Happened, ...]:
    found = [
        Happened(one.application, event, window, is_first=(event, window) == sent)
        for one, sent in ((one, one.timeline.sent) for one in chosen)
        for event, window in zip(one.timeline.events, one.timeline.windows, strict=True)
        if _is_in(week, event, window)
    ]
    return tuple(sorted(found, key=lambda row: (not row.window.is_exact, row.window.earliest or date.min)))


def _is_in(week: Week, event: Event, window: When) -> bool:
    return not event.on.is_unknown and week.counts(window)


def _answers(chosen: Iterable[Followed], week: Week) -> tuple[Answered, ...]:
    found = [row for one in chosen for row in _answers_of(one) if _is_in(week, row.answer, row.window)]
    return tuple(sorted(found, key=lambda row: row.window.earliest or date.min))


def _answers_of(one: Followed) -> Iterator[Answered]:
    """What ended a wait, and every offer and every no: these are answers whosever turn it was.

    What they ask for on the day on which they said that a stage was passed is one answer with that.
    """
    application, timeline = one
    reached: Stage | None = None
    for event, window in zip(timeline.events, timeline.windows, strict=True):
        if event.kind.answers:
            wait = next((wait for wait in timeline.waits if wait.answer is event), None)
            is_same = wait is not None and wait.after.answers and wait.days.max == 0
            if (wait and not is_same) or event.kind.outcome:
                yield Answered(application, event, window, event.reached or reached, wait)
        if event.stage and event.stage.type is not StageType.OUTCOME:
            reached = event.stage


def _silences(is_open: Iterable[Followed], silent: Mapping[int, Silent]) -> tuple[Silent, ...]:
    """Who is waited for, the oldest first; where the day it began is unknown, last."""
    found = [silent[one.application.id] for one in is_open if one.application.id in silent]
    return tuple(sorted(found, key=lambda row: (middle(row.wait.start) or date.max, row.application.id)))


def _begins(move: Move, day: date) -> date:
    """The first day it may be on, as it is called here."""
    return day if move.at is None or move.at.day.is_exact else move.at.day.earliest or day


def _follow_ups(
    is_open: Iterable[Followed], cadence: Mapping[str, int], today: date, until: date
) -> tuple[FollowUp, ...]:
    """Those that are due by the end of the week, or by today if that is later."""
    found = (follow_up(one.application, one.timeline, cadence, today) for one in is_open)
    due = [row for row in found if row and row.due <= max(today, until)]
    return tuple(sorted(due, key=lambda row: (row.due, row.application.id)))


def _counted(chosen: Iterable[Followed]) -> Iterator[tuple[str, date]]:
    """What totals count, one of COUNTED and its day at a time."""
    for one in chosen:
        timeline = one.timeline
        first = timeline.sent and timeline.sent[0]
        for event, window in zip(timeline.events, timeline.windows, strict=True):
            name = SENT if event is first else event.kind.counts_as
            if name and not event.on.is_unknown and (day := middle(window)):
                yield name, day
        for row in _answers_of(one):
            if not row.answer.on.is_unknown and (day := middle(row.window)):
                yield "answers", day


def _totals(chosen: Sequence[Followed], week: Week, goal: int, today: date) -> Totals:
    counted = list(_counted(chosen))
    in_week, before = (
        Counter(name for name, day in counted if seven.first <= day <= seven.last) for seven in (week, week.before)
    )
    return Totals(in_week, before, goal, _rate(chosen, week.last, today))


def _rate(chosen: Iterable[Followed], until: date, today: date) -> Rate | None:
    """The same applications above and below the line: those sent by `until`, and which of them were answered by then.

    The answer is that to the first thing sent. None below RATE_FROM.
    """
    firsts = (next((wait for wait in one.timeline.waits if wait.after.does is StageType.TASK), None) for one in chosen)
    sent = Counter(
        answered_by(wait, until, today) for wait in firsts if wait and (middle(wait.start) or date.max) <= until
    )
    return Rate(sent.total(), sent[True], sent[None]) if sent.total() >= RATE_FROM else None


def _pipeline(is_open: Iterable[Followed]) -> tuple[Station, ...]:
    stations: dict[Stage | None, Counter[Turn]] = {}
    for _, timeline in is_open:
        stations.setdefault(timeline.stage, Counter())[timeline.turn] += 1
    ordered = sorted(stations, key=lambda stage: (stage.position, stage.name) if stage else (-1, ""))
    return tuple(Station(stage, stations[stage]) for stage in ordered)
