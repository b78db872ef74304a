"""Whole sentences with named holes: what an error says, and what a command says of what it stored.

A sentence stands in English where it is said and can be read there. It is filled at the edge: there it is translated
(`core.language`), and what can be done next is put in the door's own words (`--due` and `tracker undo` on the command
line, `due=` and `Tracker.undo()` in Python).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from tracker.core.language import filled, say


class Sentence(NamedTuple):
    """A text with holes like `{key}`, and the values that go into them.

    Values are those of the domain (a When, a Stage, a day), texts, whole numbers, tuples of these, or sentences again.
    A sentence that counts has a `plural` text, which is taken unless its `number` is 1; the hole `{count}` shows it.
    """

    text: str
    values: Mapping[str, Any]
    plural: str = ""
    number: int = 1


class Option(NamedTuple):
    """Something that may be said with a use case, like `due`: a flag, an argument, a field of a form."""

    name: str


class Use(NamedTuple):
    """Something that can be done: the name of a use case, and what would be said with it in words and options."""

    name: str
    words: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = ()


class AnyOf(NamedTuple):
    """Things of which one is meant: said with `or` before the last."""

    things: tuple[Any, ...]


class Lines(NamedTuple):
    """Sentences of which each stands on a line of its own."""

    lines: tuple[Any, ...]


def sentence(text: str, /, **values: Any) -> Sentence:  # noqa: ANN401 - as varied as what is said
    """A sentence. Its text is written out where it is called, for translators find it there."""
    return Sentence(text, values)


def counted(one: str, many: str, count: int, /, **values: Any) -> Sentence:  # noqa: ANN401 - as `sentence`
    """A sentence about a number of things: `counted("{count} row", "{count} rows", 3)`."""
    return Sentence(one, values, many, count)


def system(error: OSError) -> Sentence:
    """What the system says of an error: a message that the catalogues know where it is a common one."""
    return Sentence((error.strerror or str(error)).replace("{", "{{").replace("}", "}}"), {})


def use(name: str, /, *words: str, **options: str) -> Use:
    """Something that can be done: `use("log", "aws", "rejected", on="friday")`; an empty option is a flag."""
    return Use(name, words, tuple(options.items()))


# Use cases whose methods in Python are called otherwise, and those of which the words from a place on are one text.
_METHODS = {"stages add": "add_stage", "stages rename": "rename_stage", "attach posting": "attach_posting"}
_TEXT_FROM = {"add": 2, "log": 1, "edit": 1}


class Door:
    """How a door words what it offers. This one is Python's own; the command line and a page have theirs."""

    def option(self, option: Option) -> str:
        """What may be said with a use case."""
        return f"{option.name}="

    def use(self, use: Use) -> str:
        """How something is done through this door."""
        name = _METHODS.get(use.name, use.name)
        if name == "help":
            return f"help({'.'.join(['Tracker', *use.words])})"
        words = use.words[:1] if name == "show" else use.words  # it shows all there is
        place = _TEXT_FROM.get(name, len(words))
        text = " ".join(words[place:])
        said = [
            *map(repr, (*words[:place], *[text] * bool(text))),
            *(f"{name}={value or True!r}" for name, value in use.options),
        ]
        return f"Tracker.{name}({', '.join(said)})"


PYTHON = Door()


def fill(said: Sentence, door: Door = PYTHON) -> str:
    """The sentence in the language that is spoken. What is put into a hole is never read for holes itself."""
    values = {name: _shown(value, door) for name, value in said.values.items()}
    if said.plural:
        values["count"] = f"{said.number:,}"
    return filled(said.text, values, said.plural, said.number)


# Characters of one value that a sentence shows; data for programs has all of it.
_MOST_SHOWN = 1_000


def _shown(value: Any, door: Door) -> str:  # noqa: ANN401 - whatever may be said
    if type(value) is str:
        return _cut(value)
    if isinstance(value, int):
        return f"{value:,}"
    if show := _SHOWN.get(type(value)):
        return show(value, door)
    from tracker.core.wording import say_value

    return say_value(value)


def _cut(text: str) -> str:
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"


def _one_of(things: tuple[str, ...]) -> str:
    *others, last = things
    return say("{others} or {last}", others=", ".join(others), last=last) if others else last


def _all_shown(values: Iterable[Any], door: Door) -> tuple[str, ...]:
    return tuple(_shown(value, door) for value in values)


_SHOWN: dict[type, Callable[[Any, Door], str]] = {
    Sentence: fill,
    Option: lambda option, door: door.option(option),
    Use: lambda use, door: _cut(door.use(use)),
    AnyOf: lambda any_of, door: _one_of(_all_shown(any_of.things, door)),
    Lines: lambda lines, door: "\n".join(_all_shown(lines.lines, door)),
    tuple: lambda values, door: ", ".join(_all_shown(values, door)),
    list: lambda values, door: ", ".join(_all_shown(values, door)),
}


def mends(said: Sentence) -> Iterator[Use | Option]:
    """What the sentence says can be done, in the order of its values."""
    for value in said.values.values():
        yield from _mends(value)


def _mends(value: Any) -> Iterator[Use | Option]:  # noqa: ANN401 - what stands in a sentence
    if isinstance(value, Use | Option):
        yield value
    elif isinstance(value, Sentence):
        yield from mends(value)
    elif isinstance(value, AnyOf | Lines):
        (things,) = value
        yield from _mends(things)
    elif type(value) in {tuple, list}:
        for thing in value:
            yield from _mends(thing)
