"""Where mails are: mboxes, Maildirs, folders of .eml, single mails. Each is found once, by its head, and read when its turn comes."""

from __future__ import annotations

import re
from email.parser import BytesHeaderParser
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.errors import Failed
from tracker.core.sentences import system

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

MOST_BYTES = 30_000_000  # of one mail
_MOST_HEAD = 100_000
_FROM = b"From "
_MAIL_NAMES = (".eml", ".mbox", ".mbx", ".emlx")
_HEAD = re.compile(
    rb"(?is)\A(?:[ \t]*\r?\n)*(?:>?From [^\n]*\n)?(?:[!-9;-~]{1,76}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,200}?"
    rb"(?:from|received|return-path|delivered-to|message-id|mime-version|x-gmail-labels|x-gm-thrid):"
)
_SENT = re.compile(r"(?i)(?:^|[\s.\-\[\]])sent(?:$|[\s.\-_])|보낸|送信")


class Place(NamedTuple):
    """Where a mail is: in a file from `start`, so many bytes. `number` counts those of an mbox from 1, else it is 0."""

    file: str
    start: int
    length: int
    number: int = 0
    data: bytes | None = None

    @property
    def name(self) -> str:
        """The file, and the place in it."""
        return f"{self.file}:{self.number}" if self.number else self.file

    @property
    def is_sent(self) -> bool:
        """Whether its folder is called as one of sent mails is."""
        return bool(_SENT.search(Path(self.file).stem) or _SENT.search(Path(self.file).parent.name))


def is_mail(name: str, start: bytes) -> bool:
    """Whether a file with this name and beginning holds mails."""
    if name.lower().endswith(_MAIL_NAMES):
        return True
    return start.startswith(_FROM) or bool(_HEAD.match(start))


def is_mail_path(name: str) -> bool:
    """Whether a path is a folder or a file that holds mails."""
    path = Path(name)
    try:
        if path.is_dir():
            return _is_maildir(path) or next(_files(path), None) is not None
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return is_mail(name, file.read(4_096))
    except OSError:
        return False


def files_without_mail(name: str) -> int | None:
    """How many files are in a folder that holds no mails; None for one that does, a Maildir, and what is no folder."""
    path = Path(name)
    if not path.is_dir() or is_mail_path(name):
        return None
    return sum(file.is_file() for file in path.iterdir())


def places(name: str, data: bytes | None = None) -> Iterator[Place]:
    """Every mail of a path, or of bytes that are called so. Raises Failed for what cannot be read."""
    if data is not None:
        yield from _of_bytes(name, data)
        return
    path = Path(name)
    try:
        if path.is_dir():
            for file in _files(path):
                yield from _of_file(file)
        else:
            yield from _of_file(path)
    except OSError as error:
        raise Failed(
            "unreadable-file", "cannot read {path}: {reason}; look at the name and the permissions",
            path=str(path), reason=system(error),
        ) from None  # fmt: skip


def read(place: Place) -> bytes:
    """The bytes of a mail, as they were before the mbox took them in. Raises OSError."""
    if place.data is not None:
        data = place.data[place.start : place.start + place.length]
    else:
        with Path(place.file).open("rb") as file:
            file.seek(place.start)
            data = file.read(min(place.length, MOST_BYTES))
    if place.file.endswith(".emlx"):
        data = data.partition(b"\n")[2]
    if place.number:
        data = data.partition(b"\n")[2] if data.startswith(_FROM) else data
        data = re.sub(rb"(?m)^>(>*From )", rb"\1", data)
    return data


def head(place: Place) -> Message:
    """The headers of a mail."""
    data = read(place._replace(length=min(place.length, _MOST_HEAD)))
    return BytesHeaderParser().parsebytes(data)


def _files(folder: Path) -> Iterator[Path]:
    """The mails of a folder in the order of their names: a Maildir's, else all that are called as mails are."""
    if _is_maildir(folder):
        for part in ("cur", "new"):
            if (folder / part).is_dir():
                yield from sorted(file for file in (folder / part).iterdir() if file.is_file())
        return
    for file in sorted(folder.iterdir()):
        if file.is_file() and (file.suffix.lower() in _MAIL_NAMES or file.name == "mbox"):
            yield file
        elif file.is_dir() and not file.is_symlink() and (file.suffix.lower() == ".mbox" or (file / "cur").is_dir()):
            yield from _files(file)


def _is_maildir(folder: Path) -> bool:
    return (folder / "cur").is_dir() or (folder / "new").is_dir()


def _of_file(path: Path) -> Iterator[Place]:
    from tracker.core.sentences import sentence
    from tracker.readers.file import open_file

    size = path.stat().st_size
    with open_file(path, sentence("the mails")) as file:
        if file.read(len(_FROM)) != _FROM or path.suffix.lower() == ".eml":
            yield Place(str(path), 0, size)
            return
        file.seek(0)
        starts = _starts(file)
        yield from _between(str(path), starts, None)


def _of_bytes(name: str, data: bytes) -> Iterator[Place]:
    if not data.startswith(_FROM):
        yield Place(name, 0, len(data), 0, data)
        return
    from io import BytesIO

    yield from _between(name, _starts(BytesIO(data)), data)


def _starts(file: object) -> Iterator[int]:
    """Where the mails of an mbox begin, and its end: a line that begins with From after an empty one, or the first."""
    place, is_after_empty = 0, True
    for line in file:  # type: ignore[attr-defined]
        if is_after_empty and line.startswith(_FROM):
            yield place
        is_after_empty = line in {b"\n", b"\r\n"}
        place += len(line)
    yield place


def _between(name: str, starts: Iterator[int], data: bytes | None) -> Iterator[Place]:
    begins = next(starts)
    for number, ends in enumerate(starts, 1):
        yield Place(name, begins, ends - begins, number, data)
        begins = ends
