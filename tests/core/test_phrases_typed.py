"""Words as people type them, in three languages: none is read as another day, and few are refused.

Read on Tuesday 20 October 2026 in Seoul. Where the lists come from, and what stands in them: tests/data/README.md.
"""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tracker.core.errors import BadValue
from tracker.core.phrases.reader import DayReader
from tracker.core.when import When

if TYPE_CHECKING:
    from tracker.core.appointment import Appointment

READER = DayReader(date(2026, 10, 20), "Asia/Seoul")
DATA = Path(__file__).parent.parent / "data"
# Of the phrases that mean a day, so many are read at least.
SHARE = 0.95


def rows(language: str) -> list[dict[str, str]]:
    with (DATA / f"typed_{language}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def bounds(when: When) -> str:
    if when.is_unknown:
        return "unknown"
    return str(when.earliest) if when.is_exact else f"{when.earliest or ''}..{when.latest or ''}"


def answer(question: str, phrase: str) -> str:
    """The answer of the reader as it is written in the lists."""
    try:
        found: When | Appointment | None = getattr(READER, question)(phrase)
    except BadValue as error:
        return " ".join(["refused", *sorted(getattr(error, "choices", ()))])
    if found is None:
        return "none"
    if isinstance(found, When):
        return bounds(found)
    said = [bounds(found.day)]
    said += [f"{found.time:%H:%M}"] if found.time else []
    said += [found.zone] if found.zone not in {"", READER.zone} else []
    said += [f"+{found.length}"] if found.length else []
    return " ".join(said)


def is_right(expected: str, found: str) -> bool:
    """Whether a phrase got its answer. A refusal for which no days are written down may offer some."""
    return found.startswith("refused") if expected == "refused" else found == expected.removesuffix(f" {READER.zone}")


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
def test_none_is_read_as_another_day(language: str) -> None:
    found = {
        (row["question"], row["phrase"], row["answer"]): answer(row["question"], row["phrase"])
        for row in rows(language)
    }
    assert len(found) >= 300
    wrong = {
        said: other
        for said, other in found.items()
        if not is_right(said[2], other) and (said[2].startswith("refused") or not other.startswith("refused"))
    }
    assert wrong == {}


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
@pytest.mark.parametrize("part", ["dev", "held-out"])
def test_most_are_read(language: str, part: str) -> None:
    plain = [row for row in rows(language) if row["part"] == part and not row["answer"].startswith("refused")]
    count = Counter(is_right(row["answer"], answer(row["question"], row["phrase"])) for row in plain)
    assert count[True] >= SHARE * len(plain)
