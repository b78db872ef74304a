"""The questions that are asked of words for days, each with one answer: a past day, a day to come, one of the two."""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple

from tracker.core.appointment import Appointment
from tracker.core.errors import (
    BadValue,
    FutureDay,
    UnreadableAppointment,
    UnreadableDay,
    UnreadableDue,
    UnreadablePhrase,
)
from tracker.core.moments import is_past
from tracker.core.phrases import Reading, appointment, read, read_day, read_window
from tracker.core.phrases.question import Question
from tracker.core.phrases.years import refuse_far, refuse_last_year, refuse_next_year
from tracker.core.when import Precision, When, exactly

# What may be wrong with a time or its zone: where a day to come may be meant, it has to be told.
_OF_TIMES = frozenset(
    {"city-alone", "several-zones", "two-zones", "no-time", "late-time", "twofold-hour",
     "which-midnight", "no-such-time", "two-times", "two-times-begin", "reversed-times", "skipped-time", "repeated-time"}
)  # fmt: skip


class Says(Enum):
    """What words that may be a day say."""

    DAY = "day"  # one that is past, or a window that has begun
    APPOINTMENT = "appointment"  # one to come, or a time
    DOUBTFUL = "doubtful"  # a day, but which is not plain: the reader says why
    NOTHING = "nothing"


class DayReader(NamedTuple):
    """Reads words for days on `today`, in the local `zone`, with the user's `order` of day and month.

    An order of MONTH_FIRST is for days without their year alone, as Korean and Japanese write them. Where all is at
    `is_daytime`, 2 o'clock is in the afternoon.
    """

    today: date
    zone: str
    order: str = ""
    is_daytime: bool = False

    def past(self, words: str) -> When:
        """A day that is past, or a window that has begun; a time of day that is said with it is not kept.

        Raises UnreadableDay; FutureDay for what is to come; BadValue where this year's day is near and last year's was read.
        """
        found = read_day(words, self.today, self.order)
        refuse_last_year(found, self.today, lambda day: read_day(words, day, self.order))
        return found

    def window(self, words: str) -> When:
        """A day or window anywhere in the calendar, as filters take it. Raises UnreadableDay, BadValue."""
        return read_window(words, self.today, self.order)

    def until(self, words: str, since: date | None = None) -> When:
        """The window a filter ends with: a yearless day is the first from `since` on, else this year's.

        Raises UnreadableDay, BadValue.
        """
        anchor = since or self.today.replace(month=1, day=1)
        return read_window(words, self.today, self.order, anchor)

    def ahead(self, words: str) -> Appointment:
        """A day to come, perhaps with a time and a length; a date that is past is read as it is.

        Raises UnreadableAppointment; BadValue where this year's day has just been and next year's was read.
        """
        found = self._ahead(words, self._question(exact=True))
        assert found is not None  # only what is due may have no day
        return found

    def due(self, words: str) -> Appointment | None:
        """The day by which something is due, the last of those the words name, perhaps with a time.

        None where the words say that there is no deadline (`rolling`, 상시, 採用まで). A deadline that is not known yet
        (`tba`, 추후 공지) is an appointment whose day is unknown. Midnight is the end of its day, kept as 23:59. Raises
        UnreadableDue, and what `ahead` does.
        """
        return self._ahead(words, self._question(exact=True, due=True))

    def expected(self, words: str) -> When:
        """The day or window in which an answer was promised; of `by friday`, that Friday.

        Raises UnreadableDay, and what `ahead` does.
        """
        found = self._ahead(words, self._question())
        assert found is not None
        when = found.day
        if when.precision is Precision.OPEN and when.latest is not None:
            return exactly(when.latest, when.words)
        return when

    def past_or_ahead(self, words: str, first: date | None = None) -> When | Appointment:
        """A day that is past, or else one to come: said with a time, or wholly in the future.

        A day without its year that would lie before `first`, the first day of the application, is one to come. Raises
        UnreadableDay or UnreadableAppointment, and BadValue for a day without its year more than half a year ahead.
        """
        failure: UnreadableAppointment | None = None
        ahead: Reading | None = None
        try:
            ahead = self._read(words, UnreadableAppointment, exact=True)
        except UnreadableAppointment as error:
            failure = error
        if ahead is not None and ahead.minutes is not None:
            return self._by_its_time(words)
        try:
            found = read_day(words, self.today, self.order)
        except FutureDay:
            return self.ahead(words)
        except UnreadableDay as unreadable:
            if failure is None:
                return self._by_its_time(words)
            # A day knows no zone of yours, so that it takes your own city for one that is left open.
            is_of_city = unreadable.why_code == "city-alone"
            is_better = failure.why_code in _OF_TIMES or is_of_city or (failure.has_mend and not unreadable.has_mend)
            raise (failure if is_better else unreadable) from None
        if failure is not None and not self._is_past_only(words):
            raise failure
        if first and ahead and found.latest and found.latest < first <= (ahead.when.earliest or first):
            return self.ahead(words)
        refuse_last_year(found, self.today, lambda day: read_day(words, day, self.order))
        return found

    def says(self, words: Sequence[str]) -> Says:
        """Whether words among others are a day, an appointment, or neither, without a reason."""
        text = " ".join(words)
        try:
            found = self.past_or_ahead(text)
        except UnreadablePhrase as error:
            return Says.DOUBTFUL if error.choices else Says.NOTHING
        except BadValue:
            return Says.DOUBTFUL
        return Says.APPOINTMENT if isinstance(found, Appointment) else Says.DAY

    def _by_its_time(self, words: str) -> When | Appointment:
        """A day with its time: past where it has been."""
        found = self.ahead(words)
        refuse_far(words, found.day, self.today)
        return found.day if is_past(found, self.today) else found

    def _is_past_only(self, words: str) -> bool:
        """Whether the days the words say are the same looking back and ahead, whatever hour is said with them."""
        try:
            whens = [self._read(words, UnreadableDay, ahead=ahead).when for ahead in (False, True)]
        except UnreadableDay:
            return False
        return whens[0] == whens[1]

    def _read(
        self,
        words: str,
        error: type[UnreadablePhrase],
        *,
        ahead: bool = True,
        exact: bool = False,
    ) -> Reading:
        return read(words, self._question(ahead=ahead, exact=exact), self.zone, error)[1]

    def _question(self, *, ahead: bool = True, exact: bool = False, due: bool = False) -> Question:
        return Question(self.today, ahead=ahead, exact=exact, due=due, order=self.order, is_daytime=self.is_daytime)

    def _ahead(self, words: str, question: Question) -> Appointment | None:
        error = UnreadableDue if question.due else UnreadableAppointment if question.exact else UnreadableDay

        def said(today: date) -> Appointment | None:
            kept, found = read(words, question._replace(today=today), self.zone, error)
            return None if found.is_endless else appointment(kept, found, today)

        found = said(self.today)
        if found is not None:
            refuse_next_year(found.day, self.today, lambda day: (said(day) or found).day)
        return found
