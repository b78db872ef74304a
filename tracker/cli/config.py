"""The optional settings: one table of keys, defaults and checks, read from `config.toml`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tracker.core.errors import BadValue, Failed, UnknownWord
from tracker.core.weeks import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Callable


def _is_order(value: object) -> bool:
    from tracker.readers.mapping import ORDERS  # not needed by commands that read no sheet

    return value in ORDERS


class Setting(NamedTuple):
    """One key of the configuration: what it is for, what it is without a file, and what it may be."""

    default: Any
    help: str
    check: Callable[[Any], bool]
    expected: str


SETTINGS: dict[str, Setting] = {
    "date_order": Setting(
        "",
        "how slashed dates are read; without it only year-first ones are",
        _is_order,
        "ymd, mdy or dmy",
    ),
    "week_starts": Setting(
        "monday", "the first day of a week", lambda value: value in WEEKDAYS, "the English name of a day, like sunday"
    ),
    "weekly_goal": Setting(
        0,
        "applications to send in a week; 0 is no goal",
        lambda value: type(value) is int and value >= 0,
        "a whole number from 0",
    ),
    "follow_up_days": Setting(
        {},
        "days of silence after which a follow-up is due, by stage; 0 is never",
        lambda value: isinstance(value, dict) and all(type(days) is int and days >= 0 for days in value.values()),
        "a table of stages and whole numbers from 0",
    ),
    "mapping": Setting(
        {},
        "saved mappings for `import --from NAME`",
        lambda value: isinstance(value, dict) and all(isinstance(entry, dict) for entry in value.values()),
        "a table of tables",
    ),
}


class Config:
    """The settings by name; what the file does not say is as in the table."""

    def __init__(self, given: dict[str, Any]) -> None:
        self._given = given

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - as varied as the settings are
        return self._given.get(name, SETTINGS[name].default)


def read_config(path: str) -> Config:
    """The settings in the file; none where there is no file.

    Raises BadValue for a key or value the table does not allow, Failed for a file that cannot be read.
    """
    try:
        with open(path, "rb") as file:
            data = file.read()
    except FileNotFoundError:
        return Config({})
    except OSError as error:
        raise Failed(f"cannot read the configuration {path}: {error.strerror}") from None
    import tomllib

    try:
        given = tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadValue(f"the configuration {path} is not TOML in UTF-8: {error}") from None
    for name, value in given.items():
        if name not in SETTINGS:
            raise UnknownWord(f"setting of {path}", name, tuple(SETTINGS))
        if not SETTINGS[name].check(value):
            raise BadValue(f"the setting {name} of {path} is “{value}”; it must be {SETTINGS[name].expected}")
    return Config(given)


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
        raise Failed(f"cannot write the configuration {path}: {error.strerror}") from None
    write_file(file, tomlkit.dumps(document).encode(), replace=True)
