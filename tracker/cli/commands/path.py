"""tracker path"""

from __future__ import annotations

import os
from pathlib import Path

from tracker.cli.places import config_path
from tracker.cli.session import Session


def path(session: Session) -> None:
    """Print the path of the file that holds the whole record. --db or TRACKER_DB name another one.

    Example: ls -l "$(tracker path)"
    """
    place = Path(session.path).absolute()
    if session.on_terminal:
        from tracker.writers.text import visible

        session.print(visible(str(place)))
    else:
        session.print_bytes(os.fsencode(place) + b"\n")
    session.hint(f"Settings, if you want any: {config_path()}")
    if not place.exists():
        session.hint("It is made with the first application: tracker add COMPANY ROLE")
