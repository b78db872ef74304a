"""What goes in comes out."""

from __future__ import annotations

from datetime import date, time
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.values import values
from tracker.core.application import Application, Contact, Document, Note, Posting, Record
from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue
from tracker.core.events import KINDS, Event
from tracker.core.fields import EVENT
from tracker.core.stages import DEFAULT_STAGES
from tracker.core.when import Precision, When
from tracker.store import rows
from tracker.store.rows import clean
from tracker.store.store import open_store

texts = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=40).map(clean)
names = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40).map(clean)
days = st.dates()


@st.composite
def whens(draw: st.DrawFn) -> When:
    first, last = sorted((draw(days), draw(days)))
    bounds = draw(st.sampled_from([(first, last), (first, None), (None, last), (None, None), (first, first)]))
    return When(*bounds, draw(st.sampled_from(Precision)), draw(texts))


appointments = values(
    Appointment, whens(), st.none() | st.times(), st.sampled_from(["", "Asia/Seoul", "+09:00"])
) | st.none()  # fmt: skip
stages = st.sampled_from([None, *DEFAULT_STAGES])
applications = values(
    Application, names, names, st.just("key"), texts, texts, texts, texts, appointments, st.lists(names).map(tuple)
)
events = values(
    Event, st.sampled_from(list(KINDS.values())), stages, whens(), appointments, appointments, texts, texts, texts
)
contacts = values(Contact, names, texts, texts, texts, texts, texts)
notes = values(Note, names, st.sampled_from(["question", "other"]), stages, st.none() | days)
postings = values(Posting, names, texts, texts, st.none() | days)


records = values(
    Record,
    applications,
    st.lists(events).map(tuple),
    st.lists(contacts).map(tuple),
    st.lists(notes).map(tuple),
    st.just(()),
    st.lists(postings).map(tuple),
)


@given(records, st.binary())
def test_everything_comes_back_as_it_was_kept(given_record: Record, data: bytes) -> None:
    with open_store(None) as store:
        with store.step("all") as step:
            kept = step.add_application(given_record.application)
            record = Record(
                kept,
                tuple(step.add(kept.id, event) for event in given_record.events),
                tuple(step.add(kept.id, contact) for contact in given_record.contacts),
                tuple(step.add(kept.id, note) for note in given_record.notes),
                (step.add(kept.id, Document("cv.pdf", "resume", "", 0), data),),
                tuple(step.add(kept.id, posting) for posting in given_record.postings),
            )
        assert store.record(kept.id) == record
        assert store.application(kept.id) == kept
        assert store.events(kept.id) == record.events
        assert list(store.records()) == [record]
        assert list(store.histories()) == [(kept, record.events)]
        assert store.content(record.documents[0].sha256) == data
        assert record.documents[0].size == len(data)


@pytest.mark.parametrize("clock", [time(15, 30), time(0, 0), time(23, 59, 59)])
def test_a_time_is_kept_to_the_second(clock: time) -> None:
    with open_store(None) as store:
        deadline = Appointment(When(date(2026, 1, 1), date(2026, 1, 1), Precision.DAY), clock, "+09:00")
        with store.step("add") as step:
            step.add_application(Application("A", "r", "a", deadline=deadline))
        assert store.application(1).deadline == deadline


def test_text_is_kept_composed() -> None:
    decomposed = normalize("NFD", "네이버 é")
    with open_store(None) as store:
        with store.step("add") as step:
            application = step.add_application(Application(decomposed, "r", "a", tags=(decomposed,)))
            step.add(application.id, Event(KINDS["held"], None, When(None, None, Precision.UNKNOWN), note=decomposed))
        ((kept, (event,)),) = store.histories()
        assert (kept.company, kept.tags, event.note) == ("네이버 é", ("네이버 é",), "네이버 é")


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\0b", "“a<NUL>b”"), ("네\0", "“네<NUL>”"), ("caf\udce9", "“caf?”"), ("\ud800" * 100, f"“{'?' * 60}”")],
)
def test_text_that_would_not_come_back_is_refused(text: str, shown: str) -> None:
    with pytest.raises(BadValue, match=r"NUL|UTF-8") as caught:
        clean(text)
    assert shown in caught.value.sentence


@pytest.mark.parametrize("tag", ["", "a\nb"])
def test_a_tag_is_one_line_and_not_empty(tag: str) -> None:
    with open_store(None) as store, pytest.raises(BadValue, match="one line"), store.step("add") as step:
        step.add_application(Application("A", "r", "a", tags=("fine", tag)))


def test_windows_are_shared_but_not_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.store.rows._SHARED", 3)
    spring = [When(date(2024, 3, n), date(2024, 3, n), Precision.DAY) for n in (1, 2, 3, 4, 1)]
    with open_store(None) as store:
        with store.step("add") as step:
            step.add_application(Application("A", "r", "a"))
            for when in spring:
                step.add(1, Event(KINDS["held"], None, when))
        assert [event.on for event in store.events(1)] == spring
        reader = rows.RowReader({})
        read = [reader.of(EVENT)(row) for row in store.connection.rows(f"SELECT {rows.selected(EVENT)} FROM event")]
        assert [event.on for event in read] == spring
        assert (len(reader._windows), len(reader._days)) == (2, 2)  # those since the last time; none is a window too
        assert read[0].on is not read[4].on
        monkeypatch.undo()
        reader = rows.RowReader({})
        read = [reader.of(EVENT)(row) for row in store.connection.rows(f"SELECT {rows.selected(EVENT)} FROM event")]
        assert read[0].on is read[4].on
