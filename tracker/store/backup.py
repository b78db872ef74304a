"""Backups: whole or absent, checked before they count, and kept by a rule.

They stand in `backups` beside the store. Kept are the newest ten, the newest of every day of the last fourteen, and the
newest of every month for good. What the rule lets go is still kept unless the new backup holds all of its history: a
damaged, emptied or older store pushes out nothing that it does not hold itself. Backups from before a migration are never removed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date, datetime, timedelta
from glob import escape
from itertools import count
from pathlib import Path

from tracker.core.errors import BadValue, Failed, RefusedStore, TrackerError
from tracker.store.connection import Connection, open_existing
from tracker.store.copies import backups_of, copy_whole, pour, taken
from tracker.store.journal import mark
from tracker.store.opening import Handle, prepare
from tracker.store.soundness import check_whole

_NEWEST = 10
_DAYS = 14
_DAY_SECONDS = 86_400
_GENERATION = re.compile(r"-(\d{4}-\d\d-\d\d)(T\d{6})(?:\.(\d+))?\.db")


def backup(store: Handle, target: Path) -> None:
    """Write the store to a new file `target`, for its owner's eyes: checked and on the disk, or not there at all.

    Raises BadValue where the file is there already, RefusedStore for a store that is damaged, Failed, StoreBusy.
    """
    source = _there(store)
    if os.path.lexists(target):
        raise taken(target)
    copy_whole(source, target)


def backup_generation(store: Handle) -> Path:
    """Back the store up among its generations, as of `store.at`, then let go of those the rule does not keep.

    Of two in one second the later takes the next name. Raises as `backup` does.
    """
    source = _there(store)
    assert store.path is not None
    moment = datetime.fromisoformat(store.at)
    stamp = moment.strftime("%Y-%m-%dT%H%M%S")
    number = 1 + max((number for made, number, _ in _stamped(store.path) if made == stamp), default=0)
    names = (f"{store.path.stem}-{stamp}{f'.{number}' if number > 1 else ''}.db" for number in count(number))
    files = (backups_of(store.path) / name for name in names)
    made = copy_whole(source, next(files), files)
    _let_go(store.path, made, moment.timestamp())
    return made


def _there(store: Handle) -> Connection:
    if store.connection.place is None:
        raise Failed("nothing-to-back-up", "there is no store at {path} yet, so nothing to back up", path=store.place)
    return store.connection


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


def restore(store: Handle, source: Path) -> Path | None:
    """Make the store what `source` holds, whole or not at all; the backup made of what it was, if it held anything.

    Commands in other processes wait for it or make it wait. Raises RefusedStore for a file that is no store, newer, or
    damaged; Failed; StoreBusy.
    """
    assert store.path is not None
    if source.exists() and source.samefile(store.path):
        raise BadValue("restore-from-itself", "{path} is the store itself; name a backup", path=source)
    # Held from the backup to the end: what another command stored between the two would be in neither.
    with _checked(source) as origin, store.connection.alone():
        ((last_id,),) = store.connection.rows("SELECT max(id) FROM step")
        kept = backup_generation(store) if last_id else None
        pour(origin, store.connection, store.path)
    prepare(store.connection, writing=True)
    mark(store.connection, f"restore {source.name}", store.at, last_id or 0)
    store.forget_stages()
    return kept


@contextmanager
def _checked(source: Path) -> Iterator[Connection]:
    """A store to restore from, held still; whole, and of this version or an older one."""
    try:
        opened = open_existing(source)
    except RefusedStore as error:
        if error.code != "not-a-store":
            raise
        raise RefusedStore(
            "not-a-backup",
            "{path} is not a backup: it is not a database of this program; backups are kept beside the record, in backups",
            path=source,
        ) from error
    with closing(opened) as origin, origin.snapshot():
        check_whole(origin)
        if origin.rows("PRAGMA foreign_key_check"):
            raise RefusedStore(
                "backup-misses-rows",
                "{path} has rows without the ones they belong to; restore another backup",
                path=source,
            )
        yield origin


def _let_go(path: Path, newest: Path, moment: float) -> None:
    """Remove the generations that the rule does not keep and `newest` makes superfluous.

    And what backups left that were killed more than a day before the `moment` (seconds of the epoch): it holds names
    and salaries, and no more is ever said of it.
    """
    for part in newest.parent.glob(f".{escape(path.stem)}-*.part"):
        with suppress(FileNotFoundError):  # another command's backup has its name by now, or let go of it as well
            if part.stat().st_mtime < moment - _DAY_SECONDS:
                part.unlink()
    made = generations(path)
    kept = _kept([day for day, _ in made])
    spare = [file for place, (_, file) in enumerate(made) if place not in kept and file != newest]
    if spare:
        with closing(open_existing(newest)) as connection:
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
        with closing(open_existing(file)) as connection:
            found = connection.rows(last)
        return not found or bool(newest.rows("SELECT 1 FROM step WHERE id = ? AND at = ? AND words = ?", found[0]))
    except TrackerError:
        return False
