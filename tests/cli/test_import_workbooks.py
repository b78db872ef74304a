"""Workbooks and zips: what people save from Excel, LibreOffice and LinkedIn, and what means harm."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date, datetime
from time import monotonic
from typing import TYPE_CHECKING

import pytest

from tracker.readers.formats import FORMATS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

MAPS = ("--map", "Company=company", "--map", "Role=role", "--map", "Sent=resume")
MANIFEST = (
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<m:file-entry m:full-path="/" m:media-type="{type}"/></m:manifest>'
)
ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:xlink="http://www.w3.org/1999/xlink"
 office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Jobs">{rows}</table:table>
</office:spreadsheet></office:body></office:document-content>"""


def archive(members: dict[str, str | bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, text in members.items():
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            zipped.writestr(name, text, how)
    return data.getvalue()


def xlsx(*rows: list[object], links: dict[str, str] | None = None, second: str = "") -> bytes:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.title = "Jobs"
    for row in rows:
        book.active.append(row)
    for cell, target in (links or {}).items():
        book.active[cell].hyperlink = target
    if second:
        book.create_sheet(second).append(["Company", "Role", "Sent"])
        book[second].append(["Beta", "Cook", date(2026, 3, 2)])
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def ods(*rows: tuple[str, ...]) -> bytes:
    def cell(text: str) -> str:
        if text[:4] == "http":
            link = f'<text:p><text:a xlink:href="{text}">here</text:a></text:p>'
            return f'<table:table-cell office:value-type="string">{link}</table:table-cell>'
        if text[:2] == "20":
            return f'<table:table-cell office:value-type="date" office:date-value="{text}"><text:p>{text}</text:p></table:table-cell>'
        return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'

    written = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    type_ = "application/vnd.oasis.opendocument.spreadsheet"
    return archive(
        {
            "mimetype": type_,
            "content.xml": ODS.format(rows=written),
            "META-INF/manifest.xml": MANIFEST.format(type=type_),
        }
    )


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return tmp_path / "jobs.xlsx"


def test_a_workbook_of_excel(run: Run, book: Path) -> None:
    rows: list[list[object]] = [
        ["Company", "Role", "Sent", "Pay", "Posting"],
        ["Acme", "Baker", date(2026, 3, 2), 50_000, "here"],
    ]
    book.write_bytes(xlsx(*rows, links={"E2": "https://x.test/1"}))
    run("import", str(book), *MAPS, "--map", "Posting link=url", "--map", "Pay=salary")
    kept = json.loads(run("show", "acme", "-f", "json").out)
    assert (kept["url"], kept["salary"]) == ("https://x.test/1", "50000")
    assert kept["events"][0]["on"]["earliest"] == "2026-03-02"
    assert [note["text"] for note in kept["notes"]] == ["Posting: here"]
    assert "1 known already" in run("import", str(book), *MAPS, "--map", "Posting link=url").err


def test_a_sheet_of_several(run: Run, book: Path) -> None:
    book.write_bytes(
        xlsx(["Company", "Role", "Sent"], ["Acme", "Baker", datetime(2026, 3, 2, 9, 30)], second="Old ones")  # noqa: DTZ001 - as in a workbook
    )
    assert "not read: Old ones; --sheet names another sheet" in run("import", str(book), *MAPS, "--sheet", "Jobs").err
    assert (
        "Imported 1 application of 2 rows; 1 known already" in run("import", str(book), *MAPS).err
    )  # the same columns
    kept = json.loads(run("show", "beta", "-f", "json").out)
    assert [note["text"] for note in kept["notes"]] == ["section: Old ones"]
    assert [one["company"] for one in json.loads(run("list", "--all", "-f", "json").out)] == ["Acme", "Beta"]
    assert (
        "“Nope” is not a known sheet of the workbook; choose from Jobs, Old ones"
        in run("import", str(book), "--sheet", "Nope", code=2).err
    )


def test_merged_cells_and_a_sheet_that_explains_the_others(run: Run, book: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    made = openpyxl.Workbook()
    made.active.title = "Read me"
    made.active.append(["statuses: sent / no / yes"])
    jobs = made.create_sheet("Jobs")
    for row in (
        ["Company", "Role", "Sent"],
        ["Acme", "Baker", date(2026, 3, 2)],
        [None, "Cook", date(2026, 3, 9)],
        ["Beta", "Clerk"],
    ):
        jobs.append(row)
    jobs.merge_cells("A2:A3")
    made.save(book)
    said = run("import", str(book), *MAPS).err
    assert "not read: Read me; --sheet names another sheet" in said
    kept = json.loads(run("list", "--all", "-f", "json").out)
    assert {(one["company"], one["role"]) for one in kept} == {("Acme", "Baker"), ("Acme", "Cook"), ("Beta", "Clerk")}


def test_a_sheet_of_libreoffice(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "jobs.ods"
    path.write_bytes(
        ods(("My jobs",), ("Company", "Role", "Sent", "See"), ("Acme", "Baker", "2026-03-02", "https://a.test/1"))
    )
    assert "Imported 1 application of 1 row" in run("import", str(path), *MAPS, "--map", "See link=url").err
    assert "2 March 2026" in (out := run("export", "applications", "--full").out)
    assert "https://a.test/1" in out


def test_a_file_of_numbers_is_told_the_way_out(run: Run, tmp_path: Path) -> None:
    (path := tmp_path / "jobs.numbers").write_bytes(archive({"Index/Document.iwa": b"x"}))
    assert "export it as CSV or Excel" in run("import", str(path), code=2).err


LINKEDIN = "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers\n"


def part(*numbers: int) -> str:
    return LINKEDIN + "".join(f'"3/{n + 1}/26, 1:00 PM",,,C{n},Baker,https://x.test/{n},,\n' for n in numbers)


def test_a_big_account_comes_in_parts(run: Run, tmp_path: Path) -> None:
    members = {f"Jobs/Job Applications_{n}.csv": part(n) for n in (10, 2, 1)}
    members |= {
        "Jobs/Job Applications.csv": part(0),
        "Jobs/Job Applications_3.csv": "No data\n",
        "Jobs/Job Applications_4.csv": "",
    }
    members |= {
        "Jobs/Saved Jobs.csv": "Saved Date,Job Url,Job Title,Company Name\n",
        "Profile.csv": "x",
        "Jobs/Job Alerts.csv": "y",
    }
    (path := tmp_path / "export.zip").write_bytes(archive(dict(members)))
    said = run("import", str(path)).err
    assert "Imported 4 applications of 4 rows" in said
    assert "nothing is in Jobs/Saved Jobs.csv, Jobs/Job Applications_3.csv, Jobs/Job Applications_4.csv" in said
    assert [one["company"] for one in json.loads(run("list", "--all", "-f", "json").out)] == ["C0", "C1", "C2", "C10"]
    assert "4 known already" in run("import", str(path)).err
    (tmp_path / "2.zip").write_bytes(archive({"Job Applications_2.csv": "a,b\n1,2\n"}))
    assert "Job Applications_2.csv in the zip has other columns" in run("import", str(tmp_path / "2.zip"), code=2).err
    assert set(FORMATS) >= {"linkedin", "linkedin-saved"}


FAR = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
BEYOND = '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'


def test_a_job_saved_and_applied_to_is_one_whichever_comes_first(run: Run, tmp_path: Path) -> None:
    applied, saved = tmp_path / "Job Applications.csv", tmp_path / "Saved Jobs.csv"
    applied.write_text(part(0, 1))
    rows = "".join(f'"3/1/26, 1:00 AM",https://x.test/{n},Baker,C{n}\n' for n in (1, 2))
    saved.write_text(f"Saved Date,Job Url,Job Title,Company Name\n{rows}")
    for files in ((applied, saved), (saved, applied)):
        assert "Imported 3 applications of 4 rows; 1 known already" in run("import", *map(str, files)).err
        kept = json.loads(run("list", "--all", "-f", "json").out)
        assert {(one["company"], one["stage"]) for one in kept} == {("C0", "resume"), ("C1", "resume"), ("C2", None)}
        assert "4 known already" in run("import", *map(str, files)).err
        run("undo")


def crafted(rows: str) -> bytes:
    """A workbook whose only sheet holds these rows."""
    members: dict[str, str | bytes] = {}
    with zipfile.ZipFile(io.BytesIO(xlsx(["Company", "Role"]))) as whole:
        for name in whole.namelist():
            members[name] = whole.read(name)
    head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    first = '<row r="1"><c r="A1" t="inlineStr"><is><t>Company</t></is></c></row>'
    members["xl/worksheets/sheet1.xml"] = f"{head}{first}{rows}</sheetData></worksheet>"
    return archive(members)


@pytest.mark.parametrize(
    "rows", [FAR, BEYOND, "<row" * 1_000, FAR * 5, '<row r="2"><c r="A2" t="s"><v>99999</v></c></row>', "<c>" * 100_000],
    ids=["far", "beyond", "cut", "many", "no such text", "deep"],
)  # fmt: skip
def test_crafted_workbooks_end_soon(run: Run, book: Path, rows: str) -> None:
    book.write_bytes(crafted(rows))
    start = monotonic()
    ran = run("import", str(book), *MAPS, code=None)
    assert ran.code in {0, 2}
    assert "this is a bug" not in ran.err
    assert monotonic() - start < 30


def test_spoilt_workbooks_are_refused(run: Run, book: Path) -> None:
    whole = xlsx(["Company", "Role", "Sent"], ["Acme", "Baker", date(2026, 3, 2)])
    for place in range(0, len(whole), max(1, len(whole) // 8)):
        book.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        ran = run("import", "-n", str(book), *MAPS, code=None)
        assert ran.code in {0, 2}, ran
        assert "a fault" not in ran.err
