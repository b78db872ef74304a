"""The picture of the share still waiting."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.reports.stories import told
from tracker.reports.selection import Selection
from tracker.reports.waits import waits
from tracker.writers.layout import Styled, beside, lines_of
from tracker.writers.plot import draw, sheet
from tracker.writers.screen import Screen
from tracker.writers.table import rows
from tracker.writers.text import cells

if TYPE_CHECKING:
    from tracker.reports.waits import Waits

TODAY = date(2026, 11, 23)


def search(answers: int, *, only: bool = False) -> Waits:
    """Answers after 10, 20 ... days, and one silence of 50 days."""
    histories = [
        told(f"a{n}", "resume submitted 2026-01-01", f"rejected {date(2026, 1, 1) + timedelta(days=10 * n)}", place=n)
        for n in range(1, answers + 1)
    ]
    histories.append(told("s", f"resume submitted {TODAY - timedelta(days=50)}", place=99))
    return waits(histories, TODAY, Selection(), only=histories[-1][0] if only else None)


ASCII = """\
resume
share still waiting after so many days,
with its 95 % band
100 % |#####.......
      |....#####...........
      |........#####...........
      |............#####...........
      |    ............#####........
 50 % |     ...............#............
      |        ............o####........
      |            ............#####....
      |                ............#....
      |                    ........#####
  0 % |                         .......#
      +---------------------------------
       0               40        80 days
8 answered | o still waiting (1)
"""


def test_the_picture_in_ascii() -> None:
    assert draw(search(8), Screen(40, unicode=False)) == ASCII


@pytest.mark.parametrize("width", [40, 61, 80, 120, 300])
@pytest.mark.parametrize("unicode", [True, False])
def test_it_fits_every_screen(width: int, unicode: bool) -> None:  # noqa: FBT001 - a case
    lines = draw(search(12), Screen(width, unicode=unicode)).splitlines()
    assert max(map(cells, lines)) <= min(width, 100)
    assert len([line for line in lines if "│" in line or "|" in line]) == 11 + (not unicode)  # the legend has one too
    assert sum("o" in line for line in lines[2:13]) == 1
    assert unicode or "".join(lines).isascii()


def test_the_curve_begins_at_the_top_and_ends_at_the_bottom() -> None:
    lines = draw(search(19), Screen(80, unicode=False)).splitlines()
    assert lines[2].startswith("100 % |#")
    assert lines[12].startswith("  0 % |")
    assert "190 days" in lines[14]


def test_one_application_is_marked() -> None:
    told_of = draw(search(8, only=True), Screen(80))
    assert "@ this one" in told_of
    assert "o still waiting (0)" in told_of


def test_colours_change_no_cell() -> None:
    plain, painted = (draw(search(12), Screen(60, color=color)) for color in (False, True))
    assert "\x1b[36m" in painted
    assert re.sub(r"\x1b\[\d*m", "", painted) == plain


def test_too_few_answers_for_a_curve() -> None:
    assert draw(search(2), Screen(80)).splitlines() == [
        "résumé",
        "2 answered (2 rejected) · 1 still waiting",
        "too few: 10 days, 20 days",
        "longest answer 20 days (a2) · longest silence 50 days (s)",
        "a curve is drawn from 6 answers on",
    ]


def test_the_days_of_the_curve() -> None:
    found = list(sheet(search(2)).rows)
    assert [(row[2], row[3], row[6], row[7]) for row in found] == [
        ("10", "0.6666666666666667", "2", "0"),
        ("20", "0.33333333333333337", "1", "0"),
        ("50", "0.33333333333333337", "0", "1"),
    ]


def test_paragraphs_break_between_words_and_count_cells() -> None:
    assert lines_of(Styled("네이버 백엔드 개발자"), 13, Screen(13)) == ["네이버 백엔드", "개발자"]
    assert lines_of(Styled("a-very-long-word"), 5, Screen(5)) == ["a-ver", "y-lon", "g-wor", "d"]
    assert lines_of(Styled("escape \x1b[2J"), 40, Screen(40)) == ["escape ␛[2J"]
    assert lines_of(Styled("3–5 → 7"), 40, Screen(40, unicode=False)) == ["3-5 -> 7"]


def test_beside_a_label_or_below_it() -> None:
    said = [Styled("one two three")]
    assert beside("label", said, 8, Screen(60)) == ["label     one two three"]
    assert beside("label", said, 8, Screen(30)) == ["label", "  one two three"]


def test_rows_move_their_parts_below_where_there_is_no_room() -> None:
    row = [Styled("assessment"), Styled("about 6 weeks"), Styled("21 March to 1 May")]
    assert rows([row], Screen(60)) == ["  assessment  about 6 weeks  21 March to 1 May"]
    assert rows([row], Screen(40)) == ["  assessment  about 6 weeks", "      21 March to 1 May"]
    assert rows([row], Screen(24)) == ["  assessment", "    about 6 weeks", "    21 March to 1 May"]
    assert rows([row], Screen(60), [[Styled("note")]])[1:] == ["    note"]
