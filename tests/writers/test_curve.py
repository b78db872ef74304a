"""The curve with the open waits on it."""

from __future__ import annotations

from datetime import date
from xml.etree.ElementTree import tostring

import pytest

from tests.reports.stories import told
from tracker.reports.selection import Selection
from tracker.reports.waits import waits
from tracker.writers.curve import curve

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(("silent", "marks", "more"), [(1, 1, ""), (3, 3, ""), (4, 3, "+1"), (1203, 3, "+1,200")])
def test_silences_of_one_age_are_few_marks_and_a_count(silent: int, marks: int, more: str) -> None:
    answered = [("resume submitted 2026-09-01", f"rejected 2026-09-{day:02}") for day in range(10, 20)]
    stories = [*answered, *[("resume submitted 2026-11-02",)] * silent]
    histories = [told(f"a{place}", *story, place=place) for place, story in enumerate(stories, 1)]
    figures, *_ = waits(histories, TODAY, Selection()).figures
    drawn = tostring(curve(figures), encoding="unicode")
    assert drawn.count('class="open"') == marks
    assert (f">{more}<" in drawn) if more else ">+" not in drawn
