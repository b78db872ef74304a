"""The pictures of the documentation, drawn from a made-up search: `python -m docs.pictures [terminal | pages]`.

The views of a terminal are drawn by rich; the pages by Chromium, which needs what `.ci/browser` needs. They are drawn anew
where the views have changed, and are looked at by people.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from datetime import date
from html import unescape
from io import StringIO
from pathlib import Path
from shutil import which

from docs.generate import run
from tracker import Tracker
from tracker.writers.text import cells

PICTURES = Path(__file__).parent / "pictures"
TODAY, ZONE = date(2026, 11, 23), "Asia/Seoul"
# By the name of the picture: the page, its width, the colours.
WANTED = {
    "today": ("", 1000, "light"),
    "application": ("application/36", 1000, "light"),
    "waits": ("waits", 1000, "light"),
    "week-dark": ("week", 1000, "dark"),
    "today-phone": ("", 390, "light"),
}
# By the name of the picture, which may end in a language: what is typed at a terminal of 80 columns.
TYPED = {
    "terminal-today": "tracker",
    "terminal-waits": "tracker waits",
    "terminal-waits-ko": "tracker waits",
    "terminal-week": "tracker week",
    "terminal-prep": "tracker prep larkspur",
}
_COLUMNS = 80
_LENGTH = re.compile(r'textLength="(?P<length>[\d.]+)"[^>]*>(?P<text>[^<]+)</text>')
# rich's own, but for the fonts that it would have a reader fetch.
_FONTS = "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace"
_QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


def main(words: list[str]) -> None:
    """Draw what is asked for, or all."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        tracker = Tracker(Path(folder) / "made-up.db", today=TODAY, zone=ZONE)
        fill(tracker)
        if "pages" not in words:
            for name, line in TYPED.items():
                (PICTURES / f"{name}.svg").write_text(
                    _terminal(line, Path(folder), tracker.path, "ko" if name.endswith("-ko") else "en"),
                    encoding="utf-8",
                )
        if "terminal" not in words:
            _pages(tracker.path)


def fill(tracker: Tracker) -> None:
    """A search of 40, and a meeting tomorrow with someone who is not known."""
    tracker.fill(40)
    tracker.add("Larkspur", "Data Engineer", on="2026-11-03", location="Seoul")
    tracker.log("larkspur", "interview 1 with Mark D.", on="2026-11-20", at="tomorrow 15:00")
    tracker.note("larkspur", "- [x] hash maps\n- [ ] queues\n- [ ] a decision taken because of data", "prep")
    tracker.note("larkspur", "Why did you leave your last team?", "question", stage="interview-1")
    tracker.add("Medora", "Analyst", on="2026-11-05")
    tracker.log("medora", "assessment invited due friday", on="2026-11-20")


def _terminal(line: str, home: Path, db: str, language: str) -> str:
    """What a terminal shows of a command, with its colours, as SVG."""
    from rich.console import Console
    from rich.text import Text

    said = run(line, home, TODAY.isoformat(), language, NO_COLOR="", TRACKER_DB=db)
    console = Console(width=_COLUMNS, record=True, file=StringIO(), force_terminal=True)
    console.print(Text.from_ansi(f"$ {line}\n{said}"), soft_wrap=True)
    drawn = console.export_svg(title="tracker", unique_id="terminal", code_format=_format())
    return _LENGTH.sub(_in_cells, drawn)


def _in_cells(found: re.Match[str]) -> str:
    """The length of a text by its cells: rich takes a wide letter for one."""
    text = unescape(found["text"])
    return found[0].replace(found["length"], f"{float(found['length']) * cells(text) / len(text):g}", 1)


def _format() -> str:
    from rich._export_format import CONSOLE_SVG_FORMAT

    before, _, rest = CONSOLE_SVG_FORMAT.partition("@font-face")
    return before + rest.rpartition("@font-face")[2].partition("}}")[2].replace("Fira Code", _FONTS)


def _pages(db: str) -> None:
    line = [sys.executable, "-m", "tracker", "--db", db, "--today", TODAY.isoformat(), "serve"]
    environment = {**os.environ, "TZ": ZONE}
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True, env=environment) as served:  # noqa: S603 - the program itself
        assert served.stdout
        _draw(served.stdout.readline().strip())
        served.terminate()


def _draw(address: str) -> None:
    from playwright.sync_api import sync_playwright

    root = address.partition("?")[0]
    chromium = which("chromium") or which("chromium-browser") or which("google-chrome")
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium, args=_QUIET)
        context = browser.new_context()
        context.new_page().goto(address)
        for name, (page, width, colors) in WANTED.items():
            tab = context.new_page()
            tab.emulate_media(color_scheme=colors)
            tab.set_viewport_size({"width": width, "height": 780})
            tab.goto(f"{root}{page}")
            if name == "today":
                tab.fill("#text", "1 interview 1 thursday 14:00 by phone")
                tab.wait_for_selector("#meaning .meaning")
            tab.screenshot(path=PICTURES / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
