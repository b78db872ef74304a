"""Every message of the program, as Babel's catalogue.

What is said by a call is found in the source: the literal texts of `sentence(…)`, `say(…)`, `BadValue(code, …)`. What
stands in a table of the program (commands and their help, kinds, stages, fields, months) is taken from the table.
"""

from __future__ import annotations

import ast
import os
from errno import (
    EACCES,
    ECONNREFUSED,
    ECONNRESET,
    EEXIST,
    EHOSTUNREACH,
    EIO,
    EISDIR,
    ENETUNREACH,
    ENOENT,
    ENOSPC,
    ENOTDIR,
    EPERM,
    EROFS,
)
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from babel.messages.catalog import Catalog
from jinja2 import Environment, nodes

import tracker
from tracker.core import errors

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(tracker.__file__).parent
ROOT = PACKAGE.parent
# By the name of what is called: the places of its texts. Of two the second is the plural.
_SAYING: dict[str, tuple[int, ...]] = {
    "sentence": (0,),
    "say": (0,),
    "counted": (0, 1),
    "say_count": (0, 1),
    "message": (0,),
    "ColumnStyle": (0,),
}
_RAISING = {
    name: (1,)
    for name, one in vars(errors).items()
    if isinstance(one, type) and "__init__" not in vars(one) and issubclass(one, errors.TrackerError)
} | {"TrackerError": (1,), "PhraseError": (1,), "__init__": (1,)}
_DATES = "CLDR"
# What the system says of files and of servers, among it the lack of a name, which has no number of its own.
_COMMON_ERRORS = (
    ENOENT, EACCES, EPERM, EISDIR, ENOTDIR, EEXIST, ENOSPC, EROFS, EIO, ECONNREFUSED, ECONNRESET, ENETUNREACH, EHOSTUNREACH,
)  # fmt: skip


class Message(NamedTuple):
    """A text that people read, its plural, what tells it apart, the file it is from, and what a translator is told."""

    text: str
    plural: str = ""
    context: str = ""
    file: str = ""
    comment: str = ""


def catalog() -> Catalog:
    """All messages, without a language."""
    found = Catalog(project="tracker", charset="utf-8", fuzzy=False)
    for text, plural, context, file, comment in (*_said(), *_pages(), *_tables()):
        identity = (text, plural) if plural else text
        found.add(identity, context=context or None, locations=[(file, 0)], auto_comments=[comment] * bool(comment))
    return found


def _said() -> Iterator[Message]:
    """What is said by a call."""
    for file in sorted(PACKAGE.rglob("*.py")):
        source = file.read_text("utf-8")
        lines = source.splitlines()
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and (places := (_SAYING | _RAISING).get(_called(node))):
                texts = [_literal(node.args[place]) for place in places if place < len(node.args)]
                if texts and all(texts):
                    one, many = (*texts, "")[:2]
                    yield Message(one, many, file=_named(file), comment=_comment(lines, node.lineno - 1))


def _pages() -> Iterator[Message]:
    """What is said by the templates of the pages."""
    reader = Environment(autoescape=True)
    for file in sorted(PACKAGE.rglob("*.html")):
        for call in reader.parse(file.read_text("utf-8")).find_all(nodes.Call):
            places = _SAYING.get(call.node.name, ()) if isinstance(call.node, nodes.Name) else ()
            texts = [one.value for one in (call.args[place] for place in places) if isinstance(one, nodes.Const)]
            if texts:
                one, many = (*texts, "")[:2]
                yield Message(one, many, file=_named(file))


def _called(call: ast.Call) -> str:
    function = call.func
    return (
        function.id if isinstance(function, ast.Name) else function.attr if isinstance(function, ast.Attribute) else ""
    )


