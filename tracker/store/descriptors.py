"""Descriptors of store files, which are closed only when this process has no connection to the file any more.

POSIX drops every lock that a process has on a file when the process closes any descriptor of that file (fcntl(2)), even
one that was only read. SQLite keeps its own descriptors open for as long as a connection of the process may hold a lock;
this module does the same for those that read headers. Files are told apart by device and inode, so links are one file.
"""

from __future__ import annotations

import os
import stat
from _thread import allocate_lock  # all that is needed of threading, which takes two milliseconds to import
from typing import TypeAlias

from tracker.core.errors import Failed
from tracker.core.open_records import OPEN
from tracker.store.faults import unopenable

_Key: TypeAlias = tuple[int, int]  # device and inode

_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)  # a named pipe would wait for a writer
_MAKE = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


class _File:
    """The descriptors of one file: one, or more where the name led to another file meanwhile."""

    __slots__ = ("descriptors", "users")

    def __init__(self) -> None:
        self.descriptors: list[int] = []
        self.users = 0


_lock = allocate_lock()
_files: dict[_Key, _File] = {}
# Files that were open in the process this one was forked from: SQLite takes that one's locks for its own.
_inherited: set[_Key] = set()


class Hold:
    """A file that this process has, or is about to have, a connection to; given back by `release`."""

    __slots__ = ("_key", "_path", "_pid")

    def __init__(self, path: str, key: _Key) -> None:
        self._path = path
        self._key = key
        self._pid = os.getpid()

    def read(self, size: int) -> bytes:
        """The first bytes of the file. Raises Failed."""
        try:
            with _lock:
                descriptor = _files[self._key].descriptors[0]
                os.lseek(descriptor, 0, os.SEEK_SET)
                return os.read(descriptor, size)
        except OSError as error:
            raise unopenable(self._path, error) from error

    def is_at(self, path: str) -> bool:
        """Whether the path still leads to this file."""
        try:
            return _key(os.stat(path)) == self._key
        except OSError:
            return False

    @property
    def is_inherited(self) -> bool:
        """Whether it was taken in the process this one was forked from."""
        return self._pid != os.getpid()

    def release(self) -> None:
        """Say that the connection is closed; the last one closes the descriptors."""
        if self.is_inherited:
            return
        with _lock:
            file = _files[self._key]
            file.users -= 1
            if not file.users:
                del _files[self._key]
                OPEN.discard(self._key)
                for descriptor in file.descriptors:
                    os.close(descriptor)


def hold(path: str, *, make: bool = False) -> Hold:
    """Hold a file before a connection to it is opened; `make` makes it, empty, for its owner only.

    Raises FileNotFoundError, FileExistsError where it was to be made, and Failed for what cannot be opened.
    """
    try:
        with _lock:
            key = None if make else _key(os.stat(path))
            if key is None or key not in _files:
                key = _open(path, _MAKE if make else _READ)
            _files[key].users += 1
            OPEN.add(key)
    except (FileNotFoundError, FileExistsError):
        raise
    except OSError as error:
        raise unopenable(path, error) from error
    held = Hold(path, key)
    if key in _inherited:
        held.release()
        raise forked(path)
    return held


def forked(path: str | os.PathLike[str] | None) -> Failed:
    """The error for a store that was open when this process was forked."""
    return Failed(
        "store-forked",
        "{path} was open in the process this one was forked from, whose locks cannot be told from its own; close it "
        "before the fork, or start the process anew",
        path=str(path),
    )


def _open(path: str, flags: int) -> _Key:
    descriptor = os.open(path, flags, 0o600)
    found = os.fstat(descriptor)
    if not stat.S_ISREG(found.st_mode):
        os.close(descriptor)
        raise unopenable(path)
    _files.setdefault(_key(found), _File()).descriptors.append(descriptor)
    return _key(found)


def _key(found: os.stat_result) -> _Key:
    return found.st_dev, found.st_ino


def _begin_anew() -> None:
    global _lock  # noqa: PLW0603 - another thread may have held it at the fork, and does not live on in the child
    _lock = allocate_lock()
    _inherited.update(_files)
    _files.clear()
    OPEN.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin_anew)
