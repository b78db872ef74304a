"""Keep a file in the record, so that one file is the whole record; take one out again."""

from __future__ import annotations

from typing import NamedTuple

from tracker.actions.context import Context, one_of
from tracker.core.application import PURPOSES, Application, Document
from tracker.core.errors import BadValue, NotFound, RefusedStore
from tracker.core.match import fold
from tracker.core.sentences import sentence, use
from tracker.core.text import LIMITS, file_name
from tracker.reports.changed import Attached
from tracker.store.lookup import find
from tracker.store.store import Store

# How many digits of a SHA-256 name a document.
_LEAST_OF_DIGEST = 8


class Extracted(NamedTuple):
    """A document and its bytes; `older` is how many more have its name, all kept before it."""

    application: Application
    document: Document
    data: bytes
    older: int


def read_named(file: str) -> tuple[str, bytes]:
    """The name and the bytes of a file. Raises BadValue, Failed."""
    from pathlib import Path

    from tracker.readers.file import read_file

    path = Path(file)
    return path.name, read_file(path, sentence("the file"), LIMITS["document"])


def attach(store: Store, context: Context, ref: str, name: str, purpose: str, data: bytes) -> Attached:
    """Keep the bytes of a file, under its name, with the application REF names. None of the same name is replaced."""
    kept_as = one_of(purpose, sentence("purpose of a file"), PURPOSES)
    document = Document(file_name(name, sentence("the file's name")), kept_as, "", 0, context.today)
    with store.step("attach") as step:
        application = find(store, ref, write=True)
        same_name = sum(one.name == document.name for one in store.record(application.id).documents)
        document = step.add(application.id, document, data)
        step.words = f"attach {application.key} {document.name}"
    return Attached(application, document, same_name)


def extract(store: Store, ref: str, name: str) -> Extracted:
    """The document of that name, the newest where there are several; letter case counts only between those that differ in it.

    The beginning of a SHA-256, as `show files` has it in JSON, names one that a newer of its name hides.
    Raises NotFound, with the names that are there; RefusedStore where the bytes are not those that were kept.
    """
    application = find(store, ref, write=False)
    documents = store.record(application.id).documents
    if documents and not name:
        raise BadValue(
            "which-file", "say which file of {key} to take out; it has {names}",
            key=application.key, names=tuple(dict.fromkeys(one.name for one in documents)),
        )  # fmt: skip
    found = (
        [one for one in documents if one.name == name]
        or [one for one in documents if fold(one.name) == fold(name)]
        or [one for one in documents if len(name) >= _LEAST_OF_DIGEST and one.sha256.startswith(name)]
    )
    if not found:
        names = tuple(dict.fromkeys(one.name for one in documents))
        if names:
            raise NotFound(
                "no-such-file", "{key} has no file “{name}”; it has {names}",
                key=application.key, name=name, names=names,
            )  # fmt: skip
        raise NotFound(
            "no-files", "{key} has no file “{name}”; it has none yet: {attach}",
            key=application.key, name=name, attach=use("attach", application.key, "FILE"),
        )  # fmt: skip
    data = store.content(found[-1].sha256)
    if not is_whole(found[-1], data):
        raise RefusedStore(
            "file-damaged", "“{name}” has changed since it was kept; see {check}",
            name=found[-1].name, check=use("check"),
        )  # fmt: skip
    return Extracted(application, found[-1], data, len(found) - 1)


def is_whole(document: Document, data: bytes) -> bool:
    """Whether these are the very bytes that were kept."""
    from hashlib import sha256

    return sha256(data).hexdigest() == document.sha256
