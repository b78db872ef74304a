"""Where the record and the configuration live. Paths are text here: importing pathlib takes a fourteenth of a `list`."""

from __future__ import annotations

import os
import sys

from tracker.core.errors import BadValue, Failed

_NAME = "tracker"


def store_path(given: str | None) -> str:
    """The database: as given by --db or TRACKER_DB, else in the user's data folder."""
    if given is None:
        return os.path.join(_folder("XDG_DATA_HOME", ".local/share"), "tracker.db")
    if not given.strip():
        raise BadValue("the path of the database (--db or TRACKER_DB) is empty; name a file, or leave it out")
    if "\0" in given:
        raise BadValue("the path of the database (--db or TRACKER_DB) holds a NUL; name a file")
    return _tidied(given)


def config_path() -> str:
    """The configuration; the file need not be there."""
    return os.path.join(_folder("XDG_CONFIG_HOME", ".config"), "config.toml")


def _folder(variable: str, below_home: str) -> str:
    """The user's folder for data or configuration.

    On Linux what platformdirs would answer, said here in three lines because importing it costs more than a `log`.
    """
    if sys.platform == "linux":
        base = os.environ.get(variable, "").strip()
        return _tidied(os.path.join(base or os.path.join(_home(), below_home), _NAME))
    import platformdirs

    _home()
    named = platformdirs.user_data_dir if variable == "XDG_DATA_HOME" else platformdirs.user_config_dir
    return named(_NAME, appauthor=False)


def _home() -> str:
    home = os.path.expanduser("~")
    if home.startswith("~"):
        raise Failed("there is no home folder to keep the record in; name a file with --db or TRACKER_DB")
    return home


def _tidied(path: str) -> str:
    """The same path without `.` and slashes that say nothing; `..` stays, for what it leads to depends on links."""
    if os.name == "nt":
        from pathlib import Path

        return str(Path(path))
    parts = [part for part in path.split("/") if part not in {"", "."}]
    return "/" * path.startswith("/") + "/".join(parts) or "."
