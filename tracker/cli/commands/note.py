"""tracker note"""

from typing import Annotated

from tracker.cli.asking import answer
from tracker.cli.options import Ref, WriteFormat, complete_stage
from tracker.cli.parameters import Argument, Flag
from tracker.cli.session import Session
from tracker.core.application import TOPICS
from tracker.core.language import say
from tracker.core.sentences import sentence
from tracker.core.stages import Stage
from tracker.core.wording import say_stage


def note(
    session: Session,
    ref: Ref,
    words: Annotated[
        list[str] | None, Argument(metavar="[TEXT… | -]", help="the note; - or nothing reads it from standard input")
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
    """Keep a note: what was asked, a lesson, something to prepare. Each is added to the earlier ones.

    $ tracker note aws "Why hash maps?" --topic question --stage i1
    $ tracker note 네이버 - < notes.txt

    With REF alone, after a meeting, it asks you what was asked, what to do better and what comes next; `tracker prep`
    shows that before the next one.

    To change or delete a note use `tracker edit REF`; for one just written, `tracker undo`.
    """
    text = " ".join(words) if words else None
    if text is None and done is None and session.talks_on_terminal and (topic, stage) == ("other", ""):
        meeting = session.tracker.show(ref).last_meeting
        if meeting:
            _ask(session, ref, meeting, form)
            return
    if done is None and text in {None, "-"}:
        _refuse_early(session, ref, topic, stage)
        text = session.read_text(sentence("the note"), asked=text == "-")
    session.tell(session.tracker.note(ref, text or "", topic, stage, done=done), form)


def _ask(session: Session, ref: str, meeting: "Stage", form: str) -> None:
    """Ask after a meeting; what is answered is kept in one step, and nothing where nothing is."""
    asked = {
        "question": say("What was asked? "),
        "lesson": say("What will you do better? "),
        "other": say("What comes next, and by when? "),
    }
    session.say(sentence("How was {stage}? Press Enter to leave a question out.", stage=say_stage(meeting)))
    texts = {topic: answer(question) for topic, question in asked.items()}
    if not any(texts.values()):
        session.say(sentence("Nothing was noted"))
        return
    for noted in session.tracker.note_meeting(ref, meeting.name, texts):
        session.tell(noted, form)


def _refuse_early(session: Session, ref: str, topic: str, stage: str) -> None:
    """See that a note would find its place, before anyone types a text. Raises NotFound, UnknownWord."""
    from tracker.actions.context import named_stage, one_of

    session.tracker.find(ref)
    one_of(topic, sentence("topic"), TOPICS)
    if stage:
        named_stage(stage, session.tracker.pipeline())
