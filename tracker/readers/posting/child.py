"""A page on standard input → what it says, as JSON on standard output: for a process with bounds."""

from __future__ import annotations

import json
import sys

from tracker.readers.bounded import set_bounds
from tracker.readers.posting.page import find


def main() -> None:
    """Read the page; the arguments are the code page its server named, and where it is from."""
    set_bounds()
    charset, address = sys.argv[1:]
    found = find(sys.stdin.buffer.read(), charset, address)._asdict()
    deadline = found["deadline"]
    sys.stdout.write(json.dumps(found | {"deadline": deadline.isoformat() if deadline else ""}) + "\n")
