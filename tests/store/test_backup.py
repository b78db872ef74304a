"""Backups are whole or absent, kept by a rule, and restored with everyone else waiting."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
from datetime import UTC, date, datetime, timedelta
from time import sleep
from typing import TYPE_CHECKING

import pytest

from tracker.core.application import Application, Note
from tracker.core.errors import BadValue, Failed, RefusedStore, StoreBusy
from tracker.store.backup import backup, backup_generation, generations, restore
from tracker.store.journal import undo
from tracker.store.store import open_store

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    from tracker.core.application import Record
    from tracker.store.store import Store

AT = "2026-11-23T10:15:00.000+00:00"


def add(store: Store, key: str) -> None:
    with store.step(f"add {key}") as step:
        step.add_application(Application(key, "role", key))


def keys(store: Store) -> list[str]:
    return [application.key for application, _ in store.histories()]


def harm(path: Path, page: int = 5) -> None:
    """Write garbage over a page in the middle."""
    with path.open("r+b") as file:
        file.seek(page * 4096)
        file.write(b"\xa5" * 4096)


# Making one


def test_a_backup_is_the_whole_store_for_its_owner_alone(store: Store, sample: Record, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    old = os.umask(0)
    try:
        backup(store, target)
    finally:
        os.umask(old)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert sorted(file.name for file in tmp_path.iterdir()) == ["copy.db", "tracker.db"]
    with open_store(target) as copy:
        assert list(copy.records()) == [sample]
        assert copy.content(sample.documents[0].sha256) == b"%PDF \0 bytes"
    with open_store(target, writing=True) as copy:
        assert undo(copy) == "add aws"


def test_a_backup_is_on_the_disk_with_its_name(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    monkeypatch.setattr("os.fsync", lambda file: synced.append(os.fstat(file).st_ino))
    backup(store, tmp_path / "copy.db")
    assert synced == [(tmp_path / "copy.db").stat().st_ino, tmp_path.stat().st_ino]


def test_a_backup_writes_over_nothing(store: Store, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_text("precious")
    with pytest.raises(BadValue, match=r"copy\.db already exists; name another file"):
        backup(store, target)
    dangling = tmp_path / "link.db"
    dangling.symlink_to(tmp_path / "elsewhere.db")
    with pytest.raises(BadValue, match="already exists"):
        backup(store, dangling)
    assert target.read_text() == "precious"
    assert not (tmp_path / "elsewhere.db").exists()


def test_a_damaged_store_is_not_backed_up(store: Store, sample: Record, tmp_path: Path) -> None:
    assert sample.events
    assert store.path
    store.close()
    harm(store.path)
    with open_store(store.path) as damaged, pytest.raises(RefusedStore, match="is damaged"):
        backup(damaged, tmp_path / "copy.db")
    assert [file.name for file in tmp_path.iterdir()] == ["tracker.db"]


def test_a_backup_that_cannot_be_written_leaves_nothing(
    store: Store, sample: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sample.events
    with pytest.raises(Failed, match=r"the folder .* is not there"):
        backup(store, tmp_path / "nowhere" / "copy.db")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        with pytest.raises(Failed, match=r"the disk of .*copy.db is full"):
            backup(store, tmp_path / "copy.db")
    assert [file.name for file in tmp_path.iterdir()] == ["tracker.db"]


def test_there_is_no_backup_of_nothing(path: Path, tmp_path: Path) -> None:
    with open_store(path) as store, pytest.raises(Failed, match=r"there is no store at .*tracker.db yet"):
        backup(store, tmp_path / "copy.db")
    assert list(tmp_path.iterdir()) == []


def test_a_backup_waits_no_longer_than_it_may(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.store.connection.TIMEOUT_SECONDS", 0.05)
    assert store.path
    with open_store(store.path, writing=True) as other:
        store.connection.raw.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreBusy):
            backup(other, tmp_path / "copy.db")
        store.connection.raw.execute("ROLLBACK")


# Generations


def test_generations_have_their_moment_for_a_name(store: Store) -> None:
    assert store.path
    made = [backup_generation(store) for _ in range(11)]
    names = ["tracker-2026-11-23T101500", *[f"tracker-2026-11-23T101500.{number}" for number in range(2, 12)]]
    assert [file.stem for file in made] == names
    assert generations(store.path) == [(date(2026, 11, 23), file) for file in made[1:]]
    assert stat.S_IMODE(made[0].parent.stat().st_mode) == 0o700


def test_only_generations_of_this_store_count(store: Store, tmp_path: Path) -> None:
    assert store.path
    backup_generation(store)
    folder = tmp_path / "backups"
    for name in (
        "tracker-v1.db", "tracker-2026-11-23.db", "tracker-2026-02-30T000000.db", "other-2026-11-23T101500.db",
        "tracker-2-2026-11-23T101500.db", "tracker-2026-11-23T101500.db-journal", "notes.txt",
    ):  # fmt: skip
        (folder / name).touch()
    assert [file.name for _, file in generations(store.path)] == ["tracker-2026-11-23T101500.db"]
    with open_store(tmp_path / "[t]racker.db", writing=True, at=AT) as other:
        assert generations(tmp_path / "[t]racker.db") == []
        backup_generation(other)
        assert [file.name for _, file in generations(tmp_path / "[t]racker.db")] == ["[t]racker-2026-11-23T101500.db"]


def back_up_every(store: Store, hours: int, times: int, day: int = 1) -> list[Path]:
    """Backups made from noon of that day of January on."""
    made = []
    moment = datetime(2026, 1, day, 12, tzinfo=UTC)
    for number in range(times):
        store.at = moment.isoformat()
        add(store, f"k{number}")
        made.append(backup_generation(store))
        moment += timedelta(hours=hours)
    return made


def test_the_newest_ten_a_day_of_fourteen_and_a_month_of_all_are_kept(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.fsync", lambda _: None)
    assert store.path
    back_up_every(store, hours=8, times=69, day=28)  # 28 January to 20 February, at 4, 12 and 20 o'clock
    kept = [file.stem.removeprefix("tracker-2026-") for _, file in generations(store.path)]
    assert kept == [
        "01-31T200000",
        *[f"02-{day:02}T200000" for day in range(7, 17)],
        *[f"02-{day}T{hour:02}0000" for day in (17, 18, 19) for hour in (4, 12, 20)],
        "02-20T040000",
    ]


@pytest.fixture
def rotating(store: Store, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A store of three steps, with a backup after each; the newest two are kept."""
    monkeypatch.setattr("os.fsync", lambda _: None)
    monkeypatch.setattr("tracker.store.backup._NEWEST", 2)
    back_up_every(store, hours=0, times=3)
    return store


