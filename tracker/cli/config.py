"""The optional configuration file: the settings of `core.settings` in TOML."""

from __future__ import annotations

import os
import stat
from typing import Any

from tracker.core.errors import BadValue, Failed, TooLong
from tracker.core.sentences import sentence, system
from tracker.core.settings import checked

_MOST_BYTES = 1_000_000


def read_config(path: str) -> dict[str, Any]:
    """The settings in the file; none where there is no file.

    Raises BadValue for what is no file, and for a key or value the table does not allow; TooLong; Failed for a file that cannot be read.
    """
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise BadValue(
                "config-no-file", "the configuration {path} is not a file; write one in its place", path=path
            )
        with open(path, "rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise Failed(
            "unreadable-config", "cannot read the configuration {path}: {error}", path=path, error=system(error)
        ) from None
    if len(data) > _MOST_BYTES:
        raise TooLong(sentence("the configuration {path}", path=path), len(data), _MOST_BYTES, in_bytes=True)
    import tomllib

    try:
        given = tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise BadValue(
            "bad-config", "the configuration {path} is not TOML in UTF-8: {error}", path=path, error=str(error)
        ) from None
    checked(given, path)
    return given


def save_mapping(path: str, name: str, maps: list[str], sets: list[str], dates: str) -> None:
    """Keep a mapping as [mapping.NAME] of the configuration, in place of one of that name; all else stays as it is.

    The file is replaced whole or stays as it was. Raises as `read_config` does, and Failed where it cannot be written.
    """
    from pathlib import Path

    import tomlkit

    from tracker.writers.file import write_file

    read_config(path)
    file = Path(path)
    entry = {"map": maps} | ({"set": sets} if sets else {}) | ({"dates": dates} if dates else {})
    try:
        document = tomlkit.parse(file.read_text(encoding="utf-8-sig") if file.exists() else "")
        if "mapping" not in document:
            document["mapping"] = tomlkit.table(is_super_table=True)
        document["mapping"][name] = entry
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Failed(
            "unwritable-config", "cannot write the configuration {path}: {error}", path=path, error=system(error)
        ) from None
    write_file(file, tomlkit.dumps(document).encode(), replace=True)
