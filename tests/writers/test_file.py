"""Files are written whole or not at all, under names that stay where they are put."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.errors import BadValue, Failed
from tracker.writers.file import safe_name, write_file


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("cv.pdf", "cv.pdf"),
        ("이력서 (최종).pdf", "이력서 (최종).pdf"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("..\\..\\x", "_.._x"),
        (".bashrc", "bashrc"),
        ("..", "document"),
        (" . ", "document"),
        ("", "document"),
        ("a\x1b[2J\x00b", "a_[2J_b"),
        ("a\u202efdp.exe", "a_fdp.exe"),
        ("nul.txt", "_nul.txt"),
        ("COM1", "_COM1"),
        ("con .txt", "_con .txt"),
        ("a:b*c?.txt", "a_b_c_.txt"),
        ("name. ", "name"),
        ("x" * 300 + ".pdf", "x" * 251 + ".pdf"),
        ("가" * 100 + ".pdf", "가" * 83 + ".pdf"),
        ("a." + "x" * 300, "document"),
    ],
)
def test_names_are_made_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@given(st.text(max_size=400))
def test_a_safe_name_stays_in_its_folder(name: str) -> None:
    safe = safe_name(name)
    assert Path("folder", safe).parent == Path("folder")
    assert Path(safe).name == safe
    assert not safe.startswith(".")
    assert len(safe.encode()) <= 255
    assert safe_name(safe) == safe


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_for_its_owner(tmp_path: Path) -> None:
    write_file(tmp_path / "a", b"one")
    assert (tmp_path / "a").read_bytes() == b"one"
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600
    assert (tmp_path / "a").stat().st_nlink == 1
    assert names(tmp_path) == ["a"]


def test_a_file_is_replaced_when_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(BadValue, match="already exists"):
        write_file(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"old"
    write_file(tmp_path / "a", b"new", replace=True)
    assert (tmp_path / "a").read_bytes() == b"new"
    assert names(tmp_path) == ["a"]


def test_a_link_to_nothing_is_something(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "target")
    with pytest.raises(BadValue, match="already exists"):
        write_file(tmp_path / "link", b"x")
    write_file(tmp_path / "link", b"x", replace=True)
    assert (tmp_path / "target").read_bytes() == b"x"


def test_a_file_that_comes_up_meanwhile_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"theirs")
    monkeypatch.setattr(os.path, "lexists", lambda _path: False)
    with pytest.raises(BadValue, match="already exists"):
        write_file(tmp_path / "a", b"mine")
    assert (tmp_path / "a").read_bytes() == b"theirs"
    assert names(tmp_path) == ["a"]


def test_a_disk_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(_self: Path, _target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    write_file(tmp_path / "a", b"one")
    assert (tmp_path / "a").read_bytes() == b"one"
    assert names(tmp_path) == ["a"]


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Failed, match=r"cannot write .*: No space left on device; nothing was written"):
        write_file(tmp_path / "a", b"one")
    assert names(tmp_path) == []


@pytest.mark.parametrize("name", ["record.db", "record.db-journal", "record.db-wal"])
def test_a_database_and_what_belongs_to_it_are_never_written_over(tmp_path: Path, name: str) -> None:
    (tmp_path / "record.db").write_bytes(b"SQLite format 3\0and more")
    with pytest.raises(BadValue, match="is a database, or belongs to one"):
        write_file(tmp_path / name, b"id,key", replace=True)
    assert [path.name for path in tmp_path.iterdir()] == ["record.db"]
    assert (tmp_path / "record.db").read_bytes() == b"SQLite format 3\0and more"
