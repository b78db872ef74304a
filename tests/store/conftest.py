"""A store of the test's own, something to keep in it, and other processes."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import tracker
from tracker.core.application import Application, Contact, Document, Note, Posting, Record
from tracker.core.appointment import Appointment
from tracker.core.events import KINDS, Event
from tracker.core.stages import DEFAULT_STAGES
from tracker.core.when import Precision, When, exactly
from tracker.store.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tracker.store.store import Store

    Starter = Callable[..., subprocess.Popen[str]]

AT = "2026-11-23T10:15:00.000+00:00"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a store may be made."""
    return tmp_path / "tracker.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A new store, to write."""
    with open_store(path, writing=True, at=AT) as opened:
        yield opened


@pytest.fixture
def sample(store: Store) -> Record:
    """One application with something of everything, added in the step “add aws”."""
    resume, assessment = DEFAULT_STAGES[:2]
    late_march = When(date(2024, 3, 21), date(2024, 3, 31), Precision.THIRD, "late march 2024")
    seoul = Appointment(exactly(date(2024, 5, 8), "8 May 2024"), time(15, 30), "Asia/Seoul")
    with store.step("add aws") as step:
        application = step.add_application(
            Application(
                "AWS", "SA intern", "aws", "서울", "https://aws.example", "portal", "95k", seoul, ("여름", "C++")
            )
        )
        events = (
            step.add(application.id, Event(KINDS["submitted"], resume, exactly(date(2024, 3, 1)))),
            step.add(application.id, Event(KINDS["submitted"], assessment, late_march, note="두 부분", via="portal")),
            step.add(
                application.id,
                Event(KINDS["scheduled"], DEFAULT_STAGES[2], When(None, date(2024, 5, 10), Precision.OPEN, "by 10 May"),
                      seoul, Appointment(late_march), who="Kim"),
            ),
        )  # fmt: skip
        contacts = (step.add(application.id, Contact("Kim", "architect", "k@x.example", "+82 2", "", "joined 2019")),)
        notes = (
            step.add(application.id, Note("어떤 질문?\nwhy us", "question", assessment, date(2024, 5, 9))),
            step.add(application.id, Note("read more")),
        )
        documents = (step.add(application.id, Document("cv.pdf", "resume", "", 0, date(2024, 3, 1)), b"%PDF \0 bytes"),)
        postings = (
            step.add(application.id, Posting("# SA intern\n40 hours", "SA intern", "https://aws.example", date(2024, 2, 1)), b"<html>"),
        )  # fmt: skip
    return Record(application, events, contacts, notes, documents, postings)


@pytest.fixture
def as_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask of the store what is asked of a large one, whose indexes not every command looks over."""
    monkeypatch.setattr("tracker.store.index_guard.MOST_ROWS", 0)


@pytest.fixture
def start_python() -> Iterator[Starter]:
    """Start Python code with arguments in another process."""
    started: list[subprocess.Popen[str]] = []

    def start(code: str, *arguments: str | Path) -> subprocess.Popen[str]:
        command: Sequence[str] = [sys.executable, "-c", code, *map(str, arguments)]
        environment = {**os.environ, "PYTHONPATH": str(Path(tracker.__file__).parents[1])}
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
        )
        started.append(process)
        return process

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()
