"""What a write reminds of: an earlier application to the company, another appointment then, what is still open."""

from typing import NamedTuple

from tracker.actions.context import Context
from tracker.core.application import Application
from tracker.core.events import Event
from tracker.core.moments import clash
from tracker.core.timeline import Timeline, follow
from tracker.core.when import Days, days_between, exactly
from tracker.store.lookup import at_company
from tracker.store.store import Store


class Earlier(NamedTuple):
    """An application to the same company."""

    application: Application
    timeline: Timeline


class Clash(NamedTuple):
    """An appointment with another employer at the same time."""

    application: Application
    event: Event


class SearchSoFar(NamedTuple):
    """Of a search: how many were sent, heard back, came to an interview and to an offer, since when, and what is still open.

    `unsent` are those that went on with nothing sent, and how many of these came to an interview and to an offer.
    """

    sent: int
    heard: int
    interview: int
    offer: int
    days: Days
    still_open: tuple[Application, ...]
    unsent: tuple[int, int, int]


def last_at_company(store: Store, new: Application, context: Context) -> Earlier | None:
    """The last application to the same company before a new one."""
    earlier = [one for one in at_company(store, new.company) if one.id < new.id]
    if not earlier:
        return None
    return Earlier(earlier[-1], follow(store.events(earlier[-1].id), context.today, context.zone))


def clashes(store: Store, application: Application, event: Event, context: Context) -> tuple[Clash, ...]:
    """The appointments of other open applications that stand while this one lasts."""
    at = event.appointment
    if at is None or at.time is None:
        return ()
    return tuple(
        Clash(other, one)
        for other, events in store.histories(open_only=True)
        if other.id != application.id
        for one in follow(events, context.today, context.zone).appointments
        if one.appointment and clash(at, one.appointment)
    )


def search_so_far(store: Store, application: Application, context: Context) -> SearchSoFar | None:
    """What the search came to with the offer that was accepted; None where nothing was sent on a known day."""
    from tracker.reports.responses import responses

    known = [(one, follow(events, context.today, context.zone)) for one, events in store.histories()]
    began = min((sent[1] for _, one in known if (sent := one.sent) and sent[1].earliest), default=None)
    if began is None:
        return None
    (of_sent,) = responses(("", one) for _, one in known if one.sent)
    unsent = [
        (one.sent, one.interview, one.offer)
        for one in responses(("", one) for _, one in known if one.stage and not one.sent)
    ]
    still_open = tuple(one for one, timeline in known if timeline.is_open and one.id != application.id)
    days = days_between(began, exactly(context.today))
    return SearchSoFar(
        of_sent.sent, of_sent.heard, of_sent.interview, of_sent.offer, days, still_open, next(iter(unsent), (0, 0, 0))
    )
