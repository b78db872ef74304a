"""A browser without a window: the pages are asked in this process, and what they say is read out of their HTML."""

from __future__ import annotations

from copy import copy
from datetime import date
from shutil import copyfile
from typing import TYPE_CHECKING, Any

import pytest
from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from tracker import Tracker
from tracker.web.guard import new_secrets
from tracker.web.site import site

if TYPE_CHECKING:
    from pathlib import Path

    from httpx2 import Response
    from selectolax.lexbor import LexborNode

    from tracker.web.guard import Secrets

HOST = "127.0.0.1:8765"
TODAY = date(2026, 11, 23)


class Browser:
    """The user's browser, let in by the first address."""

    def __init__(self, tracker: Tracker, *, read_only: bool = False) -> None:
        self.tracker = tracker
        self.secrets: Secrets = new_secrets()
        self._site = site(tracker, self.secrets, HOST, read_only=read_only)
        self.client = self._client()

    def _client(self) -> TestClient:
        return TestClient(self._site, base_url=f"http://{HOST}", follow_redirects=False, raise_server_exceptions=False)

    def stranger(self) -> Browser:
        """Another browser on the same pages, that was not let in."""
        found = copy(self)
        found.client = self._client()
        return found

    def enter(self) -> Browser:
        """Take the token for the cookie."""
        answer = self.client.get(self.secrets.root, params={"token": self.secrets.token})
        assert (answer.status_code, answer.headers["location"]) == (303, self.secrets.root)
        return self

    def get(self, path: str = "", **headers: str) -> Response:
        """A page below the root."""
        return self.client.get(self.secrets.root + path, headers=headers)

    def page(self, path: str = "") -> LexborHTMLParser:
        """A page that is there, read."""
        answer = self.get(path)
        assert answer.status_code == 200, (path, answer.text)
        return LexborHTMLParser(answer.text)

    def post(self, path: str, /, csrf: str | None = None, origin: str = f"http://{HOST}", **fields: Any) -> Response:
        """A form of a page of ours, unless told otherwise."""
        files = fields.pop("files", None)
        data = {"csrf": self.secrets.csrf if csrf is None else csrf, **fields}
        headers = {"Origin": origin} if origin else {}
        return self.client.post(self.secrets.root + path, data=data, files=files, headers=headers)

    def line(self, text: str, **fields: Any) -> Response:
        """Write a line, see what it means, and save it."""
        read = self.post("line/read", text=text, **fields)
        understood = LexborHTMLParser(read.text).css_first("input[name=understood]")
        assert understood, read.text
        return self.post("line", text=text, understood=understood.attributes["value"], do="save", **fields)


def texts(page: LexborHTMLParser | LexborNode, selector: str) -> list[str]:
    """What the elements say, with single spaces."""
    return [" ".join(node.text().split()) for node in page.css(selector)]


def attribute(page: LexborHTMLParser, selector: str, name: str) -> str:
    """What the first of some elements has as an attribute."""
    node = page.css_first(selector)
    assert node, selector
    return node.attributes[name] or ""


@pytest.fixture(scope="session")
def search_file(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The file of a small search, made once."""
    return small_search(tmp_path_factory.mktemp("search") / "tracker.db").path


@pytest.fixture(name="tracker")
def tracker_fixture(tmp_path: Path, search_file: str) -> Tracker:
    """A small search of its own for every test."""
    return Tracker(copyfile(search_file, tmp_path / "tracker.db"), today=TODAY, zone="Asia/Seoul")


def small_search(path: Path) -> Tracker:
    """A record with something to do, something to come, and someone silent."""
    found = Tracker(path, today=TODAY, zone="Asia/Seoul")
    found.add("Parlio", "Engineer", on="2026-10-01", location="Seoul", url="https://example.com/jobs/1")
    found.log("parlio", "interview 1 scheduled at thursday 14:00 with Dana Kim", on="2026-11-20")
    found.add("Willow Health", "Data Analyst", on="2026-09-02")
    found.add("Oakline", "Intern", on="2026-09-03")
    found.log("oakline", "interview 1 scheduled at 2026-11-20 10:00", on="2026-11-10")
    return found


@pytest.fixture
def browser(tracker: Tracker) -> Browser:
    """The user's browser on that record."""
    return Browser(tracker).enter()
