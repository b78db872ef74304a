"""One application to work on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tracker.store.store import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run


@pytest.fixture
def aws(run: Run) -> str:
    """The key of an application with a résumé, an assessment and an appointment for an interview that took place."""
    run("add", "AWS", "SA Intern", "--on", "1 march 2024")
    run("log", "aws", "oa", "late march 2024")
    run("log", "aws", "i1", "scheduled", "--on", "2024-05-03", "--for", "2024-05-10 15:00")
    return "aws"


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record without anything in it, to be copied: to make one takes longer than to import a small sheet."""
    path = tmp_path_factory.mktemp("blank") / "tracker.db"
    with open_store(path, writing=True, at="2026-11-23T00:00:00Z"):
        pass
    return path
