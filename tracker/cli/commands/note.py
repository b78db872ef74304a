"""tracker note"""

from __future__ import annotations

from typing import Annotated

from tracker.cli.options import Ref, complete_stage, named_stage, one_of
from tracker.cli.parameters import Argument, Option
from tracker.cli.session import Session


def note(
    session: Session,
    ref: Ref,
    text: Annotated[
        str | None, Argument(metavar="[TEXT | -]", help="the note; - or nothing reads it from standard input")
    ] = None,
    topic: Annotated[
        str,
        Option(
            "--topic",
            metavar="TOPIC",
            help="question, lesson, prep or other",
            complete=("question", "lesson", "prep", "other"),
        ),
    ] = "other",
    stage: Annotated[
        str, Option("--stage", metavar="STAGE", help="the stage it is about", complete=complete_stage)
    ] = "",
) -> None:
    """Keep a note: what was asked, a lesson, something to prepare. Every note is kept beside those before it.

    To change or take away a note, use `tracker edit REF`; right after it was kept, `tracker undo`.

    Examples: tracker note aws "Why hash maps?" --topic question --stage i1 / tracker note 네이버 - < notes.txt
    """
    from tracker.actions.note import note as act
    from tracker.core.application import TOPICS, Note
    from tracker.core.text import many_lines
    from tracker.store.lookup import find
    from tracker.writers.echo import say_note

    topic = one_of(topic, "topic", TOPICS)
    if text not in {None, "-"}:
        text = many_lines(text or "", "the note", required=True)
    with session.writing() as store:
        about = named_stage(stage, store.pipeline()) if stage else None
        find(store, ref, write=True)  # before anyone types a text that would find no place
        if text in {None, "-"}:
            text = _read(session, asked=text == "-")
        written = Note(text or "", topic, about, session.today)
        application = act(store, ref, written)
    session.say(say_note(application, written))


def _read(session: Session, *, asked: bool) -> str:
    """The note as it comes in by standard input; from a keyboard only where that was asked for."""
    from tracker.core.errors import BadValue
    from tracker.core.text import LIMITS, many_lines

    if session.input_on_terminal and not asked:
        raise BadValue('what is the note? Write it in quotes after REF, or pipe it in: tracker note REF "TEXT"')
    return many_lines(session.read_input("the note", LIMITS["text"]), "the note", required=True)
