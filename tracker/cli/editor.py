"""Text given to a person to edit, in a file that is there until it is known to be needed no longer."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.core.errors import BadValue, Failed, TrackerError
from tracker.core.language import say
from tracker.core.sentences import fill, sentence, system
from tracker.core.text import LIMITS
from tracker.writers.text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

    from tracker.cli.session import Session
    from tracker.core.application import Record
    from tracker.reports.changed import Edited

# Tried in this order where neither VISUAL nor EDITOR is set.
_USUAL = ("nano", "vi")


def editor_command(*, on_terminal: bool) -> list[str]:
    """The editor and its arguments, from VISUAL or EDITOR; without those, on a terminal, a usual one.

    Raises BadValue where there is none, or the words of the variable cannot be told apart.
    """
    import shutil

    for name in ("VISUAL", "EDITOR"):
        if given := os.environ.get(name, "").strip():
            try:
                return words_of(given, is_windows=os.name == "nt")
            except ValueError:
                raise BadValue(
                    "open-quote", "{name} is “{given}”, where a quote is never closed; close it", name=name, given=given
                ) from None
    usual = next((editor for editor in _USUAL if shutil.which(editor)), None)
    if usual is None or not on_terminal:
        raise BadValue("no-editor", "there is no editor to open; set EDITOR, like EDITOR=nano")
    return [usual]


def words_of(command: str, *, is_windows: bool) -> list[str]:
    """The words of a command line; a backslash is a part of a name on Windows. Raises ValueError for an open quote."""
    import shlex

    if is_windows:
        return [word.strip('"') for word in shlex.split(command, posix=False)]
    return shlex.split(command)


def edit_in_editor(session: Session, ref: str) -> Edited:
    """What was stored of an application edited as text."""
    from tracker.writers.file import safe_name
    from tracker.writers.toml import text_to_edit

    command = editor_command(on_terminal=session.talks_on_terminal)
    before = session.tracker.show(ref).record
    name = f"edit-{safe_name(before.application.key)[:40]}"
    draft = Draft(Path(session.tracker.path).parent, name, text_to_edit(before).encode())
    try:
        edited = _edited(session, draft, command, before)
    except BaseException as error:
        # After a signal the editor may still write what was typed.
        if not isinstance(error, TrackerError) or draft.close():
            session.say(sentence("What you typed is kept in {file}", file=str(draft.path)))
        raise
    draft.discard()
    return edited


def _edited(session: Session, draft: Draft, command: list[str], before: Record) -> Edited:
    """What was stored. Where nobody is there to mend it, it is read once."""
    from tracker.reports.changed import Edited, Revision

    refused = None
    while True:
        text = draft.edit(command)
        if draft.is_untouched(text):
            return Edited(before.application, Revision())
        try:
            return session.tracker.edit_record(before, text)
        except BadValue as error:
            if text == refused or not session.talks_on_terminal:
                raise
            refused = text
            draft.complain(text, visible(fill(error.message, session.door), lines=True))


class Draft:
    """A text file for the editor, in a folder, for its owner's eyes; it stays there unless `discard` is called."""

    def __init__(self, folder: Path, name: str, text: bytes) -> None:
        from tempfile import mkstemp

        from tracker.writers.file import write_file

        try:
            descriptor, path = mkstemp(prefix=f"{name}-", suffix=".toml", dir=folder)
        except OSError as error:
            raise Failed(
                "no-draft", "cannot write a file to edit in {folder}: {error}",
                folder=str(folder), error=system(error),
            ) from None  # fmt: skip
        os.close(descriptor)
        self.path = Path(path)
        self._given = text
        self._trouble = b""
        try:
            write_file(self.path, text, replace=True)
        except Failed:
            self.discard()
            raise

    def edit(self, command: list[str]) -> bytes:
        """Open the file in the editor and wait until it closes; the text as it is then, without what was wrong before.

        Raises Failed where the editor cannot be started, or says by its exit code that it failed.
        """
        import subprocess

        try:
            with _signals_held():
                code = subprocess.run([*command, str(self.path)], check=False).returncode  # noqa: S603 - the user's own words
        except OSError as error:
            raise Failed(
                "editor-not-started", "cannot start the editor “{editor}”: {error}; set EDITOR to another",
                editor=command[0], error=system(error),
            ) from None  # fmt: skip
        if code:
            raise Failed(
                "editor-failed", "the editor “{editor}” ended with code {code}; nothing was stored",
                editor=command[0], code=str(code),
            )  # fmt: skip
        return self._typed()

    def complain(self, text: bytes, sentence: str) -> None:
        """Put what is wrong with the text above it, as comments. Raises Failed, and leaves the text, where it cannot."""
        from tracker.writers.file import write_file

        lines = [*sentence.splitlines(), say("Nothing is stored yet. Correct it, or close it unchanged to give up.")]
        self._trouble = "".join(f"#! {line}\n" for line in lines).encode()
        write_file(self.path, self._trouble + text, replace=True)

    def is_untouched(self, text: bytes) -> bool:
        """Whether a text is the one that was given to edit, or nothing at all."""
        return text == self._given or not text.strip()

    def discard(self) -> None:
        """Remove the file: what is in it is stored, or was never touched."""
        with suppress(OSError):
            self.path.unlink()

    def close(self) -> bool:
        """Remove the file unless someone has typed into it; whether it is still there."""
        with suppress(TrackerError):
            if not self.is_untouched(self._typed()):
                return True
        self.discard()
        return False

    def _typed(self) -> bytes:
        from tracker.readers.file import read_file

        return read_file(self.path, sentence("what you wrote"), LIMITS["file"]).removeprefix(self._trouble)


@contextmanager
def _signals_held() -> Iterator[None]:
    """While an editor has the terminal: SIGINT and SIGQUIT are its own, SIGTERM and SIGHUP are answered after it."""
    held: list[int] = []

    def hold(number: int, _frame: FrameType | None) -> None:
        if number not in {signal.SIGINT, getattr(signal, "SIGQUIT", None)}:
            held.append(number)

    names = ("SIGINT", "SIGQUIT", "SIGTERM", "SIGHUP")
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    # A handler, for what is ignored here would be ignored by the editor too.
    before = {
        number: signal.signal(number, hold) for number in numbers if signal.getsignal(number) is not signal.SIG_IGN
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    for number in held[:1]:
        signal.raise_signal(number)
