"""Every command can be undone and done again, as far back as the record goes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.application import Application, Contact, Document, Note, Posting
from tracker.core.errors import BadValue, NotFound, RefusedStore, UnknownWord
from tracker.core.events import KINDS, Event
from tracker.core.sentences import sentence
from tracker.core.stages import DEFAULT_STAGES, Stage, StageType
from tracker.core.when import UNKNOWN
from tracker.reports.findings import Finding
from tracker.store.check import file_findings
from tracker.store.faults import RESTORE
from tracker.store.journal import redo, undo
from tracker.store.keys import free_key
from tracker.store.search import search
from tracker.store.store import open_store

if TYPE_CHECKING:
    from tracker.core.application import Record
    from tracker.store.step import Step
    from tracker.store.store import Store

KEPT = ("stage", "application", "event", "contact", "note", "document", "posting", "imported")


def dump(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Every row but the journal's; the search index is checked against what it indexes."""
    store.connection.run("INSERT INTO text_fts (text_fts, rank) VALUES ('integrity-check', 1)")
    tables = {table: store.connection.rows(f"SELECT * FROM {table} ORDER BY id") for table in KEPT}
    words = "SELECT tbl, row_id, application_id, folded FROM text ORDER BY tbl, row_id"
    return {**tables, "text": store.connection.rows(words)}


def states(store: Store) -> list[tuple[str, str]]:
    return store.connection.rows("SELECT words, state FROM step ORDER BY id")


def add(store: Store, company: str) -> Application:
    with store.step(f"add {company}") as step:
        return step.add_application(Application(company, "intern", free_key(store, company, "intern")))


# What a step may do, each to the n-th thing there is, if there is one.


def nth(store: Store, table: str, number: int) -> int:
    ids = [id_ for (id_,) in store.connection.rows(f"SELECT id FROM {table} ORDER BY id")]
    return ids[number % len(ids)] if ids else 0


def act(store: Store, step: Step, what: str, number: int, text: str) -> None:
    application_id = nth(store, "application", number)
    stages = store.pipeline()
    if what == "add application":
        step.add_application(Application(text, "role", free_key(store, text, "role"), tags=(text,)))
    elif what == "add stage":
        if all(stage.name != text for stage in stages):
            step.add_stage(Stage(text, StageType.TASK, number))
    elif what == "rename stage":
        stage = stages[number % len(stages)]
        if all(other.name != text for other in stages):
            step.change_stage(stage.name, stage._replace(name=text, position=number))
    elif application_id:
        act_on(store, step, what, application_id, text)


def act_on(store: Store, step: Step, what: str, application_id: int, text: str) -> None:
    record = store.record(application_id)
    if what == "remove application":
        step.remove_application(application_id)
    elif what == "change application":
        step.change_application(record.application._replace(company=text, location=text))
    elif what == "close":
        step.set_open(application_id, is_open=False)
    elif what == "add event":
        step.add(application_id, Event(KINDS["held"], store.pipeline()[0], UNKNOWN, note=text))
    elif what == "change event":
        for event in record.events[:1]:
            step.change(event._replace(note=text))
    elif what == "remove event":
        for event in record.events[:1]:
            step.remove(event)
    elif what == "keep more":
        keep_more(store, step, application_id, text)


def keep_more(store: Store, step: Step, application_id: int, text: str) -> None:
    step.add(application_id, Contact(text))
    step.add(application_id, Note(text, stage=store.pipeline()[-1]))
    step.add(application_id, Document(text, "other", "", 0), text.encode())
    step.add(application_id, Posting(text), b"page")
    if step.imported("csv", text) is None:
        step.remember_import(application_id, "csv", text)


ACTS = (
    "add application", "add stage", "rename stage", "remove application", "change application", "close", "add event",
    "change event", "remove event", "keep more",
)  # fmt: skip
acts = st.tuples(st.sampled_from(ACTS), st.integers(0, 5), st.sampled_from(["네이버", "AWS", "a b", "Ω=ω", "100%"]))


@given(st.lists(st.lists(acts, max_size=4), max_size=8), st.sampled_from([1, 3, 500]))
def test_undo_goes_back_through_every_state_and_redo_through_them_again(
    steps: list[list[tuple[str, int, str]]], batch: int
) -> None:
    with patch("tracker.store.journal._BATCH", batch), open_store(None, at="2026-11-23") as store:
        states = [dump(store)]
        for number, doings in enumerate(steps):
            with store.step(f"step {number}") as step:
                for what, which, text in doings:
                    act(store, step, what, which, text)
            if len(store.connection.rows("SELECT 1 FROM step")) == len(states):
                states.append(dump(store))
            assert dump(store) == states[-1]
        for state in reversed(states[:-1]):
            assert undo(store) is not None
            assert dump(store) == state
        assert undo(store) is None
        for state in states[1:]:
            assert redo(store) is not None
            assert dump(store) == state
        assert redo(store) is None
        assert store.connection.rows("PRAGMA foreign_key_check") == []


