"""Text given to a person to edit, in a file that is there until it is known to be needed no longer."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from tracker.core.errors import BadValue, Failed

# Tried in this order where neither VISUAL nor EDITOR is set.
_USUAL = ("nano", "vi")


def editor_command(*, on_terminal: bool) -> list[str]:
    """The editor and its arguments, from VISUAL or EDITOR; without those, on a terminal, a usual one.

    Raises BadValue where there is none, or the words of the variable cannot be told apart.
    """
    import shlex
    import shutil

    for name in ("VISUAL", "EDITOR"):
        if given := os.environ.get(name, "").strip():
            try:
                return shlex.split(given)
            except ValueError:
                raise BadValue(f"{name} is “{given}”, where a quote is never closed; close it") from None
    usual = next((editor for editor in _USUAL if shutil.which(editor)), None)
    if usual is None or not on_terminal:
        raise BadValue("there is no editor to open; set EDITOR, like EDITOR=nano")
    return [usual]


class Draft:
    """A text file for the editor, in a folder, for its owner's eyes; it stays there unless `discard` is called."""

    def __init__(self, folder: Path, name: str, text: bytes) -> None:
        from tempfile import mkstemp

        try:
            descriptor, path = mkstemp(prefix=f"{name}-", suffix=".toml", dir=folder)
        except OSError as error:
            raise Failed(f"cannot write a file to edit in {folder}: {error.strerror}") from None
        os.close(descriptor)
        self.path = Path(path)
        self._given = text
        self._trouble = b""
        self.path.write_bytes(text)

    def edit(self, command: list[str]) -> bytes:
        """Open the file in the editor and wait until it closes; the text as it is then, without what was wrong before.

        Raises Failed where the editor cannot be started, or says by its exit code that it failed.
        """
        import subprocess

        try:
            code = subprocess.run([*command, str(self.path)], check=False).returncode  # noqa: S603 - the user's own words
        except OSError as error:
            raise Failed(f"cannot start the editor “{command[0]}”: {error.strerror}; set EDITOR to another") from None
        if code:
            raise Failed(f"the editor “{command[0]}” ended with code {code}; nothing was stored")
        return self._typed()

    def complain(self, text: bytes, sentence: str) -> None:
        """Put what is wrong with the text above it, as comments."""
        lines = [*sentence.splitlines(), "Nothing is stored yet. Mend it, or close it as it is to give up."]
        self._trouble = "".join(f"#! {line}\n" for line in lines).encode()
        self.path.write_bytes(self._trouble + text)

    def is_untouched(self, text: bytes) -> bool:
        """Whether a text is the one that was given to edit, or nothing at all."""
        return text == self._given or not text.strip()

    def discard(self) -> None:
        """Remove the file: what is in it is stored, or was never touched."""
        with suppress(OSError):
            self.path.unlink()

    def close(self) -> bool:
        """Remove the file unless someone has typed into it; whether it is still there."""
        with suppress(Failed):
            if not self.is_untouched(self._typed()):
                return True
        self.discard()
        return False

    def _typed(self) -> bytes:
        try:
            text = self.path.read_bytes()
        except OSError as error:
            raise Failed(f"cannot read what you wrote in {self.path}: {error.strerror}") from None
        return text.removeprefix(self._trouble)
