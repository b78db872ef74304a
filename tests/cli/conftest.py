"""One application to work on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run


@pytest.fixture
def aws(run: Run) -> str:
    """The key of an application with a résumé, an assessment and an appointment for an interview that took place."""
    run("add", "AWS", "SA Intern", "--on", "1 march 2024")
    run("log", "aws", "oa", "late march 2024")
    run("log", "aws", "i1", "scheduled", "--on", "2024-05-03", "--for", "2024-05-10 15:00")
    return "aws"
