"""The program: `tracker`, and `python -m tracker`."""

from __future__ import annotations

import gc
from typing import NoReturn

# What is made while the program starts stays to its end; looking it through for garbage every 700 objects finds none.
_OBJECTS_BETWEEN_COLLECTIONS = 100_000


def run() -> NoReturn:
    """Run the command line this process was started with, and end the process."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    from tracker.cli.main import run as run_command_line

    run_command_line()


if __name__ == "__main__":
    run()
