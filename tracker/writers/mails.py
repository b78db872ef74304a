"""What mails propose: as lines to read, as data, and as the words of a log line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tracker.core.appointment import Appointment
from tracker.core.cells import bounds_cell
from tracker.core.language import say, translated
from tracker.core.sentences import Option, Sentence, counted, fill, sentence
from tracker.core.text import excerpt
from tracker.core.wording import say_appointment, say_when
from tracker.reports.mails import CERTAINTIES, MailPlan, Proposal, TakenMails
from tracker.writers.data import Data, appointment_data, event_data, when_data
from tracker.writers.echo import event_sentence
from tracker.writers.layout import Styled, beside
from tracker.writers.rows import iso_appointment
from tracker.writers.screen import Screen
from tracker.writers.text import cells, fit

_LONGEST = 200  # characters of a sentence that is shown
_UNBROKEN = 100_000  # cells, more than any line has


def plan_data(plan: MailPlan) -> Data:
    """A plan as data: its proposals, those that fit several applications, and the counts."""
    return {
        "schema": 1,
        "proposals": [_proposal_data(one) for one in plan.proposals],
        "undecided": [
            {"message_id": one.choices[0].message_id, "choices": [_proposal_data(choice) for choice in one.choices]}
            for one in plan.undecided
        ],
        "read": plan.read,
        "nothing": plan.nothing,
        "unreadable": plan.unreadable,
        "unread": [one._asdict() for one in plan.unread],
    }


def _proposal_data(one: Proposal) -> Data:
    at = appointment_data(one.at)
    if at is not None:
        at |= {"place": one.place or None, "link": one.link or None, "who": one.who or None}
    return {
        "id": one.id,
        "message_id": one.message_id,
        "where": one.where,
        "application": one.key or None,
        "company": one.company,
        "role": one.role,
        "stage": one.stage or None,
        "kind": one.kind,
        "on": when_data(one.on),
        "at": at,
        "due": appointment_data(one.due),
        "expect": when_data(one.expect) if one.expect else None,
        "certainty": one.certainty,
        "because": one.because,
        "link": one.link or None,
    }


def taken_data(taken: TakenMails) -> Data:
    """What was stored, as data."""
    return {
        "schema": 1,
        "stored": [{"application": one.key, "new": one.is_new, "event": event_data(one.event)} for one in taken.taken],
        "refused": taken.refused,
        "failed": [{"id": one.id, "text": fill(why)} for one, why in taken.failed],
    }


def lines(proposals: Iterable[Proposal], screen: Screen) -> Iterator[str]:
    """Proposals to read: the event, the sentence it rests on, and where that stands; not broken in a pipe."""
    screen = screen if screen.cuts else screen._replace(width=_UNBROKEN)
    for one in proposals:
        name = one.key or f"{one.company}, {one.role}" if one.role else one.key or one.company
        named = say("{name} (new)", name=name) if one.new else name
        room = max(cells(translated(word, "certainty")) for word in CERTAINTIES)
        certainty = fit(translated(one.certainty, "certainty"), room)
        said = f"{certainty}  {named}: {_what(one)}", f"“{excerpt(one.because, _LONGEST)}”", one.where
        for line in beside(one.id, map(Styled, said), len(one.id), screen):
            yield f"{line}\n"


def _what(one: Proposal) -> str:
    said = translated(one.kind, "kind")
    if one.stage and one.stage != "outcome":
        said = say("{stage} {kind}", stage=translated(one.stage, "stage"), kind=said)
    parts = [say("{what} ({when})", what=said, when=say_when(one.on))]
    parts += [say("at {at}", at=say_appointment(one.at))] if one.at else []
    parts += [say("due {due}", due=say_appointment(one.due))] if one.due else []
    parts += [say("expect {expect}", expect=say_when(one.expect))] if one.expect else []
    return ", ".join(parts)


def log_words(one: Proposal) -> str:
    """The words of the `log` line that a proposal stands for."""
    said = [one.stage if one.stage != "outcome" else "", one.kind, bounds_cell(one.on)]
    said += [f"{name} {_moment(value)}" for name, value in (("at", one.at), ("due", one.due)) if value]
    said += [f"expect {bounds_cell(one.expect)}"] if one.expect else []
    return " ".join(word for word in said if word)


def _moment(at: Appointment) -> str:
    return iso_appointment(at) or bounds_cell(at.day)


def say_plan(plan: MailPlan, *, is_asked: bool = False) -> Iterator[Sentence]:
    """What the mails came to, in a line or two; and what to do, or where that `is_asked` now what the keys mean."""
    yield counted(
        "{count} proposal of {mails}; {nothing} say nothing new",
        "{count} proposals of {mails}; {nothing} say nothing new",
        len(plan.proposals), mails=counted("{count} mail", "{count} mails", plan.read), nothing=plan.nothing,
    )  # fmt: skip
    if plan.undecided:
        yield counted(
            "{count} mail fits two applications or more: say which",
            "{count} mails fit two applications or more: say which",
            len(plan.undecided),
        )
    yield from (sentence("  not read: {where} ({why})", where=one.where, why=one.why) for one in plan.unread)
    if is_asked:
        yield sentence(
            "y take it · n never propose it again · e take it in other words · s nothing of this sender again · a take all "
            "that are sure · q stop"
        )
    elif plan.proposals or plan.undecided:
        yield sentence("Nothing is stored yet; accept them with {accept}", accept=Option("accept"))


def say_taken(taken: TakenMails) -> Iterator[Sentence]:
    """What was stored, and what could not be."""
    for one in taken.taken:
        yield sentence("{key}: {event}", key=one.key, event=event_sentence(one.event))
    if taken.refused:
        yield counted("{count} refused; not proposed again", "{count} refused; not proposed again", taken.refused)
    for proposal, why in taken.failed:
        yield sentence("  not stored: {id}: {why}", id=proposal.id, why=why)
