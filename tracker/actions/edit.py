"""Edit an application as text: what is different in the text becomes one step, and every other row keeps its id."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tracker.actions.context import Context
from tracker.actions.revise import Item, revise
from tracker.core.application import Application, Document, Record
from tracker.core.errors import BadValue, Failed, UnknownWord
from tracker.core.fields import APPLICATION, Form, told_as, without_identity
from tracker.core.sentences import sentence, use
from tracker.core.timeline import follow
from tracker.reports.changed import Edited, Revision
from tracker.store.lookup import find
from tracker.store.store import Store


def edit_text(store: Store, context: Context, before: Record, text: bytes) -> Edited:
    """Make the stored application `before` what a text in our own TOML says. Raises as `edit`, and BadValue."""
    from tracker.readers.toml import read_toml

    typed = read_toml(text, context.today, context.zone, store.pipeline())
    if len(typed) != 1:
        raise BadValue(
            "not-one-application", "the text holds {count} applications; leave the one that was there", count=len(typed)
        )
    return edit(store, context, before, typed[0])


def change_fields(store: Store, context: Context, ref: str, said: Mapping[str, str], words: str = "") -> Edited:
    """Set what is `said` of the application REF names, by the keys of its fields; an empty text takes a value away.

    Raises BadValue for a value that cannot be, and for `words`, which are said of an event; UnknownWord for a key that
    is none.
    """
    first, _, value = words.partition(" ")
    if value and first in {field.key for field in APPLICATION.fields}:
        raise BadValue(
            "field-without-sign", "a field of an application is set with =: {edit}",
            edit=use("edit", ref, **{first: value}),
        )  # fmt: skip
    if words:
        number, event_words = (first, value) if first.isascii() and first.isdigit() and value else ("1", words)
        raise BadValue(
            "edit-which-event",
            "“{words}” belongs to an event; name the event by its number, which {show} lists: {edit}",
            words=words, show=use("show", ref), edit=use("edit", f"{ref}#{number}", *event_words.split()),
        )  # fmt: skip
    fields = {field.key: field for field in APPLICATION.fields if field.form is not Form.UID}
    for key in said:
        if key not in fields:
            raise UnknownWord("unknown-field", sentence("field of an application"), key, tuple(fields))
    with store.step("edit") as step:
        application = find(store, ref, write=True)
        values = {}
        for key, text in said.items():
            field = fields[key]
            empty = getattr(Application("", ""), field.name)
            values[field.name] = context.value(field, text, ()) if text or field.required else empty
        changed = application._replace(**values)
        step.change_application(changed)
        step.words = f"edit {application.key} {', '.join(said)}"
    count = sum(one != other for one, other in zip(application, changed, strict=True))
    return Edited(changed, Revision(changed=count), application)


def edit(store: Store, context: Context, before: Record, typed: Record) -> Edited:
    """Make the stored application `before` what was `typed`, whose ids are 0.

    What is equal keeps its id; of the rest, what stands in the same place is the same event, contact or note, changed.
    A key that was deleted stays. Raises BadValue for a document that was not there or a key that is taken,
    ImpossibleSequence as `log` does, and Failed where another command has changed the application meanwhile.
    """
    with store.step("edit") as step:
        if store.record(before.application.id) != before:
            raise Failed(
                "changed-meanwhile", "{key} was changed by another command meanwhile; edit it again",
                key=before.application.key,
            )  # fmt: skip
        after = _with_ids(before, typed)
        timeline = follow(after.events, context.today)
        revision = revise(step, before, after, timeline)
        step.words = f"edit {after.application.key}"
    own = int(after.application != before.application)
    return Edited(after.application, revision._replace(changed=revision.changed + own))


def _with_ids(before: Record, typed: Record) -> Record:
    """What was typed, each part with the id of the one it is, or 0 where it is new."""
    application = typed.application
    return Record(
        told_as(application._replace(key=application.key or before.application.key), before.application),
        _identified(before.events, typed.events),
        _identified(before.contacts, typed.contacts),
        _identified(before.notes, typed.notes),
        tuple(_documents(before.documents, typed.documents)),
        _identified(before.postings, typed.postings),
    )


def _identified(kept: Sequence[Item], typed: Sequence[Item]) -> tuple[Item, ...]:
    """Equal ones first; then each takes the id that follows the one before it, if nobody has that."""
    plain = [without_identity(item) for item in kept]
    free = set(range(len(kept)))
    places: list[int | None] = []
    for item in typed:
        place = next((place for place in sorted(free) if plain[place] == item), None)
        places.append(place)
        free.discard(-1 if place is None else place)
    found, previous = [], -1
    for item, place in zip(typed, places, strict=True):
        if place is None and previous + 1 in free:
            place = previous + 1  # noqa: PLW2901
            free.discard(place)
        previous = previous if place is None else place
        found.append(item if place is None else told_as(item, kept[place]))
    return tuple(found)


def _documents(kept: Sequence[Document], typed: Sequence[Document]) -> list[Document]:
    """Documents are known by their bytes, which text cannot bring or change."""
    left = list(kept)
    found = []
    for document in typed:
        same = [one for one in left if one.sha256 == document.sha256]
        if not same:
            raise BadValue(
                "no-file-kept", "“{name}” is not a file kept here; to keep one: {attach}",
                name=document.name, attach=use("attach"),
            )  # fmt: skip
        one = next((one for one in same if without_identity(one) == document), same[0])
        left.remove(one)
        found.append(told_as(document, one)._replace(size=one.size))
    return found
