"""The server itself: what it prints, how it ends, who is waited for, and many who write at once."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import HTTPCookieProcessor, build_opener

import pytest

from tests.web.conftest import Browser, small_search
from tracker import Tracker
from tracker.web import server

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run


def test_it_prints_its_address_once_it_answers_and_ends_by_a_signal(tmp_path: Path) -> None:
    tracker = small_search(tmp_path / "tracker.db")
    environment = {**os.environ, "TRACKER_DB": tracker.path}
    with subprocess.Popen(
        [sys.executable, "-m", "tracker", "serve"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as process:  # fmt: skip
        assert process.stdout
        address = process.stdout.readline().strip()
        place = urlsplit(address)
        assert place.hostname == "127.0.0.1"
        assert place.query.startswith("token=")
        with build_opener(HTTPCookieProcessor()).open(address, timeout=10) as answer:
            assert "Parlio" in answer.read().decode()
        with socket.create_connection(
            (place.hostname, place.port or 0)
        ) as silent:  # one that never asks holds up nobody
            process.send_signal(signal.SIGTERM)
            assert process.wait(15) == 143
            assert _is_ended(silent)
        assert process.stderr
        assert "Traceback" not in process.stderr.read()


def _is_ended(connection: socket.socket) -> bool:
    """Whether the other end is gone: closed, or reset where the signal came before the connection was taken up."""
    try:
        return connection.recv(1) == b""
    except ConnectionResetError:
        return True


def test_a_port_that_is_taken_is_said(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ran = run("serve", "--port", str(taken.getsockname()[1]), code=1)
    assert "take another with --port" in ran.err


def test_a_record_that_cannot_be_read_is_said_at_once(run: Run, tmp_path: Path) -> None:
    (tmp_path / "tracker.db").write_bytes(b"SQLite format 3\0" + b"x" * 200)
    assert run("serve", code=3).err


def test_connections_that_drip_are_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "_PATIENCE", 0.2)
    ended: list[bytes] = []

    def ready(address: str) -> None:
        place = urlsplit(address)

        def drip(head: bytes) -> bytes:
            with socket.create_connection((place.hostname or "", place.port or 0), timeout=10) as slow:
                slow.sendall(head)
                return slow.recv(1000)

        def attack() -> None:
            with ThreadPoolExecutor(4) as threads:
                ended.extend(threads.map(drip, [b"", b"GET / HTTP/1.1\r\n", b"GET / HTTP/1.1\r\nHost: a\r\nX: "]))
            signal.raise_signal(signal.SIGINT)

        ThreadPoolExecutor(1).submit(attack)

    with pytest.raises(KeyboardInterrupt):
        server.serve(Tracker(tmp_path / "none.db"), 0, ready)
    assert ended == [b"", b"", b""]


def test_pages_and_commands_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    tracker = small_search(tmp_path / "tracker.db")
    browser = Browser(tracker).enter()
    each, writers = 4, 4

    def on_the_page(number: int) -> None:
        for count in range(each):
            assert browser.post("application/1/note", text=f"page {number} {count}").status_code == 303

    def by_command(number: int) -> None:
        other = Tracker(tracker.path, today=tracker.today, zone="Asia/Seoul")
        for count in range(each):
            other.note("parlio", f"command {number} {count}")

    with ThreadPoolExecutor(2 * writers) as threads:
        done = [threads.submit(write, number) for number in range(writers) for write in (on_the_page, by_command)]
    for one in done:
        one.result()
    notes = {note.text for note in tracker.show("parlio").record.notes}
    assert notes == {
        f"{who} {number} {count}" for who in ("page", "command") for number in range(writers) for count in range(each)
    }
