"""tracker extract"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from tracker.cli.options import Ref
from tracker.cli.parameters import Argument, Option
from tracker.cli.session import Session


def extract(
    session: Session,
    ref: Ref,
    name: Annotated[str, Argument(metavar="NAME", help="the name of the kept file, as `tracker show` says it")],
    output: Annotated[
        str | None, Option("-o", "--output", metavar="FILE", help="where to; - is standard output")
    ] = None,
    *,
    force: Annotated[bool, Option("--force", help="replace the file that is there")] = False,
) -> None:
    """Take a kept file out again: into this folder under its own name, or where -o says. Whole, or not at all.

    Where several have one name it is the newest. A file that is there already is not replaced without --force.

    Examples: tracker extract aws resume.pdf / tracker extract aws offer.pdf -o - | less
    """
    from tracker.actions.extract import extract as act
    from tracker.core.errors import BadValue
    from tracker.writers.echo import say_extracted
    from tracker.writers.file import safe_name, write_file

    if output is not None and not output.strip():
        raise BadValue("the name after -o is empty; name a file, or - for standard output")
    with session.reading() as store:
        found = act(store, ref, name)
    if output == "-":
        session.print_bytes(found.data)
        return
    target = Path(output or safe_name(found.document.name))
    write_file(target, found.data, replace=force)
    session.say(say_extracted(found.document, str(target), found.older))
