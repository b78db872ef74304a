"""Can an offer wait? Which of the other open applications may answer before it runs out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.core.timeline import followed
from tracker.reports.censoring import left_out
from tracker.reports.figures import Waited, figures, key_of, middle_length

if TYPE_CHECKING:
    from datetime import date

    from tracker.core.application import Application, Histories
    from tracker.core.survival.remaining import Remaining


class Chance(NamedTuple):
    """The chance that an application is answered in time, as counts with an interval."""

    application: Application
    share: Remaining


class CanWait(NamedTuple):
    """Of the `others` that are waited for, those with a chance to be told, the best first, within `days` more days.

    `days` is None where no day is set for the answer to the offer, and 0 where it has passed.
    """

    days: int | None
    others: int
    chances: tuple[Chance, ...]


def can_wait(histories: Histories, offer: Application, due: date | None, today: date) -> CanWait:
    """What is known of the answers that may come before an offer must be answered.

    The chance is 1 - S(t + N) / S(t) of those who had waited as long, and left out where its counts carry no interval.
    """
    waits, still = [], []
    for application, timeline in followed(histories, today):
        waits += [Waited(application, wait) for wait in timeline.waits]
        if timeline.is_open and timeline.waiting and application.id != offer.id:
            still.append(Waited(application, timeline.waiting))
    if due is None or due < today:
        return CanWait(None if due is None else 0, len(still), ())
    days = max(1, (due - today).days)
    beside = {one.key: one for one in figures(waits, "stage", today)}
    found = []
    for waited in still:
        if not left_out(waited.wait, today):
            share = beside[key_of(waited, "stage")].within(middle_length(waited.wait.days), days)
            found += [Chance(waited.application, share)] if share else []
    found.sort(key=lambda one: (-one.share.low, -one.share.high, one.application.id))
    return CanWait(days, len(still), tuple(found))
