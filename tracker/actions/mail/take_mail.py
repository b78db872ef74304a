"""Proposals of mails that were answered → events, and what is remembered of the mails: one step to undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.actions.complete_event import complete_event
from tracker.actions.mail.plan_mail import fingerprint
from tracker.actions.mail.proposed import proposed_event, told_by_mail
from tracker.actions.read_event import EventWords, read_event
from tracker.actions.settle import settle
from tracker.actions.stages import add_known
from tracker.core.application import Application
from tracker.core.errors import BadValue
from tracker.core.text import LIMITS, excerpt
from tracker.core.timeline import follow
from tracker.reports.mails import Answer, Proposal, TakenMail, TakenMails
from tracker.store.keys import free_key
from tracker.store.lookup import same

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.actions.context import Context
    from tracker.core.events import Event
    from tracker.core.sentences import Sentence
    from tracker.store.step import Step
    from tracker.store.store import Store

_NO_ROLE = "role not named"


def take_mails(store: Store, context: Context, answers: Sequence[Answer], *, keep: bool = False) -> TakenMails:
    """Store what was answered, in one step; `keep` keeps the text of the mail with its event.

    What cannot have happened is left out, and its mail is not remembered.
    """
    with store.step("import") as step:
        intake = _Intake(store, step, context, keep=keep)
        for answer in answers:
            intake.take(answer)
        result = intake.result()
        step.words = f"import mails ({len(result.taken):,} taken, {result.refused:,} refused)"
    return result


class _Intake:
    """Stores answers one after another."""

    def __init__(self, store: Store, step: Step, context: Context, *, keep: bool) -> None:
        self._store, self._step, self._context, self._keep = store, step, context, keep
        self._new: dict[int, Application] = {}
        self._taken: list[TakenMail] = []
        self._failed: list[tuple[Proposal, Sentence]] = []
        self._refused = 0

    def take(self, answer: Answer) -> None:
        """Store one answer."""
        proposal = answer.proposal
        if not answer.is_yes:
            self._refused += 1
            self._step.remember_mail(proposal.fingerprint)
            if answer.never_again:
                self._step.remember_mail(fingerprint(proposal.sender))
            return
        is_new = bool(proposal.new) and proposal.new not in self._new
        application = self._application(proposal)
        try:
            events = self._store.events(application.id)
            kept = self._step.add(application.id, self._event(answer, application))
        except BadValue as error:
            self._failed.append((proposal, error.message))
            if is_new:
                self._step.remove_application(application.id)
                del self._new[proposal.new]
            return
        settle(self._step, application, (*events, kept), self._context.today, self._context.zone)
        self._step.remember_mail(proposal.fingerprint, application.id)
        self._taken.append(TakenMail(application.key, kept, is_new))

    def result(self) -> TakenMails:
        """What became of the answers."""
        return TakenMails(tuple(self._taken), self._refused, tuple(self._failed))

    def _application(self, proposal: Proposal) -> Application:
        """The application of a proposal; a new one is made with its first event."""
        if not proposal.new:
            return self._store.application(proposal.application_id)
        if proposal.new not in self._new:
            company, role = excerpt(proposal.company, LIMITS["line"] - 1), proposal.role or _NO_ROLE
            there = same(self._store, company, role)
            if there:
                return there[0]
            key = free_key(self._store, company, role)
            self._new[proposal.new] = self._step.add_application(Application(company, role, key))
        return self._new[proposal.new]

    def _event(self, answer: Answer, application: Application) -> Event:
        """The event of an answer. Raises BadValue for one that cannot have happened."""
        events, today = self._store.events(application.id), self._context.today
        if answer.words:
            draft = read_event(self._context, self._store.pipeline(), EventWords(answer.words))
            event = told_by_mail(complete_event(draft, follow(events, today), self._store.pipeline(), today))
        else:
            event = proposed_event(answer.proposal, self._store.pipeline())
        event = event._replace(note=self._note(answer.proposal), typed=False)
        if event.stage and (added := add_known(self._store, self._step, event.stage, event.on, events)):
            event, events = event._replace(stage=added), self._store.events(application.id)
        follow((*events, event), today)
        return event

    def _note(self, proposal: Proposal) -> str:
        """The text of the mail where it is to be kept, else the place and the address to join by."""
        text = proposal.text.strip() if self._keep else "\n".join(filter(None, (proposal.place, proposal.link)))
        return text.encode()[: LIMITS["text"]].decode(errors="ignore")
