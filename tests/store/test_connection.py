"""Whose file it is, where it is, who may read it, and how it is locked."""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tracker.core.application import Application, Note
from tracker.core.errors import BadValue, Failed, RefusedStore, StoreBusy
from tracker.core.open_records import OPEN
from tracker.store.connection import open_file
from tracker.store.schema import VERSION
from tracker.store.store import open_store

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    from tracker.core.application import Record
    from tracker.store.step import Step
    from tracker.store.store import Store

on_posix = pytest.mark.skipif(os.name == "nt", reason="POSIX permissions and pipes")


def add(store: Store, key: str = "aws") -> None:
    with store.step("add") as step:
        step.add_application(Application("AWS", "intern", key))


def add_both(step: Step) -> None:
    step.add_application(Application("B", "r", "b"))
    step.add_application(Application("AWS", "r", "aws"))


def setting(store: Store, name: str) -> object:
    return store.connection.rows(f"PRAGMA {name}")[0][0]


# A store that is not there


def test_reading_a_store_that_is_not_there_finds_nothing_and_makes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "tracker.db"
    with open_store(path, make_folder=True) as store:
        assert (list(store.histories()), list(store.records())) == ([], [])
        assert [stage.name for stage in store.pipeline()] == [
            "resume",
            "assessment",
            "interview-1",
            "interview-2",
            "outcome",
        ]
        assert store.path == path
        with pytest.raises(Failed, match="opened to read"):
            add(store)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_a_new_store(path: Path) -> None:
    path.touch()
    with open_store(path) as store:
        assert list(store.histories()) == []
    assert path.read_bytes() == b""
    with open_store(path, writing=True) as store:
        assert store.is_new
        add(store)
    with open_store(path, writing=True) as store:
        assert not store.is_new
        assert [application.key for application, _ in store.histories()] == ["aws"]


@on_posix
def test_only_the_owner_can_read_what_is_made(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        with open_store(tmp_path / "a" / "b" / "tracker.db", writing=True, make_folder=True) as store:
            with store.step("add") as step:
                step.add_application(Application("AWS", "intern", "aws"))
                modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.rglob("*")}
            assert modes == {"a": 0o700, "b": 0o700, "tracker.db": 0o600, "tracker.db-journal": 0o600}
    finally:
        os.umask(old)


@pytest.mark.parametrize(
    "name", ["a?b#c%d.db", "100%25.db", "한국어 store.db", "a&mode=memory.db", "'\"; --.db", "~.db", ":memory:"]
)
def test_any_name_is_only_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    for path in (tmp_path / name, Path(name)):
        with open_store(path, writing=True) as store:
            if store.is_new:
                add(store)
    assert [file.name for file in tmp_path.iterdir()] == [name]
    with open_store(Path(name)) as store:
        assert len(list(store.histories())) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="names that are not UTF-8 exist on Linux")
