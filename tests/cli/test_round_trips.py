"""What is exported and imported elsewhere is the same to the number and the uid, and no number is ever given twice."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tracker.core.application import Record
from tracker.core.stages import Stage
from tracker.store.store import open_store

if TYPE_CHECKING:
    from tests.conftest import Run


def bare(value: Any) -> Any:
    """A value without its id, which is each store's own, and its stages by name: their places may differ."""
    named = {name: one.name for name, one in value._asdict().items() if isinstance(one, Stage)}
    return value._replace(id=0, **named)


def kept(path: Path) -> list[Record]:
    """What a store holds, but for bytes."""
    with open_store(path) as store:
        records = list(store.records())
    return [
        Record(
            bare(record.application),
            tuple(map(bare, record.events)),
            tuple(map(bare, record.contacts)),
            tuple(map(bare, record.notes)),
            postings=tuple(bare(posting)._replace(original="") for posting in record.postings),
        )
        for record in records
    ]


def pipeline(path: Path) -> tuple[Stage, ...]:
    with open_store(path) as store:
        return store.pipeline()


@pytest.fixture
def full(run: Run, world: Path) -> list[Record]:
    """Applications of which all is said that can be said of one, by people and by a sheet."""
    run("stages", "add", "chat", "--type", "meeting", "--after", "resume", "--alias", "talk")
    run("stages", "add", "take-home", "--type", "task", "--after", "chat")
    run(
        "add", "AWS", "SA Intern", "--on", "late march 2024", "--key", "aws", "--source", "portal", "--location", "서울",
        "--salary", "95k", "--url", "https://aws.example", "--tag", "a;b", "--deadline", "2026-12-01 18:00",
    )  # fmt: skip
    run("log", "aws", "oa", "invited", "2024-04-01", "--due", "friday 18:00", "--via", "email", "--who", "Kim")
    run("remove", "aws#2")
    run("log", "aws", "i1", "scheduled", "--on", "2024-05-03", "--at", "2026-12-03 15:00-16:30", "-m", "=two\n'lines'")
    run("log", "aws", "acknowledged", "2024-05-04", "--expect", "mid december")
    run("contact", "aws", "Jane", "--role", "recruiter", "--stage", "chat", "-m", "ten years\n\nin storage")
    run("note", "aws", "read up", "--topic", "essay", "--stage", "take-home")
    run("note", "aws", "--done", "1")
    run("attach", "aws", "--as", "posting", "-", stdin="Build things.\n")
    run(
        "edit", "aws", "offer.base=120k", "offer.bonus=10%", "offer.equity=none", "offer.sign-on=5k",
        "offer.place=Pangyo", "offer.start=2027-01-04", "offer.answer-by=2026-12-24 18:00",
    )  # fmt: skip
    run("add", "Toss", "Backend")
    run("log", "toss", "referred", "2024-02-01")
    run("log", "toss", "resume", "2024-03-01")
    run("log", "toss", "take-home", "rejected", "2024-06-01")
    sheet = "Company,Role,Applied\nKakao,Frontend,2026-11-02\n"
    run("import", "-", "--map", "Company=company", "--map", "Role=role", "--map", "Applied=resume", stdin=sheet)
    found = kept(world / "tracker.db")
    aws, toss, kakao = found
    assert [(event.number, event.typed) for event in aws.events] == [(1, True), (3, True), (4, True)]
    assert aws.events[1].appointment
    assert aws.events[1].appointment.length == 90
    assert aws.events[2].expect
    assert (str(aws.contacts[0].stage), aws.notes[0].done) == ("chat", True)
    assert [event.number for event in toss.events] == [1, 2, 3]
    assert str(toss.events[2].reached) == "take-home"
    assert [(event.number, event.typed) for event in kakao.events] == [(1, False)]
    return found


@pytest.mark.parametrize(
    "sheets",
    [
        [("applications", "-f", "toml")],
        [("applications", "-f", "json")],
        [("applications", "-f", "jsonl")],
        [("events", "--full", ""), ("applications", "--full", "")],
        [("events", "--full", "--excel"), ("applications", "--full", "--excel")],
    ],
)
def test_what_is_imported_elsewhere_is_the_same(
    run: Run, world: Path, full: list[Record], sheets: list[tuple[str, ...]]
) -> None:
    other = ("--db", str(world / "other.db"))
    if sheets[0][0] == "events":  # which say what a stage is, but only of those at which something happened
        run("stages", "add", "chat", "--type", "meeting", "--after", "resume", "--alias", "talk", *other)
    for number, words in enumerate(sheets):
        path = str(world / f"{number}.{words[2] if words[1] == '-f' else 'csv'}")
        run("export", *filter(None, words), "-o", path)
        run("import", path, *other)
        assert "Imported 0 applications" in run("import", path, *other).err
    found = kept(world / "other.db")
    if sheets[0][0] == "events":  # which know nothing of an application without events
        found = sorted(found, key=lambda record: [one.application.key for one in full].index(record.application.key))
    assert found == full
    assert run("db", "check", *other).out == ""
    if sheets[0][2] in {"toml", "json"}:  # which have all stages of one's own, not only those of an application
        assert pipeline(world / "other.db") == pipeline(world / "tracker.db")


def test_the_sheet_of_applications_first_gives_the_same_events_too(run: Run, world: Path, full: list[Record]) -> None:
    for stage, kind in (("chat", "meeting"), ("take-home", "task")):
        run("stages", "add", stage, "--type", kind, "--before", "assessment", "--db", str(world / "other.db"))
    for part in ("applications", "events"):
        run("export", part, "--full", "-o", str(world / f"{part}.csv"))
        run("import", str(world / f"{part}.csv"), "--db", str(world / "other.db"))
    for record, told in zip(kept(world / "other.db"), full, strict=True):
        events = tuple(sorted(record.events, key=lambda event: event.number))
        assert record._replace(events=events) == told


