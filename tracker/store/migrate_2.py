"""What version 2 makes of the rows that version 1 wrote, and of their images in the journal."""

from __future__ import annotations

import json
from collections import defaultdict
from os import urandom
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlite_utils import Database

    Image = dict[str, Any]

_KEPT = ("application", "event", "contact", "note", "document", "posting")


def migrate(db: Database) -> None:
    """Give every row and step a uid, and every event a number in the order of typing; the images get the same."""
    for table in (*_KEPT, "step"):
        db.execute(f"UPDATE {table} SET uid = lower(hex(randomblob(8)))")
    # Whether an event came one by one was not kept; what belongs to an imported application may not have.
    db.execute("UPDATE event SET typed = application_id NOT IN (SELECT application_id FROM imported)")
    images = list(_images(db))
    uids = {table: dict(db.execute(f"SELECT id, uid FROM {table}").fetchall()) for table in _KEPT}
    numbers = _numbers(db, [image for _, table, image in images if table == "event"])
    db.conn.executemany("UPDATE event SET number = ? WHERE id = ?", [(number, id_) for id_, number in numbers.items()])
    for change_id, table, image in images:
        after = {_renamed(name): cell for name, cell in image.items()}
        after["uid"] = uids[table].setdefault(image["id"], urandom(8).hex())
        if table == "event":
            after["number"] = numbers[image["id"]]
        db.execute("UPDATE change SET image = ? WHERE id = ?", [json.dumps(after, ensure_ascii=False), change_id])


def _images(db: Database) -> Iterator[tuple[int, str, Image]]:
    """The images that get something, each with its change and its table. A damaged one stays, for `check` to name."""
    marks = ", ".join("?" * len(_KEPT))
    sql = f"SELECT id, tbl, image FROM change WHERE image NOT NULL AND tbl IN ({marks})"
    for change_id, table, text in db.execute(sql, _KEPT).fetchall():
        try:
            image = json.loads(text)
        except ValueError:
            continue
        if isinstance(image, dict) and "id" in image and (table != "event" or "application_id" in image):
            yield change_id, table, image


def _numbers(db: Database, images: list[Image]) -> dict[int, int]:
    """The number of every event that is or was there, by its id; the last one of each application is noted."""
    events: defaultdict[int, set[int]] = defaultdict(set)
    for id_, application_id in db.execute("SELECT id, application_id FROM event"):
        events[application_id].add(id_)
    for image in images:
        events[image["application_id"]].add(image["id"])
    last = [(application_id, len(ids)) for application_id, ids in events.items()]
    db.conn.executemany("INSERT INTO numbering VALUES (?, ?)", last)
    return {id_: number for ids in events.values() for number, id_ in enumerate(sorted(ids), 1)}


def _renamed(column: str) -> str:
    return f"appointment_{column.removeprefix('for_')}" if column.startswith("for_") else column
