"""When it is time to ask how things stand: so many days into a silence, then again at the same distance.

Two follow-ups are never less than a week apart.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from tracker.core.application import Application
from tracker.core.events import Turn
from tracker.core.timeline import Timeline, Wait
from tracker.core.when import When

# Days of silence after which to ask, where the configuration says nothing of a stage.
DAYS = 14
_APART = 7


class FollowUp(NamedTuple):
    """Ask this employer on the day `due`. `asked` is how often you have since the wait began."""

    application: Application
    wait: Wait
    due: date
    asked: int


class Cadence(NamedTuple):
    """Ask on the day `first`, then every so many days `apart`; `asked` is how often you have since the wait began."""

    first: date
    apart: int
    asked: int


def follow_up(application: Application, timeline: Timeline, days: Mapping[str, int], today: date) -> FollowUp | None:
    """The follow-up that is due: since the last day for one that is not after today, else on the next; None where none is."""
    found = cadence(timeline, days)
    if found is None or timeline.waiting is None:
        return None
    return FollowUp(application, timeline.waiting, _recurring(found.first, found.apart, today), found.asked)


def cadence(timeline: Timeline, days: Mapping[str, int]) -> Cadence | None:
    """When to ask how things stand; None where it is nobody's silence, or its stage is never asked about.

    `days` are days of silence by the name of the stage; 0 is never. They count from the day by which the employer said
    they would answer, else from the beginning of the wait; of a day known only roughly, from its last.
    """
    wait = timeline.waiting
    after = days.get(wait.stage.name if wait and wait.stage else "", DAYS)
    if wait is None or not timeline.is_open or timeline.turn is not Turn.EMPLOYER or not after:
        return None
    began = _day(wait.start)
    if began is None:
        return None
    asked = [day for day in _asked(timeline) if day >= began]
    apart = max(after, _APART)
    last = max(asked, default=began)
    first = max(last, timeline.expected or last) + timedelta(apart if asked else after)
    return Cadence(first, apart, len(asked))


def _asked(timeline: Timeline) -> list[date]:
    pairs = zip(timeline.events, timeline.windows, strict=True)
    days = (_day(window) for event, window in pairs if event.kind.asks)
    return [day for day in days if day is not None]


def _day(window: When) -> date | None:
    return window.latest or window.earliest


def _recurring(first: date, apart: int, today: date) -> date:
    """The last of the days `first`, `first` + `apart` … that is not after today; `first` where it is itself after."""
    if first > today:
        return first
    from dateutil.rrule import DAILY, rrule

    last = rrule(DAILY, interval=apart, dtstart=datetime.combine(first, time())).before(
        datetime.combine(today, time()), inc=True
    )
    assert last is not None  # the first is not after today
    return last.date()
