"""A remark in quotes or behind a comma changes nothing of what is read, and nothing of it is lost."""

from __future__ import annotations

import shlex
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tracker import Tracker
from tracker.core.errors import BadValue, TrackerError
from tracker.reports.stored import Logged

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.core.events import Event


@pytest.fixture
def tracker(tmp_path: Path) -> Tracker:
    """A record with two applications sent on 1 November."""
    found = Tracker(tmp_path / "tracker.db", today=date(2026, 11, 23), zone="Asia/Seoul")
    for key in ("nuri", "haru"):
        found.add(key, "Dev", on="2026-11-01", key=key)
    return found


def kept(tracker: Tracker, line: str) -> Event:
    """The event that a line keeps."""
    logged = tracker.line(line)[0]
    assert isinstance(logged, Logged)
    return logged.event


def said(event: Event) -> tuple[str, str, str, str, str]:
    """What is read of an event, without its remark."""
    return event.stage.name if event.stage else "", event.kind.name, str(event.on.latest), event.who, event.via


@pytest.mark.parametrize(
    ("words", "remark"),
    [
        ("i1 held yesterday with 'Sam Ortiz'", "nice chat, asked about k8s"),
        ("phone screen yesterday", "fun chat about rust"),
        ("i1 yesterday with Sam Ortiz", "asked about interview 2 plans"),
        ("oa submitted yesterday", "hard questions about the onsite system"),
        ("oa done today", "graph question was hard"),
        ("got the OA", "looks like three questions on graphs"),
        ("invited to interview 1", "recruiter said the team is growing"),
        ("offered today", "base 150k plus bonus"),
        ("take-home sent yesterday", "took me forever to test it properly"),
        ("rejected today", "very kind email though"),
        ("과제 제출 어제", "테스트 코드가 많았음"),
        ("1차 면접 봄 어제", "라이브코딩 두 문제 풀이"),
        ("서류 합격 오늘", "자소서 문항이 독특했던 곳"),
        ("一次面接受けた 昨日", "逆質問で内定の話をした"),
        ("一次面接受けた 昨日", "雰囲気がとてもよかった"),
    ],
)
@pytest.mark.parametrize("way", ["{words}, {remark}", "{words} '{remark}'"])
def test_a_remark_makes_the_reading_no_bolder(tracker: Tracker, words: str, remark: str, way: str) -> None:
    alone = kept(tracker, f"nuri {words}")
    event = kept(tracker, f"haru {way.format(words=words, remark=remark)}")
    assert said(event) == said(alone)
    assert event.note == remark


@pytest.mark.parametrize("remark", ["nice chat, asked about k8s", "fun talk on rust"])
def test_a_remark_names_no_stage_where_none_is_named(tracker: Tracker, remark: str) -> None:
    tracker.log("nuri", "phone screen 10 nov")
    for words in ("held yesterday", f"held yesterday {shlex.quote(remark)}", f"held yesterday, {remark}"):
        with pytest.raises(BadValue, match="at which stage"):
            tracker.line(f"nuri {words}")


@pytest.mark.parametrize(
    ("words", "who", "note"),
    [
        ("phone screen today with Dana Kim, 30 min, went well!!", "Dana Kim", "went well\n30 min"),
        ("phone screen today with Priya, 'went great'", "Priya", "went great"),
        ("i1 today, fine", "", "fine"),
        ("oa done yesterday, went badly", "", "went badly"),
        ("i1 today with Jen from platform", "Jen", "from platform"),
        ("i1 with Dana (eng manager) yesterday", "Dana eng manager", ""),
        ("i1 with Maria de la Cruz yesterday", "Maria de la Cruz", ""),
        ("good news, passed the oa", "", ""),
    ],
)
def test_how_it_went_is_kept_and_belongs_to_no_name(tracker: Tracker, words: str, who: str, note: str) -> None:
    event = kept(tracker, f"nuri {words}")
    assert (event.who, event.note) == (who, note)


@pytest.mark.parametrize(
    "words",
    ["i1 held, passed it with flying colours", "oa done, onsite tomorow", "1차 봄, 당일 합격 통보", "oa done, interview nxt wednesday 3pm maybe"],
)  # fmt: skip
def test_a_clause_that_tells_more_is_no_remark(tracker: Tracker, words: str) -> None:
    try:
        event = kept(tracker, f"nuri {words}")
    except TrackerError:
        return
    assert not event.note
