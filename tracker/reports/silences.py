"""Who has not answered yet, and how each silence compares with the answers that came at its stage."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from tracker.core.application import Application
from tracker.core.survival.sample import Interval, Sample
from tracker.core.survival.silence import Ranking, Silence
from tracker.core.timeline import Followed, Wait
from tracker.reports.censoring import ANSWERED, interval_of, left_out


class Silent(NamedTuple):
    """A wait that is open, and how it compares with the answers at its stage; `dayless` more have no day."""

    application: Application
    wait: Wait
    silence: Silence
    dayless: int


def silences(known: Iterable[Followed], today: date) -> dict[int, Silent]:
    """The open waits of the open applications, by the application's id; compared with the waits of all that are known."""
    still: list[tuple[Application, Wait]] = []
    placed: dict[str, list[Interval]] = {}
    dayless: Counter[str] = Counter()
    for application, timeline in known:
        for wait in timeline.waits:
            if wait.end is None:
                if timeline.is_open:
                    still.append((application, wait))
            elif wait.ending in ANSWERED and wait.in_figures and (interval := interval_of(wait, today)):
                assert wait.stage is not None
                if wait.is_unknown:
                    dayless[wait.stage.name] += 1
                else:
                    placed.setdefault(wait.stage.name, []).append(interval)
    rankings = {name: Ranking(Sample.of(intervals)) for name, intervals in placed.items()}
    found = {}
    for application, wait in still:
        ranking = rankings.get(wait.stage.name) if wait.stage and not left_out(wait, today) else None
        silence = ranking.of(*wait.days) if ranking else Silence(0, 0, 0, 0)
        found[application.id] = Silent(application, wait, silence, dayless[wait.stage.name] if wait.stage else 0)
    return found
