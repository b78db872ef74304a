"""Which libraries a command loads: nothing heavy on a path that does not use it."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.sources import FILES, PACKAGE, nodes

if TYPE_CHECKING:
    from tests.conftest import Run

# Whole packages that cost more to import than an everyday command may.
HEAVY = frozenset(
    {
        "rich", "sqlite_utils", "pendulum", "dateutil", "platformdirs", "tomlkit", "icalendar", "selectolax", "openpyxl", "charset_normalizer", "python_calamine",
        "pydantic", "importlib.metadata", "dataclasses", "asyncio", "http", "email", "logging", "tempfile", "json",
        "typer", "inspect", "subprocess", "difflib", "pathlib", "urllib",
    }
)  # fmt: skip
# Prints the exit code of a command, the modules it loads, and the annotations that were text that had to be compiled:
# each field of a NamedTuple is one (docs/decisions/0002).
WATCH = """
import sys
compiled = []
def hear(event, arguments):
    if event == "compile" and arguments[1] == "<string>" and sys._getframe(1).f_code.co_filename.endswith("typing.py"):
        compiled.append(arguments[0])
sys.addaudithook(hear)
before = set(sys.modules)
from tracker.cli.main import main
code = main(sys.argv[1:])
print("\\n" + repr((code, sorted(set(sys.modules) - before), compiled)))
"""
READS = (["list"], ["show", "aws"], ["waits"], ["week"], ["search", "engineer"], ["export", "-f", "csv"])
WRITES = (
    ["log", "aws", "resume", "followed-up"],
    ["log", "aws", "assessment", "late october 2026"],
    ["note", "aws", "asked about queues"],
    ["add", "Acme", "Engineer", "--on", "yesterday"],
)


@pytest.fixture(autouse=True)
def record(run: Run) -> None:
    """An application to ask for."""
    run("add", "AWS", "SA Intern", "--key", "aws", "--on", "2026-10-01")


def watched(*arguments: str) -> tuple[set[str], list[str]]:
    """The modules a command loads, each with the packages it is in, and the annotations it compiles."""
    ran = subprocess.run(
        [sys.executable, "-c", WATCH, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "TZ": ""},
    )
    code, modules, compiled = ast.literal_eval(ran.stdout.splitlines()[-1])
    assert code == 0, ran.stderr
    return {name.rsplit(".", count)[0] for name in modules for count in range(name.count(".") + 1)}, compiled


def loaded(*arguments: str) -> set[str]:
    """The modules a command loads, each with the packages it is in."""
    return watched(*arguments)[0]


def loaded_by_typer() -> set[str]:
    """The modules that Typer itself loads."""
    code = "import sys, typer, typer.core, typer.main; print(sorted(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(ast.literal_eval(ran.stdout))


def heavy(*arguments: str) -> set[str]:
    return loaded(*arguments) & HEAVY


@pytest.mark.parametrize(
    "arguments",
    [[], ["--brief"], ["db"], *READS, *WRITES, ["list", "--all", "-f", "text"], ["-q", "list"], ["show", "aws", "-f", "text"]],
)  # fmt: skip
def test_everyday_commands_load_nothing_heavy_and_compile_no_annotations(arguments: list[str]) -> None:
    found, compiled = watched(*arguments)
    # The recurrence of a follow-up that is due is dateutil's.
    needed = {"week": {"dateutil"}, "db": {"pathlib", "urllib"}}
    assert found & HEAVY - needed.get(arguments[0] if arguments else "list", set()) == set()
    assert "wcwidth" not in found
    assert compiled == []
    if not arguments or arguments in READS:
        writing = {"tracker.store.step", "tracker.store.journal", "tracker.store.migrate", "tracker.core.phrases"}
        assert not found & writing
        reading = {"tracker.actions.context", "tracker.actions.select", "tracker.actions.export"}
        assert not {name for name in found if name.startswith("tracker.actions.")} - reading


def test_json_is_loaded_where_it_is_written() -> None:
    assert "json" in heavy("list", "-f", "json")


@pytest.mark.parametrize("arguments", [["--help"], ["log", "--help"]])
def test_help_loads_typer_and_nothing_else_that_is_heavy(arguments: list[str]) -> None:
    assert heavy(*arguments) == {"typer", *loaded_by_typer()} & HEAVY


def test_help_loads_no_command_and_no_store() -> None:
    found = loaded("--help")
    assert not {name for name in found if name.startswith("tracker.cli.commands.")}
    assert not found & {"sqlite3", "tracker.store", "tracker.reports", "tracker.actions"}
    assert {name for name in found if name.startswith("tracker.writers")} == {"tracker.writers", "tracker.writers.text"}


def test_a_command_loads_no_other() -> None:
    assert {name for name in loaded("list") if name.startswith("tracker.cli.commands.")} == {
        "tracker.cli.commands.list"
    }


def test_only_the_terminal_changes_how_the_interpreter_works_or_ends() -> None:
    own = {PACKAGE / "__main__.py", PACKAGE / "cli" / "main.py", PACKAGE / "cli" / "commands" / "serve.py"}
    for file in set(FILES) - own:
        named = {node.attr for node in nodes(file) if isinstance(node, ast.Attribute)}
        assert not named & {"set_threshold", "_exit", "freeze"}, file
        assert "import gc" not in file.read_text("utf-8"), file
