"""The questions that are asked of words for days, each with one answer: a past day, a day to come, one of the two."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.core.errors import FutureDay, UnreadableAppointment, UnreadableDay
from tracker.core.phrases import read_appointment, read_day, read_window
from tracker.core.phrases.years import refuse_far, refuse_last_year, refuse_next_year

if TYPE_CHECKING:
    from datetime import date

    from tracker.core.appointment import Appointment
    from tracker.core.when import When

# What is wrong with words that are a day with a time: the reader of appointments says it better.
_ABOUT_TIMES = frozenset({"time-of-day", "no-time", "late-time", "no-such-time", "day-twice", "several-zones"})


class DayReader(NamedTuple):
    """Reads words for days on the day `today`, in the local `zone`, with the user's `order` of day and month."""

    today: date
    zone: str
    order: str = ""

    def past(self, words: str) -> When:
        """A day that is past, or a window that has begun.

        Raises UnreadableDay; FutureDay for what is to come; BadValue where this year's day is near and last year's was read.
        """
        found = read_day(words, self.today, self.order)
        refuse_last_year(found, self.today, lambda day: read_day(words, day, self.order))
        return found

    def window(self, words: str) -> When:
        """A day or window anywhere in the calendar, as filters take it. Raises UnreadableDay, BadValue."""
        return read_window(words, self.today, self.order)

    def ahead(self, words: str) -> Appointment:
        """A day to come, perhaps with a time; a date that is past is read as it is.

        Raises UnreadableAppointment; BadValue where this year's day has just been and next year's was read.
        """
        return self._ahead(words, due=False)

    def due(self, words: str) -> Appointment:
        """The day by which something is due, the last of those the words name, perhaps with a time. Raises as `ahead`."""
        return self._ahead(words, due=True)

    def expected(self, words: str) -> When:
        """The day or window by which an answer was promised. Raises as `ahead`."""
        return self._ahead(words, due=False).day

    def past_or_ahead(self, words: str) -> When | Appointment:
        """A day that is past, or else one to come: said with a time, or wholly in the future.

        Raises UnreadableDay or UnreadableAppointment, and BadValue for a day without its year more than half a year ahead.
        """
        try:
            return self.past(words)
        except FutureDay:
            return self.ahead(words)
        except UnreadableDay as unreadable:
            try:
                found = self.ahead(words)
            except UnreadableAppointment as error:
                is_better = unreadable.why_code in _ABOUT_TIMES or (error.has_mend and not unreadable.has_mend)
                raise (error if is_better else unreadable) from None
            refuse_far(words, found.day, self.today)
            return found.day if found.is_past(self.today) else found

    def _ahead(self, words: str, *, due: bool) -> Appointment:
        def read(today: date) -> Appointment:
            return read_appointment(words, today, self.zone, self.order, due=due)

        found = read(self.today)
        refuse_next_year(found.day, self.today, lambda day: read(day).day)
        return found
