"""tracker week"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from tracker.cli.options import PageFormat, complete_weekday, selection
from tracker.cli.parameters import Argument, Option
from tracker.cli.session import Session

if TYPE_CHECKING:
    from tracker.core.weeks import Week

takes_filters = True


def week(
    session: Session,
    words: Annotated[str, Argument(metavar="[WEEK]", help="like 2026-W47, or a day in it; without, this week")] = "",
    *,
    last: Annotated[bool, Option("--last", help="the week before this one")] = False,
    starts: Annotated[
        str,
        Option("--starts", metavar="DAY", help="the day weeks begin on: monday, sunday …", complete=complete_weekday),
    ] = "",
    work_search: Annotated[
        bool, Option("--work-search", help="what an office asks for: what you did to find work")
    ] = False,
    form: PageFormat = "",
) -> None:
    """Report a week: what happened, who answered, who is silent, what is yours to do, what comes.

    Exactly seven days; a week that does not begin on Monday is named by its first day. What is known only roughly is
    marked ~ in every week it may belong to, and counted once, in the week of its middle.

    Examples: tracker week --last -f md / tracker week 2026-W47 / tracker week 2024-03-25 --starts sunday
    """
    from tracker.reports.week import week_report

    chosen = named_week(session, words, starts, last=last)
    with session.reading() as store:
        if work_search:
            from tracker.reports.work_search import work_search as report

            session.show("work_search", report(store.records(), session.today, selection(session, store), chosen), form)
            return
        found = week_report(
            store.histories(),
            session.today,
            selection(session, store),
            chosen,
            session.zone,
            goal=session.config["weekly_goal"],
            cadence=session.config["follow_up_days"],
            people=lambda application_id: store.record(application_id).contacts,
        )
    session.show("week", found, form)


def named_week(session: Session, words: str, starts: str, *, last: bool) -> Week:
    """The week that is meant. Raises BadValue, UnreadableDay or UnknownWord for words that mean none."""
    from tracker.core.errors import BadValue
    from tracker.core.weeks import week_in, week_of

    if words and last:
        raise BadValue(f"“{words}” and --last are two weeks; name one")
    begin = first_weekday(session, starts)
    if words.casefold() == "last":
        raise BadValue(f"“{words}” is no week; did you mean tracker week --last?")
    if words:
        return week_in(session.window(words), begin)
    this = week_of(session.today, begin)
    return this.before if last else this


def first_weekday(session: Session, starts: str) -> str:
    """The day weeks begin on: as asked for, or by the configuration. Raises UnknownWord."""
    from tracker.core.errors import UnknownWord
    from tracker.core.weeks import WEEKDAYS

    if starts and starts.casefold() not in WEEKDAYS:
        raise UnknownWord("day of the week for --starts", starts, WEEKDAYS)
    return starts.casefold() or str(session.config["week_starts"])
