"""Simplify's export of its job tracker. Of its later columns (archived, notes) the order is not known, nor needed."""

from __future__ import annotations

from tracker.readers.format import Format
from tracker.readers.mapping import Mapping

FORMAT = Format(
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
