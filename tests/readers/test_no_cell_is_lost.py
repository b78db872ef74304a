"""Whatever a sheet holds, each cell of a row that comes in can be found again in its record."""

from __future__ import annotations

import csv
import io
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING
from unicodedata import normalize

from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.core.stages import DEFAULT_STAGES
from tracker.readers.days import NO_DAY, SOME_DAY, CellDays
from tracker.readers.mapped import read_mapped
from tracker.readers.mapping import read_mapping
from tracker.readers.sheet import read_sheet
from tracker.readers.statuses import RESULTS, STATUSES

if TYPE_CHECKING:
    from tracker.core.application import Record

TODAY = date(2026, 11, 23)
HEADER = ("Company", "Role", "Sent", "Interview", "Status", "Stage", "Result day", "Where", "Notes", "Mood")
MAPS = (
    "Company=company", "Role=role", "Sent=resume", "Interview=interview-1", "Status=status", "Stage=stage",
    "Result day=status day", "Where=location", "Notes=note",
)  # fmt: skip
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


def kept(record: Record) -> str:
    """Everything of a record as one text, but for events."""
    application = record.application
    texts = (application.company, application.role, application.location, *(note.text for note in record.notes))
    return "\n".join((*texts, *(event.on.words for event in record.events)))


@settings(max_examples=200)
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
    found = list(read_mapped(sheet, mapping, "sheet", days, DEFAULT_STAGES))
    for row in found:
        cells = [cell.strip() for cell in rows[row.row - 3]]
        record = row.record
        assert record, "company and role are filled"
        text = normalize("NFC", kept(record))
        for name, cell in zip((*HEADER, "beyond"), cells, strict=True):
            if not cell or normalize("NFC", cell) in text or cell.lower() in {*NO_DAY, *SOME_DAY, "n/a"}:
                continue
            # What is not there as a text has become an event, or an appointment.
            assert name in {"Sent", "Interview", "Status", "Stage", "Result day"}, (name, cell, record)
            assert record.events, (name, cell, record)
