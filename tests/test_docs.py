"""The pages of the documentation lead where they say, and every decision has one number."""

from __future__ import annotations

import re
import shlex
from datetime import date, timedelta
from pathlib import Path

import pytest

from tracker.actions.context import Context
from tracker.actions.read_event import EventWords, read_event
from tracker.cli import config
from tracker.core.settings import checked
from tracker.core.stages import DEFAULT_STAGES
from tracker.core.text import LIMITS
from tracker.core.when import When
from tracker.readers import archive, bounded, record_reader, record_table, sheet, toml_guard, workbook_child
from tracker.readers.mail import boxes
from tracker.readers.mail import message as mail_message
from tracker.readers.posting import fetch, page

ROOT = Path(__file__).parents[1]
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DECISIONS = ROOT / "docs/decisions"


def anchors(page: str) -> set[str]:
    """What the headings of a page are called in links to them."""
    headings = re.findall(r"^#+ (.*)$", page, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


def test_the_korean_readme_has_every_part_and_link_of_the_english() -> None:
    korean = (ROOT / "README.ko.md").read_text(encoding="utf-8")
    own = {"docs/tutorial.md": "docs/ko/tutorial.md", "docs/dates.md": "docs/ko/dates.md", "README.ko.md": "README.md"}
    own["docs/pictures/terminal-waits.svg"] = "docs/pictures/terminal-waits-ko.svg"
    links = re.findall(r"\]\(([^)]+)\)", README)
    assert [link for link in links if f"]({own.get(link, link)})" not in korean] == []
    for part in (r"^## ", r"^```sh$", r"^\$ tracker ", r"^\| `"):
        assert len(re.findall(part, korean, re.MULTILINE)) == len(re.findall(part, README, re.MULTILINE)), part


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


@pytest.mark.parametrize("line", re.findall(r"^\$ tracker (?:add|log) .*$", README, re.MULTILINE)[:3])
def test_the_first_minute_works_on_every_day_of_a_year(line: str) -> None:
    _, _, command, *words = shlex.split(line)
    said = " ".join(words[2 if command == "add" else 1 :]).partition(" --")[0]
    settings = checked({}, "Tracker")
    drafts = {
        read_event(
            Context(date(2027, 1, 1) + timedelta(day), "Asia/Seoul", settings),
            DEFAULT_STAGES,
            EventWords(said),
        )
        for day in range(366)
    }
    (draft,) = drafts
    assert isinstance(draft.on, When)
    assert draft.on.earliest
    assert draft.on.earliest.year == 2024


BOUNDS: dict[str, tuple[float, ...]] = {
    "a line: a name, a title, words": (LIMITS["line"],),
    "an address": (LIMITS["url"],),
    "a note, a posting": (LIMITS["text"],),
    "a file that is kept": (LIMITS["document"],),
    "standard input, our own TOML and JSON": (LIMITS["file"], toml_guard.MOST_NESTED),
    "our own TOML and JSON": (
        toml_guard.MOST_TOML_VALUES,
        toml_guard.MOST_VALUES,
        toml_guard.MOST_ESCAPES,
        record_reader._MOST_STAGES,
        record_table._MOST_NOTED,
    ),
    "an application in a file of ours": (record_reader._MOST_PARTS, record_reader._MOST_PARTS),
    "the configuration": (config._MOST_BYTES,),
    "a sheet": (sheet.MOST_COLUMNS, sheet.MOST_CELL),
    "a cell that says a day or what happened": (LIMITS["line"],),
    "a workbook": (
        workbook_child.MOST_ROWS,
        workbook_child.MOST_COLUMNS,
        workbook_child.MOST_CELL,
        workbook_child.MOST_REPEATED,
    ),
    "a zip": (archive._MOST_FILES, archive.MOST_BYTES, archive.MOST_RATIO),
    "a page": (page.MOST_BYTES, page._MOST_TAGS),
    "a page that is fetched": (fetch._MOST_REDIRECTS, fetch._SECONDS, fetch._ALL_SECONDS),
    "a mail": (boxes.MOST_BYTES, mail_message._MOST_LINES, mail_message._MOST_PARTS, mail_message._LONGEST_PARAMETERS),
    "a process that reads a workbook or a page": (bounded.MOST_SECONDS, bounded.MOST_BYTES),
}


def test_the_bounds_of_what_comes_in_are_those_of_the_program() -> None:
    section = (ROOT / "docs" / "trust.md").read_text(encoding="utf-8").partition("## How much may come in")[2]
    told = dict(re.findall(r"^\| (.+?) \| (.+) \|$", section.partition("\n## ")[0], re.MULTILINE)[1:])
    assert {what: re.findall(r"\d[\d,]*", said) for what, said in told.items()} == {
        what: [f"{bound:,.0f}" for bound in bounds] for what, bounds in BOUNDS.items()
    }
