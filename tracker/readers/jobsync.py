"""JobSync's export of jobs: days as yyyy-MM-dd, N/A where there is none; `applied` is Yes or No."""

from __future__ import annotations

from tracker.readers.format import Format
from tracker.readers.mapping import Mapping

FORMAT = Format(
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
