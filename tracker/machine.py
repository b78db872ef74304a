"""This machine: its clock, its local zone, and where a user's record and configuration live.

Asked by the command line, and by `Tracker` for what it is not given. Paths are text: importing pathlib takes a
fourteenth of a `list`.
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, date, datetime

from tracker.core.errors import BadValue, Failed
from tracker.core.moments import zone_named
from tracker.core.sentences import Option

_NAME = "tracker"
_UTC = {"Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UTC"}


def local_day() -> date:
    """The day it is here. Raises BadValue."""
    return _now().date()


def moment() -> str:
    """The moment, in UTC, for the journal and the names of backups."""
    return datetime.now(tz=UTC).isoformat(timespec="milliseconds")


def local_zone() -> str:
    """The IANA name of the local zone (`Asia/Seoul`), or its present offset (`+09:00`) where no name is to be found."""
    # The same zones stand below posix/ on some machines, and only there.
    named = os.environ.get("TZ", "").removeprefix(":").removeprefix("posix/")
    if named in _UTC:
        return "UTC"
    if named:
        # Only names of the form Area/City can be read again from what is written out.
        return named if "/" in named and zone_named(named) else _offset()
    name = _linked_zone() or _looked_up_zone()
    return "UTC" if name in _UTC else name or _offset()


def store_path(given: str | None) -> str:
    """The record: as it was given, else in the user's data folder. Raises BadValue, Failed."""
    if given is None:
        return os.path.join(_folder("XDG_DATA_HOME", ".local/share"), "tracker.db")
    if not given.strip():
        raise BadValue(
            "empty-path",
            "the path of the database ({path}) is empty; name a file, or leave it out",
            path=Option("path"),
        )
    if "\0" in given:
        raise BadValue(
            "path-with-nul", "the path of the database ({path}) has a NUL in it; name a file", path=Option("path")
        )
    return _tidied(given)


def is_blank(path: str) -> bool:
    """Whether a file is there and nothing is in it."""
    try:
        return not os.path.getsize(path)
    except OSError:
        return False


def config_path() -> str:
    """The configuration; the file need not be there."""
    return os.path.join(_folder("XDG_CONFIG_HOME", ".config"), "config.toml")


def _offset() -> str:
    return _now().isoformat(timespec="minutes")[16:22]


def _now() -> datetime:
    try:
        return datetime.now(tz=UTC).astimezone()
    except ValueError:
        raise BadValue(
            "bad-tz", "TZ is “{zone}”, which is no zone; set it to one like Asia/Seoul", zone=os.environ.get("TZ", "")
        ) from None


def _linked_zone() -> str:
    """What /etc/localtime links to: asked first, for importing pendulum takes longer than a whole `log`.

    What it links to is the file of a zone, so there is no need to load any to see that there is one of that name.
    """
    link = "/etc/localtime"
    try:
        return os.readlink(link).partition("zoneinfo/")[2] if os.path.exists(link) else ""
    except OSError:  # no link
        return ""


def _looked_up_zone() -> str:
    from pendulum.tz.local_timezone import get_local_timezone

    name = getattr(get_local_timezone(), "key", "")
    return name if name and zone_named(name) else ""


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
    if home.startswith("~") or not home:
        raise Failed(
            "no-home", "there is no home folder to keep the record in; name a file with {path}", path=Option("path")
        )
    return home


def _tidied(path: str) -> str:
    """The same path without `.` and slashes that say nothing; `..` stays, for what it leads to depends on links."""
    if os.name == "nt":
        from pathlib import Path

        return str(Path(path))
    parts = [part for part in path.split("/") if part not in {"", "."}]
    return "/" * path.startswith("/") + "/".join(parts) or "."
