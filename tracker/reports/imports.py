"""What an import came to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tracker.core.application import Application


class Renamed(NamedTuple):
    """An application that could not have the key the file `wanted` for it: it is another's."""

    application: Application
    wanted: str


class Imports(NamedTuple):
    """What was kept of a file.

    `added` are new applications, `changed` those that were here and got more; `known` and `skipped` count the records
    that brought nothing new and the rows a rule left out, `without_bytes` the documents whose bytes are not here.
    `doubts` and `refused` are sentences: what was read with some doubt, and why a record cannot be kept.
    """

    added: tuple[Application, ...]
    changed: tuple[Application, ...]
    renamed: tuple[Renamed, ...]
    known: int
    skipped: int
    without_bytes: int
    doubts: tuple[str, ...]
    refused: tuple[str, ...]
