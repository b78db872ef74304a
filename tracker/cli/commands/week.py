"""tracker week"""

from typing import Annotated

from tracker.cli.options import PageFormat, complete_weekday
from tracker.cli.parameters import Argument, Flag
from tracker.cli.session import Session

takes_filters = True


def week(
    session: Session,
    words: Annotated[str, Argument(metavar="[WEEK]", help="like 2026-W47, or a day in it; without it, this week")] = "",
    *,
    last: Annotated[bool, Flag("--last", help="the week before this one")] = False,
    starts: Annotated[
        str,
        Flag("--starts", metavar="DAY", help="the day weeks begin on: monday, sunday …", complete=complete_weekday),
    ] = "",
    verbose: Annotated[bool, Flag("-v", "--verbose", help="everything, not only what fits one screen")] = False,
    form: PageFormat = "",
) -> None:
    """Report a week: what happened, who answered, who is silent, what is up to you, what is coming.

    $ tracker week
    $ tracker week --last -f md
    $ tracker week 2026-W47
    $ tracker week 2024-03-25 --starts sunday

    Exactly seven days; a week that does not begin on Monday is named by its first day. What is known only roughly is
    marked ~ and stands in the week of its middle day.
    """
    session.show(session.tracker.week(words, last=last, starts=starts, **session.shared), form, details=verbose)
