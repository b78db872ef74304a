"""Keep a file in the record, so that one file is the whole record."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.core.application import Document
from tracker.store.lookup import find

if TYPE_CHECKING:
    from datetime import date

    from tracker.core.application import Application
    from tracker.store.store import Store


class Attached(NamedTuple):
    """The document as stored; `same_name` is how many of its name were there before."""

    application: Application
    document: Document
    same_name: int


def attach(store: Store, ref: str, name: str, purpose: str, data: bytes, today: date) -> Attached:
    """Keep the bytes of a file, under its name, with the application REF names. None of the same name is replaced."""
    with store.step("attach") as step:
        application = find(store, ref, write=True)
        same_name = sum(document.name == name for document in store.record(application.id).documents)
        document = step.add(application.id, Document(name, purpose, "", 0, today), data)
        step.words = f"attach {application.key} {document.name}"
    return Attached(application, document, same_name)
