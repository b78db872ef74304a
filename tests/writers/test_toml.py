"""Our own TOML, written: what a person sees, and that nothing is lost on the way back."""

from __future__ import annotations

import tomllib
from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.values import values
from tracker.core.application import PURPOSES, TOPICS, Application, Contact, Document, Note, Posting, Record
from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue
from tracker.core.events import KINDS, Event, Turn
from tracker.core.fields import record_without_identity
from tracker.core.stages import DEFAULT_STAGES, Stage, StageType
from tracker.core.text import file_name, many_lines, one_line
from tracker.core.when import UNKNOWN, Precision, When, exactly
from tracker.readers.toml import read_toml
from tracker.writers.toml import text_to_edit, toml_pieces

if TYPE_CHECKING:
    from collections.abc import Sequence

TODAY = date(2026, 11, 23)
OUTCOME = DEFAULT_STAGES[-1]
DESIGN = Stage("시스템 design", StageType.MEETING, 35, ("design", "설계"))
PIPELINE = (*DEFAULT_STAGES[:-1], DESIGN, OUTCOME)
MAY = date(2024, 5, 1)


def read(text: str) -> tuple[Record, ...]:
    """As the file would be read on another machine, where only the default stages are known."""
    return read_toml(text.encode(), TODAY, "Europe/Berlin", DEFAULT_STAGES)


STORY = Record(
    Application("네이버", "Backend", key="naver", deadline=Appointment(exactly(MAY)), tags=("go", "remote")),
    events=(
        Event(KINDS["submitted"], DEFAULT_STAGES[0], exactly(date(2024, 3, 1))),
        Event(KINDS["submitted"], DEFAULT_STAGES[1], exactly(date(2024, 3, 2), "2024-03-02")),
        Event(
            KINDS["scheduled"],
            DESIGN,
            When(date(2024, 3, 21), date(2024, 3, 31), Precision.THIRD, "late march 2024"),
            appointment=Appointment(exactly(MAY, "may 1 3pm"), time(15), "Asia/Seoul"),
            note="two\nlines",
        ),
        Event(KINDS["rejected"], OUTCOME, UNKNOWN),
    ),
    notes=(Note('C:\\x and "so"', stage=DESIGN),),
)

BODY = """\
company = "네이버"
role = "Backend"
key = "naver"
tags = ["go", "remote"]
deadline = 2024-05-01

[[application.event]]
stage = "resume"
kind = "submitted"
on = 2024-03-01

[[application.event]]
stage = "assessment"
kind = "submitted"
on = "2024-03-02"

[[application.event]]
stage = "시스템 design"
kind = "scheduled"
on = {earliest = 2024-03-21, latest = 2024-03-31, words = "late march 2024", precision = "third"}
at = {earliest = 2024-05-01, latest = 2024-05-01, words = "may 1 3pm", precision = "day", time = 15:00:00, zone = "Asia/Seoul"}
note = \"\"\"
two
lines
\"\"\"

[[application.event]]
kind = "rejected"
on = {words = "unknown", precision = "unknown"}

[[application.note]]
topic = "other"
stage = "시스템 design"
text = "C:\\\\x and \\"so\\""
"""

STAGE = """\
[[stage]]
name = "시스템 design"
type = "meeting"
position = 35
aliases = ["design", "설계"]

"""


def written(*records: Record, stages: Sequence[Stage] = PIPELINE) -> str:
    return "".join(toml_pieces(records, stages))


def test_a_file_reads_well() -> None:
    assert written(STORY) == f"{STAGE}[[application]]\n{BODY}"


def test_many_records_stand_apart() -> None:
    kakao = Record(Application("Kakao", "Frontend"))
    table = '[[application]]\ncompany = "Kakao"\nrole = "Frontend"\n'
    assert written(STORY, kakao, kakao) == f"{STAGE}[[application]]\n{BODY}\n{table}\n{table}"


def test_the_text_to_edit_begins_with_comments_and_reads_back() -> None:
    text = text_to_edit(STORY)
    comments, _, rest = text.partition("\n\n")
    assert all(line.startswith("# ") and len(line) <= 120 for line in comments.splitlines())
    assert rest == f"[application]\n{BODY}"
    assert read_toml(text.encode(), TODAY, "UTC", PIPELINE) == (STORY,)


def test_a_day_corrected_in_the_editor_is_read_then() -> None:
    understood = '{earliest = 2024-03-21, latest = 2024-03-31, words = "late march 2024", precision = "third"}'
    text = text_to_edit(STORY).replace(understood, '"early may 2024"')
    (record,) = read_toml(text.encode(), TODAY, "UTC", PIPELINE)
    assert record.events[2].on == When(MAY, date(2024, 5, 10), Precision.THIRD, "early may 2024")


