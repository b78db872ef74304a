"""A warm page of today beside `tracker list` as a process and beside reading the rows once: CPU seconds, and sizes.

python -m benchmarks.page [APPLICATIONS…]
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from starlette.testclient import TestClient

from tracker import Tracker
from tracker.store.store import open_store
from tracker.web.guard import new_secrets
from tracker.web.site import site

_HOST = "127.0.0.1:8765"
_PAGES = ("", "applications", "application/1", "waits", "waits?by=source", "week")
_TIMES = 9


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _listed(path: str) -> float:
    before = _children()
    subprocess.run(
        [sys.executable, "-m", "tracker", "--db", path, "list"], check=True, stdout=subprocess.DEVNULL, env=os.environ
    )
    return _children() - before


def _read(path: str) -> float:
    start = time.process_time()
    with open_store(path) as store:
        for _ in store.histories():
            pass
    return time.process_time() - start


def measure(count: int) -> None:
    """Print the figures of a made-up search of so many applications."""
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "made-up.db")
        tracker = Tracker(path)
        tracker.fill(count)
        secrets = new_secrets()
        with_cookie = {"cookie": f"tracker={secrets.cookie}"}
        client = TestClient(site(tracker, secrets, _HOST), base_url=f"http://{_HOST}", headers=with_cookie)
        sizes = {page: len(client.get(secrets.root + page).content) for page in _PAGES}

        def asked() -> float:
            start = time.process_time()
            client.get(secrets.root)
            return time.process_time() - start

        page, process, rows = (
            median(one() for _ in range(_TIMES)) for one in (asked, lambda: _listed(path), lambda: _read(path))
        )
        print(
            f"{count} applications: today, warm {page * 1000:.0f} ms of CPU; tracker list {process * 1000:.0f}; the rows once {rows * 1000:.0f}"
        )
        print("  " + ", ".join(f"{page or 'today'} {size / 1000:.0f} kB" for page, size in sizes.items()))


if __name__ == "__main__":
    for number in map(int, sys.argv[1:] or ("300", "10000")):
        measure(number)
