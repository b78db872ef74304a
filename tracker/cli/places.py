"""Where the record and the configuration live."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tracker.core.errors import BadValue, Failed

_NAME = "tracker"


def store_path(given: str | None) -> Path:
    """The database: as given by --db or TRACKER_DB, else in the user's data folder."""
    if given is None:
        return _folder("XDG_DATA_HOME", ".local/share") / "tracker.db"
    if not given.strip():
        raise BadValue("the path of the database (--db or TRACKER_DB) is empty; name a file, or leave it out")
    if "\0" in given:
        raise BadValue("the path of the database (--db or TRACKER_DB) holds a NUL; name a file")
    return Path(given)


def config_path() -> Path:
    """The configuration; the file need not be there."""
    return _folder("XDG_CONFIG_HOME", ".config") / "config.toml"


def _folder(variable: str, below_home: str) -> Path:
    """The user's folder for data or configuration.

    On Linux what platformdirs would answer, said here in three lines because importing it costs more than a `log`.
    """
    if sys.platform == "linux":
        base = os.environ.get(variable, "").strip()
        return Path(base or _home() / below_home) / _NAME
    import platformdirs

    _home()
    named = platformdirs.user_data_path if variable == "XDG_DATA_HOME" else platformdirs.user_config_path
    return named(_NAME, appauthor=False)


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:
        raise Failed("there is no home folder to keep the record in; name a file with --db or TRACKER_DB") from None
