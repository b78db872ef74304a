"""One application drawn: what comes next, and one timeline in which a silence is space."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reports.stories import example, told
from tracker.core.application import Contact, Note, Posting, Record
from tracker.core.errors import UnknownWord
from tracker.reports.history import History
from tracker.writers.history import WRITER
from tracker.writers.kept import PARTS, part_writer
from tracker.writers.screen import Screen
from tracker.writers.text import cells
from tracker.writers.write import write

TODAY = date(2026, 3, 24)


def seen(*lines: str, record: Record | None = None) -> History:
    application, events = told("parlio", *lines)
    return History(
        (record or Record(application))._replace(application=application, events=events), TODAY, "Asia/Seoul"
    )


def test_the_story_it_grew_from() -> None:
    drawn = WRITER.draw(History(example(date(2024, 5, 31)), date(2024, 5, 31), "Asia/Seoul"), Screen(80)).splitlines()
    assert drawn[:2] == [
        "1  Amazon Web Services Korea · Associate Solutions Architect Intern",
        "   Seoul · #cloud · #internship · #hiring-linked · rejected after interview 2",
    ]
    place = drawn.index("                 ┆  about 6 weeks (31–50 days) of silence")
    assert drawn[place - 3].startswith("#3  ~late March  assessment handed in")
    assert drawn[place + 2].startswith("#4  ~early May   invited to interview 1, with")
    assert "".join(drawn).count("of silence") == 1
    assert "~ roughly remembered: order known, day not (verbose=: ranges)" in drawn


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("resume submitted 2026-03-05",), "NEXT  their answer: 19 days of silence after the résumé"),
        (("resume submitted 2026-03-05", "interview-1 scheduled 2026-03-20 >2026-03-26 11:00 Asia/Seoul"), "NEXT  Thu 11:00 · interview 1"),
        (("resume submitted 2026-03-05", "interview-1 scheduled 2026-03-20 >2026-03-23"), "NEXT  yesterday · interview 1: how did it go?"),
        (("resume submitted 2026-03-05", "offered 2026-03-20 !2026-04-01"), "NEXT  1 Apr, 8 days · answer the offer"),
        (("resume submitted 2026-03-05", "assessment invited 2026-03-20"), "NEXT  do the assessment"),
        ((), "NEXT  apply"),
    ],
)  # fmt: skip
def test_the_second_line_says_what_comes_next(lines: tuple[str, ...], said: str) -> None:
    assert WRITER.draw(seen(*lines), Screen(80)).splitlines()[1].strip() == said


def test_an_open_silence_stands_at_the_end_and_a_short_one_is_low() -> None:
    drawn = WRITER.draw(
        seen("resume submitted 2026-03-05", "assessment invited 2026-03-10", "assessment submitted 2026-03-10"),
        Screen(80),
    )
    assert [line.strip() for line in drawn.splitlines()[4:]] == [
        "#1  5 Mar   résumé sent",
        "┆  5 days of silence",
        "#2  10 Mar  asked to do the assessment",
        "#3  10 Mar  assessment handed in",
        "┆",
        "┆  14 days of silence so far",
        "┆",
    ]


@pytest.mark.parametrize("width", range(40, 201, 8))
def test_no_line_is_wider_than_the_screen(width: int) -> None:
    report = History(example(date(2024, 5, 31)), date(2026, 3, 24), "Asia/Seoul")
    for writer in (WRITER, *map(part_writer, PARTS)):
        for unicode in (True, False):
            drawn = writer.draw(report, Screen(width, unicode=unicode, details=unicode))
            assert max(map(cells, drawn.splitlines()), default=0) <= width


def test_what_is_kept_is_counted_and_shown_a_part_at_a_time() -> None:
    kept = Record(
        told("parlio")[0],
        contacts=(Contact("Mark D.", "Director", background="ten years of search"), Contact("Ann")),
        notes=(Note("# Asked\n\n* a <b>tree</b>", "question"),),
        postings=(Posting("Line one\n\nLine two", "Engineer"),),
    )
    report = seen(record=kept)
    assert (
        WRITER.draw(report, Screen(80)).splitlines()[-1] == "PEOPLE 2   NOTES 1   POSTING 3 lines   Tracker.show('1')"
    )
    assert part_writer("people").draw(report, Screen(80)).splitlines() == [
        "Mark D.  Director",
        "         ten years of search",
        "Ann      nothing noted",
    ]
    drawn = part_writer("notes").draw(report, Screen(80))
    assert "question" in drawn
    assert " • a <b>tree</b>" in drawn
    assert "Line two" in part_writer("posting").draw(report, Screen(80))
    assert part_writer("files").draw(report, Screen(80)) == ""
    assert (
        "".join(write(part_writer("people"), report, "csv", Screen(80))).splitlines()[1].startswith("Mark D.,Director")
    )
    with pytest.raises(UnknownWord):
        part_writer("cats")
