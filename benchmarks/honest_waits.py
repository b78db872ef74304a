"""What the answers that came say of waiting, and what `tracker waits` says, beside the truth.

    python -m benchmarks.honest_waits [SEED]

Makes a search of 120 applications, two a day, to employers who all answer, each after 1 to 40 days, any as likely. The
true median is 20 or 21 days, and whoever has waited 30 days hears for certain. Then looks at it on several days, as one
would in the middle of it. Without a SEED the search is always the same; docs/honest-waits.md tells what the table means.
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from random import Random
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.application import Application
from tracker.core.events import KINDS, Event
from tracker.core.stages import DEFAULT_STAGES
from tracker.core.timeline import follow
from tracker.core.when import exactly
from tracker.reports.figures import Waited, figures

if TYPE_CHECKING:
    from tracker.reports.figures import Figures

START = date(2026, 3, 2)
APPLICATIONS, A_DAY = 120, 2
LONGEST = 40
SILENT = 30
SEED = "4"
LOOKS = (15, 30, 45, 60, 75, 100)  # days after the first was sent
_STAGES = {stage.name: stage for stage in DEFAULT_STAGES}


class Look(NamedTuple):
    """The search on a day: the lengths of the answers so far, how many are open, and the figures of `tracker waits`."""

    day: int
    lengths: list[int]
    still_open: int
    waited_on: list[bool]
    figures: Figures

    @property
    def sent(self) -> int:
        """How many were sent by then."""
        return len(self.lengths) + self.still_open


def main() -> None:
    """Print the table."""
    seed = sys.argv[1] if len(sys.argv) > 1 else SEED
    print("                           half are answered within      silent for 30 days, and answered")
    print("day  sent  answered  open  answers only  tracker waits   later, answers only  tracker waits (truth)")
    for look in (look_at(day, seed) for day in LOOKS):
        print(
            f"{look.day:3}  {look.sent:4}  {len(look.lengths):8}  {look.still_open:4}  {median(look.lengths):7g} days"
            f"  {_half(look.figures):14}  {_share(look.waited_on):>19}  {_hear(look.figures)}"
        )
    print("truth                             20 or 21  20 or 21                      100 %")


def look_at(day: int, seed: str) -> Look:
    """The search as it stands so many days after the first application was sent."""
    random, today = Random(seed), START + timedelta(day)
    waits, lengths, waited_on = [], [], []
    for number in range(APPLICATIONS):
        sent, length = number // A_DAY, random.randint(1, LONGEST)
        if sent > day:
            continue
        on = START + timedelta(sent)
        events = [Event(KINDS["submitted"], _STAGES["resume"], exactly(on), id=1)]
        if sent + length <= day:
            lengths.append(length)
            events.append(Event(KINDS["rejected"], _STAGES["outcome"], exactly(on + timedelta(length)), id=2))
        if min(length - 1, day - sent) >= SILENT:
            waited_on.append(sent + length <= day)
        waits += [Waited(Application("Made up", "Role", id=number), wait) for wait in follow(events, today).waits]
    (found,) = figures(waits, "stage", today)
    return Look(day, lengths, len(waits) - len(lengths), waited_on, found)


def _half(found: Figures) -> str:
    half = found.half
    if half is None or half.days is None:
        return f"{half.low} days or more" if half else "too few"
    return f"{half.days} ({half.low} to {half.high or 'any'})"


def _share(waited_on: list[bool]) -> str:
    return f"{100 * sum(waited_on) / len(waited_on):.0f} %" if waited_on else "-"


def _hear(found: Figures) -> str:
    hear = found.hear(SILENT)
    if hear is None or (hear.low, hear.high) == (0.0, 1.0):
        return "too few to say"
    truth = min(1.0, (hear.day - SILENT) / (LONGEST - SILENT))
    return f"by day {hear.day}: {100 * hear.low:.0f} to {100 * hear.high:.0f} % ({100 * truth:.0f} %)"


if __name__ == "__main__":
    main()
