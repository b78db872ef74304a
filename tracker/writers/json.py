"""Plain data as JSON text: its letters as they are, and in an array a line for each item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from json import JSONEncoder

# Looking for circles takes a tenth of the time, and there are none in what the writers make.
encode = JSONEncoder(ensure_ascii=False, check_circular=False).encode


def array(start: str, items: Iterable[object], end: str) -> Iterator[str]:
    """The pieces of an array that follows `start` and is followed by `end`; every piece ends its line if `end` does."""
    last = ""
    for item in items:
        yield f"{last},\n" if last else f"{start}[\n"
        last = encode(item)
    yield f"{last}\n]{end}" if last else f"{start}[]{end}"
