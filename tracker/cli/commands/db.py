"""tracker db"""

import os
from typing import Annotated

from tracker.cli.options import Format
from tracker.cli.parameters import Argument
from tracker.cli.session import Session, named
from tracker.core.errors import RefusedStore
from tracker.core.sentences import sentence, use


def db(session: Session) -> None:
    """The file that holds the whole record: where it is, whether it is in order, copies of it. Without a command, its path.

    $ ls -l "$(tracker db path)"
    $ tracker db check
    $ tracker db backup
    $ tracker db restore FILE
    """
    path(session)


def path(session: Session) -> None:
    """Print the path of the record. --db or TRACKER_DB name another one.

    $ ls -l "$(tracker db path)"
    """
    from tracker.machine import config_path

    place = os.path.abspath(session.tracker.path)
    if session.on_terminal:
        session.print(place)
    else:
        session.print_bytes(os.fsencode(place) + b"\n")
    session.hint(sentence("Settings, if you want any: {file}", file=config_path()))
    if not os.path.exists(place):
        session.hint(sentence("It is made with the first application: {add}", add=use("add", "COMPANY", "ROLE")))


def check(session: Session, form: Format = "") -> None:
    """Check the record: the file, its permissions and place, the backups, every history, every value, every kept file.

    $ tracker db check

    Each problem comes with its fix. Exit 0 where there is only advice, 3 where the record is damaged.
    """
    from tracker.writers.write import writer_of

    findings = session.tracker.check()
    session.show([session.worded(finding) for finding in findings], form, writer_of("findings"))
    place = session.tracker.path
    if damaged := sum(finding.damage for finding in findings):
        raise RefusedStore(
            "damaged", "{path} is damaged ({count} found); each says what to do", path=place, count=damaged
        )
    if not findings and os.path.exists(place):
        session.say(sentence("{path} is in good order", path=place))
    elif not findings:
        session.say(sentence("There is no record at {path} yet", path=place))


def backup(
    session: Session,
    file: Annotated[
        str | None, Argument(metavar="[FILE]", help="a new file; without it, in the folder of backups")
    ] = None,
) -> None:
    """Copy the whole record to a file: whole and checked, or not there at all. It holds names and pay: keep it safe.

    $ tracker db backup
    $ tracker db backup ~/usb/tracker-2026-11.db

    Without FILE it goes to the folder `backups` beside the record. There the ten newest are kept, one for each of the
    last fourteen days and one for every month. `tracker db restore FILE` brings it back.
    """
    from tracker.writers.echo import say_size

    made = session.tracker.backup(None if file is None else named(file))
    session.say(sentence("Backed up to {file} ({size})", file=str(made), size=say_size(made.stat().st_size)))


def restore(session: Session, file: Annotated[str, Argument(metavar="FILE", help="a backup")]) -> None:
    """Replace the record with a backup. The backup is checked first, and the present record is backed up.

    $ tracker db restore backups/tracker-2026-11-23T101500.db

    To undo that, restore the backup it made: you are told its name.
    """
    kept = session.tracker.restore(named(file))
    session.say(sentence("Restored from {file}", file=file))
    if kept:
        back = use("restore", str(kept))
        session.say(
            sentence("  what was there before is kept; undo does not bring it back, this does: {restore}", restore=back)
        )


subcommands = {"path": path, "check": check, "backup": backup, "restore": restore}
