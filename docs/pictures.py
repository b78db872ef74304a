"""The pictures of the documentation, drawn by Chromium from a made-up search: `python -m docs.pictures`.

It needs what `.ci/browser` needs. They are drawn anew where the pages have changed, and are looked at by people.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from shutil import which

from playwright.sync_api import sync_playwright

from tracker import Tracker

PICTURES = Path(__file__).parent / "pictures"
TODAY = date(2026, 11, 23)
# By the name of the picture: the page, its width, the colours.
WANTED = {
    "today": ("", 1000, "light"),
    "application": ("application/36", 1000, "light"),
    "waits": ("waits", 1000, "light"),
    "week-dark": ("week", 1000, "dark"),
    "today-phone": ("", 390, "light"),
}
_QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]


def main() -> None:
    """Draw all of them."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        tracker = Tracker(Path(folder) / "made-up.db", today=TODAY, zone="Asia/Seoul")
        tracker.fill(40)
        line = [sys.executable, "-m", "tracker", "--db", tracker.path, "--today", TODAY.isoformat(), "serve"]
        with subprocess.Popen(line, stdout=subprocess.PIPE, text=True) as served:  # noqa: S603 - the program itself
            assert served.stdout
            _draw(served.stdout.readline().strip())
            served.terminate()


def _draw(address: str) -> None:
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
    main()
