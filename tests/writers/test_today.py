"""Today on the screen: the next move first, within 24 lines, at any width."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.reports.stories import told
from tracker.core.application import Contact
from tracker.reports.today import today_report
from tracker.writers.screen import Screen
from tracker.writers.text import cells
from tracker.writers.today import WRITER, brief

if TYPE_CHECKING:
    from tests.reports.stories import History
    from tracker.reports.today import Today

TODAY = date(2026, 3, 24)  # a Tuesday
ZONE = "Asia/Seoul"
WHO = "Mark D."


def story() -> list[History]:
    larkspur = told(
        "larkspur",
        "resume submitted 2026-03-01",
        "interview-1 scheduled 2026-03-20 >2026-03-24 14:00 Asia/Seoul",
        place=22,
    )
    (application, (sent, call)) = larkspur
    return [
        (application, (sent, call._replace(who=WHO))),
        told("halyard", "resume submitted 2026-02-20", "interview-1 scheduled 2026-03-10 >2026-03-23 10:00 Asia/Seoul", place=8),
        told("medora", "resume submitted 2026-03-02", "assessment invited 2026-03-20 !2026-03-27", place=31),
        told("oakline", "resume submitted 2026-02-02", "offered 2026-03-20 !2026-04-01", place=12),
        told("parlio", "resume submitted 2026-02-03", "interview-1 scheduled 2026-03-20 >2026-03-26 11:00 Asia/Seoul", place=27),
        told("saved", deadline="2026-03-28", place=40),
        told("later", deadline="2026-06-28", place=41),
        told("castform", "resume submitted 2026-01-01", place=17),
        told("newest", "resume submitted 2026-03-20", place=4),
        *(
            told(f"no{n}", f"resume submitted {date(2026, 1, 1)}", f"rejected {date(2026, 1, 6) + timedelta(n)}", place=50 + n)
            for n in range(8)
        ),
    ]  # fmt: skip


def seen(histories: list[History], people: tuple[Contact, ...] = ()) -> Today:
    return today_report(histories, TODAY, ZONE, lambda _: people, {})


def test_the_evening_before_and_all_that_is_to_do() -> None:
    assert WRITER.draw(seen(story()), Screen(80)).splitlines() == [
        "Tue 24 Mar · 5 to do · 1 coming · 2 waiting · 2 saved",
        "",
        "TO DO",
        "22  Larkspur  TODAY 14:00    interview 1, Mark D. · nothing noted on them",
        " 8  Halyard   yesterday      interview 1: how did it go?",
        "31  Medora    Fri, 3 days    assessment due",
        "40  Saved     Sat, 4 days    last day to apply",
        "12  Oakline   1 Apr, 8 days  answer the offer",
        "COMING",
        "27  Parlio    Thu 11:00      interview 1",
        "WAITING",
        "17  Castform  82 days        past all 13 answers so far: ask?",
        " 4  Newest    4 days         nothing unusual",
    ]


def test_what_is_noted_on_the_person_is_not_missed() -> None:
    known = seen(story(), (Contact("mark d.", background="ten years of search"),))
    assert "nothing noted" not in WRITER.draw(known, Screen(80))
    assert "nothing noted" in WRITER.draw(seen(story(), (Contact(WHO),)), Screen(80))


def test_a_line_for_a_prompt() -> None:
    whole = "Larkspur  TODAY 14:00  interview 1, Mark D. · nothing noted on them  · 4 more\n"
    assert brief(seen(story()), Screen(80)) == whole
    assert brief(seen(story()), Screen(60)) == "Larks…  TODAY 14:00  interview 1, Mark D. · nothi…  · 4 more\n"
    assert brief(seen(story()), Screen(60, cuts=False)) == whole
    assert brief(seen(story()[-3:]), Screen(80)) == ""


@pytest.mark.parametrize("width", range(40, 201, 8))
@pytest.mark.parametrize("unicode", [True, False])
def test_no_line_is_wider_than_the_screen(width: int, *, unicode: bool) -> None:
    long = [
        (application._replace(company=f"보담랩스 👩\u200d💻 {application.company} International Holdings"), events)
        for application, events in story() * 3
    ]
    lines = WRITER.draw(seen(long), Screen(width, unicode=unicode)).splitlines()
    assert max(map(cells, lines)) <= width
    assert width < 80 or len(lines) <= 24
    assert "TODAY 14:00" in "\n".join(lines)


def test_what_does_not_fit_is_counted_in_the_last_line() -> None:
    many = [(one._replace(id=one.id + 100 * n), events) for n in range(4) for one, events in story()]
    assert WRITER.draw(seen(many), Screen(80)).splitlines()[-1] == "12 more to do: Tracker.list()"


def test_a_silence_is_past_the_answers_that_have_a_day() -> None:
    dayless = told("nobody knows", "resume submitted 2026-02-01", "rejected unknown", place=90)
    text = "past all 13 answers so far: ask?"
    assert text in WRITER.draw(seen(story()), Screen(80))
    assert text.replace("so far", "whose day is known") in WRITER.draw(seen([*story(), dayless]), Screen(80))


def test_two_of_one_company_are_told_apart() -> None:
    first, *_ = story()
    other = (first[0]._replace(id=99, role="Analyst"), first[1])
    drawn = WRITER.draw(seen([first, other]), Screen(80))
    assert "Larkspur · Engineer" in drawn
    assert "Larkspur · Analyst" in drawn


def test_data_and_rows_have_every_entry() -> None:
    report = seen(story())
    found = WRITER.data(report)
    assert isinstance(found, dict)
    assert [entry["what"] for entry in found["to_do"]] == ["meeting", "log", "task", "apply", "offer"]
    assert found["to_do"][0]["noted"] is False
    assert (found["to_do"][0]["day"], found["to_do"][0]["time"]) == ("2026-03-24", "14:00")
    assert found["waiting"][0]["silence"] == "past every answer"
    assert [row[0] for row in WRITER.sheet(report).rows] == ["to_do"] * 5 + ["coming"] + ["waiting"]
