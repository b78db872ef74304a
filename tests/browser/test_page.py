"""The page in a real browser: everything by keyboard, nothing asked of anybody else, nothing that a reader of screens trips over.

It needs Playwright and the system's Chromium, and is left out where they are missing; `.ci/browser` says so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.web.conftest import TODAY, small_search
from tracker import Tracker

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
if not CHROMIUM:
    pytest.skip("there is no Chromium here", allow_module_level=True)

QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
# The texts that are wider than their part of a row, and lie on the next, or are short and yet squeezed into many lines.
OUT_OF_ITS_PLACE = """
[...document.querySelectorAll('.row > *, .event > *, td, th')]
    .filter(one => one.clientWidth && (one.scrollWidth > one.clientWidth + 1
        || one.matches('.row > *') && one.innerText.length < 24 && one.clientHeight > 60))
    .map(one => one.innerText)
"""
PAGES = ("", "applications", "applications?q=parlio", "application/1", "waits", "waits?by=source", "week")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


class Served:
    """A page that is served, and a browser on it that notes what it should not meet."""

    def __init__(self, chromium: Any, tracker: Tracker, language: str) -> None:
        self.tracker = tracker
        environment = {**os.environ, "TRACKER_DB": tracker.path, "TRACKER_TODAY": tracker.today.isoformat()}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tracker", "--language", language, "serve"],
            stdout=subprocess.PIPE, text=True, env=environment,
        )  # fmt: skip
        assert self.process.stdout
        self.address = self.process.stdout.readline().strip()
        self.root = self.address.partition("?")[0]
        self.context = chromium.new_context(locale=language, viewport={"width": 1000, "height": 800})
        self.page = self.context.new_page()
        self.wrong: list[str] = []
        self.page.on(
            "console", lambda said: self.wrong.append(said.text) if said.type in {"error", "warning"} else None
        )
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("request", lambda asked: None if asked.url.startswith(self.root) else self.wrong.append(asked.url))
        self.page.goto(self.address)

    def close(self) -> None:
        self.context.close()
        self.process.terminate()
        assert self.process.stdout
        self.process.stdout.close()
        assert self.process.wait(10) == 143


@pytest.fixture(params=["en", "ko"])
def served(request: pytest.FixtureRequest, chromium: Any, tmp_path: Path) -> Iterator[Served]:
    found = Served(chromium, small_search(tmp_path / "page.db"), request.param)
    yield found
    found.close()
    assert found.wrong == []


def saved(page: Any, line: str) -> str:
    """Write a line by keyboard alone, and save it; what it was understood as."""
    page.keyboard.press("/")
    page.keyboard.type(line)
    page.wait_for_function("line => document.getElementById('meaning').dataset.of === line", arg=line)
    meaning = str(page.inner_text("#meaning"))
    with page.expect_navigation():
        page.keyboard.press("Enter")
    return meaning


def test_a_search_is_kept_on_the_page(served: Served, tmp_path: Path) -> None:
    page, tracker = served.page, served.tracker
    saved(page, 'add Castform "Platform Engineer" applied mid october')
    assert tracker.find("castform").role == "Platform Engineer"
    assert "Willow Health" in saved(page, "willow oa early november")
    assert str(tracker.show("willow").timeline.events[-1].on.latest) == "2026-11-10"
    with page.expect_navigation():
        page.locator(".undo form").first.locator("button").press("Enter")
    assert len(tracker.show("willow").timeline.events) == 1
    page.goto(f"{served.root}application/1")
    (tmp_path / "resume.pdf").write_bytes(b"%PDF-1.7")
    page.set_input_files("input[type=file]", tmp_path / "resume.pdf")
    with page.expect_navigation():
        page.press("#drop button", "Enter")
    assert [one.name for one in tracker.show("1").record.documents] == ["resume.pdf"]
    page.fill("input[type=search]", "castform")
    with page.expect_navigation():
        page.press("input[type=search]", "Enter")
    assert page.inner_text(".hits h2").split() == ["4", "Castform", "·", "Platform", "Engineer"]


def test_an_error_is_said_beside_the_line_with_its_mend(served: Served) -> None:
    page = served.page
    page.keyboard.press("/")
    page.keyboard.type("parlo rejected")
    page.wait_for_selector("#meaning .mend")
    page.press("#meaning .mend", "Enter")
    page.wait_for_selector("#meaning .save")
    assert page.input_value("#text") == "parlio rejected"


def test_what_the_command_line_writes_appears(served: Served) -> None:
    served.page.goto(f"{served.root}application/2")
    served.tracker.note("willow", "asked by the command line")
    served.page.wait_for_selector("text=asked by the command line", timeout=8_000)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_is_a_hurdle(served: Served, scheme: str) -> None:
    served.tracker.note("parlio", "# Queues\n\n- read", "prep")
    served.page.emulate_media(color_scheme=scheme)
    for path in PAGES:
        served.page.goto(f"{served.root}{path}")
        found = axe.Axe().run(served.page).response["violations"]
        assert [
            (one["id"], one["impact"], one["nodes"][0]["html"])
            for one in found
            if one["impact"] in {"serious", "critical"}
        ] == [], path
        for width in (360, 800, 1600):
            served.page.set_viewport_size({"width": width, "height": 800})
            wider = served.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wider <= 0, (path, width)


def test_no_text_lies_on_another(chromium: Any, tmp_path: Path) -> None:
    tracker = Tracker(tmp_path / "page.db", today=TODAY, zone="Asia/Seoul")
    tracker.fill(40)
    longest = "Interdisciplinary Steamship Holdings " * 3
    tracker.add(longest.strip(), longest.strip(), on="2026-11-02", location=longest.strip())
    tracker.log(
        "Interdisciplinary",
        "interview 1 scheduled at tomorrow 14:00 with Wilhelmina Featherstonehaugh",
        on="2026-11-03",
    )
    for language, widths in {"en": (360, 1000), "ko": (700,)}.items():
        served = Served(chromium, tracker, language)
        for path in ("", "applications", "waits", "week", "application/41"):
            served.page.goto(f"{served.root}{path}")
            for width in widths:
                served.page.set_viewport_size({"width": width, "height": 800})
                assert served.page.evaluate(OUT_OF_ITS_PLACE) == [], (language, path, width)
        served.close()
        assert served.wrong == []


def test_a_page_works_without_scripts(chromium: Any, tmp_path: Path) -> None:
    tracker = small_search(tmp_path / "page.db")
    found = Served(chromium, tracker, "en")
    try:
        plain = chromium.new_context(java_script_enabled=False, storage_state=found.context.storage_state())
        page = plain.new_page()
        page.goto(found.root)
        page.fill("#text", "willow rejected")
        page.click(".read")
        page.click("#meaning .save")
        assert "rejected" in page.inner_text(".said")
        plain.close()
    finally:
        found.close()
    assert tracker.show("willow").timeline.outcome


def test_the_curve_is_reached_by_keyboard(chromium: Any, tmp_path: Path) -> None:
    tracker = Tracker(tmp_path / "page.db", today=small_search(tmp_path / "small.db").today, zone="UTC")
    tracker.fill(120)
    found = Served(chromium, tracker, "en")
    try:
        found.page.goto(f"{found.root}waits")
        mark = found.page.locator(".chart a.open").first
        mark.focus()
        assert mark.locator(".tip").evaluate("node => getComputedStyle(node).visibility") == "visible"
        assert "days" in mark.locator(".tip").text_content()
        for name in axe.Axe().run(found.page).response["violations"]:
            assert name["impact"] not in {"serious", "critical"}, name
    finally:
        found.close()
