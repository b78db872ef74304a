"""tracker attach"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from tracker.cli.options import Ref, one_of
from tracker.cli.parameters import Argument, Option
from tracker.cli.session import Session


def attach(
    session: Session,
    ref: Ref,
    file: Annotated[str, Argument(metavar="FILE", help="a file of at most 25 MB; it is copied, not moved")],
    purpose: Annotated[
        str,
        Option(
            "--as",
            metavar="PURPOSE",
            help="resume, cover-letter, posting, mail or other",
            complete=("resume", "cover-letter", "posting", "mail", "other"),
        ),
    ] = "other",
) -> None:
    """Keep a copy of a file in the record, under its own name. `extract` takes it out again, byte for byte.

    Examples: tracker attach aws resume.pdf --as resume / tracker extract aws resume.pdf -o copy.pdf
    """
    from tracker.actions.attach import attach as act
    from tracker.core.application import PURPOSES
    from tracker.core.errors import BadValue
    from tracker.core.text import LIMITS, file_name
    from tracker.readers.file import read_file
    from tracker.writers.echo import say_attached

    purpose = one_of(purpose, "purpose of a file", PURPOSES)
    if not file.strip():
        raise BadValue("the name of the file is empty; name one")
    path = Path(file)
    data = read_file(path, "the file", LIMITS["document"])
    name = file_name(path.name, "the file's name")
    with session.writing() as store:
        attached = act(store, ref, name, purpose, data, session.today)
    session.say(say_attached(attached.application, attached.document, attached.same_name))
