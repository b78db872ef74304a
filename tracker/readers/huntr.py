"""Huntr's CSV, as a test of another program has it: nobody here saw a real file."""

from __future__ import annotations

from tracker.readers.format import Format
from tracker.readers.mapping import Mapping

FORMAT = Format(
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
