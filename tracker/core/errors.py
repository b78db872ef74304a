"""Every error a user can meet. Each builds its own sentence: what was wrong, with which value, what to do.

An error carries the exit code of the command it ends; `cli.main` is the one place that shows it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


class TrackerError(Exception):
    """A command could not be done. The store is as it was."""

    exit_code = 1

    @property
    def sentence(self) -> str:
        """The whole message, for people. It may quote text from outside: sanitise it where it is shown."""
        return str(self.args[0])


class Failed(TrackerError):
    """A file, folder or stream could not be read or written (exit 1)."""


class BadValue(TrackerError):
    """A value or a combination of values that cannot be accepted (exit 2)."""

    exit_code = 2


class UnreadableDay(BadValue):
    """Words that name no day, or more than one. The `mend` is a sentence; without one, some days are shown."""

    def __init__(self, words: str, why: str, mend: str = "") -> None:
        shown = "Write it like 2024-03-25, late march 2024, 3월 말, or 2024-03-21..2024-03-31."
        super().__init__(f"cannot read “{words}” as a day: {why}. {mend or shown}")
        self.has_mend = bool(mend)


class UnreadableAppointment(BadValue):
    """Words that name no day and time, or more than one. The `mend` is a sentence; without one, some are shown."""

    def __init__(self, words: str, why: str, mend: str = "") -> None:
        shown = "Write it like 2026-12-01 15:00, tomorrow 3pm, or 2026-12-01 15:00 America/New_York."
        super().__init__(f"cannot read “{words}” as an appointment: {why}. {mend or shown}")
        self.has_mend = bool(mend)


class FutureDay(BadValue):
    """Words that name a day to come, where only what has happened can be told."""

    def __init__(self, words: str, day: date) -> None:
        super().__init__(
            f"“{words}” is {day} or later: an event cannot be in the future. "
            "For an appointment use --for, for something to be done by then --due."
        )


class TooLong(BadValue):
    """A text over its limit, in characters or bytes."""

    def __init__(self, what: str, length: int, limit: int, unit: str = "characters") -> None:
        super().__init__(f"{what} is {length:,} {unit} long; the limit is {limit:,}")


class ImpossibleSequence(BadValue):
    """Two events that cannot follow one another."""

    def __init__(self, first: str, second: str, mend: str) -> None:
        super().__init__(f"{second} cannot come after {first or 'nothing'}: {mend}")


class UnknownWord(BadValue):
    """A word that is not in its table. The sentence lists what is."""

    def __init__(self, what: str, word: str, known: Sequence[str], mend: str = "") -> None:
        hint = f". {mend}" if mend else ""
        super().__init__(f"“{word}” is no {what}; known are {', '.join(known)}{hint}")


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
