"""The words of the command line for what can be done: `tracker db restore FILE`, `--due`; and an error as data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracker.core.language import message, translated
from tracker.core.sentences import Door, Option, Sentence, Use, fill

if TYPE_CHECKING:
    from tracker.core.errors import TrackerError

# Use cases that are called otherwise here.
_CALLED = {name: f"db {name}" for name in ("path", "check", "backup", "restore")} | {
    "extract": "export file",
    "attach posting": "attach --as posting",
}
# Options that are called otherwise here, and what stands in place of a flag.
_FLAGS = {"from_": "from", "page": "from", "maps": "map", "sets": "set", "purpose": "as", "everything": "all"}
_PLACES = {"company": "COMPANY", "role": "ROLE", "ref": "REF", "path": message("--db or TRACKER_DB")}


class CommandLine(Door):
    """How the command line words what it offers."""

    def option(self, option: Option) -> str:
        """The flag, `--on`, or what stands in its place."""
        place = _PLACES.get(option.name)
        return translated(place) if place else _flag(option.name)

    def use(self, use: Use) -> str:
        """The line to type, each word as a shell takes it."""
        if use.name == "help":
            return " ".join(["tracker", *use.words, "--help"])
        words = [*map(typed, _spoken(use))]
        if use.name == "edit":
            words += [f"{name}={typed(value)}" for name, value in use.options]
        else:
            words += [" ".join([_flag(name), *[typed(value)] * bool(value)]) for name, value in use.options]
        return " ".join(["tracker", _CALLED.get(use.name, use.name), *words])


class Edit(CommandLine):
    """How `edit` words what it takes: FIELD=VALUE."""

    def option(self, option: Option) -> str:
        """The field, `on=`."""
        from tracker.core.fields import EVENT

        is_field = option.name in {field.key for field in EVENT.fields}
        return f"{option.name}=" if is_field else super().option(option)


COMMAND_LINE = CommandLine()
EDIT = Edit()


def _flag(name: str) -> str:
    return f"--{_FLAGS.get(name, name).replace('_', '-')}"


def _spoken(use: Use) -> tuple[str, ...]:
    """The words of a line to type; those of `log`, which takes them in every language, in the one that is spoken."""
    from tracker.core.events import KINDS

    if use.name != "log":
        return use.words
    return (*use.words[:1], *(translated(word, "kind" if word in KINDS else "stage") for word in use.words[1:]))


def typed(word: str) -> str:
    """A word as it is typed in a shell."""
    if word.replace("-", "").isalnum():
        return word
    from shlex import quote

    return quote(word)


def error_data(error: TrackerError, door: Door = COMMAND_LINE) -> dict[str, Any]:
    """An error as data: its code, its sentence in English, the values in it, and what mends it."""
    return {
        "code": error.code,
        "sentence": fill(error.message, door),
        "values": {name: _data(value, door) for name, value in error.message.values.items()},
        "mend": [_data(mend, door) for mend in error.mend],
    }


def _data(value: Any, door: Door) -> Any:  # noqa: ANN401 - whatever may be said
    if isinstance(value, Use):
        return {"use": value.name, "words": [*value.words], "options": dict(value.options)}
    if isinstance(value, Option):
        return {"option": value.name}
    if value is None or type(value) in {str, int, bool}:
        return value
    if type(value) in {tuple, list}:
        return [_data(one, door) for one in value]
    return fill(Sentence("{value}", {"value": value}), door)
