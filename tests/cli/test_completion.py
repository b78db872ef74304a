"""What a shell is told may come next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.processes import program
from tracker.core.application import PURPOSES, TOPICS
from tracker.core.events import KINDS
from tracker.core.weeks import WEEKDAYS
from tracker.reports.figures import GROUPS
from tracker.reports.listing import SORTS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

STAGES = ["resume", "assessment", "interview-1", "interview-2", "outcome"]


def completed(words: str) -> list[str]:
    """What bash is told for a line; a blank at its end begins a new word."""
    asked = {"_TRACKER_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(len(words.split(" ")) - 1)}
    code, out, err = program(env=asked)
    assert (code, err) == (0, "")
    return out.split()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("tracker li", ["list"]),
        ("tracker stages mo", ["move"]),
        ("tracker show a", ["aws"]),
        ("tracker waits ", ["aws", "네이버"]),
        ("tracker log aws re", ["resume", *(kind for kind in KINDS if kind.startswith("re"))]),
        ("tracker log aws ", [*STAGES, *KINDS]),
        ("tracker log aws 서", ["서류"]),
        ("tracker log aws 최", ["최종합격", "최합", "최탈"]),
        ("tracker log aws phone-s", ["phone-screen"]),
        ("tracker note aws --topic 질", ["질문"]),
        ("tracker waits --by 회", ["회사"]),
        ("tracker list --stage ", STAGES),
        ("tracker edit aws#1 int", ["interview-1", "interview-2"]),
        ("tracker edit aws#1 s", ["source=", "salary=", "stage=", *(kind for kind in KINDS if kind.startswith("s"))]),
        ("tracker edit aws n", ["note="]),
        ("tracker note aws --stage ", STAGES),
        ("tracker stages rename a", ["assessment"]),
        ("tracker stages add phone --after ", STAGES),
        ("tracker stages add phone --type ", ["task", "meeting"]),
        ("tracker list --sort ", [*SORTS]),
        ("tracker list --turn ", ["you", "employer", "calendar"]),
        ("tracker waits --by ", [*GROUPS]),
        ("tracker week --starts ", [*WEEKDAYS]),
        ("tracker week --starts 월", ["월요일", "월"]),
        ("tracker export work-search --starts s", ["saturday", "sunday"]),
        ("tracker note aws --topic ", [*TOPICS]),
        ("tracker attach aws cv.pdf --as ", [*PURPOSES]),
        ("tracker week -f ", ["text", "tsv", "json", "csv", "md", "html"]),
        ("tracker export r", ["review"]),
        ("tracker export f", ["file"]),
        ("tracker db ", ["path", "check", "backup", "restore"]),
        ("tracker show aws po", ["posting"]),
    ],
)
def test_what_may_come_next(run: Run, words: str, found: list[str]) -> None:
    run("add", "AWS", "SA Intern", "--on", "2026-10-01")
    run("add", "네이버", "백엔드", "--on", "2026-10-01")
    assert completed(words) == found


def test_where_there_is_no_record_nothing_is_made(world: Path) -> None:
    assert completed("tracker show ") == []
    assert completed("tracker list --stage r") == ["resume"]
    assert not (world / "tracker.db").exists()


def test_a_file_that_is_no_record_is_said_nothing_of(world: Path) -> None:
    (world / "tracker.db").write_bytes(b"something else" * 100)
    assert completed("tracker show ") == completed("tracker list --stage ") == []
