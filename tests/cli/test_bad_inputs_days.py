"""Bad inputs where a day is expected, by the numbers of the table of bad inputs: rows 1–14 and 37."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run

# Row, what is typed as a day, what the sentence says of it.
REFUSED = (
    (1, "2026-02-30", "there is no day 2026-02-30"),
    (1, "2026-02-29", "there is no day 2026-02-29"),
    (1, "2026-13-01", "there is no day 2026-13-01"),
    (1, "0000-01-01", "there is no day 0000-01-01"),
    (2, "1", "the month is missing"),
    (2, "12", "the month is missing"),
    (2, "-1", "“-1” makes no sense there"),
    (4, "11/12/2026", "“11/12/2026” may be 2026-11-12 or 2026-12-11. Write the one you mean"),
    (5, "03/12/2026", "“03/12/2026” may be 2026-03-12 or 2026-12-03. Write the one you mean"),
    (6, "23 Nov 26", "it says the day twice"),
    (8, "2026-11-20\n", "2026-11-20<U+000A>"),
    (8, "2026-11-20\nx", "an invisible character in it"),
    (9, "٢٠٢٦-١١-٢٠", "is not understood"),
    (10, "Sat 2026-11-23", "2026-11-23 is a Monday"),
    (11, "9" * 20, f"“{'9' * 20}” is not understood"),
    (12, "P1D", "“P” is not understood"),
    (13, "9999-12-31 + 1 week", "“+” is not understood"),
    (14, "1966-11-01", "reaches more than 50 years back"),
    (15, "  ", "it is empty"),
    (15, "\u200b", "an invisible character in it"),
)
# Row, what is typed, the first and last day it is.
READ = (
    (3, "2026", "2026-01-01", "2026-11-23"),
    (3, "2026-11", "2026-11-01", "2026-11-23"),
    (3, "2025", "2025-01-01", "2025-12-31"),
    (7, "2026-W47-1", "2026-11-16", "2026-11-16"),
    (7, "20261120", "2026-11-20", "2026-11-20"),
    (9, "２０２６-１１-２０", "2026-11-20", "2026-11-20"),
)


def state(run: Run) -> str:
    return run("list", "--all", "-f", "json").out + run("show", "aws", "-f", "json").out


@pytest.mark.parametrize(("row", "words", "said"), REFUSED)
def test_what_is_no_day(run: Run, aws: str, row: int, words: str, said: str) -> None:
    assert row
    before = state(run)
    for command in (
        ("log", aws, "followed-up", f"--on={words}"),
        ("edit", f"{aws}#1", f"on={words}"),
        ("add", "Toss", "Backend", f"--on={words}"),
        ("list", f"--since={words}") if row != 14 else ("log", aws, "oa", f"--on={words}"),
    ):
        ran = run(*command, code=2)
        assert (ran.out, ran.err.count("\n"), said in ran.err) == ("", 1, True), ran
    assert state(run) == before


@pytest.mark.parametrize(("row", "words", "earliest", "latest"), READ)
def test_what_is_one(run: Run, aws: str, row: int, words: str, earliest: str, latest: str) -> None:
    assert row
    said = run("log", aws, "followed-up", "--on", words).err
    event = max(json.loads(run("show", aws, "-f", "json").out)["events"], key=lambda event: event["on"]["latest"])
    assert (event["on"]["earliest"], event["on"]["latest"]) == (earliest, latest)
    assert earliest[:4] in said.splitlines()[0]


def test_row_8_a_nul_after_a_day(run: Run, aws: str) -> None:
    before = state(run)
    assert "2026-11-20<U+0000>" in run("log", aws, "oa", "--on", "2026-11-20\0", code=2).err
    assert state(run) == before


@pytest.mark.parametrize("option", ["--on", "--at", "--for", "--due", "--expect"])
def test_row_15_an_empty_day_is_not_today(run: Run, aws: str, option: str) -> None:
    before = state(run)
    assert "it is empty" in run("log", aws, "i2", option, "", code=2).err
    assert "it is empty" in run("add", "Toss", "Dev", "--on" if option == "--on" else "--deadline", "", code=2).err
    assert state(run) == before


def test_row_13_no_day_lies_beyond_the_calendar(run: Run, aws: str) -> None:
    for command in (
        ("log", aws, "i2", "--for", "9999-12-31"),
        ("log", aws, "i2", "invited", "--due", "9999-12-31"),
        ("add", "Toss", "Dev", "--deadline", "9999-12-31"),
    ):
        assert "check the year" in run(*command, code=2).err
    for line in ("list", "waits", "week", "week 9999-12-31", "export calendar", "export work-search"):
        assert run("--today", "9999-12-31", *line.split(), code=None).code in {0, 2}  # 2: a week that ends beyond it


def test_row_14_a_day_to_come(run: Run, aws: str) -> None:
    before = state(run)
    said = run("log", aws, "take-home", "2026-12-01", code=2).err
    assert "is in the future" in said
    assert "--at" in said
    assert "--due" in said
    assert state(run) == before
    run("log", aws, "i2", "2026-12-01")
    event = json.loads(run("show", aws, "-f", "json").out)["events"][-1]
    assert (event["kind"], event["at"]["earliest"], event["on"]["earliest"]) == (
        "scheduled", "2026-12-01", "2026-11-23",
    )  # fmt: skip


@pytest.mark.parametrize("text", ["nan", "1e309", "95k", "-inf", "₩95,000,000"])
def test_row_37_a_salary_is_text(run: Run, text: str) -> None:
    run("add", "AWS", "Dev", f"--salary={text}")
    assert json.loads(run("show", "aws", "-f", "json").out)["salary"] == text
