"""A file someone names: nothing but a regular one is opened."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from tracker.core.errors import BadValue, Failed, TooLong
from tracker.core.open_records import OPEN
from tracker.core.sentences import Sentence, sentence, system

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def read_file(path: Path, what: Sentence, limit: int) -> bytes:
    """The bytes of a regular file of at most `limit` bytes.

    Raises as `open_file` does; TooLong for a file that is longer, of which nothing is read.
    """
    with open_file(path, what) as file:
        size = os.fstat(file.fileno()).st_size
        if size <= limit:
            data = file.read(limit + 1)  # it may have grown
            size = max(size, len(data))
    if size > limit:
        raise TooLong(sentence("{what} {path}", what=what, path=str(path)), size, limit, in_bytes=True)
    return data


@contextmanager
def open_file(path: Path, what: Sentence) -> Iterator[BinaryIO]:
    """A regular file, open to be read.

    Raises BadValue, naming `what` it was to be, for a folder, pipe or device, which is not read at all; Failed for a
    file that is not there or cannot be read.
    """
    # Non-blocking, for a named pipe would wait for a writer.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        if path.is_dir():  # before it is opened: Windows opens no folder
            raise BadValue("file-is-folder", "{what} {path} is a folder; name one file", what=what, path=str(path))
        found = path.stat()
        if (found.st_dev, found.st_ino) in OPEN:
            raise BadValue(
                "record-itself", "{what} {path} is the record itself; name another file", what=what, path=str(path)
            )
        with os.fdopen(os.open(path, flags), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise BadValue(
                    "file-is-device", "{what} {path} is not a file but a pipe or a device; name a file",
                    what=what, path=str(path),
                )  # fmt: skip
            yield file
    except OSError as error:
        raise Failed(
            "unreadable-file",
            "cannot read {path}: {reason}; look at the name and the permissions",
            path=str(path),
            reason=system(error),
        ) from None
