"""tracker restore"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from tracker.cli.parameters import Argument
from tracker.cli.session import Session


def restore(session: Session, file: Annotated[str, Argument(metavar="FILE", help="a backup")]) -> None:
    """Make the record what a backup holds. The backup is checked first; what the record held is backed up before.

    To take it back, restore that backup: its name is said.

    Example: tracker restore "$(dirname "$(tracker path)")/backups/tracker-2026-11-23T101500.db"
    """
    from shlex import quote

    from tracker.core.errors import BadValue
    from tracker.store.backup import restore as act

    if not file.strip():
        raise BadValue("the name of the backup is empty; name a file")
    with session.writing() as store:
        kept = act(store, Path(file))
    session.say(f"Restored from {file}")
    if kept:
        session.say(
            f"  what was there before is kept; undo does not bring it back, this does: tracker restore {quote(str(kept))}"
        )
