"""The pages as files: whole, read only, leading to each other, and silent about people where that is asked for."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.web.conftest import TODAY, small_search, texts

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run
    from tracker import Tracker


@pytest.fixture(name="tracker")
def tracker_fixture(tmp_path: Path) -> Tracker:
    found = small_search(tmp_path / "tracker.db")
    found.note("parlio", "a secret of mine")
    found.contact("parlio", "Dana Kim", email="dana@example.com")
    return found


def test_the_files_say_what_the_pages_say(run: Run, tracker: Tracker, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    ran = run("--today", TODAY.isoformat(), "export", "site", str(folder))
    assert ran.err.startswith("Wrote ")
    assert (folder / "index.html").stat().st_mode & 0o077 == 0
    pages = {file.name: LexborHTMLParser(file.read_text("utf-8")) for file in folder.iterdir()}
    assert texts(pages["index.html"], "section.to-do .name") == ["Oakline"]
    assert texts(pages["application-1.html"], ".kept .prose") == ["a secret of mine"]
    assert texts(pages["week.html"], "h1") == ["Week 48 · 23–29 Nov 2026"]
    for name, page in pages.items():
        assert not page.css("form, script, link"), name
        for link in page.css("a"):
            address = link.attributes["href"] or ""
            assert address in pages or address.startswith(("#", "https://example.com")), (name, address)
        policy = page.css_first("meta[http-equiv]")
        assert policy
        (style,) = re.findall(r"<style>(.*?)</style>", (folder / name).read_text("utf-8"), re.DOTALL)
        digest = b64encode(sha256(style.encode()).digest()).decode()  # a browser obeys no other style
        assert policy.attributes["content"] == f"default-src 'none'; style-src 'sha256-{digest}'"
    assert tracker.edition()


def test_what_is_redacted_is_in_no_file(run: Run, tracker: Tracker, tmp_path: Path) -> None:
    folder = tmp_path / "shared"
    run("--today", TODAY.isoformat(), "export", "site", str(folder), "--redact")
    for file in folder.iterdir():
        assert not {one for one in ("Dana", "secret", "dana@") if one in file.read_text("utf-8")}, file
    assert tracker.edition()


def test_nothing_is_written_over_unless_that_is_asked_for(run: Run, tracker: Tracker, tmp_path: Path) -> None:
    assert tracker.edition()
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "mine.txt").write_text("mine")
    ran = run("export", "site", str(tmp_path / "site"), code=2)
    assert "--force" in ran.err
    assert [file.name for file in (tmp_path / "site").iterdir()] == ["mine.txt"]
    run("export", "site", str(tmp_path / "site"), "--force")
    assert (tmp_path / "site" / "mine.txt").read_text() == "mine"
    assert "name a folder" in run("export", "site", str(tmp_path / "site" / "mine.txt"), code=2).err
    assert "name the folder that the pages go into" in run("export", "site", code=2).err
