"""What people changed or removed by hand, as the journal has it: an import does not bring it back unasked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, time
from typing import TypeAlias

from tracker.core.fields import APPLICATION, Form
from tracker.store.rows import Cell, Row, read_image
from tracker.store.store import Store

# Its name, and the value that was there before.
Correction: TypeAlias = tuple[object, ...]
_TEXTS = tuple(field.name for field in APPLICATION.fields if field.form in {Form.LINE, Form.URL})


def corrections(store: Store) -> dict[int, set[Correction]]:
    """By the id of its application, each value that stood in a row before it was changed or removed by hand.

    `("location", "Ulm")`, `("tag", "go")`, `("event", "interview-1", "held")`, `("on", event id, first day, last day)`,
    `("appointment", event id, day, time)`, `("deadline", day, time)`, `("name", a person's)`, `("text", a note's)`.
    """
    stages = {id_: stage.name for id_, stage in store.stages().items()}
    found: dict[int, set[Correction]] = defaultdict(set)
    changes = store.connection.rows(
        "SELECT tbl, image FROM change JOIN step ON step.id = step_id WHERE image IS NOT NULL AND state = 'done' "
        "AND words NOT LIKE 'import %' AND tbl IN ('application', 'event', 'contact', 'note')"
    )
    for table, image in changes:
        if (row := read_image(image)) is None:
            continue
        if table == "application":
            found[int(row["id"] or 0)].update(_of_application(row))
        else:
            found[int(row["application_id"] or 0)].update(_of_part(table, row, stages))
    return found


def _of_application(row: Row) -> Iterator[Correction]:
    yield from ((name, row.get(name)) for name in _TEXTS)
    yield from (("tag", tag) for tag in str(row["tags"] or "").split("\n"))
    yield "deadline", _day(row["deadline_earliest"]), _time(row["deadline_time"])


def _of_part(table: str, row: Row, stages: dict[int, str]) -> Iterator[Correction]:
    if table == "event":
        stage_id = row["stage_id"]
        yield "event", stages.get(int(stage_id)) if stage_id else None, row["kind"]
        yield "on", row["id"], _day(row["on_earliest"]), _day(row["on_latest"])
        yield "appointment", row["id"], _day(row["appointment_earliest"]), _time(row["appointment_time"])
    else:
        name = "name" if table == "contact" else "text"
        yield name, row[name]


def _day(cell: Cell) -> date | None:
    return date.fromisoformat(str(cell)) if cell else None


def _time(cell: Cell) -> time | None:
    return time.fromisoformat(str(cell)) if cell else None
