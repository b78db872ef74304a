"""Which applications a report is about: the filters, the same on every read."""

from typing import NamedTuple

from tracker.core.application import Application
from tracker.core.match import fold
from tracker.core.stages import Stage
from tracker.core.timeline import Timeline
from tracker.core.when import When

SAVED, OFFERED, ACCEPTED, CLOSED = "saved", "offered", "accepted", "closed"
# What people call a stage and is none: where an application stands.
STATES = (SAVED, OFFERED, ACCEPTED, "declined", "rejected", "withdrawn", CLOSED)


class Selection(NamedTuple):
    """The applications at a stage, of a company, with a tag, from a source, with an event in `since`..`until`.

    Company is a part of the name, tag and source the whole; letter case and normal form do not matter. Bounds are
    closed; an event whose window only touches them counts. `state` is one of STATES. What is not given selects everything.
    """

    stage: Stage | None = None
    company: str = ""
    tag: str = ""
    source: str = ""
    since: When | None = None
    until: When | None = None
    state: str = ""

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return self == _EVERYTHING

    @property
    def of_days(self) -> "Selection":
        """The same days of every application."""
        return Selection(since=self.since, until=self.until)

    @property
    def of_anybody(self) -> "Selection":
        """The same stage and days of every company, tag and source."""
        return self._replace(company="", tag="", source="")

    def takes(self, application: Application, timeline: Timeline) -> bool:
        """Whether an application is among the selected."""
        return (
            (self.stage is None or self.stage == timeline.stage)
            and (not self.state or self.state == state_of(timeline))
            and self.takes_application(application)
            and (self._is_of_all_times or any(map(self._is_in_time, timeline.windows)))
        )

    def takes_application(self, application: Application) -> bool:
        """Whether an application would be among the selected at some stage and some time."""
        return (
            (not self.company or fold(self.company) in fold(application.company))
            and (not self.tag or fold(self.tag) in map(fold, application.tags))
            and (not self.source or fold(self.source) == fold(application.source))
        )

    def takes_from(self, stage: Stage | None, start: When) -> bool:
        """Whether a wait or gap is selected, of an application that is anyhow: by the stage it began after, and when.

        Where it led to is not asked, nor when: to choose by that would leave out the answered or the unanswered ones.
        """
        return (self.stage is None or self.stage == stage) and (self._is_of_all_times or self._is_in_time(start))

    @property
    def _is_of_all_times(self) -> bool:
        return self.since is None and self.until is None

    def _is_in_time(self, window: When) -> bool:
        first = self.since.earliest if self.since else None
        last = self.until.latest if self.until else None
        return not window.is_unknown and window.may_lie_in(first, last)


def state_of(timeline: Timeline) -> str:
    """The one of STATES that an application is in; nothing for one that is under way."""
    if timeline.outcome:
        return timeline.outcome.name
    if timeline.is_closed:
        return CLOSED
    if not timeline.events:
        return SAVED
    last = next((event.kind for event in reversed(timeline.events) if event.kind.turn), None)
    return OFFERED if last and last.outcome else ""


_EVERYTHING = Selection()
