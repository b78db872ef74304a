"""`tracker import` of TOML: added once, never overwritten, all or nothing; what is exported comes back the same."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tracker.core.application import Record
from tracker.store.store import open_store

if TYPE_CHECKING:
    from tests.conftest import Run

EXAMPLE = Path(__file__).parents[2] / "examples/aws_sa_intern.toml"
KAKAO = """\
[application]
company = "Kakao"
role = "Backend"
key = "kakao"

[[application.event]]
stage = "resume"
kind = "submitted"
on = "last week"
"""


def _records(path: Path) -> list[Record]:
    """Everything in a store, ids aside."""
    with open_store(path) as store:
        return [_bare(record) for record in store.records()]


def _bare(record: Record) -> Record:
    return Record(
        record.application._replace(id=0),
        tuple(event._replace(id=0) for event in record.events),
        tuple(contact._replace(id=0) for contact in record.contacts),
        tuple(note._replace(id=0) for note in record.notes),
        tuple(document._replace(id=0) for document in record.documents),
        tuple(posting._replace(id=0) for posting in record.postings),
    )


def _file(world: Path, text: str) -> str:
    path = world / "file.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_the_founding_story(run: Run) -> None:
    ran = run("import", str(EXAMPLE))
    assert (ran.out, ran.err) == ("", "Imported 1 application (aws-sa-intern)\n")
    waits = run("waits", "aws-sa-intern", "-f", "tsv").out
    assert "about 6 weeks (31–50 days)" in waits
    assert "2024-03-21\t2024-03-31\t2024-05-01\t2024-05-10" in waits


def test_the_same_file_again_adds_nothing(run: Run, world: Path) -> None:
    run("import", str(EXAMPLE))
    before = _records(world / "tracker.db")
    assert run("import", str(EXAMPLE)).err == "Imported 0 applications; 1 known already\n"
    assert _records(world / "tracker.db") == before


def test_a_file_is_known_again_on_another_day_and_after_a_correction(run: Run, world: Path) -> None:
    file = _file(world, KAKAO)
    run("import", file)
    run("edit", "kakao#1", "on=2026-11-02")
    assert run("--today", "2026-12-24", "import", file).err == "Imported 0 applications; 1 known already\n"
    assert len(run("show", "kakao", "-f", "tsv").out.splitlines()) == 1


def test_one_undo_takes_a_whole_import_back_and_it_can_be_imported_again(run: Run) -> None:
    run("import", str(EXAMPLE))
    assert "import aws_sa_intern.toml (1 added" in run("undo").err
    assert run("list", "--all").out == ""
    assert run("import", str(EXAMPLE)).err == "Imported 1 application (aws-sa-intern)\n"


@pytest.mark.no_record
def test_a_dry_run_keeps_nothing_and_makes_no_file(run: Run, world: Path) -> None:
    assert run("import", "-n", str(EXAMPLE)).err == "Would import 1 application (aws-sa-intern)\n"
    assert not (world / "tracker.db").exists()
    run("add", "Kakao", "Backend")
    run("import", "--dry-run", str(EXAMPLE))
    assert len(_records(world / "tracker.db")) == 1
    assert "add kakao" in run("undo").err


def test_standard_input(run: Run) -> None:
    assert run("import", "-", "--from", "toml", stdin=KAKAO).err == "Imported 1 application (kakao)\n"


def test_a_file_that_is_not_there(run: Run, world: Path) -> None:
    assert run("import", str(world / "none.toml"), code=1).err.startswith("tracker: cannot read ")


def test_what_is_exported_imports_back_to_the_same_records(run: Run, world: Path) -> None:
    run("import", str(EXAMPLE))
    run("stages", "add", "case-study", "--type", "task", "--after", "assessment")
    run("add", "네이버", "백엔드", "--on", "3월 말", "--tag", "신입", "--tag", "C++", "--deadline", "2026-12-24 18:00")
    run("log", "네이버", "case-study", "어제", "--via", "portal", "-m", 'quotes " and\nlines \\')
    run("log", "네이버", "1차", "--at", "2026-12-01 15:00 America/New_York")
    run("note", "네이버", "어떤 질문?", "--topic", "question", "--stage", "case-study")
    run("contact", "네이버", "김민서", "--email", "k@x.example")
    exported = run("export", "-f", "toml").out
    copy = world / "copy.db"
    assert run("--db", str(copy), "import", "-", "--from", "toml", stdin=exported).code == 0
    assert _records(copy) == _records(world / "tracker.db")
    assert len(_records(copy)) == 2
    assert run("--db", str(copy), "export", "-f", "toml").out == exported
    assert run("import", "-", "--from", "toml", stdin=exported).err == "Imported 0 applications; 2 known already\n"


def test_documents_come_where_their_bytes_are_and_are_counted_where_not(run: Run, world: Path) -> None:
    (world / "cv.pdf").write_bytes(b"%PDF")
    run("add", "Kakao", "Backend")
    run("attach", "kakao", str(world / "cv.pdf"))
    exported = run("export", "-f", "toml").out
    elsewhere = run("--db", str(world / "copy.db"), "import", "-", "--from", "toml", stdin=exported)
    assert "1 document left out, as the file is not here: tracker attach" in elsewhere.err
    run("remove", "kakao")
    assert run("import", "-", "--from", "toml", stdin=exported).err == "Imported 1 application (kakao)\n"
    assert [one.name for one in _records(world / "tracker.db")[0].documents] == ["cv.pdf"]


def test_the_same_application_gets_what_is_new_and_keeps_what_it_has(run: Run, world: Path) -> None:
    run("add", "kakao", "backend", "--key", "kakao", "--location", "Seoul", "--on", "2026-11-20", "--tag", "a")
    run("log", "kakao", "oa", "yesterday", "-m", "mine")
    text = (
        KAKAO.replace('"last week"', "2026-11-20").replace(
            "[[", 'location = "Jeju"\nsalary = "95k"\ntags = ["b", "a"]\n\n[[', 1
        )
        + '[[application.event]]\nstage = "oa"\nkind = "submitted"\non = 2026-11-22\nvia = "portal"\nnote = "theirs"\n'
        + '[[application.event]]\nkind = "rejected"\non = 2026-11-23\n'
        + '[[application.contact]]\nname = "Kim"\n'
    )
    assert run("import", _file(world, text)).err == "Imported 0 applications; added to 1 (kakao)\n"
    (record,) = _records(world / "tracker.db")
    application = record.application
    assert (application.company, application.role, application.location) == ("kakao", "backend", "Seoul")
    assert (application.salary, application.tags) == ("95k", ("a", "b"))
    assert [(event.kind.name, event.via, event.note) for event in record.events] == [
        ("submitted", "", ""),
        ("submitted", "portal", "mine"),
        ("rejected", "", ""),
    ]
    assert [contact.name for contact in record.contacts] == ["Kim"]
    assert run("list").out == ""


def test_another_application_with_the_key_is_left_alone(run: Run, world: Path) -> None:
    run("add", "Kakao Games", "Designer", "--key", "kakao")
    ran = run("import", _file(world, KAKAO))
    assert ran.err == (
        "Imported 1 application (kakao-backend)\n  the key kakao is another application's: this one is kakao-backend\n"
    )
    assert [one.application.role for one in _records(world / "tracker.db")] == ["Designer", "Backend"]


def test_without_a_key_a_file_that_says_more_is_another_application(run: Run, world: Path) -> None:
    text = KAKAO.replace('key = "kakao"\n', "")
    run("import", _file(world, text))
    assert run("import", _file(world, text)).err == "Imported 0 applications; 1 known already\n"
    more = text + '[[application.event]]\nkind = "rejected"\non = 2026-11-23\n'
    assert run("import", _file(world, more)).err == "Imported 1 application (kakao-backend)\n"


def test_two_equal_applications_of_a_file_are_two(run: Run, world: Path) -> None:
    table = '[[application]]\ncompany = "Kakao"\nrole = "Backend"\n'
    assert run("import", _file(world, table * 2)).err == "Imported 2 applications (kakao, kakao-backend)\n"
    assert run("import", _file(world, table * 2)).err == "Imported 0 applications; 2 known already\n"


def test_all_or_nothing_and_every_bad_application_is_named(run: Run, world: Path) -> None:
    bad = KAKAO.replace("[application", "[[application").replace("application]\n", "application]]\n", 1)
    bad = bad.replace("[[[application.event]]", "[[application.event]]")
    events = '[[application.event]]\nkind = "rejected"\non = 2026-10-01\n'
    text = "\n".join(
        [bad, bad.replace("kakao", "b") + events, bad.replace("kakao", "c") + events, bad.replace('"kakao"', '"D d"')]
    )
    ran = run("import", _file(world, text), code=2)
    lines = ran.err.splitlines()
    assert [line.partition(": ")[0] if number else line for number, line in enumerate(lines)][1:] == [
        "application 3 (Kakao, Backend)",
        "application 4 (Kakao, Backend)",
    ]
    assert lines[0].startswith("tracker: application 2 (Kakao, Backend): resume submitted")
    assert "“D d” is not a key; write it like d-d" in lines[2]
    assert _records(world / "tracker.db") == []
    ran = run("import", _file(world, text), "--skip-bad")
    assert ran.err.splitlines()[0] == "Imported 1 application (kakao)"
    assert [line.partition(" (")[0] for line in ran.err.splitlines()[1:]] == [
        f"  left out: application {number}" for number in (2, 3, 4)
    ]


def test_stages_of_the_file_that_are_missing_are_added(run: Run, world: Path) -> None:
    text = (
        '[[stage]]\nname = "case-study"\ntype = "task"\nposition = 25\naliases = ["case"]\n'
        '[[stage]]\nname = "assessment"\ntype = "task"\nposition = 5\n' + KAKAO.replace('"resume"', '"case"')
    )
    run("import", _file(world, text))
    with open_store(world / "tracker.db") as store:
        assert [(stage.name, stage.position) for stage in store.pipeline()][1:3] == [
            ("assessment", 20),
            ("case-study", 30),
        ]
    assert "case study handed in" in run("show", "kakao").out
    run("undo")
    with open_store(world / "tracker.db") as store:
        assert "case-study" not in [stage.name for stage in store.pipeline()]


@pytest.mark.parametrize("count", [11, 25])
def test_of_many_applications_only_how_many_is_said(run: Run, world: Path, count: int) -> None:
    text = "".join(f'[[application]]\ncompany = "C{n}"\nrole = "R"\n' for n in range(count))
    assert run("import", _file(world, text)).err == f"Imported {count} applications\n"


def test_what_comes_after_giving_up_on_one_day_is_open_when_it_is_imported(run: Run, world: Path) -> None:
    """What is kept of a new application is found out by the order in which its events will have been typed."""
    given_up = f'{KAKAO}[[application.event]]\nkind = "closed"\non = 2026-11-20\n'
    (world / "a.toml").write_text(f'{given_up}[[application.event]]\nkind = "offered"\non = 2026-11-20\n', "utf-8")
    run("import", str(world / "a.toml"))
    (world / "b.csv").write_text("Firm,Role,Gave up,Offer\nAcme,Baker,2026-11-20,2026-11-20\n", "utf-8")
    maps = ("Firm=company", "Role=role", "Gave up=closed", "Offer=offered")
    run("import", str(world / "b.csv"), *(word for said in maps for word in ("--map", said)))
    listed = run("list", "-f", "csv").out
    assert "kakao" in listed
    assert "acme" in listed
    assert "hides it" not in run("db", "check", code=None).out
