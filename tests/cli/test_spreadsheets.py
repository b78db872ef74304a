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
from xml.sax.saxutils import escape

import pytest
from openpyxl import load_workbook

if TYPE_CHECKING:
    from tests.conftest import Run

PAGE = (Path(__file__).parents[2] / "docs/spreadsheets.md").read_text(encoding="utf-8")
MACRO = Path(__file__).parents[1] / "data/libreoffice/Pivot.bas"


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
def test_libreoffice_draws_the_pivot_out_of_numbers_and_days(run: Run, waits: Path) -> None:
    """Lengths come in as numbers, of which a pivot table takes the average, and days as days."""
    waits.with_name("list.csv").write_text(run("list", "--all", "-f", "csv").out, encoding="utf-8")
    profile = waits.parent / "profile"
    keep_macro(profile / "user", MACRO.read_text(encoding="utf-8"))
    draw = f'macro:///Standard.Pivot.Draw("{waits.parent.as_uri()}/")'
    line = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", draw]
    subprocess.run(line, check=True, capture_output=True, timeout=120)
    pivot = load_workbook(waits.with_suffix(".xlsx"))["pivot"].iter_rows(values_only=True)
    assert ("resume", 15, 51, 27) in [*pivot]
    first, *_ = opened(waits.with_suffix(".xlsx"))
    assert (first["company"], first["from_earliest"], first["days_max"]) == ("Acme", date(2026, 10, 1), 10)
    (open_one,) = (row for row in opened(waits.with_name("list.xlsx")) if row["turn"] == "employer")
    assert (open_one["id"], open_one["resume_to"], open_one["waiting_days_max"]) == (3, date(2026, 10, 3), 51)


def keep_macro(profile: Path, text: str) -> None:
    """Keep a module of Basic where a profile of LibreOffice has its macros, and that the profile is set up."""
    folder = profile / "basic"
    (folder / "Standard").mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        '<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse">'
        "<value>true</value></prop></item></oor:items>"
    )
    space = 'xmlns:{}="http://openoffice.org/2000/{}"'.format
    for part, elements in {"script": '<library:element library:name="Pivot"/>', "dialog": ""}.items():
        link = f'xlink:href="$(USER)/basic/Standard/{part}.xlb/" xlink:type="simple" library:link="false"'
        (folder / f"{part}.xlc").write_text(
            f"{doctype('library:libraries', 'libraries')}"
            f'<library:libraries {space("library", "library")} xmlns:xlink="http://www.w3.org/1999/xlink">'
            f'<library:library library:name="Standard" {link}/></library:libraries>'
        )
        (folder / f"Standard/{part}.xlb").write_text(
            f"{doctype('library:library', 'library')}"
            f'<library:library {space("library", "library")} library:name="Standard" library:readonly="false" '
            f'library:passwordprotected="false">{elements}</library:library>'
        )
    (folder / "Standard/Pivot.xba").write_text(
        f"{doctype('script:module', 'module')}"
        f'<script:module {space("script", "script")} script:name="Pivot" script:language="StarBasic">'
        f"{escape(text)}</script:module>",
        encoding="utf-8",
    )


def doctype(element: str, name: str) -> str:
    """The head of a file of macros."""
    public = "-//OpenOffice.org//DTD OfficeDocument 1.0//EN"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE {element} PUBLIC "{public}" "{name}.dtd">\n'


def opened(book: Path) -> list[dict[str, object]]:
    """The rows of the first sheet of a workbook."""
    head, *values = load_workbook(book).worksheets[0].iter_rows(values_only=True)
    days = ([cell.date() if isinstance(cell, datetime) else cell for cell in row] for row in values)
    return [dict(zip(map(str, head), row, strict=True)) for row in days]
