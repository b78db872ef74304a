"""Our own JSON: what is written reads back the same, in each of its forms; what is wrong is said with its place."""

from __future__ import annotations

import json
from datetime import date, time
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from tests.writers.test_toml import PIPELINE, RECORDS, TODAY
from tracker.core.errors import BadValue, ImpossibleSequence
from tracker.core.stages import DEFAULT_STAGES
from tracker.core.when import Precision, When
from tracker.readers.own_json import is_json, parse_json, read_own_json
from tracker.reports.history import History
from tracker.writers.export import CsvStyle, export
from tracker.writers.history import data as history_data

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracker.core.application import Record


def read(text: str | bytes) -> tuple[Record, ...]:
    data = text if isinstance(text, bytes) else text.encode()
    found = read_own_json(parse_json(data), TODAY, "Asia/Seoul", DEFAULT_STAGES)
    return tuple(one.record for one in found.records if one.record)


def refusal(text: str | bytes) -> str:
    with pytest.raises(BadValue) as refused:
        read(text)
    return refused.value.sentence


def stored(record: Record) -> Record:
    """As the store gives it: events have numbers."""
    numbers = count(1)
    return record._replace(events=tuple(event._replace(id=next(numbers)) for event in record.events))


def is_possible(record: Record) -> bool:
    try:
        return bool(History(record, TODAY).timeline)
    except ImpossibleSequence:
        return False


def written(records: Iterable[Record], form: str) -> str:
    return "".join(export("applications", (History(one, TODAY) for one in records), form, CsvStyle(), PIPELINE))


@settings(deadline=None, max_examples=60)
@given(RECORDS)
def test_what_is_written_reads_back_the_same(record: Record) -> None:
    if not is_possible(stored(record)):
        record = record._replace(events=())
    given_twice = (stored(record), stored(record))
    assert read(written(given_twice, "json")) == (record, record)
    assert read(written(given_twice, "jsonl")) == (record, record)
    shown = history_data(History(stored(record), TODAY))
    assert read(json.dumps(shown)) == read(json.dumps([shown])) == (record,)


def one(**fields: object) -> str:
    return json.dumps({"company": "Kakao", "role": "Backend", **fields})


def event(**fields: object) -> str:
    return one(events=[{"stage": "resume", "kind": "submitted", "on": "2024-03-25", **fields}])


def test_a_person_may_write_it() -> None:
    (record,) = read(
        event(
            kind="invited",
            on="late march 2024",
            due={"earliest": "2024-05-01", "latest": "2024-05-01", "time": "15:00:30"},
        )
    )
    (found,) = record.events
    assert found.on == When(date(2024, 3, 21), date(2024, 3, 31), Precision.THIRD, "late march 2024")
    assert found.due
    assert (found.due.time, found.due.zone) == (time(15, 0, 30), "Asia/Seoul")


def test_events_come_in_the_order_they_were_typed() -> None:
    events = [
        {"n": 1, "id": 9, "kind": "submitted", "stage": "resume", "on": "2024-03-01"},
        {"n": 2, "id": 4, "kind": "rejected", "stage": "outcome", "on": "2024-04-01"},
    ]
    assert [found.kind.name for found in read(one(events=events))[0].events] == ["rejected", "submitted"]


def test_an_outcome_is_one_whatever_its_stage_was_called() -> None:
    stages = [{"name": "the end", "type": "outcome", "position": 1000, "aliases": []}]
    text = one(stages=stages, events=[{"stage": "the end", "kind": "rejected", "on": "2024-04-01"}])
    assert read(text)[0].events[0].stage == DEFAULT_STAGES[-1]


def test_a_due_day_moved_at_the_outcome_stays_there() -> None:
    stages = [{"name": "outcome", "type": "outcome", "position": 1000, "aliases": []}]
    moved = {"stage": "outcome", "kind": "extended", "on": "2024-04-01", "due": "2024-05-01"}
    assert read(one(stages=stages, events=[moved]))[0].events[0].stage == DEFAULT_STAGES[-1]


def test_what_is_not_known_may_be_written_as_nothing() -> None:
    assert read(one(uid="", offer={"base": "", "start": None}, tags=None)) == read(one())


def test_what_only_follows_is_no_part_of_what_a_record_is_known_by() -> None:
    def known_by(text: str) -> str:
        return read_own_json(parse_json(text.encode()), TODAY, "UTC", DEFAULT_STAGES).records[0].fingerprint

    followed: dict[str, object] = {"turn": "them", "waits": [{}], "notes": None, "events": []}
    assert known_by(one(id=1, **followed)) == known_by(one(id=2, turn="me", events=[]))
    assert known_by(one()) != known_by(one(location="Seoul"))


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), (" \n", 0), ("[]", 0), ('{"applications": []}', 0), ("\ufeff" + one(), 1)]
)
def test_how_many(text: str, count: int) -> None:
    assert len(read(text)) == count


