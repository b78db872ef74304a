"""The files of the package as text that is parsed, for the tests that hold rules over all of it."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import tracker

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(tracker.__file__).parent
FILES = sorted(PACKAGE.rglob("*.py"))


@cache  # to parse the whole package takes seconds, and a dozen tests look at it
def nodes(file: Path) -> list[ast.AST]:
    """All nodes of a file, its module first."""
    return list(ast.walk(ast.parse(file.read_text("utf-8"))))


def calls(names: set[str]) -> Iterator[tuple[Path, ast.Call]]:
    """Each call of a plain name, with the file it stands in."""
    for file in FILES:
        for node in nodes(file):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
                yield file, node