def test_a_name_that_is_not_utf8_works(tmp_path: Path) -> None:
    with open_store(Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.db")), writing=True) as store:
        add(store)
    assert [os.fsencode(file.name) for file in tmp_path.iterdir()] == [b"caf\xe9.db"]


@on_posix
def test_two_slashes_at_the_start_are_no_host(path: Path) -> None:
    with open_store(Path("/" + str(path)), writing=True) as store:
        add(store)
    assert path.exists()


# Refused, and not touched


def make_sqlite(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def make_text(path: Path) -> None:
    path.write_text("dear diary\n" * 100)


def make_short(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")


def make_zeroed(path: Path) -> None:
    path.write_bytes(bytes(8192))


def make_other_program(path: Path) -> None:
    make_sqlite(path, "PRAGMA journal_mode = WAL", "CREATE TABLE bookmarks (url)")


def make_other_program_with_an_id(path: Path) -> None:
    make_sqlite(path, "PRAGMA application_id = 252006673", "CREATE TABLE ring (bell)")


def make_newer(path: Path) -> None:
    with open_store(path, writing=True) as store:
        add(store)
    make_sqlite(path, "PRAGMA user_version = 99")


def make_half(path: Path) -> None:
    with open_store(path, writing=True) as store:
        add(store)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def make_one_page_cut(path: Path) -> None:
    make_half(path)
    path.write_bytes(path.read_bytes()[:512])


@pytest.mark.parametrize("writing", [False, True])
@pytest.mark.parametrize(
    ("make", "why"),
    [
        (make_text, "not a database of this program"),
        (make_short, "not a database of this program"),
        (make_zeroed, "not a database of this program"),
        (make_other_program, "another program"),
        (make_other_program_with_an_id, "another program"),
        (make_newer, "newer version.*version 99.*upgrade"),
        (make_half, r"is damaged.*Tracker\.restore"),
        (make_one_page_cut, r"is damaged.*Tracker\.restore"),
    ],
)
def test_what_is_no_store_of_ours_is_refused_and_not_touched(
    path: Path, make: Callable[[Path], None], why: str, *, writing: bool
) -> None:
    make(path)
    before, files = path.read_bytes(), sorted(path.parent.iterdir())
    with pytest.raises(RefusedStore, match=why) as caught, open_store(path, writing=writing) as store:
        list(store.histories())
    assert str(path) in caught.value.sentence
    assert (path.read_bytes(), sorted(path.parent.iterdir())) == (before, files)


def test_the_journal_another_program_left_is_not_rolled_back(path: Path) -> None:
    make_other_program_with_an_id(path)
    journal = path.with_name("tracker.db-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(504))
    with pytest.raises(RefusedStore):
        open_store(path, writing=True)
    assert journal.exists()


def test_a_store_without_its_tables_is_refused(store: Store) -> None:
    store.connection.raw.execute("PRAGMA foreign_keys = OFF")
    store.connection.raw.execute("DROP TABLE event")
    with pytest.raises(RefusedStore, match="does not have the tables it should"):
        store.events(1)


# Places that cannot be opened


def place_folder(path: Path) -> None:
    path.mkdir()


def place_nothing(path: Path) -> None:
    path.parent.rmdir()


def place_file_for_folder(path: Path) -> None:
    path.parent.rmdir()
    path.parent.touch()


def place_loop(path: Path) -> None:
    path.symlink_to(path)


def place_dangling(path: Path) -> None:
    path.symlink_to(path.with_name("gone.db"))


def place_pipe(path: Path) -> None:
    os.mkfifo(path)


@on_posix
@pytest.mark.parametrize("writing", [False, True])
@pytest.mark.parametrize(
    ("place", "why"),
    [
        (place_folder, "is a folder; name a file in it"),
        (place_nothing, "the folder .* is not there; make it"),
        (place_file_for_folder, "is not a folder"),
        (place_loop, "leads back to itself"),
        (place_dangling, "symbolic link to a file that is not there"),
        (place_pipe, "is not a file"),
    ],
)
def test_a_place_that_cannot_be_opened_says_why(
    tmp_path: Path, place: Callable[[Path], None], why: str, *, writing: bool
) -> None:
    path = tmp_path / "folder" / "tracker.db"
    path.parent.mkdir()
    place(path)
    with pytest.raises(Failed, match=why) as caught:
        open_store(path, writing=writing)
    assert str(path.parent) in caught.value.sentence
    assert not path.with_name("gone.db").exists()


@pytest.mark.parametrize("writing", [False, True])
def test_a_name_that_is_too_long_or_holds_a_nul(tmp_path: Path, *, writing: bool) -> None:
    with pytest.raises(Failed, match="too long"):
        open_store(tmp_path / ("x" * 300), writing=writing)
    with pytest.raises(BadValue, match="NUL"):
        open_store(tmp_path / "a\0b", writing=writing)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Failed, match="is not a folder"):
        open_store(tmp_path / "file" / "folder" / "tracker.db", writing=True, make_folder=True)


def test_a_folder_that_may_not_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.mkdir", forbid)
    with pytest.raises(Failed, match=r"no permission for .*tracker.db"):
        open_store(tmp_path / "folder" / "tracker.db", writing=True, make_folder=True)


def test_a_folder_that_another_process_makes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make = os.mkdir

    def make_twice(folder: str, mode: int) -> None:
        make(folder, mode)
        make(folder, mode)

    monkeypatch.setattr("os.mkdir", make_twice)
    open_store(tmp_path / "new" / "folder" / "tracker.db", writing=True, make_folder=True).close()
    assert (tmp_path / "new" / "folder" / "tracker.db").stat().st_size


def test_a_folder_whose_name_is_a_dangling_link(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    with pytest.raises(Failed, match="something else has the name of a folder on the way"):
        open_store(tmp_path / "link" / "folder" / "tracker.db", writing=True, make_folder=True)
    assert not (tmp_path / "nowhere").exists()


# As root nothing is forbidden, so the work is done as another user once everything is imported.
READ_AND_WRITE = """
import os, sys
from pathlib import Path
import tracker.store.step, tracker.store.search
from tracker.core.application import Application, Note
from tracker.core.errors import TrackerError
from tracker.store.keys import check_key
from tracker.store.store import open_store
if os.geteuid() == 0:
    os.setuid(65534)
try:
    with open_store(Path(sys.argv[1])) as store:
        print(len(list(store.records())))
except TrackerError as error:
    print(error.exit_code, error.sentence)
try:
    with open_store(Path(sys.argv[1]), writing=True) as store:
        with store.step("add") as step:
            step.add_application(Application("B", "r", "b"))
        print("written")
except TrackerError as error:
    print(error.exit_code, error.sentence)
"""


def let_others_reach(path: Path) -> None:
    """Open the folders pytest made on the way to a file, however many there are."""
    for folder in path.parents:
        if folder == Path(tempfile.gettempdir()):
            return
        folder.chmod(0o755)


@on_posix
@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="takes a second user to show that one is kept out")
def test_another_user_is_kept_out(path: Path, start_python: Callable[..., subprocess.Popen[str]]) -> None:
    with open_store(path, writing=True) as store:
        add(store)
    let_others_reach(path)
    said, fault = start_python(READ_AND_WRITE, path).communicate()
    assert fault == ""
    assert said.splitlines() == [f"1 no permission for {path}; change it, or name another file"] * 2


@on_posix
@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o755), (0o644, 0o555), (0o444, 0o555)])
def test_what_can_only_be_read_is_read(
    path: Path, start_python: Callable[..., subprocess.Popen[str]], file_mode: int, folder_mode: int
) -> None:
    with open_store(path, writing=True) as store:
        add(store)
    before = path.read_bytes()
    path.chmod(file_mode)
    let_others_reach(path)
    path.parent.chmod(folder_mode)
    said, fault = start_python(READ_AND_WRITE, path).communicate()
    assert fault == ""
    read, written = said.splitlines()
    assert read == "1"
    assert written == f"1 cannot write to {path} or beside it; nothing was stored, look at the permissions"
    assert path.read_bytes() == before


