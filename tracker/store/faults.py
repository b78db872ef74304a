"""What SQLite and the system say, in the tracker's errors."""

from __future__ import annotations

import errno
import os
import sqlite3
from os import PathLike
from typing import TypeAlias

from tracker.core.errors import BadValue, Failed, RefusedStore, StoreBusy, TrackerError
from tracker.core.language import message
from tracker.core.sentences import Sentence, sentence, system, use
from tracker.store.schema import VERSION

# What mends a damaged store: it is not written over, for it may still hold what no backup has.
RESTORE = sentence("move it away, then bring back a backup with {restore}", restore=use("restore", "FILE"))

# What SQLite raises, and Python where a damaged name or message is no text.
FAULTS = (sqlite3.Error, UnicodeDecodeError)

# An error: its type, its code and its sentence.
_Fault: TypeAlias = "tuple[type[TrackerError], str, str]"

_LOOP = "link-loop", message("{path} is a symbolic link that leads back to itself; name another file")
_NO_PERMISSION = "no-permission", message("no permission for {path}; change it, or name another file")
_DISK_FULL = "disk-full", message("the disk of {path} is full; free some space and try again")
_DANGLING = (
    "dangling-link",
    message("{path} is a symbolic link to a file that is not there; repair the link or name another file"),
)
_FOLDER_TAKEN = (
    "folder-taken",
    message("{folder} cannot be made: something else has the name of a folder on the way; name another file"),
)

# By the number of the system's error.
_OPENING: dict[int, tuple[str, str]] = {
    errno.ELOOP: _LOOP,
    errno.ENOENT: ("no-folder", message("the folder {folder} is not there; make it, or name another file")),
    errno.EEXIST: _FOLDER_TAKEN,
    errno.ENOTDIR: ("folder-is-file", message("{folder} is not a folder; name another file")),
    errno.EACCES: _NO_PERMISSION,
    errno.EPERM: _NO_PERMISSION,
    errno.EROFS: ("read-only-disk", message("{path} is on a disk that can only be read; name another file")),
    errno.ENAMETOOLONG: ("path-too-long", message("the path {path} is too long; name a shorter one")),
    errno.ENOSPC: _DISK_FULL,
    errno.EDQUOT: _DISK_FULL,
}
_UNOPENABLE = "unopenable", message("cannot open {path}: {why}")

_UNWRITABLE: _Fault = (
    Failed,
    "store-unwritable",
    message("cannot write to {path} or beside it; nothing was stored, look at the permissions"),
)
UNFIT = "unfit-value"
_UNFIT: _Fault = (BadValue, UNFIT, message("the store does not take this value: {why}"))
_DAMAGED: _Fault = (RefusedStore, "damaged", message("{path} is damaged ({why}); {restore}"))
_BUSY: _Fault = (StoreBusy, "busy", message("{path} is in use by another command; nothing was stored, try again"))
_REPLACED: _Fault = (
    Failed,
    "replaced",
    message("{path} was replaced by another file while this command ran; nothing was stored, try again"),
)

# By SQLite's result code (https://sqlite.org/rescode.html).
_RUNNING: dict[int, _Fault] = {
    sqlite3.SQLITE_ERROR: (
        RefusedStore,
        "missing-tables",
        message("{path} does not have the tables it should ({why}); {restore}"),
    ),
    sqlite3.SQLITE_PERM: _UNWRITABLE,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_READONLY: _UNWRITABLE,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_FULL: (
        Failed,
        "store-disk-full",
        message("the disk of {path} is full; nothing was stored, free some space and try again"),
    ),
    sqlite3.SQLITE_CANTOPEN: _UNWRITABLE,
    sqlite3.SQLITE_TOOBIG: _UNFIT,
    sqlite3.SQLITE_CONSTRAINT: _UNFIT,
    sqlite3.SQLITE_MISMATCH: _UNFIT,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_READONLY_DBMOVED: _REPLACED,
}
_OTHER: _Fault = (Failed, "store-failed", message("{path} failed ({why}); nothing was stored"))


def unopenable(path: str | PathLike[str], error: OSError | None = None) -> Failed:
    """Why the file at `path` cannot be opened or made."""
    path = os.fspath(path)
    if error is None:
        if os.path.isdir(path):
            return Failed("is-folder", "{path} is a folder; name a file in it", path=path)
        return Failed("not-a-file", "{path} is not a file; name another one", path=path)
    if error.errno == errno.ENOENT and os.path.islink(path):
        code, text = _DANGLING
    else:
        code, text = _OPENING.get(error.errno or 0, _UNOPENABLE)
    return Failed(code, text, path=path, folder=os.path.dirname(path) or ".", why=system(error))


def replaced(path: str | PathLike[str]) -> TrackerError:
    """The error for a file in whose place another one stands by now."""
    kind, code, text = _REPLACED
    return kind(code, text, path=os.fspath(path))


def damaged(path: str | PathLike[str] | None, why: str | Sentence) -> TrackerError:
    """The error for a store that is damaged."""
    kind, code, text = _DAMAGED
    return kind(code, text, path=name_of(path), why=why, restore=RESTORE)


def newer(path: str | PathLike[str], version: int) -> RefusedStore:
    """The error for a store of a later version than this program knows."""
    return RefusedStore(
        "newer-store",
        "{path} was written by a newer version of this program (its tables are version {version}, this program "
        "knows up to {known}); upgrade: pip install -U job-application-tracker",
        path=os.fspath(path),
        version=str(version),
        known=str(VERSION),
    )


def explain(error: sqlite3.Error | UnicodeDecodeError, path: str | PathLike[str] | None) -> TrackerError:
    """The error to raise for one of SQLite's."""
    # Without a code they are Python's own, for a text that is not UTF-8.
    is_text = isinstance(error, UnicodeDecodeError | sqlite3.OperationalError)
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT if is_text else 0)
    kind, name, text = _RUNNING.get(code) or _RUNNING.get(code & 0xFF, _OTHER)
    mend = {"restore": RESTORE} if "{restore}" in text else {}
    return kind(name, text, path=name_of(path), why=str(error), **mend)


def name_of(path: str | PathLike[str] | None) -> str | Sentence:
    """What a store is called in a sentence: its path; None is one in memory."""
    return sentence("the store in memory") if path is None else os.fspath(path)
