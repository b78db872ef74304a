"""Applications as they happened, day by day, and as they are remembered: most days only roughly.

There are second rounds at one stage, appointments moved and called off, follow-ups while a meeting is arranged, stages
put on hold, receipts, offers and counter-offers.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

from tracker.core.appointment import Appointment
from tracker.core.events import KINDS, Event
from tracker.core.stages import DEFAULT_STAGES, StageType
from tracker.core.when import Precision, When, exactly

if TYPE_CHECKING:
    from random import Random

    from tracker.core.stages import Stage

TODAY = date(2024, 12, 31)
STAGES = {stage.name: stage for stage in DEFAULT_STAGES}


class TrueSearch:
    """One application, event after event."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.day = date(2024, 1, 1) + timedelta(random.randrange(60))
        self.events: list[Event] = []
        self.ended = False
        self.run()

    def run(self) -> None:
        if self.often(0.15):
            self.happens(self.random.choice(["approached", "referred"]))
        for stage in DEFAULT_STAGES[:-1]:
            if stage.name == "resume":
                self.happens("submitted", stage)
            elif self.often(0.75):
                self.pass_through(stage)
            if self.ended or self.often(0.15):
                return
        self.offer()

    def pass_through(self, stage: Stage) -> None:
        if self.often(0.8):
            self.happens("invited", stage)
        if stage.type is StageType.TASK:
            self.happens("submitted", stage)
        else:
            for _ in range(self.random.choice([1, 1, 1, 2])):
                self.meet(stage)
        if self.often(0.15):
            self.happens("on-hold", stage)
        if self.often(0.2):
            self.happens("passed", stage)
        if self.often(0.15):
            self.end("rejected", "withdrawn")

    def meet(self, stage: Stage) -> None:
        if self.often(0.2):
            self.happens("replied", stage)
        if self.often(0.7):
            meeting = self.arrange("scheduled", stage)
            if self.often(0.2):
                meeting = self.arrange("rescheduled", stage)
            if self.often(0.15):
                self.happens("cancelled", stage)
                meeting = self.arrange("scheduled", stage)
            self.day = meeting
            self.happens("held", stage, now=True)
        else:
            self.happens("held", stage)

    def offer(self) -> None:
        self.happens("offered", STAGES["outcome"])
        if self.often(0.3):
            self.happens("countered", STAGES["outcome"])
        if self.often(0.6):
            self.end("accepted", "declined", "rejected")

    def arrange(self, kind: str, stage: Stage) -> date:
        self.wait()
        meeting = self.day + timedelta(self.random.randrange(1, 20))
        self.happens(kind, stage, at=meeting, now=True)
        return meeting

    def end(self, *kinds: str) -> None:
        self.happens(self.random.choice(kinds), STAGES["outcome"])
        self.ended = True

    def happens(self, kind: str, stage: Stage | None = None, at: date | None = None, *, now: bool = False) -> None:
        if not now:
            self.wait()
        appointment = Appointment(exactly(at)) if at else None
        number = len(self.events) + 1
        self.events.append(
            Event(KINDS[kind], stage, exactly(self.day), appointment, number=number, typed=True, id=number)
        )
        if self.often(0.1) and KINDS[kind].turn and not KINDS[kind].ends and stage and stage.name != "outcome":
            self.happens(self.random.choice(["followed-up", "acknowledged"]), stage)

    def wait(self) -> None:
        self.day += timedelta(0 if self.often(0.1) else self.random.randrange(1, 20))

    def often(self, share: float) -> bool:
        return self.random.random() < share


def remembered(event: Event, random: Random) -> Event:
    """The event with six of ten days known only roughly."""
    day = event.on.earliest
    assert day is not None
    if random.random() > 0.6:
        return event
    return event._replace(on=random.choice([_third, _month, _about, _until])(day, random))


def _third(day: date, _: Random) -> When:
    first = min((day.day - 1) // 10, 2) * 10 + 1
    last = 31 if first == 21 else first + 9
    return _window(day.replace(day=first), day.replace(day=min(last, monthrange(day.year, day.month)[1])))


def _month(day: date, _: Random) -> When:
    return _window(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def _about(day: date, random: Random) -> When:
    before = random.randrange(7)
    return _window(day - timedelta(before), day + timedelta(6 - before))


def _until(day: date, random: Random) -> When:
    return _window(None, day + timedelta(random.randrange(10)))


def _window(first: date | None, last: date) -> When:
    return When(first, min(last, TODAY), Precision.RANGE)
