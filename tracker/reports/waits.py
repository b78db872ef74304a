"""Every wait and every gap of the selected applications, and one application in full beside the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.core.stages import StageType
from tracker.core.timeline import follow
from tracker.reports.figures import Waited, figures, key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from tracker.core.application import Application
    from tracker.core.events import Event
    from tracker.core.timeline import Gap, Timeline
    from tracker.reports.figures import Comparison, Figures, Key
    from tracker.reports.selection import Selection


class Between(NamedTuple):
    """A gap and whose it is."""

    application: Application
    gap: Gap


class One(NamedTuple):
    """The one application asked for; `others` are the figures, by stage, of the selected applications without it."""

    application: Application
    timeline: Timeline
    others: tuple[Figures, ...]


class Waits(NamedTuple):
    """The waits and gaps of the selected applications, in the order these were added, and the figures of these waits.

    Where one application was asked for, `one` is it, and waits, gaps and figures are of it alone. `beside` finds the
    figures with which waits are compared.
    """

    today: date
    waits: tuple[Waited, ...]
    gaps: tuple[Between, ...]
    figures: tuple[Figures, ...]
    beside: Mapping[Key, Figures]
    by: str = "stage"
    one: One | None = None

    @property
    def told(self) -> tuple[Figures, ...]:
        """The figures that say what is normal: of all, or of the others where one application was asked for."""
        return self.one.others if self.one else self.figures

    def figures_beside(self, waited: Waited) -> Figures | None:
        """The figures a wait is compared with: of its group, or of the others where one application was asked for.

        None where its days are unknown, it stays out of figures, or nobody else waited there.
        """
        if waited.wait.is_unknown or not waited.wait.in_figures:
            return None
        return self.beside.get(key_of(waited, "stage" if self.one else self.by))

    def needs_yardstick(self, waited: Waited) -> bool:
        """Whether a wait after a meeting is open, and the answers it is compared with are too few to go by."""
        wait = waited.wait
        if (
            wait.end is not None
            or not wait.in_figures
            or wait.stage is None
            or wait.stage.type is not StageType.MEETING
        ):
            return False
        figures = self.figures_beside(waited)
        return figures is None or not figures.carries("median")

    def compare(self, waited: Waited) -> Comparison | None:
        """A wait beside the answers at its stage; None where there are no figures, or it ended among its own."""
        if self.one is None and waited.wait.end is not None:
            return None
        figures = self.figures_beside(waited)
        return figures.compare(waited.wait.days) if figures else None


def waits(
    histories: Iterable[tuple[Application, tuple[Event, ...]]],
    today: date,
    selection: Selection,
    *,
    by: str = "stage",
    only: Application | None = None,
) -> Waits:
    """The waits and gaps that are selected (`Selection.takes_from`), whether their applications have ended or not.

    The figures are grouped `by` one of GROUPS; else UnknownWord. With `only`, the report is of that application,
    selected or not, and the selection says with whom it is compared.
    """
    found: list[Waited] = []
    gaps: list[Between] = []
    others: list[Waited] = []
    one: tuple[Application, Timeline] | None = None
    for application, events in histories:
        timeline = follow(events, today)
        if only is not None and application.id == only.id:
            one = application, timeline
            found += [Waited(application, wait) for wait in timeline.waits]
            gaps += [Between(application, gap) for gap in timeline.gaps]
        elif selection.takes_anyhow(application):
            chosen = [wait for wait in timeline.waits if selection.takes_from(wait.stage, wait.start)]
            (found if only is None else others).extend(Waited(application, wait) for wait in chosen)
            if only is None:
                kept = (gap for gap in timeline.gaps if selection.takes_from(gap.from_stage, gap.start))
                gaps += [Between(application, gap) for gap in kept]
    of_chosen = figures(found, by, today)
    of_others = figures(others, "stage", today)
    return Waits(
        today,
        tuple(found),
        tuple(gaps),
        of_chosen,
        {figures.key: figures for figures in (of_others if one else of_chosen)},
        by,
        One(*one, of_others) if one else None,
    )
