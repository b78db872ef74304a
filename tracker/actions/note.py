"""Keep a note, or tick one off."""

from collections.abc import Mapping, Sequence

from tracker.actions.context import Context, named_stage, one_of
from tracker.core.application import TOPICS, Note
from tracker.core.errors import NotFound
from tracker.core.sentences import sentence, use
from tracker.core.text import excerpt, many_lines
from tracker.reports.stored import Noted
from tracker.store.lookup import find
from tracker.store.store import Store


def note(store: Store, context: Context, ref: str, text: str, topic: str = "other", stage: str = "") -> Noted:
    """Keep a text with the application REF names. Raises BadValue for nothing to read, UnknownWord."""
    written = Note(
        text=many_lines(text, sentence("the note"), required=True),
        topic=one_of(topic, sentence("topic"), TOPICS),
        stage=named_stage(stage, store.pipeline()) if stage else None,
        written=context.today,
    )
    return _keep(store, ref, [written], f"“{excerpt(' '.join(written.text.split()))}”")[0]


def note_meeting(store: Store, context: Context, ref: str, stage: str, texts: Mapping[str, str]) -> tuple[Noted, ...]:
    """Keep what is said after a meeting, by topic, in one step; empty texts are left out. Raises BadValue, UnknownWord."""
    at = named_stage(stage, store.pipeline())
    written = [
        Note(many_lines(text, sentence("the note")), one_of(topic, sentence("topic"), TOPICS), at, context.today)
        for topic, text in texts.items()
        if text.strip()
    ]
    return _keep(store, ref, written, f"after {at.name}")


def _keep(store: Store, ref: str, written: Sequence[Note], words: str) -> tuple[Noted, ...]:
    """Keep notes with the application REF names; the step is called by its key and the `words`."""
    with store.step("note") as step:
        application = find(store, ref, write=True)
        step.words = f"note {application.key} {words}"
        return tuple([Noted(application, step.add(application.id, one)) for one in written])


def tick(store: Store, ref: str, number: int) -> Noted:
    """Tick a note off, counted from 1 in the order they were written; one that is ticked is open again. Raises NotFound."""
    with store.step("note") as step:
        application = find(store, ref, write=True)
        notes = store.record(application.id).notes
        if not 1 <= number <= len(notes):
            raise NotFound(
                "no-such-note", "{key} has no note {number}; see {show}",
                key=application.key, number=str(number), show=use("show", application.key, "notes"),
            )  # fmt: skip
        ticked = notes[number - 1]._replace(done=not notes[number - 1].done)
        step.change(ticked)
        step.words = f"note {application.key} {number} {'done' if ticked.done else 'open'}"
    return Noted(application, ticked)
