"""The local time zone by name."""

from __future__ import annotations

import os

_UTC = {"Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UTC"}


def local_zone(named: str, offset: str) -> str:
    """The IANA name of the local zone (`Asia/Seoul`), or its present `offset` (`+09:00`) where no name is to be found.

    `named` is what the environment says (TZ), if it says anything.
    """
    named = named.removeprefix(":")
    if named in _UTC:
        return "UTC"
    if named:
        # Only names of the form Area/City can be read again from what is written out.
        return named if "/" in named and _is_zone(named) else offset
    name = _linked_zone() or _looked_up_zone()
    return "UTC" if name in _UTC else name or offset


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
    return name if name and _is_zone(name) else ""


def _is_zone(name: str) -> bool:
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError):  # no such zone, a folder, or no name of a zone at all
        return False
    return True
