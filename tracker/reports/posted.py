"""What came of taking a posting."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from tracker.core.application import Application


class Posted(NamedTuple):
    """What was kept: nothing (`is_new` is False) where the text is the same as last time.

    `filled` are the fields of the application that were empty and are no longer, `changes` the lines that differ from
    the text taken on the day `before` (None: the first time).
    """

    application: Application
    is_new: bool
    filled: tuple[str, ...] = ()
    before: date | None = None
    changes: tuple[str, ...] = ()
