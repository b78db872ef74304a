"""Fill a new record with a made-up job search."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from tracker.actions.made_up import made_up
from tracker.core.timeline import follow
from tracker.store.bulk import New

if TYPE_CHECKING:
    from datetime import date

    from tracker.store.store import Store

# Records written at a time: enough to be quick, few enough for memory to stay flat.
_BATCH = 1_000


def fill(store: Store, count: int, today: date) -> int:
    """Keep `count` made-up applications in one step; the number of those that are open."""
    still_open = 0
    with store.step(f"demo: a search of {count}") as step, step.bulk() as bulk:
        numbered = enumerate(made_up(count, today), 1)
        while batch := list(islice(numbered, _BATCH)):
            added = [New(record, "demo", str(number), follow(record.events, today).is_open) for number, record in batch]
            bulk.add(added)
            still_open += sum(new.is_open for new in added)
    return still_open
