"""Text that is made at once and read later: whoever reads it slowly keeps nobody from the record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

# Characters that are kept in memory; more of them go to a temporary file without a name.
_IN_MEMORY = 4_000_000
_AT_ONCE = 65_536  # characters that are handed on, and a line more


def spooled(pieces: Iterable[str]) -> Iterator[str]:
    """The pieces again, or some lines of them at a time where they are long, all of which are made when this returns."""
    kept: list[str] = []
    size = 0
    pieces = iter(pieces)
    for piece in pieces:
        kept.append(piece)
        size += len(piece)
        if size > _IN_MEMORY:
            return _from_file(kept, pieces)
    return iter(kept)


def _from_file(kept: list[str], rest: Iterable[str]) -> Iterator[str]:
    from tempfile import TemporaryFile

    file = TemporaryFile("w+", encoding="utf-8", newline="\n")  # noqa: SIM115 - closed where its lines have been read
    try:
        file.writelines(kept)
        kept.clear()
        file.writelines(rest)
        file.seek(0)
    except BaseException:
        file.close()
        raise
    return _lines(file)


def _lines(file: TextIO) -> Iterator[str]:
    with file:
        while lines := file.readlines(_AT_ONCE):
            yield "".join(lines)
