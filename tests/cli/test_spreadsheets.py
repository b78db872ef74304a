"""The worked examples of docs/spreadsheets.md, with the programs they are for where these are installed."""

from __future__ import annotations

import csv
import io
import re
import subprocess
from datetime import date, datetime
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

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


@pytest.mark.skipif(not which("soffice"), reason="LibreOffice is not installed here")
def test_libreoffice_opens_days_as_days_and_lengths_as_numbers(run: Run, waits: Path) -> None:
    """So that a pivot table can take the average of one and group by the months of the other."""
    waits.with_name("list.csv").write_text(run("list", "--all", "-f", "csv").out, encoding="utf-8")
    line = ["soffice", f"-env:UserInstallation={(waits.parent / 'profile').as_uri()}", "--headless"]
    line += ["--infilter=CSV:44,34,76,1", "--convert-to", "xlsx", waits.name, "list.csv"]
    subprocess.run(line, cwd=waits.parent, check=True, capture_output=True, timeout=120)
    first, *_ = opened(waits.with_suffix(".xlsx"))
    assert (first["company"], first["from_earliest"], first["days_max"]) == ("Acme", date(2026, 10, 1), 10)
    assert [row["days_max"] for row in opened(waits.with_suffix(".xlsx"))] == [10, 20, 51]
    (open_one,) = (row for row in opened(waits.with_name("list.xlsx")) if row["turn"] == "employer")
    assert (open_one["id"], open_one["resume_to"], open_one["waiting_days_max"]) == (3, date(2026, 10, 3), 51)


def opened(book: Path) -> list[dict[str, object]]:
    """The rows of the first sheet of a workbook."""
    head, *values = load_workbook(book).worksheets[0].iter_rows(values_only=True)
    days = ([cell.date() if isinstance(cell, datetime) else cell for cell in row] for row in values)
    return [dict(zip(map(str, head), row, strict=True)) for row in days]
