"""Searches told by their mails, in their order: a record, then each mail and what is right to propose of it.

`key|company|role|events` are the record; `== sender | subject | day | what is right`, and `> me | subject | to | …` of what
the user sent. Right is `key kind stage`, `new COMPANY,… kind`, or `nothing`; several stand with `|` between them.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.mail.made import ME, mail
from tracker.app import Tracker
from tracker.readers.mail.names import folded
from tracker.reports.mails import Proposal

FOLDER = Path(__file__).parent / "stories"
STANDING = 'at = "2026-09-28 10:00 Asia/Seoul"'


class Story(NamedTuple):
    """A record as TOML, the mails, and what is right to propose of each."""

    record: str
    mails: tuple[bytes, ...]
    right: tuple[str, ...]


def stories(language: str) -> list[Story]:
    """The stories of a language."""
    found = (FOLDER / f"{language}.txt").read_text("utf-8").removeprefix("# record\n").split("\n# record\n")
    return [_story(*re.split(r"\n(?=(?:== |> me ))", one)) for one in found]


def _story(record: str, *blocks: str) -> Story:
    mails, right = [], []
    for number, block in enumerate(blocks):
        head, text = block.split("\n", 1)
        who, *said = head.split(" | ")
        sender, to = (f"Me <{ME}>", said.pop(1)) if who == "> me" else (who.removeprefix("== "), ME)
        subject, day, way = said
        answered = {"In_Reply_To": f"<{number - 1}@story.example>"} if subject.startswith("Re:") else {}
        bulk = {"List_Unsubscribe": "<https://x.example/u>"} if way.endswith(" bulk") else {}
        mails.append(mail(text, subject, sender, to, day=day, id_=f"<{number}@story.example>", **answered, **bulk))
        right.append(way.removesuffix(" bulk"))
    return Story("\n".join(map(_application, record.splitlines())), tuple(mails), tuple(right))


def _application(line: str) -> str:
    key, company, role, events, url = line.split("|")
    lines = ["[[application]]", f'key = "{key}"', f'company = "{company}"', f'role = "{role}"', f'url = "{url}"']
    for event in events.split(";"):
        *named, on = event.split()
        kind, stage = named if len(named) > 1 else ("submitted", "resume")
        lines += ["[[application.event]]", f'kind = "{kind}"', f'stage = "{stage}"', f"on = {on}"]
        lines += [STANDING] if kind == "scheduled" else []
    return "\n".join(lines)


def is_right(one: Proposal, way: str) -> bool:
    """Whether a proposal is what is right."""
    first, *rest = way.split()
    if first == "new":
        names = {folded(name) for name in " ".join(rest[:-1]).split(",")}
        return not one.key and one.kind == rest[-1] and folded(one.company) in names
    return [one.key, one.kind, one.stage] == [first, *rest]


@pytest.mark.parametrize("language", ["ko", "ja"])
def test_a_search_is_read_from_its_mails(language: str, tmp_path: Path) -> None:
    wrong = []
    for number, story in enumerate(stories(language)):
        folder = tmp_path / str(number)
        folder.mkdir()
        (tmp_path / f"{number}.toml").write_text(story.record, "utf-8")
        for place, data in enumerate(story.mails):
            (folder / f"{place:02}.eml").write_bytes(data)
        tracker = Tracker(tmp_path / f"{number}.db", today=date(2026, 11, 26), zone="Asia/Seoul")
        tracker.import_plan(tracker.plan_import([str(tmp_path / f"{number}.toml")]))
        made = {int(Path(one.where).stem): one for one in tracker.plan_mails([str(folder)]).proposals}
        for place, way in enumerate(story.right):
            one, ways = made.get(place), way.split("|")
            if not (any(is_right(one, each) for each in ways) if one else "nothing" in ways):
                wrong.append((number, place, way, one and (one.key or one.company, one.kind, one.stage)))
    assert wrong == []
