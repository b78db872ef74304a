"""A made-up job search: the same applications for the same number and day, and none of them anyone's."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, time, timedelta
from itertools import islice
from random import Random
from typing import NamedTuple

from tracker.core.application import Application, Contact, Note, Record
from tracker.core.appointment import Appointment
from tracker.core.events import KINDS, Event, Turn
from tracker.core.stages import DEFAULT_STAGES, OUTCOME
from tracker.core.timeline import follow
from tracker.core.when import THIRDS, Precision, When, exactly
from tracker.core.wording import MONTHS
from tracker.store.bulk import NewRows
from tracker.store.store import Store

# However long the search, no more than these are still open, and those are the newest.
_MOST_OPEN = 100
_MOST_DAYS = 3650  # the search is never longer than ten years, nor slower than one application in three days

# Records written at a time: enough to be quick, few enough for memory to stay flat.
_BATCH = 1_000

_STAGES = {stage.name: stage for stage in DEFAULT_STAGES}


class _Story(NamedTuple):
    """What happens, each as `stage kind` with the least and most days since what came before; how often it is told."""

    often: int
    steps: tuple[tuple[str, int, int], ...]


_APPLIED = (("resume submitted", 0, 0), ("resume acknowledged", 0, 2))
_ASSESSED = (("assessment invited", 3, 20), ("assessment submitted", 1, 7))
_MET = (("interview-1 invited", 5, 45), ("interview-1 scheduled", 0, 3), ("interview-1 held", 2, 12))
_MET_AGAIN = (("interview-2 invited", 3, 25), ("interview-2 held", 2, 10))
_STORIES = (
    _Story(30, (*_APPLIED, ("resume followed-up", 10, 25), ("rejected", 5, 40))),
    _Story(10, (*_APPLIED, ("resume followed-up", 10, 25), ("closed", 30, 60))),
    _Story(22, (*_APPLIED, *_ASSESSED, ("rejected", 5, 45))),
    _Story(6, (*_APPLIED, *_ASSESSED, ("withdrawn", 5, 30))),
    _Story(14, (*_APPLIED, *_MET, ("rejected", 3, 30))),
    _Story(6, (*_APPLIED, *_ASSESSED, *_MET, ("rejected", 3, 30))),
    _Story(4, (*_APPLIED, *_MET, *_MET_AGAIN, ("rejected", 3, 30))),
    _Story(4, (("approached", 0, 0), ("resume submitted", 1, 5), *_MET, ("offered", 3, 20), ("declined", 1, 7))),
    _Story(2, (("resume submitted", 0, 0), *_MET, *_MET_AGAIN, ("offered", 3, 20), ("accepted", 1, 7))),
)
_OPEN_STORIES = (
    _Story(5, (*_APPLIED, ("resume followed-up", 8, 15), ("resume followed-up", 8, 15))),
    _Story(5, (*_APPLIED, *_ASSESSED)),
    _Story(3, (*_APPLIED, *_MET)),
    _Story(2, (*_APPLIED, ("interview-1 invited", 5, 30), ("interview-1 scheduled", 0, 3))),
    _Story(1, (*_APPLIED, *_MET, ("offered", 3, 15))),
)

_ENGLISH = (
    (
        ("Alder", "Bluefin", "Cobalt", "Driftwood", "Ember", "Fernhill", "Granite", "Harbour", "Indigo", "Juniper",
         "Kestrel", "Lantern", "Meridian", "Northwind", "Orchard", "Pinecrest", "Quarry", "Riverside", "Saffron", "Tidal"),
        ("Systems", "Labs", "Analytics", "Health", "Robotics", "Energy", "Software", "Logistics", "Security", "Games"),
    ),
    ("Backend Engineer", "Data Analyst", "Machine Learning Engineer", "Product Manager", "Site Reliability Engineer",
     "Solutions Architect", "QA Engineer", "Data Engineer", "Technical Writer", "Security Engineer"),
    ("London", "Berlin", "Remote", "Singapore", "Toronto"),
    ("LinkedIn", "referral", "company site", "job fair"),
    ("Asked how the team decides what to build next.", "Read their engineering blog before the call.",
     "Keep answers shorter.", "They use the same stack as my last project."),
    ("Alex Morgan", "Sam Rivera", "Jordan Lee", "Robin Clarke"),
)  # fmt: skip
_KOREAN = (
    (
        ("가온", "나래", "다온", "라온", "마루", "바른", "새빛", "아라", "자람", "한결",
         "푸른", "누리", "미르", "보담", "솔빛", "윤슬", "이든", "초롱", "해솔", "혜윰"),
        ("소프트", "데이터", "테크", "모빌리티", "게임즈", "헬스", "로보틱스", "에너지", "커머스", "랩스"),
    ),
    ("백엔드 개발자", "프론트엔드 개발자", "데이터 분석가", "머신러닝 엔지니어", "서비스 기획자",
     "인프라 엔지니어", "QA 엔지니어", "데이터 엔지니어", "보안 엔지니어", "솔루션 아키텍트"),
    ("서울", "판교", "부산", "대전", "재택"),
    ("사람인", "원티드", "추천", "채용 홈페이지"),
    ("다음에 무엇을 만들지 어떻게 정하는지 물었다.", "면접 전에 기술 블로그를 읽을 것.",
     "답을 더 짧게 하자.", "지난 프로젝트와 같은 기술을 쓴다."),
    ("김민서", "이도윤", "박서연", "최하준"),
)  # fmt: skip
_TAGS = ("remote", "startup", "junior", "신입", "대기업", "visa")
_IN_KOREAN, _ROUGH, _WITH_CONTACT, _WITH_NOTE = 0.4, 0.25, 0.2, 0.3  # shares of applications, of events the rough ones
_THIRDS = (*zip(("early", "mid", "late"), ("초", "중순", "말"), THIRDS, strict=True),)


def fill(store: Store, count: int, today: date) -> int:
    """Keep `count` made-up applications in one step; the number of those that are open."""
    still_open, new_rows = 0, NewRows(store)
    with store.step(f"demo: a search of {count}") as step, step.bulk() as bulk:
        numbered = enumerate(made_up(count, today), 1)
        while batch := list(islice(numbered, _BATCH)):
            added = [
                new_rows.new(record, "demo", str(number), is_open=follow(record.events, today).is_open)
                for number, record in batch
            ]
            bulk.add(added)
            still_open += sum(new.is_open for new in added)
    return still_open


def made_up(count: int, today: date) -> Iterator[Record]:
    """So many applications, the oldest first, with keys and ids left open; at most 100 of them, the newest, are open.

    Nothing lies in the future but appointments, of which some stand. Every timeline can have happened.
    """
    random = Random(f"{count} {today}")  # noqa: S311 - made up, not secret
    still_open = min(_MOST_OPEN, -(-count // 4))
    longest = min(max(3 * count, 60), _MOST_DAYS)
    searches = ((_STORIES, count - still_open, longest, 20), (_OPEN_STORIES, still_open, min(longest, 120), 8))
    for stories, told, oldest, newest in searches:
        often = [story.often for story in stories]
        for number in range(told):
            story = random.choices(stories, often)[0]
            age = oldest - number * (oldest - newest) // told
            yield _record(random, story, today, age, korean=random.random() < _IN_KOREAN)


def _record(random: Random, story: _Story, today: date, age: int, *, korean: bool) -> Record:
    (names, kinds), roles, places, sources, notes, people = _KOREAN if korean else _ENGLISH
    join = "" if korean else " "
    application = Application(
        f"{random.choice(names)}{join}{random.choice(kinds)}",
        random.choice(roles),
        location=random.choice(places),
        source=random.choice(sources),
        tags=tuple(random.sample(_TAGS, random.choice((0, 0, 1, 2)))),
    )
    events = tuple(_events(random, story, today, age, korean=korean))
    contacts = (Contact(random.choice(people), "recruiter"),) if random.random() < _WITH_CONTACT else ()
    kept = (Note(random.choice(notes), random.choice(("question", "lesson", "prep", "other"))),)
    return Record(application, events, contacts, kept if random.random() < _WITH_NOTE else ())


def _events(random: Random, story: _Story, today: date, age: int, *, korean: bool) -> Iterator[Event]:
    """The events of a story that began `age` days ago, told faster where it would not be over by today."""
    gaps = [random.randint(least, most) for _, least, most in story.steps]
    total = sum(gaps)
    shrink = min(1.0, age / total) if total else 1.0
    passed = 0
    for place, (what, _, _) in enumerate(story.steps):
        passed += gaps[place]
        day = today - timedelta(days=age - int(passed * shrink))
        stage, _, name = what.rpartition(" ")
        kind = KINDS[name]
        at = _STAGES[OUTCOME] if kind.outcome else None if not kind.staged else _STAGES[stage]
        on = _rough(day, today, korean=korean) if random.random() < _ROUGH else exactly(day, day.isoformat())
        appointment = None
        if kind.turn is Turn.CALENDAR:
            after = gaps[place + 1] * shrink if place + 1 < len(gaps) else random.randint(1, 14)
            held = day + timedelta(days=max(int(after), 0))
            appointment = Appointment(exactly(held, held.isoformat()), time(random.randint(9, 17)), "Asia/Seoul")
        yield Event(kind, at, on, appointment, via=random.choice(("", "", "email", "phone", "portal")))


def _rough(day: date, today: date, *, korean: bool) -> When:
    """The third of the month the day lies in, as far as it has passed, as people say it."""
    early, korean_word, first = next(third for third in reversed(_THIRDS) if day.day >= third[2])
    last = monthrange(day.year, day.month)[1] if early == "late" else first + 9
    words = (
        f"{day.year}년 {day.month}월 {korean_word}" if korean else f"{early} {MONTHS[day.month - 1].lower()} {day.year}"
    )
    return When(day.replace(day=first), min(day.replace(day=last), today), Precision.THIRD, words)
