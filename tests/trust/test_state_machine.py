"""Every command in any order, with undo, redo, restores and crashes between, against a model of what must be there."""

from __future__ import annotations

import io
import shutil
import sys
from collections import Counter
from contextlib import contextmanager, redirect_stderr
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple
from unittest import mock

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from tests.trust.figures import sizes
from tracker.cli.main import main
from tracker.store.connection import Connection
from tracker.store.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any


class One(NamedTuple):
    """What the model knows of an application."""

    company: str
    role: str
    events: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    files: tuple[str, ...] = ()
    postings: tuple[str, ...] = ()


class Model(NamedTuple):
    """The whole record: applications by key, and the names of the stages."""

    applications: dict[str, One]
    stages: tuple[str, ...]


EMPTY = Model({}, ("resume", "assessment", "interview-1", "interview-2", "outcome"))
NUMBERS = st.integers(1, 4)
# Kinds that answer what was sent; asked for a résumé, nobody has sent it yet.
ANSWERS = {"passed", "rejected"}
EMPTY_ONE = One("", "")
DONE: Counter[str] = Counter()


class Stopped(BaseException):
    """Stands for the end of the process: nobody catches it."""


class Machine(RuleBasedStateMachine):
    """The program and the model, side by side."""

    keys: Bundle[str] = Bundle("keys")
    backups: Bundle[tuple[Path, Model, tuple[Model, ...], tuple[Model, ...]]] = Bundle("backups")

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.world = Path(self.folder.name)
        self.path = self.world / "tracker.db"
        self.model = EMPTY
        self.before: tuple[Model, ...] = ()
        self.after: tuple[Model, ...] = ()
        self.count = 0

    def teardown(self) -> None:
        self.folder.cleanup()

    def tracker(self, *arguments: str, codes: tuple[int, ...] = (0,), stdin: str = "") -> bool:
        """Run a command; whether it was done."""
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
        given = io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8")
        with mock.patch.multiple(sys, stdin=given, stdout=out, stderr=err):
            code = main(["--db", str(self.path), *arguments])
        err.seek(0)
        said = err.read()
        assert code in codes, (arguments, code, said)
        DONE[arguments[arguments[0] == "db"]] += code == 0
        self.said = said
        return code == 0

    def word(self) -> str:
        self.count += 1
        return f"word{self.count:04}"  # none is the beginning of another: a key may be shortened

    def become(self, model: Model) -> None:
        if model != self.model:
            self.before, self.after = (*self.before, self.model), ()
            self.model = model

    def change(self, key: str, change: Callable[[One], One]) -> None:
        self.become(
            self.model._replace(applications=self.model.applications | {key: change(self.model.applications[key])})
        )

    def there(self, key: str) -> tuple[int, ...]:
        """The exit codes to expect of a command on that key."""
        return (0,) if key in self.model.applications else (4,)

    @rule(target=keys, applied=st.booleans(), noted=st.booleans())
    def add(self, *, applied: bool, noted: bool) -> str:
        name = self.word()
        self.tracker("add", name, "Dev", *(["--on", "2026-11-02"] if applied else []), *(["-m", name] if noted else []))
        events = (("submitted", ""),) if applied else ()
        one = One(name, "Dev", events, (name,) if noted else ())
        self.become(self.model._replace(applications=self.model.applications | {name: one}))
        return name

    @rule(key=keys, kind=st.sampled_from(["submitted", "followed-up", "passed", "invited", "rejected", "acknowledged"]))
    def log(self, key: str, kind: str) -> None:
        word = self.word()
        if kind == "submitted" and ANSWERS & dict(self.model.applications.get(key, EMPTY_ONE).events).keys():
            return  # whether that gives a day to what an answer implied is the program's to say, not this model's
        stage = [] if kind == "rejected" else ["resume"]
        codes = (0, 2) if key in self.model.applications else (4,)
        if self.tracker("log", key, *stage, kind, "-m", word, codes=codes):
            self.change(key, lambda one: one._replace(events=logged(one.events, kind, word)))

    @rule(key=keys, number=NUMBERS, away=st.booleans())
    def amend(self, key: str, number: int, *, away: bool) -> None:
        word = self.word()
        one = self.model.applications.get(key)
        if one is None or number != 1 or len(one.events) != 1:
            # Which event is the first of several is the timeline's to say, not this model's.
            self.tracker("edit", f"{key}#99", f"note={word}", codes=(4,))
        elif self.tracker(*(["remove", f"{key}#1"] if away else ["edit", f"{key}#1", f"note={word}"])):
            ((kind, _),) = one.events
            self.change(key, lambda one: one._replace(events=() if away else ((kind, word),)))

    @rule(key=keys)
    def note(self, key: str) -> None:
        word = self.word()
        if self.tracker("note", key, word, codes=self.there(key)):
            self.change(key, lambda one: one._replace(notes=(*one.notes, word)))

    @rule(key=keys, number=NUMBERS)
    def contact(self, key: str, number: int) -> None:
        name, word = f"Person {number}", self.word()
        if self.tracker("contact", key, name, "--role", word, codes=self.there(key)):
            known = dict(self.model.applications[key].people) | {name: word}
            self.change(key, lambda one: one._replace(people=tuple(sorted(known.items()))))

    @rule(key=keys)
    def attach(self, key: str) -> None:
        file = self.world / f"{self.word()}.txt"
        file.write_text(file.name)
        if self.tracker("attach", key, str(file), codes=self.there(key)):
            self.change(key, lambda one: one._replace(files=(*one.files, file.name)))

    @rule(key=keys)
    def posting(self, key: str) -> None:
        word = self.word()
        if self.tracker(
            "attach",
            key,
            "-",
            "--as",
            "posting",
            codes=self.there(key),
            stdin=f"<html><body><main><p>{word} {'so ' * 80}</p></main></body></html>",
        ):
            self.change(key, lambda one: one._replace(postings=(*one.postings, word)))

    @rule(key=consumes(keys))
    def remove(self, key: str) -> None:
        if self.tracker("remove", key, codes=self.there(key)):
            left = {other: one for other, one in self.model.applications.items() if other != key}
            self.become(self.model._replace(applications=left))

    @rule(times=NUMBERS)
    def back_and_forth(self, times: int) -> None:
        for turn in (self.undo, self.redo):
            for _ in range(times):
                turn()
                self.agree()

    @rule()
    def stages(self) -> None:
        name = f"{self.word()} call"
        self.tracker("stages", "add", name, "--type", "meeting")
        *others, last = self.model.stages
        self.become(self.model._replace(stages=(*others, name, last)))

    @rule(target=keys, number=NUMBERS)
    def imported(self, number: int) -> Any:
        names = [self.word() for _ in range(number)]
        file = self.world / "in.toml"
        file.write_text("".join(f'[[application]]\ncompany = "{name}"\nrole = "Dev"\n' for name in names))
        self.tracker("import", str(file))
        self.become(
            self.model._replace(applications=self.model.applications | {name: One(name, "Dev") for name in names})
        )
        return multiple(*names)

    @rule()
    def undo(self) -> None:
        self.tracker("undo")
        assert ("Nothing to undo" in self.said) == (not self.before)
        if self.before:
            self.after = (self.model, *self.after)
            *rest, self.model = self.before
            self.before = tuple(rest)

    @rule()
    def redo(self) -> None:
        self.tracker("redo")
        assert ("Nothing to redo" in self.said) == (not self.after)
        if self.after:
            self.before = (*self.before, self.model)
            self.model, *rest = self.after
            self.after = tuple(rest)

    @rule(target=backups)
    def backup(self) -> Any:
        file = self.world / f"{self.word()}.db"
        if not self.tracker("db", "backup", str(file), codes=(0, 1)):
            # Nothing was ever stored: there is no file, or its making was cut off.
            assert (self.model, self.before, self.after) == (EMPTY, (), ())
            return multiple()
        return file, self.model, self.before, self.after

    @rule(kept=backups)
    def restore(self, kept: tuple[Path, Model, tuple[Model, ...], tuple[Model, ...]]) -> None:
        file, self.model, self.before, self.after = kept
        self.tracker("db", "restore", str(file))

    @rule(key=keys)
    def refuse(self, key: str) -> None:
        for arguments in (
            ["note", key, ""],
            ["log", key, "no such word"],
            ["add", key, "\x1b"],
            ["import", "none.toml"],
        ):
            assert not self.tracker(*arguments, codes=(1, 2, 4))

    @rule(when=st.sampled_from(["COMMIT", "UPDATE step SET words"]))
    def crash(self, when: str) -> None:
        """The process ends inside its transaction: what is on the disk then is what the next command finds."""
        with crashing(self.path, when), redirect_stderr(io.StringIO()):
            try:
                main(["--db", str(self.path), "-q", "add", "lost", "lost", "-m", "lost " * 20_000])
            except Stopped:
                DONE["(crashes)"] += 1

    @invariant()
    def agree(self) -> None:
        if not self.path.exists():
            assert self.model == EMPTY
            return
        with open_store(self.path) as store:
            assert store.connection.rows("PRAGMA integrity_check") == [("ok",)]
            assert store.connection.rows("PRAGMA foreign_key_check") == []
            stages = tuple(stage.name for stage in store.pipeline())
            found = {
                record.application.key: One(
                    record.application.company,
                    record.application.role,
                    tuple((event.kind.name, event.note) for event in by_id(record.events)),
                    tuple(note.text for note in by_id(record.notes)),
                    tuple(sorted((person.name, person.role) for person in record.contacts)),
                    tuple(document.name for document in by_id(record.documents)),
                    tuple(posting.text.split()[0] for posting in by_id(record.postings)),
                )
                for record in store.records()
            }
        assert Model(found, stages) == self.model