def test_a_store_that_goes_on_lets_old_ones_go(rotating: Store) -> None:
    assert rotating.path
    assert [file.stem[-2:] for _, file in generations(rotating.path)] == [".2", ".3"]
    undo(rotating)
    add(rotating, "z")
    backup_generation(rotating)
    assert [file.stem[-2:] for _, file in generations(rotating.path)] == [".3", ".4"]


def empty(path: Path) -> None:
    path.unlink()
    open_store(path, writing=True).close()


def go_back(path: Path) -> None:
    with open_store(path, writing=True) as store:
        store.connection.run("DELETE FROM change WHERE step_id = 3")
        store.connection.run("DELETE FROM step WHERE id = 3")


def another(path: Path) -> None:
    path.unlink()
    with open_store(path, writing=True, at="2026-02-02T00:00:00+00:00") as store:
        for number in range(9):
            add(store, f"k{number}")


@pytest.mark.parametrize(("shrink", "kept"), [(empty, {".2", ".3"}), (go_back, {".3"}), (another, {".2", ".3"})])
def test_a_store_that_lost_something_pushes_out_nothing_it_does_not_hold(
    rotating: Store, shrink: Callable[[Path], None], kept: set[str]
) -> None:
    path = rotating.path
    assert path
    rotating.close()
    shrink(path)
    with open_store(path, writing=True, at="2026-01-01T12:00:00+00:00") as store:
        for _ in range(3):
            backup_generation(store)
    assert {file.stem[-2:] for _, file in generations(path)} == kept | {".5", ".6"}


def test_a_damaged_backup_is_not_let_go(rotating: Store) -> None:
    assert rotating.path
    oldest = generations(rotating.path)[0][1]
    oldest.write_text("damaged")
    backup_generation(rotating)
    backup_generation(rotating)
    assert oldest.exists()


# Restoring


def test_restore_brings_back_what_was_and_keeps_what_is(store: Store, sample: Record, tmp_path: Path) -> None:
    backup(store, tmp_path / "then.db")
    with store.step("change") as step:
        step.change_stage("resume", store.pipeline()[0]._replace(name="letter"))
        step.remove_application(1)
        step.add_application(Application("later", "role", "later"))
    kept = restore(store, tmp_path / "then.db")
    assert list(store.records()) == [sample]
    assert store.pipeline()[0].name == "resume"
    assert kept == tmp_path / "backups" / "tracker-2026-11-23T101500.db"
    assert restore(store, kept)
    assert keys(store) == ["later"]
    assert undo(store) == "change"


def test_restore_makes_a_store_where_there_is_none(store: Store, sample: Record, tmp_path: Path) -> None:
    backup(store, tmp_path / "then.db")
    with open_store(tmp_path / "new.db", writing=True, at=AT) as new:
        assert restore(new, tmp_path / "then.db") is None
        assert list(new.records()) == [sample]
    assert not (tmp_path / "backups").exists()


def damage(path: Path) -> None:
    harm(path)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:20000])


