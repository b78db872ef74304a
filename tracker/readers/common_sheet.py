"""The sheet that many people start from, with an emoji before each status. Its days must be year-first, or --dates."""

from __future__ import annotations

from tracker.readers.format import Format
from tracker.readers.mapping import Mapping

FORMAT = Format(
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