def test_undo_and_redo_say_what_they_turned(store: Store) -> None:
    add(store, "AWS")
    add(store, "네이버")
    assert [undo(store), undo(store), undo(store)] == ["add 네이버", "add AWS", None]
    assert [redo(store), redo(store), redo(store)] == ["add AWS", "add 네이버", None]


def test_a_new_step_drops_what_was_undone_but_the_journal_keeps_it(store: Store) -> None:
    for company in "abc":
        add(store, company)
    undo(store)
    undo(store)
    add(store, "d")
    assert redo(store) is None
    assert states(store) == [
        ("add a", "done"), ("add b", "dropped"), ("add c", "dropped"),
        ("undone: add c", "dropped"), ("undone: add b", "dropped"), ("add d", "done"),
    ]  # fmt: skip
    assert [undo(store), undo(store), undo(store)] == ["add d", "add a", None]
    assert [redo(store), redo(store), redo(store)] == ["add a", "add d", None]


def test_an_id_is_given_once(store: Store) -> None:
    first = add(store, "a")
    undo(store)
    assert add(store, "b").id == first.id + 1
    undo(store)
    assert redo(store) == "add b"
    assert store.application(first.id + 1).company == "b"


def test_a_removed_application_comes_back_with_everything(store: Store, sample: Record) -> None:
    before = dump(store)
    with store.step("remove") as step:
        step.remember_import(sample.application.id, "csv", "row 1")
        step.remove_application(sample.application.id)
    assert list(store.records()) == []
    assert [dump(store)[table] for table in (*KEPT[1:], "text")] == [[]] * len(KEPT)
    undo(store)
    assert list(store.records()) == [sample]
    assert dump(store) == before
    assert store.content(sample.documents[0].sha256) == b"%PDF \0 bytes"


def test_a_step_that_changed_nothing_leaves_no_trace(store: Store, sample: Record) -> None:
    add(store, "b")
    undo(store)
    with store.step("nothing") as step:
        step.change_application(sample.application)
        step.change(sample.events[0])
        step.set_open(sample.application.id, is_open=True)
        step.keep(b"bytes are no change")
    assert states(store) == [("add aws", "done"), ("add b", "undone"), ("undone: add b", "dropped")]
    assert redo(store) == "add b"


def test_the_words_may_be_set_while_the_step_goes_on_and_the_moment_is_kept(store: Store) -> None:
    with store.step("?") as step:
        application = step.add_application(Application("A", "r", "a"))
        step.words = f"add {application.key}"
    assert store.connection.rows("SELECT words, at FROM step") == [("add a", store.at)]


def test_one_row_changed_twice_in_a_step_goes_all_the_way_back(store: Store, sample: Record) -> None:
    with store.step("twice") as step:
        step.change(sample.events[0]._replace(note="one"))
        step.change(sample.events[0]._replace(note="two"))
    assert store.events(1)[0].note == "two"
    undo(store)
    assert store.events(1)[0] == sample.events[0]
    redo(store)
    assert store.events(1)[0].note == "two"


def test_undo_reaches_into_a_journal_from_before_the_store_was_opened(store: Store, sample: Record) -> None:
    assert store.path is not None
    store.close()
    with open_store(store.path, writing=True) as again:
        assert undo(again) == "add aws"
        assert search(again, "aws") == ()
        assert redo(again) == "add aws"
        assert list(again.records()) == [sample]


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE change SET tbl = 'step'",
        "UPDATE change SET tbl = 'application; DROP TABLE event'",
        """UPDATE change SET image = '{"id) VALUES (1); --": 1}'""",
    ],
)
def test_a_journal_that_was_tampered_with_is_refused(store: Store, harm: str) -> None:
    add(store, "a")
    store.connection.run(harm)
    before = dump(store)
    with pytest.raises(RefusedStore, match=r"journal of .* is damaged at change 1"):
        undo(store)
    assert dump(store) == before


@pytest.mark.parametrize("image", ["", "x", "[1]", "5", '"text"', "{}", '{"key": "aws"}', '{"id": 1, "key": {"a": 1}}'])
def test_an_image_that_is_no_row_is_damage(store: Store, sample: Record, image: str) -> None:
    assert sample.events
    with store.step("remove") as step:
        step.remove(sample.notes[0])
    ((change,),) = store.connection.rows("SELECT id FROM change WHERE image IS NOT NULL")
    store.connection.run("UPDATE change SET image = ? WHERE id = ?", (image, change))
    before = dump(store)
    with pytest.raises(RefusedStore, match=rf"journal of .* is damaged at change {change}; see Tracker.check\(\)"):
        undo(store)
    assert dump(store) == before
    found = file_findings(store, date(2026, 11, 23))
    what = sentence("the journal is damaged at change {id}: undo and redo stop there", id=str(change))
    assert Finding(what, RESTORE, damage=True) in found


# What a step refuses


