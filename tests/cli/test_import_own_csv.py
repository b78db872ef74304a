"""What is exported as CSV imports back to the same record, documents excepted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run

EXAMPLE = Path(__file__).parents[2] / "examples/aws_sa_intern.toml"


@pytest.fixture
def files(run: Run, tmp_path: Path) -> tuple[Path, Path]:
    run("import", str(EXAMPLE))
    run("stages", "add", "chat", "--type", "meeting", "--before", "interview-1")
    run(
        "add",
        "=1+1",
        "'quoted",
        "--on",
        "late march",
        "--tag",
        "a;b",
        "--deadline",
        "2026-12-01 15:00",
        "-m",
        "one\n\ntwo",
    )
    run("log", "=1+1", "chat", "2026-05-04", "-m", "@nice")
    run("log", "=1+1", "i1", "2026-12-03 15:00")
    paths = tmp_path / "applications.csv", tmp_path / "events.csv"
    for path in paths:
        run("export", path.stem, "--full", "-o", str(path))
    return paths


def exported(run: Run) -> str:
    return run("export", "applications", "-f", "toml").out


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_applications_and_events_give_the_record_back(
    run: Run, files: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, order: tuple[int, int]
) -> None:
    before = exported(run)
    monkeypatch.setenv("TRACKER_DB", str(tmp_path / "other.db"))
    for place in order:
        run("import", str(files[place]))
    assert exported(run) == before
    for place in order:
        assert "Imported 0 applications" in run("import", str(files[place])).err
    assert exported(run) == before


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (("submitted", "sumbitted"), "“sumbitted” is not a known kind of event"),
        (("2026-05-04", "2026-05-94"), "“2026-05-94” is not a date"),
        (("2026-05-04", "2027-05-04"), "“2027-05-04” is 2027-05-04 or later: an event cannot be in the future"),
        ((",meeting,", ",party,"), "“chat” is not a known stage"),
        (("'=1+1", "  "), "company: the text is empty"),
    ],
)
def test_a_sheet_of_ours_that_was_changed_by_hand(
    run: Run,
    files: tuple[Path, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    change: tuple[str, str],
    why: str,
) -> None:
    files[1].write_text(files[1].read_text(encoding="utf-8").replace(*change), encoding="utf-8")
    monkeypatch.setenv("TRACKER_DB", str(tmp_path / "other.db"))
    ran = run("import", str(files[1]), code=2)
    assert why in ran.err
    assert exported(run) == ""


def test_a_task_handed_in_before_the_resume_comes_back_as_itself(run: Run, world: Path) -> None:
    run("add", "Acme", "Engineer", "--on", "mid march 2026")
    run("log", "acme", "oa", "submitted", "2026-03-01")
    for part in ("applications", "events"):
        run("export", part, "--full", "-o", str(world / f"{part}.csv"))
    before = run("export", "events", "-f", "json").out
    other = ("--db", str(world / "other.db"))
    for part in ("applications", "events"):
        run("import", str(world / f"{part}.csv"), *other)
    assert run("export", "events", "-f", "json", *other).out == before
