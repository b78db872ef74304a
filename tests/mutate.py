"""Mutation testing: change the program a little, and see that a test fails. `python -m tests.mutate --sample 40`.

One change at a time in a copy of the project: a comparison turned round, a sum made a difference, an `and` an `or`, a
condition denied, a number one more, a statement left out, an exception not raised. The tests that run the changed line
are run until one fails; a change that none noticed is printed. The score is the share that was noticed. One that runs
for ever counts as noticed, one that no test runs does not.

Every change is tried in a process forked from this one, in which everything is loaded: the changed functions are put
in the place of the others; where a table is changed, the program is loaded anew (POSIX only). mutmut, the library for it, leaves out what stands outside of functions and whatever is decorated:
here the tables of words and every transaction.
"""

from __future__ import annotations

import argparse
import ast
import gc
import importlib
import io
import itertools
import json
import os
import random
import shutil
import signal
import sys
import time
from contextlib import redirect_stdout
from pathlib import Path
from pkgutil import walk_packages
from tempfile import TemporaryDirectory
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, NamedTuple

import coverage
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

_PROJECT = Path(__file__).parents[1]
_ROOMS = ("core", "store")
# Those of trust/ and of many processes take long and say little of one line.
_TESTS = ("core", "reports", "store", "readers", "writers", "actions", "cli")
_LEFT_OUT = ("tests/store/test_processes.py", "tests/core/test_phrases_docs.py")
# So much for the tests of other rooms: lines that every command runs would take minutes, and it is their own that count.
_MOST_SECONDS = 10
_OPTIONS = (
    "-x", "-q", "--tb=no", "--hypothesis-seed=0", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:cov",
    "-W", "ignore::pytest.PytestAssertRewriteWarning",  # hypothesis is loaded already
)  # fmt: skip
_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_RECKONED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.Div: ast.Mult, ast.Mod: ast.Mult
}  # fmt: skip


class Mutant(NamedTuple):
    """One change of a file: its number there, its line, the lines of which one must run to notice it, and the change."""

    file: Path
    number: int
    line: int
    lines: set[int]
    change: str


class _Changer(ast.NodeTransformer):
    """Finds every change there is to a tree, and makes the one that is wanted."""

    def __init__(self, wanted: int | None = None) -> None:
        self.found: list[tuple[int, set[int], str]] = []
        self._wanted = wanted
        self._line = 0  # of the statement

    def visit(self, node: ast.AST) -> ast.AST:
        """The node, changed or not. What only type checkers read is left alone, and so are decorators."""
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            return node
        before, self._line = self._line, node.lineno if isinstance(node, ast.stmt) else self._line
        result = node
        for changed in _changes(node):
            if self._wanted == len(self.found):
                result = changed
            self.found.append((*self._lines(node), _words(node, changed)))
        for name, value in ast.iter_fields(node):
            if name not in {"annotation", "returns", "decorator_list"} and result is node:
                self._visit_field(node, name, value)
        self._line = before
        return result

    def _visit_field(self, node: ast.AST, name: str, value: object) -> None:
        if isinstance(value, list):
            value[:] = [self.visit(one) if isinstance(one, ast.AST) else one for one in value]
        elif isinstance(value, ast.AST):
            setattr(node, name, self.visit(value))

    def _lines(self, node: ast.AST) -> tuple[int, set[int]]:
        part = node.test if isinstance(node, ast.If | ast.While) else node
        assert isinstance(part, ast.expr | ast.stmt)
        return part.lineno, {self._line, *range(part.lineno, (part.end_lineno or part.lineno) + 1)}


