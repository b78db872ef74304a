"""The local time zone by name."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

_UTC = {"Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UTC"}


def local_zone() -> str:
    """The IANA name of the local zone (`Asia/Seoul`), or its present offset (`+09:00`) where no name is to be found."""
    named = os.environ.get("TZ", "").removeprefix(":")
    if named in _UTC:
        return "UTC"
    if named:
        # Only names of the form Area/City can be read again from what is written out.
        return named if "/" in named and _is_zone(named) else _offset()
    from pendulum.tz.local_timezone import get_local_timezone

    name = getattr(get_local_timezone(), "key", "")
    if name in _UTC:
        return "UTC"
    return name if name and _is_zone(name) else _linked_zone()


def _linked_zone() -> str:
    link = Path("/etc/localtime")
    name = str(link.resolve()).partition("zoneinfo/")[2]
    return name if name and _is_zone(name) else _offset()


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError):  # no such zone, a folder, or no name of a zone at all
        return False
    return True


def _offset() -> str:
    return datetime.now(tz=UTC).astimezone().isoformat()[-6:]
