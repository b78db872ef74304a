"""Bad inputs in the place of the store, by the numbers of the table of bad inputs: rows 59–66."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

pytestmark = pytest.mark.no_record

AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
READS: tuple[tuple[str, ...], ...] = (("list",), ("show", "aws"), ("search", "aws"), ("stages",), ("db", "check"))
WRITES: tuple[tuple[str, ...], ...] = (
    ("note", "aws", "x"), ("contact", "aws", "Jane"), ("edit", "aws#1", "via=x"), ("remove", "aws"),
    ("undo",), ("stages", "alias", "i2", "tea"),
)  # fmt: skip


@pytest.mark.skipif(AS_ROOT, reason="permissions do not stop root")
@pytest.mark.parametrize("read_only", ["folder", "file"], ids={"folder": "row 59", "file": "row 60"}.get)
def test_what_can_only_be_read(run: Run, aws: str, world: Path, read_only: str) -> None:
    assert aws
    place = world if read_only == "folder" else world / "tracker.db"
    mode = place.stat().st_mode
    place.chmod(0o500 if read_only == "folder" else 0o400)
    try:
        for command in READS:
            run(*command)
        for command in WRITES:
            assert "cannot write to" in run(*command, code=1).err
    finally:
        place.chmod(mode)


@pytest.mark.parametrize("command", [READS[0], READS[2], WRITES[0], WRITES[4], ("db", "backup")])
def test_row_61_places_where_no_store_can_be(run: Run, world: Path, command: tuple[str, ...]) -> None:
    (world / "loop").symlink_to("loop")
    (world / "dangling").symlink_to("nothing")
    for place, said in (
        (world, "is a folder; name a file in it"),
        (world / "none" / "x.db", f"the folder {world}/none is not there"),
        (world / "loop", "is a symbolic link that leads back to itself"),
        (world / "dangling", "is a symbolic link to a file that is not there"),
        (world / ("x" * 300), "is too long"),
    ):
        ran = run("--db", str(place), *command, code=1)
        assert said in ran.err
        assert str(place) in ran.err or "the folder" in ran.err
        assert ran.out == ""


@pytest.mark.parametrize("given", ["", " "])
def test_row_62_an_empty_path(run: Run, given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_DB", given)
    for command in (*READS, *WRITES, ("db",), ("db", "path"), ("db", "backup"), ("db", "restore", "x")):
        assert "the path of the database (--db or TRACKER_DB) is empty" in run(*command, code=2).err


@pytest.mark.parametrize("name", ["a?b.db", "a#b.db", "a%20b.db", "sp ace.db", "한글.db", "a\nb.db"])
def test_row_63_any_name_works(run: Run, world: Path, name: str) -> None:
    place = str(world / name)
    run("add", "AWS", "Dev", "--db", place)
    run("note", "aws", "kept", "--db", place)
    assert run("search", "kept", "--db", place).out == "aws\tAWS\tDev\tnote\tkept\n"
    run("db", "backup", "--db", place)
    assert run("db", "path", "--db", place).out == f"{place}\n"
    assert [path.name for path in world.iterdir() if path.is_file()] == [name]


def test_row_63_a_nul_is_refused(run: Run) -> None:
    assert "has a NUL in it" in run("list", "--db", "a\0b", code=2).err


def test_row_64_an_empty_file_is_a_new_record(run: Run, world: Path) -> None:
    (world / "tracker.db").touch()
    assert run("list").out == ""
    assert (world / "tracker.db").read_bytes() == b""
    said = run("add", "AWS", "Dev").err
    assert said.startswith("Added aws")
    assert said.endswith(f"\n{world}/tracker.db was empty; it holds a new record now\n")
    assert "was empty" not in run("note", "aws", "x").err


@pytest.mark.parametrize("content", [b"just a text\n" * 20, b"\0" * 8192, None], ids="row 65 {!r:.9}".format)
def test_what_is_no_store_is_left_as_it_is(run: Run, aws: str, world: Path, content: bytes | None) -> None:
    assert aws
    path = world / "tracker.db"
    path.write_bytes(path.read_bytes()[:50] if content is None else content)
    before = path.read_bytes()
    for command in (*READS, *WRITES, ("db", "backup")):
        ran = run(*command, code=3)
        assert (ran.out, "is not a database of this program, or it is damaged" in ran.err) == ("", True)
    assert path.read_bytes() == before
    assert sorted(one.name for one in world.iterdir()) == ["tracker.db"]


def test_row_66_garbage_in_the_middle(run: Run, aws: str, world: Path) -> None:
    run("note", aws, "y" * 100_000)
    run("db", "backup")
    path = world / "tracker.db"
    data = bytearray(path.read_bytes())
    place = data.index(b"y" * 2000)
    data[place - place % 4096 : place - place % 4096 + 4096] = b"\xa5" * 4096
    path.write_bytes(data)
    ran = run("db", "check", code=3)
    assert "is damaged" in ran.err
    assert "restore FILE" in ran.out + ran.err
    assert "is damaged" in run("db", "backup", code=3).err
    assert path.read_bytes() == bytes(data)
    (kept,) = (world / "backups").iterdir()
    path.rename(world / "damaged.db")
    run("db", "restore", str(kept))
    assert run("db", "check").err.endswith("is in good order\n")
