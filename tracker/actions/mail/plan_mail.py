"""Mails in the order of time → proposals: what each says, of which application, and whether that is known already."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from tracker.actions.mail.cases import Case, Known, Pipeline, cases_of, is_same_time
from tracker.actions.mail.decide import agreed, approach, asked_time, decide, decide_yours
from tracker.actions.mail.match import Book, Match, narrowed
from tracker.actions.mail.proposed import proposed_event
from tracker.actions.mail.verdict import MEETING, PAPERS, TASK, Situation, Verdict
from tracker.core.errors import ImpossibleSequence
from tracker.core.events import KINDS
from tracker.core.moments import begins_here
from tracker.core.stages import KNOWN_STAGES, OUTCOME, StageType
from tracker.core.timeline import follow
from tracker.core.when import UNKNOWN, exactly
from tracker.readers.mail import boxes
from tracker.readers.mail.message import Mail, Unreadable, read_head, read_mail
from tracker.readers.mail.names import addressed, companies, folded, roles
from tracker.readers.mail.places import link_of, place_of
from tracker.readers.mail.sense import FINAL, Sense, sense_of
from tracker.reports.mails import LIKELY, LOOK, SURE, MailPlan, Proposal, Undecided, Unread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tracker.actions.context import Context
    from tracker.core.appointment import Appointment
    from tracker.readers.mail.boxes import Place
    from tracker.readers.mail.calendars import Invitation
    from tracker.store.store import Store

_MOST_UNREAD = 40
_SHORT_ID = 8
# Kinds of what has a place, or an address to join by.
_ARRANGED = frozenset({"scheduled", "rescheduled", "invited"})
# The clocks that senders are on, by the offset of their mails, where the words name none.
_CLOCKS = ("America/New_York", "America/Los_Angeles", "America/Chicago", "America/Denver", "Europe/London", "Europe/Berlin",
           "Asia/Seoul", "Asia/Singapore", "Asia/Kolkata", "Australia/Sydney")  # fmt: skip
_CLOCK_OF = {"ko": "Asia/Seoul", "ja": "Asia/Tokyo"}
_LONGEST_SENTENCE = 300
# Where a mail speaks of something earlier that is not known: what it says all the same.
_WITHOUT_BEFORE = {"rescheduled": "scheduled", "extended": "invited", "referred": "acknowledged"}
# What a mail may say of an application that is not in the record, as the kind that begins it. An offer or an end of
# something nobody knows of is no beginning.
_OF_NEW = {
    "acknowledged": "submitted",
    "referred": "referred",
    "approached": "approached",
    "invited": "invited",
    "scheduled": "scheduled",
}


class _Spot(NamedTuple):
    """A mail in the order of time."""

    moment: datetime
    order: int
    place: Place


def plan_mail(
    store: Store,
    context: Context,
    paths: Sequence[tuple[str, bytes | None]],
    watch: Callable[[Iterator[Place]], Iterator[Place]] = iter,
) -> MailPlan:
    """What the mails at these paths, or in bytes that are called so, propose; nothing is stored. Raises Failed.

    Memory holds an index of the mails and one of them at a time.
    """
    from tracker.store.known_rows import mail_answers

    planner = _Planner(store, context, mail_answers(store))
    spots, mine = _index(paths)
    planner.mine = mine
    planner.know_own({one.rpartition("@")[2] for one in mine})
    for place in watch(spot.place for spot in spots):
        planner.take(place)
    return planner.plan()


def fingerprint(mail_id: str) -> str:
    """What a mail is remembered by."""
    from hashlib import sha256

    return sha256(mail_id.encode()).hexdigest()


def _index(paths: Sequence[tuple[str, bytes | None]]) -> tuple[list[_Spot], frozenset[str]]:
    """Every mail in the order of time, and the addresses of the user: those that most mails are to, or that sent some."""
    from collections import Counter

    spots: list[_Spot] = []
    to: Counter[str] = Counter()
    by: Counter[str] = Counter()
    senders: set[str] = set()
    received, last = 0, datetime.min.replace(tzinfo=UTC)
    for path, data in paths:
        for place in boxes.places(path, data):
            head = None
            with suppress(OSError, ValueError, LookupError, RecursionError):
                head = read_head(boxes.head(place))
            last = (head and head.moment) or last
            spots.append(_Spot(last, len(spots), place))
            if head and place.is_sent:
                senders.add(head.sender)
            elif head:
                received += 1
                to.update(set(head.receivers))
                by[head.sender] += 1
    spots.sort()
    often = {one for one, count in to.items() if count * 5 >= received and count > by[one]}
    return spots, frozenset(senders | often) - {""}


class _Planner:
    """Reads mails one after another, and knows what the earlier ones said."""

    def __init__(self, store: Store, context: Context, answers: dict[str, int]) -> None:
        self.mine: frozenset[str] = frozenset()
        self._context = context
        self._answers = answers
        self._pipeline = Pipeline(store.pipeline())
        self._book = Book(cases_of(store.records()))
        self._by_id = {case.number: case for case in self._book.cases}
        self._zone = ZoneInfo(context.zone) if "/" in context.zone else None
        self._seen: set[str] = set()
        self._proposals: list[Proposal] = []
        self._undecided: list[Undecided] = []
        self._unread: list[Unread] = []
        self._read = self._unreadable = self._new = 0
        self._said = 0

    def know_own(self, domains: Iterable[str]) -> None:
        """Know the domains of the user's own addresses: who else writes from there is no employer."""
        self._book.private = frozenset(domains)

    def take(self, place: Place) -> None:
        """Read one mail. Whatever is wrong with it is a doubt of it alone."""
        try:
            mail = read_mail(boxes.read(place))
            self._read += 1
            self._said += self._take(place, mail)
        except Unreadable as why:
            self._doubt(place, str(why))
        except Exception as fault:  # noqa: BLE001 - mails are hostile: what one of them breaks must not stop the others
            self._doubt(place, type(fault).__name__)

    def plan(self) -> MailPlan:
        """What was proposed."""
        return MailPlan(
            tuple(self._proposals), tuple(self._undecided), self._read, self._read - self._said, self._unreadable,
            tuple(self._unread[:_MOST_UNREAD]),
        )  # fmt: skip

    def _doubt(self, place: Place, why: str) -> None:
        self._unreadable += 1
        self._unread.append(Unread(place.name, why))

    def _take(self, place: Place, mail: Mail) -> bool:
        """Take what a mail says; whether it says something new."""
        mark = fingerprint(mail.id)
        is_known = mark in self._answers
        if is_known and (case := self._by_id.get(self._answers[mark])):
            self._book.know_thread(mail.id, case)
        if is_known or self._is_double(mail, mark) or fingerprint(mail.sender.email) in self._answers:
            return False
        is_yours = mail.sender.email in self.mine or mail.is_labelled_sent or place.is_sent
        if mail.is_forward and (not is_yours or any(one.email not in self.mine for one in mail.receivers)):
            return False
        if mail.is_forward and mail.forwarded:  # passed on to oneself: what counts is within
            mail, is_yours = mail._replace(text=mail.forwarded), False
        day = self._day(mail)
        sense = sense_of(
            mail,
            _senders_day(mail, self._context),
            self._clock(mail),
            self._context.settings["date_order"],
            is_yours=is_yours,
        )
        fit = self._book.find(mail, roles(mail), day, is_yours=is_yours)
        only = fit.cases[0] if len(fit.cases) == 1 else None
        moved = only and only.standing(day) and _moved(only, sense, is_yours=is_yours)
        verdict = moved or self._verdict(mail, sense, fit, day, is_yours=is_yours)
        if verdict is None:
            if only and fit.is_sure:
                self._book.assign(mail, only, is_yours=is_yours)
            return False
        if len(fit.cases) > 1:
            fit = narrowed(fit, verdict.because)
            only = fit.cases[0] if len(fit.cases) == 1 else None
        source = _Source(place.name, mail, mark, day)
        if not fit.cases or (fit.names_other and verdict.kind == "acknowledged"):
            return self._take_new(source, verdict, is_yours=is_yours)
        if len(fit.cases) > 1:
            return self._take_undecided(source, verdict, fit.cases)
        assert only
        is_sure = fit.is_sure and not fit.names_other and verdict.is_plain
        self._book.assign(mail, only, is_yours=is_yours)
        return self._propose(source, verdict, only, is_sure=is_sure)

    def _propose(self, source: _Source, verdict: Verdict, case: Case, *, is_sure: bool) -> bool:
        """Propose an event of an application, and know of it from now on; whether there is one."""
        proposal = self._proposal(source, verdict, case, is_sure=is_sure)
        if proposal:
            self._proposals.append(proposal)
            case.events.append(proposed_event(proposal, self._pipeline.stages))
            _remember(case, proposal)
        return bool(proposal)

    def _is_double(self, mail: Mail, mark: str) -> bool:
        """Whether the mail was here before: by its id, or the same words of the same sender on the same day."""
        day = mail.moment.date().isoformat() if mail.moment else ""
        again = fingerprint(f"{mail.sender.email}\0{mail.subject}\0{day}\0{mail.text}")
        found = mark in self._seen or (again in self._seen and bool(mail.text.strip()))
        self._seen |= {mark, again}
        return found

    def _day(self, mail: Mail) -> date | None:
        """The day of a mail in the user's zone."""
        return mail.moment.astimezone(self._zone).date() if mail.moment else None

    def _clock(self, mail: Mail) -> str:
        """The zone of times that name none: that of the language, else the sender's."""
        from tracker.readers.mail.sentences import language_of

        language = language_of(mail.text)
        if language in _CLOCK_OF or mail.moment is None:
            return _CLOCK_OF.get(language, self._context.zone)
        if not (offset := mail.moment.utcoffset()):  # what a server stamps says nothing of where anybody is
            return self._context.zone
        own = [self._context.zone] if self._zone and mail.moment.astimezone(self._zone).utcoffset() == offset else []
        return next(
            (one for one in (*own, *_CLOCKS) if mail.moment.astimezone(ZoneInfo(one)).utcoffset() == offset),
            self._context.zone,
        )

    def _verdict(self, mail: Mail, sense: Sense, fit: Match, day: date | None, *, is_yours: bool) -> Verdict | None:
        case = fit.cases[0] if len(fit.cases) == 1 else None
        now = self._situation(case, day, is_sure=fit.is_sure, is_new=not fit.cases)
        if is_yours:
            return decide_yours(sense, now)
        verdict = decide(mail, sense, now)
        if case is None and not mail.is_bulk:
            verdict = approach(sense) or verdict
        meeting = next((one for one in mail.meetings if one.method != "REPLY"), None)
        if meeting and (verdict is None or verdict.about == MEETING or verdict.kind in {"acknowledged", "passed"}):
            return _of_calendar(meeting._replace(at=_here(meeting.at, self._context.zone)), sense, verdict)
        return verdict

    def _situation(self, case: Case | None, day: date | None, *, is_sure: bool, is_new: bool) -> Situation:
        """What is known of an application on the day of a mail."""
        if case is None:
            return Situation(is_sure=False, is_new=is_new)
        standing, last = case.standing(day), next((one for one in reversed(case.until(day)) if one.due), None)
        is_ahead = standing and standing.at and not _is_before(standing.at, day)
        return Situation(
            bool(case.has("offered", None, day)),
            is_sure and case.awaits_time(day, self._pipeline.is_meeting),
            standing.at if standing and is_ahead else None,
            last.due if last and not (last.due and _is_before(last.due, day)) else None,
            is_sure=is_sure,
            owes_work=case.owes_work(day, self._pipeline.tests),
        )

    # What becomes of a verdict

    def _take_new(self, source: _Source, verdict: Verdict, *, is_yours: bool) -> bool:
        """Propose an application that is not in the record."""
        company = addressed(source.mail) if is_yours else next((one for one in companies(source.mail) if one), "")
        role = next((one for one in roles(source.mail) if folded(one) != folded(company)), "")
        kind = (
            "submitted" if is_yours and verdict.kind == "submitted" else "" if is_yours else _OF_NEW.get(verdict.kind)
        )
        if (
            not kind
            or not company
            or (not role and kind != "submitted")
            or (source.mail.is_bulk and kind != "submitted")
        ):
            return False
        self._new += 1
        case = Case(company, role, number=-self._new)
        self._book.add(case)
        self._by_id[case.number] = case
        self._book.assign(source.mail, case, is_yours=is_yours)
        return self._propose(source, verdict._replace(kind=kind), case, is_sure=False)

    def _take_undecided(self, source: _Source, verdict: Verdict, cases: tuple[Case, ...]) -> bool:
        choices = [self._proposal(source, verdict, case, is_sure=False) for case in cases if case.key]
        found = tuple(one._replace(certainty=LOOK) for one in choices if one)
        if len(found) > 1:
            self._undecided.append(Undecided(found))
        return len(found) > 1

    def _proposal(self, source: _Source, verdict: Verdict, case: Case, *, is_sure: bool) -> Proposal | None:
        """What is proposed of an application, None where it is known."""
        if verdict.kind == "extended" and not any(one.due for one in case.happened):
            # a day until when, of what nobody asked for before: an answer is that to an offer
            verdict = verdict._replace(kind="invited" if verdict.about else "offered", is_plain=False)
            is_sure = False
        stage, step = self._stage(verdict, case, source.day), _step(source.mail, verdict)
        if self._pipeline.is_meeting(step):
            stage, step = step, ""
        times = [one for one in verdict.times if not _is_old_time(one, case, source.day)]
        at = next(iter(times or verdict.times), None)
        news = self._news(verdict, case, stage, source.day, at)
        if news is None:
            return None
        kind, stage = news
        sure = is_sure and not step and source.day is not None and not _is_never_sure(kind, verdict, case, source.day)
        certainty = SURE if sure else LIKELY if verdict.is_plain or is_sure else LOOK
        mail = source.mail
        meeting = next(iter(mail.meetings), None)
        proposal = Proposal(
            id="", message_id=mail.id, where=source.where, key=case.key, company=case.company, role=case.role,
            stage=stage, kind=kind, on=exactly(source.day) if source.day else UNKNOWN,
            at=at if kind in {"scheduled", "rescheduled"} else None,
            due=verdict.due if KINDS[kind].turn == "you" else None,
            expect=verdict.expect, certainty=certainty, because=verdict.because[:_LONGEST_SENTENCE],
            place=place_of(mail) if kind in _ARRANGED else "", link=link_of(mail) if kind in _ARRANGED else "",
            who=(meeting.organizer.partition(" mailto:")[0] if meeting and kind in {"scheduled", "rescheduled"} else ""),
            new=-case.number if not case.key else 0, application_id=max(0, case.number), fingerprint=source.mark,
            sender=mail.sender.email, text=mail.text,
        )  # fmt: skip
        return self._possible(proposal, case)

    def _possible(self, proposal: Proposal, case: Case) -> Proposal | None:
        """A proposal that can have happened after what is known: of the kind it says, else of the kind without a before."""
        without = "offered" if proposal.kind == "extended" and case.has("offered") else ""
        for kind in (proposal.kind, without or _WITHOUT_BEFORE.get(proposal.kind, "")):
            if kind:
                tried = proposal._replace(kind=kind)
                with suppress(ImpossibleSequence):
                    follow((*case.events, proposed_event(tried, self._pipeline.stages)), self._context.today)
                    name = f"{tried.message_id}\0{case.key or case.number}\0{tried.stage}\0{kind}"
                    return tried._replace(id=fingerprint(name)[:_SHORT_ID])
        return None

    def _stage(self, verdict: Verdict, case: Case, day: date | None) -> str:
        """The stage that is meant."""
        kind, pipeline = KINDS[verdict.kind], self._pipeline
        now = pipeline.current(case, day)
        if kind.outcome:
            return OUTCOME
        if not kind.staged:
            return ""
        if kind.moves_due:
            asked = next((one for one in reversed(case.until(day)) if one.due), None)
            return asked.stage if asked else now or pipeline.papers
        named = self._named(verdict, case, day)
        if verdict.kind in {"cancelled", "rescheduled"} and verdict.round is None and (stands := case.standing(day)):
            return stands.stage
        if verdict.kind == "passed" and pipeline.position(named) > pipeline.position(now):
            return now or pipeline.papers
        if verdict.kind in {"passed", "on-hold", "followed-up"} and not named:
            return now or pipeline.papers
        if verdict.about == MEETING:
            is_over = kind.name in {"invited", "scheduled"} and named and pipeline.is_done(case, named, day)
            return named if named and not is_over else pipeline.next_meeting(case, day)
        return named or now or pipeline.papers

    def _named(self, verdict: Verdict, case: Case, day: date | None) -> str:
        """The stage that the mail names, "" for none."""
        pipeline, number = self._pipeline, verdict.round
        if verdict.about == PAPERS:
            return pipeline.papers
        if verdict.about == TASK:
            now = pipeline.current(case, day)
            return now if now in pipeline.tests else next(iter(pipeline.tests), pipeline.papers)
        if number == FINAL:
            now, meetings = pipeline.current(case, day), pipeline.meetings
            return meetings[-1] if meetings and pipeline.position(meetings[-1]) >= pipeline.position(now) else now
        if number:
            name = f"interview-{number}"
            is_known = name in pipeline.meetings or any(stage.name == name for stage in KNOWN_STAGES)
            return name if is_known else pipeline.meetings[min(number, len(pipeline.meetings)) - 1]
        if verdict.about == MEETING and verdict.kind == "passed":
            now = pipeline.current(case, day)
            return now if pipeline.is_meeting(now) else ""
        return ""

    def _news(
        self, verdict: Verdict, case: Case, stage: str, day: date | None, at: Appointment | None
    ) -> tuple[str, str] | None:
        """The kind and the stage as they are news, None where it is known. What is said again with a new day moves the old one."""
        kind = verdict.kind
        if kind in {"scheduled", "rescheduled"}:
            if any(is_same_time(at, one.at) for one in case.happened if one.at) or at is None:
                return None
            if _is_before(at, day) or (kind == "scheduled" and case.has("held", stage, day)) or case.has("accepted"):
                return None
            stands = case.standing(day)
            is_moved = stands is not None and (kind == "rescheduled" or stands.stage == stage)
            return ("rescheduled" if is_moved or (kind == "rescheduled") else "scheduled"), stage
        if kind == "invited":
            return _news_of_task(verdict, case, stage, day, self._pipeline)
        if kind == "offered" and (made := case.has("offered")):
            is_later = verdict.due and made.due and verdict.due.day.latest != made.due.day.latest
            return ("extended", OUTCOME) if is_later and verdict.due and not verdict.is_reminder else None
        return (kind, stage) if _is_news(verdict, case, stage, day, self._pipeline) else None


