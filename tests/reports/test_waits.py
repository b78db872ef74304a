"""Waits in reports: what enters the figures, what they carry, and what is compared with what."""

from __future__ import annotations

from datetime import date, timedelta
from math import inf
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reports.stories import STAGES, told
from tracker.core.application import Document
from tracker.core.survival.sample import Sample
from tracker.core.survival.silence import FEWEST, Ranking, Word
from tracker.core.timeline import follow
from tracker.core.when import Days, exactly
from tracker.reports.censoring import LeftOut, answered_by, interval_of, left_out, likely_interval
from tracker.reports.figures import DAYS, HORIZONS, RULES, WIDEST, YARDSTICK, cause_of
from tracker.reports.responses import Response, resume_names
from tracker.reports.selection import Selection
from tracker.reports.waits import waits

if TYPE_CHECKING:
    from tests.reports.stories import History
    from tracker.reports.waits import Waits

TODAY = date(2026, 11, 23)
START = date(2026, 6, 1)


def report(*histories: History, by: str = "stage") -> Waits:
    return waits(histories, TODAY, Selection(), by=by)


def answered(place: int, days: int, began: int = (TODAY - START).days) -> History:
    """Submitted so many days ago, and rejected after so many days."""
    day = TODAY - timedelta(days=began)
    return told(f"a{place}", f"resume submitted {day}", f"rejected {day + timedelta(days=days)}", place=place)


def silent(place: int, days: int) -> History:
    return told(f"s{place}", f"resume submitted {TODAY - timedelta(days=days)}", place=place)


def search(answers: int, silences: int = 0) -> Waits:
    """Answers after 0, 1, 2 ... days and silences of 100, 101 ... days."""
    return report(
        *(answered(place, place) for place in range(answers)),
        *(silent(100 + place, 100 + place) for place in range(silences)),
    )


CASES = {
    "exact": (["resume submitted 2026-06-01", "assessment invited 2026-06-13"], (11, 12), "advanced"),
    "the same day": (["resume submitted 2026-06-01", "rejected 2026-06-01"], (-1, 0), "rejected"),
    "approximate": (
        ["assessment submitted 2026-03-21..2026-03-31", "interview-1 invited 2026-05-01..2026-05-10"],
        (30, 50),
        "advanced",
    ),
    "implied": (["resume submitted 2026-06-01", "assessment submitted 2026-06-20"], (-1, 19), "advanced"),
    "on hold": (["resume submitted 2026-06-01", "resume on-hold 2026-06-04"], (2, 3), "on-hold"),
    "withdrawn": (["resume submitted 2026-06-01", "withdrawn 2026-06-10"], (9, inf), "withdrawn"),
    "open": (["resume submitted 2026-11-03"], (20, inf), None),
    "open, from its middle": (["resume submitted 2026-11-01..2026-11-10"], (17, inf), None),
    "closed goes on": (["resume submitted 2026-11-03", "closed 2026-11-10"], (20, inf), None),
    "an answer without a day": (["resume submitted 2026-11-03", "rejected unknown"], (-1, 20), "rejected"),
    "its beginning rough": (["resume submitted 2026-11-01..2026-11-10", "rejected unknown"], (-1, 22), "rejected"),
    "by some day": (["resume submitted 2026-11-03", "rejected ..2026-11-10"], (-1, 7), "rejected"),
    "since some day": (["resume submitted 2026-11-03", "rejected 2026-11-10.."], (6, 20), "rejected"),
    "begun by some day": (["resume submitted ..2026-11-03", "rejected 2026-11-10"], (6, inf), "rejected"),
    "open, begun by some day": (["resume submitted ..2026-11-03"], (20, inf), None),
    "withdrawn some day": (["resume submitted 2026-11-03", "withdrawn unknown"], (10, inf), "withdrawn"),
}


