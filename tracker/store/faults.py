"""What went wrong with a file or with SQLite, said as an error of the tracker's: the one place that does it."""

from __future__ import annotations

import errno
import sqlite3
from typing import TYPE_CHECKING

from tracker.core.errors import BadValue, Failed, RefusedStore, StoreBusy

if TYPE_CHECKING:
    from os import PathLike

    from tracker.core.errors import TrackerError

# What mends a damaged store: it is not written over, for it may still hold what no backup has.
RESTORE = "move it away, then bring back a backup with `tracker restore FILE`"

_OPENING = {
    errno.ELOOP: "{path} is a symbolic link that leads back to itself; name another file",
    errno.ENOENT: "the folder {path.parent} is not there; make it, or name another file",
    errno.EEXIST: "{path.parent} cannot be made: something else has the name of a folder on the way; name another file",
    errno.ENOTDIR: "{path.parent} is not a folder; name another file",
    errno.EACCES: "no permission for {path}; change it, or name another file",
    errno.EPERM: "no permission for {path}; change it, or name another file",
    errno.EROFS: "{path} is on a disk that can only be read; name another file",
    errno.ENAMETOOLONG: "the path {path} is too long; name a shorter one",
    errno.ENOSPC: "the disk of {path} is full; free some space and try again",
    errno.EDQUOT: "the disk of {path} is full; free some space and try again",
}

_UNWRITABLE = (Failed, "cannot write to {place} or beside it; nothing was stored, look at the permissions")
_UNFIT = (BadValue, "the store does not take this value: {error}")
_DAMAGED = (RefusedStore, f"{{place}} is damaged ({{error}}); {RESTORE}")
_BUSY = (StoreBusy, "{place} is in use by another command; nothing was stored, try again")
_REPLACED = "{place} was replaced by another file while this command ran; nothing was stored, try again"

# By SQLite's result code (https://sqlite.org/rescode.html).
_RUNNING: dict[int, tuple[type[TrackerError], str]] = {
    sqlite3.SQLITE_ERROR: (RefusedStore, f"{{place}} does not hold the tables it should ({{error}}); {RESTORE}"),
    sqlite3.SQLITE_PERM: _UNWRITABLE,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_READONLY: _UNWRITABLE,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_FULL: (Failed, "the disk of {place} is full; nothing was stored, free some space and try again"),
    sqlite3.SQLITE_CANTOPEN: _UNWRITABLE,
    sqlite3.SQLITE_TOOBIG: _UNFIT,
    sqlite3.SQLITE_CONSTRAINT: _UNFIT,
    sqlite3.SQLITE_MISMATCH: _UNFIT,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_READONLY_DBMOVED: (Failed, _REPLACED),
}
_OTHER = (Failed, "{place} failed ({error}); nothing was stored")


def unopenable(path: str | PathLike[str], error: OSError | None = None) -> Failed:
    """Why the file at `path` cannot be opened or made."""
    from pathlib import Path

    path = Path(path)
    if error is None:
        kind = "a folder; name a file in it" if path.is_dir() else "not a file; name another one"
        return Failed(f"{path} is {kind}")
    if error.errno == errno.ENOENT and path.is_symlink():
        return Failed(f"{path} is a symbolic link to a file that is not there; mend the link or name another file")
    sentence = _OPENING.get(error.errno or 0, "cannot open {path}: {error.strerror}")
    return Failed(sentence.format(path=path, error=error))


def replaced(path: str) -> Failed:
    """The error for a file in whose place another one stands by now."""
    return Failed(_REPLACED.format(place=path))


def explain(error: sqlite3.Error, path: str | PathLike[str] | None) -> TrackerError:
    """The error to raise for one of SQLite's."""
    code = getattr(error, "sqlite_errorcode", 0)
    if "decode" in str(error):  # Python's own: text that is not UTF-8
        code = sqlite3.SQLITE_CORRUPT
    raised, sentence = _RUNNING.get(code) or _RUNNING.get(code & 0xFF, _OTHER)
    return raised(sentence.format(place=path or "the store in memory", error=error))
