"""tracker add"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NoReturn

from tracker.cli.parameters import Argument, Option
from tracker.cli.session import Session

if TYPE_CHECKING:
    from tracker.actions.take_page import Taken
    from tracker.core.when import When


def add(
    session: Session,
    company: Annotated[str | None, Argument(metavar="COMPANY")] = None,
    role: Annotated[str | None, Argument(metavar="ROLE")] = None,
    *,
    key: Annotated[str, Option("--key", metavar="KEY", help="the short name to type; else the company's")] = "",
    on: Annotated[str | None, Option("-d", "--on", metavar="WHEN", help="the day the résumé was sent")] = None,
    url: Annotated[str, Option("--url", metavar="URL", help="where the posting is")] = "",
    location: Annotated[str, Option("--location", metavar="PLACE")] = "",
    source: Annotated[str, Option("--source", metavar="SOURCE", help="where you found it")] = "",
    salary: Annotated[str, Option("--salary", metavar="TEXT", help="as it was said")] = "",
    deadline: Annotated[str | None, Option("--deadline", metavar="WHEN", help="the last day to apply")] = None,
    tag: Annotated[list[str] | None, Option("--tag", metavar="TAG", help="to find it by; repeatable")] = None,
    note: Annotated[str, Option("-m", "--note", metavar="TEXT", help="a note")] = "",
    page: Annotated[
        str, Option("--from", metavar="FILE|URL", help="take the rest from a posting, and keep it; - reads it")
    ] = "",
    force: Annotated[bool, Option("--force", help="even if it looks like one that is there")] = False,
) -> None:
    """Add an application. With --on its résumé was submitted that day; without, it is only saved.

    With --from a posting says what you leave out: a saved page, or a page on the web that is asked for only so.

    Examples: tracker add AWS "SA Intern" --on "late march" / tracker add 네이버 백엔드 --on 어제 --tag 신입 /
    tracker add --from saved.html --on today / tracker add --from https://example.com/jobs/1
    """
    from tracker.actions.add import add as act
    from tracker.core.application import Application
    from tracker.core.text import LIMITS, many_lines, one_line
    from tracker.writers.echo import say_added

    taken = take(session, page) if page else None
    said = taken.said if taken else Application("", "")
    if taken:
        _refuse_unnamed(company or said.company, role or said.role, page)
    elif company is None or role is None:
        _refuse_missing(company)
    application = Application(
        one_line(company or said.company, "the company", required=True),
        one_line(role or said.role, "the role", required=True),
        one_line(key, "the key").casefold(),
        one_line(location, "the location") or said.location,
        one_line(url, "the URL", LIMITS["url"]) or said.url,
        one_line(source, "the source"),
        one_line(salary, "the salary") or said.salary,
        said.deadline if deadline is None else session.due(deadline),
        tuple(dict.fromkeys((*(one_line(word, "the tag", required=True) for word in tag or ()), *said.tags))),
    )
    applied = _applied(session, on) if on is not None else None
    with session.writing() as store:
        added = act(
            store, application, session.today, applied=applied, note=many_lines(note, "the note"),
            posting=taken.posting if taken else None, page=taken.page if taken else None, force=force,
        )  # fmt: skip
    session.say(say_added(added.application, added.timeline))
    if not applied:
        session.hint(f"When you have applied: tracker log {added.application.key} submitted")


def _applied(session: Session, words: str) -> When:
    from tracker.core.errors import BadValue, FutureDay

    try:
        return session.day(words)
    except FutureDay as error:
        raise BadValue(
            f"“{words}” is to come: leave --on out until the résumé is sent. The last day to apply is --deadline"
        ) from error


def take(session: Session, page: str) -> Taken:
    """The posting in a file, at a URL, or on standard input; where a URL leads on is said."""
    from tracker.actions.take_page import take_page
    from tracker.readers.posting.page import MOST_BYTES

    taken = take_page(session.read_bytes("the posting", MOST_BYTES) if page == "-" else page, session.today)
    for address in taken.redirects:
        session.say(f"{address} leads on")
    return taken


def _refuse_missing(company: str | None) -> NoReturn:
    from tracker.core.errors import BadValue

    missing = "the company and the role are missing" if company is None else "the role is missing"
    raise BadValue(f'{missing}: tracker add COMPANY ROLE, like tracker add AWS "SA Intern"')


def _refuse_unnamed(company: str, role: str, page: str) -> None:
    from tracker.core.errors import BadValue

    for what, name in (("company", company), ("role", role)):
        if not name:
            raise BadValue(f"the page does not say the {what}; say it: tracker add COMPANY ROLE --from {page}")
