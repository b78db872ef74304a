"""Which rows of a second sheet are known again."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from tracker.readers.imported import url_fingerprint

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

MAPS = ("--map", "Company=company", "--map", "Role=role", "--map", "Sent=resume", "--map", "Link=url")
PAGE = "https://careers.example/jobs"


def companies(run: Run) -> list[str]:
    return [line.split(",")[1] for line in run("export", "events").out.splitlines()[1:]]


def test_equal_rows_with_a_refused_or_skipped_one_between(run: Run) -> None:
    for between in (
        (",Clerk,2026-03-02,,x",),
        (",Clerk,,,",),
        (",Clerk,2026-03-02,,", "Acorn,Tester,2026-03-02,,", ",,,,x"),
    ):
        lines = ["Company,Role,Sent,Link,Mood", "Acorn,Tester,2026-03-02,,", *between, "Acorn,Tester,2026-03-02,,"]
        count = lines.count("Acorn,Tester,2026-03-02,,")
        sheet = "\n".join(lines) + "\n"
        assert "so nothing was stored" in run("import", "-", *MAPS, stdin=sheet, code=2).err
        assert f"Imported {count} applications" in run("import", "-", *MAPS, "--skip-bad", stdin=sheet).err
        assert f"{count} known already" in run("import", "-", *MAPS, "--skip-bad", stdin=sheet).err
        run("undo")
    skipped = "Company,Role,Sent,Link,S\nA,B,2026-03-02,,\nA,C,,,no\nA,B,2026-03-02,,\n"
    assert "Imported 2 applications" in run("import", "-", *MAPS, "--map", "S:no=skip", stdin=skipped).err


def test_one_careers_page_for_several_jobs(run: Run) -> None:
    rows = [f"{name},Tester,2026-03-02,{PAGE}\n" for name in ("Alpha", "Beta", "Gamma")]
    head = "Company,Role,Sent,Link\n"
    run("import", "-", *MAPS, stdin=head + rows[0] + rows[1])
    assert "Imported 1 application of 3 rows" in run("import", "-", *MAPS, stdin=head + rows[2] + rows[0] + rows[1]).err
    assert sorted(companies(run)) == ["Alpha", "Beta", "Gamma"]


def test_rows_that_an_earlier_version_imported_are_known(run: Run, world: Path) -> None:
    """An earlier version knew rows by their URL alone, and numbered those with one URL."""
    head = "Company,Role,Sent,Link\n"
    old = [f"{name},Tester,2026-03-02,{PAGE}\n" for name in ("Alpha", "Beta", "Beta")]
    run("import", "-", *MAPS, stdin=head + "".join(old))
    known = url_fingerprint(PAGE)
    raw = sqlite3.connect(world / "tracker.db")
    with raw:
        for number, identity in enumerate((known, f"{known}-2", f"{known}-3"), 1):
            raw.execute("UPDATE imported SET fingerprint = ? WHERE id = ?", (identity, number))
    raw.close()
    new = [f"{name},Tester,2026-03-02,{PAGE}\n" for name in ("Gamma", "Beta", "Alpha", "Beta", "Beta")]
    assert (
        "Imported 2 applications of 5 rows; 3 known already" in run("import", "-", *MAPS, stdin=head + "".join(new)).err
    )
    assert sorted(companies(run)) == ["Alpha", "Beta", "Beta", "Beta", "Gamma"]
    assert "5 known already" in run("import", "-", *MAPS, stdin=head + "".join(new)).err
