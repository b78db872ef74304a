"""What is read without Typer is read as Typer reads it, and what is not plain is left to it."""

from __future__ import annotations

from functools import wraps
from inspect import signature
from typing import TYPE_CHECKING, Annotated, Any

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from tracker.cli import command_line, program
from tracker.cli.commands import SUMMARIES, function, load
from tracker.cli.options import shared
from tracker.cli.parameters import Argument, Flag, declared
from tracker.cli.session import Session
from tracker.core.errors import BadValue

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FunctionType, ModuleType

COMMANDS = tuple(SUMMARIES)
TEXTS = ("", "-", "--", "-x", "-5", "--all", "--on=x", "aws", "a b", "3월 말", "a=b", "list")
NUMBERS = st.sampled_from(
    ("0", "1", "7", "007", "1000000", "1000001", "999999999", "+7", "-7", "1" * 30, "²", "٣", "x", "")
)


def told(session: Session) -> tuple[object, ...]:
    """What a session was told by options."""
    return (
        session.db,
        session.today_given,
        session.color,
        session.no_color,
        session.errors,
        session.quiet,
        session.shared,
    )


def called(command: Callable[..., object], session: Session, values: dict[str, Any]) -> tuple[object, ...]:
    """A call with every value, also those that were left to their defaults."""
    bound = signature(command).bind(session, **values)
    bound.apply_defaults()
    return (
        command.__name__,
        {name: value for name, value in bound.arguments.items() if name != "session"},
        told(session),
    )


def by_typer(words: list[str]) -> tuple[object, ...] | None:
    """The call Typer makes of a command line; None where it makes none."""
    calls: list[tuple[object, ...]] = []

    def recording(module: ModuleType, name: str) -> FunctionType:
        command = function(module, name)

        @wraps(command)
        def record(session: Session, **values: Any) -> None:
            calls.append(called(command, session, values))

        return record  # type: ignore[return-value]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(program, "function", recording)
        try:
            program.run(program.build(), words, Session())
        except BadValue:
            return None
    return calls[0] if calls else None


def by_us(words: list[str]) -> tuple[object, ...] | None:
    """The call made without Typer; None where the line is left to it."""
    call = command_line.read(words)
    if call is None:
        return None
    session = Session()
    values: list[dict[str, Any]] = []
    call._replace(command=lambda _, **given: values.append(given))(session)
    return called(call.command, session, values[0])


def options(name: str) -> list[str]:
    """The names of the options of a command."""
    taken = declared(function(load(name), name)) | shared(load(name))
    return [option for _, one in taken.values() if isinstance(one, Flag) for option in one.names]


@st.composite
def lines(draw: st.DrawFn) -> list[str]:
    """Command lines: each command with some of what it takes, in any order, and now and then what it does not."""
    name = draw(st.sampled_from(COMMANDS))
    module = load(name)
    taken = declared(function(module, name))
    text = st.sampled_from(TEXTS)
    words = [
        draw(st.sampled_from((option, option, option[:-1]))) + draw(st.sampled_from(("", "", "", "=x", "x")))
        for option in draw(st.lists(st.sampled_from(options(name)), max_size=1))
    ]
    pieces = [[word] for word in words if draw(st.integers(0, 3)) == 0]
    for kind, one in draw(st.lists(st.sampled_from([*(taken | shared(module)).values()]), max_size=4)):
        if isinstance(one, Flag):
            option, value = draw(st.sampled_from(one.names)), draw(NUMBERS if kind in (int, int | None) else text)
            joined = option.startswith("--") and draw(st.booleans())
            pieces.append([option] if kind is bool else [f"{option}={value}"] if joined else [option, value])
    arguments = [kind for kind, one in taken.values() if isinstance(one, Argument)]
    count = len(arguments) + draw(st.sampled_from((0, 0, 0, 0, -1, 1)))
    pieces += [[draw(NUMBERS if kind is int else text)] for kind in (*arguments, str)[: max(0, count)]]
    before = draw(
        st.lists(
            st.sampled_from(
                ("--db=x.db", "-q", "--quiet", "--today=2026-01-01", "--no-color", "--errors=json", "--brief")
            ),
            max_size=2,
        )
    )
    return [*before, name, *(word for piece in draw(st.permutations(pieces)) for word in piece)]


@settings(max_examples=300)
@given(lines())
def test_what_is_read_without_typer_is_read_as_typer_reads_it(words: list[str]) -> None:
    ours = by_us(words)
    event("left to Typer" if ours is None else "read")
    assert ours is None or ours == by_typer(words)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_and_argument_is_read(name: str) -> None:
    command = function(load(name), name)
    taken = declared(command) | shared(load(name))
    words = [name]
    for kind, one in taken.values():
        value = [] if kind is bool else [str(max(7, one.least)) if kind in (int, int | None) else "3월 말"]
        words += [one.names[-1], *value] if isinstance(one, Flag) else value
    assert by_us(words) is not None
    assert by_us(words) == by_typer(words)


@pytest.mark.parametrize(
    "words",
    [
        [], ["-q"], ["--brief"], ["-f", "json"], ["--format=tsv", "--brief"], ["--errors", "json", "-q"], ["stages"], ["stages", "-f", "json"], ["demo", "--search", "1000000"], ["list", "-a"], ["--db", "x", "list", "--all", "-f", "json"], ["log", "aws", "oa", "-d", "3월 말"],
        ["add", "A", "B", "--tag", "x", "--tag=y"], ["list", "--limit", "0"], ["show", "-"], ["search", "a", "-f", "csv", "b"],
        ["waits", "-q", "-f", "json"], ["log", "--note", "-x", "aws", "oa"], ["log", "aws", "oa", "-m", "--all"],
    ],
)  # fmt: skip
def test_plain_lines_need_no_typer(words: list[str]) -> None:
    assert by_us(words) is not None
    assert by_us(words) == by_typer(words)


@pytest.mark.parametrize(
    "words",
    [
        ["--help"], ["--version"], ["list", "-h"], ["list", "--al"], ["--quie", "list"], ["list", "--limit", "-1"],
        ["list", "--limit", "x"], ["list", "--limit", "9" * 5000], ["demo", "--search", "0"], ["demo", "--search", "1000001"], ["list", "--limit", "²"], ["list", "aws"], ["show"],
        ["log"], ["stages", "list"], ["--brief", "list"], ["-f", "json", "list"], ["db", "path"], ["aws"], [""], ["list", "--all=yes"], ["list", "-f"], ["note", "a", "--", "-x"],
        ["list", "-fcsv"], ["list", "-qa"], ["list", "-f=csv"],
    ],
)  # fmt: skip
def test_all_else_is_left_to_typer(words: list[str]) -> None:
    assert command_line.read(words) is None


def test_a_shell_that_completes_is_answered_by_typer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_TRACKER_COMPLETE", "complete_bash")
    assert command_line.read(["list"]) is None


def test_what_is_of_another_type_is_left_to_typer(monkeypatch: pytest.MonkeyPatch) -> None:
    def undo(session: Session, share: Annotated[float, Flag("--share")] = 0.5) -> None:
        raise NotImplementedError(session, share)

    monkeypatch.setattr("tracker.cli.commands.undo.undo", undo)
    assert command_line.read(["undo"]) is not None
    assert command_line.read(["undo", "--share", "0.25"]) is None


def test_a_command_without_filters_takes_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert command_line.read(["list", "--stage", "oa"]) is not None
    monkeypatch.setattr("tracker.cli.commands.list.takes_filters", False)
    assert command_line.read(["list", "--stage", "oa"]) is None
    assert by_typer(["list", "--stage", "oa"]) is None
