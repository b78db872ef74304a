"""Our own TOML: a file of applications → records. docs/toml.md describes the format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracker.readers.record_reader import OwnFile, own_file, read_records
from tracker.readers.record_table import RecordTable
from tracker.readers.toml_guard import parse

if TYPE_CHECKING:
    from datetime import date

    from tracker.core.application import Record
    from tracker.core.stages import Stage


def read_toml_file(data: bytes, today: date, zone: str, pipeline: tuple[Stage, ...]) -> OwnFile:
    """What `import` takes from a file: its records, each known again as long as its table says the same.

    Raises as `read_toml` does.
    """
    return own_file("toml", RecordTable(parse(data), []), today, zone, pipeline)


def read_toml(data: bytes, today: date, zone: str, pipeline: tuple[Stage, ...]) -> tuple[Record, ...]:
    """The records of a file, in its order, with ids 0; a key that is not given is empty.

    Raises BadValue with a sentence a line for each problem, the first 20, as `record_reader.read_records` does.
    """
    return read_records(RecordTable(parse(data), []), today, zone, pipeline)[0]
