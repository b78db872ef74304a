"""What may be shown to strangers: whatever stands in a record, days, stages and kinds are all that goes out."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any

import pytest

from tracker.core.application import Record
from tracker.core.appointment import Appointment
from tracker.core.events import KINDS
from tracker.core.fields import APPLICATION, CONTACT, DOCUMENT, EVENT, NOTE, POSTING, Form
from tracker.core.stages import Stage, StageType
from tracker.core.when import exactly
from tracker.reports.history import History
from tracker.reports.redacted import redacted, redacted_stage
from tracker.writers.export import CsvStyle, export
from tracker.writers.review import article
from tracker.writers.toml import toml_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.core.fields import Fields

TODAY = date(2026, 11, 23)
STAGE = Stage("take-home", StageType.TASK, 25, ("secretalias",))
HELD = date(2026, 11, 2)
DAY = exactly(HELD, "secretwords")
AT = Appointment(DAY, time(15, 0), "Secret/Zone", 30)
VALUES = {
    Form.LIST: ("secretlist",), Form.WHEN: DAY, Form.AHEAD: DAY, Form.APPOINTMENT: AT, Form.DUE: AT, Form.DAY: HELD,
    Form.STAGE: STAGE, Form.KIND: KINDS["submitted"], Form.FLAG: True, Form.NUMBER: 1,
}  # fmt: skip


def filled(fields: Fields) -> Any:
    """A value with something in every field."""
    made = {
        field.name: field.words[0] if field.words else VALUES.get(field.form, f"secret{field.name}")
        for field in fields.fields
    }
    return fields.makes(**made)


RECORD = Record(
    filled(APPLICATION)._replace(id=7),
    (filled(EVENT)._replace(id=1),),
    (filled(CONTACT),),
    (filled(NOTE),),
    (filled(DOCUMENT),),
    (filled(POSTING),),
)


def written(record: Record, stage: Stage) -> Iterator[str]:
    """The record in every format it goes out in."""
    found = History(record, TODAY)
    for part in ("applications", "events", "waits"):
        for form in ("csv", "json", "jsonl"):
            yield from export(part, [found], form, CsvStyle(), (stage,))
        if part != "waits":
            yield from export(part, [found], "csv", CsvStyle(full=True), (stage,))
    yield from toml_pieces([record], (stage,))
    yield from article(found)


def test_nothing_but_days_stages_and_kinds_goes_out() -> None:
    assert "secret" in "".join(written(RECORD, STAGE))
    text = "".join(written(redacted(RECORD), redacted_stage(STAGE)))
    assert "secret" not in text.casefold()
    for word in ("application-7", "company-7", "take-home", "submitted", "2026-11-02"):
        assert word in text


@pytest.mark.parametrize("fields", [APPLICATION, EVENT])
def test_every_day_stays(fields: Fields) -> None:
    kept = redacted(RECORD)
    value = kept.application if fields is APPLICATION else kept.events[0]
    days = {Form.WHEN: exactly(HELD), Form.AHEAD: exactly(HELD)}
    at = Appointment(exactly(HELD))
    for field in fields.fields:
        if field.form in {Form.APPOINTMENT, Form.DUE, *days}:
            assert getattr(value, field.name) == days.get(field.form, at)
