"""Reading mails: against Python parsing the same mbox and decoding its headers and texts, and the memory it takes."""

from __future__ import annotations

import sys
from email import message_from_bytes
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.measure import Process, Ratio, cost, in_turn, tracker

if TYPE_CHECKING:
    from collections.abc import Iterator

PARSING, MEMORY = 3, 1.2
_MANY = 10_000
_CORPUS = Path(__file__).parents[1] / "tests" / "data" / "mail"
# What no reader of mails can do without: each mail parsed, who wrote to whom and when, and its texts.
_PARSING = """
import mailbox, sys
from email import message_from_bytes
from email.policy import default
box = mailbox.mbox(sys.argv[1])
for key in box.iterkeys():
    message = message_from_bytes(box.get_bytes(key), policy=default)
    said = [str(message[name]) for name in ("From", "To", "Subject", "Date", "Message-ID", "References")]
    for part in message.walk():
        if part.get_content_maintype() == "text":
            try:
                said.append(part.get_content())
            except (LookupError, ValueError):
                pass
"""


def mails(folder: Path, count: int, rounds: int) -> Iterator[Ratio]:
    """What it takes to read so many mails."""
    box, tenth = _box(folder, count), _box(folder, count // 10)
    parsing = Process((sys.executable, "-c", _PARSING, str(box)))
    ours, theirs = in_turn([_reading(folder, box), parsing], rounds)
    ratio = median(one.seconds / other.seconds for one, other in zip(ours, theirs, strict=True))
    most = float(PARSING) if count >= _MANY else None
    yield Ratio(f"{count:,} mails", "against Python's parsing", median(one.seconds for one in ours), ratio, most)
    small = cost(_reading(folder, tenth))
    most = MEMORY if count >= _MANY else None
    memory = ours[0].megabytes / small.megabytes
    yield Ratio(f"memory, {count // 10:,} to {count:,}", "mails", ours[0].megabytes, memory, most, "MB")


def _reading(folder: Path, box: Path) -> Process:
    record = folder / "mails.db"
    if not record.exists():
        cost(tracker(record, "import", str(_CORPUS / "record.toml")))
    return tracker(record, "import", str(box), "-f", "json")


def _box(folder: Path, count: int) -> Path:
    """An mbox of so many mails: those of the corpus again and again, each with an id and a last line of its own."""
    path = folder / f"mails-{count}.mbox"
    models = [file.read_bytes() for file in sorted((_CORPUS / "eml").glob("*.eml"))]
    with path.open("wb") as box:
        for number in range(count):
            message = message_from_bytes(models[number % len(models)])
            del message["Message-ID"]
            message["Message-ID"] = f"<{number}@mails.example>"
            subject = str(message["Subject"])
            del message["Subject"]
            message["Subject"] = f"{subject} {number}"
            box.write(
                b"From x@x.example Mon Nov  2 10:00:00 2026\n"
                + bytes(message).replace(b"\nFrom ", b"\n>From ")
                + b"\n\n"
            )
    return path
