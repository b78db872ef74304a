"""What Reactive Resume's tracker takes and gives: columns under any of several names, letter case aside."""

from __future__ import annotations

from tracker.readers.format import Format
from tracker.readers.mapping import Mapping

_COMPANY = ("company", "employer", "organization")
_ROLE = ("role", "title", "position", "job title")
_STATUS = ("status", "stage")
_NAMES = {
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

FORMAT = Format(
    name="reactive-resume",
    title="Reactive Resume: the application tracker's CSV",
    hint="Reactive Resume: Applications, Export",
    mapping=Mapping(columns=tuple((name, target) for target, names in _NAMES.items() for name in names), dates="ymd"),
    needs=(_COMPANY, _ROLE, _STATUS),
    whole=True,
)