@pytest.mark.parametrize("what", ["application", "event", "contact", "note", "document", "posting"])
def test_what_is_not_there_cannot_be_removed(store: Store, sample: Record, what: str) -> None:
    def remove(step: Step) -> None:
        if what == "application":
            step.remove_application(7)
        else:
            step.remove(getattr(sample, f"{what}s")[0]._replace(id=7))

    with pytest.raises(NotFound, match=f"there is no {what} 7"), store.step("remove") as step:
        remove(step)


def test_contacts_and_notes_can_be_changed_and_removed(store: Store, sample: Record) -> None:
    (contact,), (note, other) = sample.contacts, sample.notes
    with store.step("change") as step:
        step.change(contact._replace(phone="1"))
        step.change(note._replace(text="two"))
        step.remove(other)
    record = store.record(1)
    assert (record.contacts, record.notes) == ((contact._replace(phone="1"),), (note._replace(text="two"),))
    with store.step("remove") as step:
        step.remove(contact)
        step.remove(sample.documents[0])
        step.remove(sample.postings[0])
    record = store.record(1)
    assert (record.contacts, record.documents, record.postings) == ((), (), ())


def test_a_posting_can_be_changed(store: Store, sample: Record) -> None:
    (posting,) = sample.postings
    with store.step("change") as step:
        step.change(posting._replace(title="Backend", taken=None))
    assert store.record(1).postings == (posting._replace(title="Backend", taken=None),)
    assert undo(store) == "change"
    assert store.record(1).postings == (posting,)
    with pytest.raises(BadValue, match="no bytes are kept under “00”"), store.step("x") as step:
        step.change(posting._replace(original="00"))
    with pytest.raises(NotFound, match="there is no posting 7"), store.step("x") as step:
        step.change(posting._replace(id=7))


def test_a_used_stage_is_not_lost(store: Store, sample: Record) -> None:
    with (
        pytest.raises(BadValue, match="“assessment” is used 2 times, by events, notes and people"),
        store.step("x") as step,
    ):
        step.remove_stage("assessment")
    with store.step("rename and remove") as step:
        step.change_stage("assessment", Stage("homework", StageType.TASK, 5, ("hw",)))
        step.remove_stage("interview-2")
        step.add_stage(Stage("dinner", StageType.MEETING, 50))
    assert [stage.name for stage in store.pipeline()] == ["homework", "resume", "interview-1", "dinner", "outcome"]
    assert store.events(1)[1].stage == Stage("homework", StageType.TASK, 5, ("hw",))
    assert sample.events[0] == store.events(1)[0]
    undo(store)
    assert store.pipeline() == DEFAULT_STAGES
    with store.step("move") as step:
        step.change_stage("resume", DEFAULT_STAGES[0]._replace(position=25))
    assert [stage.name for stage in store.pipeline()][:2] == ["assessment", "resume"]


def test_two_stages_do_not_share_a_name(store: Store) -> None:
    stage = Stage("resume", StageType.TASK, 1)
    with pytest.raises(BadValue, match="there is already a stage “resume”"), store.step("x") as step:
        step.add_stage(stage)
    with pytest.raises(BadValue, match="there is already a stage “resume”"), store.step("x") as step:
        step.change_stage("assessment", stage)


def test_a_stage_that_is_not_in_the_pipeline_is_unknown(store: Store, sample: Record) -> None:
    stage = Stage("lunch", StageType.MEETING, 1)
    with (
        pytest.raises(UnknownWord, match="“lunch” is not a known stage; choose from resume, "),
        store.step("x") as step,
    ):
        step.add(sample.application.id, Event(KINDS["held"], stage, UNKNOWN))


def test_bytes_that_are_not_kept_cannot_be_referred_to(store: Store, sample: Record) -> None:
    with pytest.raises(BadValue, match="no bytes are kept under “00”"), store.step("x") as step:
        step.add(1, Document("cv", "resume", "00", 1), None)
    with pytest.raises(BadValue, match="no bytes are kept under “00”"), store.step("x") as step:
        step.add(1, Posting("text", original="00"))
    with pytest.raises(BadValue, match="no bytes are kept under “00”"), store.step("x") as step:
        step.change(sample.documents[0]._replace(sha256="00"))
    with pytest.raises(NotFound, match="no bytes are kept under 00"):
        store.content("00")
    with store.step("again") as step:
        again = step.add(1, sample.documents[0], None)
    assert store.record(1).documents == (sample.documents[0], again)


def test_what_was_imported_is_known_again_until_it_is_undone(store: Store, sample: Record) -> None:
    with store.step("import") as step:
        step.remember_import(sample.application.id, "huntr", "é")
        assert step.imported("huntr", "e\u0301") == sample.application.id
        assert step.imported("csv", "é") is None
    with pytest.raises(BadValue, match="UNIQUE"), store.step("again") as step:
        step.remember_import(sample.application.id, "huntr", "é")
    undo(store)
    with store.step("look") as step:
        assert step.imported("huntr", "é") is None
