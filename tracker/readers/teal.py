"""Teal's CSV of its job tracker: nobody here saw a real file."""

from __future__ import annotations

from tracker.readers.format import Format
from tracker.readers.mapping import Mapping

FORMAT = Format(
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
