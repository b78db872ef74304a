"""tracker edit"""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from tracker.cli.options import Ref
from tracker.cli.session import Session

if TYPE_CHECKING:
    from tracker.actions.edit import Edited
    from tracker.cli.editor import Draft
    from tracker.core.application import Record

_TROUBLE = "#! "  # begins a line of what was wrong with the text; such lines are taken out again


def edit(ctx: typer.Context, ref: Ref) -> None:
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

    session = ctx.ensure_object(Session)
    command = editor_command(on_terminal=session.talks_on_terminal)
    with session.reading() as store:
        before = store.record(find(store, ref, write=True).id)
    key = before.application.key
    draft = Draft(session.path.parent, f"edit-{safe_name(key)}", edit_text(before))
    try:
        edited = _edit(session, draft, command, before)
    except BaseException:
        _leave(session, draft)
        raise
    draft.discard()
    session.say(say_edited(edited) if edited else f"{key}: nothing changed")


def _leave(session: Session, draft: Draft) -> None:
    """Keep the file where someone has typed into it."""
    if draft.is_untouched:
        draft.discard()
    else:
        session.say(f"What you typed is kept in {draft.path}")
