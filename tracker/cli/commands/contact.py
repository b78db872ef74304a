"""tracker contact"""

from __future__ import annotations

from typing import Annotated

from tracker.cli.options import Ref
from tracker.cli.parameters import Argument, Option
from tracker.cli.session import Session


def contact(
    session: Session,
    ref: Ref,
    name: Annotated[str, Argument(metavar="NAME", help="the person; the same name again adds to what is known")],
    role: Annotated[str, Option("--role", metavar="TEXT", help="what they do there")] = "",
    email: Annotated[str, Option("--email", metavar="ADDRESS")] = "",
    phone: Annotated[str, Option("--phone", metavar="NUMBER")] = "",
    url: Annotated[str, Option("--url", metavar="URL", help="a page about them")] = "",
    background: Annotated[str, Option("-m", "--background", metavar="TEXT", help="what is known of them")] = "",
) -> None:
    """Keep a person: a recruiter, an interviewer. The same name again changes what is given and keeps the rest.

    Examples: tracker contact aws "Jane Doe" --role recruiter --phone "+1 555 0100" /
    tracker contact aws "jane doe" -m "ten years in storage"
    """
    from tracker.actions.contact import contact as act
    from tracker.core.application import Contact
    from tracker.core.text import LIMITS, many_lines, one_line
    from tracker.writers.echo import say_contact

    given = Contact(
        one_line(name, "the name", required=True),
        one_line(role, "the role"),
        one_line(email, "the address"),
        one_line(phone, "the number"),
        one_line(url, "the URL", LIMITS["url"]),
        many_lines(background, "the background"),
    )
    with session.writing() as store:
        met = act(store, ref, given)
    session.say(say_contact(met.application, met.contact, met.before))
