"""Every error a user can meet, as data: a code, a whole sentence with named holes, and the values that go into them.

    raise BadValue("two-days", "the day is given twice: “{first}” and “{second}”; give it once", first=…, second=…)

The code is for programs and never changes; no two sentences share one. The sentence is filled at the edge
(`core.sentences`). What mends it is among the values, as a `Use` or an `Option`. An error carries the exit code of the
command it ends.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tracker.core.language import in_english, message
from tracker.core.sentences import Option, Sentence, Use, fill, mends, sentence


class TrackerError(Exception):
    """A command could not be done. The store is as it was."""

    exit_code = 1

    def __init__(self, code: str, text: str, /, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.message = Sentence(text, values)

    def __str__(self) -> str:
        return self.sentence

    @property
    def sentence(self) -> str:
        """The whole message in English. It may quote text from outside: sanitise it where it is shown."""
        return in_english(lambda: fill(self.message))

    @property
    def mend(self) -> tuple[Use | Option, ...]:
        """What can be done about it, as far as that is something this program does or takes."""
        return tuple(mends(self.message))


class Failed(TrackerError):
    """A file, folder or stream could not be read or written (exit 1)."""


class Fault(Failed):
    """A fault of the program itself, said as a sentence too."""

    def __init__(self, error: Exception) -> None:
        super().__init__(
            "fault",
            "this is a bug: {type}: {error}. Nothing was half stored",
            type=type(error).__name__,
            error=str(error),
        )


class BadValue(TrackerError):
    """A value or a combination of values that cannot be accepted (exit 2)."""

    exit_code = 2


def _like(first: str, second: str, third: str) -> Sentence:
    return sentence("Write it like {first}, {second}, or {third}.", first=first, second=second, third=third)


class UnreadablePhrase(BadValue):
    """Words that are not what they should be, or more than one. `why` is a sentence; so is the `mend`, without which examples are shown.

    `why_code` is the code of the reason; `choices` are what the words may mean, in ISO form, where they are few.
    `shown` are examples in the language of the words; without them, those of the language spoken are.
    """

    _code: str
    _text: str
    _example: Sentence

    def __init__(
        self,
        words: str,
        why: Sentence,
        mend: Sentence | None = None,
        why_code: str = "",
        choices: tuple[str, ...] = (),
        shown: tuple[str, str, str] | None = None,
    ) -> None:
        mending = mend or (_like(*shown) if shown else self._example)
        super().__init__(self._code, self._text, words=words, why=why, mend=mending)
        self.has_mend = bool(mend)
        self.why_code, self.choices = why_code, choices


class UnreadableDay(UnreadablePhrase):
    """Words that name no day, or more than one."""

    _code = "unreadable-day"
    _text = message("cannot read “{words}” as a day: {why}. {mend}")
    _example = sentence("Write it like 2024-03-25, late march 2024, or 2024-03-21..2024-03-31.")


class UnreadableAppointment(UnreadablePhrase):
    """Words that name no day and time, or more than one."""

    _code = "unreadable-appointment"
    _text = message("cannot read “{words}” as an appointment: {why}. {mend}")
    _example = sentence("Write it like 2026-12-01 15:00, tomorrow 3pm, or 2026-12-01 15:00 America/New_York.")


class UnreadableDue(UnreadablePhrase):
    """Words that name no day by which something is due, or more than one."""

    _code = "unreadable-due"
    _text = message("cannot read “{words}” as a due day: {why}. {mend}")
    _example = sentence("Write it like 2026-12-01, friday 18:00, or within 5 days.")


class FutureDay(BadValue):
    """Words that name a day to come, where only what has happened can be told."""

    def __init__(self, words: str, day: date) -> None:
        super().__init__(
            "future-day",
            "“{words}” is {day} or later: an event cannot be in the future. "
            "For an appointment use {at}, for something due by then {due}.",
            words=words,
            day=day.isoformat(),
            at=Option("at"),
            due=Option("due"),
        )


class TooLong(BadValue):
    """A text over its limit, in characters or, `in_bytes`, in bytes."""

    def __init__(self, what: Sentence | str, length: int, limit: int, *, in_bytes: bool = False) -> None:
        if in_bytes:
            super().__init__(
                "too-many-bytes", "{what} is {length} bytes long; the limit is {limit}",
                what=what, length=length, limit=limit,
            )  # fmt: skip
        else:
            super().__init__(
                "too-long", "{what} is {length} characters long; the limit is {limit}",
                what=what, length=length, limit=limit,
            )  # fmt: skip


class ImpossibleSequence(BadValue):
    """Two events that cannot follow one another; the `first` is None where nothing happened before."""

    def __init__(self, first: object, second: object, mend: Sentence) -> None:
        if first is None:
            super().__init__("impossible-sequence", "{second} cannot come first: {mend}", second=second, mend=mend)
        else:
            super().__init__(
                "impossible-sequence",
                "{second} cannot come after {first}: {mend}",
                first=first,
                second=second,
                mend=mend,
            )


class UnknownWord(BadValue):
    """A word that is not in its table. The sentence lists what is; `mend` says what else may be done."""

    def __init__(
        self, code: str, what: Sentence | str, word: str, known: Iterable[object], mend: Sentence | None = None
    ) -> None:
        if mend:
            super().__init__(
                code, "“{word}” is not a known {what}; choose from {known}. {mend}",
                what=what, word=word, known=tuple(known), mend=mend,
            )  # fmt: skip
        else:
            super().__init__(
                code, "“{word}” is not a known {what}; choose from {known}", what=what, word=word, known=tuple(known)
            )


class RefusedStore(TrackerError):
    """The database is another program's, newer than this program, or damaged (exit 3)."""

    exit_code = 3


class NotFound(TrackerError):
    """No such record (exit 4)."""

    exit_code = 4


class Ambiguous(NotFound):
    """More than one record fits."""


class StoreBusy(TrackerError):
    """Another command held the store for longer than the time allowed (exit 5)."""

    exit_code = 5
