"""The worked examples of docs/spreadsheets.md, with the programs they are for where these are installed."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run

PAGE = (Path(__file__).parents[2] / "docs/spreadsheets.md").read_text(encoding="utf-8")


@pytest.fixture
def waits(run: Run, world: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """waits.csv of three waits after the résumé, one of them open, in the folder that is worked in."""
    for number, company in enumerate(("Acme", "Bolt", "Cove")):
        run("add", company, "Baker", "--on", f"2026-10-0{number + 1}")
    run("log", "acme", "rejected", "2026-10-11")
    run("log", "bolt", "rejected", "2026-10-22")
    run("export", "waits", "-o", str(world / "waits.csv"))
    monkeypatch.chdir(world)
    return world / "waits.csv"


def example(language: str) -> str:
    (text,) = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    return str(text)


@pytest.mark.usefixtures("waits")
def test_pandas(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("pandas", reason="pandas is not installed here")
    exec(example("python"), {})
    printed = capsys.readouterr().out.split()
    assert printed == ["end", "answered", "open", "stage", "resume", "2", "1"]


@pytest.mark.usefixtures("waits")
def test_duckdb() -> None:
    duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed here")
    assert duckdb.sql(example("sql")).fetchall() == [("resume", "answered", 2, 15.0), ("resume", "open", 1, 51.0)]


def rows(text: str) -> list[dict[str, str]]:
    return [*csv.DictReader(io.StringIO(text))]


def test_gaps_and_a_week_are_exported(run: Run) -> None:
    run("add", "Acme", "Baker", "--on", "early october 2026")
    run("log", "acme", "i1", "2026-11-18")
    (gap,) = rows(run("export", "gaps").out)
    assert list(gap.values()) == [
        "acme", "Acme", "Baker", "resume", "interview-1", "2026-10-01", "2026-10-10", "2026-11-18", "2026-11-18", "39", "48",
    ]  # fmt: skip
    assert run("export", "week", "2026-W47").out == run("week", "2026-W47", "-f", "csv").out
    assert {row["week"] for row in rows(run("export", "week").out)} == {"2026-W48"}


def test_a_listing_is_the_export_of_what_it_lists(run: Run) -> None:
    run("add", "Acme", "Baker", "--on", "2026-10-01", "--tag", "night")
    run("add", "Bolt", "Cook", "--on", "2026-10-02")
    run("log", "acme", "i1", "2026-11-18")
    listed, exported = rows(run("list", "--sort", "id", "-f", "csv").out), rows(run("export").out)
    assert listed == exported
    assert (listed[0]["tags"], listed[0]["interview-1_from"]) == ("night", "2026-11-18")