# How it is held


@pytest.mark.parametrize("writing", [False, True])
def test_the_settings_hold(store: Store, path: Path, *, writing: bool) -> None:
    names = ("foreign_keys", "trusted_schema", "synchronous", "journal_mode", "application_id", "user_version")
    for opened in (store, open_store(path, writing=writing)):
        assert [setting(opened, name) for name in names] == [1, 0, 3, "delete", 0x54524B52, VERSION]
        opened.close()


def test_a_store_that_was_put_in_wal_mode_leaves_it_when_written(path: Path) -> None:
    with open_store(path, writing=True) as store:
        store.connection.rows("PRAGMA journal_mode = WAL")
    with open_store(path, writing=True) as store:
        assert setting(store, "journal_mode") == "delete"


def test_a_step_that_fails_stores_nothing(store: Store, sample: Record) -> None:
    with pytest.raises(BadValue, match="taken"), store.step("bad") as step:
        add_both(step)
    assert list(store.records()) == [sample]
    assert not store.connection.raw.in_transaction


def test_a_lock_held_too_long_is_busy(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.store.connection.TIMEOUT_SECONDS", 0.05)
    assert store.path is not None
    with open_store(store.path, writing=True) as other, other.step("long"):
        with (
            open_store(store.path, writing=True) as waiting,
            pytest.raises(StoreBusy, match="in use by another command; nothing was stored") as caught,
        ):
            add(waiting)
        assert caught.value.exit_code == 5


def test_an_old_sqlite_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sqlite3.sqlite_version_info", (3, 36, 0))
    with pytest.raises(Failed, match=r"SQLite .* is too old; install"):
        open_store(path, writing=True)
    assert not path.exists()


def test_opening_a_store_imports_nothing_heavy(path: Path, start_python: Callable[..., subprocess.Popen[str]]) -> None:
    with open_store(path, writing=True) as store:
        add(store)
    code = """
import sys
from pathlib import Path
from tracker.core.application import Application, Note
from tracker.store.lookup import find
from tracker.store.store import open_store
with open_store(Path(sys.argv[1]), writing=True) as store:
    with store.step("add") as step:
        step.add_application(Application("B", "r", "b"))
        assert find(store, "b", write=True).id == 2
    assert len(list(store.histories())) == 2
print([name for name in ("sqlite_utils", "json", "hashlib", "tracker.store.backup") if name in sys.modules])
"""
    said, fault = start_python(code, path).communicate()
    assert (said, fault) == ("[]\n", "")


def test_a_connection_that_fails_to_open_is_closed(path: Path) -> None:
    make_half(path)
    with pytest.raises(RefusedStore):
        open_store(path, writing=True)
    assert not OPEN
    path.unlink()


def test_a_file_that_cannot_be_read_says_why(store: Store, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(store)

    def fail(*_: object) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("os.read", fail)
    with pytest.raises(Failed, match=r"cannot open .*: Input/output error"):
        open_store(path)


def test_a_file_that_went_away_between_two_looks_is_not_made(path: Path) -> None:
    with pytest.raises(Failed, match=r"cannot write to .*tracker.db"):
        open_file(path)
    assert not path.exists()


def test_a_file_that_another_process_made_first_is_taken(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(path, writing=True) as first:
        add(first)
        monkeypatch.setattr("tracker.store.connection._hold", lambda *_, **__: None)
        with open_store(path, writing=True) as second:
            assert not second.is_new
            assert len(list(second.histories())) == 1


@on_posix
def test_a_file_that_was_replaced_while_it_was_open_is_not_written(store: Store, path: Path) -> None:
    add(store)
    other = path.with_name("synced.db")
    other.write_bytes(path.read_bytes())
    other.replace(path)
    before = path.read_bytes()
    with pytest.raises(
        Failed, match="was replaced by another file while this command ran; nothing was stored, try again"
    ):
        add(store, "b")
    assert path.read_bytes() == before
    assert [application.key for application, _ in store.histories()] == ["aws"]


def test_a_full_disk_loses_nothing_that_was_there(store: Store, sample: Record) -> None:
    ((pages,),) = store.connection.rows("PRAGMA page_count")
    store.connection.rows(f"PRAGMA max_page_count = {pages + 2}")  # stands for the disk: SQLite answers the same
    with pytest.raises(Failed, match=r"the disk of .* is full; nothing was stored, free some space and try again"):
        add_note(store, "x" * 100_000)
    assert not store.connection.raw.in_transaction
    assert list(store.records()) == [sample]
    assert store.connection.rows("PRAGMA integrity_check") == [("ok",)]
    add_note(store, "short")
    assert [note.text for note in store.record(1).notes[-1:]] == ["short"]


def add_note(store: Store, text: str) -> None:
    with store.step("note") as step:
        step.add(1, Note(text))


def test_every_way_to_ask_says_what_is_wrong(store: Store) -> None:
    for ask in (store.connection.row, store.connection.rows, store.connection.run):
        with pytest.raises(RefusedStore, match="no such table: gone"):
            ask("SELECT * FROM gone")
    assert store.connection.row("SELECT * FROM stage WHERE id = 0") is None


def test_a_store_whose_making_was_cut_off_is_new(path: Path) -> None:
    """The first page is still empty, other pages are on the disk, and the journal says that there was nothing."""
    making = sqlite3.connect(path, isolation_level=None)
    making.execute("PRAGMA cache_size = 1")
    making.execute("BEGIN IMMEDIATE")
    making.execute("CREATE TABLE t (x)")
    making.executemany("INSERT INTO t VALUES (?)", [("x" * 4000,)] * 50)
    left = {name: (path.parent / name).read_bytes() for name in (path.name, f"{path.name}-journal")}
    making.close()
    for name, data in left.items():
        (path.parent / name).write_bytes(data)
    assert not any(left[path.name][:100])
    with open_store(path) as store:
        assert list(store.records()) == []
    with open_store(path, writing=True) as store:
        add(store)
    with open_store(path) as store:
        assert len(list(store.records())) == 1
