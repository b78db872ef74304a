"""Many applications at once are stored as they would be one after another."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.core.application import Application, Contact, Note, Record
from tracker.core.appointment import Appointment
from tracker.core.events import KINDS, Event
from tracker.core.fields import TABLES, record_without_identity, without_identity
from tracker.core.stages import DEFAULT_STAGES
from tracker.core.when import UNKNOWN, exactly
from tracker.store.bulk import NewRows
from tracker.store.journal import redo, undo
from tracker.store.keys import free_key
from tracker.store.search import search
from tracker.store.store import open_store

if TYPE_CHECKING:
    from tracker.store.store import Store

AT = "2026-11-23T09:00:00.000+00:00"


def alike(store: Store) -> list[Record]:
    """What is kept, whatever tells it apart."""
    return list(map(record_without_identity, store.records()))


def found(store: Store) -> list[tuple[Application, str, str]]:
    """What a word of every note finds, whatever tells it apart."""
    return [(without_identity(hit.application), hit.where, hit.text) for hit in search(store, "hello")]


def record(company: str, role: str) -> Record:
    """Records of many shapes: with a deadline or none, with an appointment, on a day not known, with contacts or none."""
    day = exactly(date(2026, 1, 5), "5 jan")
    event = Event(KINDS["submitted"], DEFAULT_STAGES[0], day if role != "y" else UNKNOWN, note=f"to {company}")
    meeting = Event(KINDS["scheduled"], DEFAULT_STAGES[2], day, Appointment(day, time(15), "Asia/Seoul"))
    application = Application(company, role, deadline=Appointment(day) if company == "b" else None)
    events = (event, meeting) if role == "!" else (event,)
    contacts = (Contact("Kim"),) if company == "a" else ()
    return Record(application, events, contacts, (Note("hello", stage=DEFAULT_STAGES[1]),))


def keep(store: Store, records: list[Record], *, size: int) -> list[str]:
    keys, new_rows = [], NewRows(store)
    with store.step("import") as step, step.bulk() as bulk:
        for start in range(0, len(records), size):
            batch = records[start : start + size]
            rows = (new_rows.new(one, "sheet", f"{start}-{place}", is_open=True) for place, one in enumerate(batch))
            keys += bulk.add([*rows])
    return keys


names = st.lists(
    st.tuples(st.sampled_from(["a", "b", "1", "가", "a Inc", "(주)가"]), st.sampled_from(["x", "y", "x-2", "!"])),
    min_size=1,
    max_size=30,
)


@settings(max_examples=30)
@given(names, st.integers(1, 7))
def test_keys_rows_and_words_are_those_of_one_after_another(pairs: list[tuple[str, str]], size: int) -> None:
    records = [record(company, role) for company, role in pairs]
    with open_store(None, writing=True, at=AT) as at_once, open_store(None, writing=True, at=AT) as singly:
        keys = keep(at_once, records, size=size)
        with singly.step("import") as step:
            for one in records:
                key = free_key(singly, one.application.company, one.application.role)
                kept = step.add_application(one.application._replace(key=key))
                for event in one.events:
                    step.add(kept.id, event)
                for contact in one.contacts:
                    step.add(kept.id, contact)
                step.add(kept.id, one.notes[0])
        assert alike(at_once) == alike(singly)
        assert keys == [one.application.key for one in singly.records()]
        assert found(at_once) == found(singly)
        uids = [uid for table in TABLES for (uid,) in at_once.connection.rows(f"SELECT uid FROM {table}")]
        assert len({*uids, ""}) == len(uids) + 1
        assert [[event.number for event in kept.events] for kept in at_once.records()] == [
            [event.number for event in kept.events] for kept in singly.records()
        ]
        everything = list(at_once.records())
        assert undo(at_once) == "import"
        assert (list(at_once.records()), found(at_once)) == ([], [])
        assert redo(at_once) == "import"
        assert (list(at_once.records()), found(at_once)) == (everything, found(singly))
        at_once.connection.run("INSERT INTO text_fts (text_fts, rank) VALUES ('integrity-check', 1)")


def test_a_number_of_many_at_once_is_not_given_again() -> None:
    with open_store(None, writing=True, at=AT) as store:
        keep(store, [record("a", "!")], size=1)
        first, last = store.events(1)
        with store.step("remove") as step:
            step.remove(last)
        with store.step("log") as step:
            assert step.add(1, last._replace(id=0, uid="", number=0)).number == 3
        assert [event.number for event in store.events(1)] == [first.number, 3] == [1, 3]
