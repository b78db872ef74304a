"""Only regular files of a bearable size are read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tracker.core.errors import BadValue, Failed, TooLong
from tracker.core.sentences import sentence
from tracker.readers.file import read_file

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\0\r\n\xff" * 3)
    (tmp_path / "link").symlink_to("a")
    assert read_file(tmp_path / "a", sentence("the file"), 12) == b"\0\r\n\xff" * 3
    assert read_file(tmp_path / "link", sentence("the file"), 12) == b"\0\r\n\xff" * 3


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"123")
    with pytest.raises(TooLong, match=r"the page .*a is 3 bytes long; the limit is 2$"):
        read_file(tmp_path / "a", sentence("the page"), 2)


def test_a_file_that_grows_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"12")
    then = (tmp_path / "a").stat()
    (tmp_path / "a").write_bytes(b"123456")
    monkeypatch.setattr(os, "fstat", lambda _descriptor: then)
    with pytest.raises(TooLong, match="is 3 bytes long; the limit is 2"):
        read_file(tmp_path / "a", sentence("the file"), 2)


def test_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BadValue, match="is a folder; name one file"):
        read_file(tmp_path, sentence("the file"), 10)
    with pytest.raises(BadValue, match="is not a file but a pipe or a device"):
        read_file(tmp_path / "pipe", sentence("the file"), 10)
    with pytest.raises(Failed, match=r"cannot read .*none: No such file or directory"):
        read_file(tmp_path / "none", sentence("the file"), 10)
