"""Who has not answered yet, and how each silence compares with the answers that came at its stage."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.timeline import WaitEnd

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.core.application import Application
    from tracker.core.timeline import Timeline, Wait

USUAL, SLOW, PAST = "usual", "slow", "past every answer"
_SLOW = 4  # a silence is slow where at most one answer in so many took longer


class Silent(NamedTuple):
    """A wait that is open. Of the `answers` at its stage at least `longer` and at most `perhaps` took longer.

    The `word` for it is USUAL, SLOW or PAST; none where there is no answer to compare with.
    """

    application: Application
    wait: Wait
    answers: int
    longer: int
    perhaps: int

    @property
    def word(self) -> str:
        """What is said of it; where days are rough, what holds however they fall."""
        if not self.answers:
            return ""
        if not self.perhaps:
            return PAST
        return SLOW if _SLOW * self.perhaps <= self.answers else USUAL


def silences(known: Iterable[tuple[Application, Timeline]]) -> dict[int, Silent]:
    """The open waits of the open applications, by the application's id; compared with the waits of all that are known."""
    still: list[tuple[Application, Wait]] = []
    shortest: dict[str, list[int]] = {}
    longest: dict[str, list[int]] = {}
    for application, timeline in known:
        for wait in timeline.waits:
            if wait.end is None:
                if timeline.is_open:
                    still.append((application, wait))
            elif wait.ending in _ANSWERED and _is_compared(wait) and wait.stage:
                shortest.setdefault(wait.stage.name, []).append(wait.days.min or 0)
                longest.setdefault(wait.stage.name, []).append(wait.days.max or 0)
    for lengths in (*shortest.values(), *longest.values()):
        lengths.sort()
    return {application.id: _ranked(application, wait, shortest, longest) for application, wait in still}


_ANSWERED = frozenset({WaitEnd.ANSWERED, WaitEnd.IMPLIED})


def _is_compared(wait: Wait) -> bool:
    return wait.in_figures and not wait.is_unknown


def _ranked(
    application: Application, wait: Wait, shortest: dict[str, list[int]], longest: dict[str, list[int]]
) -> Silent:
    name = wait.stage.name if wait.stage and _is_compared(wait) else ""
    answers = len(longest.get(name, ()))
    least, most = wait.days.min or 0, wait.days.max or 0
    longer = answers - bisect_right(shortest.get(name, ()), most)
    perhaps = answers - bisect_left(longest.get(name, ()), least + 1)
    return Silent(application, wait, answers, longer, perhaps)
