"""tracker backup"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from tracker.cli.parameters import Argument
from tracker.cli.session import Session


def backup(
    session: Session,
    file: Annotated[str | None, Argument(metavar="[FILE]", help="a new file; without one, a place of its own")] = None,
) -> None:
    """Copy the whole record to a file: whole and checked, or not there at all. It holds names and salaries: keep it safe.

    Without FILE it goes to the folder `backups` beside the record. There the newest ten are kept, one of each of the
    last fourteen days and one of every month. `tracker restore FILE` brings it back.

    Examples: tracker backup / tracker backup ~/usb/tracker-2026-11.db
    """
    from tracker.core.errors import BadValue
    from tracker.store.backup import backup as back_up
    from tracker.store.backup import backup_generation
    from tracker.writers.echo import say_size

    if file is not None and not file.strip():
        raise BadValue("the name of the backup is empty; name a new file, or leave it out")
    with session.reading() as store:
        if file is None:
            target = backup_generation(store)
        else:
            target = Path(file)
            back_up(store, target)
    session.say(f"Backed up to {target} ({say_size(target.stat().st_size)})")
