"""tracker contact"""

from typing import Annotated

from tracker.cli.options import Ref, WriteFormat, complete_stage
from tracker.cli.parameters import Argument, Flag
from tracker.cli.session import Session
from tracker.core.fields import CONTACT

_HELP = {field.name: field.help for field in CONTACT.fields}


def contact(
    session: Session,
    ref: Ref,
    name: Annotated[str, Argument(metavar="NAME", help="the person; the same name again adds to what is known")],
    role: Annotated[str, Flag("--role", metavar="TEXT", help=_HELP["role"])] = "",
    email: Annotated[str, Flag("--email", metavar="ADDRESS", help=_HELP["email"])] = "",
    phone: Annotated[str, Flag("--phone", metavar="NUMBER", help=_HELP["phone"])] = "",
    url: Annotated[str, Flag("--url", metavar="URL", help=_HELP["url"])] = "",
    background: Annotated[str, Flag("-m", "--background", metavar="TEXT", help=_HELP["background"])] = "",
    stage: Annotated[str, Flag("--stage", metavar="STAGE", help=_HELP["stage"], complete=complete_stage)] = "",
    form: WriteFormat = "",
) -> None:
    """Keep a person: a recruiter, an interviewer. The same name again updates what you give and keeps the rest.

    $ tracker contact aws "Jane Doe" --role recruiter --phone "+1 555 0100"
    $ tracker contact aws "jane doe" -m "ten years in storage" --stage i1
    """
    kept = session.tracker.contact(
        ref, name, role=role, email=email, phone=phone, url=url, background=background, stage=stage
    )
    session.tell(kept, form)
