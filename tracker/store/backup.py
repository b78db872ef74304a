"""Backups: whole or absent, checked before they count, and kept by a rule.

They stand in `backups` beside the store. Kept are the newest ten, the newest of every day of the last fourteen, and the
newest of every month for good. What the rule lets go is still kept unless the new backup holds all of its history: a
damaged, emptied or older store pushes out nothing that it does not hold itself. Backups from before a migration are never removed.
"""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing, contextmanager, suppress
from datetime import date, datetime, timedelta
from glob import escape
from pathlib import Path
from tempfile import mkstemp
from typing import TYPE_CHECKING

from tracker.core.errors import BadValue, Failed, RefusedStore, TrackerError
from tracker.store.connection import Connection, open_existing, open_file, settle
from tracker.store.faults import RESTORE, explain, unopenable
from tracker.store.journal import mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.store.store import Store

_NEWEST = 10
_DAYS = 14
_DAY_SECONDS = 86_400
_GENERATION = re.compile(r"-(\d{4}-\d\d-\d\d)(T\d{6})(?:\.(\d+))?\.db")


def backup(store: Store, target: Path) -> None:
    """Write the store to a new file `target`, for its owner's eyes: checked and on the disk, or not there at all.

    Raises BadValue where the file is there already, RefusedStore for a store that is damaged, Failed, StoreBusy.
    """
    _refuse_none(store)
    _copy(store.connection, target)


def backup_generation(store: Store) -> Path:
    """Back the store up among its generations, as of `store.at`, then let go of those the rule does not keep.

    Raises as `backup` does.
    """
    _refuse_none(store)
    assert store.path is not None
    moment = datetime.fromisoformat(store.at)
    stamp = moment.strftime("%Y-%m-%dT%H%M%S")
    number = 1 + max((number for made, number, _ in _stamped(store.path) if made == stamp), default=0)
    target = _folder(store.path) / f"{store.path.stem}-{stamp}{f'.{number}' if number > 1 else ''}.db"
    backup(store, target)
    _let_go(store.path, target, moment.timestamp())
    return target


def _refuse_none(store: Store) -> None:
    if store.connection.path is None:
        raise Failed(f"there is no store at {store.path} yet, so nothing to back up")


def backup_before_migration(path: Path, version: int) -> None:
    """Keep the store at `path` as a version of this program left it, while another connection holds its lock."""
    name, number = f"{path.stem}-v{version}", 1
    while os.path.lexists(target := _folder(path) / f"{name}{f'.{number}' if number > 1 else ''}.db"):
        number += 1
    with closing(Connection(open_file(path), path)) as source:  # its header is not read: that would drop the lock
        _copy(source, target)


def generations(path: Path) -> list[tuple[date, Path]]:
    """The backups of the store at `path` and the day of each, oldest first; not those from before a migration."""
    return [(date.fromisoformat(stamp[:10]), file) for stamp, _, file in _stamped(path)]


def _stamped(path: Path) -> list[tuple[str, int, Path]]:
    """The generations with the stamp in the name of each, and its number among those with that stamp."""
    found = []
    for file in (path.parent / "backups").glob(f"{escape(path.stem)}-*.db"):
        name = _GENERATION.fullmatch(file.name.removeprefix(path.stem))
        if name and _is_day(name[1]):
            found.append((name[1] + name[2], int(name[3] or 1), file))
    return sorted(found)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def restore(store: Store, source: Path) -> Path | None:
    """Make the store what `source` holds, whole or not at all; the backup made of what it was, if it held anything.

    Commands in other processes wait for it or make it wait. Raises RefusedStore for a file that is no store, newer, or
    damaged; Failed; StoreBusy.
    """
    assert store.path is not None
    if source.exists() and source.samefile(store.path):
        raise BadValue(f"{source} is the store itself; name a backup")
    # Held from the backup to the end: what another command stored between the two would be in neither.
    with _checked(source) as origin, store.connection.alone():
        ((last_id,),) = store.connection.rows("SELECT max(id) FROM step")
        kept = backup_generation(store) if last_id else None
        _pour(origin, store.connection, store.path)
    settle(store.connection, writing=True)
    mark(store.connection, f"restore {source.name}", store.at, last_id or 0)
    store.forget_stages()
    return kept


