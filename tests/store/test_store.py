"""Reading: one application, all of them, and how little of the file that takes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from tracker.core.application import Application, Note
from tracker.core.errors import NotFound, StoreBusy
from tracker.core.events import KINDS, Event
from tracker.core.stages import Stage, StageType
from tracker.core.when import exactly
from tracker.store.connection import Connection
from tracker.store.journal import undo
from tracker.store.store import Store, open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tracker.core.application import Record

DAY = date(2024, 3, 1)


def fill(store: Store, count: int) -> None:
    """Applications k1, k2 … with as many events as their number modulo 4; every third is open."""
    with store.step("fill") as step:
        for number in range(1, count + 1):
            application = step.add_application(Application(f"Company {number}", "role", f"k{number}"))
            for days in range(number % 4):
                step.add(application.id, Event(KINDS["held"], None, exactly(DAY + timedelta(days))))
            step.set_open(application.id, is_open=number % 3 == 0)


def test_a_record_holds_everything_that_was_kept(store: Store, sample: Record) -> None:
    assert store.record(sample.application.id) == sample
    assert store.application(sample.application.id) == sample.application
    assert store.events(sample.application.id) == sample.events
    assert [note.text for note in sample.notes] == ["어떤 질문?\nwhy us", "read more"]
    assert store.content(sample.postings[0].original) == b"<html>"


@pytest.mark.parametrize("application_id", [0, -1, 2, 2**63 - 1, 2**63, 10**30])
def test_what_is_not_there_is_not_found(store: Store, sample: Record, application_id: int) -> None:
    assert sample.application.id == 1
    for read in (store.application, store.record):
        with pytest.raises(
            NotFound, match=f"there is no application {application_id}; see Tracker.list\\(everything=True\\)"
        ):
            read(application_id)


def test_histories_come_by_id_in_batches(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.store.store._BATCH", 5)
    fill(store, 23)
    found = list(store.histories())
    assert [application.key for application, _ in found] == [f"k{number}" for number in range(1, 24)]
    assert [len(events) for _, events in found] == [number % 4 for number in range(1, 24)]
    assert [event.on for event in found[2][1]] == [exactly(DAY + timedelta(days)) for days in range(3)]
    still_open = list(store.histories(open_only=True))
    assert still_open == [history for history in found if history[0].id % 3 == 0]
    assert [record.application.id for record in store.records()] == list(range(1, 24))


def test_events_keep_the_order_they_were_typed_in(store: Store) -> None:
    fill(store, 2)
    with store.step("log") as step:
        for application_id, days in ((2, 9), (1, 5), (2, 1)):
            step.add(application_id, Event(KINDS["held"], None, exactly(DAY + timedelta(days))))
    (_, of_first), (_, of_second) = store.histories()
    assert [event.on.earliest for event in of_first] == [DAY, DAY + timedelta(5)]
    assert [event.on.earliest for event in of_second] == [
        DAY,
        DAY + timedelta(1),
        DAY + timedelta(9),
        DAY + timedelta(1),
    ]
    assert store.events(2) == of_second


@pytest.mark.parametrize("read", [Store.histories, Store.records])
def test_a_reader_that_takes_its_time_locks_nobody_out(
    store: Store, monkeypatch: pytest.MonkeyPatch, read: Callable[[Store], Iterator[object]]
) -> None:
    monkeypatch.setattr("tracker.store.store._BATCH", 1)
    monkeypatch.setattr("tracker.store.connection.TIMEOUT_SECONDS", 0.05)
    fill(store, 3)
    assert store.path
    reading = read(store)
    next(reading)
    with open_store(store.path, writing=True) as other, other.step("log") as step:
        step.add(3, Note("meanwhile"))
        step.remove_application(2)
    assert len(list(reading)) == 1
    assert [note.text for note in store.record(3).notes] == ["meanwhile"]


def test_an_application_is_read_with_its_events_as_of_one_moment(
    store: Store, sample: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.store.connection.TIMEOUT_SECONDS", 0.05)
    assert store.path
    ask = Connection.rows
    tried = []
    with open_store(store.path, writing=True) as other:

        def disturb(connection: Connection, sql: str, parameters: Sequence[str | int] = ()) -> list[tuple[Any, ...]]:
            is_guard = "max(id)" in sql or "sum(id)" in sql  # of the indexes: of a moment before
            if (connection is store.connection and "FROM event" in sql and not is_guard) or "JOIN event" in sql:
                tried.append(sql)
                with pytest.raises(StoreBusy):
                    remove_first(other)
            return ask(connection, sql, parameters)

        monkeypatch.setattr(Connection, "rows", disturb)
        assert list(store.histories()) == [(sample.application, sample.events)]
        assert store.record(1) == sample
        assert len(tried) == 2


def remove_first(store: Store) -> None:
    with store.step("remove") as step:
        step.remove_application(1)


def test_a_step_knows_the_stages_as_they_are_when_it_begins(store: Store, sample: Record) -> None:
    assert store.path
    assert len(store.pipeline()) == 5
    lunch = Stage("lunch", StageType.MEETING, 35)
    with open_store(store.path, writing=True) as other, other.step("stage") as step:
        step.add_stage(lunch)
    with store.step("log") as step:
        step.add(sample.application.id, Event(KINDS["held"], lunch, exactly(DAY)))
    assert store.events(1)[-1].stage == lunch


def test_within_a_step_its_own_writes_are_read(store: Store, sample: Record) -> None:
    with store.step("more") as step:
        step.add_application(Application("B", "r", "b"))
        assert [application.key for application, _ in store.histories()] == ["aws", "b"]
        assert store.record(1) == sample


# Query plans


def plans(store: Store, read: Callable[[], object]) -> list[str]:
    """How SQLite went about every query that `read` made."""
    asked: list[str] = []
    store.connection.raw.set_trace_callback(asked.append)
    try:
        read()
    finally:
        store.connection.raw.set_trace_callback(None)
    queries = [query for query in asked if query.lstrip().startswith("SELECT")]
    assert queries
    return [row[3] for query in queries for row in store.connection.rows(f"EXPLAIN QUERY PLAN {query}")]


def look_up(store: Store, ref: str) -> object:
    from tracker.store.lookup import find

    return find(store, ref, write=True)


def take_keys(store: Store, _: str) -> object:
    from tracker.store.lookup import keys

    return keys(store, "k1")


def likely_the_same(store: Store, _: str) -> object:
    from tracker.store.lookup import same

    return same(store, "company 7", "ROLE")


def list_open(store: Store, _: str) -> object:
    return list(store.histories(open_only=True))


def show(store: Store, _: str) -> object:
    return store.record(7)


def take_free_key(store: Store, _: str) -> object:
    from tracker.store.keys import free_key

    return free_key(store, "k7", "role")


@pytest.mark.usefixtures("as_large")
@pytest.mark.parametrize(
    ("read", "ref"),
    [
        (look_up, "7"),
        (look_up, "k7"),
        (look_up, "k1234"[:2] + "9"),
        (list_open, ""),
        (show, ""),
        (take_keys, ""),
        (likely_the_same, ""),
        (take_free_key, ""),
    ],
)
def test_everyday_reads_scan_neither_applications_nor_events(
    store: Store, read: Callable[[Store, str], object], ref: str
) -> None:
    fill(store, 40)
    store.connection.run("ANALYZE")
    store.pipeline()
    scans = [plan for plan in plans(store, lambda: read(store, ref)) if plan.startswith("SCAN")]
    assert scans == []


@pytest.mark.usefixtures("as_large")
def test_a_listing_of_what_is_open_touches_only_that(store: Store) -> None:
    fill(store, 40)
    store.pipeline()
    found = plans(store, lambda: list(store.histories(open_only=True)))
    assert [plan for plan in found if "application_open" in plan]
    assert not [plan for plan in found if "PRIMARY KEY" in plan or "TEMP B-TREE" in plan]


@pytest.mark.usefixtures("as_large")
def test_logging_an_event_and_undoing_it_scan_nothing(store: Store) -> None:
    fill(store, 40)

    def log() -> None:
        with store.step("log") as step:
            step.add(7, Event(KINDS["held"], None, exactly(DAY), note="a note"))
            step.set_open(7, is_open=True)

    assert [plan for plan in plans(store, log) if plan.startswith("SCAN")] == []
    found = plans(store, lambda: undo(store))
    assert [plan for plan in found if plan.startswith("SCAN") and "change" in plan] == []