@pytest.mark.parametrize("name", CASES)
def test_how_a_wait_enters(name: str) -> None:
    lines, interval, cause = CASES[name]
    figures = report(told("a", *lines)).figures[0]
    assert figures.sample.counts == ((*interval, 1),)
    ((waited, _),) = figures.entered
    assert cause_of(waited.wait) == cause
    assert left_out(waited.wait, TODAY) is None


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (["resume submitted unknown"], LeftOut.UNBOUNDED),
        (["resume submitted unknown", "rejected 2026-11-10"], LeftOut.UNBOUNDED),
        (["resume submitted ..2026-11-03", "rejected ..2026-11-10"], LeftOut.UNBOUNDED),
        (["resume submitted unknown", "rejected unknown"], LeftOut.UNBOUNDED),
        (["resume submitted 2026-11-03", "resume passed 2026-11-05"], LeftOut.OTHER_KIND),
    ],
)
def test_what_bounds_nothing_stays_out(lines: list[str], why: LeftOut) -> None:
    found = report(told("a", *lines))
    assert left_out(found.waits[-1].wait, TODAY) is why
    assert sum(one.unknown for one in found.figures) == (why is LeftOut.UNBOUNDED)


def test_answers_without_a_day_count_as_answers() -> None:
    """The commonest sheet: the day it was sent, and a status. To drop the answered would keep the silent alone."""
    histories = [
        told(f"a{n}", f"resume submitted {TODAY - timedelta(days=n)}", "rejected unknown", place=n)
        for n in range(1, 33)
    ]
    found = report(*histories, *(silent(100 + n, n) for n in range(1, 29)))
    (figures,) = found.figures
    assert (len(figures.answers), len(figures.placed), len(figures.silences), figures.unknown) == (32, 0, 28, 0)
    assert figures.typical is not None
    assert figures.curve.answered > 0.4


@pytest.mark.parametrize(
    ("lines", "likely"),
    [
        (["resume submitted 2026-06-01", "rejected 2026-06-13"], (11, 12)),
        (["resume submitted 2026-06-01", "rejected 2026-06-11..2026-06-20"], (9, 19)),
        (["resume submitted 2026-06-01..2026-06-10", "rejected 2026-06-21"], (10, 20)),
        # Both rough, of ten days: the fifth, to any of ten; the windows alone leave 11 to 29 days open.
        (["resume submitted 2026-06-01..2026-06-10", "rejected 2026-06-21..2026-06-30"], (15, 25)),
        (["resume submitted 2026-06-01..2026-06-30", "rejected 2026-07-01..2026-07-04"], (1, 31)),
        (["resume submitted 2026-06-01..2026-06-10", "rejected 2026-06-01..2026-06-10"], (-1, 5)),
        (["resume submitted 2026-11-01..2026-11-10", "rejected unknown"], (-1, 18)),
        (["resume submitted 2026-06-01..2026-06-10", "assessment submitted 2026-06-20"], (-1, 15)),
        (["resume submitted ..2026-11-03", "rejected 2026-11-10"], (6, inf)),
        (["resume submitted 2026-11-01..2026-11-10"], (17, inf)),
    ],
)
def test_the_curve_takes_the_better_known_day_in_its_middle(lines: list[str], likely: tuple[int, float]) -> None:
    wait = report(told("a", *lines)).waits[0].wait
    known = interval_of(wait, TODAY)
    assert known
    assert likely_interval(wait, known, TODAY) == likely
    assert (known.lower <= likely[0], likely[1] <= known.upper) == (True, True)