@pytest.mark.parametrize(
    ("start", "is_it"), [("{", True), ("\ufeff \n\t[", True), ("company,role", False), ("", False), ("PK{", False)]
)
def test_it_is_known_by_its_first_sign(start: str, is_it: bool) -> None:  # noqa: FBT001 - a table of cases
    assert is_json(start.encode()) is is_it


NAMED = "application 1 (Kakao, Backend)"
EVENT = f"{NAMED}, event 1 (resume, submitted)"
NO_DATE = "is not a date; write it like"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "the file is not JSON: line 1, column 2: Expecting property name enclosed in double quotes"),
        ('{"a": 1}}', "the file is not JSON: line 1, column 9: Expecting value"),
        ('{"a": NaN}', "the file is not JSON: NaN is not a JSON number"),
        ("[-Infinity]", "the file is not JSON: -Infinity is not a JSON number"),
        ('{"role": "a", "role": "b"}', "an object of the file has “role” twice; remove one of them"),
        ("[" * 100_000, "the file is nested too deep to mean anything here"),
        ('{"a":' * 100_000, "the file is nested too deep to mean anything here"),
        (f"[{'9' * 5000}]", "the file has a number of thousands of digits; no such number has a meaning here"),
        (b'{"company": "\xff"}', "the file is not UTF-8 (byte 0xFF in line 1); save it as UTF-8"),
        ("3", "the file: applications is not a list of objects; write [{…}, {…}]"),
        ("[null]", "the file: applications is not a list of objects; write [{…}, {…}]"),
        ('{"schema": 2, "applications": []}', "schema: the number 2 is of a newer tracker; this one reads up to 1: update it and try again"),
        (f"{one()}\n{one(schema=3)}", "schema: the number 3 is of a newer tracker; this one reads up to 1: update it and try again"),
        (one(schema="1"), "schema: “1” is unknown; the newest here is 1"),
        (one(schema=True), "schema: true is unknown; the newest here is 1"),
        ('{"role": "x"}', 'application 1 (x): company is missing; write "company": "…"'),
        (one(salary=5), f"{NAMED}: salary: the number 5 is not text; write it in quotes"),
        (one(salary=0).replace("0", "1e999"), f"{NAMED}: salary: the number inf is not text; write it in quotes"),
        (one(salary={}), f"{NAMED}: salary: a table is not text; write it in quotes"),
        (one(tags=[None]), f"{NAMED}: tags: null is not text; write it in quotes"),
        (one(tags=[{}]), f"{NAMED}: tags: a table is not text; write it in quotes"),
        (one(location="a\x1b"), f"{NAMED}: location: the text “a<U+001B>” has a control character in it"),
        (one(location="\ud800"), f"{NAMED}: location: the text “<U+D800>” is not UTF-8"),
        (one(notes=[{"text": "x", "written": 3}]), f'{NAMED}, note 1: written: the number 3 {NO_DATE} "2024-03-25"'),
        (one(notes=[{"text": "x", "written": "3 May"}]), f'{NAMED}, note 1: written: “3 May” {NO_DATE} "2024-03-25"'),
        (one(notes="x"), f"{NAMED}: notes is not a list of objects; write [{{…}}, {{…}}]"),
        (event(on={"earliest": "2024-02-30"}), f'{EVENT}, on: earliest: “2024-02-30” {NO_DATE} "2024-03-25"'),
        (event(due={"earliest": "2024-05-01", "latest": "2024-05-01", "time": "15:00+09:00"}), f'{EVENT}, due: time: “15:00+09:00” is not a time; write it like "15:00"'),
        (event(uid="a b"), f"{EVENT}: uid: “a b” is not a uid of an export; leave it out"),
        (event(n="1"), f"{EVENT}: n: “1” is not a whole number from 0 to 25,000,000"),
        (event(typed=1), f"{EVENT}: typed: the number 1 is neither yes nor no"),
        (one(offer=[]), f"{NAMED}: offer: a list is no"),
        (one(offer={"base": 5}), f"{NAMED}, offer: base: the number 5 is not text; write it in quotes"),
        (one(offer={"start": {"earliest": "x"}}), f'{NAMED}, offer, start: earliest: “x” {NO_DATE} "2024-03-25"'),
        (event(stage="no such"), f"{NAMED}, event 1 (no such, submitted): stage: “no such” is not a known stage"),
        (f"[{one(key='a')}, {one(key='A')}]", "applications 1 and 2 have the same key “A”; give one of them another"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(text: str | bytes, sentence: str) -> None:
    assert refusal(text).startswith(sentence)


def test_an_unknown_key_is_named() -> None:
    assert f"{NAMED}: “colour” is not a known key here" in refusal(one(colour="red"))
