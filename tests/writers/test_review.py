"""A review opens as an article."""

from __future__ import annotations

import re
from datetime import date

from tests.reports.stories import example, told
from tracker.core.application import Application, Note, Record
from tracker.core.stages import DEFAULT_STAGES
from tracker.reports.history import History
from tracker.writers.review import article

TODAY = date(2026, 11, 23)


def review(record: Record) -> str:
    return "".join(article(History(record, TODAY)))


def test_the_example() -> None:
    text = review(example(TODAY))
    assert text.startswith(
        '---\ntitle: "Amazon Web Services Korea, Associate Solutions Architect Intern"\ndate: 2024-05-31\ndraft: true\n'
        'tags:\n  - "job"\n  - "cloud"\n  - "internship"\n  - "hiring-linked"\n---\n'
    )
    assert re.findall(r"^##? .*", text, re.MULTILINE) == [
        "## Posting", "## Résumé", "## Assessment", "## Interview 1", "## Interview 2", "## What was asked",
        "## Lessons", "## How to prepare", "## People", "## Outcome", "## Between stages",
    ]  # fmt: skip
    assert re.findall(r"^### .*", text, re.MULTILINE) == [
        "### Terms",
        "### Required",
        "### Welcome",
        "### What was asked",
    ]
    for said in (
        "- 21–31 March 2024: submitted",
        (
            "After assessment submitted (21–31 March 2024): the answer took about 6 weeks (31–50 days); "
            "interview 1 invited (1–10 May 2024)."
        ),
        "- assessment to interview 1: about 6 weeks (31–50 days)",
        "- 1–10 May 2024: invited, with recruiter, by phone",
        "- May 2024: rejected",
        "Multiple choice, no coding, in two parts:",
    ):
        assert said in text


def test_the_outcome_stands_once_with_all_that_is_of_it() -> None:
    lines = ("resume submitted 2026-10-01", "offered 2026-11-10 !2026-11-17", "outcome extended 2026-11-16 !2026-11-24")
    text = review(Record(*told("larkspur", *lines)))
    assert text.count("## Outcome\n") == 1
    assert "- 10 November 2026: offered, due Tue 17 November 2026\n- 16 November 2026: extended" in text


def test_text_from_outside_is_no_part_of_the_article() -> None:
    application = Application('A "quoted": company', "role\\", "k", tags=("new grad", "2026", "#!", "신입"))
    notes = (Note("# Big\n<img src=x onerror=alert(1)>", "lesson"), Note("```\nopen", "other", DEFAULT_STAGES[3]))
    text = review(Record(application, told("k", "resume submitted 2026-11-02")[1], notes=notes))
    assert '\ntitle: "A \\"quoted\\": company, role\\\\"\n' in text
    assert re.findall(r'^  - "(.*)"$', text, re.MULTILINE) == ["job", "new-grad", "y2026", "신입"]
    assert re.findall(r"^#+ .*", text, re.MULTILINE) == ["## Résumé", "## Lessons", "### Big", "## Notes", "## Outcome"]
    assert "&lt;img src=x" in text
    assert text.count("```") == 2
    assert "After résumé submitted (2 November 2026): no answer for 21 days." in text
    assert "Not known yet." in text


def test_what_is_only_saved() -> None:
    text = review(Record(told("k", deadline="2026-12-04")[0]))
    assert "date: 2026-11-23" in text
    assert "- Last day to apply: Fri 4 December 2026" in text


def test_how_a_wait_ended_is_said() -> None:
    def waits(*lines: str) -> list[str]:
        return re.findall(r"^After .*", review(Record(*told("k", *lines))), re.MULTILINE)

    assert waits("resume submitted 2026-11-02", "withdrawn 2026-11-12") == [
        "After résumé submitted (2 November 2026): no answer for 10 days, then withdrawn."
    ]
    assert waits("resume submitted 2026-11-02", "assessment submitted 2026-11-12", "rejected 2026-11-13")[0] == (
        "After résumé submitted (2 November 2026): an answer nobody noted, up to 10 days."
    )
