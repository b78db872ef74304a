"""Whole copies of a store: checked and on the disk before they have their name, or not there at all."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing, suppress
from itertools import chain
from pathlib import Path
from tempfile import mkstemp

from tracker.core.errors import BadValue
from tracker.store.connection import Connection
from tracker.store.faults import FAULTS, explain, unopenable
from tracker.store.soundness import check_whole


def backups_of(path: Path) -> Path:
    """The folder for the backups of the store at `path`, made where it is missing. Raises Failed."""
    folder = path.parent / "backups"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise unopenable(folder, error) from error
    return folder


def copy_whole(source: Connection, target: Path, others: Iterable[Path] = ()) -> Path:
    """Copy a store into a new file `target`, or the first of the `others` that nothing has the name of; which it is.

    Raises BadValue where every name is taken, RefusedStore for a store that is damaged, Failed, StoreBusy.
    """
    try:
        descriptor, name = mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
        part = Path(name)
        try:
            os.close(descriptor)
            with closing(Connection(sqlite3.connect(part, isolation_level=None), target)) as made:
                made.rows("PRAGMA journal_mode = OFF")
                with source.snapshot():
                    pour(source, made, target)
                check_whole(made)
            _sync(part)
            kept = _name(part, chain([target], others))
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise
        _sync(target.parent)
    except OSError as error:
        raise unopenable(target, error) from error
    return kept


def taken(target: Path) -> BadValue:
    """The error for a new file whose name another one has."""
    return BadValue("backup-name-taken", "{path} already exists; name another file", path=target)


def _name(part: Path, targets: Iterable[Path]) -> Path:
    """Give a file the first of these names that nothing has: a rename would write over it. Raises BadValue."""
    for target in targets:
        if os.path.lexists(target):
            continue
        try:
            target.hardlink_to(part)
        except FileExistsError:  # another process was quicker
            continue
        except OSError:  # a file system without hard links, as sticks have
            part.rename(target)
        else:
            part.unlink()
        return target
    raise taken(target)


def pour(source: Connection, target: Connection, place: Path) -> None:
    """Replace all the target holds by what the source holds, in one transaction.

    The caller has a snapshot of the one and the other to itself, for `backup` would wait for a lock for ever.
    """
    source.rows("SELECT 1 FROM sqlite_schema LIMIT 1")  # a snapshot begins here, and waits no longer than it may
    try:
        source.raw.backup(target.raw)
    except FAULTS as error:
        raise explain(error, place) from error


def _sync(path: Path) -> None:
    """See that a file, or the names in a folder, are on the disk."""
    is_folder = path.is_dir()
    if os.name == "nt" and is_folder:
        return
    descriptor = os.open(path, os.O_RDONLY if is_folder else os.O_RDWR)  # Windows syncs no file that is only read
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