def lose_parent(path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.execute("DELETE FROM application")
    raw.commit()
    raw.close()


def make_newer(path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA user_version = 9")
    raw.close()


def write_text(path: Path) -> None:
    path.write_text("dear diary\n" * 100)


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (damage, "is damaged"),
        (cut, "is damaged"),
        (lose_parent, "rows without the ones they belong to"),
        (make_newer, "newer version"),
        (write_text, "not a database of this program"),
    ],
)
def test_what_is_no_good_backup_is_not_restored(
    store: Store, sample: Record, tmp_path: Path, spoil: Callable[[Path], None], why: str
) -> None:
    assert sample.events
    source = tmp_path / "then.db"
    backup(store, source)
    spoil(source)
    assert store.path
    before, spoiled = store.path.read_bytes(), source.read_bytes()
    with pytest.raises(RefusedStore, match=why):
        restore(store, source)
    assert (store.path.read_bytes(), source.read_bytes()) == (before, spoiled)
    assert not (tmp_path / "backups").exists()


def test_restore_names_what_is_no_file(store: Store, tmp_path: Path) -> None:
    with pytest.raises(Failed, match=r"there is no file .*gone.db"):
        restore(store, tmp_path / "gone.db")
    assert store.path
    with pytest.raises(BadValue, match="is the store itself"):
        restore(store, store.path)


def test_a_damaged_store_is_not_written_over(store: Store, sample: Record, tmp_path: Path) -> None:
    assert sample.events
    assert store.path
    backup(store, tmp_path / "then.db")
    store.close()
    harm(store.path)
    damaged = store.path.read_bytes()
    with open_store(store.path, writing=True, at=AT) as again, pytest.raises(RefusedStore, match="move it away"):
        restore(again, tmp_path / "then.db")
    assert store.path.read_bytes() == damaged
    shutil.move(store.path, tmp_path / "damaged.db")
    with open_store(store.path, writing=True, at=AT) as again:
        restore(again, tmp_path / "then.db")
        assert list(again.records()) == [sample]


def test_restore_waits_no_longer_than_it_may(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(store, "a")
    backup(store, tmp_path / "then.db")
    monkeypatch.setattr("tracker.store.connection.TIMEOUT_SECONDS", 0.05)
    assert store.path
    with open_store(store.path, writing=True, at=AT) as other:
        add(other, "b")
        store.connection.raw.execute("BEGIN")
        assert keys(store) == ["a", "b"]  # and goes on reading
        with pytest.raises(StoreBusy, match="in use by another command"):
            restore(other, tmp_path / "then.db")
        store.connection.raw.execute("COMMIT")
        assert keys(other) == ["a", "b"]
        assert restore(other, tmp_path / "then.db")
        assert keys(other) == keys(store) == ["a"]


def test_a_restore_that_finds_the_disk_full_leaves_what_was(store: Store, tmp_path: Path) -> None:
    add(store, "a")
    with store.step("note") as step:
        step.add(1, Note("x" * 100_000))
    backup(store, tmp_path / "big.db")
    with open_store(tmp_path / "small.db", writing=True, at=AT) as small:
        add(small, "small")
        ((pages,),) = small.connection.rows("PRAGMA page_count")
        small.connection.rows(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(Failed, match=r"the disk of .*small.db is full; nothing was stored"):
            restore(small, tmp_path / "big.db")
        assert keys(small) == ["small"]
        assert small.connection.rows("PRAGMA integrity_check") == [("ok",)]


READ_ONE_STATE = """
import sys
from pathlib import Path
from tracker.store.store import open_store
with open_store(Path(sys.argv[1])) as store:
    print("ready", flush=True)
    for _ in range(int(sys.argv[2])):
        texts = {text for (text,) in store.connection.rows("SELECT text FROM note")}
        assert len(texts) == 1, texts
print("done")
"""


def test_a_reader_in_another_process_sees_one_state_or_the_other(
    store: Store, tmp_path: Path, start_python: Callable[..., subprocess.Popen[str]]
) -> None:
    for text in ("old", "new"):
        with store.step("write") as step:
            for number in range(3):
                if text == "old":
                    step.add_application(Application("A", "r", f"k{number}"))
                    step.add(number + 1, Note(text * 3000))
                else:
                    step.change(Note(text * 3000, id=number + 1))
        backup(store, tmp_path / f"{text}.db")
    reader = start_python(READ_ONE_STATE, store.path, 150)
    assert reader.stdout
    assert reader.stdout.readline() == "ready\n"
    while reader.poll() is None:
        for text in ("old", "new"):
            store.connection.raw.execute("PRAGMA synchronous = OFF")
            restore(store, tmp_path / f"{text}.db")
            sleep(0.01)  # nobody restores without a pause; on a busy machine the reader would never get its turn
    # Not `communicate`: it does not know of a line that `readline` has already taken in behind the first.
    assert reader.stderr
    assert (reader.stdout.read(), reader.stderr.read()) == ("done\n", "")