class _Source(NamedTuple):
    """Where a proposal comes from."""

    where: str
    mail: Mail
    mark: str
    day: date | None


def _news_of_task(
    verdict: Verdict, case: Case, stage: str, day: date | None, pipeline: Pipeline
) -> tuple[str, str] | None:
    """An invitation that is new: nothing was asked there before, nor anything done since."""
    if case.is_over(day):
        return None
    if made := case.has("invited", stage):
        is_another = verdict.about == MEETING or case.has("submitted", stage, day)
        if not verdict.due or verdict.is_reminder or not (made.due or is_another):
            return None
        is_later = not made.due or (verdict.due.day.latest or day) > (made.due.day.latest or day)  # type: ignore[operator]
        return ("invited" if is_another else "extended", stage) if is_later else None
    is_done = case.has("submitted", stage, day) or case.has("held", stage, day) or case.has("scheduled", stage, day)
    later = pipeline.position(pipeline.current(case, day)) > pipeline.position(stage)
    return None if is_done or (later and verdict.about == TASK and not verdict.due) else ("invited", stage)


def _is_news(verdict: Verdict, case: Case, stage: str, day: date | None, pipeline: Pipeline) -> bool:
    """Whether nothing that is known says it."""
    kind = verdict.kind
    if KINDS[kind].ends:
        return not case.is_over(None) or (kind == "accepted" and not case.is_over(day))
    if case.is_over(day):
        return False
    now = pipeline.position(pipeline.current(case, day))
    happened = case.happened
    if kind == "acknowledged" and verdict.expect:
        return not any(one.expect and one.expect[:2] == verdict.expect[:2] for one in happened)
    known = {
        "acknowledged": bool(case.has(kind, stage))
        or (now > pipeline.position(stage) and not verdict.is_plain)
        or not (verdict.about or stage in pipeline.tests),  # what nobody names is the work that was sent last
        "passed": bool(case.has(kind, stage)) or now > pipeline.position(stage),
        "cancelled": case.standing(day) is None and bool(case.has(kind, stage)),
        "on-hold": any(one.kind == kind for one in case.until(day)[-1:]),
        "extended": any(one.due and verdict.due and one.due.day.latest == verdict.due.day.latest for one in happened),
        "followed-up": any(one.kind == kind and one.on == day for one in happened),
        "replied": any(one.kind == kind and one.on == day for one in happened),
    }
    return not known.get(kind, bool(case.has(kind, stage or None)))


