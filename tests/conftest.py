"""No test reads the user's record, configuration, clock or terminal: the autouse fixture sees to it."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import HealthCheck, settings

from tracker.cli.main import main
from tracker.store.store import open_store
from translate.compiled import compile_all

pytest_plugins = ("tests.trust.figures",)

TODAY = "2026-11-23"  # a Monday

# A slow machine is no failure, and the autouse fixture below serves every example of a property alike.
# Every run tries some examples of each property; `pytest --hypothesis-profile=full` tries many.
for name, examples in {"tracker": 40, "full": 1000}.items():
    settings.register_profile(
        name, max_examples=examples, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
settings.load_profile("tracker")


def pytest_sessionstart() -> None:
    """See that the catalogues are compiled as they stand: the sources are installed in place."""
    compile_all(Path(__file__).parents[1] / "tracker" / "locale")


@pytest.fixture(autouse=True)
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A world of its own for every test: home, store, day and zone."""
    for name in ("COLUMNS", "EDITOR", "VISUAL", "NO_COLOR", "FORCE_COLOR", "TERM", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, folder in {"HOME": "home", "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config"}.items():
        monkeypatch.setenv(name, str(tmp_path / folder))
    monkeypatch.setenv("TRACKER_DB", str(tmp_path / "tracker.db"))
    monkeypatch.setenv("TRACKER_TODAY", TODAY)
    monkeypatch.setenv("TRACKER_DEBUG", "1")
    monkeypatch.setenv("TZ", "Asia/Seoul")
    return tmp_path


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command line came to."""

    code: int
    out: str
    err: str


class Run(Protocol):
    """Runs a command line of the program."""

    def __call__(self, *arguments: str, stdin: str | bytes = "", code: int | None = 0) -> Ran: ...


def _stream(data: bytes = b"") -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", newline="")


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode()


@pytest.fixture(scope="session")
def empty_record(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a record in which nothing is kept."""
    file = tmp_path_factory.mktemp("empty") / "tracker.db"
    open_store(str(file), writing=True).close()
    return file.read_bytes()


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, world: Path, request: pytest.FixtureRequest) -> Run:
    """Run the program in this process, off a terminal. `code` is the exit code it must end with (None: any).

    It finds a record that is empty, for to make one takes longer than most of what is tried; with the mark `no_record`
    there is none.
    """
    if not request.node.get_closest_marker("no_record"):
        file = world / "tracker.db"
        file.touch(0o600)
        file.write_bytes(request.getfixturevalue("empty_record"))

    def run_it(*arguments: str, stdin: str | bytes = "", code: int | None = 0) -> Ran:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        out, err = _stream(), _stream()
        with monkeypatch.context() as streams:
            streams.setattr(sys, "stdin", _stream(data))
            streams.setattr(sys, "stdout", out)
            streams.setattr(sys, "stderr", err)
            ended = main(list(arguments))
        ran = Ran(ended, _written(out), _written(err))
        assert code is None or ended == code, ran
        return ran

    return run_it
