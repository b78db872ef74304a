"""Fill a new record with a made-up job search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.actions.made_up import made_up
from tracker.actions.revise import revise
from tracker.core.application import Record
from tracker.core.timeline import follow
from tracker.store.lookup import free_key

if TYPE_CHECKING:
    from datetime import date

    from tracker.store.store import Store


def fill(store: Store, count: int, today: date) -> int:
    """Keep `count` made-up applications in one step; the number of those that are open."""
    is_open = 0
    with store.step(f"demo --search {count}") as step:
        for record in made_up(count, today):
            timeline = follow(record.events, today)
            company, role = record.application[:2]
            application = step.add_application(record.application._replace(key=free_key(store, company, role)))
            revise(step, Record(application), record._replace(application=application), timeline)
            is_open += timeline.is_open
    return is_open
