"""How well mails are read: the corpus in tests/data/mail, scored by its truth. `python -m tests.mail.score` prints the table.

A proposal is right where the application (of a new one the company), the kind and the stage are those of the truth or of
another reading that it allows, once a mail. Intervals are Clopper and Pearson's, at 95 %.
"""

from __future__ import annotations

import json
import sys
import tempfile
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from tracker.app import Tracker
from tracker.core.survival.beta import beta_quantile
from tracker.readers.mail.boxes import head, places
from tracker.readers.mail.message import read_head
from tracker.readers.mail.names import folded

MAILS = Path(__file__).parents[1] / "data" / "mail"
SOURCES = ("inbox.mbox", "maildir", "eml", "sent.mbox")
WANTED = ("event", "new-application")


class Score(NamedTuple):
    """Counts of one language, or of all; `wrong` are the proposals that are not right, `missed` the mails without one."""

    proposed: int
    right: int
    expected: int
    found: int
    wrong: tuple[str, ...]
    missed: tuple[str, ...]
    false_rejections: int


@cache
def proposals() -> list[dict[str, Any]]:
    """What the program proposes of the corpus."""
    with tempfile.TemporaryDirectory() as folder:
        tracker = Tracker(Path(folder) / "x.db", today=date(2026, 11, 26), zone="Asia/Seoul")
        tracker.import_plan(tracker.plan_import([str(MAILS / "record.toml")]))
        plan = tracker.plan_mails([str(MAILS / source) for source in SOURCES])
    return [one._asdict() | {"where": str(Path(one.where).relative_to(MAILS))} for one in plan.proposals]


def rows() -> list[dict[str, Any]]:
    """The truth, a row a mail."""
    return [json.loads(line) for line in (MAILS / "truth.jsonl").read_text(encoding="utf-8").splitlines()]


def first_of_doubles(truth: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The row by which the proposal of each mail is judged: of a mail that is there twice either may be proposed."""
    spots = {place.name: read_head(head(place)).id for source in SOURCES for place in places(str(MAILS / source))}
    by_id: dict[str, dict[str, Any]] = {}
    for row in sorted(truth, key=lambda row: row["expect"] not in WANTED):
        by_id.setdefault(spots[str(MAILS / row["where"])] or row["where"], row)
    return {row["where"]: by_id[spots[str(MAILS / row["where"])] or row["where"]] for row in truth}


def is_right(one: dict[str, Any], row: dict[str, Any]) -> bool:
    """Whether a proposal is what the mail says."""
    for way in (row, *({**row, "expect": "event", **other} for other in row["also_right"])):
        whose = (
            one["key"] == way["application"]
            if way["application"]
            else not one["key"] and folded(one["company"]) == folded(way["company"] or "")
        )
        if way["expect"] in WANTED and whose and (one["kind"], one["stage"] or None) == (way["kind"], way["stage"]):
            return True
    return False


def score(language: str = "") -> Score:
    """The score of one language, or of all."""
    truth = [row for row in rows() if language in {"", row["lang"]}]
    twins = first_of_doubles(truth)
    made = [one for one in proposals() if one["where"] in twins]
    right = [one for one in made if is_right(one, twins[one["where"]])]
    hit = {twins[one["where"]]["where"] for one in right}
    expected = [row for row in truth if row["expect"] in WANTED]
    wrong = [one for one in made if one not in right]
    return Score(
        len(made), len(right), len(expected), sum(row["where"] in hit for row in expected),
        tuple(f"{twins[one['where']]['id']} {one['key']} {one['stage']} {one['kind']}" for one in wrong),
        tuple(row["id"] for row in expected if row["where"] not in hit),
        sum(one["kind"] == "rejected" for one in wrong),
    )  # fmt: skip


def interval(hits: int, of: int) -> str:
    """A share with its interval."""
    low = beta_quantile(0.025, hits, of - hits + 1) if hits else 0.0
    high = beta_quantile(0.975, hits + 1, of - hits) if hits < of else 1.0
    return f"{hits}/{of} = {hits / of:.2f} ({low:.2f}–{high:.2f})"


def table() -> str:
    """The scores as lines."""
    lines = []
    for language, name in (("", "all"), ("en", "English"), ("ko", "Korean"), ("ja", "Japanese")):
        one = score(language)
        lines.append(f"{name:<9} precision {interval(one.right, one.proposed)}  recall {interval(one.found, one.expected)}  false rejections {one.false_rejections}")  # fmt: skip
        lines += [f"  wrong: {text}" for text in one.wrong if not language]
        lines += [f"  missed: {text}" for text in one.missed if not language]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(f"{table()}\n")