CHANGES: dict[str, list[tuple[str, ...]]] = {
    "renamed": [("rename", "interview-1", "first-round")],
    "renamed twice": [("rename", "interview-1", "call"), ("rename", "call", "first-round")],
    "moved and called": [("move", "assessment", "--after", "interview-2"), ("alias", "resume", "letter")],
    "added and renamed": [("add", "fit", "--type", "meeting", "--before", "interview-2"), ("rename", "fit", "culture")],
    "removed": [("remove", "interview-2"), ("add", "panel", "--type", "meeting", "--alias", "i2")],
}


@pytest.mark.parametrize("form", ["toml", "json", "jsonl", "csv"])
@pytest.mark.parametrize("name", CHANGES)
def test_stages_of_ones_own_come_along(run: Run, world: Path, name: str, form: str) -> None:
    for words in CHANGES[name]:
        run("stages", *words)
    run("add", "Acme", "Baker")
    stages = [stage.name for stage in pipeline(world / "tracker.db") if stage.name != "outcome"]
    for number, stage in enumerate(stages):
        run("log", "acme", stage, f"2026-10-{10 + number}", "--again")
        run("note", "acme", f"of {stage}", "--stage", stage)
    other = ("--db", str(world / "other.db"))
    files = [str(world / f"{part}.{form}") for part in ("applications", "events")[: 1 + (form == "csv")]]
    for file in files:
        run("export", *[Path(file).stem] * (form == "csv"), *["--full"] * (form == "csv"), "-o", file)
    run("import", *files, *other)
    assert kept(world / "other.db") == kept(world / "tracker.db")
    assert "Imported 0 applications" in run("import", *files, *other).err
    if form in {"toml", "json"} and name.startswith("renamed"):
        assert pipeline(world / "other.db") == pipeline(world / "tracker.db")


def test_a_stage_that_was_renamed_here_is_the_one_an_older_export_names(run: Run, world: Path) -> None:
    run("add", "Acme", "Baker")
    run("log", "acme", "i1", "2026-10-10")
    file = str(world / "old.json")
    run("export", "-o", file)
    other = ("--db", str(world / "other.db"))
    run("stages", "rename", "interview-1", "first-round", *other)
    run("import", file, *other)
    (record,) = kept(world / "other.db")
    assert [str(event.stage) for event in record.events] == ["first-round"]


def test_a_default_stage_that_a_record_lacks_is_added_when_it_is_named(run: Run, world: Path) -> None:
    """As one will be that a later version of the program has more."""
    run("add", "Acme", "Baker")
    run("log", "acme", "assessment", "2026-10-10")
    file = str(world / "file.toml")
    run("export", "-o", file)
    for name in ("one", "two"):
        other = ("--db", str(world / f"{name}.db"))
        run("stages", "remove", "assessment", *other)
        if name == "one":
            run("import", file, *other)
        else:
            run("add", "Acme", "Baker", *other)
            run("log", "acme", "oa", "2026-10-10", *other)
        assert [stage.name for stage in pipeline(world / f"{name}.db")][:3] == ["resume", "assessment", "interview-1"]


def numbers(run: Run, ref: str = "aws") -> list[int]:
    return sorted(event["n"] for event in json.loads(run("show", ref, "-f", "json").out)["events"])


def test_no_number_is_given_twice(run: Run) -> None:
    run("add", "AWS", "Dev", "--on", "2026-11-02")
    assert "#2 assessment" in run("log", "aws", "oa", "2026-11-03").err
    run("undo")
    assert "#3 interview-1" in run("log", "aws", "i1", "2026-11-04").err
    run("remove", "aws#3")
    assert "#4 assessment" in run("log", "aws", "oa", "2026-11-05").err
    run("undo")
    run("undo")  # the removal: its event has its number again
    assert numbers(run) == [1, 3]
    assert "#5 interview-2" in run("log", "aws", "i2", "2026-11-06").err
    assert numbers(run) == [1, 3, 5]
    run("remove", "aws")
    run("undo")
    assert "#6 rejected" in run("log", "aws", "rejected", "2026-11-07").err


def test_numbers_that_come_in_are_kept_unless_they_were_given(run: Run) -> None:
    run("add", "AWS", "Dev", "--on", "2026-11-02")
    run("log", "aws", "oa", "2026-11-03")
    run("remove", "aws#2")
    head = "application,company,role,n,stage,kind,on_earliest,on_latest\n"
    taken = "aws,AWS,Dev,{},{},{},2026-11-{},2026-11-{}\n".format
    run(
        "import",
        "-",
        stdin=head
        + taken(1, "resume", "acknowledged", "03", "03")
        + taken(2, "assessment", "submitted", "04", "04")
        + taken(9, "interview-1", "held", "05", "05"),
    )
    assert numbers(run) == [1, 3, 4, 9]
    assert "#10 rejected" in run("log", "aws", "rejected", "2026-11-07").err
    run("undo")
    run("undo")
    assert numbers(run) == [1]
    assert "#11 interview-2" in run("log", "aws", "i2", "2026-11-08").err


def test_numbers_of_a_sheet_are_not_given_again(run: Run) -> None:
    sheet = "Company,Role,Applied,Answer\nAWS,Dev,2026-11-02,2026-11-04\n"
    maps = ("Company=company", "Role=role", "Applied=resume", "Answer=rejected")
    run("import", "-", *(word for one in maps for word in ("--map", one)), stdin=sheet)
    assert numbers(run) == [1, 2]
    run("remove", "aws#2")
    assert "#3 assessment" in run("log", "aws", "oa", "2026-11-05").err
