"""What a wait says of the time to an answer: how long it took, between which bounds it lies, or nothing at all.

An answer came between the day of sending and today, whatever else is known of its day. So an answer without a day is
known to be one, and bounded: to leave it out while the silent ones stay would draw every figure too high
(Turnbull 1976; with nothing else known these are current status data).
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from math import inf

from tracker.core.survival.sample import Interval, answered_within, still_open
from tracker.core.timeline import Wait, WaitEnd
from tracker.core.weeks import middle
from tracker.core.when import Days

ANSWERED = frozenset({WaitEnd.ANSWERED, WaitEnd.IMPLIED})


class LeftOut(StrEnum):
    """Why a wait enters no estimate."""

    OTHER_KIND = "other-kind"  # it began neither with a task handed in nor with a meeting held
    UNBOUNDED = "unbounded"  # no day bounds it


def left_out(wait: Wait, today: date) -> LeftOut | None:
    """Why a wait enters no estimate; None where it enters."""
    if not wait.in_figures:
        return LeftOut.OTHER_KIND
    return LeftOut.UNBOUNDED if wait.is_unknown and not interval_of(wait, today) else None


def known_days(wait: Wait, today: date) -> Days:
    """The least and the most a wait took, or has taken so far, given that it was over by today.

    `max` is None where it may have begun any time ago.
    """
    if not wait.is_unknown:
        return wait.days
    shortest, longest = wait.days
    if longest is None and wait.start.earliest is not None:
        longest = max(0, (today - wait.start.earliest).days)
    return Days(shortest or 0, longest)


def interval_of(wait: Wait, today: date) -> Interval | None:
    """A wait as the estimators take it (`core.survival.sample`); None where nothing bounds it.

    An open wait whose beginning is approximate is censored in the middle: the least would draw the curve too low
    (benchmarks/coverage). So is a withdrawal.
    """
    shortest, longest = known_days(wait, today)
    assert shortest is not None
    if longest is None and not shortest:
        return None
    if wait.ending in ANSWERED:
        return answered_within(shortest, inf if longest is None else longest)
    return still_open(shortest if longest is None else (shortest + longest) // 2)


def likely_interval(wait: Wait, known: Interval, today: date) -> Interval:
    """A wait of a known interval as the curve takes it: the better known of its two days is the middle of its window.

    Of a wait from one rough day to another its extremes are least likely, for both days would have to lie at an end. A
    curve that takes all of `interval_of` as equally likely is off by up to .13 (benchmarks/coverage).
    """
    start, end = wait.start, wait.end
    if known.upper in {known.lower + 1, inf} or end is None or start.earliest is None or start.latest is None:
        return known
    first, last = end.earliest or start.earliest, end.latest or today
    if start.latest - start.earliest <= last - first:
        day = start.earliest + (start.latest - start.earliest) // 2
        shortest, longest = first - day, last - day
    else:
        day = first + (last - first) // 2
        shortest, longest = day - start.latest, day - start.earliest
    return answered_within(max(0, shortest.days), max(0, longest.days))


def answered_by(wait: Wait, day: date, today: date) -> bool | None:
    """Whether the answer to a wait had come by a day: by the middle of its window, as weeks count it.

    An answer without a day has come by today; whether it had by an earlier day is not known, and None.
    """
    if wait.ending not in ANSWERED:
        return False
    if day >= today:
        return True
    end = wait.end
    assert end is not None
    if end.latest is None or (wait.answer is not None and wait.answer.on.is_unknown):
        return False if end.earliest is not None and end.earliest > day else None
    came = middle(end)
    return None if came is None else came <= day
