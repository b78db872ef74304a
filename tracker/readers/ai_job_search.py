"""The tracker sheet of ai-job-search: `date` is the day of the application, in ISO form."""

from __future__ import annotations

from tracker.readers.format import Format
from tracker.readers.mapping import Mapping

FORMAT = Format(
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
