"""One line for everything: what it says is understood before it is kept."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tracker import Tracker
from tracker.core.errors import Ambiguous, BadValue, NotFound

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def tracker(tmp_path: Path) -> Tracker:
    found = Tracker(tmp_path / "tracker.db", today=date(2026, 10, 14), zone="Asia/Seoul")
    found.add("Parlio", "Engineer", on="2026-09-01")
    found.add("Willow Health", "Data Analyst", on="2026-09-02")
    found.add("Willow Labs", "Intern", on="2026-09-03")
    found.add("누리", "백엔드", on="2026-09-04", key="nuri")
    return found


def understood(tracker: Tracker, line: str, near: str = "") -> tuple[str, str, str]:
    """Whose, which stage and which kind of event a line would keep."""
    result = tracker.line(line, near, rehearse=True)[0]
    event = getattr(result, "event", None) or next(iter(result.timeline.events), None)
    application = result.application
    return application.company, event.stage.name if event and event.stage else "", event.kind.name if event else ""


@pytest.mark.parametrize(
    ("line", "near", "company", "stage", "kind"),
    [
        ("parlio interview 1 thu 14:00 by phone", "", "Parlio", "interview-1", "scheduled"),
        ("log parlio rejected", "", "Parlio", "outcome", "rejected"),
        ("Willow Health oa yesterday", "", "Willow Health", "assessment", "submitted"),
        ('"Willow Health" oa', "", "Willow Health", "assessment", "submitted"),
        ("1 passed", "", "Parlio", "resume", "passed"),
        ("누리 서류합격", "", "누리", "resume", "passed"),
        ("interview 1 tomorrow", "parlio", "Parlio", "interview-1", "scheduled"),
        ("nuri 서류합격", "parlio", "누리", "resume", "passed"),
        ('add Oakline "SA Intern" applied mid september', "", "Oakline", "resume", "submitted"),
        ("add Oakline “SA Intern”", "", "Oakline", "", ""),
    ],
)
def test_a_line_is_understood_as_its_command_would_be(
    tracker: Tracker, line: str, near: str, company: str, stage: str, kind: str
) -> None:
    before = tracker.edition()
    assert understood(tracker, line, near) == (company, stage, kind)
    assert tracker.edition() == before
    assert tracker.line(line, near)
    assert tracker.edition().number == before.number + 1
    assert tracker.undo()


@pytest.mark.parametrize(
    ("line", "near", "error", "code"),
    [
        ("nobody rejected", "", NotFound, "no-application"),
        ("willow rejected", "", Ambiguous, "ambiguous"),
        ("parlio", "", BadValue, "nothing-said"),
        ("frobnicated", "parlio", BadValue, "unknown-log-words"),
        ("parlio offered rejected", "", BadValue, "two-kinds"),
        ("add Parlio Engineer", "", BadValue, "duplicate"),
        ("add Parlio", "", BadValue, "missing"),
        ("  ", "", BadValue, "empty"),
    ],
)
def test_what_a_line_does_not_say_is_an_error_and_nothing_is_kept(
    tracker: Tracker, line: str, near: str, error: type[Exception], code: str
) -> None:
    before = tracker.edition()
    for rehearse in (True, False):
        with pytest.raises(error) as caught:
            tracker.line(line, near, rehearse=rehearse)
        assert caught.value.code == code  # type: ignore[attr-defined]
    assert tracker.edition() == before


def test_a_record_that_is_not_there_is_not_made_by_a_rehearsal(tmp_path: Path) -> None:
    tracker = Tracker(tmp_path / "none.db", today=date(2026, 10, 14), zone="UTC")
    assert tracker.line("add Parlio Engineer", rehearse=True)
    assert not (tmp_path / "none.db").exists()
