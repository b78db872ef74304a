"""Stores that earlier versions made open today; those of later ones are left as they are."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tracker.core.fields import TABLES
from tracker.store.journal import redo, undo
from tracker.store.schema import VERSION
from tracker.store.store import open_store

if TYPE_CHECKING:
    from sqlite3 import Connection

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


def removed_in_version_1(raw: Connection, event_id: int, step_id: int) -> None:
    """Remove an event as version 1 did: its row is the image of a change, its words are taken out of the index."""
    raw.row_factory = sqlite3.Row
    row = dict(raw.execute("SELECT * FROM event WHERE id = ?", (event_id,)).fetchone())
    raw.execute("UPDATE step SET state = 'dropped' WHERE state = 'undone'")
    raw.execute("INSERT INTO step VALUES (?, 'amend', '2026-11-23T09:00:00+00:00', 'done')", (step_id,))
    raw.execute(
        "INSERT INTO change (step_id, tbl, row_id, image) VALUES (?, 'event', ?, ?)",
        (step_id, event_id, json.dumps(row, ensure_ascii=False)),
    )
    raw.execute("DELETE FROM text WHERE tbl = 'event' AND row_id = ?", (event_id,))
    raw.execute("DELETE FROM event WHERE id = ?", (event_id,))
    raw.commit()
    raw.row_factory = None


def test_version_2_tells_rows_and_steps_apart_and_numbers_events(world: Path) -> None:
    path = world / "tracker.db"
    shutil.copyfile(STORES / "v1.db", path)
    raw = sqlite3.connect(path)
    events = raw.execute("SELECT id, application_id FROM event ORDER BY id").fetchall()
    of_aws = [id_ for id_, application_id in events if application_id == events[0][1]]
    assert len(of_aws) == 3
    (last_step,) = raw.execute("SELECT max(id) FROM step").fetchone()
    removed_in_version_1(raw, of_aws[2], last_step + 1)
    removed_in_version_1(raw, of_aws[1], last_step + 2)
    raw.close()
    with open_store(path, writing=True) as store:
        rows = store.connection.rows
        uids = [uid for table in (*TABLES, "step") for (uid,) in rows(f"SELECT uid FROM {table}")]
        assert len(uids) > 10
        assert len(set(uids)) == len(uids)
        assert all(len(uid) == 16 and int(uid, 16) >= 0 for uid in uids)
        assert rows("SELECT id, number FROM event WHERE application_id = ?", (events[0][1],)) == [(of_aws[0], 1)]
        assert dict(rows("SELECT * FROM numbering"))[events[0][1]] == 3
        images = [
            json.loads(image) for (image,) in rows("SELECT image FROM change WHERE tbl = 'event' AND image NOT NULL")
        ]
        assert [(image["id"], image["number"]) for image in images] == [(of_aws[2], 3), (of_aws[1], 2)]
        assert not any(column.startswith("for_") for image in images for column in image)
        assert images[0]["appointment_time"] == "15:00:00"
        told_apart = [image["uid"] for image in images]
        with store.step("log") as step:
            assert step.add(1, store.events(1)[0]._replace(id=0, uid="", number=0)).number == 4
        for _ in range(3):
            undo(store)
        back = {event.id: event for event in store.events(1)}
        assert [(back[id_].number, back[id_].uid) for id_ in of_aws[:0:-1]] == [*zip((3, 2), told_apart, strict=True)]
        assert str(back[of_aws[2]].appointment.day.earliest) == "2024-05-10"  # type: ignore[union-attr] # it has one
        everything = list(store.records())
        while undo(store):
            pass
        assert list(store.records()) == []
        for _ in range(rows("SELECT count(*) FROM step WHERE state = 'undone'")[0][0] - 3):
            redo(store)
        assert list(store.records()) == everything


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
