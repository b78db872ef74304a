"""Every foreign format that is known: the one table, from which recognition, the list of formats and the docs are made.

A format is a header row and what its columns mean. A new one is a new row here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.core.match import fold
from tracker.readers.mapping import Mapping

if TYPE_CHECKING:
    from collections.abc import Sequence

# The formats of our own, whose records are known again by rules of their own.
OUR_OWN = ("toml", "json", "csv")


class Format(NamedTuple):
    """A format with a header row.

    Its rows are known again by `source`, where that is not its own name. `needs` are the columns by which it is recognised, each with its other names. `whole` says that those are so usual
    that every column of the sheet must be one of the mapping's. `verified` says that a real file was seen; `hint` how
    to get one.
    """

    name: str
    title: str
    hint: str
    mapping: Mapping
    needs: tuple[tuple[str, ...], ...]
    source: str = ""
    whole: bool = False
    verified: bool = True

    def fits(self, header: Sequence[str]) -> bool:
        """Whether a sheet with this header is of the format."""
        there = {fold(column) for column in header}
        known = {fold(column) for column, _ in self.mapping.columns}
        return all(any(fold(name) in there for name in names) for names in self.needs) and (
            not self.whole or there <= known
        )


# Dates are American, with a time of no zone. Contact Email and Contact Phone Number are your own, as you gave them, so
# they are not kept as a contact. The files have no status.
_HINT = "linkedin.com: Settings & Privacy, Data privacy, Get a copy of your data"

_LINKEDIN = Format(
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
_LINKEDIN_SAVED = Format(
    name="linkedin-saved",
    title="LinkedIn: Saved Jobs.csv",
    hint=_HINT,
    mapping=Mapping(
        columns=(("Job Url", "url"), ("Job Title", "role"), ("Company Name", "company")),
        constants=(("company", "unknown"), ("role", "unknown"), ("source", "LinkedIn")),
        dates="mdy",
    ),
    needs=(("Saved Date",), ("Job Url",), ("Job Title",), ("Company Name",)),
    source="linkedin",  # a job that was saved and applied to is one
)
_SIMPLIFY = Format(
    name="simplify",
    title="Simplify: the job tracker's CSV",
    hint="simplify.jobs: Job Tracker, Export",
    mapping=Mapping(
        columns=(
            ("Job Title", "role"),
            ("Company Name", "company"),
            ("Job URL", "url"),
            ("Applied Date", "resume submitted"),
            ("Status", "status"),
            ("Status Date", "status day"),
            ("Notes", "note"),
        ),
        dates="ymd",
    ),
    needs=(("Job Title",), ("Company Name",), ("Job URL",), ("Applied Date",), ("Status Date",)),
)
_JOBSYNC = Format(
    name="jobsync",
    title="JobSync: the export of jobs",
    hint="JobSync: My Jobs, Export",
    mapping=Mapping(
        columns=(
            ("index", "skip"),
            ("appliedDate", "resume submitted"),
            ("Company", "company"),
            ("JobTitle", "role"),
            ("Location", "location"),
            ("JobSource", "source"),
            ("Status", "status"),
        ),
        values=(("applied", "Yes", "resume submitted"), ("applied", "No", "saved")),
        dates="ymd",
    ),
    needs=(("appliedDate",), ("Company",), ("JobTitle",), ("JobSource",)),
)
_AI_JOB_SEARCH = Format(
    name="ai-job-search",
    title="ai-job-search: its tracker sheet",
    hint="the tracker CSV in the folder of ai-job-search",
    mapping=Mapping(
        columns=(
            ("date", "resume submitted"),
            ("company", "company"),
            ("role", "role"),
            ("status", "status"),
            ("contact_person", "contact"),
            ("notes", "note"),
            ("source", "source"),
        ),
        dates="ymd",
    ),
    needs=(("date",), ("company",), ("role",), ("fit_rating",), ("cv_file",)),
)
_HUNTR = Format(
    name="huntr",
    title="Huntr: the board's CSV",
    hint="huntr.co: Account, Export",
    mapping=Mapping(
        columns=(
            ("Employer", "company"),
            ("Job Title", "role"),
            ("List", "status"),
            ("URL", "url"),
            ("Location", "location"),
            ("Salary", "salary"),
            ("Notes", "note"),
        ),
        dates="ymd",
    ),
    needs=(("Employer",), ("Job Title",), ("List",), ("Date Saved",)),
    verified=False,
)
_TEAL = Format(
    name="teal",
    title="Teal: the job tracker's CSV",
    hint="tealhq.com: Job Tracker, Export",
    mapping=Mapping(
        columns=(
            ("ID", "skip"),
            ("Job Position", "role"),
            ("Company", "company"),
            ("Max. Salary", "salary"),
            ("Location", "location"),
            ("Status", "status"),
            ("Deadline", "deadline"),
            ("Date Applied", "resume submitted"),
        ),
        dates="ymd",
    ),
    needs=(("Job Position",), ("Company",), ("Date Applied",), ("Excitement",)),
    verified=False,
)
_COMMON_SHEET = Format(
    name="common-sheet",
    title="the common job search sheet",
    hint="save the spreadsheet as CSV",
    mapping=Mapping(
        columns=(
            ("Company", "company"),
            ("Role", "role"),
            ("Date Applied", "resume submitted"),
            ("Status", "status"),
            ("Contact Person", "contact"),
            ("Contact Email", "contact email"),
            ("Source", "source"),
            ("Location", "location"),
            ("Salary/Rate", "salary"),
            ("Interview Date", "interview-1"),
            ("Notes", "note"),
            ("Job URL", "url"),
        ),
    ),
    needs=(("Company",), ("Role",), ("Date Applied",), ("Status",), ("Last Action",), ("Next Follow-up",)),
)
_COMPANY = ("company", "employer", "organization")
_ROLE = ("role", "title", "position", "job title")
_STATUS = ("status", "stage")
_REACTIVE = {
    "company": _COMPANY,
    "role": _ROLE,
    "status": _STATUS,
    "resume submitted": ("applied date",),
    "status day": ("stage date", "stage entered at"),
    "salary": ("salary", "salary range", "compensation"),
    "url": ("url", "link", "job url", "job posting"),
    "location": ("location",),
    "source": ("source",),
    "note": ("note", "notes"),
    "tags": ("tags",),
}

_REACTIVE_RESUME = Format(
    name="reactive-resume",
    title="Reactive Resume: the application tracker's CSV",
    hint="Reactive Resume: Applications, Export",
    mapping=Mapping(
        columns=tuple((name, target) for target, names in _REACTIVE.items() for name in names), dates="ymd"
    ),
    needs=(_COMPANY, _ROLE, _STATUS),
    whole=True,
)

# In this order they are tried.
FORMATS: dict[str, Format] = {
    known.name: known
    for known in (
        _LINKEDIN, _LINKEDIN_SAVED, _SIMPLIFY, _JOBSYNC, _AI_JOB_SEARCH, _HUNTR, _TEAL, _COMMON_SHEET, _REACTIVE_RESUME,
    )
}  # fmt: skip


def recognise(header: Sequence[str]) -> Format | None:
    """The format of a sheet with this header."""
    return next((known for known in FORMATS.values() if known.fits(header)), None)
