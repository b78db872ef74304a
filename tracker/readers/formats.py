"""Every foreign format that is known: the one table, from which recognition, --list-formats and the docs are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.readers import (
    ai_job_search,
    common_sheet,
    huntr,
    jobsync,
    linkedin,
    reactive_resume,
    simplify,
    teal,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.readers.format import Format

# In this order they are tried.
FORMATS: dict[str, Format] = {
    known.name: known
    for known in (
        linkedin.APPLICATIONS,
        linkedin.SAVED,
        simplify.FORMAT,
        jobsync.FORMAT,
        ai_job_search.FORMAT,
        huntr.FORMAT,
        teal.FORMAT,
        common_sheet.FORMAT,
        reactive_resume.FORMAT,
    )
}


def recognise(header: Sequence[str]) -> Format | None:
    """The format of a sheet with this header."""
    return next((known for known in FORMATS.values() if known.fits(header)), None)
