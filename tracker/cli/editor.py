"""Text given to a person to edit, in a file that is there until it is known to be needed no longer."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.core.errors import BadValue, Failed

if TYPE_CHECKING:
    from typing import Self

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

    def __init__(self, folder: Path, name: str, text: str) -> None:
        from tempfile import mkstemp

        try:
            descriptor, path = mkstemp(prefix=f"{name}-", suffix=".toml", dir=folder)
        except OSError as error:
            raise Failed(f"cannot write a file to edit in {folder}: {error.strerror}") from None
        os.close(descriptor)
        self.path = Path(path)
        self.text = ""
        self.write(text)

    def write(self, text: str) -> None:
        """Put this text into the file."""
        self.text = text
        self.path.write_text(text, encoding="utf-8", newline="\n")

    def edit(self, command: list[str]) -> bytes:
        """Open the file in the editor and wait for it to close; what is in the file then.

        Raises Failed where the editor cannot be started, or says by its exit code that it failed.
        """
        import subprocess

        try:
            code = subprocess.run([*command, str(self.path)], check=False).returncode  # noqa: S603 - the user's own words
        except OSError as error:
            raise Failed(f"cannot start the editor “{command[0]}”: {error.strerror}; set EDITOR to another") from None
        if code:
            raise Failed(f"the editor “{command[0]}” ended with code {code}; nothing was stored")
        try:
            return self.path.read_bytes()
        except OSError as error:
            raise Failed(f"cannot read what you wrote in {self.path}: {error.strerror}") from None

    @property
    def is_untouched(self) -> bool:
        """Whether the file holds the text that was put into it, or nothing at all."""
        with suppress(OSError):
            return self.path.read_bytes() in {self.text.encode(), b""}
        return True

    def discard(self) -> None:
        """Remove the file: what is in it is stored, or was never touched."""
        with suppress(OSError):
            self.path.unlink()