def _step(mail: Mail, verdict: Verdict) -> str:
    """The meeting that is called by a name of its own, as a phone screen is; "" for an interview like others."""
    text = f"{mail.subject}\n{verdict.because}".casefold()
    own = (one for one in KNOWN_STAGES if one.type is StageType.MEETING and not one.name.startswith("interview-"))
    return next((one.name for one in own if verdict.about == MEETING and any(word in text for word in one.aliases)), "")


def _is_never_sure(kind: str, verdict: Verdict, case: Case, day: date | None) -> bool:
    """Whether a kind is looked at before it is taken: an end, an offer, or what does not say of which stage it speaks."""
    if KINDS[kind].ends or kind == "offered":
        return True
    if kind == "on-hold":
        return not verdict.about
    if kind == "extended":
        return not any(one.due for one in case.until(day))
    return kind == "invited" and not verdict.about and not verdict.due


def _moved(case: Case, sense: Sense, *, is_yours: bool) -> Verdict | None:
    """That the appointment moves to the time which the other asked for, where this mail agrees; its own question is kept."""
    before, at = case.asked, asked_time(sense)
    case.asked = (at, is_yours) if at else None
    return agreed(sense, before[0]) if before and before[1] != is_yours and not at else None


def _remember(case: Case, proposal: Proposal) -> None:
    case.happened.append(
        Known(proposal.kind, proposal.stage, proposal.on.latest, proposal.at, proposal.due, proposal.expect)
    )


