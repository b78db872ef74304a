"""Who has not answered yet, and how each silence compares with the answers that came at its stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.reports.figures import Waited, figures, key_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from tracker.core.application import Application
    from tracker.core.timeline import Timeline, Wait
    from tracker.reports.figures import Comparison

USUAL, SLOW, PAST = "usual", "slow", "past every answer"
_SLOW = 4  # a silence is slow where at most one answer in so many took longer


class Silent(NamedTuple):
    """A wait that is open, and how it compares with the answered ones of its stage, in a `word`.

    The word is USUAL, SLOW or PAST; none where there is no answer to compare with.
    """

    application: Application
    wait: Wait
    comparison: Comparison | None
    word: str


def silences(known: Iterable[tuple[Application, Timeline]], today: date) -> dict[int, Silent]:
    """The open waits of the open applications, by the application's id; compared with the waits of all that are known."""
    found = [*known]
    waits = [Waited(application, wait) for application, timeline in found for wait in timeline.waits]
    beside = {of_stage.key: of_stage for of_stage in figures(waits, "stage", today)}
    silent = {}
    for application, timeline in found:
        wait = timeline.waiting
        if wait and timeline.is_open:
            knows = wait.in_figures and not wait.is_unknown
            answered = beside.get(key_of(Waited(application, wait), "stage")) if knows else None
            comparison = answered.compare(wait.days) if answered else None
            silent[application.id] = Silent(application, wait, comparison, _word(comparison))
    return silent


def _word(comparison: Comparison | None) -> str:
    if comparison is None or not comparison.silence.answers:
        return ""
    if not comparison.silence.perhaps:
        return PAST
    return SLOW if _SLOW * comparison.silence.perhaps <= comparison.silence.answers else USUAL
