"""Every wait and every gap of the selected applications, and one application in full beside the others."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from tracker.core.application import Application, Histories
from tracker.core.timeline import Followed, Gap, Timeline, followed
from tracker.reports.censoring import left_out
from tracker.reports.figures import GROUPS, Comparison, Figures, Key, Waited, figures, has_yardstick, key_of
from tracker.reports.responses import Response, responses
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
    figures with which waits are compared. `given_up` are the ids of the applications that were closed; their silence
    counts. `responses` are there where the figures are grouped. `in_full` asks those who draw it for everything.
    """

    today: date
    waits: tuple[Waited, ...]
    gaps: tuple[Between, ...]
    figures: tuple[Figures, ...]
    beside: Mapping[Key, Figures]
    by: str = "stage"
    resumes: Mapping[int, str] = {}
    one: One | None = None
    given_up: frozenset[int] = frozenset()
    responses: tuple[Response, ...] = ()
    in_full: bool = False

    @property
    def told(self) -> tuple[Figures, ...]:
        """The figures that say what is normal: of all, or of the others where one application was asked for."""
        return self.one.others if self.one else self.figures

    def figures_beside(self, waited: Waited) -> Figures | None:
        """The figures a wait is compared with: of its group, or of the others where one application was asked for.

        None where it enters no figure, its answer has no day, or nobody else waited there.
        """
        wait = waited.wait
        if left_out(wait, self.today) or (wait.is_unknown and wait.end is not None):
            return None
        return self.beside.get(key_of(waited, "stage" if self.one else self.by, self.resumes))

    def needs_yardstick(self, waited: Waited) -> bool:
        """Whether a wait is open after a meeting in Ontario, and the answers it is compared with are too few to go by."""
        figures = self.figures_beside(waited)
        return has_yardstick(waited) and (figures is None or not figures.carries("median"))

    def compare(self, waited: Waited) -> Comparison | None:
        """A wait beside the answers at its stage; None where there are no figures, or it ended among its own."""
        if self.one is None and waited.wait.end is not None:
            return None
        figures = self.figures_beside(waited)
        return figures.compare(waited.wait.days) if figures else None


def waits(
    histories: Histories,
    today: date,
    selection: Selection,
    *,
    by: str = "stage",
    resumes: Mapping[int, str] = {},
    only: Application | None = None,
    in_full: bool = False,
) -> Waits:
    """The waits and gaps that are selected (`Selection.takes_from`), whether their applications have ended or not.

    The figures are grouped `by` one of GROUPS; else UnknownWord. `resumes` says what the résumé of an application is
    called, by its id (`responses.resume_names`). With `only`, the report is of that application, selected or not, and
    the selection says with whom it is compared.
    """
    chosen = _Chosen(selection, by, resumes)
    others = _Chosen(selection)
    one: Followed | None = None
    for application, timeline in followed(histories, today):
        if only is not None and application.id == only.id:
            one = Followed(application, timeline)
            chosen.add(application, timeline, whole=True)
        elif selection.takes_application(application):
            (chosen if only is None else others).add(application, timeline)
    of_chosen = figures(chosen.waits, by, today, resumes)
    of_others = figures(others.waits, "stage", today)
    return Waits(
        today=today,
        waits=tuple(chosen.waits),
        gaps=tuple(chosen.gaps),
        figures=of_chosen,
        beside={figures.key: figures for figures in (of_others if one else of_chosen)},
        by=by,
        resumes=resumes,
        one=One(*one, of_others) if one else None,
        given_up=frozenset(chosen.given_up | others.given_up),
        responses=responses(chosen.sent),
        in_full=in_full,
    )


class _Chosen:
    """What of the histories is reported, as one application after the other is added."""

    def __init__(self, selection: Selection, by: str = "stage", resumes: Mapping[int, str] = {}) -> None:
        self.selection, self.by, self.resumes = selection, by, resumes
        self.waits: list[Waited] = []
        self.gaps: list[Between] = []
        self.sent: list[tuple[str, Timeline]] = []
        self.given_up: set[int] = set()

    def add(self, application: Application, timeline: Timeline, *, whole: bool = False) -> None:
        """Take what is selected of an application, or the `whole` of it."""
        takes = self.selection.takes_from
        waits = [Waited(application, wait) for wait in timeline.waits if whole or takes(wait.stage, wait.start)]
        self.waits += waits
        self.gaps += [Between(application, gap) for gap in timeline.gaps if whole or takes(gap.from_stage, gap.start)]
        if timeline.is_closed:
            self.given_up.add(application.id)
        if self.by != "stage" and self.by in GROUPS:
            sent = timeline.sent
            if sent and (whole or takes(sent[0].stage, sent[1])):
                self.sent.append((GROUPS[self.by](application, sent[1], self.resumes), timeline))
