"""tracker edit"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.cli.options import Ref
from tracker.cli.session import Session
from tracker.core.errors import BadValue
from tracker.writers.text import visible

if TYPE_CHECKING:
    from tracker.actions.edit import Edited
    from tracker.cli.editor import Draft
    from tracker.core.application import Record


def edit(session: Session, ref: Ref) -> None:
    """Edit an application, with all that is kept of it, as text in your editor ($VISUAL or $EDITOR).

    What you change, add or take away is stored in one step when the editor closes, checked as `log` checks. What
    cannot be stored is shown to you again, with the reason above it; close it unchanged to give up. Nothing you typed
    is lost: it stays in a file, whose name is said. Files cannot be added so, only renamed or taken away.

    Examples: tracker edit aws / EDITOR="code --wait" tracker edit aws
    """
    from tracker.cli.editor import Draft, editor_command
    from tracker.store.lookup import find
    from tracker.writers.echo import say_edited
    from tracker.writers.file import safe_name
    from tracker.writers.toml import edit_text

    command = editor_command(on_terminal=session.talks_on_terminal)
    with session.reading() as store:
        before = store.record(find(store, ref, write=True).id)
    key = before.application.key
    from pathlib import Path

    draft = Draft(Path(session.path).parent, f"edit-{safe_name(key)[:40]}", edit_text(before).encode())
    try:
        edited = _edit(session, draft, command, before)
    except BaseException:
        if draft.close():
            session.say(f"What you typed is kept in {draft.path}")
        raise
    draft.discard()
    session.say(say_edited(edited.application, *edited.revision) if edited else f"{key}: nothing changed")


def _edit(session: Session, draft: Draft, command: list[str], before: Record) -> Edited | None:
    """What was stored; None where the text was left as it was. Where nobody is there to mend it, it is read once."""
    refused = None
    while True:
        text = draft.edit(command)
        if draft.is_untouched(text):
            return None
        try:
            return _store(session, text, before)
        except BadValue as error:
            if text == refused or not session.talks_on_terminal:
                raise
            refused = text
            draft.complain(text, visible(error.sentence, lines=True))


def _store(session: Session, text: bytes, before: Record) -> Edited:
    from tracker.actions.edit import edit as act
    from tracker.readers.toml import read_toml

    with session.writing() as store:
        typed = read_toml(text, session.today, session.zone, store.pipeline())
        if len(typed) != 1:
            raise BadValue(f"the text holds {len(typed)} applications; leave the one that was there")
        return act(store, before, typed[0], session.today)
