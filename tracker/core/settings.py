"""The settings a user may make: one table of keys, defaults and checks."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from tracker.core.errors import BadValue, UnknownWord
from tracker.core.sentences import Sentence, sentence
from tracker.core.weeks import WEEKDAYS

# The orders in which a date that does not begin with its year may be written.
ORDERS = ("mdy", "dmy", "ymd")


class Setting(NamedTuple):
    """One key: what it is for, what it is where nobody says it, and what it may be."""

    default: Any
    help: str
    check: Callable[[Any], bool]
    expected: Sentence


SETTINGS: dict[str, Setting] = {
    "date_order": Setting(
        "",
        "how slashed dates are read; without it only year-first ones are",
        lambda value: value in ORDERS,
        sentence("ymd, mdy or dmy"),
    ),
    "week_starts": Setting(
        "monday",
        "the first day of a week",
        lambda value: value in WEEKDAYS,
        sentence("the English name of a day, like sunday"),
    ),
    "weekly_goal": Setting(
        0,
        "applications to send in a week; 0 is no goal",
        lambda value: type(value) is int and value >= 0,
        sentence("a whole number from 0"),
    ),
    "follow_up_days": Setting(
        {},
        "days of silence after which a follow-up is due, by stage; 0 is never",
        lambda value: (
            isinstance(value, dict) and all(type(days) is int and 0 <= days <= _MOST_DAYS for days in value.values())
        ),
        sentence("a table of stages and whole numbers from 0 to 3,650"),
    ),
    "language": Setting(
        "",
        "the language to speak; without it that of the environment",
        lambda value: isinstance(value, str),
        sentence("the short name of a language, like ko"),
    ),
    "mapping": Setting(
        {},
        "saved mappings of sheets, by the name an import takes",
        lambda value: isinstance(value, dict) and all(isinstance(entry, dict) for entry in value.values()),
        sentence("a table of tables"),
    ),
}
_MOST_DAYS = 3_650


class Settings:
    """The settings by name; what is not given is as in the table."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        self._given = given

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - as varied as the settings are
        return self._given.get(name, SETTINGS[name].default)


def checked(given: Mapping[str, Any], where: str) -> Settings:
    """The settings that are given in a place called `where`. Raises BadValue for what the table does not allow."""
    for name, value in given.items():
        if name not in SETTINGS:
            what = sentence("setting of {where}", where=where)
            raise UnknownWord("unknown-setting", what, name, tuple(SETTINGS))
        if not SETTINGS[name].check(value):
            raise BadValue(
                "bad-setting",
                "the setting {name} of {where} is “{value}”; it must be {expected}",
                name=name, where=where, value=str(value)[:80], expected=SETTINGS[name].expected,
            )  # fmt: skip
    return Settings(given)
