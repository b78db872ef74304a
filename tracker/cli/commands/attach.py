"""tracker attach"""

from typing import Annotated

from tracker.cli.options import Ref, WriteFormat
from tracker.cli.parameters import Argument, Flag
from tracker.cli.session import Session, named
from tracker.core.application import PURPOSES


def attach(
    session: Session,
    ref: Ref,
    file: Annotated[
        str, Argument(metavar="FILE|URL|-", help="a file of at most 25 MB, copied, not moved; a posting as it reads")
    ],
    purpose: Annotated[
        str,
        Flag("--as", metavar="PURPOSE", help="resume, cover-letter, posting, mail or other", complete=PURPOSES),
    ] = "",
    form: WriteFormat = "",
) -> None:
    """Keep a copy of a file in the record, under its own name. `export file` takes it out again, byte for byte.

    $ tracker attach aws resume.pdf --as resume
    $ tracker attach aws https://example.com/jobs/1
    $ pbpaste | tracker attach aws - --as posting

    A posting (a web page, standard input, or what is kept `--as posting`) is kept as it reads today: its location, pay
    and deadline fill in what is empty, and attaching it again shows what changed. A web page is fetched only when you
    name it, from public addresses only.
    """
    from tracker.actions.take_page import is_url

    if purpose == "posting" or (not purpose and is_url(file)):
        page = session.named_page(named(file))
        assert page is not None
        session.tell(session.tracker.attach_posting(ref, page), form)
        return
    session.tell(session.tracker.attach(ref, named(file), purpose=purpose or PURPOSES[-1]), form)
