"""Whatever a sheet holds, each cell of a row that comes in can be found again in its record."""

from __future__ import annotations

import csv
import io
from collections import Counter
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tracker.core.errors import BadValue
from tracker.core.log_words import read_log_words
from tracker.core.stages import DEFAULT_STAGES
from tracker.core.when import UNKNOWN
from tracker.readers.days import NO_DAY, SOME_DAY, CellDays
from tracker.readers.mapped import read_mapped
from tracker.readers.mapping import read_mapping
from tracker.readers.sheet import as_sheet, read_sheet
from tracker.readers.status_words import say_status
from tracker.readers.statuses import RESULTS, STATUSES, plain_status

if TYPE_CHECKING:
    from tracker.core.application import Record

TODAY = date(2026, 11, 23)
HEADER = ("Company", "Role", "Sent", "Interview", "Status", "Stage", "Result day", "Where", "Notes", "Mood")
MAPS = (
    "Company=company", "Role=role", "Sent=resume", "Interview=interview-1", "Status=status", "Stage=stage",
    "Result day=status day", "Where=location", "Notes=note",
)  # fmt: skip
TOLD = frozenset({"Sent", "Interview", "Status", "Stage"})
DAY_SHAPES = (
    "%Y-%m-%d", "%d-%b-%y", "%Y%m%d", "%B %d, %Y 10:00 AM", "%Y-%m-%d 10:00:00+00", "%Y. %m. %d 오후 3:00", "%b %d", "%d.%m.%Y",
    "%a %b %d %Y 10:00:00 GMT-0500", '="%Y-%m-%d"', "%m/%d", "%Y年%m月%d日",
)  # fmt: skip
TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cf", "Zl", "Zp", "Zs", "Mn", "Mc", "Me")), max_size=12
)
WORDS = st.one_of(
    TEXT,
    st.sampled_from(sorted({*STATUSES, *RESULTS})),
    st.sampled_from(["Phone screen 3/14", "Offer 3/12!!!", "합격", "weg"]),
)
DAYS = st.one_of(
    st.builds(lambda day, shape: day.strftime(shape), st.dates(date(2020, 1, 1), date(2028, 1, 1)), st.sampled_from(DAY_SHAPES)),
    TEXT, st.sampled_from(sorted(NO_DAY | SOME_DAY)),
)  # fmt: skip
ROW = st.tuples(TEXT, TEXT, DAYS, DAYS, WORDS, WORDS, DAYS, TEXT, TEXT, TEXT, TEXT)


def places(record: Record) -> Counter[str]:
    """What is kept of a row, each text as often as it is there: fields, notes, their lines, and the words of days."""
    application = record.application
    texts = [application.company, application.role, application.location, *application.tags]
    texts += [note.text for note in record.notes]
    texts += [part for note in record.notes for line in note.text.split("\n") for part in line.split(": ", 1)[1:]]
    texts += [event.appointment.day.words if event.appointment else event.on.words for event in record.events]
    return Counter(normalize("NFC", text) for text in texts)


def is_logged(word: str) -> bool:
    """Whether `log` reads a word as a stage or a kind."""
    try:
        found = read_log_words(word.split(), DEFAULT_STAGES)
    except BadValue:
        return False
    return bool(found.stage or found.kind or found.meeting)


@settings(max_examples=100)
@example([("",) * 4 + ("position closed", "합") + ("",) * 5], ",", "utf-8")  # what was never sent, and a result
@given(
    st.lists(ROW, min_size=1, max_size=6),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_each_cell_is_found_again(rows: list[tuple[str, ...]], delimiter: str, encoding: str) -> None:
    written = io.StringIO()
    writer = csv.writer(written, delimiter=delimiter, lineterminator="\n")
    writer.writerows([HEADER, *rows])
    sheet = read_sheet(BytesIO(f"sep={delimiter}\n{written.getvalue()}".encode(encoding)))
    mapping = read_mapping(MAPS, ("company=unknown", "role=unknown"), "mdy", sheet.header)
    days = CellDays(TODAY, "mdy", "Asia/Seoul", 2026)
    for row in read_mapped(sheet, mapping, "sheet", days, DEFAULT_STAGES):
        if row.summary:  # what explains a sign, said by the plan: x = done
            assert [cell.strip() for cell in rows[row.row - 3] if cell.strip()] == [row.summary]
            continue
        assert row.record, "company and role are filled"
        left = places(row.record)
        undated = sum(event.on == UNKNOWN and not event.appointment for event in row.record.events)
        cells = zip((*HEADER, "beyond"), map(str.strip, rows[row.row - 3]), strict=True)
        for name, cell in sorted(cells, key=lambda one: one[0] in TOLD):  # these may have become what they say
            text = normalize("NFC", cell)
            is_ticked = cell.lower() in SOME_DAY or plain_status(cell) in RESULTS
            if name in {"Sent", "Interview"} and is_ticked and undated:  # an event without a day
                undated -= 1
            elif text and left[text]:
                left[text] -= 1
            elif text:  # it has become what its words say
                word = plain_status(cell)
                is_word = name in {"Sent", "Interview"} and (word in STATUSES or say_status(word) or is_logged(word))
                assert is_word or name in {"Status", "Stage"}, (name, cell, row.record)
                assert not is_ticked or name in {"Status", "Stage"}, (name, cell, row.record)
                assert row.record.events, (name, cell, row.record)


@pytest.mark.parametrize("cell", sorted(NO_DAY - {""}))
@pytest.mark.parametrize(
    "target", ["rejected", "interview-1", "status day", "answer day", "stage", "status", "deadline"]
)
def test_a_cell_that_says_no_is_kept_as_it_stands(target: str, cell: str) -> None:
    sheet = as_sheet(iter([["Company", "Role", "Sent", "X"], ["Acme", "Baker", "2026-02-03", cell]]))
    mapping = read_mapping(["Company=company", "Role=role", "Sent=resume", f"X={target}"], (), "", sheet.header)
    (row,) = read_mapped(sheet, mapping, "sheet", CellDays(TODAY), DEFAULT_STAGES)
    assert row.record
    assert [note.text for note in row.record.notes] == [f"X: {cell}"]
    assert len(row.record.events) == 1
    assert not row.doubts


@pytest.mark.parametrize("target", ["status day", "answer day", "stage", "deadline", "resume"])
def test_of_two_columns_for_one_thing_neither_is_lost(target: str) -> None:
    values = ("assessment", "interview-1") if target == "stage" else ("2026-02-10", "2026-03-20")
    sheet = as_sheet(iter([["Company", "Role", "S", "X", "Y"], ["Acme", "Baker", "rejected", *values]]))
    maps = ["Company=company", "Role=role", "S=status", f"X={target}", f"Y={target}"]
    (row,) = read_mapped(sheet, read_mapping(maps, (), "", sheet.header), "sheet", CellDays(TODAY), DEFAULT_STAGES)
    assert row.record
    there = " ".join(
        [
            *places(row.record),
            *(str(event.stage and event.stage.name) for event in row.record.events),
            *(str(event.reached and event.reached.name) for event in row.record.events),
        ]
    )
    assert all(value in there for value in values), row.record
