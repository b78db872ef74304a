"""tracker edit"""

from typing import Annotated

from tracker.cli.door import EDIT
from tracker.cli.options import EDITED, Ref, WriteFormat, complete_change
from tracker.cli.parameters import Argument
from tracker.cli.session import Session
from tracker.core.errors import BadValue
from tracker.core.language import translated

help_table = ("Fields", EDITED)


def edit(
    session: Session,
    ref: Ref,
    words: Annotated[
        list[str] | None,
        Argument(metavar="[FIELD=VALUE… | LOG WORDS]", help="what to change", complete=complete_change),
    ] = None,
    form: WriteFormat = "",
) -> None:
    """Correct an application, or with REF#N one of its events. What you do not name stays; FIELD= clears a value.

    $ tracker edit aws location=Seoul offer.base=95k
    $ tracker edit aws#2 "25 march 2024"
    $ tracker edit aws#3 kind=passed note="by phone"
    $ tracker edit aws

    With REF alone everything about it opens as text in your editor ($VISUAL or $EDITOR) and is stored in one step when
    you close it, with the checks of `log`. What cannot be stored opens again with the reason at the top. Nothing you
    typed is lost: it stays in a file, and you are told its name.
    """
    from tracker.app import numbered

    session.door = EDIT
    pairs = [word.split("=", 1) for word in words or () if "=" in word]
    said = " ".join(word for word in words or () if "=" not in word)
    names = {translated(key, "field"): key for key in EDITED}
    changes: dict[str, str] = {}
    for name, value in pairs:
        field = names.get(name, name)
        if field in changes:
            raise BadValue("field-said-twice", "{field} is given twice; give it once", field=field)
        changes[field] = value
    if changes or said or numbered(ref)[1] is not None:
        session.tell(session.tracker.edit(ref, said, **changes), form)
        return
    from tracker.cli.editor import edit_in_editor

    session.tell(edit_in_editor(session, ref), form)