def _is_old_time(at: Appointment, case: Case, day: date | None) -> bool:
    """Whether an appointment is the one that stands, or is past."""
    stands = case.standing(day)
    return bool(stands and is_same_time(at, stands.at)) or _is_before(at, day)


def _is_before(at: Appointment, day: date | None) -> bool:
    last = at.day.latest
    return bool(day and last and last < day)


def _of_calendar(meeting: Invitation, sense: Sense, verdict: Verdict | None) -> Verdict | None:
    """What a calendar says: the exact appointment, or that it is off."""
    from tracker.readers.mail.sense import round_of
    from tracker.readers.mail.senses.grammar import Act
    from tracker.readers.mail.sentences import spoken

    if sense.says(Act.PRACTICE, Act.SURVEY, Act.EVENT, Act.ADVERT):
        return None
    texts = [spoken(text) for text in (meeting.summary, meeting.text) if text]
    number = next((found for one in (*sense.texts, *texts) if (found := round_of(one)) is not None), None)
    because = verdict.because if verdict and verdict.about == MEETING else meeting.summary or "calendar"
    if meeting.is_off:
        return Verdict("cancelled", because, MEETING, number)
    if meeting.at is None:
        return verdict
    kind = "rescheduled" if verdict and verdict.kind == "rescheduled" else "scheduled"
    return Verdict(kind, because, MEETING, number, (meeting.at,))


def _here(at: Appointment | None, zone: str) -> Appointment | None:
    """An appointment in UTC as one in the user's zone: calendars write UTC where nobody chose a zone."""
    here = begins_here(at, zone) if at and at.zone == "UTC" else None
    return at._replace(day=exactly(here.date()), time=here.time(), zone=zone) if at and here else at


def _senders_day(mail: Mail, context: Context) -> date:
    return mail.moment.date() if mail.moment else context.today
