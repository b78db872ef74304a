"""How far a long piece of work is, for whoever waits at the terminal."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from tracker.core.language import filled
from tracker.writers.text import cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tracker.cli.session import Session

    Thing = TypeVar("Thing")

_FIRST_AFTER, _EACH = 1.0, 0.2  # seconds


def watched(session: Session, things: Iterable[Thing], what: str, *, to_file: bool) -> Iterator[Thing]:
    """The same things; from the first second on `what` with their number so far is on stderr, on one line that goes away again.

    Only where someone reads along, and not between data that goes to the same terminal.
    """
    if session.quiet or not session.talks_on_terminal or (session.on_terminal and not to_file):
        yield from things
        return
    due = monotonic() + _FIRST_AFTER
    width = 0
    for number, thing in enumerate(things, 1):
        yield thing
        if monotonic() >= due:
            due = monotonic() + _EACH
            text = filled(what, {"count": f"{number:,}"})
            width = cells(text)
            sys.stderr.write(f"\r{text}")
            sys.stderr.flush()
    if width:
        sys.stderr.write(f"\r{' ' * width}\r")
        sys.stderr.flush()
