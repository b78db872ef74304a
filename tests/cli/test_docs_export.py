"""What docs/ says to type, works."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run

DOCS = Path(__file__).parents[2] / "docs"
PAGES = ("week", "offices", "spreadsheets", "calendar")
LINE = re.compile(r"^(?:[\d*]+ [\d* ]+ )?tracker ((?:week|export)\b.*?)(?: {2,}.*| \|.*)?$", re.MULTILINE)


def commands(page: str) -> list[str]:
    """The commands of these reports in the blocks of a page, without what stands beside or after them."""
    blocks = re.findall(
        r"^```\w*\n(.*?)^```", (DOCS / f"{page}.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )
    return [found[1] for block in blocks for found in LINE.finditer(block)]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_names_commands(page: str) -> None:
    assert commands(page)


@pytest.mark.parametrize("line", sorted({line for page in PAGES for line in commands(page)}))
def test_the_commands_of_the_pages(run: Run, world: Path, monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    monkeypatch.chdir(world)
    run("add", "AWS", "Intern", "--on", "2026-11-17")
    words = shlex.split(line.replace("/home/me/", ""))
    ran = run(*words)
    assert ran.out or "-o" in words
