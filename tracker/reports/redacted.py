"""A record that can be shown to strangers: what happened and when, and nothing that names or describes anybody.

What stays is decided by the form of a value, so that a field that is added later is hidden until it is a day.
"""

from __future__ import annotations

from typing import Any

from tracker.core.application import Record
from tracker.core.appointment import Appointment
from tracker.core.fields import APPLICATION, EVENT, Fields, Form, Kept
from tracker.core.stages import Stage
from tracker.core.when import When

# Days of all forms stay, without the words they were typed in, the time and the zone, which may name a place.
_STAYS = frozenset(
    {Form.WHEN, Form.AHEAD, Form.APPOINTMENT, Form.DUE, Form.DAY, Form.STAGE, Form.KIND, Form.NUMBER, Form.FLAG}
)


def redacted(record: Record) -> Record:
    """The record with its stages, kinds and days alone; its company, role and key are called by its id."""
    application = _bare(record.application, APPLICATION)
    number = record.application.id
    return record._replace(
        application=application._replace(
            company=f"company-{number}", role=f"role-{number}", key=f"application-{number}"
        ),
        events=tuple(_bare(event, EVENT) for event in record.events),
        contacts=(),
        notes=(),
        documents=(),
        postings=(),
    )


def redacted_stage(stage: Stage) -> Stage:
    """The stage without the other words for it."""
    return stage._replace(aliases=())


def _bare(kept: Kept, fields: Fields) -> Kept:
    bare = {}
    for field in fields.fields:
        if field.form in _STAYS:
            bare[field.name] = _without_words(getattr(kept, field.name))
        elif not field.required:
            bare[field.name] = kept._field_defaults[field.name]
    return kept._replace(**bare)


def _without_words(value: Any) -> Any:  # noqa: ANN401 - of any of the forms above
    if isinstance(value, When):
        return value._replace(words="")
    if isinstance(value, Appointment):
        return Appointment(_without_words(value.day))
    return redacted_stage(value) if isinstance(value, Stage) else value