def test_where_every_day_is_rough_the_curve_is_hardly_off() -> None:
    """400 answers after 1 to 40 days, each as likely, of which only the thirds of the month are known."""

    def third(day: date) -> str:
        first = day.replace(day=min(1 + (day.day - 1) // 10 * 10, 21))
        return f"{first}..{first + timedelta(days=9)}"

    histories = []
    for place in range(400):
        sent = START + timedelta(days=place % 73)
        came = sent + timedelta(days=1 + place % 40)
        histories.append(told(f"a{place}", f"resume submitted {third(sent)}", f"rejected {third(came)}", place=place))
    (figures,) = report(*histories).figures
    assert [figures.curve.survival(day) for day in (10, 20, 30)] == pytest.approx([0.75, 0.5, 0.25], abs=0.05)


def test_a_rate_counts_an_answer_without_a_day_by_today() -> None:
    (wait,) = follow(told("a", "resume submitted 2026-11-01", "rejected unknown")[1], TODAY).waits
    assert [answered_by(wait, day, TODAY) for day in (date(2026, 10, 1), date(2026, 11, 8), TODAY)] == [
        False,
        None,
        True,
    ]
    (wait,) = follow(told("a", "resume submitted 2026-11-01", "rejected 2026-11-01..2026-11-10")[1], TODAY).waits
    assert [answered_by(wait, date(2026, 11, day), TODAY) for day in (4, 5)] == [False, True]
    (wait,) = follow(told("a", "resume submitted 2026-11-01")[1], TODAY).waits
    assert answered_by(wait, TODAY, TODAY) is False


def test_what_is_counted_apart_and_what_stays_out() -> None:
    found = report(
        told("a", "resume submitted unknown", place=1),  # nobody knows since when
        told(
            "b",
            "resume submitted 2026-06-01",
            "assessment invited 2026-06-03",
            "assessment replied 2026-06-04",
            place=2,
        ),
    )
    (figures,) = found.figures
    assert (figures.unknown, len(figures.entered), figures.withdrawn) == (1, 1, 0)
    assert [found.compare(waited) is None for waited in found.waits] == [True, True, True]


def test_the_rules() -> None:
    assert (YARDSTICK, HORIZONS, DAYS) == (45, (7, 14, 30), (14, 30, 60))
    assert {rule: RULES[rule][:2] for rule in ("median", "by_day", "hear", "chance")} == {
        "median": (6, 0),
        "by_day": (5, 10),
        "hear": (5, 10),
        "chance": (5, 10),
    }


@pytest.mark.parametrize(("answers", "is_told"), [(0, False), (5, False), (6, True), (30, True)])
def test_no_more_is_said_than_the_answers_carry(answers: int, is_told: bool) -> None:  # noqa: FBT001 - a case
    figures = search(answers, 1).figures[0]
    assert (figures.half is not None) == (figures.typical is not None) == is_told
    assert (figures.outcome is None) == (answers < 9)  # 10 at risk, the silent one among them


def test_an_estimate_is_said_up_to_the_last_day_ten_still_waited_and_where_its_interval_is_narrow() -> None:
    (figures,) = search(40, 20).figures
    assert figures.outlook.at_risk(60) == 20
    assert [share.day for share in figures.by_days] == [14, 30, 60]
    assert all(share.low < 1 - figures.curve.survival(share.day) < share.high for share in figures.by_days)
    assert figures.level
    assert (figures.level.day, figures.outlook.at_risk(figures.level.day)) == (109, 10)
    assert all(share.high - share.low <= WIDEST for share in (*figures.by_days, figures.level))
    (few,) = search(5, 6).figures  # eleven say too little
    assert (few.by_days, few.level) == ((), None)
    (young,) = report(*(silent(n, 5) for n in range(40)), *(answered(100 + n, 3, began=5) for n in range(20))).figures
    assert (young.by_days, young.level and young.level.day) == ((), 4)


def test_half_of_all_counts_those_who_wait() -> None:
    figures = search(10, 30).figures[0]
    assert figures.half
    assert (figures.half.days, figures.typical) == (None, 4)
    assert figures.range == Days(0, 9)
    assert (figures.answers[-1].application.key, figures.silences[0].application.key) == ("a9", "s129")
    complete = search(10).figures[0].half
    assert complete
    assert complete.days == 4


def test_a_chance_needs_ten_who_waited_as_long_and_five_answers() -> None:
    ages = [silent(500, 3)]
    found = report(*(answered(place, place) for place in range(15)), *ages)
    comparison = found.compare(found.waits[-1])
    assert comparison
    week = comparison.chances[0]
    assert (week.at_risk, week.answered) == (11, 7)
    assert week.chance is None
    assert 0 < week.low < 7 / 11 < week.high < 1
    few = report(*(answered(place, place) for place in range(13)), *ages)
    beside = few.compare(few.waits[-1])
    assert beside
    assert [(chance.at_risk, chance.low, chance.high) for chance in beside.chances] == [(9, 0, 1)] * 3


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20), st.booleans()), max_size=20))
def test_what_is_said_of_a_silence_is_said_of_every_longer_one(waits_: list[tuple[int, int, bool]]) -> None:
    """Answers after so many days or some more, some without a day at all."""
    histories = []
    for place, (least, more, is_unknown) in enumerate(waits_):
        first = START + timedelta(days=least)
        day = "unknown" if is_unknown else f"{first}..{first + timedelta(days=more)}"
        histories.append(told(f"a{place}", f"resume submitted {START}", f"rejected {day}", place=place))
    found = report(*histories, silent(500, 0))
    (figures,) = found.figures
    words = [figures.compare(Days(days, days)).silence.word for days in range(100)]
    places = [[None, *Word].index(word) for word in words]
    assert places == sorted(places)
    dated = [least + more for least, more, is_unknown in waits_ if not is_unknown]
    is_judged = len(dated) >= FEWEST
    assert [word is not None for word in words] == [is_judged] * 100
    assert [word is Word.PAST for word in words] == [is_judged and days > max(dated) for days in range(100)]


