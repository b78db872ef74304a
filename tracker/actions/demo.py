"""Fill a new record with a made-up job search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.actions.made_up import made_up
from tracker.core.timeline import follow

if TYPE_CHECKING:
    from datetime import date

    from tracker.store.store import Store


def fill(store: Store, count: int, today: date) -> int:
    """Keep `count` made-up applications in one step; the number of those that are open."""
    still_open = 0
    with store.step(f"demo --search {count}") as step:
        bulk = step.bulk()
        for number, record in enumerate(made_up(count, today), 1):
            is_open = follow(record.events, today).is_open
            bulk.add(record, "demo", str(number), is_open=is_open)
            still_open += is_open
        bulk.flush()
    return still_open
