"""Whether the rollback journal that lies beside a store is its own.

SQLite rolls back the journal of a process that died as soon as the file is opened, without a look whether the file is
still the one that was being written. Where a backup was copied over it meanwhile, that mixes pages of two files. A
journal holds the first page as it was before the transaction: with the change counter that the file still has, or one
less (https://sqlite.org/fileformat.html, 1.3.7 and 3).
"""

from time import sleep
from typing import BinaryIO, NamedTuple

from tracker.core.errors import RefusedStore
from tracker.core.sentences import use
from tracker.store.descriptors import Hold

_MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
_LOOKS, _BETWEEN = 20, 0.05  # times, seconds
_HEADER = 28  # bytes of the header of a part of a journal


class _Journal(NamedTuple):
    """What a journal says of the file it belongs to. `nonce` is its own; `counter` is missing where page 1 is not in it."""

    nonce: bytes
    pages: int
    counter: int | None


def refuse_foreign_journal(held: Hold, path: str) -> None:
    """Raise RefusedStore where a journal beside the store would be rolled back and is not the store's.

    One that goes or changes within a second belongs to a command that runs now: while a new file is filled its journal
    looks like that of another.
    """
    journal = f"{path}-journal"
    for _ in range(_LOOKS):
        if not _is_foreign(held, journal):
            return
        sleep(_BETWEEN)
    raise RefusedStore(
        "foreign-journal",
        "{journal} was left by a command that was killed while another file was {path}; move it away to use this file, "
        "and bring back backups with {restore}, never by copying",
        journal=journal,
        path=path,
        restore=use("restore", "FILE"),
    )


def _is_foreign(held: Hold, journal: str) -> bool:
    found = _read(journal)
    if found is None:
        return False
    header = held.read(32)
    counter, pages = int.from_bytes(header[24:28], "big"), int.from_bytes(header[28:32], "big")
    is_own = pages == found.pages if found.counter is None else counter - found.counter in {0, 1}
    return not is_own and _read(journal) == found


def _read(journal: str) -> _Journal | None:
    """What the journal says; None where there is none, or nothing of it would be rolled back."""
    try:
        with open(journal, "rb") as file:
            start = file.read(_HEADER)
            if len(start) < _HEADER or not start.startswith(_MAGIC):
                return None
            sector, page = int.from_bytes(start[20:24], "big"), int.from_bytes(start[24:28], "big")
            return _Journal(start[12:16], int.from_bytes(start[16:20], "big"), _counter(file, sector, page))
    except OSError:
        return None


def _counter(file: BinaryIO, sector: int, page: int) -> int | None:
    """The change counter in the image of page 1. The journal has parts: a sector with a header, then records."""
    at = 0
    while sector:
        file.seek(at)
        header = file.read(_HEADER)
        if not header.startswith(_MAGIC) or len(header) < _HEADER:
            return None
        count = int.from_bytes(header[8:12], "big")
        at += sector
        for _ in range(count):
            file.seek(at)
            record = file.read(4 + 28)
            if len(record) < 4 + 28:
                return None
            if record[:4] == b"\0\0\0\1":
                return int.from_bytes(record[4 + 24 :], "big")
            at += 4 + page + 4
        at = -(-at // sector) * sector
        if not count:
            return None
    return None
