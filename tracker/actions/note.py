"""Keep a note. Notes stand beside each other: none takes the place of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.text import excerpt
from tracker.store.lookup import find

if TYPE_CHECKING:
    from tracker.core.application import Application, Note
    from tracker.store.store import Store


def note(store: Store, ref: str, written: Note) -> Application:
    """Keep a note with the application REF names."""
    with store.step("note") as step:
        application = find(store, ref, write=True)
        step.add(application.id, written)
        step.words = f"note {application.key} “{excerpt(' '.join(written.text.split()))}”"
    return application