def test_in_a_young_search_no_more_is_said_than_what_came() -> None:
    # Sent day by day for three weeks; every answer takes 1 to 60 days, each as likely, and the quick ones came.
    histories = []
    for place, (age, days) in enumerate((age, days) for age in range(21) for days in range(1, 61)):
        histories.append(answered(place, days, began=age) if days <= age else silent(place, age))
    found = report(*histories)
    (figures,) = found.figures
    assert figures.compare(Days(20, 20)).silence == (210, 0, 0, 1)
    assert figures.typical == 10  # as far as the last answer shows
    level = figures.level
    assert level
    assert (level.day, level.low < level.day / 60 < level.high) == (19, True)


def test_the_chance_still_to_hear_is_that_of_the_last_day_that_can_be_judged() -> None:
    found = report(*(answered(n, n) for n in range(40)), *(silent(100 + n, 100) for n in range(20)))
    (figures,) = found.figures
    hear = figures.hear(20)
    assert hear
    assert (hear.day, hear.at_risk, hear.answered) == (99, 39, 19)
    assert hear.chance == pytest.approx(19 / 39)
    assert figures.hear(99) is None
    assert figures.hear(100) is None


def test_shares_of_the_outcomes_add_up() -> None:
    figures = search(20, 5).figures[0]
    row = figures.outcome
    assert row
    assert (row.day, row.at_risk) == (15, 10)
    assert sum(row.incidence.values()) + row.survival == pytest.approx(1)


def test_one_is_compared_with_the_others_only() -> None:
    histories = [answered(place, place) for place in range(1, 8)]
    found = waits(histories, TODAY, Selection(), only=histories[6][0])
    assert [waited.application.key for waited in found.waits] == ["a7"]
    assert found.one
    assert len(found.one.others[0].answers) == 6
    comparison = found.compare(found.waits[0])
    assert comparison
    assert (comparison.silence.answers, comparison.silence.longer, comparison.silence.perhaps) == (6, 0, 0)


def test_groups_fold_case_and_are_ordered_by_size() -> None:
    histories = [
        (application._replace(company=name), events)
        for (application, events), name in zip([answered(place, 1) for place in range(4)], "bAab", strict=True)
    ]
    found = report(*histories[:3], by="company")
    assert [(one.group, len(one.entered)) for one in found.figures] == [("A", 2), ("b", 1)]
    assert [one.group for one in report(told("x", "resume submitted 2026-05-21..2026-06-10"), by="month").figures] == [
        ""
    ]


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 20), st.booleans()), max_size=30),
    st.integers(0, 60),
    st.integers(0, 10),
)
def test_a_ranking_counts_as_one_would_by_hand(answers: list[tuple[int, int, bool]], shortest: int, width: int) -> None:
    intervals = [(low - 1, inf if is_open else low + more) for low, more, is_open in answers]
    found = Ranking(Sample.of(intervals)).of(shortest, shortest + width)
    ended = [(lower, upper) for lower, upper in intervals if upper < inf]
    assert found.longer == sum(lower >= shortest + width for lower, _ in ended)
    assert found.perhaps == sum(upper > shortest for _, upper in ended)


def test_a_chance_needs_answers_after_so_long_a_wait_and_not_within_the_days() -> None:
    answers = [*[1] * 10, 12, 13, 14, *[60] * 7]
    found = report(
        *(answered(place, days) for place, days in enumerate(answers)),
        *(silent(100 + place, 100) for place in range(40)),
    )
    (figures,) = found.figures
    near = figures.compare(Days(10, 10)).chances
    assert [chance[2:5] for chance in near] == [(50, 3, None)] * 3  # counts and an interval, no estimate
    assert (near[0].low, near[0].high) == pytest.approx((0.0125, 0.1655), abs=1e-3)  # Clopper & Pearson's
    assert all((chance.low, chance.high) == (0, 1) for chance in figures.compare(Days(70, 70)).chances)


