"""Keep a posting as it reads today, and see what changed since it was last taken."""

from __future__ import annotations

from difflib import ndiff

from tracker.actions.take_page import Taken
from tracker.core.fields import filled_from
from tracker.reports.changed import Posted
from tracker.store.lookup import find
from tracker.store.store import Store

# Lines that are compared: beyond, looking for what changed takes longer than anyone waits.
_MOST_LINES = 5_000


def keep_posting(store: Store, ref: str, taken: Taken) -> Posted:
    """Keep a posting, and the page it was read from, with the application REF names.

    What the page says of it fills fields that are empty; nothing that is there is changed.
    """
    with store.step("posting") as step:
        application = find(store, ref, write=True)
        earlier = store.record(application.id).postings
        before = earlier[-1] if earlier else None
        filled = filled_from(application, taken.said)
        if filled != application:
            step.change_application(filled)
        is_new = before is None or before.text != taken.posting.text
        if is_new:
            step.add(application.id, taken.posting, taken.page)
        step.words = f"posting {application.key}"
    names = tuple(name for name in application._fields if getattr(application, name) != getattr(filled, name))
    changes = _changes(before.text, taken.posting.text) if before and is_new else ()
    return Posted(filled, taken.posting, is_new, names, before.taken if before else None, changes, taken.redirects)


def _changes(before: str, after: str) -> tuple[str, ...]:
    """The lines that went, with `- `, and those that came, with `+ `."""
    lines = ndiff(before.splitlines()[:_MOST_LINES], after.splitlines()[:_MOST_LINES])
    return tuple(line for line in lines if line.startswith(("- ", "+ ")) and line[2:].strip())
