"""Remove an application with everything kept of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.store.lookup import find

if TYPE_CHECKING:
    from tracker.core.application import Record
    from tracker.store.store import Store


def remove(store: Store, ref: str) -> Record:
    """Remove the application REF names; what was kept of it."""
    with store.step("remove") as step:
        application = find(store, ref, write=True)
        record = store.record(application.id)
        step.remove_application(application.id)
        step.words = f"remove {application.key} ({application.company}, {application.role})"
    return record
