"""What a command knows of the world it was started in.

The one place that reads clock, environment, configuration and terminal. Everything is read when first asked for.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from datetime import date
from functools import cached_property
from io import TextIOBase
from typing import TYPE_CHECKING, Any, NoReturn, TextIO

from tracker.cli.config import read_config
from tracker.cli.door import COMMAND_LINE, CommandLine, error_data
from tracker.cli.language import ENGLISH, asked_for, catalogue, languages, of_environment, spoken
from tracker.core.errors import BadValue, Failed, TrackerError, UnknownWord
from tracker.core.language import in_english, say, speak
from tracker.core.sentences import Option, Sentence, fill, sentence, use
from tracker.machine import config_path, is_blank

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.app import Tracker
    from tracker.reports.findings import Finding
    from tracker.writers.echo import Stored
    from tracker.writers.screen import Screen
    from tracker.writers.write import ReportWriter

# Without a terminal there is no width; sentences are broken at this one.
_DEFAULT_WIDTH = 80
_DEFAULT_HEIGHT = 24


class NoOutput(TextIOBase):
    """Standard output where the shell closed it: what anybody writes to it is an error, not lost without a word."""

    @property
    def buffer(self) -> NoOutput:
        """What bytes are written to."""
        return self

    def write(self, _text: str | bytes) -> NoReturn:
        """Nothing. Raises Failed."""
        raise Failed("no-output", "there is no standard output to write to")


class Session:
    """One run of the program."""

    def __init__(self) -> None:
        self.db = os.environ.get("TRACKER_DB")
        self.today_given = os.environ.get("TRACKER_TODAY", "")
        self.color = bool(os.environ.get("FORCE_COLOR"))
        self.no_color = bool(os.environ.get("NO_COLOR"))
        self.debug = bool(os.environ.get("TRACKER_DEBUG"))
        self.quiet = False
        self.errors = ""
        self.language = ""
        self.shared: dict[str, str] = {}
        self.door: CommandLine = COMMAND_LINE
        self._emptied = ""

    # The world

    @cached_property
    def tracker(self) -> Tracker:
        """The record, as this run has it. Raises BadValue and UnknownWord for an option that cannot be."""
        if self.errors not in {"", "json"}:
            raise UnknownWord("unknown-errors-format", sentence("format of errors"), self.errors, ["json"])
        from tracker.app import Tracker

        tracker = Tracker(self.db, today=self.today, settings=self.settings)
        self._emptied = tracker.path if is_blank(tracker.path) else ""
        return tracker

    @cached_property
    def today(self) -> date | None:
        """The day given in place of today as YYYY-MM-DD; None for this machine's. Raises BadValue."""
        if not self.today_given:
            return None
        try:
            if len(self.today_given) == len("YYYY-MM-DD"):
                return date.fromisoformat(self.today_given)
        except ValueError:
            pass
        raise BadValue(
            "bad-today", "“{day}” ({today} or TRACKER_TODAY) is not a day; write it like 2026-11-23",
            day=self.today_given, today=Option("today"),
        )  # fmt: skip

    @cached_property
    def settings(self) -> dict[str, Any]:
        """What the configuration says; nothing where there is no file."""
        return read_config(config_path())

    def speak(self, words: Sequence[str]) -> None:
        """Speak the language a command line asks for, else that of the configuration, else of the environment.

        Raises UnknownWord for one asked for or configured that is not there.
        """
        asked = asked_for(words)
        if not asked:
            with suppress(TrackerError):  # whatever needs a setting says what is wrong with them
                asked = str(self.settings.get("language", ""))
        language = spoken(asked)
        speak(catalogue(language or spoken(of_environment()) or ENGLISH))
        if asked and not language:
            raise UnknownWord("unknown-language", sentence("language"), asked, languages())

    # What comes in by standard input

    def read_input(self, what: Sentence, limit: int) -> str:
        """All of standard input as text in UTF-8, whatever the locale; `what` it is to be, at most `limit` bytes.

        Raises BadValue where there is none, it is longer, or it is not UTF-8.
        """
        data = self.read_bytes(what, limit)
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise BadValue(
                "input-not-utf-8", "{what} is not UTF-8 (byte {byte}); write it again in UTF-8",
                what=what, byte=error.start + 1,
            ) from None  # fmt: skip

    def read_bytes(self, what: Sentence, limit: int) -> bytes:
        """All of standard input; `what` it is to be, at most `limit` bytes. Raises BadValue for none, and for more."""
        if sys.stdin is None:
            raise BadValue(
                "no-input", "there is no standard input to read {what} from; give it as an argument", what=what
            )
        data = sys.stdin.buffer.read(limit + 1)
        if len(data) > limit:
            raise BadValue(
                "input-too-long", "{what} is longer than the limit of {limit} bytes; nothing was stored",
                what=what, limit=limit,
            )  # fmt: skip
        return data

    def read_text(self, what: Sentence, *, asked: bool) -> str:
        """What comes in by standard input; from a keyboard only where that was `asked` for. Raises BadValue."""
        from tracker.core.text import LIMITS

        if self.input_on_terminal and not asked:
            raise BadValue("what-text", "what is {what}? Write it in quotes, or pipe it in", what=what)
        return self.read_input(what, LIMITS["text"])

    def named_page(self, page: str) -> str | bytes | None:
        """The page that is named: a file, an address, the bytes of standard input for `-`; None for no name."""
        if page != "-":
            return page or None
        from tracker.readers.posting.page import MOST_BYTES

        return self.read_bytes(sentence("the posting"), MOST_BYTES)

    # The terminal

    @cached_property
    def input_on_terminal(self) -> bool:
        """Whether standard input is someone's keyboard."""
        return sys.stdin is not None and sys.stdin.isatty()

    @cached_property
    def on_terminal(self) -> bool:
        """Whether data goes to a terminal."""
        return sys.stdout.isatty()

    @cached_property
    def talks_on_terminal(self) -> bool:
        """Whether someone is there to read hints and to be asked."""
        return sys.stderr is not None and sys.stderr.isatty() and sys.stdin is not None and sys.stdin.isatty()

    @cached_property
    def screen(self) -> Screen:
        """What can be drawn where data goes."""
        from tracker.writers.screen import Screen

        encoding = (sys.stdout.encoding or "").lower().replace("-", "")
        color = self.color or (self.on_terminal and os.environ.get("TERM") != "dumb")
        return Screen(
            width=_width_of(sys.stdout),
            color=color and not self.no_color,
            unicode=encoding.startswith("utf"),
            cuts=bool(_width_asked()) or self.on_terminal,
            door=self.door,
        )

    def _height(self) -> int:
        try:
            return os.get_terminal_size(sys.stdout.fileno()).lines or _DEFAULT_HEIGHT
        except (OSError, ValueError, AttributeError):
            return _DEFAULT_HEIGHT

    # What is said

    def show(
        self, report: object, form: str = "", writer: ReportWriter[Any] | None = None, *, details: bool = False
    ) -> None:
        """A report in the format asked for, else as text, in a pipe as its writer says; by its own writer, or the one given.

        With `details` the text for reading says all there is.
        """
        from tracker.writers.write import write, writer_for

        chosen = writer or writer_for(report)
        form = form or ("text" if self.on_terminal else chosen.in_pipe)
        pieces = write(chosen, report, form, self.screen._replace(details=details))
        if form != "text":
            self.print_all(pieces)
            return
        text = "".join(pieces)
        if self.on_terminal and self.input_on_terminal and text.count("\n") >= self._height():
            from tracker.cli.pager import paged

            if paged(text):
                return
        self.print(text, drawn=True)

    def worded(self, finding: Finding) -> Finding:
        """A finding in the words of the command line."""
        what, mend = (fill(one, self.door) if isinstance(one, Sentence) else one for one in finding[:2])
        return finding._replace(what=what, mend=mend)

    def tell(self, result: Stored, form: str = "") -> None:
        """What was stored: words on stderr, or data on stdout where `form` asks for json."""
        if form:
            from tracker.writers.echo import stored_data
            from tracker.writers.json import encode

            if form != "json":
                raise UnknownWord("unknown-format", sentence("format of what was stored"), form, ["json"])
            self.print(encode(in_english(lambda: stored_data(result))))
            return
        from tracker.writers.echo import say_stored

        self.say(*say_stored(result))

    def print(self, text: str, *, drawn: bool = False) -> None:
        """Data, to stdout: exact in a pipe or a file; on a terminal nothing in them that it would obey.

        What is `drawn` for this terminal has its colours, and text made visible already.
        """
        if self.on_terminal and not drawn:
            from tracker.writers.text import visible

            # A tab moves on and harms nothing: what is copied stays as it was.
            text = "\t".join(visible(part, lines=True) for part in text.split("\t"))
        sys.stdout.write(f"{text}\n" if text and not text.endswith("\n") else text)

    def print_all(self, pieces: Iterable[str]) -> None:
        """Pieces of data that end their lines, to stdout, as `print` does."""
        if self.on_terminal:
            for piece in pieces:
                self.print(piece)
        else:
            sys.stdout.writelines(pieces)

    def print_bytes(self, data: bytes) -> None:
        """Data as it is, to stdout. Raises BadValue where a terminal would obey it."""
        if self.on_terminal:
            raise BadValue(
                "bytes-on-terminal",
                "a terminal cannot show these bytes as they are; name a file with {output}, or pipe them on",
                output=Option("output"),
            )
        sys.stdout.flush()
        sys.stdout.buffer.write(data)

    def say(self, *lines: Sentence) -> None:
        """Words about what was done, a line each, to stderr; what is not plain text in them is made visible."""
        if not self.quiet:
            self._tell("\n".join(fill(line, self.door) for line in lines))

    def hint(self, line: Sentence) -> None:
        """What might be done next: only where someone reads along."""
        if self.talks_on_terminal:
            self.say(line)

    def hint_at_add(self) -> None:
        """How to begin, where nothing is kept yet."""
        add = use("add", "COMPANY", "ROLE", on=say("yesterday"))
        self.hint(sentence("Nothing here yet. Begin with: {add}", add=add))

    def fail(self, error: TrackerError) -> int:
        """Say why nothing came of it, in words or, where it was asked for, as data; the exit code."""
        if self.errors == "json":
            from tracker.writers.json import encode

            self._tell(encode(in_english(lambda: error_data(error, self.door))))
        else:
            self._tell(f"tracker: {fill(error.message, self.door)}")
        return error.exit_code

    def _tell(self, text: str) -> None:
        from tracker.writers.text import set_in, visible

        # Where nobody can be told, the exit code says it.
        with suppress(OSError, ValueError, AttributeError):
            said = visible(text, lines=True)
            if sys.stderr.isatty():
                said = "\n".join(set_in(said, _width_of(sys.stderr)))
            sys.stderr.write(f"{said}\n")
            sys.stderr.flush()

    def flush(self) -> None:
        """See that all data went out."""
        sys.stdout.flush()

    def finish(self) -> None:
        """See that all data went out, and that nobody misses what an emptied record held."""
        self.flush()
        if self._emptied and not is_blank(self._emptied):
            self.say(sentence("{path} was empty; it holds a new record now", path=self._emptied))


def _width_asked() -> int:
    """The width that COLUMNS asks for; 0 for none."""
    given = os.environ.get("COLUMNS", "")
    return int(given) if given.isascii() and given.isdigit() and int(given) > 1 else 0


def _width_of(stream: TextIO | None) -> int:
    """The width asked for, else that of the terminal behind a stream."""
    if asked := _width_asked():
        return asked
    try:
        return os.get_terminal_size(stream.fileno()).columns or _DEFAULT_WIDTH  # type: ignore[union-attr]
    except (OSError, ValueError, AttributeError):
        return _DEFAULT_WIDTH


def named(file: str) -> str:
    """The name of a file, which is none where it is empty. Raises BadValue."""
    if not file.strip():
        raise BadValue("empty-file-name", "the name of the file is empty; name one")
    return file