def test_stages_are_written_once_by_position_and_only_those_of_ones_own() -> None:
    lunch = Stage("lunch", StageType.MEETING, 5)
    moved = Stage("resume", StageType.TASK, 12)
    told = Stage("told", StageType.OUTCOME, 1000)
    values = tomllib.loads(written(STORY, stages=[*PIPELINE, lunch, moved, told]))
    assert [(stage["name"], stage["position"]) for stage in values["stage"]] == [
        ("lunch", 5),
        ("resume", 12),
        ("시스템 design", 35),
    ]
    assert "stage" not in tomllib.loads(written(stages=DEFAULT_STAGES))


def test_nothing_is_an_empty_file() -> None:
    assert written(stages=DEFAULT_STAGES) == ""


def test_what_is_at_the_outcome_stays_there() -> None:
    """Of an end it goes without saying; of an offer's moved due day, a note and a person it does not."""
    moved = Event(KINDS["extended"], OUTCOME, exactly(MAY), due=Appointment(exactly(TODAY)))
    ended = Event(KINDS["rejected"], OUTCOME, exactly(MAY), reached=DESIGN)
    record = Record(
        Application("a", "b"), (moved, ended), (Contact("Kim", stage=OUTCOME),), (Note("x", "other", OUTCOME),)
    )
    (table,) = tomllib.loads(written(record))["application"]
    assert [event.get("stage") for event in table["event"]] == ["outcome", None]
    assert read(written(record)) == (record,)


def test_a_file_of_no_bytes_has_a_size() -> None:
    record = Record(Application("a", "b"), documents=(Document("x.txt", "other", "0" * 64, 0),))
    assert read(written(record)) == (record,)