# What filters choose

# Eight were invited to an assessment after ten days, eight are silent; eight more were sent long before.
ADVANCED = [told(f"x{n}", "resume submitted 2026-10-01", "assessment submitted 2026-10-11", place=n) for n in range(8)]
SILENT = [told(f"y{n}", "resume submitted 2026-10-01", place=20 + n) for n in range(8)]
EARLIER = [told(f"z{n}", "resume submitted 2026-01-10", "rejected 2026-10-20", place=40 + n) for n in range(8)]


def filtered(**selection: Any) -> list[tuple[str, int, int]]:
    found = waits([*ADVANCED, *SILENT, *EARLIER], TODAY, Selection(**selection))
    return [(one.stage.name, len(one.answers), len(one.silences)) for one in found.figures]


def test_a_stage_chooses_the_waits_that_began_after_it_wherever_they_led() -> None:
    assert filtered(stage=STAGES["resume"]) == [("resume", 16, 8)]
    assert filtered(stage=STAGES["assessment"]) == [("assessment", 0, 8)]


def test_a_period_chooses_the_waits_that_began_in_it_however_they_ended() -> None:
    october = exactly(date(2026, 10, 1))
    assert filtered(since=october) == [("resume", 8, 8), ("assessment", 0, 8)]
    assert filtered(until=exactly(date(2026, 9, 30))) == [("resume", 8, 0)]
    assert filtered(since=exactly(date(2026, 10, 2)), until=exactly(date(2026, 10, 30))) == [("assessment", 0, 8)]


def test_gaps_are_chosen_as_the_waits_beside_them() -> None:
    def gaps(**selection: Any) -> int:
        return len(waits([*ADVANCED, *SILENT], TODAY, Selection(**selection)).gaps)

    assert [gaps(), gaps(stage=STAGES["resume"]), gaps(stage=STAGES["assessment"])] == [8, 8, 0]
    assert gaps(until=exactly(date(2026, 9, 30))) == 0


# What came back


def test_responses_of_each_source() -> None:
    met = told("m", "resume submitted 2026-10-01", "interview-1 held 2026-10-11", "offered 2026-10-20", place=1)
    rejected = told("r", "resume submitted 2026-10-01", "rejected unknown", place=2)
    histories = [met, rejected, silent(3, 20), silent(4, 30), told("saved", place=5)]
    histories = [
        (application._replace(source="Board" if place < 3 else "board"), events)
        for place, (application, events) in enumerate(histories)
    ]
    histories.append(silent(6, 2))
    found = report(*histories, by="source")
    assert found.responses == (Response("Board", 4, 2, 1, 1, 2), Response("", 1, 0, 0, 0, 1))
    assert report(*histories).responses == ()


def test_a_resume_is_known_by_its_bytes_and_called_by_its_name() -> None:
    def kept(*named: tuple[str, str, str]) -> list[Document]:
        return [Document(name, purpose, sha, 1) for name, purpose, sha in named]

    names = resume_names(
        [
            (1, kept(("cv.pdf", "resume", "a" * 64))),
            (2, kept(("cv.pdf", "resume", "b" * 64), ("letter.pdf", "cover-letter", "c" * 64))),
            (3, kept(("short.pdf", "resume", "d" * 64))),
            (4, kept(("old.pdf", "resume", "a" * 64), ("brief.pdf", "resume", "d" * 64))),
            (5, []),
        ]
    )
    assert names == {1: "old.pdf", 2: "cv.pdf", 3: "brief.pdf", 4: "brief.pdf"}
    alike = resume_names([(1, kept(("cv.pdf", "resume", "a" * 64))), (2, kept(("CV.pdf", "resume", "b" * 64)))])
    assert alike == {1: "cv.pdf (aaaaaaa)", 2: "CV.pdf (bbbbbbb)"}
    histories = [answered(1, 3), answered(2, 5), silent(3, 4)]
    found = waits(histories, TODAY, Selection(), by="resume", resumes=alike)
    assert [(one.group, one.sent) for one in found.responses] == [
        ("", 1),
        ("CV.pdf (bbbbbbb)", 1),
        ("cv.pdf (aaaaaaa)", 1),
    ]
    assert [one.group for one in found.figures] == ["", "cv.pdf (aaaaaaa)", "CV.pdf (bbbbbbb)"]
