"""Which rows of a second sheet are known again."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
from datetime import date
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker import Tracker
from tracker.core.application import Application, Record
from tracker.readers.imported import earlier_fingerprint

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from tests.conftest import Run
    from tracker.reports.imports import Imports

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
    known = earlier_fingerprint(Record(Application("Beta", "Tester", url=PAGE)))
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


def held(run: Run) -> list[str]:
    kept = csv.DictReader(io.StringIO(run("export", "applications", "--full").out))
    return [f"{row['company']} {row['location']} {row['url']} {row['history']}".replace(" 2026", "") for row in kept]


WORDS = (*MAPS, "--map", "Place=location", "--map", "S=status")
HEAD = "Company,Role,Sent,Link,Place,S\n"


@pytest.mark.parametrize(
    ("first", "second", "outcome"),
    [
        # A day, an address or both that come later, or go, are of the same application.
        ("Acme,Baker,,,,", "Acme,Baker,2026-02-03,,,", "differs"),
        ("Acme,Baker,,,,Applied", "Acme,Baker,2026-02-03,,,Applied", "differs"),
        ("Acme,Baker,2026-02-03,,,", "Acme,Baker,2026-02-03,https://x.test/1,,", "differs"),
        ("Acme,Baker,,,,", f"Acme,Baker,2026-02-03,{PAGE},,", "differs"),
        ("Acme,Baker,2026-02-03,,,", "Acme,Baker,,,,", "same"),
        (f"Acme,Baker,2026-02-03,{PAGE},,", "Acme,Baker,2026-02-03,,,", "same"),
        (f"Acme,Baker,,{PAGE},,", f"Acme,Baker,2026-02-03,{PAGE},,", "differs"),
        # A value that is another one.
        (f"Acme,Baker,2026-02-03,{PAGE},,", f"Acme,Baker,2026-02-13,{PAGE},,", "differs"),
        ("Acme,Baker,2026-02-03,,Ulm,", "Acme,Baker,2026-02-03,,Bonn,", "differs"),
        ("Acme,Baker,2026-02-03,,,Rejected 2026-03-01", "Acme,Baker,2026-02-03,,,Rejected 2026-03-02", "differs"),
        ("Acme,Baker,2026-02-03,,,Rejected", "Acme,Baker,2026-02-03,,,Rejected 2026-03-02", "differs"),
        # A day that was known roughly.
        ("Acme,Baker,late March 2026,,,", "Acme,Baker,2026-03-25,,,", "differs"),
        ("Acme,Baker,March 2026,,,", "Acme,Baker,late March 2026,,,", "differs"),
        ("Acme,Baker,late March 2026,,,", "Acme,Baker,2026-03-03,,,", "new"),
        # Another day, or another address, is another application.
        ("Acme,Baker,2026-02-03,,,", "Acme,Baker,2026-02-13,,,", "new"),
        (f"Acme,Baker,2026-02-03,{PAGE},,", "Acme,Baker,2026-02-03,https://x.test/1,,", "new"),
        ("Acme,Baker,,,,", "Acme,Cook,2026-02-03,,,", "new"),
    ],
)
def test_a_row_that_changed(run: Run, first: str, second: str, outcome: str) -> None:
    run("import", "-", *WORDS, stdin=f"{HEAD}{first}\n")
    before = run("export", "-f", "json").out
    would = json.loads(run("import", "-", "-n", "-f", "json", *WORDS, stdin=f"{HEAD}{second}\n").out)["would"]
    assert (would["added"], would["differing"]) == {"differs": (0, 1), "same": (0, 0), "new": (1, 0)}[outcome]
    run("import", "-", *WORDS, "--update", stdin=f"{HEAD}{second}\n")
    again = run("import", "-", *WORDS, "--update", stdin=f"{HEAD}{second}\n").err
    assert again.startswith("Imported 0 applications of 1 row; 1 known already\n")
    assert len(held(run)) == (2 if outcome == "new" else 1)
    run("undo", code=None if outcome == "same" else 0)
    if outcome != "same":
        assert run("export", "-f", "json").out == before


def test_what_is_otherwise_is_said(run: Run) -> None:
    run("import", "-", *WORDS, stdin=f"{HEAD}Acme,Baker,2026-02-03,{PAGE},Ulm,\n")
    said = run("import", "-", *WORDS, stdin=f"{HEAD}Acme,Baker,2026-02-13,{PAGE},Bonn,Rejected\n").err
    assert "1 known row now differs from its application; --update takes it over:" in said
    assert (
        "acme: rejected (day unknown), location: Ulm → Bonn, "
        "resume submitted (3 February 2026) → resume submitted (13 February 2026)" in said
    )


def test_what_was_corrected_or_removed_by_hand_stays(run: Run) -> None:
    row = f"{HEAD}Acme,Baker,2026-02-03,{PAGE},Ulm,Rejected 2026-03-01\n"
    run("import", "-", *WORDS, stdin=row)
    run("edit", "acme", "location=Bonn")
    run("edit", "acme#1", "on=2026-02-04")
    run("remove", "acme#2")
    mended = held(run)
    assert "differ" not in run("import", "-", *WORDS, "--update", stdin=row).err
    assert held(run) == mended
    said = run("import", "-", *WORDS, stdin=row.replace("Ulm", "Kiel")).err
    assert "acme: location: Bonn → Kiel\n" in said


def test_a_row_that_is_the_same_goes_before_one_that_may_be(run: Run) -> None:
    run("import", "-", *WORDS, stdin=f"{HEAD}Acme,Baker,,,Ulm,\n")
    run("import", "-", *WORDS, "--update", stdin=f"{HEAD}Acme,Baker,2026-02-03,,Bonn,\nAcme,Baker,,,Ulm,\n")
    assert held(run) == ["Acme Ulm  ", "Acme Bonn  resume submitted (3 February)"]


ROW = st.tuples(
    st.sampled_from(["Acme", "Beta"]), st.just("Baker"), st.sampled_from(["", "2026-02-03", "2026-02-04"]),
    st.sampled_from(["", PAGE]), st.sampled_from(["", "Ulm", "Cafe\u0301"]), st.sampled_from(["", "Applied", "Interview", "Rejected"]),
)  # fmt: skip


@settings(max_examples=15)
@given(st.lists(ROW, max_size=5), st.lists(ROW, max_size=3), st.randoms(use_true_random=False))
def test_a_longer_sheet_adds_what_is_new_once(
    blank: Path, rows: list[tuple[str, ...]], more: list[tuple[str, ...]], chance: Random
) -> None:
    """However its rows are mixed, an import knows the old ones; again, with --update, it finds nothing left to do."""
    with TemporaryDirectory() as folder:
        shutil.copy(blank, folder)
        tracker = Tracker(f"{folder}/tracker.db", today=date(2026, 11, 23), zone="UTC")
        maps = [word for word in WORDS if word != "--map"]

        def imported(rows: list[tuple[str, ...]], *, update: bool) -> Imports:
            text = HEAD + "".join(",".join(row) + "\n" for row in rows)
            return tracker.import_plan(tracker.plan_import([("s.csv", text.encode())], maps=maps), update=update)

        assert imported(rows, update=False).added == len(rows)
        both = [*rows, *more]
        chance.shuffle(both)
        found = imported(both, update=True)
        assert (found.added, found.known) == (len(more), len(rows))
        found = imported(both, update=True)
        assert (found.added, found.known, found.changed) == (0, len(both), 0)


def test_a_row_of_the_day_on_which_one_typed_by_hand_was_sent_is_that_one(run: Run) -> None:
    run("add", "Acme", "Baker", "applied", "mid february")
    text = "Company,Role,Date Applied,Location\nacme,baker,2026-02-15,Bern\nAcme,Baker,2026-02-15,\nAcme,Cook,2026-02-15,\n"
    maps = [
        f"--map={name}"
        for name in ("Company=company", "Role=role", "Date Applied=resume submitted", "Location=location")
    ]
    said = run("import", "-", *maps, stdin=text).err
    assert "Imported 2 applications of 3 rows" in said
    assert "; 1 known already" in said
    assert places(run) == {"acme": "", "acme-baker": "", "acme-cook": ""}
    run("import", "-", *maps, "--update", stdin=text)
    assert places(run)["acme"] == "Bern"


def places(run: Run) -> dict[str, str]:
    return {one["key"]: one["location"] for one in json.loads(run("list", "--all", "-f", "json").out)}


def test_what_may_be_the_same_is_said_in_the_question(run: Run) -> None:
    run("add", "Acme", "Baker", "applied", "2026-02-01")
    text = "Firm,Role,Date,Outcome\nAcme,Baker,2026-02-03,Rejected\nBeta,Cook,2026-02-04,\nBeta,Cook,2026-02-04,\n"
    proposal = run("import", "-", stdin=text, code=2).err
    assert "perhaps the same as one you have:\n    Acme, Baker and acme\n" in proposal
    assert "1 row has the company, role and day of one before it, and is an application of its own: 4" in proposal
