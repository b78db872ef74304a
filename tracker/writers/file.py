"""Files that are written whole or not at all, and names that are safe to write them under."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from tracker.core.errors import BadValue, Failed
from tracker.core.open_records import OPEN
from tracker.core.sentences import Option, system

_DATABASE, _BESIDE = b"SQLite format 3\0", ("-journal", "-wal", "-shm")
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
_LONGEST = 255  # bytes of UTF-8, what file systems allow


def safe_name(name: str) -> str:
    """A name that stays in the folder it is written to, on every system, and shows as what it is.

    Separators, what Windows keeps for itself, and invisible characters become `_`; leading dots go, so that nothing is
    hidden. Letters of every script stay.
    """
    kept = "".join("_" if _is_unsafe(sign) else sign for sign in name).strip(" .")
    if kept.partition(".")[0].rstrip().casefold() in _RESERVED:
        kept = f"_{kept}"
    ending = Path(kept).suffix
    stem = kept.removesuffix(ending)
    while stem and len(f"{stem}{ending}".encode()) > _LONGEST:
        stem = stem[:-1]
    return f"{stem}{ending}".rstrip(" .") if stem else "document"


def _is_unsafe(sign: str) -> bool:
    return sign in '/\\:*?"<>|' or unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Zl", "Zp"}


def _refuse_database(path: Path) -> None:
    """A record, a backup, and what SQLite keeps beside one are never written over."""
    owner = next((path.with_name(path.name.removesuffix(end)) for end in _BESIDE if path.name.endswith(end)), path)
    if owner.is_file() and _is_database(owner):
        raise BadValue(
            "over-database",
            "{path} is a database, or belongs to one, and stays as it is; name another file",
            path=path,
        )


def _is_database(path: Path) -> bool:
    found = path.stat()
    if (found.st_dev, found.st_ino) in OPEN:
        return True
    with path.open("rb") as file:
        return file.read(len(_DATABASE)) == _DATABASE


def write_file(path: Path, data: bytes | Iterable[bytes], *, replace: bool = False) -> None:
    """Write a new file, whole or in pieces but wholly or not at all, for its owner's eyes (0600).

    Raises BadValue where something is there already: a file, unless `replace` says to replace it, or what is no file.
    Failed where it cannot be written.
    """
    try:
        _refuse_database(path)
        if os.path.lexists(path):
            path = _replaceable(path, replace=replace)
        descriptor, name = mkstemp(prefix=".tracker-", suffix=".part", dir=path.parent)
        part = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.writelines([data] if isinstance(data, bytes) else data)
                file.flush()
                os.fsync(file.fileno())
            _give_name(part, path, replace=replace)
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise
    except FileExistsError:
        raise _taken(path) from None
    except OSError as error:
        raise Failed(
            "unwritable-file", "cannot write {path}: {error}; nothing was written", path=str(path), error=system(error)
        ) from None


def make_folder(path: Path, *, replace: bool = False) -> None:
    """Make a folder for its owner's eyes (0700). Raises BadValue where something is in it already, unless `replace`; Failed."""
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        is_taken = not replace and any(path.iterdir())
    except FileExistsError:
        raise BadValue("folder-is-file", "{path} is a file; name a folder", path=str(path)) from None
    except OSError as error:
        raise Failed(
            "no-folder-made", "cannot make the folder {path}: {error}", path=str(path), error=system(error)
        ) from None
    if is_taken:
        raise BadValue(
            "folder-not-empty", "something is in {path} already; name another folder, or add {force} to write into it",
            path=str(path), force=Option("force"),
        )  # fmt: skip


def _replaceable(path: Path, *, replace: bool) -> Path:
    """The file itself, behind any link, if it may be replaced."""
    if path.is_dir():
        raise BadValue("output-is-folder", "{path} is a folder; name a file in it", path=str(path))
    if not replace:
        raise _taken(path)
    if path.exists() and not path.is_file():
        raise BadValue(
            "output-is-device", "{path} is not a file but a pipe or a device; name a file, or - for standard output",
            path=str(path),
        )  # fmt: skip
    return path.resolve()


def _give_name(part: Path, path: Path, *, replace: bool) -> None:
    if not replace:
        try:
            path.hardlink_to(part)  # unlike a rename it replaces nothing, should a file have come up meanwhile
        except FileExistsError:
            raise
        except OSError:  # no such links on this disk
            part.rename(path)
        else:
            part.unlink()
        return
    part.replace(path)


def _taken(path: Path) -> BadValue:
    return BadValue(
        "output-there", "{path} already exists; name another file, or add {force} to replace it",
        path=str(path), force=Option("force"),
    )  # fmt: skip