@contextmanager
def _checked(source: Path) -> Iterator[Connection]:
    """A store to restore from, held still; whole, and of this version or an older one."""
    try:
        opened = open_existing(source, mode="ro")
    except RefusedStore as error:
        if error.code != "not-a-store":
            raise
        raise RefusedStore(
            "not-a-backup",
            "{path} is no backup: it is not a database of this program; backups are kept beside the record, in backups",
            path=str(source),
        ) from error
    with closing(opened) as origin, origin.snapshot():
        _check(origin)
        if origin.rows("PRAGMA foreign_key_check"):
            raise RefusedStore(f"{source} holds rows without the ones they belong to; restore another backup")
        yield origin


def _check(connection: Connection) -> None:
    found = connection.rows("PRAGMA integrity_check(1)")
    if found != [("ok",)]:
        raise RefusedStore(f"{connection.path} is damaged ({found[0][0]}); {RESTORE}")


def _copy(source: Connection, target: Path) -> None:
    """Copy a store into a new file, which gets its name only once it is whole and on the disk."""
    if os.path.lexists(target):
        raise BadValue(f"{target} is there already; name another file")
    try:
        descriptor, name = mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
        part = Path(name)
        try:
            os.close(descriptor)
            with closing(Connection(sqlite3.connect(part, isolation_level=None), target)) as copy:
                copy.rows("PRAGMA journal_mode = OFF")
                with source.snapshot():
                    _pour(source, copy, target)
                _check(copy)
            _sync(part)
            _name(part, target)
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise
        _sync(target.parent)
    except OSError as error:
        raise unopenable(target, error) from error


def _name(part: Path, target: Path) -> None:
    """Give a file its name, unless another process gave it to another one meanwhile: a rename would write over that."""
    try:
        target.hardlink_to(part)
    except FileExistsError:
        raise BadValue(f"{target} is there already; name another file") from None
    except OSError:  # a file system without hard links, as sticks have
        part.rename(target)
    else:
        part.unlink()


def _pour(source: Connection, target: Connection, place: Path) -> None:
    """Replace all the target holds by what the source holds, in one transaction.

    The caller has a snapshot of the one and the other to itself, for `backup` would wait for a lock for ever.
    """
    source.rows("SELECT 1 FROM sqlite_schema LIMIT 1")  # a snapshot begins here, and waits no longer than it may
    try:
        source.raw.backup(target.raw)
    except sqlite3.Error as error:
        raise explain(error, place) from error


def _sync(path: Path) -> None:
    """See that a file, or the names in a folder, are on the disk."""
    if os.name == "nt" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _folder(path: Path) -> Path:
    folder = path.parent / "backups"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise unopenable(folder, error) from error
    return folder


def _let_go(path: Path, newest: Path, moment: float) -> None:
    """Remove the generations that the rule does not keep and `newest` makes superfluous.

    And what backups left that were killed more than a day before the `moment` (seconds of the epoch): it holds names
    and salaries, and no more is ever said of it.
    """
    for part in newest.parent.glob(f".{escape(path.stem)}-*.part"):
        if part.stat().st_mtime < moment - _DAY_SECONDS:
            part.unlink()
    made = generations(path)
    kept = _kept([day for day, _ in made])
    spare = [file for place, (_, file) in enumerate(made) if place not in kept and file != newest]
    if spare:
        with closing(open_existing(newest, mode="ro")) as connection:
            for file in spare:
                if _is_continued(file, connection):
                    file.unlink(missing_ok=True)


def _kept(made: list[date]) -> set[int]:
    """The places, in a list of days in order, that the rule keeps."""
    first_day = made[-1] - timedelta(days=_DAYS - 1)
    newest = range(len(made))[-_NEWEST:]
    of_day = {day: place for place, day in enumerate(made) if day >= first_day}
    of_month = {(day.year, day.month): place for place, day in enumerate(made)}
    return {*newest, *of_day.values(), *of_month.values()}


def _is_continued(file: Path, newest: Connection) -> bool:
    """Whether the history of a backup is the beginning of the newest one's. A damaged one may be all there is: no."""
    last = "SELECT id, at, words FROM step ORDER BY id DESC LIMIT 1"
    try:
        with closing(open_existing(file, mode="ro")) as connection:
            found = connection.rows(last)
        return not found or bool(newest.rows("SELECT 1 FROM step WHERE id = ? AND at = ? AND words = ?", found[0]))
    except TrackerError:
        return False
