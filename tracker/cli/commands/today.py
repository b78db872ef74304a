"""tracker, without a command"""

from tracker.cli.options import Brief, Format
from tracker.cli.session import Session
from tracker.core.errors import BadValue
from tracker.core.sentences import Option


def today(
    session: Session,
    *,
    brief: Brief = False,
    form: Format = "",
) -> None:
    """What needs you, what is coming, and who is silent."""
    found = session.tracker.overview()
    if brief and form not in {"", "text"}:
        raise BadValue(
            "brief-format",
            "{brief} is one line of text; leave out {format}",
            brief=Option("brief"),
            format=Option("format"),
        )
    if brief:
        from tracker.writers.today import brief as one_line

        session.print(one_line(found, session.screen), drawn=True)
        return
    session.show(found, form)
    if found.is_quiet and session.tracker.is_empty():
        session.hint_at_add()
