"""tracker add"""

from typing import TYPE_CHECKING, Annotated

from tracker.cli.options import WriteFormat, complete_word
from tracker.cli.parameters import Argument, Flag
from tracker.cli.session import Session
from tracker.core.sentences import sentence, use

if TYPE_CHECKING:
    from tracker.reports.stored import Added

takes_fields = True


def add(
    session: Session,
    company: Annotated[str | None, Argument(metavar="COMPANY")] = None,
    role: Annotated[str | None, Argument(metavar="ROLE")] = None,
    words: Annotated[
        list[str] | None,
        Argument(metavar="[LOG WORDS…]", help="what happened, in the words of `log`", complete=complete_word),
    ] = None,
    *,
    on: Annotated[str | None, Flag("-d", "--on", metavar="WHEN", help="the day the résumé was sent")] = None,
    tag: Annotated[list[str] | None, Flag("--tag", metavar="TAG", help="a word to find it by; may be repeated")] = None,
    note: Annotated[str, Flag("-m", "--note", metavar="TEXT", help="a note")] = "",
    page: Annotated[
        str,
        Flag("--from", metavar="FILE|URL", help="fill in the rest from a posting, and keep it; - reads standard input"),
    ] = "",
    force: Annotated[bool, Flag("--force", help="even if you seem to have it already")] = False,
    form: WriteFormat = "",
) -> None:
    """Add an application. --on is the day the résumé was sent; without it the application is only saved.

    $ tracker add AWS "SA Intern" --on yesterday
    $ tracker add AWS "SA Intern" applied mid march
    $ tracker add 네이버 백엔드 --on 어제 --tag 신입
    $ tracker add --from saved.html --on today

    Words after the role say what happened, as with `log`; a role of several words may go without quotes. With --from a posting fills in what you leave out: a saved
    page, or a web page, which is fetched only when you name it.
    """
    from tracker.cli.asking import asked
    from tracker.core.log_words import joined

    taken = session.named_page(page)

    def keep(role: str | None, said: str, note: str, on: str | None) -> "Added":
        return session.tracker.add(
            company, role, said, on, page=taken, note=note, force=force, tags=tag or (), **session.shared
        )

    added = asked(session, keep, {"role": role, "said": joined(words or ()), "note": note, "on": on})
    session.tell(added, form)
    if not form and not session.on_terminal:
        session.print(added.application.key)
    if not added.timeline.events:
        submitted = use("log", added.application.key, "submitted")
        session.hint(sentence("When you have applied: {log}", log=submitted))
