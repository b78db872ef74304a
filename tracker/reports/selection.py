"""Which applications a report is about: the filters, the same on every read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.core.match import fold

if TYPE_CHECKING:
    from tracker.core.application import Application
    from tracker.core.stages import Stage
    from tracker.core.timeline import Timeline
    from tracker.core.when import When


class Selection(NamedTuple):
    """The applications at a stage, of a company, with a tag, from a source, with an event in `since`..`until`.

    Company is a part of the name, tag and source the whole; letter case and normal form do not matter. Bounds are
    closed; an event whose window only touches them counts. What is not given selects everything.
    """

    stage: Stage | None = None
    company: str = ""
    tag: str = ""
    source: str = ""
    since: When | None = None
    until: When | None = None

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return self == _EVERYTHING

    def takes(self, application: Application, timeline: Timeline) -> bool:
        """Whether an application is among the selected."""
        return (
            (self.stage is None or self.stage == timeline.stage)
            and fold(self.company) in fold(application.company)
            and (not self.tag or fold(self.tag) in map(fold, application.tags))
            and (not self.source or fold(self.source) == fold(application.source))
            and self._in_time(timeline)
        )

    def _in_time(self, timeline: Timeline) -> bool:
        if self.since is None and self.until is None:
            return True
        first = self.since.earliest if self.since else None
        last = self.until.latest if self.until else None
        return any(
            not (first and window.latest and window.latest < first)
            and not (last and window.earliest and window.earliest > last)
            for window in timeline.windows
            if not window.is_unknown
        )


_EVERYTHING = Selection()
