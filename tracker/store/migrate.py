"""Bringing a store up to this version, all in one transaction."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from tracker.core.errors import RefusedStore
from tracker.store.faults import explain
from tracker.store.schema import APPLICATION_ID, MIGRATIONS, VERSION

if TYPE_CHECKING:
    from tracker.store.connection import Connection


def migrate(connection: Connection) -> None:
    """Apply what the store's version lacks; a store that holds something is backed up first.

    Processes that open one store at once wait for each other here, and the later ones find nothing left to do. Foreign
    keys are off meanwhile, as SQLite asks for where tables are rebuilt, and checked before the commit.
    """
    connection.run("PRAGMA foreign_keys = OFF")
    try:
        with connection.writing():
            ((version,),) = connection.rows("PRAGMA user_version")
            if version and version < VERSION:
                _keep_old(connection, version)
            if version < VERSION:  # else another process was quicker
                _apply(connection, version)
    finally:
        connection.run("PRAGMA foreign_keys = ON")


def _apply(connection: Connection, version: int) -> None:
    from sqlite_utils import Database

    database = Database(connection.raw, execute_plugins=False)
    try:
        for migration in MIGRATIONS[version:]:
            migration(database)
    except sqlite3.Error as error:
        raise explain(error, connection.path) from error
    if connection.rows("PRAGMA foreign_key_check"):
        raise RefusedStore(f"{connection.path} holds rows without the ones they belong to; see `tracker check`")
    connection.run(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.run(f"PRAGMA user_version = {VERSION}")


def _keep_old(connection: Connection, version: int) -> None:
    """A backup of the store as the old version left it."""
    from tracker.store.backup import backup_before_migration

    assert connection.path is not None, "a store in memory is never old"
    backup_before_migration(connection.path, version)
