"""tracker attach and tracker export file"""

from __future__ import annotations

import json
import os
import stat
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tracker.cli.session import Session
from tracker.store.store import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

BYTES = bytes(range(256)) * 3


def documents(run: Run) -> list[dict[str, Any]]:
    kept: list[dict[str, Any]] = json.loads(run("show", "aws", "-f", "json").out)["documents"]
    return kept


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder the commands run in."""
    place = tmp_path / "here"
    place.mkdir()
    monkeypatch.chdir(place)
    return place


def test_a_file_comes_out_as_it_went_in(run: Run, aws: str, folder: Path) -> None:
    (folder / "이력서 (1).pdf").write_bytes(BYTES)
    assert (
        run("attach", aws, "이력서 (1).pdf", "--as", "Resume").err
        == "aws: 이력서 (1).pdf is kept (resume, 768 bytes)\n"
    )
    assert [(one["name"], one["purpose"], one["size"], one["added"]) for one in documents(run)] == [
        ("이력서 (1).pdf", "resume", 768, "2026-11-23")
    ]
    (folder / "이력서 (1).pdf").unlink()
    assert run("export", "file", aws, "이력서 (1).pdf").err == "Wrote 이력서 (1).pdf to 이력서 (1).pdf (768 bytes)\n"
    assert (folder / "이력서 (1).pdf").read_bytes() == BYTES
    assert stat.S_IMODE((folder / "이력서 (1).pdf").stat().st_mode) == 0o600
    assert [path.name for path in folder.iterdir()] == ["이력서 (1).pdf"]


def test_of_one_name_the_newest_comes_out(run: Run, aws: str, folder: Path) -> None:
    for text in (b"old", b"new"):
        (folder / "cv.pdf").write_bytes(text)
        said = run("attach", aws, str(folder / "cv.pdf")).err
    assert "2 of this name are kept now; tracker export file aws cv.pdf takes the newest\n" in said
    old, _new = json.loads(run("show", aws, "files", "-f", "json").out)
    assert run("export", "file", aws, old["sha256"][:8], "-o", "old.pdf").err == "Wrote cv.pdf to old.pdf (3 bytes)\n"
    assert (folder / "old.pdf").read_bytes() == b"old"
    assert "has no file" in run("export", "file", aws, old["sha256"][:7], "-o", "older.pdf", code=4).err
    assert run("export", "file", aws, "CV.pdf", "-o", "out.pdf").err == (
        "Wrote cv.pdf to out.pdf (3 bytes; the newest of 2 with this name)\n"
    )
    assert (folder / "out.pdf").read_bytes() == b"new"
    run("undo")
    run("export", "file", aws, "cv.pdf", "-o", "older.pdf")
    assert (folder / "older.pdf").read_bytes() == b"old"


def test_nothing_is_replaced_unless_forced(run: Run, aws: str, folder: Path) -> None:
    (folder / "cv.pdf").write_bytes(b"kept")
    run("attach", aws, "cv.pdf")
    (folder / "cv.pdf").write_bytes(b"mine")
    said = run("export", "file", aws, "cv.pdf", code=2).err
    assert said == "tracker: cv.pdf already exists; name another file, or add --force to replace it\n"
    assert (folder / "cv.pdf").read_bytes() == b"mine"
    (folder / "link.pdf").symlink_to("cv.pdf")
    run("export", "file", aws, "cv.pdf", "-o", "link.pdf", "--force")
    assert (folder / "cv.pdf").read_bytes() == b"kept"
    assert (folder / "link.pdf").is_symlink()


def test_standard_output_takes_the_bytes(
    aws: str, run: Run, folder: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "cv.bin").write_bytes(b"a\nb")
    run("attach", aws, "cv.bin")
    assert run("export", "file", aws, "cv.bin", "-o", "-").out == "a\nb"
    monkeypatch.setattr(Session, "on_terminal", True)
    ran = run("export", "file", aws, "cv.bin", "-o", "-", code=2)
    assert (ran.out, "a terminal cannot show these bytes" in ran.err) == ("", True)
    assert capfdbinary.readouterr().out == b""


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "say which file of aws to take out; it has cv.pdf"),
        (("nope",), 4, "aws has no file “nope”; it has cv.pdf"),
        (("cv.pdf", "-o", ""), 2, "the name of the file is empty; name one"),
        (("cv.pdf", "-o", "."), 2, ". is a folder; name a file in it"),
        (
            ("cv.pdf", "-o", "none/cv.pdf"),
            1,
            "cannot write none/cv.pdf: No such file or directory; nothing was written",
        ),
        (("cv.pdf", "-o", "pipe", "--force"), 2, "pipe is not a file but a pipe or a device"),
    ],
)
def test_where_it_cannot_go(run: Run, aws: str, folder: Path, arguments: tuple[str, ...], code: int, said: str) -> None:
    (folder / "cv.pdf").write_bytes(b"cv")
    run("attach", aws, "cv.pdf")
    os.mkfifo(folder / "pipe")
    assert said in run("export", "file", aws, *arguments, code=code).err
    assert sorted(path.name for path in folder.iterdir()) == ["cv.pdf", "pipe"]


def test_an_application_without_files(run: Run, aws: str) -> None:
    assert "it has none yet: tracker attach aws FILE" in run("export", "file", aws, "cv.pdf", code=4).err


def test_bytes_that_changed_are_not_given_out(run: Run, aws: str, folder: Path, world: Path) -> None:
    (folder / "cv.pdf").write_bytes(b"cv")
    run("attach", aws, "cv.pdf")
    with open_store(world / "tracker.db", writing=True) as store:
        store.connection.run("UPDATE content SET bytes = x'00'")
    assert "“cv.pdf” has changed since it was kept" in run("export", "file", aws, "cv.pdf", "-o", "x", code=3).err
    assert not (folder / "x").exists()
    ran = run("db", "check", "-f", "tsv", code=3)
    assert "yes\taws: “cv.pdf” has changed since it was kept\tbring back a backup" in ran.out


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        (".", 2, "the file . is a folder; name one file"),
        ("pipe", 2, "the file pipe is not a file but a pipe or a device"),
        ("/dev/zero", 2, "the file /dev/zero is not a file but a pipe or a device"),
        ("big", 2, "the file big is 25,000,001 bytes long; the limit is 25,000,000"),
        ("none", 1, "cannot read none: No such file or directory"),
        ("", 2, "the name of the file is empty"),
        ("loop", 1, "cannot read loop: "),
        ("not\udcffutf8", 2, "is not UTF-8; write it again in UTF-8"),
        ("a\x1bb", 2, "the file's name “a<U+001B>b” has a control character in it"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes in folders there")
def test_what_is_no_file_is_refused_unread(run: Run, aws: str, folder: Path, name: str, code: int, said: str) -> None:
    os.mkfifo(folder / "pipe")
    (folder / "loop").symlink_to("loop")
    with (folder / "big").open("wb") as big:
        big.truncate(25_000_001)
    if name.isascii() is False or "\x1b" in name:
        (folder / name).write_bytes(b"x")
    assert said in run("attach", aws, name, code=code).err
    assert documents(run) == []


def test_purpose_and_application_are_checked(run: Run, aws: str, folder: Path) -> None:
    (folder / "cv.pdf").write_bytes(b"cv")
    assert (
        "“spam” is not a known purpose of a file; choose from resume"
        in run("attach", aws, "cv.pdf", "--as", "spam", code=2).err
    )
    assert "there is no application “nobody”" in run("attach", "nobody", "cv.pdf", code=4).err


@pytest.mark.parametrize("address", ["ftp://example.com/cv.pdf", "file:///etc/hosts"])
def test_an_address_that_cannot_be_fetched_is_said_to_be_one(run: Run, aws: str, address: str) -> None:
    assert "is not an address of a page" in run("attach", aws, address, code=2).err
