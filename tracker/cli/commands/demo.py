"""tracker demo"""

from __future__ import annotations

import os
import sys
from contextlib import AbstractContextManager, nullcontext, redirect_stderr, redirect_stdout
from datetime import date
from importlib.resources import as_file, files
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

from tracker.cli.door import typed
from tracker.cli.parameters import Flag
from tracker.cli.session import Session
from tracker.core.application import Record
from tracker.core.errors import BadValue
from tracker.core.language import say, translated
from tracker.core.sentences import Option, fill, sentence, use
from tracker.core.stages import DEFAULT_STAGES
from tracker.core.wording import say_day
from tracker.readers.toml import read_toml
from tracker.writers.text import cells, set_in, visible

_STORY = "aws_sa_intern.toml"
_STORY_DAY = "2024-05-31"  # when it was over and written down
_MOST = 1_000_000
# What is typed of stages and kinds.
_TYPED = (("interview-1", "stage"), ("invited", "kind"))


def demo(
    session: Session,
    search: Annotated[
        int | None,
        Flag(
            "--search", metavar="N", least=1, most=_MOST, help="fill the new file of --db with N made-up applications"
        ),
    ] = None,
) -> int:
    """Show a short, true story on a temporary record; yours is not touched.

    $ tracker demo
    $ tracker --db try.db demo --search 500

    With --search a new file is filled with a made-up job search of that size instead, to try things on.
    """
    if search:
        _fill(session, search)
        return 0
    return _tell(session)


def _fill(session: Session, count: int) -> None:
    """Fill a new file. Raises BadValue where none is named, or it is there already."""
    if session.db is None:
        raise BadValue(
            "demo-without-file",
            "made-up applications go into a file of their own; name it with {db}",
            db=Option("path"),
        )
    path = session.tracker.path
    if os.path.exists(path) and os.path.getsize(path):
        raise BadValue(
            "demo-file-there", "{path} already exists and stays as it is; name a new file with {db}",
            path=path, db=Option("path"),
        )  # fmt: skip
    still_open = session.tracker.fill(count)
    session.say(
        sentence("Made up {count} applications in {path}, {open} of them open", count=count, path=path, open=still_open)
    )


def _tell(session: Session) -> int:
    """Run the commands of the story and show each with what it answers; the exit code of one that fails ends it."""
    session.today_given = session.today_given or _STORY_DAY
    if session.today and session.today.isoformat() < _STORY_DAY:
        raise BadValue(
            "before-the-story", "the story ends on {day}; choose a later {today}", day=_STORY_DAY, today=Option("today")
        )
    with TemporaryDirectory(prefix="tracker-demo-") as folder, _story() as file:
        (record,) = read_toml(file.read_bytes(), date.fromisoformat(_STORY_DAY), "Asia/Seoul", DEFAULT_STAGES)
        about = say(
            "A true story, on a record of its own; yours is not touched. Today is {today}, and the days are known only roughly.",
            today=say_day(session.today or date.fromisoformat(_STORY_DAY)),
        )
        width = session.screen.width
        session.print("\n".join(set_in(about, width)) + "\n\n")
        for told, words in _commands(record):
            session.print("\n".join(set_in(told, width)))
            if code := _run(session, Path(folder) / "demo.db", words):
                return code
    add = use("add", "COMPANY", "ROLE", on=say("yesterday"))
    session.print("\n".join(set_in(fill(sentence("Begin your own: {add}", add=add), session.door), width)))
    return 0


def _story() -> AbstractContextManager[Path]:
    """The story's file, in the language that is spoken: in the package or, where that is installed from its sources, beside it."""
    package = files("tracker")
    told = package / "locale" / translated("en", "language") / _STORY
    packed = told if told.is_file() else package / "examples" / _STORY
    return as_file(packed) if packed.is_file() else nullcontext(Path(__file__).parents[3] / "examples" / _STORY)


def _commands(record: Record) -> list[tuple[str, list[str]]]:
    """The story up to the call, and what is typed at each turn of it."""
    application, events = record.application, record.events
    key = application.key
    interview, invitation = (translated(*word) for word in _TYPED)
    applied, assessed, invited = (
        next(event for event in events if (event.stage and event.stage.name, event.kind.name) == what)
        for what in (("resume", "submitted"), ("assessment", "submitted"), ("interview-1", "invited"))
    )
    return [
        (
            say("An internship, and a résumé that is sent:"),
            ["add", application.company, application.role, "--key", key, "--on", applied.on.words],
        ),
        (
            say("They ask for an online assessment. It is handed in:"),
            ["log", key, "assessment", *assessed.on.words.split()],
        ),
        (
            say("Then nothing comes, for so long that it seems to be over. Until the phone rings:"),
            ["log", key, *interview.split(), invitation, *invited.on.words.split(), "--via", invited.via],
        ),
        (say("Whose turn is it?"), ["list"]),
        (say("And how long was that silence?"), ["waits", key]),
    ]


def _run(session: Session, db: Path, words: list[str]) -> int:
    """One command of the story as it is typed, then what it says: as on a terminal, wherever it goes. Its exit code."""
    from tracker.cli.main import main

    width = session.screen.width
    session.print("\n".join(set_in(_typed(words, width), width)))
    session.finish()
    is_read = words[0] in {"list", "waits"}
    shown = ["-f", "text"] if is_read else []
    general = ["--db", str(db), "--today", session.today_given, *["--no-color"] * session.no_color]
    general += ["--language", session.language] if session.language else []
    said = StringIO()
    # Off a terminal `add` prints the key, which is no part of the story.
    with redirect_stderr(said), redirect_stdout(sys.stdout if is_read else StringIO()):
        code = main([*general, *words, *shown])
    session.print("\n".join(set_in(said.getvalue(), width)) + "\n")
    return code


def _typed(words: list[str], width: int) -> str:
    """A command line as it would be typed on a terminal so wide: it goes on behind a backslash at the end of a line."""
    lines = ["  $ tracker"]
    for word in map(visible, map(typed, words)):
        if cells(f"{lines[-1]} {word} \\") > width:
            lines[-1] += " \\"
            lines.append("     ")
        lines[-1] += f" {word}"
    return "\n".join(lines)
