"""Can an offer wait: counts of those who had waited as long, or why nothing can be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run


def offer(run: Run, *due: str) -> None:
    run("add", "Acme", "Baker", "--on", "2026-09-01")
    run("log", "acme", "offered", "2026-11-22", *due)


def answered(run: Run, number: int, days: int) -> None:
    run("add", f"Firm {number}", "Baker", "--on", "2026-08-01")
    run("log", f"firm {number}", "rejected", f"2026-08-{days + 1:02}")


@pytest.mark.parametrize(
    ("due", "others", "said"),
    [
        ((), 0, "Can I wait? You are waiting for nobody else."),
        ((), 1, "Can I wait? Hard to say: there is no day to answer by."),
        (("--due", "2026-11-20"), 1, "Can I wait? The day to answer by has passed."),
        (("--due", "2026-12-01"), 1, "Can I wait? Hard to say: too few answers so far."),
    ],
)
def test_why_nothing_can_be_said(run: Run, due: tuple[str, ...], others: int, said: str) -> None:
    offer(run, *due)
    for number in range(others):
        run("add", f"Other {number}", "Cook", "--on", "2026-11-10")
    assert said in run("show", "acme").out


def test_of_those_that_had_waited_as_long_so_many_answered_in_time(run: Run) -> None:
    offer(run, "--due", "2026-12-01")
    for number in range(16):
        answered(run, number, days=5 if number < 4 else 14 + number)
    run("add", "Other", "Cook", "--on", "2026-11-11")  # 12 days ago; 8 more are 20
    told = " ".join(run("show", "acme").out.split())
    assert "Can I wait? Other, of 1 other, may answer within 8 days: 3 of 13 that had waited as long did (" in told
    assert "Can I wait" not in run("show", "other").out


def test_after_the_answer_nobody_asks(run: Run) -> None:
    offer(run, "--due", "2026-12-01")
    run("log", "acme", "declined")
    assert "Can I wait" not in run("show", "acme").out
