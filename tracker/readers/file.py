"""A file someone names, read once and whole."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from tracker.core.errors import BadValue, Failed, TooLong

if TYPE_CHECKING:
    from pathlib import Path


def read_file(path: Path, what: str, limit: int) -> bytes:
    """The bytes of a regular file of at most `limit` bytes.

    Raises BadValue, naming `what` it was to be, for a folder, pipe or device, which is not read at all; TooLong, also
    unread; Failed for a file that is not there or cannot be read.
    """
    # Non-blocking, for a named pipe would wait for a writer.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        if path.is_dir():  # before it is opened: Windows opens no folder
            raise BadValue(f"{what} {path} is a folder; name one file")
        with os.fdopen(os.open(path, flags), "rb") as file:
            state = os.fstat(file.fileno())
            if not stat.S_ISREG(state.st_mode):
                raise BadValue(f"{what} {path} is not a file but a pipe or a device; name a file")
            if state.st_size > limit:
                raise TooLong(f"{what} {path}", state.st_size, limit, "bytes")
            data = file.read(limit + 1)  # it may have grown
    except OSError as error:
        raise Failed(f"cannot read {path}: {error.strerror}; look at the name and the permissions") from None
    if len(data) > limit:
        raise TooLong(f"{what} {path}", len(data), limit, "bytes")
    return data