def _literal(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _comment(lines: list[str], above: int) -> str:
    """What the comment above a line tells translators."""
    line = lines[above - 1].strip() if above else ""
    return line.removeprefix("# ") if line.startswith(("# CLDR ", "# For translators: ")) else ""


def _named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def _tables() -> Iterator[Message]:
    """What stands in the tables of the program."""
    from tracker.cli.program import EXIT_CODES
    from tracker.core.application import PURPOSES, TOPICS
    from tracker.core.events import KINDS
    from tracker.core.fields import TABLES
    from tracker.core.log_words import CHANNELS
    from tracker.core.stages import DEFAULT_STAGES, KNOWN_STAGES, StageType
    from tracker.core.survival.silence import Word
    from tracker.core.wording import MONTHS, SHORT_WEEKDAYS, TURNS
    from tracker.readers.formats import FORMATS
    from tracker.reports.figures import CAUSES, GROUPS
    from tracker.reports.funnel import Node
    from tracker.reports.mails import CERTAINTIES
    from tracker.writers.offer import TERMS

    for place, name in enumerate(MONTHS, 1):
        yield Message(name, context="month", comment=f"{_DATES} months/wide/{place}")
        yield Message(name[:3], context="short month", comment=f"{_DATES} months/abbreviated/{place}")
    for place, name in enumerate(SHORT_WEEKDAYS):
        yield Message(name, context="weekday", comment=f"{_DATES} days/abbreviated/{place}")
        yield Message(name, context="weekday alone", comment=f"{_DATES} days/wide/{place}")
    for kind in KINDS.values():
        yield Message(kind.name, context="kind", file="tracker/core/events.py")
        yield Message(kind.help, file="tracker/core/events.py")
    for stage in (*DEFAULT_STAGES, *KNOWN_STAGES):
        yield Message(stage.name, context="stage", file="tracker/core/stages.py")
    for type_ in StageType:
        yield Message(type_.value, context="stage type", file="tracker/core/stages.py")
    yield from (Message(turn, file="tracker/core/wording.py") for turn in TURNS.values())
    fields = [field for table in TABLES.values() for field in table.fields]
    yield from (Message(field.help, file="tracker/core/fields.py") for field in fields)
    names, nodes = (*TABLES, *(field.key for field in fields)), tuple(node.value for node in Node)
    kept = ("people", "notes", "files", "posting")
    lists = {
        "field": names,
        "topic": TOPICS,
        "purpose": PURPOSES,
        "flow": nodes,
        "part": kept,
        "group": GROUPS,
        "cause": CAUSES[:-1],
        "certainty": CERTAINTIES,
        "channel": CHANNELS,
        "silence": [word.value for word in Word],
        "offer": TERMS.values(),
        "": [
            *(os.strerror(number) for number in _COMMON_ERRORS),
            "Name or service not known",
            *(source.hint for source in FORMATS.values()),
            *(source.title for source in FORMATS.values()),
        ],
    }
    for context, words in lists.items():
        yield from (Message(word, context=context, file="tracker/core/fields.py") for word in words)
    yield Message("en", context="language", comment="For translators: the short name of your language, for browsers.")
    yield from (Message(meaning, file="tracker/cli/program.py") for meaning in EXIT_CODES.values())
    yield from _commands()


def _commands() -> Iterator[Message]:
    """What help says: of the program, its sections and commands, and of what each takes."""
    from tracker.cli import commands
    from tracker.cli.help import PLACEHOLDERS
    from tracker.cli.options import BARE_TAKES, FIELDS, FILTERS, GENERAL
    from tracker.cli.parameters import declared
    from tracker.cli.program import build

    taken = [BARE_TAKES, FIELDS, FILTERS, GENERAL]
    texts = [*_TYPER, *PLACEHOLDERS, *commands.SECTIONS, *commands.SUMMARIES.values(), *_helped(build().help)]
    for name in (commands.BARE, *commands.SUMMARIES):
        module = commands.load(name)
        for function in (commands.function(module, name), *getattr(module, "subcommands", {}).values()):
            texts += _helped(function.__doc__)
            taken.append(declared(function))
        title, rows = getattr(module, "help_table", ("", {}))
        texts += [title, *rows.values()]
    texts += [told.help or "" for table in taken for _, told in table.values()]
    yield from (Message(text, file="tracker/cli/commands") for text in texts if text)


def _helped(doc: str | None) -> list[str]:
    from tracker.cli.help import paragraphs

    return [paragraph.message for paragraph in paragraphs(doc)]


# What Typer says in help, beside its placeholders.
_TYPER = (
    "Usage", "Arguments", "Options", "Commands", "required", "default: {default}",
    "Exit codes", "print the version and stop", "Show this message and exit.", "Install completion for the current shell.",
    "Show completion for the current shell, to copy it or customize the installation.",
)  # fmt: skip
