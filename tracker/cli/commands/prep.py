"""tracker prep"""

from typing import Annotated

from tracker.cli.options import PageFormat, complete_ref
from tracker.cli.parameters import Argument
from tracker.cli.session import Session
from tracker.core.language import say
from tracker.core.sentences import sentence, use


def prep(
    session: Session,
    ref: Annotated[
        str,
        Argument(
            metavar="[REF]", help="one application; without it, all of today and three days", complete=complete_ref
        ),
    ] = "",
    form: PageFormat = "",
) -> None:
    """Prepare for the meetings to come: when and with whom, what to prepare, what was asked before, what was sent.

    $ tracker prep
    $ tracker prep aws
    $ tracker prep aws -f html

    Topics are notes kept with --topic prep; what was asked and learnt at the same stage comes from all applications.
    """
    found = session.tracker.prep(ref)
    session.show(found, form)
    if not found.meetings:
        log = use("log", ref or "REF", *say("interview tomorrow 3pm").split())
        session.hint(sentence("No meeting is coming. Log one: {log}", log=log))
