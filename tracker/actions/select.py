"""The filters of a read: what is said of them → which applications are chosen."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from tracker.actions.context import Context, named_stage, one_of
from tracker.core.errors import BadValue, UnknownWord
from tracker.core.match import fold
from tracker.core.sentences import Option, sentence
from tracker.core.stages import Stage
from tracker.core.weeks import WEEKDAYS, Week, week_in, week_of
from tracker.core.when import When
from tracker.reports.selection import STATES, Selection


class Filters(NamedTuple):
    """What applications are chosen by; empty is any. Days are words or values."""

    stage: str = ""
    company: str = ""
    tag: str = ""
    source: str = ""
    since: str | When | None = None
    until: str | When | None = None


def filters(said: Mapping[str, str | When | None]) -> Filters:
    """The filters that are said, by their names. Raises UnknownWord for a name that is none."""
    for name in said:
        if name not in Filters._fields:
            raise UnknownWord("unknown-filter", sentence("filter"), name, Filters._fields)
    return Filters(**said)  # type: ignore[arg-type] # the names are those of its fields


def select(context: Context, stages: Sequence[Stage], said: Filters) -> Selection:
    """The applications the filters choose. Raises UnknownWord for a stage that is none, UnreadableDay for no day."""

    def day(words: str | When | None) -> When | None:
        return context.days.window(words) if isinstance(words, str) and words else words or None

    since = day(said.since)
    until = said.until
    if isinstance(until, str):
        until = context.days.until(until, since.earliest if since else None) if until else None
    if since and isinstance(until, tuple) and since.earliest and until.latest and until.latest < since.earliest:
        raise BadValue(
            "reversed-range", "{since} is {first} and {until} is {last}, which is earlier; swap them",
            since=Option("since"), first=since, until=Option("until"), last=until,
        )  # fmt: skip
    state = fold(said.stage)
    is_state = state in STATES
    return Selection(
        stage=named_stage(said.stage, stages) if said.stage and not is_state else None,
        company=said.company,
        tag=said.tag,
        source=said.source,
        since=since,
        until=until,
        state=state if is_state else "",
    )


def named_week(context: Context, words: str | date, starts: str, *, last: bool) -> Week:
    """The week that is meant: in words, as a day in it, or this one. Raises BadValue, UnreadableDay or UnknownWord."""
    begin = first_weekday(context, starts)
    if words and last:
        raise BadValue(
            "two-weeks", "“{words}” and {last} are two weeks; name one", words=str(words), last=Option("last")
        )
    if not words:
        this = week_of(context.today, begin)
        return this.before if last else this
    if not isinstance(words, str):
        return week_of(words, begin)
    if words.casefold() == "last":
        raise BadValue("last-week", "“{words}” is not a week; did you mean {last}?", words=words, last=Option("last"))
    return week_in(context.days.window(words), begin)


def first_weekday(context: Context, starts: str) -> str:
    """The day weeks begin on: as asked for, or by the settings. Raises UnknownWord."""
    if not starts:
        return str(context.settings["week_starts"])
    return one_of(starts, sentence("day of the week"), WEEKDAYS)
