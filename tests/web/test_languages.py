"""Nothing on the pages is left in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.pseudo import Pseudo, fill, left
from tests.web.conftest import TODAY, Browser
from tracker import Tracker
from tracker.core.language import speak
from tracker.reports.figures import GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import Run

PAGES = [
    "", "applications", "applications?q=해시맵", "applications?q=없는말", *(f"application/{id_}" for id_ in (1, 2, 3, 4)), "waits",
    *(f"waits?by={group}" for group in GROUPS), "week", "week/2026-W47", "week/없음", "application/99", "없는-페이지",
]  # fmt: skip
LINES = [
    "한결 1차 봤음",
    "네이버 지원 어제",
    "가온 개발 지원 어제",
    "무엇",
    "한결 코테 내일",
    "한결 코테 3/5",
    "add 한결랩스 백엔드",
    "",
]
_SHOWN = ("title", "aria-label", "placeholder", "alt", "data-gone")


@pytest.fixture
def browser(run: Run, world: Path) -> Iterator[Browser]:
    fill(run)
    run("add", "가온", "개발", "--on", "9월 1일")
    speak(Pseudo())
    yield Browser(Tracker(world / "tracker.db", today=TODAY, zone="Asia/Seoul")).enter()
    speak(None)


def shown(html: str) -> str:
    """What people read of a page, or are read of it: its texts, labels and buttons."""
    page = LexborHTMLParser(html)
    for unseen in page.css("script, style, input[type=hidden]"):
        unseen.remove()
    attributes = [value for tag in page.css("*") for name in _SHOWN if (value := tag.attributes.get(name))]
    return " ".join([page.root.text(separator=" ") if page.root else html, *attributes])


def test_no_page_is_left_in_english(browser: Browser) -> None:
    for path in PAGES:
        said = shown(browser.get(path).text)
        assert "ж" in said, path
        assert left(said) == set(), path


def test_no_answer_to_a_line_is_left_in_english(browser: Browser) -> None:
    for line in LINES:
        said = shown(browser.post("line/read", text=line).text)
        assert "ж" in said, line
        assert left(said) <= {"add"}, line


def test_no_refusal_is_left_in_english(browser: Browser) -> None:
    for refused in (
        browser.post("undo", csrf="wrong"), browser.post("undo", origin="http://elsewhere.example"), browser.stranger().get(""),
        browser.stranger().get("?token=wrong"), browser.post("application/1/note", text=""), browser.post("application/1/done", number="x"),
        browser.post("application/1/contact", name=""), browser.post("application/1/event/99", on="어제"), browser.post("redo"),
    ):  # fmt: skip
        answer = browser.client.get(refused.headers["location"]) if refused.status_code == 303 else refused
        said = shown(answer.text)
        assert "ж" in said, answer.text
        assert left(said) == set(), answer.text
