"""`tracker import` of our own JSON: what is exported comes back the same; hostile files leave nothing and no traceback."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.test_import_toml import EXAMPLE

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run


@pytest.fixture
def story(run: Run, world: Path) -> Run:
    """A record with something of everything, a stage nobody used among it, and events typed in another order."""
    run("import", str(EXAMPLE))
    run("stages", "add", "call", "--type", "meeting", "--after", "resume")
    run("stages", "add", "case-study", "--type", "task", "--after", "assessment")
    run("add", "네이버", "백엔드", "--on", "3월 말", "--tag", "신입", "--tag", "C++", "--deadline", "2026-12-24 18:00")
    run("log", "네이버", "1차", "--at", "2026-12-01 15:00 America/New_York")
    run("log", "네이버", "case-study", "2026-11-20..2026-11-21", "--via", "portal", "-m", 'quotes " and\nlines \\')
    run("note", "네이버", "어떤 질문?", "--topic", "question", "--stage", "case-study")
    run("contact", "네이버", "김민서", "--email", "k@x.example", "-m", "+82")
    page = world / "page.html"
    page.write_text("<html><title>Dev</title><body><p>Do things</p></body></html>", encoding="utf-8")
    run("attach", "네이버", "--as", "posting", str(page))
    return run


def _elsewhere(world: Path) -> tuple[str, str]:
    return "--db", str(world / "copy.db")


def _without_pages(toml: str) -> str:
    """The page a posting was taken from is bytes, which stay where they are."""
    return "".join(line for line in toml.splitlines(keepends=True) if not line.startswith("original = "))


def test_what_is_exported_imports_back_to_the_same_record(story: Run, world: Path) -> None:
    file = world / "all.json"
    story("export", "-f", "json", "-o", str(file))
    other = _elsewhere(world)
    assert story(*other, "import", str(file)).err.startswith("Imported 2 applications (aws-sa-intern, ")
    assert story(*other, "export", "-f", "toml").out == _without_pages(story("export", "-f", "toml").out)
    assert story("import", str(file)).err == "Imported 0 applications; 2 known already\n"


def test_lines_import_back_to_the_same_applications(story: Run, world: Path) -> None:
    lines = story("export", "-f", "jsonl").out
    other = _elsewhere(world)
    story(*other, "import", "-", stdin=lines)
    copied, kept = (
        story(*options, "export", "-f", "toml").out.partition("[[application]]")[2] for options in (other, ())
    )
    assert copied == _without_pages(kept)
    assert (
        story(*other, "import", "-", "--from", "json", stdin=lines).err == "Imported 0 applications; 2 known already\n"
    )


def test_where_the_bytes_are_a_posting_has_its_page_again(story: Run, world: Path) -> None:
    file = world / "all.json"
    before = story("export", "-f", "toml").out
    story("export", "-o", str(file), "-f", "json")
    for ref in ("aws-sa-intern", "네이버"):
        story("remove", ref)
    story("import", str(file))
    assert "original = " in before
    assert story("export", "-f", "toml").out == before


def test_one_application_as_it_is_shown(story: Run, world: Path) -> None:
    shown = story("show", "aws-sa-intern", "-f", "json").out
    other = _elsewhere(world)
    assert story(*other, "import", "-", stdin=shown).err == "Imported 1 application (aws-sa-intern)\n"
    assert story(*other, "show", "aws-sa-intern").out == story("show", "aws-sa-intern").out


def test_an_application_gets_what_is_new(run: Run, world: Path) -> None:
    run("add", "Kakao", "Backend", "--key", "kakao")
    file = world / "kakao"
    file.write_text(json.dumps({"company": "Kakao", "role": "Backend", "key": "kakao", "salary": "95k"}))
    assert run("import", str(file)).err == "Imported 0 applications; added to 1 (kakao)\n"
    run("undo")
    assert run("import", "-n", "--from", "json", str(file)).err == "Would import 0 applications; added to 1 (kakao)\n"


@pytest.mark.parametrize(
    "data",
    [
        b"{", b"[" * 1_000_000, b'{"applications":' * 1_000_000, b'["' + b"\\" * 1_000_001, b'{"schema": 2, "applications": []}',
        b'{"company": NaN, "role": "x"}', b'{"company": "a", "role": "x", "company": "b"}', b"[" + b"9" * 10_000 + b"]",
        b'{"applications": [{"company": "A", "role": "B"}, {"company": "A\\u0000", "role": "B"}]}', b'{"company": "\xff"}',
        b'{"company": "A", "role": "B"}\n{"company": 3}', b'{"events": {"a": {}}}', b'{"applications": {"company": {}}}',
    ],
)  # fmt: skip
def test_hostile_files_leave_nothing(run: Run, world: Path, data: bytes) -> None:
    file = world / "hostile.json"
    file.write_bytes(data)
    ran = run("import", str(file), code=2)
    assert ran.err.startswith("tracker: ")
    assert "Traceback" not in ran.err
    assert run("list", "--all").out == ""


def test_ten_megabytes_are_fine(run: Run, world: Path) -> None:
    file = world / "big.json"
    notes = [{"text": f"{number} " + "가나다 x" * 25_000} for number in range(32)]
    file.write_text(json.dumps({"company": "A", "role": "B", "notes": notes}, ensure_ascii=False), encoding="utf-8")
    assert file.stat().st_size > 8_000_000
    assert run("import", str(file)).err == "Imported 1 application (a)\n"


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_an_export_of_events_comes_back_the_same(story: Run, world: Path, form: str) -> None:
    for stage, type_, after in (("call", "meeting", "resume"), ("case-study", "task", "assessment")):
        story(*_elsewhere(world), "stages", "add", stage, "--type", type_, "--after", after)
    story("export", "events", "-f", form, "-o", str(world / "events.json"))
    story(*_elsewhere(world), "import", str(world / "events.json"))
    columns = [story(*where, "export", "events", "-f", "csv").out for where in ((), _elsewhere(world))]
    assert columns[0] == columns[1]
    assert "2 known already" in story(*_elsewhere(world), "import", str(world / "events.json")).err


@pytest.mark.parametrize("form", ["json", "jsonl", "csv"])
@pytest.mark.parametrize("what", ["waits", "gaps", "week"])
def test_what_is_for_reading_says_which_export_comes_back(story: Run, world: Path, what: str, form: str) -> None:
    ran = story("export", what, "-f", form, "-o", str(path := world / f"x.{form}"), code=None)
    if ran.code == 0:
        said = story(*_elsewhere(world), "import", str(path), code=2).err
        assert "this export is for reading and does not hold everything; tracker export applications -" in said


def test_a_list_is_for_reading(story: Run) -> None:
    listed = story("list", "-f", "json").out
    assert "tracker export applications --format json writes one" in story("import", "-", stdin=listed, code=2).err
