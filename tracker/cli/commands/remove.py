"""tracker remove"""

from typing import Annotated

from tracker.cli.options import Ref, WriteFormat
from tracker.cli.parameters import Flag
from tracker.cli.session import Session


def remove(
    session: Session,
    ref: Ref,
    *,
    forever: Annotated[bool, Flag("--forever", help="erase it for good, from undo and the file too")] = False,
    form: WriteFormat = "",
) -> None:
    """Remove an application with everything kept of it, or with REF#N one event. `tracker undo` brings it back.

    $ tracker remove aws-sa-intern
    $ tracker remove aws#4
    $ tracker remove aws-sa-intern --forever

    An application that has ended need not be removed; `list` hides it, and its waits stay in the figures.

    With --forever all of it is erased but for a mark, so that an older export does not bring it back; give the id of
    one that is removed already. Backups that still hold it are listed.
    """
    session.tell(session.tracker.remove(ref, forever=forever), form)