def logged(events: tuple[tuple[str, str], ...], kind: str, word: str) -> tuple[tuple[str, str], ...]:
    """The events with one more; an answer says that something was sent."""
    is_implied = kind in ANSWERS and "submitted" not in dict(events)
    return (*events, *[("submitted", "")] * is_implied, (kind, word))


def by_id(values: Sequence[Any]) -> list[Any]:
    return sorted(values, key=lambda value: value.id)


@contextmanager
def crashing(path: Path, when: str) -> Iterator[None]:
    """End the process, as far as the file is concerned, before the statement that begins so. Half of the pages are written."""
    really = Connection.run
    left = path.parent / "left"

    def run(self: Connection, sql: str, parameters: Sequence[Any] = ()) -> int:
        if sql.startswith("BEGIN IMMEDIATE"):
            self.raw.execute("PRAGMA cache_size = 1")  # so that pages are written before the commit
        if sql.startswith(when):
            left.mkdir(exist_ok=True)
            for name in (path.name, f"{path.name}-journal"):
                if (path.parent / name).exists():
                    shutil.copy(path.parent / name, left / name)
            raise Stopped
        return really(self, sql, parameters)

    with mock.patch.object(Connection, "run", run):
        yield
    for file in left.iterdir() if left.exists() else ():
        file.replace(path.parent / file.name)


def test_the_program_is_its_model(figure: Callable[[str], None]) -> None:
    DONE.clear()
    stories, commands = sizes("stories")
    tried = settings(max_examples=stories, stateful_step_count=commands, deadline=None)
    run_state_machine_as_test(Machine, settings=tried)
    figure("model: " + ", ".join(f"{count} {name}" for name, count in sorted(DONE.items()) if count))
