"""What was added, logged or noted: the values as they are stored, and what they remind of."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.application import Application, Histories, Note
from tracker.core.appointment import Appointment
from tracker.core.events import Event
from tracker.core.moments import clash
from tracker.core.stages import Stage
from tracker.core.timeline import Followed, Timeline, follow, followed
from tracker.core.when import Days, days_between, exactly

if TYPE_CHECKING:
    from tracker.reports.responses import Response
else:
    Response = tuple  # it is loaded for an offer that is accepted alone


class Added(NamedTuple):
    """The application as stored, what its events amount to, and the addresses on the way to its posting.

    `before` is the last application to the same company, `note` what was noted with it.
    """

    application: Application
    timeline: Timeline
    redirects: tuple[str, ...] = ()
    before: Followed | None = None
    note: str = ""


class Clash(NamedTuple):
    """An appointment with another employer at the same time."""

    application: Application
    event: Event


class SearchSoFar(NamedTuple):
    """What became of what was sent in so many `days`, of what went on without anything sent, and what is still open."""

    sent: Response
    unsent: Response | None
    days: Days
    still_open: tuple[Application, ...]


class Logged(NamedTuple):
    """The event as stored, and the timeline without it and with it; whether others have keys that begin as its own.

    `new_stage` is the stage that was added for it, `clashes` are other appointments at the same time, and `search` is
    what an offer that is accepted ends; `sent` is the sending before it that it implies; `terms` are those of an offer that
    were said, by the fields of the application that now have them.
    """

    application: Application
    event: Event
    before: Timeline
    timeline: Timeline
    has_namesakes: bool
    new_stage: Stage | None = None
    clashes: tuple[Clash, ...] = ()
    search: SearchSoFar | None = None
    sent: Event | None = None
    terms: dict[str, str] = {}  # noqa: RUF012 - none is changed


class Noted(NamedTuple):
    """The note as stored."""

    application: Application
    note: Note


def clashes(
    histories: Histories,
    application: Application,
    at: Appointment | None,
    today: date,
    zone: str,
) -> tuple[Clash, ...]:
    """The appointments of other applications that stand while the one `at` a time lasts."""
    if at is None or at.time is None:
        return ()
    return tuple(
        Clash(other, one)
        for other, events in histories
        if other.id != application.id
        for one in follow(events, today, zone).appointments
        if one.appointment and clash(at, one.appointment)
    )


def search_so_far(histories: Histories, accepted: Application, today: date, zone: str) -> SearchSoFar | None:
    """What the search came to with the offer that was accepted; None where nothing was sent on a known day."""
    from tracker.reports.responses import responses

    known = [*followed(histories, today, zone)]
    began = min((sent[1] for _, one in known if (sent := one.sent) and sent[1].earliest), default=None)
    if began is None:
        return None
    (of_sent,) = responses(("", one) for _, one in known if one.sent)
    of_others = responses(("", one) for _, one in known if one.stage and not one.sent)
    still_open = tuple(one for one, timeline in known if timeline.is_open and one.id != accepted.id)
    days = days_between(began, exactly(today))
    return SearchSoFar(of_sent, of_others[0] if of_others else None, days, still_open)
