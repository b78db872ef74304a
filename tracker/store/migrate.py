"""Bringing a store up to this version, all in one transaction."""

from __future__ import annotations

from contextlib import closing
from itertools import count
from typing import TYPE_CHECKING

from tracker.core.errors import RefusedStore
from tracker.core.sentences import use
from tracker.store.connection import Connection, open_file
from tracker.store.faults import FAULTS, explain
from tracker.store.schema import APPLICATION_ID, MIGRATIONS, VERSION, create

if TYPE_CHECKING:
    from sqlite_utils import Database


def migrate(connection: Connection) -> None:
    """Apply what the store's version lacks; a store that holds something is backed up first.

    Processes that open one store at once wait for each other here, and the later ones find nothing left to do. Foreign
    keys are off meanwhile, as SQLite asks for where tables are rebuilt, and checked before the commit.
    """
    from sqlite_utils import Database  # before the lock is held: it takes a tenth of a second

    database = Database(connection.raw, execute_plugins=False)
    connection.run("PRAGMA foreign_keys = OFF")
    try:
        with connection.writing():
            ((version,),) = connection.rows("PRAGMA user_version")
            if version and version < VERSION:
                _keep_old(connection, version)
            if version < VERSION:  # else another process was quicker
                _apply(connection, database, version)
    finally:
        connection.run("PRAGMA foreign_keys = ON")


def _apply(connection: Connection, database: Database, version: int) -> None:
    try:
        for migration in MIGRATIONS[version:] if version else (create,):
            migration(database)
    except FAULTS as error:
        raise explain(error, connection.path) from error
    if connection.rows("PRAGMA foreign_key_check"):
        raise RefusedStore(
            "store-misses-rows",
            "{path} has rows without the ones they belong to; see {check}",
            path=str(connection.place),
            check=use("check"),
        )
    connection.run(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.run(f"PRAGMA user_version = {VERSION}")


def _keep_old(connection: Connection, version: int) -> None:
    """A backup of the store as the old version left it, made while this connection holds the lock."""
    from tracker.store.copies import backups_of, copy_whole

    path = connection.path
    assert path is not None, "a store in memory is never old"
    files = (backups_of(path) / f"{path.stem}-v{version}{f'.{number}' if number > 1 else ''}.db" for number in count(1))
    with closing(Connection(open_file(path), path)) as source:  # this one would back up what it has not committed
        copy_whole(source, next(files), files)
