"""Stages that a sheet names and the pipeline has not are added as `log` adds them, and undone with the import."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

SHEET = """\
Company,Position,Status,Applied Date
Halyard,Developer,3차 면접 합격,2026-09-01
Oakline,Developer,interview 4,2026-09-02
Parlio,Tester,인성검사 탈락,2026-09-04
"""
DEFAULT = ["resume", "assessment", "interview-1", "interview-2", "outcome"]


def stages(run: Run) -> list[str]:
    return [stage["stage"] for stage in json.loads(run("stages", "-f", "json").out)]


def events(run: Run) -> list[tuple[str, str, str]]:
    rows = csv.DictReader(io.StringIO(run("export", "events", "-f", "csv").out))
    return [(row["application"], row["stage"], row["kind"]) for row in rows if row["stage"] != "resume"]


@pytest.fixture
def sheet(world: Path) -> str:
    path = world / "sheet.csv"
    path.write_text(SHEET, encoding="utf-8")
    return str(path)


def test_known_stages_come_in_their_place_and_are_said(run: Run, sheet: str) -> None:
    planned = run("import", sheet, "-n")
    assert stages(run) == DEFAULT
    imported = run("import", sheet)
    for said in (planned.err + planned.out, imported.err):
        assert [line.strip() for line in said.splitlines() if "is new" in line] == [
            "the stage personality-test (task) is new",
            "the stage interview-3 (meeting) is new",
            "the stage interview-4 (meeting) is new",
        ]
    assert stages(run) == [
        "resume", "assessment", "personality-test", "interview-1", "interview-2", "interview-3", "interview-4", "outcome",
    ]  # fmt: skip
    assert events(run) == [
        ("halyard", "interview-3", "passed"),
        ("oakline", "interview-4", "invited"),
        ("parlio", "outcome", "rejected"),
    ]
    assert "3 known already" in run("import", sheet).err


def test_one_undo_takes_stages_and_applications_back(run: Run, sheet: str) -> None:
    run("import", sheet)
    run("undo")
    assert (stages(run), events(run)) == (DEFAULT, [])
    run("redo")
    assert len(stages(run)) == len(DEFAULT) + 3
    assert len(events(run)) == 3


def test_a_column_may_be_said_to_be_of_a_known_stage(run: Run, world: Path) -> None:
    path = world / "sheet.csv"
    path.write_text("Company,Position,Screen\nHalyard,Developer,2026-09-10\n", encoding="utf-8")
    run("import", str(path), "--map", "Company=company", "--map", "Position=role", "--map", "Screen=phone-screen held")
    assert events(run) == [("halyard", "phone-screen", "held")]
