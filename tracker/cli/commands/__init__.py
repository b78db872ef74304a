"""The table of commands. Each is a file of this folder, loaded when it is called; help reads the table alone."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword
from types import FunctionType, ModuleType

# Sections of `tracker --help`, in order: a title, then name and one line each.
SECTIONS: dict[str, dict[str, str]] = {
    "Keep the record": {
        "add": "add an application",
        "log": "say what happened: a stage, a kind and a day, in any order",
        "note": "keep a note: what was asked, a lesson, something to prepare",
        "contact": "keep a person: a recruiter, an interviewer",
        "attach": "keep a file, or a posting as it reads today",
        "edit": "correct an application or an event, by words or as text in your editor",
        "remove": "remove an application or an event (undo restores it)",
        "undo": "undo the last command",
        "redo": "redo what was undone",
    },
    "Look": {
        "list": "the open applications, and whose turn it is",
        "show": "one application in full",
        "search": "find words in everything you wrote",
        "waits": "how long each answer took, and who is still waiting",
        "week": "one week, and what to do next",
        "prep": "the evening before a meeting: who, where, what to prepare",
        "serve": "the record as a page in your browser, on this computer alone",
    },
    "In and out": {
        "import": "import applications from files and mails",
        "export": "write the record, or a part of it: sheets, a calendar, a flow diagram, a review, a work-search log",
    },
    "The program": {
        "stages": "the steps of your applications: list, add, rename, move, remove",
        "db": "the file of the record: where it is, whether it is in order, backup and restore",
        "demo": "a short story to see it work; your record is not touched",
    },
}

# What is run without a command.
BARE = "today"

SUMMARIES: dict[str, str] = {name: line for section in SECTIONS.values() for name, line in section.items()}


def load(name: str) -> ModuleType:
    """The module of a command."""
    return import_module(f"{__name__}.{_python_name(name)}")


def function(module: ModuleType, name: str) -> FunctionType:
    """The function of a command, which its module defines."""
    found: FunctionType = getattr(module, _python_name(name))
    return found


def _python_name(name: str) -> str:
    """What a command is called in Python: its name, with `_` where Python keeps the word for itself (`import_`)."""
    return f"{name}_" if iskeyword(name) else name
