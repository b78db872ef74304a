"""The applications that mails may be of, each with what is known to have happened: from the record, and from earlier mails."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.events import KINDS
from tracker.core.moments import begins
from tracker.core.stages import KNOWN_STAGES, OUTCOME, StageType, first_task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date, datetime

    from tracker.core.application import Record
    from tracker.core.appointment import Appointment
    from tracker.core.events import Event
    from tracker.core.stages import Stage
    from tracker.core.when import When

# What moves no turn.
_ASIDE = frozenset({"followed-up", "thanked", "acknowledged"})
_TALKS = frozenset({"info-session", "casual-talk", "offer-talk"})


class Known(NamedTuple):
    """Something known of an application: the names of kind and stage, and the last day it may have been."""

    kind: str
    stage: str
    on: date | None
    at: Appointment | None = None
    due: Appointment | None = None
    expect: When | None = None


class Case:
    """One application while mails are read: what is known of it. A new one, that no record has yet, has no `key`."""

    def __init__(self, company: str, role: str, key: str = "", url: str = "", number: int = 0) -> None:
        self.company = company
        self.role = role
        self.key = key
        self.url = url
        self.number = number
        self.emails: set[str] = set()
        self.texts: list[str] = []
        self.happened: list[Known] = []
        self.events: list[Event] = []
        self.asked: tuple[Appointment, bool] | None = None  # a time that was asked for last, and whether by you

    def until(self, day: date | None) -> list[Known]:
        """What happened until a day."""
        return [one for one in self.happened if day is None or one.on is None or one.on <= day]

    def has(self, kind: str, stage: str | None = None, day: date | None = None) -> Known | None:
        """The last event of this kind, at this stage, until a day."""
        found = (one for one in reversed(self.until(day)) if one.kind == kind and stage in {None, one.stage})
        return next(found, None)

    def is_over(self, day: date | None) -> bool:
        """Whether it ended until a day, by anybody's word but the user's giving up."""
        return any(KINDS[one.kind].ends for one in self.until(day))

    def awaits_time(self, day: date | None, is_meeting: Callable[[str], bool]) -> bool:
        """Whether an appointment stands, was called off or is being made: the last of what happened was about one."""
        last = next((one for one in reversed(self.until(day)) if one.kind not in _ASIDE), None)
        is_asked = last is not None and last.kind == "invited" and (not last.due or is_meeting(last.stage))
        return bool(last and (is_asked or last.kind in {"replied", "scheduled", "rescheduled", "cancelled"}))

    def owes_work(self, day: date | None, tests: Iterable[str]) -> bool:
        """Whether a test or an exercise that was asked for is not handed in yet."""
        return any(self.has("invited", one, day) and not self.has("submitted", one, day) for one in tests)

    def standing(self, day: date | None) -> Known | None:
        """The appointment that stands on a day: the last that was made and not called off."""
        for one in reversed(self.until(day)):
            if one.kind in {"scheduled", "rescheduled"}:
                return one
            if one.kind == "cancelled":
                return None
        return None


class Pipeline(NamedTuple):
    """The stages in their order, as mails need them."""

    stages: tuple[Stage, ...]

    def position(self, name: str) -> int:
        """Where a stage stands, -1 for none."""
        return next((stage.position for stage in self.stages if stage.name == name), -1)

    def is_meeting(self, name: str) -> bool:
        """Whether a stage is a meeting."""
        return any(stage.name == name and stage.type is StageType.MEETING for stage in self.stages)

    @property
    def meetings(self) -> list[str]:
        """The interviews in their order."""
        return [stage.name for stage in self.stages if stage.type is StageType.MEETING and stage.name not in _TALKS]

    @property
    def papers(self) -> str:
        """The first task: what is sent to apply."""
        return first_task(self.stages).name

    @property
    def tests(self) -> list[str]:
        """The tasks after that."""
        return [stage.name for stage in self.stages if stage.type is StageType.TASK and stage.name != self.papers]

    def current(self, case: Case, day: date | None) -> str:
        """The furthest stage that an application has reached on a day."""
        reached = [one.stage for one in case.until(day) if one.stage and one.stage != OUTCOME]
        return max(reached, key=self.position, default="")

    def next_meeting(self, case: Case, day: date | None) -> str:
        """The interview that is meant where none is named: the one at hand while it is not over, else the next."""
        now, meetings = self.current(case, day), self.meetings
        if now in meetings and not self.is_done(case, now, day):
            return now
        later = [name for name in meetings if self.position(name) > self.position(now)]
        stem, _, number = now.rpartition("-")
        if number.isdecimal() and not later:  # a further one than the pipeline has
            later = [stage.name for stage in KNOWN_STAGES if stage.name == f"{stem}-{int(number) + 1}"]
        return next(iter(later), now if now in meetings else (meetings or [self.papers])[-1])

    def is_done(self, case: Case, stage: str, day: date | None) -> bool:
        """Whether a meeting was held or passed, or its day is over."""
        if case.has("held", stage, day) or case.has("passed", stage, day):
            return True
        made = case.has("rescheduled", stage, day) or case.has("scheduled", stage, day)
        last = made.at.day.latest if made and made.at else None
        return bool(last and day and last < day and not case.has("cancelled", stage, day))


def cases_of(records: Iterable[Record]) -> Iterator[Case]:
    """The applications of the record."""
    for record in records:
        application = record.application
        case = Case(application.company, application.role, application.key, application.url, application.id)
        case.emails = {contact.email.casefold() for contact in record.contacts if contact.email}
        case.texts = [
            application.url,
            *(note.text for note in record.notes),
            *(posting.url for posting in record.postings),
        ]
        case.events = list(record.events)
        case.happened = sorted(map(_happened, record.events), key=lambda one: (one.on is not None, one.on))
        yield case


def _happened(event: Event) -> Known:
    stage = event.stage.name if event.stage else ""
    return Known(
        event.kind.name, stage, event.on.latest or event.on.earliest, event.appointment, event.due, event.expect
    )


def is_same_time(one: Appointment | None, other: Appointment | None) -> bool:
    """Whether two appointments are at the same moment; where one has no time, on the same day."""
    if one is None or other is None:
        return False
    if one.time is None or other.time is None:
        return one.day[:2] == other.day[:2]
    return moment(one) == moment(other)


def moment(at: Appointment) -> datetime:
    """The instant of an appointment with a time, comparable with others; in a zone nobody knows it is taken as UTC."""
    begun = begins(at) or begins(at._replace(zone="UTC"))
    assert begun
    return begun.astimezone(UTC)
