"""A day that may be known only roughly, and the number of days between two such days.

Windows are closed at both ends: `earliest` and `latest` are both possible days. An open bound is None.
Days are calendar days.
"""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

# The days that the early, the middle and the late third of a month begin with (上旬/中旬/下旬, 초순/중순/하순).
THIRDS = (1, 11, 21)


class Precision(StrEnum):
    """How the words said the day; the bounds say how well it is known."""

    DAY = "day"
    THIRD = "third"
    WEEK = "week"
    MONTH = "month"
    ABOUT = "about"
    RANGE = "range"
    SEASON = "season"
    PERIOD = "period"
    YEAR = "year"
    OPEN = "open"
    UNKNOWN = "unknown"


class When(NamedTuple):
    """One day in `earliest`..`latest`, with the words as typed. Both bounds open: the day is unknown."""

    earliest: date | None
    latest: date | None
    precision: Precision
    words: str = ""

    @property
    def is_exact(self) -> bool:
        """Whether only one day is possible."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def is_unknown(self) -> bool:
        """Whether nothing at all is known of the day."""
        return self.earliest is None and self.latest is None

    def may_lie_in(self, first: date | None, last: date | None) -> bool:
        """Whether the day may be one of `first`..`last`, both in it; None is open. An unknown day may be any."""
        return not (first and self.latest and self.latest < first) and not (
            last and self.earliest and self.earliest > last
        )


UNKNOWN = When(None, None, Precision.UNKNOWN, "unknown")


def exactly(day: date, words: str = "") -> When:
    """A day that is known."""
    return When(day, day, Precision.DAY, words)


class MonthDay(NamedTuple):
    """A day of no year."""

    month: int
    day: int


class Days(NamedTuple):
    """A length of time in calendar days, at least `min` and at most `max`; None is no known bound."""

    min: int | None
    max: int | None


def days_between(start: When, end: When) -> Days:
    """The days from `start` to `end`, given that `start` does not come after `end`.

    The shortest is never below 0: overlapping windows mean "perhaps the same day".
    """
    start_earliest, start_latest, _, _ = start
    end_earliest, end_latest, _, _ = end
    shortest = longest = None
    if start_latest is not None and end_earliest is not None:
        shortest = (end_earliest - start_latest).days
        shortest = max(0, shortest)
    if start_earliest is not None and end_latest is not None:
        longest = (end_latest - start_earliest).days
        longest = max(0, longest)
    return Days(shortest, longest)
