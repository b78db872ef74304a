"""Take a kept file out again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.core.errors import NotFound, RefusedStore
from tracker.core.match import fold
from tracker.store.lookup import find

if TYPE_CHECKING:
    from tracker.core.application import Application, Document
    from tracker.store.store import Store


class Extracted(NamedTuple):
    """A document and its bytes; `older` is how many more have its name, all kept before it."""

    application: Application
    document: Document
    data: bytes
    older: int


def extract(store: Store, ref: str, name: str) -> Extracted:
    """The document of that name, the newest where there are several; letter case counts only between those that differ in it.

    Raises NotFound, with the names that are there; RefusedStore where the bytes are not those that were kept.
    """
    application = find(store, ref, write=False)
    documents = store.record(application.id).documents
    found = [one for one in documents if one.name == name] or [one for one in documents if fold(one.name) == fold(name)]
    if not found:
        names = ", ".join(dict.fromkeys(one.name for one in documents))
        there = f"it has {names}" if names else f"it has none yet: tracker attach {application.key} FILE"
        raise NotFound(f"{application.key} has no file “{name}”; {there}")
    data = store.content(found[-1].sha256)
    if not is_whole(found[-1], data):
        raise RefusedStore(f"the bytes of “{found[-1].name}” are not those that were kept; see `tracker check`")
    return Extracted(application, found[-1], data, len(found) - 1)


def is_whole(document: Document, data: bytes) -> bool:
    """Whether these are the very bytes that were kept."""
    from hashlib import sha256

    return sha256(data).hexdigest() == document.sha256
