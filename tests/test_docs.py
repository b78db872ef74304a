"""The pages of the documentation lead where they say, and every decision has one number."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
DECISIONS = ROOT / "docs/decisions"


def anchors(page: str) -> set[str]:
    """What the headings of a page are called in links to them."""
    headings = re.findall(r"^#+ (.*)$", page, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_page_and_a_heading(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for link, _, anchor in re.findall(r"\]\(([^)#\s]*)(#([^)\s]+))?\)", text):
        if link.startswith(("http://", "https://")):
            continue
        target = (page.parent / link).resolve() if link else page
        assert target.exists(), link
        if anchor:
            assert anchor in anchors(target.read_text(encoding="utf-8")), f"{link}#{anchor}"


def test_every_decision_has_a_number_of_its_own_and_is_listed_by_it() -> None:
    files = sorted(path.name for path in DECISIONS.glob("0*.md"))
    numbers = [name[:4] for name in files]
    assert numbers == [f"{number:04}" for number in range(1, len(files) + 1)]
    listed = re.findall(r"^- \[(.*)\]\((.*)\)$", (DECISIONS / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert [file for _, file in listed] == files
    for title, file in listed:
        assert title[:4] == file[:4]
        assert (DECISIONS / file).read_text(encoding="utf-8").startswith(f"# {title[:4]}: ")


def test_every_command_has_a_page_and_no_page_is_of_none() -> None:
    from tracker.cli.commands import SUMMARIES

    assert {path.stem for path in (ROOT / "docs/commands").glob("*.md")} == {*SUMMARIES, "README"}


def test_the_readme_names_the_command_that_passes_the_tests() -> None:
    below = (ROOT / "README.md").read_text(encoding="utf-8").partition("passes the tests")[2]
    (line,) = re.findall(r"```sh\n(.*)\n```", below)
    assert line == 'python3 -m venv .venv && .venv/bin/pip install -q -e ".[dev]" && .venv/bin/pytest -n auto'
