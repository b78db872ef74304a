"""Work that runs in C on files from anywhere, in a process of its own: bounded in time and memory, and stopped by Ctrl-C.

A crafted file may make a parser run for ever, fill the memory, or abort the process it is read in.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tracker.core.errors import BadValue
from tracker.core.text import excerpt

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_SECONDS, MOST_BYTES = 10, 500_000_000  # of the processor, and of memory
_MOST_WAITING = 60.0  # seconds by the clock, of a machine that is busy
_START = "import sys; sys.path[:] = {path!r}; from {module} import main; main()"


def run_bounded(module: str, data: bytes, *words: str) -> Iterator[str]:
    """The lines that `main` of a module writes on standard output, given these bytes on standard input.

    Raises BadValue where it fails or goes beyond a bound.
    """
    import subprocess
    import tempfile
    from threading import Timer

    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as said:
        given.write(data)
        given.seek(0)
        command = [sys.executable, "-c", _START.format(path=sys.path, module=module), *words]
        with subprocess.Popen(command, stdin=given, stdout=subprocess.PIPE, stderr=said) as process:  # noqa: S603 - our own module
            watchdog = Timer(_MOST_WAITING, process.kill)
            watchdog.daemon = True
            watchdog.start()
            try:
                assert process.stdout
                for line in process.stdout:
                    yield line.decode()
                process.wait()
            finally:
                watchdog.cancel()
                process.kill()
        if process.returncode:
            said.seek(0)
            lines = said.read(100_000).decode(errors="replace").splitlines()
            raise _failed(lines[-1] if lines else "")


def set_bounds() -> None:
    """Bound the process this runs in, where the system can."""
    try:
        import resource
    except ImportError:  # Windows has none: there the clock alone bounds it
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))


def _failed(why: str) -> BadValue:
    if why:
        return BadValue("unreadable-content", "the file cannot be read ({why})", why=excerpt(why, 200))
    return BadValue(
        "beyond-bounds", "the file takes more than {seconds} seconds or {bytes} bytes of memory to read",
        seconds=MOST_SECONDS, bytes=MOST_BYTES,
    )  # fmt: skip
