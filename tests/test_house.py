"""Rules of the house that no linter holds: sentences are data, the terminal's words stay in cli, functions fit a screen."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from string import Formatter
from typing import TYPE_CHECKING

from tests.sources import FILES, PACKAGE, calls, nodes
from tracker.core import errors
from tracker.core.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Errors that are told by a code and a sentence where they are raised; the others make theirs of what they are given.
TOLD = {"TrackerError", "BadValue", "Failed", "NotFound", "Ambiguous", "RefusedStore", "StoreBusy"}
# Where a flag, a command line, the environment or a stream may be named.
AT_THE_EDGE = {PACKAGE / "__main__.py", PACKAGE / "machine.py", *PACKAGE.joinpath("cli").rglob("*.py")}
# Programs of their own, which a reader starts and bounds: they answer on their standard output.
CHILDREN = {file for file in FILES if file.name.endswith("child.py")}
MOST_LINES = 60


def literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def holes(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_error_is_told_by_a_code_and_one_whole_sentence() -> None:
    by_code: defaultdict[str, set[str]] = defaultdict(set)
    for file, call in calls(TOLD):
        if file.name == "errors.py" or any(isinstance(arg, ast.Starred) for arg in call.args):
            continue
        where = f"{file}:{call.lineno}"
        assert len(call.args) == 2, where
        code, text = map(literal, call.args)
        if code is None and text is None:
            continue  # both come out of a table of such pairs
        assert code, where
        assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", code), where
        assert text, where
        by_code[code].add(text)
        given = {word.arg for word in call.keywords}
        assert None in given or holes(text) == given, where
    assert {code: texts for code, texts in by_code.items() if len(texts) > 1} == {}
    assert len(by_code) > 100


def test_every_sentence_is_written_out_with_a_value_for_each_hole() -> None:
    for file, call in calls({"sentence", "counted", "say", "say_count"}):
        where = f"{file}:{call.lineno}"
        texts = (
            call.args[:2]
            if isinstance(call.func, ast.Name) and call.func.id in {"counted", "say_count"}
            else call.args[:1]
        )
        given = {word.arg for word in call.keywords}
        for text in map(literal, texts):
            assert text is not None, where
            assert None in given or holes(text) - {"count"} <= given, where


def test_no_plural_is_made_by_gluing_an_s() -> None:
    for file in FILES:
        assert not re.search(r"""['"]s['"] (\* \(|if )|['"]['"] if \w+ == 1 else ['"]s""", file.read_text("utf-8")), (
            file
        )


def strings(file: Path) -> Iterator[tuple[int, str]]:
    """The texts of a file but for its docstrings."""
    docs = {
        id(node.body[0].value)
        for node in nodes(file)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in nodes(file):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.lineno, node.value


def test_below_the_command_line_nothing_names_a_flag_or_a_command_line() -> None:
    named = [
        f"{file}:{line}: {text}"
        for file in FILES
        if file not in AT_THE_EDGE
        for line, text in strings(file)
        if ":root" not in text  # a style sheet
        and re.search(r"(^|[\s(“`])--[a-z]{2}|`?\btracker (add|log|edit|undo|import|export|db|check|list|show) ", text)
    ]
    assert named == []


def test_below_the_command_line_nothing_prints_or_reads_streams_environment_or_clock() -> None:
    forbidden = re.compile(
        r"(?<![.\w])print\(|\binput\(|sys\.std(in|out|err)|os\.environ|os\.getenv|date\.today\(|datetime\.now\(|time\.time\("
    )
    found = [
        str(file) for file in FILES if file not in AT_THE_EDGE | CHILDREN and forbidden.search(file.read_text("utf-8"))
    ]
    assert found == []


def test_functions_fit_on_a_screen() -> None:
    long = [
        f"{file}:{node.lineno} {node.name}"
        for file in FILES
        for node in nodes(file)
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno + 1 > MOST_LINES
    ]
    assert long == []


def test_a_field_is_named_in_few_files() -> None:
    named = [
        file
        for file in FILES
        if file.parent.name not in {"senses", "log_words"} and re.search(r"\bsalary\b", file.read_text("utf-8"))
    ]
    assert len(named) <= 8  # beside the words of mails and of log


def test_no_two_classes_have_one_name() -> None:
    names: defaultdict[str, list[Path]] = defaultdict(list)
    for file in FILES:
        module = nodes(file)[0]
        assert isinstance(module, ast.Module)
        for node in module.body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                names[node.name].append(file)
    assert {name: files for name, files in names.items() if len(files) > 1} == {}


def test_every_error_says_its_sentence_in_python() -> None:
    error = errors.UnknownWord("unknown-stage", sentence("stage"), "lunch", ["resume", "outcome"])
    assert str(error) == "“lunch” is not a known stage; choose from resume, outcome"
