"""Days, lengths and silences as people say them: `TODAY 14:00`, `Fri, 3 days`, `~late March`, `19 days`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.core.sentences import counted, fill
from tracker.core.wording import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, time

    from tracker.core.application import Application
    from tracker.core.stages import Stage
    from tracker.core.when import When

ROUGH = "~"
_WEEK = 7
# The thirds of a month by the day they begin with; see `core.when`.
_THIRDS = {1: "early", 11: "mid", 21: "late"}
_NAMED = {0: "TODAY", 1: "tomorrow", -1: "yesterday"}


def say_date(day: date, today: date) -> str:
    """`25 Mar`, with the year where it is another one."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1][:3]}{year}"


def say_ahead(day: date | None, clock: time | None, today: date) -> str:
    """`TODAY 14:00`, `tomorrow`, `Thu 11:00`, `Fri, 3 days`, `1 Apr, 8 days`, `yesterday`, `11 Sep`, `no day set`."""
    if day is None:
        return "no day set"
    away = (day - today).days
    at = f" {clock:%H:%M}" if clock and away >= 0 else ""
    if away in _NAMED:
        return f"{_NAMED[away]}{at}"
    if away < 0:
        return say_date(day, today)
    said = WEEKDAYS[day.weekday()] if away < _WEEK else say_date(day, today)
    return f"{said}{at}" if at else f"{said}, {away} days"


def say_by(day: date, today: date) -> str:
    """`today`, `tomorrow`, `Fri` within the week, else `20 Nov`: the last day of something."""
    away = (day - today).days
    if away in {0, 1}:
        return ("today", "tomorrow")[away]
    return WEEKDAYS[day.weekday()] if 0 < away < _WEEK else say_date(day, today)


def say_rough(window: When, today: date) -> str:
    """`25 Mar`, `~late March`, `~May`, `~21 Mar – 3 Apr`, `by 31 Mar`, `since 2 Apr`, `day unknown`."""
    first, last = window.earliest, window.latest
    if first is None or last is None:
        if first is None and last is None:
            return "day unknown"
        return f"by {say_date(last, today)}" if last else f"since {say_date(first or today, today)}"
    if first == last:
        return say_date(first, today)
    if (first.year, first.month) != (last.year, last.month):
        return f"{ROUGH}{first.day} {MONTHS[first.month - 1][:3]} – {say_date(last, today)}"
    month = MONTHS[last.month - 1] + ("" if last.year == today.year else f" {last.year}")
    ends_month = last.day == _days_of(last)
    if first.day == 1 and ends_month:
        return f"{ROUGH}{month}"
    if (ends_month and first.day == max(_THIRDS)) or (first.day in _THIRDS and last.day == first.day + 9):
        return f"{ROUGH}{_THIRDS[first.day]} {month}"
    return f"{ROUGH}{first.day}–{say_date(last, today)}"


def _days_of(day: date) -> int:
    """The number of days of a month."""
    from calendar import monthrange

    return monthrange(day.year, day.month)[1]


def say_stage(stage: Stage | None) -> str:
    """`interview 1`, `résumé`; nothing for no stage."""
    if stage is None:
        return ""
    return "résumé" if stage.name == "resume" else stage.name.replace("-", " ")


def say_the_stage(stage: Stage | None) -> str:
    """`the résumé`, `the take home`, but `interview 1`: as in “after the résumé”."""
    said = say_stage(stage)
    return said if not said or said[-1].isdigit() or (not said.isascii() and said != "résumé") else f"the {said}"


def say_name(application: Application, twice: Iterable[int] = ()) -> str:
    """The company; with the role for an application whose id is among those of companies named `twice`."""
    return f"{application.company} · {application.role}" if application.id in twice else application.company


def say_past(answers: int, dayless: int) -> str:
    """`past all 14 answers so far`; `past all 14 answers with a day` where others have none, and may have taken longer."""
    if dayless:
        return fill(counted("past the one answer with a day", "past all {count} answers with a day", answers))
    return fill(counted("past the one answer so far", "past all {count} answers so far", answers))
