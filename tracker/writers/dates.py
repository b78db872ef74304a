"""Days, lengths and silences as people say them: `TODAY 14:00`, `Fri, 3 days`, `~late March`, `19 days`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time

from tracker.core.application import Application
from tracker.core.language import filled, message, say, say_count, translated
from tracker.core.stages import Stage
from tracker.core.timeline import Timeline
from tracker.core.when import THIRDS, When
from tracker.core.wording import say_day, say_month, say_stage, say_weekday, say_when

ROUGH = "~"
_WEEK = 7
_THIRDS = dict(zip(THIRDS, (message("early {month}"), message("mid {month}"), message("late {month}")), strict=True))
_NAMED = {0: message("TODAY"), 1: message("tomorrow"), -1: message("yesterday")}


def say_date(day: date, today: date) -> str:
    """`25 Mar`, with the year where it is another one."""
    if day.year != today.year:
        return say_day(day, short=True)
    # CLDR MMMd
    return say("{day} {month}", day=day.day, month=say_month(day, short=True))


def say_weekday_and_date(day: date, today: date) -> str:
    """`Tue 24 Mar`, with the year where it is another one."""
    return say("{weekday} {date}", weekday=say_weekday(day), date=say_date(day, today))


def say_ahead(day: date | None, clock: time | None, today: date) -> str:
    """`TODAY 14:00`, `tomorrow`, `Thu 11:00`, `Fri, 3 days`, `1 Apr, 8 days`, `yesterday`, `11 Sep`, `no day set`."""
    if day is None:
        return say("no day set")
    away = (day - today).days
    at = f" {clock:%H:%M}" if clock and away >= 0 else ""
    if away in _NAMED:
        return f"{translated(_NAMED[away])}{at}"
    if away < 0:
        return say_date(day, today)
    said = say_weekday(day, alone=True) if away < _WEEK else say_date(day, today)
    return f"{said}{at}" if at else say_count("{day}, {days} day", "{day}, {days} days", away, day=said, days=away)


def say_by(day: date, today: date) -> str:
    """`today`, `tomorrow`, `Fri` within the week, else `20 Nov`: the last day of something."""
    away = (day - today).days
    if away in {0, 1}:
        return say("tomorrow") if away else say("today")
    return say_weekday(day, alone=True) if 0 < away < _WEEK else say_date(day, today)


def say_rough(window: When, today: date) -> str:
    """`25 Mar`, `~late March`, `~May`, `~21 Mar – 3 Apr`, `by 31 Mar`, `since 2 Apr`, `day unknown`."""
    first, last = window.earliest, window.latest
    if first is None or last is None:
        if first is None and last is None:
            return say("day unknown")
        return (
            say("by {date}", date=say_date(last, today))
            if last
            else say("since {date}", date=say_date(first or today, today))
        )
    if first == last:
        return say_date(first, today)
    if (first.year, first.month) != (last.year, last.month):
        return ROUGH + say(
            "{first} {first_month} – {last}",
            first=first.day, first_month=say_month(first, short=True), last=say_date(last, today),
        )  # fmt: skip
    is_this_year = last.year == today.year
    month = say_month(last) if is_this_year else say("{month} {year}", month=say_month(last), year=last.year)
    ends_month = last.day == _days_of(last)
    if first.day == 1 and ends_month:
        return f"{ROUGH}{month}"
    if (ends_month and first.day == max(_THIRDS)) or (first.day in _THIRDS and last.day == first.day + 9):
        return ROUGH + filled(_THIRDS[first.day], {"month": month})
    if not is_this_year:
        return ROUGH + say_when(window, short=True)
    # CLDR MMMd/d
    return ROUGH + say("{first}–{day} {month}", first=first.day, day=last.day, month=say_month(last, short=True))


def _days_of(day: date) -> int:
    from calendar import monthrange

    return monthrange(day.year, day.month)[1]


def say_the_stage(stage: Stage | None) -> str:
    """`the résumé`, `the take home`, but `interview 1`: as in “after the résumé”."""
    said = say_stage(stage)
    return (
        said
        if not said or said[-1].isdigit() or (not said.isascii() and said != "résumé")
        else say("the {stage}", stage=said)
    )


def say_standing(timeline: Timeline) -> str:
    """`their turn`, `closed`, `rejected`: whose turn it is, or how it ended."""
    state = timeline.state
    return translated(state) if timeline.is_open and not timeline.is_closed else translated(state, "kind")


def say_name(application: Application, namesakes: Iterable[int] = ()) -> str:
    """The company; with the role for an application whose id is among the `namesakes`, whose company has another."""
    return f"{application.company} · {application.role}" if application.id in namesakes else application.company


def say_range(low: int, high: int) -> str:
    """`3`, `3–5`: a number that may be known only roughly."""
    return str(low) if low == high else say("{low}–{high}", low=low, high=high)
