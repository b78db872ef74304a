"""Mutation testing: change the program a little, and see that a test fails. `python -m tests.mutate --sample 40`.

One change at a time in a copy of the project: a comparison turned round, a sum made a difference, an `and` an `or`, a
condition denied, a number one more, a statement left out, an exception not raised. The tests of the room that was
changed are run until one fails; a change that none noticed is printed. The score is the share that was noticed.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

_PROJECT = Path(__file__).parents[1]
# What of the program is changed, and the tests that are to notice it, the quickest first.
_ROOMS = {
    "core": ("tests/core", "tests/reports", "tests/cli"),
    "store": ("tests/store", "tests/cli"),
}
# Tests of texts, speed or randomness say little of one changed line, and last.
_LEFT_OUT = ("tests/store/test_processes.py", "tests/core/test_phrases_docs.py")
_TIMEOUT_SECONDS = 300
_TURNED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Add: ast.Sub, ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv, ast.FloorDiv: ast.Mult, ast.And: ast.Or, ast.Or: ast.And,
}  # fmt: skip


class Mutant(NamedTuple):
    """A file with one change, and the change in words."""

    file: Path
    line: int
    change: str
    text: str


def mutants(file: Path) -> list[Mutant]:
    """Every change there is to a file; code that runs only for type checkers is left alone."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    found = []
    for place, node in enumerate(_changeable(tree)):
        for change in range(_changes(node)):
            changed = copy.deepcopy(tree)
            twin = list(_changeable(changed))[place]
            words = _change(twin, change)
            found.append(Mutant(file, getattr(node, "lineno", 0), words, ast.unparse(changed)))
    return found


def _changeable(tree: ast.AST) -> list[ast.AST]:
    """The nodes in order, but for annotations and imports for type checkers."""
    found: list[ast.AST] = []

    def visit(node: ast.AST) -> None:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            return
        found.append(node)
        for name, value in ast.iter_fields(node):
            if name in {"annotation", "returns", "decorator_list"}:
                continue
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST):
                    visit(child)

    visit(tree)
    return [node for node in found if _changes(node)]


def _changes(node: ast.AST) -> int:
    match node:
        case ast.Compare() if type(node.ops[0]) in _TURNED:
            return 1
        case ast.BinOp() if type(node.op) in _TURNED and not isinstance(
            node.right, ast.Name | ast.Subscript | ast.BinOp
        ):
            return 1
        case ast.BoolOp() | ast.Raise():
            return 1
        case ast.If() | ast.IfExp() | ast.While():
            return 1
        case ast.Constant() if isinstance(node.value, int):
            return 1
        case ast.Expr() if isinstance(node.value, ast.Call):
            return 1
        case _:
            return 0


def _change(node: ast.AST, _number: int) -> str:
    before = ast.unparse(node).split("\n")[0]
    match node:
        case ast.Compare():
            node.ops[0] = _TURNED[type(node.ops[0])]()  # type: ignore[call-overload]  # an operator for an operator
        case ast.BinOp() | ast.BoolOp():
            node.op = _TURNED[type(node.op)]()  # type: ignore[assignment]  # an operator for an operator
        case ast.If() | ast.IfExp() | ast.While():
            node.test = ast.UnaryOp(ast.Not(), node.test)
        case ast.Constant(value=bool(value)):
            node.value = not value
        case ast.Constant(value=int(value)):
            node.value = value + 1
        case ast.Raise() | ast.Expr():
            return _leave_out(node, before)
    return f"{before}  ->  {ast.unparse(node).split(chr(10))[0]}"


def _leave_out(node: ast.Raise | ast.Expr, before: str) -> str:
    """Make the statement one that does nothing."""
    if isinstance(node, ast.Expr):
        node.value = ast.Constant(None)
    else:
        node.exc = node.cause = None
        node.__class__ = ast.Pass  # type: ignore[assignment]  # a statement for a statement
    return f"{before}  ->  (left out)"


def _is_noticed(copied: Path, mutant: Mutant, tests: tuple[str, ...]) -> bool:
    target = copied / mutant.file.relative_to(_PROJECT)
    whole = target.read_bytes()
    target.write_text(mutant.text, encoding="utf-8")
    left_out = [f"--ignore={test}" for test in _LEFT_OUT]
    try:
        return any(_fails(copied, [test, *left_out]) for test in tests)
    finally:
        target.write_bytes(whole)


def _fails(copied: Path, arguments: list[str]) -> bool:
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(copied), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        ran = subprocess.run(
            command, cwd=copied, env=environment, capture_output=True, timeout=_TIMEOUT_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return True
    return ran.returncode != 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Try a sample of the changes and print the score; the exit code is 1 below --least."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sample", type=int, default=20, help="changes to try in each room; 0 tries all (default 20)")
    parser.add_argument("--seed", type=int, default=20261123)
    parser.add_argument("--least", type=float, default=0.85, help="the least score that will do (default 0.85)")
    parser.add_argument("rooms", nargs="*", default=[*_ROOMS], help="core, store")
    asked = parser.parse_args()
    noticed = tried = 0
    with TemporaryDirectory() as folder:
        copied = Path(folder) / "project"
        shutil.copytree(_PROJECT, copied, ignore=shutil.ignore_patterns(".*", "__pycache__", "*.db-journal"))
        for room in asked.rooms:
            if _fails(copied, [*_ROOMS[room][:1]]):
                sys.exit(f"the tests of {room} fail without any change")
            found = [one for file in sorted((_PROJECT / "tracker" / room).rglob("*.py")) for one in mutants(file)]
            sample = random.Random(asked.seed).sample(found, min(asked.sample or len(found), len(found)))
            for mutant in sample:
                seen = _is_noticed(copied, mutant, _ROOMS[room])
                noticed, tried = noticed + seen, tried + 1
                if not seen:
                    _say(f"unnoticed  {mutant.file.relative_to(_PROJECT)}:{mutant.line}  {mutant.change}")
            _say(f"{room}: {len(sample)} of {len(found)} changes tried")
    _say(f"score: {noticed} of {tried} noticed, {noticed / tried:.0%}")
    return int(noticed < asked.least * tried)


if __name__ == "__main__":
    sys.exit(main())
