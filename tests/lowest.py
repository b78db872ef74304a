"""The lowest versions of the dependencies that are declared: `python -m tests.lowest` prints them for pip.

In an environment of their own, whatever was installed before:

    python3 -m venv /tmp/lowest && python -m tests.lowest > /tmp/lowest.txt
    /tmp/lowest/bin/pip install -e ".[dev]" -c /tmp/lowest.txt && /tmp/lowest/bin/pytest -n auto

`--check` says which of them are not the ones that are installed, and fails where there is any.
"""

from __future__ import annotations

import re
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

_PROJECT = Path(__file__).parents[1] / "pyproject.toml"
_LOWEST = re.compile(r"^([A-Za-z0-9._-]+)\s*>=\s*([0-9.]+)")


def lowest() -> dict[str, str]:
    """The lowest version of every dependency of the program and of its extras. Tools are as new as they are."""
    project = tomllib.loads(_PROJECT.read_text(encoding="utf-8"))["project"]
    lines = [*project["dependencies"], *project["optional-dependencies"]["xlsx"]]
    found = {match[1]: match[2] for line in lines if (match := _LOWEST.match(line))}
    missing = [line for line in lines if not _LOWEST.match(line)]
    if missing:
        raise SystemExit(f"no lowest version is declared for {', '.join(missing)}")
    return found


def _same(installed: str, declared: str) -> bool:
    """Whether 2.9.0 is 2.9: parts that are missing are 0. What follows the numbers (.post0) counts for nothing."""
    shown = re.match(r"[0-9.]*[0-9]", installed)
    parts = [[*map(int, text.split("."))] for text in (shown[0] if shown else "0", declared)]
    longest = max(map(len, parts))
    first, second = ([*part, *[0] * (longest - len(part))] for part in parts)
    return first == second


def main(arguments: list[str]) -> int:
    """Print the versions, or check that they are installed."""
    if arguments == ["--check"]:
        wrong = [
            f"{name} {version(name)} is not {least}"
            for name, least in lowest().items()
            if not _same(version(name), least)
        ]
        sys.stdout.write("".join(f"{line}\n" for line in wrong) or "the lowest versions are installed\n")
        return bool(wrong)
    sys.stdout.write("".join(f"{name}=={least}\n" for name, least in lowest().items()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
