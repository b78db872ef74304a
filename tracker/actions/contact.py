"""Keep a person, or what more is known of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.core.match import fold
from tracker.store.lookup import find

if TYPE_CHECKING:
    from tracker.core.application import Application, Contact
    from tracker.store.store import Store


class Met(NamedTuple):
    """The contact as stored; `before` is the contact as it was, None for a new one."""

    application: Application
    contact: Contact
    before: Contact | None


def contact(store: Store, ref: str, given: Contact) -> Met:
    """Keep a contact of the application REF names.

    One of the same name, whatever the letter case, takes on what is given and keeps the rest.
    """
    with store.step("contact") as step:
        application = find(store, ref, write=True)
        known = store.record(application.id).contacts
        before = next((one for one in known if fold(one.name) == fold(given.name)), None)
        if before is None:
            kept = step.add(application.id, given)
        else:
            told = {field: value for field, value in given._asdict().items() if value}
            kept = before._replace(**told)._replace(name=before.name)
            step.change(kept)
        step.words = f"contact {application.key} {kept.name}"
    return Met(application, kept, before)
