"""LinkedIn's export: `Job Applications.csv` and `Saved Jobs.csv`, alone or in the whole zip.

Dates are American, with a time of no zone. Contact Email and Contact Phone Number are your own, as you gave them, so
they are not kept as a contact. The files have no status.
"""

from __future__ import annotations

from tracker.readers.format import Format
from tracker.readers.mapping import Mapping

_HINT = "linkedin.com: Settings & Privacy, Data privacy, Get a copy of your data"

APPLICATIONS = Format(
    name="linkedin",
    title="LinkedIn: Job Applications.csv, or the whole zip",
    hint=_HINT,
    mapping=Mapping(
        columns=(
            ("Application Date", "resume submitted"),
            ("Company Name", "company"),
            ("Job Title", "role"),
            ("Job Url", "url"),
            ("Contact Email", "skip"),
            ("Contact Phone Number", "skip"),
            ("Question And Answers", "note"),
        ),
        constants=(("company", "unknown"), ("role", "unknown"), ("source", "LinkedIn")),
        dates="mdy",
    ),
    needs=(("Application Date",), ("Company Name",), ("Job Title",), ("Job Url",)),
)
SAVED = Format(
    name="linkedin-saved",
    title="LinkedIn: Saved Jobs.csv",
    hint=_HINT,
    mapping=Mapping(
        columns=(("Job Url", "url"), ("Job Title", "role"), ("Company Name", "company")),
        constants=(("company", "unknown"), ("role", "unknown"), ("source", "LinkedIn")),
        dates="mdy",
    ),
    needs=(("Saved Date",), ("Job Url",), ("Job Title",), ("Company Name",)),
)
# The files of the zip that are read, in this order.
IN_ARCHIVE = {"Job Applications.csv": APPLICATIONS, "Saved Jobs.csv": SAVED}
