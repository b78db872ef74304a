"""What goes out as CSV comes back as the same record; JSON carries everything; nothing grows with the record."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
from datetime import date, time
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports.stories import example
from tests.values import values
from tracker.core.application import TOPICS, Application, Contact, Note, Posting, Record
from tracker.core.appointment import Appointment
from tracker.core.cells import escape
from tracker.core.errors import BadValue, UnknownWord
from tracker.core.events import KINDS, Event, Turn
from tracker.core.stages import DEFAULT_STAGES, Stage, StageType
from tracker.core.text import many_lines, one_line
from tracker.core.when import Precision, When, exactly
from tracker.readers.own_csv import read_own
from tracker.readers.sheet import read_sheet
from tracker.reports.history import History
from tracker.writers.export import CsvStyle, export

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


TODAY = date(2026, 11, 23)
HOSTILE = st.sampled_from(
    [
        "=1+1",
        "+1",
        "-1",
        "@x",
        "'=a",
        "''",
        '"=2+2"',
        "＝1",
        "a;b\\",
        "0012",
        "1e5",
        "11/12",
        "[red]x",
        "한글 👩‍💻",
        "a,b",
        "(x)",
    ]
)
LINE = st.one_of(HOSTILE, st.text(max_size=20)).map(lambda text: _clean(text, one_line))
LINES = st.one_of(HOSTILE, st.text(max_size=40), st.lists(HOSTILE).map("\n".join)).map(
    lambda text: _clean(text, many_lines)
)
FILLED = LINE.filter(bool)
DAYS = st.dates(date(2020, 1, 1), TODAY)
OWN = Stage("take-home", StageType.TASK, 25, ("homework",))
STAGES = (*DEFAULT_STAGES, OWN)


def _clean(text: str, keep: object) -> str:
    try:
        return keep(text, "the text")  # type: ignore[no-any-return, operator] # one_line or many_lines
    except BadValue:
        return "x"


def window(days: tuple[date, date], precision: Precision, words: str) -> When:
    return When(min(days), max(days), Precision.DAY if days[0] == days[1] else precision, words)


WINDOWS = st.builds(window, st.tuples(DAYS, DAYS), st.sampled_from(Precision), LINE)
ZONES = st.sampled_from(["Asia/Seoul", "+09:00", "Etc/GMT+9"])
STANDING = values(Appointment, WINDOWS) | values(
    Appointment, st.builds(exactly, DAYS, LINE), st.times().map(lambda at: at.replace(microsecond=0)), ZONES
)
MEETINGS = STANDING | values(
    Appointment, st.builds(exactly, DAYS, LINE), st.just(time(15)), ZONES, st.integers(0, 14 * 24 * 60)
)
APPOINTMENTS = st.none() | STANDING
UIDS = st.just("") | st.text("019abzAZ", min_size=1, max_size=32)


@st.composite
def events(draw: st.DrawFn) -> Event:
    """An event of which nothing is said that cannot be said of its kind."""
    kind = KINDS[draw(st.sampled_from(["submitted", "acknowledged", "followed-up", "passed", "invited", "scheduled"]))]
    stages = [DEFAULT_STAGES[0], OWN] if kind.name == "submitted" else [DEFAULT_STAGES[0], DEFAULT_STAGES[2], OWN]
    stage = draw(st.sampled_from(stages))
    may_expect = kind.turn not in {Turn.YOU, Turn.CALENDAR}
    return Event(
        kind,
        stage,
        draw(WINDOWS),
        appointment=draw(MEETINGS) if kind.turn is Turn.CALENDAR else None,
        due=draw(APPOINTMENTS) if kind.turn is Turn.YOU else None,
        note=draw(LINES),
        who=draw(LINE),
        via=draw(LINE),
        expect=draw(st.none() | WINDOWS) if may_expect else None,
        typed=draw(st.booleans()),
        uid=draw(UIDS),
    )


def numbered(found: tuple[Event, ...]) -> tuple[Event, ...]:
    """As the store gives them: each with the number people call it by."""
    return tuple(event._replace(number=number) for number, event in enumerate(found, 1))


def ended(found: tuple[Event, ...]) -> tuple[Event, ...]:
    """With an end that knows what was reached."""
    return (*found, Event(KINDS["rejected"], DEFAULT_STAGES[-1], exactly(TODAY), reached=DEFAULT_STAGES[2]))


EVENTS = st.lists(events(), max_size=5).map(tuple)
RECORDS = values(
    Record,
    values(
        Application, FILLED, FILLED, key=st.just("key"), location=LINE, url=LINE, source=LINE, salary=LINE,
        deadline=APPOINTMENTS, tags=st.lists(FILLED, unique=True).map(tuple), offer_base=LINE, offer_bonus=LINE,
        offer_equity=LINE, offer_sign_on=LINE, offer_place=LINE, offer_start=APPOINTMENTS,
        offer_answer_by=APPOINTMENTS, uid=UIDS,
    ),
    (EVENTS | EVENTS.map(ended)).map(numbered),
    st.lists(values(Contact, FILLED, role=LINE, email=LINE, phone=LINE, url=LINE, background=LINES, stage=st.none() | st.sampled_from(STAGES), uid=UIDS), max_size=2).map(tuple),
    st.lists(values(Note, LINES.filter(bool), topic=st.sampled_from(TOPICS), stage=st.none() | st.sampled_from(STAGES), written=st.none() | DAYS, done=st.booleans(), uid=UIDS), max_size=2).map(tuple),
    st.just(()),
    st.lists(values(Posting, LINES.filter(bool), title=LINE, url=LINE, taken=st.none() | DAYS, original=st.just(""), uid=UIDS), max_size=2).map(tuple),
)  # fmt: skip


def written(part: str, record: Record, form: str = "csv", **style: Any) -> str:
    return "".join(export(part, [History(record, TODAY)], form, CsvStyle(**style), DEFAULT_STAGES))


def read_back(text: str) -> list[Record]:
    found = read_own(read_sheet(io.BytesIO(text.encode())), TODAY, "Asia/Seoul", STAGES)
    assert found.stages == ()
    for one in found.records:
        assert one.record, one.doubts
    return [one.record for one in found.records if one.record]


@given(RECORDS)
def test_applications_and_events_come_back_as_the_same_record(record: Record) -> None:
    (application,) = read_back(written("applications", record, full=True))
    events = [one.events for one in read_back(written("events", record, full=True))]
    assert application._replace(events=record.events) == record
    assert events == ([record.events] if record.events else [])


@pytest.mark.parametrize("style", [{"full": True}, {"full": True, "excel": True}])
def test_the_example_comes_back(style: dict[str, Any]) -> None:
    record = example(TODAY)
    named = record._replace(application=record.application._replace(id=0), events=numbered(record.events))
    (application,) = read_back(written("applications", record, **style))
    (events,) = read_back(written("events", record, **style))
    assert application._replace(events=events.events) == named


def test_the_columns_of_the_contract_come_first() -> None:
    headers = {part: written(part, example(TODAY)).partition("\n")[0] for part in ("applications", "events", "waits")}
    assert headers["applications"] == (
        "id,key,company,role,stage,turn,outcome,source,location,salary,url,tags,deadline,"
        "resume_from,resume_to,assessment_from,assessment_to,interview-1_from,interview-1_to,"
        "interview-2_from,interview-2_to,resume_to_assessment_days_min,resume_to_assessment_days_max,"
        "assessment_to_interview-1_days_min,assessment_to_interview-1_days_max,"
        "interview-1_to_interview-2_days_min,interview-1_to_interview-2_days_max,waiting_days_min,waiting_days_max"
    )
    assert headers["events"] == (
        "application,company,role,n,stage,kind,on_earliest,on_latest,on_words,at,at_time,at_zone,due,due_time,due_zone,"
        "expect_earliest,expect_latest,who,via,note,reached"
    )
    assert headers["waits"] == (
        "application,company,role,stage,after,from_earliest,from_latest,to_earliest,to_latest,end,answer_kind,"
        "answer_stage,days_min,days_max,text"
    )


def test_the_columns_that_are_read_back() -> None:
    headers = {part: written(part, example(TODAY), full=True).partition("\n")[0] for part in ("applications", "events")}
    assert headers["applications"] == (
        "id,company,role,key,source,location,salary,url,tags,deadline,applied_earliest,applied_latest,applied_words,"
        "stage,turn,outcome,last_event,waiting_days_min,waiting_days_max,history,notes,contacts,postings,"
        "applied_precision,offer.base,offer.bonus,offer.equity,offer.sign-on,offer.place,offer.start,"
        "offer.answer-by,uid,applied_n,applied_typed,applied_uid"
    )
    assert headers["events"] == (
        "application,company,role,n,stage,kind,on_earliest,on_latest,on_words,at,at_time,at_zone,due,due_time,due_zone,"
        "expect_earliest,expect_latest,who,via,note,reached,on_precision,stage_type,stage_position,at_precision,"
        "at_words,at_length,due_precision,due_words,expect_precision,expect_words,typed,uid,reached_type,"
        "reached_position,application_uid"
    )


def test_the_example_as_a_row_to_work_with() -> None:
    (row,) = csv.DictReader(io.StringIO(written("applications", example(TODAY))))
    assert (row["stage"], row["turn"], row["outcome"], row["tags"]) == (
        "interview-2",
        "nobody",
        "rejected",
        "cloud;internship;hiring-linked",
    )
    done = [(row[f"{stage.name}_from"], row[f"{stage.name}_to"]) for stage in DEFAULT_STAGES[:-1]]
    assert done == [
        ("", "2024-03-31"),
        ("2024-03-21", "2024-03-31"),
        ("2024-05-01", "2024-05-31"),
        ("2024-05-01", "2024-05-31"),
    ]
    names = ("resume_to_assessment", "assessment_to_interview-1", "interview-1_to_interview-2")
    assert [(row[f"{name}_days_min"], row[f"{name}_days_max"]) for name in names] == [
        ("", ""),
        ("31", "50"),
        ("0", "30"),
    ]
    assert (row["waiting_days_min"], row["waiting_days_max"]) == ("", "")


def test_the_example_as_a_row() -> None:
    (row,) = csv.DictReader(io.StringIO(written("applications", example(TODAY), full=True)))
    assert (row["applied_earliest"], row["applied_latest"], row["applied_words"]) == (
        "",
        "2024-03-31",
        "before late march 2024",
    )
    assert (row["stage"], row["turn"], row["outcome"], row["tags"]) == (
        "interview-2",
        "nobody",
        "rejected",
        "cloud;internship;hiring-linked",
    )
    assert row["history"] == (
        "resume submitted (by 31 March 2024) → assessment invited (by 31 March 2024) → "
        "assessment submitted (late March 2024) → interview-1 invited (early May 2024) → interview-1 held (May 2024) → "
        "interview-2 held (May 2024) → rejected (May 2024)"
    )


def test_the_waits_of_the_example() -> None:
    row = list(csv.DictReader(io.StringIO(written("waits", example(TODAY)))))[1]
    assert list(row.values()) == [
        "aws-sa-intern", "Amazon Web Services Korea", "Associate Solutions Architect Intern", "assessment", "submitted",
        "2024-03-21", "2024-03-31", "2024-05-01", "2024-05-10", "answered", "invited", "interview-1", "31", "50",
        "about 6 weeks (31–50 days)",
    ]  # fmt: skip


SMALL = Record(
    Application("=1+1", "+2", "key", id=1),
    (
        Event(
            KINDS["submitted"],
            OWN,
            When(TODAY, TODAY, Precision.DAY, "today"),
            note="secret",
            who="Dana",
            via="email",
            id=1,
        ),
    ),
    (Contact("Dana", email="dana@example.com"),),
    (Note("private"),),
    (),
    (Posting("write to dana@example.com"),),
)


def test_what_a_spreadsheet_would_run_is_escaped_unless_raw() -> None:
    columns = ("company", "role")
    assert written("applications", SMALL, columns=columns) == "company,role\n'=1+1,'+2\n"
    assert written("applications", SMALL, columns=columns, raw=True) == "company,role\n=1+1,+2\n"
    assert written("applications", SMALL, columns=columns, excel=True) == "\ufeffcompany,role\r\n'=1+1,'+2\r\n"


def test_columns_in_the_order_asked_for() -> None:
    assert written("events", SMALL, columns=("kind", "n")) == "kind,n\nsubmitted,1\n"
    with pytest.raises(UnknownWord, match="nonsense"):
        written("events", SMALL, columns=("nonsense",))


@pytest.mark.parametrize("part", ["applications", "events", "waits"])
def test_json_and_json_lines_say_the_same(part: str) -> None:
    whole = json.loads(written(part, SMALL, "json"))
    lines = [json.loads(line) for line in written(part, SMALL, "jsonl").splitlines()]
    assert whole["schema"] == 1
    assert [{"schema": 1, **one} for one in whole[part]] == lines


def test_json_carries_everything() -> None:
    (found,) = json.loads(written("applications", SMALL, "json"))["applications"]
    assert found["stages"] == [{"name": "take-home", "type": "task", "position": 25, "aliases": ["homework"]}]
    assert found["events"][0]["on"] == {
        "earliest": "2026-11-23",
        "latest": "2026-11-23",
        "words": "today",
        "precision": "day",
    }
    assert (found["contacts"][0]["email"], found["notes"][0]["text"]) == ("dana@example.com", "private")
    assert found["posting"][0]["text"] == "write to dana@example.com"


def test_json_says_which_stages_are_ones_own() -> None:
    found = [History(SMALL, TODAY)]
    whole = {
        part: json.loads("".join(export(part, found, "json", CsvStyle(), STAGES)))
        for part in ("applications", "events")
    }
    own = [{"name": "take-home", "type": "task", "position": 25, "aliases": ["homework"]}]
    assert (whole["applications"]["stages"], "stages" in whole["events"]) == (own, False)


def test_a_stage_of_ones_own_has_columns_too() -> None:
    stages = sorted(STAGES, key=lambda stage: stage.position)
    (row,) = csv.DictReader(
        io.StringIO("".join(export("applications", [History(SMALL, TODAY)], "csv", CsvStyle(), stages)))
    )
    assert (row["take-home_from"], row["take-home_to"], row["resume_from"]) == ("2026-11-23", "2026-11-23", "")
    assert row["assessment_to_take-home_days_min"] == row["take-home_to_interview-1_days_max"] == ""


def test_nothing_is_valid_json_too() -> None:
    assert json.loads("".join(export("events", [], "json", CsvStyle()))) == {"schema": 1, "events": []}
    assert "".join(export("events", [], "jsonl", CsvStyle())) == ""


@pytest.mark.parametrize("form", ["csv", "json", "jsonl"])
def test_the_first_piece_comes_before_the_last_application_is_read(form: str) -> None:
    def endless() -> Iterator[History]:
        while True:
            yield History(SMALL, TODAY)

    pieces = export("applications", endless(), form, CsvStyle())
    assert sum(len(next(pieces)) for _ in range(100)) > 1000


def test_only_csv_has_a_style() -> None:
    for style in ({"raw": True}, {"excel": True}, {"full": True}, {"columns": ("kind",)}):
        with pytest.raises(BadValue, match="columns=, raw=, excel=, full= are for csv; leave them out with json"):
            written("events", SMALL, "json", **style)
    with pytest.raises(UnknownWord, match="xlsx"):
        written("events", SMALL, "xlsx")


def test_a_spreadsheet_evaluates_no_cell(tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    if not soffice:
        pytest.skip("no LibreOffice here")
    hostile = ["=1+1", '"=2+2"', '=HYPERLINK("http://x.example","y")', "+1+1", "-1+1", "@SUM(1)", "'=1", "＝1+1", "a"]
    applications = [Application(text, "role", f"k{place}", id=place + 1) for place, text in enumerate(hostile)]
    found = [History(Record(application), TODAY) for application in applications]
    text = "".join(export("applications", found, "csv", CsvStyle(columns=("company",))))
    (tmp_path / "in.csv").write_text(text, encoding="utf-8")
    command = [
        soffice,
        "--headless",
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--infilter=CSV:44,34,76,1",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1",
        "--outdir",
        str(tmp_path / "out"),
        "in.csv",
    ]
    subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=180, check=True)
    shown = [row[0] for row in csv.reader(io.StringIO((tmp_path / "out/in.csv").read_text(encoding="utf-8")))]
    assert shown == ["company", *map(escape, hostile)]
