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
    sys.stdout.write(as_json(sys.stdin.buffer.read(), charset, address) + "\n")


def as_json(data: bytes, charset: str, address: str) -> str:
    """What a page says, as a line of JSON."""
    found = find(data, charset, address)
    return json.dumps(found._asdict() | {"deadline": found.deadline.isoformat() if found.deadline else ""})
