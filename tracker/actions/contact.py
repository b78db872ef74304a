"""Keep a person, or what more is known of one."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.actions.context import Context
from tracker.core.application import Contact
from tracker.core.fields import CONTACT
from tracker.core.match import fold
from tracker.reports.changed import KeptContact
from tracker.store.lookup import find
from tracker.store.store import Store


def contact(store: Store, context: Context, ref: str, said: Mapping[str, str]) -> KeptContact:
    """Keep a contact of the application REF names, of what is `said` by the names of its fields.

    One of the same name, whatever the letter case, takes on what is said and keeps the rest. Raises BadValue.
    """
    stages = store.pipeline()
    fields = [field for field in CONTACT.fields if field.required or said.get(field.name)]
    told = {field.name: context.value(field, said.get(field.name, ""), stages) for field in fields}
    with store.step("contact") as step:
        application = find(store, ref, write=True)
        known = store.record(application.id).contacts
        before = next((one for one in known if fold(one.name) == fold(told["name"])), None)
        if before is None:
            kept = step.add(application.id, Contact(**told))
        else:
            kept = before._replace(**told)._replace(name=before.name)
            step.change(kept)
        step.words = f"contact {application.key} {kept.name}"
    return KeptContact(application, kept, before)
