"""Compiled catalogues: a `.mo` beside every `.po`, which the program loads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

if TYPE_CHECKING:
    from pathlib import Path


def compile_all(folder: Path) -> None:
    """Write a `.mo` beside every `.po` below a folder."""
    for po in folder.glob("*/LC_MESSAGES/*.po"):
        with po.open("rb") as text, po.with_suffix(".mo").open("wb") as compiled:
            write_mo(compiled, read_po(text, locale=po.parts[-3]))
