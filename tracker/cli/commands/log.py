"""tracker log"""

from typing import TYPE_CHECKING, Annotated

from tracker.cli.options import Ref, WriteFormat, complete_word
from tracker.cli.parameters import Argument, Flag
from tracker.cli.session import Session
from tracker.core.events import KINDS
from tracker.core.fields import EVENT
from tracker.core.sentences import sentence, use

if TYPE_CHECKING:
    from tracker.reports.stored import Logged

_HELP = {field.name: field.help for field in EVENT.fields}
help_table = ("Kinds (tracker stages lists the stages)", {kind.name: kind.help for kind in KINDS.values()})


def log(
    session: Session,
    ref: Ref,
    words: Annotated[
        list[str] | None,
        Argument(metavar="WORDS…", help="a stage, a kind and a day, in any order", complete=complete_word),
    ] = None,
    on: Annotated[
        str | None, Flag("-d", "--on", metavar="WHEN", help="the day it happened; without one, today")
    ] = None,
    at: Annotated[
        str | None, Flag("--at", "--for", metavar="WHEN", help="the appointment: a day, mostly with a time")
    ] = None,
    due: Annotated[str | None, Flag("--due", metavar="WHEN", help=_HELP["due"])] = None,
    expect: Annotated[str | None, Flag("--expect", metavar="WHEN", help=_HELP["expect"])] = None,
    note: Annotated[str, Flag("-m", "--note", metavar="TEXT", help=_HELP["note"])] = "",
    who: Annotated[str, Flag("--who", metavar="NAME", help=_HELP["who"])] = "",
    via: Annotated[str, Flag("--via", metavar="CHANNEL", help=_HELP["via"])] = "",
    *,
    again: Annotated[bool, Flag("--again", help="even if it was logged before")] = False,
    form: WriteFormat = "",
) -> None:
    """Say what happened. A task alone means it was submitted, a meeting alone that it was held; one to come is scheduled.

    $ tracker log aws rejected
    $ tracker log aws oa yesterday
    $ tracker log 네이버 서류합격 "3월 말"
    $ tracker log aws interview tue 15:00
    $ tracker log aws interview 1 invited early may by phone
    $ tracker log aws assessment invited due friday
    $ tracker log aws oa done, interview thu 15:00

    Options can be words: due WHEN, at WHEN, expect WHEN, by phone, with NAME; 금요일까지, 전화로, 電話で, 발표 예정일 금요일. “interview”
    alone is the next one, a due day alone moves what is due. Common stages (phone-screen, interview-3, 인성검사) are added
    when first named. A stage beside a result says how far it went. Put commas between several applications.
    """
    from tracker.cli.asking import asked
    from tracker.core.log_words import joined

    words = list(words or ())
    while words and ref.endswith(","):  # 3, 7 followed up
        ref += words.pop(0)

    def keep(
        said: str, note: str, on: str | None, at: str | None, due: str | None, expect: str | None
    ) -> "tuple[Logged, ...]":
        return session.tracker.log(ref, said, on, at, due, expect, note, who, via, again=again)

    said = {"said": joined(words), "note": note, "on": on, "at": at, "due": due, "expect": expect}
    for logged in asked(session, keep, said):
        session.tell(logged, form)
        if logged.timeline.outcome is None and not logged.before.events:
            session.hint(sentence("See it: {show}", show=use("show", logged.application.key)))