HOSTILE = [
    "quotes \"one\" 'two' \"\"\"three\"\"\" '''four'''",
    '"""',
    '""""""""\n"""""',
    'ends in a quote\n"',
    "ends in a backslash \\",
    "line ends in a backslash \\\nnext",
    "\\u0041 \\n \\",
    "trailing spaces  \nand\ttabs\t\n  indented",
    "한국어 조선글",
    "👩‍💻 👨‍👩‍👧 é",
    "a\u202eb\u2066c\u2069 zero\u200bwidth \ufeff",
    "[red]x[/red] [/] {x} # no comment",
    "=1+1",
    "a\n\n\nb",
    "a\u2028b",
    "1e309 nan 2024-03-25",
    "x" * 100_000 + '\n\\"',
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_as_it_was(text: str) -> None:
    line = one_line(text[:500], "text")
    record = Record(
        Application(line, line, tags=(line,)),
        events=(Event(KINDS["rejected"], OUTCOME, When(None, MAY, Precision.OPEN, line), note=text, who=line),),
        contacts=(Contact(line, background=text),),
        notes=(Note(text),),
        postings=(Posting(text, line),),
    )
    assert read(written(record)) == (record,)


def test_a_long_text_is_written_in_time_that_grows_with_it() -> None:
    text = '\\"' * 499_999 + "\n"
    record = Record(Application("a", "b"), notes=(Note(text.strip()),), postings=(Posting(f"{text}x"),))
    assert read(written(record)) == (record,)


def test_what_could_not_come_in_cannot_break_the_file() -> None:
    text = written(Record(Application("a\x1b\0", "b"), notes=(Note("a\x7f\nb\r"),)))
    assert tomllib.loads(text)["application"][0]["company"] == "a\x1b\0"
    with pytest.raises(BadValue, match="control character"):
        read(text)


SIGNS = st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from(
    ["\n", "\t", '"', '"""', "\\", "'''", "#", "\u200d"]
)


def clean_lines(text: str) -> str:
    try:
        return many_lines(text, "text")
    except BadValue:
        return "a tower of marks"


def clean_line(text: str) -> str:
    return one_line(clean_lines(text), "text", 10_000)


LINES = st.lists(SIGNS, max_size=12).map("".join).map(clean_lines)
LINE = LINES.map(clean_line)
NEEDED = LINE.map(lambda line: line or "x")
PAST = st.dates(date(2000, 1, 1), TODAY)
PERHAPS_PAST = st.none() | PAST
ZONES = st.sampled_from(["Asia/Seoul", "UTC", "Japan", "+09:00", "-05:30"])
STAGES = st.sampled_from(PIPELINE[:-1])
HASHES = st.binary(min_size=32, max_size=32).map(bytes.hex)


@st.composite
def windows(draw: st.DrawFn, days: st.SearchStrategy[date] = PAST) -> When:
    bounds = sorted(draw(st.tuples(days, days)))
    earliest, latest = (draw(st.sampled_from([bound, None])) for bound in bounds)
    return When(earliest, latest, draw(st.sampled_from(Precision)), draw(LINE))


def in_figures(day: date) -> When:
    return exactly(day, day.isoformat())


def ended(when: When) -> When:
    """What has happened has happened by today."""
    return when if when.is_unknown else When(when.earliest, when.latest or TODAY, when.precision, when.words)


DAYS = windows().map(ended) | st.builds(exactly, PAST, st.just("") | LINE) | PAST.map(in_figures) | st.just(UNKNOWN)


CLOCKS = st.times().map(lambda at: at.replace(microsecond=0))
TO_COME = st.dates(date(2020, 1, 1), date(2030, 1, 1))
ONE_DAY = st.builds(exactly, TO_COME, LINE) | TO_COME.map(in_figures)
DUE_DAYS = values(Appointment, ONE_DAY | windows(TO_COME)) | values(Appointment, ONE_DAY, CLOCKS, ZONES)
MEETINGS = DUE_DAYS | values(Appointment, ONE_DAY, CLOCKS, ZONES, st.integers(0, 14 * 24 * 60))
UIDS = st.just("") | st.text("019abzAZ", min_size=1, max_size=32)


@st.composite
def events(draw: st.DrawFn) -> Event:
    kind = draw(st.sampled_from(list(KINDS.values())))
    stage = OUTCOME if kind.outcome else None if not kind.staged else draw(STAGES)
    if kind.turn is None and not kind.outcome:
        stage = draw(st.sampled_from([stage, None]))
    if kind.moves_due:
        stage = draw(st.sampled_from(PIPELINE))
    if kind.does:
        stage = draw(st.sampled_from([one for one in PIPELINE if one.type is kind.does]))
    may_expect = not kind.ends and kind.turn not in {Turn.YOU, Turn.CALENDAR}
    return Event(
        kind,
        stage,
        draw(DAYS),
        appointment=draw(MEETINGS) if kind.turn is Turn.CALENDAR else None,
        due=draw(DUE_DAYS if kind.moves_due else st.none() | DUE_DAYS) if kind.turn is Turn.YOU else None,
        note=draw(LINES),
        who=draw(LINE),
        via=draw(LINE),
        expect=draw(st.none() | ONE_DAY | windows(TO_COME)) if may_expect else None,
        reached=draw(st.none() | STAGES) if kind.outcome else None,
        number=draw(st.integers(0, 999)),
        typed=draw(st.booleans()),
        uid=draw(UIDS),
    )


def files(name: str) -> str:
    try:
        return file_name(name, "name")
    except BadValue:
        return "이력서.pdf"


APPLICATIONS = values(
    Application,
    NEEDED,
    NEEDED,
    key=st.just(""),
    location=LINE,
    url=LINE,
    source=LINE,
    salary=LINE,
    deadline=st.none() | DUE_DAYS,
    tags=st.lists(NEEDED, max_size=3, unique=True).map(tuple),
    offer_base=LINE,
    offer_bonus=LINE,
    offer_equity=LINE,
    offer_sign_on=LINE,
    offer_place=LINE,
    offer_start=st.none() | DUE_DAYS,
    offer_answer_by=st.none() | DUE_DAYS,
    uid=UIDS,
)
CONTACTS = values(
    Contact,
    NEEDED,
    role=LINE,
    email=LINE,
    phone=LINE,
    url=LINE,
    background=LINES,
    stage=st.none() | st.sampled_from(PIPELINE),
    uid=UIDS,
)
NOTES = values(
    Note,
    LINES.map(lambda text: text or "x"),
    topic=st.sampled_from(TOPICS),
    stage=st.none() | st.sampled_from(PIPELINE),
    written=PERHAPS_PAST,
    done=st.booleans(),
    uid=UIDS,
)
DOCUMENTS = values(
    Document,
    NEEDED.map(files),
    st.sampled_from(PURPOSES),
    HASHES,
    st.integers(0, 25_000_000),
    added=PERHAPS_PAST,
    uid=UIDS,
)
POSTINGS = values(
    Posting,
    LINES.map(lambda text: text or "x"),
    title=LINE,
    url=LINE,
    taken=PERHAPS_PAST,
    original=st.just("") | HASHES,
    uid=UIDS,
)
RECORDS = values(
    Record, APPLICATIONS, st.lists(events(), max_size=3).map(tuple),
    *(st.lists(parts, max_size=2).map(tuple) for parts in (CONTACTS, NOTES, DOCUMENTS, POSTINGS)),
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(RECORDS, max_size=2).map(tuple))
def test_what_is_written_reads_back_the_same(records: tuple[Record, ...]) -> None:
    assert read(written(*records)) == records


@settings(deadline=None, max_examples=40)
@given(RECORDS)
def test_what_is_edited_and_left_alone_is_the_same(record: Record) -> None:
    assert read_toml(text_to_edit(record).encode(), TODAY, "Asia/Tokyo", PIPELINE) == (record_without_identity(record),)
