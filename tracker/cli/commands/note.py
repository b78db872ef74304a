"""tracker note"""

from __future__ import annotations

from typing import Annotated

from tracker.cli.options import Ref, WriteFormat, complete_stage
from tracker.cli.parameters import Argument, Flag
from tracker.cli.session import Session
from tracker.core.application import TOPICS
from tracker.core.sentences import sentence


def note(
    session: Session,
    ref: Ref,
    text: Annotated[
        str | None, Argument(metavar="[TEXT | -]", help="the note; - or nothing reads it from standard input")
    ] = None,
    topic: Annotated[
        str,
        Flag("--topic", metavar="TOPIC", help="question, lesson, prep, essay, offer or other", complete=TOPICS),
    ] = "other",
    stage: Annotated[str, Flag("--stage", metavar="STAGE", help="the stage it is about", complete=complete_stage)] = "",
    done: Annotated[
        int | None, Flag("--done", metavar="N", least=1, help="tick off the note of this number instead")
    ] = None,
    form: WriteFormat = "",
) -> None:
    """Keep a note: what was asked, a lesson, something to prepare. Every note is kept beside those before it.

    To change or take away a note, use `tracker edit REF`; right after it was kept, `tracker undo`.

    Examples: tracker note aws "Why hash maps?" --topic question --stage i1 / tracker note 네이버 - < notes.txt
    """
    if done is None and text in {None, "-"}:
        _refuse_early(session, ref, topic, stage)
        text = session.read_text(sentence("the note"), asked=text == "-")
    session.tell(session.tracker.note(ref, text or "", topic, stage, done=done), form)


def _refuse_early(session: Session, ref: str, topic: str, stage: str) -> None:
    """See that a note would find its place, before anyone types a text. Raises NotFound, UnknownWord."""
    from tracker.actions.context import named_stage, one_of

    session.tracker.find(ref)
    one_of(topic, sentence("topic"), TOPICS)
    if stage:
        named_stage(stage, session.tracker.pipeline())
