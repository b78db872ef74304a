"""Bad inputs in the place of the streams and of the disk, by the numbers of the table of bad inputs: rows 52–58."""

from __future__ import annotations

import errno
import os
import resource
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.processes import PROGRAM, finish, program, shell, start

if TYPE_CHECKING:
    from tests.conftest import Run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="streams are closed so by POSIX shells")
NEEDS_FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="this machine has no /dev/full")
READS = ("list", "list -f json", "show aws", "export", "week -f html", "export calendar", "db path", "--version")
NO_ROOM = "No space left on device: standard output"

# The program on a disk that has room for so many bytes a file and no more (a full disk needs privileges to make).
SMALL_DISK = f"""
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, ({{limit}}, {{limit}}))
{PROGRAM}
"""


def on_small_disk(limit: int, *arguments: str) -> tuple[int, str, str]:
    return finish(start(*arguments, code=SMALL_DISK.format(limit=limit)))


def test_row_52_standard_input_that_is_not_there(run: Run, aws: str, world: Path) -> None:
    (world / "log.csv").write_text("Firm,Job\nToss,Dev\n")
    for line, mend in (
        ("note aws -", "give it as an argument"),
        ("import -", "standard input"),
        (f"import {world}/log.csv", "--map"),
        ("attach aws - --as posting", "standard input"),
        ("edit aws", "EDITOR"),
    ):
        for closed in ("<&-", "</dev/null"):
            code, out, err = shell(f"tracker {line} {closed}")
            if closed == "<&-" or "csv" in line:
                assert mend in err, line
            assert (code, out) == (2, ""), (line, err)
    assert run("list", "-f", "json").out.count('"key"') == 1
    assert aws


@pytest.mark.parametrize("reader", ["head -1", "true"])
def test_row_53_nobody_reads_to_the_end(run: Run, aws: str, reader: str) -> None:
    run("note", aws, "a line\n" * 30_000)
    for command in ("list", "show aws", "show aws -f json", "export -f json", "export -fjson", "--help"):
        code, out, err = shell(f"set -o pipefail; tracker {command} | {reader}; echo; echo ended ${{PIPESTATUS[0]}}")
        assert (code, err) == (0, "")
        assert out.splitlines()[-1] == "ended 0" or command == "--help"


def test_row_54_standard_output_is_closed(run: Run, aws: str, world: Path) -> None:
    (world / "cv.txt").write_text("a résumé")
    run("attach", aws, str(world / "cv.txt"))
    helps = ("--help", "list -h", "stages --help", "--show-completion bash")
    for command in (*READS, "list -f csv", "export file aws cv.txt -o -", *helps):
        code, out, err = shell(f"tracker {command} >&-")
        assert (code, out, err) == (1, "", "tracker: there is no standard output to write to\n"), command
    for streams in (">&-", ">&- 2>&-", ">/dev/null 2>&-"):
        assert shell(f"tracker note aws kept {streams}")[0] == 0
    assert program("show", aws, "-f", "json")[1].count('"kept"') == 3


@NEEDS_FULL
def test_row_55_standard_output_has_no_room(aws: str) -> None:
    for command in READS:
        code, out, err = shell(f"tracker {command} >/dev/full")
        assert (code, out, err) == (1, "", f"tracker: {NO_ROOM}\n"), command
    assert shell("tracker note aws kept >/dev/full 2>/dev/full")[0] == 0
    assert program("show", aws, "-f", "json")[1].count('"kept"') == 1


def test_row_56_the_disk_is_full_while_something_is_added(run: Run, aws: str, world: Path) -> None:
    before = run("show", aws, "-f", "json").out
    size = (world / "tracker.db").stat().st_size
    code, out, err = on_small_disk(size, "note", aws, "x" * 100_000)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "nothing was stored" in err
    assert run("show", aws, "-f", "json").out == before
    assert run("db", "check").code == 0


def test_row_57_the_disk_is_full_while_something_is_removed(run: Run, aws: str, world: Path) -> None:
    run("note", aws, "x" * 100_000)
    before = run("show", aws, "-f", "json").out
    assert (world / "tracker.db").stat().st_size > 8192
    code, out, err = on_small_disk(8192, "remove", aws)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "nothing was stored" in err
    assert run("show", aws, "-f", "json").out == before


@pytest.mark.parametrize(
    "command", [("db", "backup"), ("db", "backup", "b.db"), ("export", "-f", "json", "-o", "o.json")]
)
def test_row_58_the_disk_is_full_while_something_is_written_out(
    run: Run, aws: str, world: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(world)
    run("note", aws, "x" * 100_000)
    before = {path for path in world.rglob("*") if path.is_file()}
    code, out, err = on_small_disk(16_384, *command)
    assert (code, out, err.count("\n")) == (1, "", 1), err
    assert {path for path in world.rglob("*") if path.is_file()} == before


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="this machine limits no files")
def test_the_small_disk_is_one(world: Path) -> None:
    """What stands for a full disk here does refuse bytes."""
    code = SMALL_DISK.format(limit=4096).replace(
        PROGRAM, "open('f', 'wb', 0).write(bytes(4096) ); open('f', 'ab', 0).write(b'x')"
    )
    failed = subprocess.run([sys.executable, "-c", code], cwd=world, capture_output=True, check=False)
    assert os.strerror(errno.EFBIG).encode() in failed.stderr