def _changes(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.If(test, body, orelse) if not _is_turned(test):
            yield ast.If(_denied(test), body, orelse)
        case ast.While(test, body, orelse) if not _is_turned(test):
            yield ast.While(_denied(test), body, orelse)
        case ast.Raise() | ast.Expr(ast.Call()):
            yield ast.Pass()
        case ast.expr():
            yield from _changes_of_value(node)


def _changes_of_value(node: ast.expr) -> Iterator[ast.expr]:
    match node:
        case ast.Compare(left, ops, comparators):
            for place, one in enumerate(ops):
                yield ast.Compare(left, [*ops[:place], _COMPARED[type(one)](), *ops[place + 1 :]], comparators)
        case ast.BinOp(left, op, right) if type(op) in _RECKONED:
            yield ast.BinOp(left, _RECKONED[type(op)](), right)
        case ast.BoolOp(op, values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
        case ast.IfExp(test, one, other) if not _is_turned(test):
            yield ast.IfExp(_denied(test), one, other)
        case ast.Constant(bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(int(value)):
            yield ast.Constant(value + 1)


def _is_turned(test: ast.expr) -> bool:
    """Whether to deny the condition is what the change of its own comparison does already."""
    return isinstance(test, ast.Compare) and isinstance(
        test.ops[0], ast.Eq | ast.NotEq | ast.Is | ast.IsNot | ast.In | ast.NotIn
    )


def _denied(test: ast.expr) -> ast.expr:
    return ast.UnaryOp(ast.Not(), test)


def _words(before: ast.AST, after: ast.AST) -> str:
    first, second = (ast.unparse(ast.fix_missing_locations(one)).split("\n")[0] for one in (before, after))
    return f"{first}  ->  {second}"


def mutants(file: Path) -> list[Mutant]:
    """Every change there is to a file."""
    changer = _Changer()
    changer.visit(ast.parse(file.read_bytes()))
    return [Mutant(file, number, *found) for number, found in enumerate(changer.found)]


def changed_tree(mutant: Mutant) -> ast.AST:
    """The file with the change."""
    return ast.fix_missing_locations(_Changer(mutant.number).visit(ast.parse(mutant.file.read_bytes())))


class _Recorder:
    """Records which tests run which lines, and how long each takes."""

    def __init__(self, covered: coverage.Coverage) -> None:
        self.covered = covered
        self.seconds: dict[str, float] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        name = _function(item)
        self.covered.switch_context(name)
        start = time.monotonic()
        result = yield
        self.seconds[name] = self.seconds.get(name, 0) + time.monotonic() - start
        self.covered.switch_context("")
        return result


class _Chooser:
    """Runs the wanted tests alone, in their order; one that takes far longer than ever ends the process."""

    def __init__(self, wanted: dict[str, float]) -> None:
        self.wanted = wanted
        self.places = {name: place for place, name in enumerate(wanted)}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted(
            (item for item in items if _function(item) in self.places), key=lambda one: self.places[_function(one)]
        )

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, 5 + 10 * self.wanted[_function(item)])


def _function(item: pytest.Item) -> str:
    # Without its parameters: they may come of a table that is changed.
    return item.nodeid.partition("[")[0]


def _replace_functions(file: Path, text: ast.AST) -> bool:
    """Put the changed functions in the place of those that are loaded; whether that could be done."""
    code: CodeType = compile(text, str(file), "exec")  # type: ignore[call-overload]  # a module, as NodeTransformer has it
    changed: dict[tuple[str, int], list[CodeType]] = {}
    for one in _codes(code):
        changed.setdefault((one.co_qualname, one.co_firstlineno), []).append(one)
    for function in gc.get_objects():
        if isinstance(function, FunctionType) and function.__code__.co_filename == str(file):
            found = changed.get((function.__code__.co_qualname, function.__code__.co_firstlineno), [])
            if len(found) != 1 or found[0].co_freevars != function.__code__.co_freevars:
                return False
            function.__code__ = found[0]
    return True


def _codes(code: CodeType) -> Iterator[CodeType]:
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield one
            yield from _codes(one)


class Tests:
    """The tests of a copy of the project, loaded with the program and ready to be forked."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.project = folder / "project"
        shutil.copytree(_PROJECT, self.project, ignore=shutil.ignore_patterns(".*", "__pycache__"))
        os.chdir(self.project)
        sys.path[0] = str(self.project)
        _forget()
        if not self._forked(self._record, timeout=3600):
            sys.exit(f"the tests fail without any change:\n{self.said()}")
        self._seconds: dict[str, float] = json.loads((folder / "seconds.json").read_text(encoding="utf-8"))
        self._data = coverage.CoverageData(str(folder / "coverage"))
        self._data.read()
        # From here on no compiled file is written: one of a changed file would outlive the change.
        sys.dont_write_bytecode = True
        os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
        with redirect_stdout(io.StringIO()):
            pytest.main([*_OPTIONS, "--collect-only", *self._places()])
        _load_program()

    def notice(self, mutant: Mutant) -> bool:
        """Whether a test fails: those of the mutant's own room first, then others, the quickest first."""
        place = mutant.file.relative_to(_PROJECT)
        self._data.set_query_contexts(None)
        lines = self._data.contexts_by_lineno(str(self.project / place))
        names = {name for line in mutant.lines for name in lines.get(line, ())}
        is_table = "" in names  # it runs when the program is loaded, so every test may depend on it
        target, tree = self.project / place, changed_tree(mutant)

        def change() -> None:
            if is_table or not _replace_functions(target, tree):
                _forget()

        target.write_text(ast.unparse(tree), encoding="utf-8")
        try:
            wanted = self._in_order(set(self._seconds) if is_table else names, f"tests/{place.parts[1]}/")
            return bool(wanted) and not self.pass_(wanted, change)
        finally:
            shutil.copy2(mutant.file, target)

    def _in_order(self, names: set[str], room: str) -> dict[str, float]:
        """The tests and their seconds in order: of those of other rooms as many as there is time for."""
        ordered = {name: self._seconds[name] for name in sorted(names, key=lambda one: self._seconds[one])}
        own = {name: seconds for name, seconds in ordered.items() if name.startswith(room)}
        others = {name: seconds for name, seconds in ordered.items() if name not in own}
        number = sum(spent < _MOST_SECONDS for spent in itertools.accumulate(others.values()))
        return own | dict(itertools.islice(others.items(), number))

    def pass_(self, wanted: dict[str, float] | None = None, change: Callable[[], None] = lambda: None) -> bool:
        """Whether the wanted tests pass, or all."""
        chosen = wanted or self._seconds

        def run() -> bool:
            change()
            files = sorted({name.partition("::")[0] for name in chosen})
            return pytest.main([*_OPTIONS, f"--basetemp={self._folder / 'tmp'}", *files], [_Chooser(chosen)]) == 0

        return self._forked(run, timeout=60 + 3 * sum(chosen.values()))

    def said(self) -> str:
        """The end of what the tests said last."""
        return (self._folder / "said.txt").read_text(encoding="utf-8", errors="replace")[-3000:]

    def _places(self) -> list[str]:
        return [*(f"--ignore={test}" for test in _LEFT_OUT), *(f"tests/{room}" for room in _TESTS)]

    def _record(self) -> bool:
        covered = coverage.Coverage(str(self._folder / "coverage"), source=[str(self.project / "tracker")])
        covered.start()
        _load_program()  # else the first test to load a module would be the one that runs its tables
        recorder = _Recorder(covered)
        code = pytest.main([*_OPTIONS, f"--basetemp={self._folder / 'tmp'}", *self._places()], [recorder])
        covered.stop()
        covered.save()
        (self._folder / "seconds.json").write_text(json.dumps(recorder.seconds), encoding="utf-8")
        return code == 0

    def _forked(self, task: Callable[[], bool], timeout: float) -> bool:
        """What the task comes to in a process of its own; false when its time is out."""
        child = os.fork()
        if not child:
            self._do(task)
        end = time.monotonic() + timeout
        status, ended = 1, 0
        try:
            while not ended and time.monotonic() < end:
                time.sleep(0.005)
                ended, status = os.waitpid(child, os.WNOHANG)
        finally:
            if not ended:
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)
        return bool(ended) and status == 0

    def _do(self, task: Callable[[], bool]) -> None:
        code = 1
        try:
            silence = os.open(self._folder / "said.txt", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            for stream in (1, 2):
                os.dup2(silence, stream)
            code = int(not task())
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)


def _forget() -> None:
    """Have the program and the tests loaded anew when they are next asked for."""
    for name in [name for name in sys.modules if name.partition(".")[0] in {"tests", "tracker"}]:
        del sys.modules[name]


def _load_program() -> None:
    import tracker

    for module in walk_packages(tracker.__path__, "tracker."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Try a sample of the changes and print the score; the exit code is 1 below --least."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=20, help="changes to try in each room; 0 tries all (default 20)")
    parser.add_argument("--seed", type=int, default=20261123)
    parser.add_argument("--least", type=float, default=0.85, help="the least score that will do (default 0.85)")
    parser.add_argument("rooms", nargs="*", default=_ROOMS, help="core, store")
    asked = parser.parse_args()
    noticed = tried = 0
    with TemporaryDirectory() as folder:
        tests = Tests(Path(folder))
        if not tests.pass_():
            sys.exit(f"the tests fail without any change, quickest first:\n{tests.said()}")
        for room in asked.rooms:
            found = [one for file in sorted((_PROJECT / "tracker" / room).rglob("*.py")) for one in mutants(file)]
            sample = random.Random(asked.seed).sample(found, min(asked.sample or len(found), len(found)))
            seen = 0
            for mutant in sorted(sample, key=lambda one: (one.file, one.number)):
                if tests.notice(mutant):
                    seen += 1
                else:
                    _say(f"unnoticed  {mutant.file.relative_to(_PROJECT)}:{mutant.line}  {mutant.change}")
            _say(
                f"{room}: {seen} of {len(sample)} noticed, {seen / len(sample):.1%}; of {len(found)} changes there are"
            )
            noticed, tried = noticed + seen, tried + len(sample)
    _say(f"score: {noticed} of {tried} noticed, {noticed / tried:.1%} (seed {asked.seed})")
    return int(noticed < asked.least * tried)


if __name__ == "__main__":
    sys.exit(main())
