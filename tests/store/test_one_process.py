"""Several open stores of one file in one process: none costs another one its lock."""

from __future__ import annotations

import os
import subprocess
import sys
from threading import Barrier, Thread
from typing import TYPE_CHECKING

import pytest

from tests.processes import environment
from tests.store.test_opening import open_files
from tracker.core.application import Application
from tracker.core.errors import BadValue, Failed
from tracker.core.sentences import sentence
from tracker.readers.file import read_file
from tracker.store import connection
from tracker.store.backup import backup, restore
from tracker.store.store import open_store
from tracker.writers.file import write_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tracker.store.store import Store

on_posix = pytest.mark.skipif(os.name == "nt", reason="POSIX drops locks where a file is closed, and forks")

ADD_AT_ONCE = """
import sys
from tracker.cli.main import main
from tracker.store import connection
connection.TIMEOUT_SECONDS = 0.05
sys.exit(main(["--db", sys.argv[1], "add", "late", "Dev"]))
"""


def read(path: Path) -> None:
    with open_store(path) as other:
        list(other.histories())


def read_by_a_link(path: Path) -> None:
    link = path.with_name("link.db")
    link.symlink_to(path)
    read(link)


def read_by_a_second_name(path: Path) -> None:
    second = path.with_name("second.db")
    second.hardlink_to(path)
    read(second)


def open_to_write(path: Path) -> None:
    open_store(path, writing=True).close()


def back_up(path: Path) -> None:
    with open_store(path) as other:
        backup(other, path.with_name("copy.db"))


def read_it_as_a_document(path: Path) -> None:
    with pytest.raises(BadValue, match="is the record itself"):
        read_file(path, sentence("the file"), 1_000_000)


def write_over_it(path: Path) -> None:
    with pytest.raises(BadValue, match="is a database"):
        write_file(path, b"", replace=True)


def restore_from(path: Path) -> None:
    with open_store(path.with_name("another.db"), writing=True, at="2026-11-23T10:15:00+00:00") as other:
        restore(other, path)


@on_posix
@pytest.mark.parametrize(
    "look",
    [
        read,
        read_by_a_link,
        read_by_a_second_name,
        open_to_write,
        back_up,
        restore_from,
        read_it_as_a_document,
        write_over_it,
    ],
)
def test_a_step_keeps_its_lock_while_the_same_process_opens_and_closes_the_file(
    store: Store, path: Path, look: Callable[[Path], None]
) -> None:
    with store.step("add a") as step:
        step.add_application(Application("a", "Dev", "a"))
        look(path)
        command = [sys.executable, "-c", ADD_AT_ONCE, str(path)]
        added = subprocess.run(command, env=environment(), capture_output=True, check=False)
        assert added.returncode == 5, "another program's command waits, and then says that the record is in use"
    with open_store(path) as after:
        assert [one.key for one, _ in after.histories()] == ["a"]
        assert after.connection.rows("PRAGMA integrity_check") == [("ok",)]


@on_posix
def test_however_often_a_file_is_opened_one_descriptor_more_is_kept(store: Store, path: Path) -> None:
    before = open_files()
    for _ in range(20):
        read(path)
    assert open_files() == before
    assert store.pipeline()


@on_posix
def test_a_file_that_was_replaced_before_the_connection_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_store(path, writing=True).close()
    other = path.with_name("synced.db")
    other.write_bytes(path.read_bytes())
    open_file = connection.open_file

    def replace_then_open(place: str, mode: str = "rw") -> object:
        other.replace(place)
        return open_file(place, mode)

    monkeypatch.setattr(connection, "open_file", replace_then_open)
    with pytest.raises(Failed, match="was replaced by another file"):
        open_store(path)
    monkeypatch.undo()
    read(path)


IN_A_CHILD = """
import os, sys
from tracker.core.application import Application
from tracker.core.errors import Failed
from tracker.store.store import open_store
def refused(act):
    try:
        act()
    except Failed as error:
        return error.code == "store-forked"
def add(store):
    with store.step("add") as step:
        step.add_application(Application("a", "Dev", "a"))
path = sys.argv[1]
with open_store(path, writing=True) as store, store.step("add b") as step:
    step.add_application(Application("b", "Dev", "b"))
    child = os.fork()
    if not child:
        os._exit(not (refused(lambda: open_store(path)) and refused(lambda: add(store))))
    assert os.waitpid(child, 0)[1] == 0
child = os.fork()
if not child:
    with open_store(path, writing=True) as store:
        add(store)
    os._exit(0)
assert os.waitpid(child, 0)[1] == 0
with open_store(path) as store:
    assert [one.key for one, _ in store.histories()] == ["b", "a"]
"""


@on_posix
def test_a_store_that_was_open_at_a_fork_is_refused_in_the_child(path: Path) -> None:
    command = [sys.executable, "-c", IN_A_CHILD, str(path)]
    ran = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")


def test_many_threads_make_one_new_store_and_write_it(path: Path) -> None:
    ready = Barrier(8)

    def add(name: str) -> None:
        ready.wait()
        with open_store(path, writing=True) as store, store.step(f"add {name}") as step:
            step.add_application(Application(name, "Dev", name))

    threads = [Thread(target=add, args=(f"t{number}",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with open_store(path) as store:
        assert {one.key for one, _ in store.histories()} == {f"t{number}" for number in range(8)}
        assert store.connection.rows("PRAGMA integrity_check") == [("ok",)]
