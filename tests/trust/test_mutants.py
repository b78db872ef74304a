"""How many small changes of the program the tests notice: when asked for, for it takes many minutes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.trust.figures import size

if TYPE_CHECKING:
    from collections.abc import Callable

PROJECT = Path(__file__).parents[2]


def test_the_tests_notice_changes(figure: Callable[[str], None]) -> None:
    sample = size("mutants")
    if not sample:
        pytest.skip("takes many minutes; ask for it with --mutants=200")
    command = [sys.executable, "-m", "tests.mutate", "--sample", str(sample)]
    ran = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout[-3000:] + ran.stderr[-3000:]
    figure(f"mutants: {ran.stdout.splitlines()[-1]}")
