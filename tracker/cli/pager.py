"""Long texts a screen at a time, by the user's own pager."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess

from tracker.core.interrupts import Stopped

_CTRL_C = 128 + signal.SIGINT
# Ends at once where all fits, passes colours on, and leaves the text on the screen.
_LESS = "FRX"


def paged(text: str) -> bool:
    """Show a text by $PAGER, else by less; whether there was one. An empty PAGER asks for none."""
    try:
        command = shlex.split(os.environ.get("PAGER", "less"))
    except ValueError:
        return False
    if not command or shutil.which(command[0]) is None:
        return False
    environment = {"LESS": _LESS, "LESSCHARSET": "utf-8", **os.environ}
    with subprocess.Popen(command, stdin=subprocess.PIPE, env=environment) as pager:  # noqa: S603 - as the user wants it
        try:
            pager.communicate(text.encode(errors="backslashreplace"))
        except Stopped as stopped:
            if stopped.exit_code != _CTRL_C:  # which is the pager's to mind: it has the terminal, and is waited for
                pager.terminate()
                raise
    return True
