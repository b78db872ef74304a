"""What a command costs at 300 applications, against a Typer program of two commands that prints a word."""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.measure import BARE, Process, Ratio, in_turn, paired, tracker
from benchmarks.searches import KEY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.measure import Cost
    from benchmarks.searches import Search

TWO_COMMANDS = Process((sys.executable, str(Path(__file__).with_name("two_commands.py")), "hello"))
# What a command may cost: help; what is done every day; what reads everything, as rows, as JSON, and drawn; today.
HELP, EVERYDAY, ROWS, JSON, DRAWN, TODAY = 1.4, 0.75, 1.2, 1.4, 1.5, 1.2
COMPLETION = 1.3
KOREAN = 1.1  # against the same in English
READS = (
    "", "list", "list --all", "show {key}", "waits", "waits {key}", "waits --by source", "week", "search data",
    "export", "export events", "export waits",
)  # fmt: skip
WRITES = (
    "log {key} resume followed-up --again", "log {key} resume followed-up yesterday --again", "note {key} asked",
    "add Somewhere Engineer --force", "undo",
)  # fmt: skip


def startup(search: Search, rounds: int, *, everything: bool) -> Iterator[Ratio]:
    """Each command in pairs with the two-command program; `everything` is every format, else `tsv` and `text`."""
    bare, two = in_turn([Process(BARE), TWO_COMMANDS], rounds)
    yield Ratio("start", "two commands, against a bare interpreter", _middle(two), _middle(two) / _middle(bare), None)
    for what, limit, process in [*_always(search), *_written(search), *_read(search, everything=everything)]:
        seconds, ratio = paired(process, TWO_COMMANDS, rounds)
        yield Ratio("start", what, seconds, ratio, limit)
    for what, words in {"log": WRITES[1].format(key=KEY), "list": "list -f text"}.items():
        typed, copy = words.split(), search.copy().db
        seconds, ratio = paired(
            tracker(copy, "--language", "ko", *typed), tracker(copy, "--language", "en", *typed), rounds
        )
        yield Ratio("start", f"{what} in Korean, against English", seconds, ratio, KOREAN)


def _middle(costs: list[Cost]) -> float:
    return median(one.seconds for one in costs)


def _always(search: Search) -> Iterator[tuple[str, float, Process]]:
    yield "--help", HELP, tracker(search.db, "--help")
    yield "log --help", HELP, tracker(search.db, "log", "--help")
    for typed in ("tracker li", f"tracker show {KEY[:2]}"):
        asked = {"_TRACKER_COMPLETE": "complete_bash", "COMP_WORDS": typed, "COMP_CWORD": str(typed.count(" "))}
        yield f"completion of “{typed}”", COMPLETION, tracker(search.db, **asked)


def _written(search: Search) -> Iterator[tuple[str, float, Process]]:
    copy = search.copy()
    for words in WRITES:
        yield words.format(key="KEY"), EVERYDAY, tracker(copy.db, *words.format(key=KEY).split())


def _read(search: Search, *, everything: bool) -> Iterator[tuple[str, float, Process]]:
    for words in READS:
        is_export = words.startswith("export")
        first = "csv" if is_export else "tsv"
        other = ("json",) if is_export else ("json", "csv")
        for form in (first, *(other if everything else ())):
            yield _row(search, words, form, _limit(words, form))
        if not is_export and (everything or words in {"", "list", "show {key}", "waits", "week"}):
            yield _row(search, words, "text", _limit(words, "text"))


def _limit(words: str, form: str) -> float:
    if not words:
        return TODAY
    if words in {"list", "show {key}", "search data"}:
        return EVERYDAY
    if words == "list --all":
        return ROWS
    return {"json": JSON, "text": DRAWN}.get(form, ROWS)


def _row(search: Search, words: str, form: str, limit: float) -> tuple[str, float, Process]:
    typed = words.format(key=KEY).split()
    name = words.format(key="KEY") or "(today)"
    return f"{name} -f {form}", limit, tracker(search.db, *typed, "-f", form)
