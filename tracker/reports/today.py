"""Today: what needs you, what is coming, who is silent. The soonest first; each application once."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, time
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from tracker.core.application import Application, Contact, Histories, namesakes
from tracker.core.appointment import Appointment
from tracker.core.events import Event, Turn
from tracker.core.match import fold
from tracker.core.moments import begins_here, clash
from tracker.core.survival.silence import Word
from tracker.core.timeline import Followed, Timeline, followed
from tracker.core.when import Days, When
from tracker.reports.due import asked_of_you
from tracker.reports.follow_ups import cadence
from tracker.reports.silences import Silent, silences

People: TypeAlias = Callable[[int], Sequence[Contact]]
_Clock: TypeAlias = time | None

# Days ahead for which a last day to apply stands under what is to do.
NEAR = 7


class What(StrEnum):
    """What an entry of today is about."""

    MEETING = "meeting"  # an appointment to come
    LOG = "log"  # an appointment that is over, and nothing was logged
    TASK = "task"  # what was asked of you at a stage, mostly by a day
    OFFER = "offer"  # an offer to answer
    REPLY = "reply"  # a recruiter who came to you
    APPLY = "apply"  # the last day to apply is near


class Move(NamedTuple):
    """Something to do or to come, said by `event` (of APPLY by none), on a `day` and at a time as clocks go here.

    `at` is the appointment, the due day or the last day to apply as it was said, and `day` the last of a window; None
    where none is set. Of a MEETING `noted` says whether anything is kept of the person it is with, and `clashes` are
    the applications with a meeting at the same time; of an OFFER `countered` is the day on which you asked for more.
    """

    application: Application
    what: What
    event: Event | None
    day: date | None
    time: _Clock = None
    noted: bool = True
    at: Appointment | None = None
    countered: When | None = None
    clashes: tuple[Application, ...] = ()

    def is_past(self, today: date) -> bool:
        """Whether its day is over."""
        return self.day is not None and self.day < today


class LongWait(NamedTuple):
    """A silence worth a line.

    `asks` says that it is time to ask how things stand: by its days of silence, or because an answer is overdue and you
    have not asked yet. `expected` is the day by which they said they would answer.
    """

    silent: Silent
    asks: bool
    expected: date | None = None

    def is_late(self, today: date) -> bool:
        """Whether the day by which they said they would answer is over."""
        return self.expected is not None and self.expected < today

    def is_over(self, today: date) -> bool:
        """Whether an answer is overdue: by their own word or, where they gave none, by every answer so far."""
        return self.is_late(today) if self.expected else self.silent.silence.word is Word.PAST


class Others(NamedTuple):
    """The silences that are nothing unusual: how many, from how short to how long; `only` where there is one.

    `dayless` are those of which no length is known, `unjudged` those of a stage with too few answers to compare them with.
    """

    number: int
    days: Days
    dayless: int = 0
    unjudged: int = 0
    only: LongWait | None = None


class Today(NamedTuple):
    """What stands on a day, as seen from a zone. `names` are applications by id whose company has another one open."""

    today: date
    zone: str
    to_do: tuple[Move, ...]
    coming: tuple[Move, ...]
    waiting: tuple[LongWait, ...]
    others: Others | None
    saved: int
    namesakes: frozenset[int]

    @property
    def silent(self) -> int:
        """How many are waited for."""
        return len(self.waiting) + (self.others.number if self.others else 0)

    @property
    def is_quiet(self) -> bool:
        """Whether there is nothing to do, to come or to wait for."""
        return not (self.to_do or self.coming or self.silent or self.saved)


def today_report(
    histories: Histories,
    today: date,
    zone: str,
    people: People,
    days: Mapping[str, int],
) -> Today:
    """What stands on a day. `people` finds the contacts of an application by its id, `days` are those of `cadence`."""
    known = [*followed(histories, today, zone)]
    is_open = [one for one in known if one.timeline.is_open]
    found = moves(is_open, today, zone, people)
    waiting = long_waits(is_open, silences(known, today), found, today, days)
    plain = [wait for wait in waiting if not _stands_out(wait)]
    return Today(
        today,
        zone,
        tuple(move for move in found if is_to_do(move, today)),
        tuple(move for move in found if is_coming(move, today)),
        tuple(wait for wait in waiting if _stands_out(wait)),
        _others(plain),
        sum(not timeline.events for _, timeline in is_open),
        namesakes(application for application, _ in is_open),
    )


def moves(is_open: Iterable[Followed], today: date, zone: str, people: People | None) -> tuple[Move, ...]:
    """What is to do and to come, the most pressing first."""
    found = [move for one in is_open for move in moves_of(*one, zone, people)]
    return tuple(sorted(_with_clashes(found), key=lambda move: _urgency(move, today)))


def _with_clashes(moves: Sequence[Move]) -> Iterator[Move]:
    """The moves, each meeting with the applications whose meeting is at the same time."""
    timed = [move for move in moves if move.what is What.MEETING and move.time]
    for move in moves:
        others = tuple(other.application for other in timed if _clash(move, other))
        yield move._replace(clashes=others) if others else move


def _clash(one: Move, other: Move) -> bool:
    if one.what is not What.MEETING or one.application.id == other.application.id:
        return False
    if not (one.at and other.at and one.day and other.day):
        return False
    return abs((one.day - other.day).days) <= 1 and clash(one.at, other.at)


def moves_of(application: Application, timeline: Timeline, zone: str, people: People | None) -> Iterator[Move]:
    """What one application has for today or a day to come."""
    for event in timeline.appointments:
        if event.appointment:
            what = What.LOG if event in timeline.to_log else What.MEETING
            noted = what is What.LOG or people is None or not event.who or _is_noted(event.who, people(application.id))
            yield _on(Move(application, what, event, None, noted=noted), event.appointment, zone)
    yield from _asked(application, timeline, zone)


def _asked(application: Application, timeline: Timeline, zone: str) -> Iterator[Move]:
    """What is asked of you: by a day, or because it is your turn. How a meeting went is asked before all but an offer."""
    if not timeline.events:
        yield _on(Move(application, What.APPLY, None, None), application.deadline, zone)
    for event, due in asked_of_you(application, timeline):
        what = What.OFFER if event.is_offer else What.TASK if event.stage else What.REPLY
        if (due or timeline.turn is Turn.YOU) and (event.is_offer or not timeline.to_log):
            yield _on(Move(application, what, event, None, countered=_countered(timeline, event)), due, zone)


def _countered(timeline: Timeline, asking: Event) -> When | None:
    """The day on which you last asked for more, after what was asked of you."""
    place = timeline.events.index(asking)
    later = zip(timeline.events[place:], timeline.windows[place:], strict=True)
    return next((window for event, window in reversed([*later]) if event.kind.keeps_due), None)


def _on(move: Move, at: Appointment | None, zone: str) -> Move:
    """The move on the day and at the time that an appointment has here."""
    if at is None:
        return move
    here = begins_here(at, zone) if at.time and at.zone != zone else None
    if here:
        return move._replace(day=here.date(), time=here.time(), at=at)
    return move._replace(day=at.day.latest or at.day.earliest, time=at.time, at=at)


def _is_noted(who: str, people: Sequence[Contact]) -> bool:
    return any(contact.background for contact in people if fold(contact.name) == fold(who))


def is_to_do(move: Move, today: date) -> bool:
    """Whether it needs you now: all but meetings to come, and what can be applied for later."""
    if move.what is What.APPLY:
        return move.day is not None and abs((move.day - today).days) <= NEAR
    return not is_coming(move, today)


def is_coming(move: Move, today: date) -> bool:
    """Whether it is a meeting on a day to come."""
    return move.what is What.MEETING and (move.day is None or move.day > today)


def _urgency(move: Move, today: date) -> tuple[int, int, time, int]:
    """Today's first, by the clock; then what has just been, the latest first; then what comes; then what has no day.

    Last is what has been over for long.
    """
    if move.day is None:
        return 3, 0, time(), move.application.id
    away = (move.day - today).days
    place = 0 if not away else 2 if away > 0 else 1 if away >= -NEAR else 4
    return place, abs(away), move.time or time.max, move.application.id


def long_waits(
    is_open: Iterable[Followed],
    silent: Mapping[int, Silent],
    moves: Iterable[Move],
    today: date,
    days: Mapping[str, int],
) -> list[LongWait]:
    """The silences of those whose turn it is, the longest first, and whether it is time to ask.

    Each application once: where something is asked of you or comes, that is what is said of it.
    """
    busy = {move.application.id for move in moves if is_to_do(move, today) or is_coming(move, today)}
    found = []
    for application, timeline in is_open:
        if application.id in silent and timeline.turn is Turn.EMPLOYER and application.id not in busy:
            wait = LongWait(silent[application.id], asks=False, expected=timeline.expected)
            ask = cadence(timeline, days)
            asks = ask is not None and (ask.first <= today or (not ask.asked and wait.is_over(today)))
            found.append(wait._replace(asks=asks))
    return sorted(found, key=lambda wait: _longest_first(wait, today))


def _longest_first(wait: LongWait, today: date) -> tuple[int, int, int]:
    """Those past a promised day first, then those past every answer, last those that have time left."""
    is_not_late = wait.expected is not None and not wait.is_late(today)
    place = 0 if wait.is_late(today) else 3 if is_not_late else 1 if wait.silent.silence.word is Word.PAST else 2
    return place, -(wait.silent.wait.days.max or 0), wait.silent.application.id


def _stands_out(wait: LongWait) -> bool:
    return wait.asks or wait.expected is not None or wait.silent.silence.word in {Word.PAST, Word.SLOW}


def _others(plain: Sequence[LongWait]) -> Others | None:
    if not plain:
        return None
    known = [days for wait in plain if (days := wait.silent.wait.days) != Days(None, None)]
    unjudged = sum(wait.silent.silence.word is None for wait in plain)
    only = plain[0] if len(plain) == 1 else None
    return Others(len(plain), _range(known), len(plain) - len(known), unjudged, only)


def _range(lengths: Sequence[Days]) -> Days:
    """From the shortest of some lengths to the longest; one without a bound leaves none."""
    shortest = [days.min for days in lengths if days.min is not None]
    longest = [days.max for days in lengths if days.max is not None]
    return Days(min(shortest, default=None), max(longest) if longest and len(longest) == len(lengths) else None)
