"""Stores that earlier versions made open today; those of later ones are left as they are."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tracker.store.schema import VERSION

if TYPE_CHECKING:
    from tests.conftest import Run

STORES = Path(__file__).parents[1] / "data" / "stores"
# Keys of the JSON that are called otherwise since.
RENAMED = {"ball": "turn", "for": "at"}


def agrees(found: Any, kept: Any) -> bool:
    """Whether everything that was said then is said today; more may have been added."""
    if isinstance(kept, dict):
        said = {RENAMED.get(name, name): value for name, value in kept.items()}
        return isinstance(found, dict) and all(name in found and agrees(found[name], said[name]) for name in said)
    if isinstance(kept, list):
        return len(found) == len(kept) and all(map(agrees, found, kept))
    return bool(found == kept)


def test_there_is_a_store_of_every_version() -> None:
    assert sorted(path.name for path in STORES.glob("*.db")) == [f"v{number}.db" for number in range(1, VERSION + 1)]


@pytest.mark.parametrize("number", range(1, VERSION + 1))
def test_a_store_of_an_earlier_version_opens_today(run: Run, world: Path, number: int) -> None:
    shutil.copyfile(STORES / f"v{number}.db", world / "tracker.db")
    (world / "tracker.db").chmod(0o600)
    kept = json.loads((STORES / f"v{number}.json").read_text(encoding="utf-8"))
    assert agrees(json.loads(run("export", "-f", "json").out), kept)
    run("export", "file", "aws", "resume.txt", "-o", str(world / "resume.txt"))
    assert (world / "resume.txt").read_text(encoding="utf-8") == "a résumé\n"
    assert "taken back" in run("redo").err
    while "Nothing" not in run("undo").err:
        pass
    assert run("list", "--all").out == ""
    while "Nothing" not in run("redo").err:
        pass
    run("db", "check")
    run("undo")  # the note that was taken back when the store was kept
    assert agrees(json.loads(run("export", "-f", "json").out), kept)


def test_a_store_of_a_later_version_is_refused_untouched(run: Run, world: Path) -> None:
    path = world / "tracker.db"
    shutil.copyfile(STORES / "v1.db", path)
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA user_version = {VERSION + 1}")
    raw.close()
    before = path.read_bytes()
    for command in (["list"], ["note", "aws", "x"], ["db", "check"], ["db", "backup"], ["undo"]):
        ran = run(*command, code=3)
        assert (ran.out, "upgrade: pip install" in ran.err) == ("", True)
    assert path.read_bytes() == before
    assert [file.name for file in world.iterdir()] == ["tracker.db"]
