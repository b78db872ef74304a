"""The example tells its story with the days as they are known, and the page on the format is true."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tracker.core.fields import TABLES
from tracker.core.stages import DEFAULT_STAGES, Stage, StageType
from tracker.core.timeline import WaitEnd, follow
from tracker.core.when import Days
from tracker.core.wording import say_days, say_when
from tracker.readers.toml import read_toml
from tracker.writers.toml import toml_pieces

if TYPE_CHECKING:
    from tests.conftest import Run
    from tracker.core.fields import Fields

TODAY = date(2026, 11, 23)
ROOT = Path(__file__).parents[1]
EXAMPLE = (ROOT / "examples/aws_sa_intern.toml").read_bytes()
PAGE = (ROOT / "docs/toml.md").read_text(encoding="utf-8")

(RECORD,) = read_toml(EXAMPLE, TODAY, "Asia/Seoul", DEFAULT_STAGES)
TIMELINE = follow(RECORD.events, TODAY)


def test_the_application() -> None:
    application = RECORD.application
    assert (application.key, application.company) == ("aws-sa-intern", "Amazon Web Services Korea")
    assert (application.role, application.location) == ("Associate Solutions Architect Intern", "Seoul")
    assert application.tags == ("cloud", "internship", "hiring-linked")
    assert application.deadline is None
    assert application.url == application.source == application.salary == ""


def test_the_events_are_known_this_well_and_no_better() -> None:
    assert [
        (event.stage.name if event.stage else "", event.kind.name, say_when(event.on), event.via)
        for event in RECORD.events
    ] == [
        ("resume", "submitted", "by 31 March 2024", ""),
        ("assessment", "invited", "by 31 March 2024", "email"),
        ("assessment", "submitted", "21–31 March 2024", ""),
        ("interview-1", "invited", "1–10 May 2024", "phone"),
        ("interview-1", "held", "May 2024", ""),
        ("interview-2", "held", "May 2024", ""),
        ("outcome", "rejected", "May 2024", ""),
    ]


def test_the_answer_to_the_assessment_took_about_six_weeks() -> None:
    (wait,) = (wait for wait in TIMELINE.waits if wait.stage and wait.stage.name == "assessment")
    assert (wait.after.name, wait.ending, wait.days) == ("submitted", WaitEnd.ANSWERED, Days(31, 50))
    assert say_days(wait.days) == "about 6 weeks (31–50 days)"
    assert wait.end
    assert (say_when(wait.start), say_when(wait.end)) == ("21–31 March 2024", "1–10 May 2024")
    assert wait.answer == RECORD.events[3]


def test_so_did_the_gap_between_assessment_and_interview() -> None:
    (gap,) = (gap for gap in TIMELINE.gaps if gap.from_stage.name == "assessment")
    assert (gap.to_stage.name, gap.days) == ("interview-1", Days(31, 50))


def test_what_is_not_known_stays_unknown() -> None:
    assert [wait.days for wait in TIMELINE.waits] == [Days(None, None), Days(31, 50), Days(0, 30), Days(0, 30)]
    assert TIMELINE.outcome
    assert (TIMELINE.outcome.name, TIMELINE.waiting) == ("rejected", None)


def test_people_notes_and_posting() -> None:
    assert [contact.name for contact in RECORD.contacts] == ["recruiter", "interviewer"]
    assert "machine learning" in RECORD.contacts[1].background
    notes = [(note.topic, note.stage.name if note.stage else "") for note in RECORD.notes]
    assert notes == [("question", "assessment"), ("question", ""), ("lesson", ""), ("prep", "")]
    assert "two parts" in RECORD.notes[0].text
    assert RECORD.notes[2].written == date(2024, 5, 31)
    assert len(re.findall(r"^\d+\. [A-Z]", RECORD.notes[3].text, re.MULTILINE)) == 16
    (posting,) = RECORD.postings
    for fact in ("Seoul", "40 hours a week", "12 weeks", "Hiring-linked", "2025", "Korean and English"):
        assert fact in posting.text


def test_the_example_written_and_read_again_is_the_same() -> None:
    assert read_toml("".join(toml_pieces([RECORD], DEFAULT_STAGES)).encode(), TODAY, "UTC", DEFAULT_STAGES) == (RECORD,)


@pytest.mark.parametrize("block", re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL))
def test_a_file_of_the_page_can_be_imported(block: str) -> None:
    records = read_toml(block.encode(), TODAY, "Asia/Seoul", DEFAULT_STAGES)
    assert all(follow(record.events, TODAY).stage for record in records[:1])


def test_the_ways_to_say_a_day_on_the_page_are_ways_to_say_it() -> None:
    values = re.findall(r"^\| `((?:on|at) = .*?)` \|", PAGE, re.MULTILINE)
    assert len(values) == 8
    for value in values:
        days = f"kind='held'\n{value}" if value.startswith("on") else f"kind='scheduled'\non = 2024-03-01\n{value}"
        event = f"[application]\ncompany='a'\nrole='b'\n[[application.event]]\nstage='i1'\n{days}"
        (record,) = read_toml(event.encode(), TODAY, "Asia/Seoul", DEFAULT_STAGES)
        assert len(record.events) == 1


def keys_named_under(name: str) -> list[str]:
    """The keys that the page has under the heading of a table, in its order."""
    _, section = re.split(rf"### `\[+{re.escape(name)}\]+`\n", PAGE)
    return re.findall(r"^\| `([\w-]+)` \|", section.partition("\n#")[0], re.MULTILINE)


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_the_page_names_every_key_of_a_table_in_the_order_of_files(table: Fields) -> None:
    name = "application" if table.name == "application" else f"application.{table.name}"
    assert keys_named_under(name) == list(dict.fromkeys(field.key.partition(".")[0] for field in table.fields))


def test_the_export_writes_no_key_the_page_does_not_name() -> None:
    from tests.readers.test_toml import FULL

    records = read_toml(FULL.encode(), TODAY, "Asia/Seoul", DEFAULT_STAGES)
    values = tomllib.loads("".join(toml_pieces(records, [Stage("x", StageType.TASK, 1, ("y",))])))
    application = values["application"][0]
    tables = {"stage": values["stage"], "application": [application]}
    for name, section in application.items():
        if isinstance(section, list) and isinstance(section[0], dict):
            tables[f"application.{name}"] = section
    assert len(tables) == 7
    for heading, alike in tables.items():
        named = keys_named_under(heading)
        for table in alike:
            keys = [key for key in table if f"application.{key}" not in tables or heading != "application"]
            assert [key for key in named if key in keys] == keys


def as_known_on_the_evening() -> bytes:
    """The story as it was known the evening before the first interview."""
    parts = re.split(r"(?=^\[\[)", EXAMPLE.decode(), flags=re.MULTILINE)
    later = ('kind = "held"', 'kind = "rejected"', "2024-05-31", "not answered well")
    return "".join(part for part in parts if not any(words in part for words in later)).encode()


@pytest.mark.parametrize("who", ["with interviewer", ""])
@pytest.mark.parametrize("width", ["80", "120"])
def test_the_evening_before_names_the_field_of_the_interviewer(
    run: Run, monkeypatch: pytest.MonkeyPatch, who: str, width: str
) -> None:
    monkeypatch.setenv("TRACKER_TODAY", "2024-05-15")
    run("import", "-", "--from", "toml", stdin=as_known_on_the_evening())
    run("log", "aws", "interview", "tomorrow", "15:00", *who.split())
    monkeypatch.setenv("COLUMNS", width)
    lines = run("prep", "-f", "text").out.splitlines()
    assert lines[0].startswith("tomorrow 15:00  interview 1 · ")
    assert "machine learning" in " ".join(lines[:10])


def test_the_evening_before_says_that_nothing_is_noted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKER_TODAY", "2024-05-15")
    run("import", "-", "--from", "toml", stdin=as_known_on_the_evening())
    run("log", "aws", "interview", "tomorrow", "15:00", "with", "Dana", "Kim")
    lines = run("prep", "-f", "text").out.splitlines()
    assert " Dana Kim: nothing noted on them" in lines[:10]
    assert "tomorrow 15:00 interview 1, Dana Kim · nothing noted on them" in " ".join(run("-f", "text").out.split())
