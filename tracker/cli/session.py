"""What a command knows of the world it was started in.

The one place that reads clock, environment, configuration and terminal. Everything is read when first asked for.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from tracker.core.errors import BadValue, Failed
from tracker.core.sentences import fill

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.cli.config import Config
    from tracker.core.appointment import Appointment
    from tracker.core.sentences import Sentence
    from tracker.core.when import When
    from tracker.store.store import Store
    from tracker.writers.screen import Screen

# Without a terminal there is no width; a table asked for by name is drawn this wide.
_DEFAULT_WIDTH = 80
_HALF_A_YEAR = 183  # days


class Session:
    """One run of the program."""

    def __init__(self) -> None:
        self.db = os.environ.get("TRACKER_DB")
        self.today_given = os.environ.get("TRACKER_TODAY", "")
        self.no_color = bool(os.environ.get("NO_COLOR"))
        self.debug = bool(os.environ.get("TRACKER_DEBUG"))
        self.quiet = False
        self.filters: dict[str, str] = {}

    # The world

    @cached_property
    def today(self) -> date:
        """The local day, or the one given in its place as YYYY-MM-DD."""
        if not self.today_given:
            return datetime.now(tz=UTC).astimezone().date()
        try:
            if len(self.today_given) == len("YYYY-MM-DD"):
                return date.fromisoformat(self.today_given)
        except ValueError:
            pass
        raise BadValue(f"“{self.today_given}” (--today or TRACKER_TODAY) is no day; write it like 2026-11-23")

    @property
    def now(self) -> str:
        """The moment, in UTC, for the journal and the names of backups."""
        return datetime.now(tz=UTC).isoformat(timespec="milliseconds")

    @cached_property
    def zone(self) -> str:
        """The local time zone: its IANA name, or its offset where it has none."""
        from tracker.cli.zone import local_zone

        return local_zone(os.environ.get("TZ", ""), datetime.now(tz=UTC).astimezone().isoformat()[-6:])

    @cached_property
    def path(self) -> str:
        """Where the record is kept."""
        from tracker.cli.places import store_path

        return store_path(self.db)

    @cached_property
    def config(self) -> Config:
        """The settings; the defaults where there is no file."""
        from tracker.cli.config import read_config
        from tracker.cli.places import config_path

        return read_config(config_path())

    def reading(self) -> Store:
        """The record, to read. One that is not there yet is empty."""
        return self._open(writing=False)

    def writing(self) -> Store:
        """The record, to change; it is made where there is none."""
        there = os.path.lexists(self.path)
        store = self._open(writing=True)
        if store.is_new and there:
            self.say(f"{self.path} was empty; it holds a new record now")
        return store

    def _open(self, *, writing: bool) -> Store:
        from tracker.store.store import open_store

        return open_store(self.path, writing=writing, at=self.now, make_folder=self.db is None)

    # Words that become days

    def day(self, words: str) -> When:
        """A day that is past, or a window that has begun. Raises UnreadableDay, FutureDay, BadValue (`phrases.years`)."""
        from tracker.core.phrases import read_day
        from tracker.core.phrases.years import refuse_last_year

        found = read_day(words, self.today, self.config["date_order"])
        refuse_last_year(found, self.today, lambda day: read_day(words, day, self.config["date_order"]))
        return found

    def window(self, words: str) -> When:
        """A day or window anywhere, for filters. Raises UnreadableDay."""
        from tracker.core.phrases import read_window

        return read_window(words, self.today, self.config["date_order"])

    def appointment(self, words: str) -> Appointment:
        """A day to come, perhaps with a time. Raises UnreadableAppointment, BadValue (`phrases.years`)."""
        return self._ahead(words, due=False)

    def due(self, words: str) -> Appointment:
        """A day to come by which something is due, perhaps with a time. Raises as `appointment` does."""
        return self._ahead(words, due=True)

    def _ahead(self, words: str, *, due: bool) -> Appointment:
        from tracker.core.phrases import read_appointment
        from tracker.core.phrases.years import refuse_next_year

        def read(today: date) -> Appointment:
            return read_appointment(words, today, self.zone, self.config["date_order"], due=due)

        found = read(self.today)
        refuse_next_year(found.day, self.today, lambda day: read(day).day)
        return found

    def day_or_ahead(self, words: str) -> tuple[When | None, Appointment | None]:
        """A day that is past, or else one to come: said with a time, or wholly in the future."""
        from tracker.core.errors import FutureDay, UnreadableAppointment, UnreadableDay

        try:
            return self.day(words), None
        except FutureDay:
            return None, self.appointment(words)
        except UnreadableDay as unreadable:
            try:
                ahead = self.appointment(words)
            except UnreadableAppointment as error:
                better = "time" in str(unreadable) or (error.has_mend and not unreadable.has_mend)
                raise (error if better else unreadable) from None
            _refuse_far(words, ahead, self.today)
            return (ahead.day, None) if ahead.is_past(self.today) else (None, ahead)

    # What comes in by standard input

    def read_input(self, what: str, limit: int) -> str:
        """All of standard input as text in UTF-8, whatever the locale; `what` it is to be, at most `limit` bytes.

        Raises BadValue where there is none, it is longer, or it is not UTF-8.
        """
        data = self.read_bytes(what, limit)
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise BadValue(f"{what} is not UTF-8 (byte {error.start + 1}); write it again in UTF-8") from None

    def read_bytes(self, what: str, limit: int) -> bytes:
        """All of standard input; `what` it is to be, at most `limit` bytes. Raises BadValue for none, and for more."""
        if sys.stdin is None:
            raise BadValue(f"there is no standard input to read {what} from; give it as an argument")
        data = sys.stdin.buffer.read(limit + 1)
        if len(data) > limit:
            raise BadValue(f"{what} is longer than the limit of {limit:,} bytes; nothing was stored")
        return data

    # The terminal

    @cached_property
    def input_on_terminal(self) -> bool:
        """Whether standard input is someone's keyboard."""
        return sys.stdin is not None and sys.stdin.isatty()

    @cached_property
    def on_terminal(self) -> bool:
        """Whether data goes to a terminal."""
        return sys.stdout is not None and sys.stdout.isatty()

    @cached_property
    def talks_on_terminal(self) -> bool:
        """Whether someone is there to read hints and to be asked."""
        return sys.stderr is not None and sys.stderr.isatty() and sys.stdin is not None and sys.stdin.isatty()

    @cached_property
    def screen(self) -> Screen:
        """What can be drawn where data goes."""
        from tracker.writers.screen import Screen

        encoding = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "")
        color = self.on_terminal and not self.no_color and os.environ.get("TERM") != "dumb"
        return Screen(width=self._width(), color=color, unicode=encoding.startswith("utf"))

    def _width(self) -> int:
        given = os.environ.get("COLUMNS", "")
        if given.isascii() and given.isdigit() and int(given) > 1:
            return int(given)
        try:
            return os.get_terminal_size(sys.stdout.fileno()).columns or _DEFAULT_WIDTH
        except (OSError, ValueError, AttributeError):
            return _DEFAULT_WIDTH

    # What is said

    def show(self, writer: str, report: object, form: str = "") -> None:
        """A report, by its writer's file, in the format asked for: else a table on a terminal, plain elsewhere."""
        from tracker.writers.write import write

        form = form or ("table" if self.on_terminal else "plain")
        pieces = write(writer, report, form, self.screen)
        if form != "table":
            self.print_all(pieces)
            return
        for piece in pieces:
            self.print(piece, drawn=True)

    def print(self, text: str, *, drawn: bool = False) -> None:
        """Data, to stdout: exact in a pipe or a file; on a terminal nothing in them that it would obey.

        What is `drawn` for this terminal has its colours, and text made visible already.
        """
        if sys.stdout is None:
            raise Failed("there is no standard output to write to")
        if self.on_terminal and not drawn:
            from tracker.writers.text import visible

            # A tab moves on and harms nothing: what is copied stays as it was.
            text = "\t".join(visible(part, lines=True) for part in text.split("\t"))
        sys.stdout.write(f"{text}\n" if text and not text.endswith("\n") else text)

    def print_all(self, pieces: Iterable[str]) -> None:
        """Pieces of data that end their lines, to stdout, as `print` does."""
        if self.on_terminal or sys.stdout is None:
            for piece in pieces:
                self.print(piece)
        else:
            sys.stdout.writelines(pieces)

    def print_bytes(self, data: bytes) -> None:
        """Data as it is, to stdout. Raises BadValue where a terminal would obey it."""
        if sys.stdout is None:
            raise Failed("there is no standard output to write to")
        if self.on_terminal:
            raise BadValue("a terminal cannot show these bytes as they are; name a file with -o, or pipe them on")
        sys.stdout.flush()
        sys.stdout.buffer.write(data)

    def say(self, text: str) -> None:
        """Words about what was done, to stderr; what is not plain text in them is made visible."""
        if not self.quiet:
            self._tell(text)

    def say_all(self, lines: Iterable[Sentence]) -> None:
        """The same of sentences, a line each, in the words of the command line."""
        from tracker.cli.door import CommandLine

        self.say("\n".join(fill(line, CommandLine()) for line in lines))

    def hint(self, text: str) -> None:
        """What might be done next: only where someone reads along."""
        if self.talks_on_terminal:
            self.say(text)

    def fail(self, sentence: str, code: int) -> int:
        """Say why nothing came of it; the exit code."""
        self._tell(f"tracker: {sentence}")
        return code

    def _tell(self, text: str) -> None:
        from tracker.writers.text import visible

        # Where nobody can be told, the exit code says it.
        with suppress(OSError, ValueError, AttributeError):
            said = visible(text, lines=True)
            if sys.stderr.isatty():
                width = os.get_terminal_size(sys.stderr.fileno()).columns or _DEFAULT_WIDTH
                said = "\n".join(line for part in said.split("\n") for line in _fitted(part, width))
            sys.stderr.write(f"{said}\n")
            sys.stderr.flush()

    def finish(self) -> None:
        """See that all data went out."""
        if sys.stdout is not None:
            sys.stdout.flush()


def _refuse_far(words: str, ahead: Appointment, today: date) -> None:
    """A day without its year that has only just been is not the one a year from now."""
    day = ahead.day.earliest
    if day and (day - today).days > _HALF_A_YEAR and str(day.year) not in words:
        raise BadValue(f"“{words}” would be {day}, far ahead; write the year of the day you mean")


def answer(question: str) -> str:
    """What whoever is asked types; "" for nothing."""
    sys.stderr.write(question)
    sys.stderr.flush()
    return sys.stdin.readline().strip()


def _fitted(line: str, width: int) -> list[str]:
    """A line in as many as fit the terminal, each as far to the right as it begins."""
    from tracker.writers.layout import broken

    text = line.lstrip(" ")
    margin = line[: len(line) - len(text)]
    return [margin + part for part in broken(text, max(1, width - len(margin)))]
