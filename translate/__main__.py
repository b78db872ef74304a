"""`python -m translate update [LANGUAGE]`, `check`, `compile`: the catalogues of the program (docs/languages.md)."""

from __future__ import annotations

import re
import sys
from io import BytesIO
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from translate.check import problems
from translate.compiled import compile_all
from translate.dates import fill_dates
from translate.messages import PACKAGE, catalog

if TYPE_CHECKING:
    from pathlib import Path

# Of the header what changes with every writing, or was never filled in.
_UNSTEADY = re.compile(rb'^(?:"(?!Language:|Plural|MIME|Content)[A-Z][-A-Za-z]+: .*"|# .*|#)\n', re.MULTILINE)
LOCALE = PACKAGE / "locale"


def path(language: str) -> Path:
    """The catalogue of a language."""
    return LOCALE / language / "LC_MESSAGES" / "tracker.po"


def languages() -> list[str]:
    """The languages that have a catalogue."""
    return sorted(file.parts[-3] for file in LOCALE.glob("*/LC_MESSAGES/tracker.po"))


def read(language: str) -> Catalog:
    """The catalogue of a language; an empty one where there is none yet."""
    file = path(language)
    if not file.exists():
        return Catalog(locale=language, project="tracker", charset="utf-8", fuzzy=False)
    with file.open("rb") as text:
        return read_po(text, locale=language)


def update(language: str) -> None:
    """Bring the catalogue of a language up to the program: new messages are empty, unused ones go, dates are CLDR's."""
    old, new = read(language), Catalog(locale=language, project="tracker", charset="utf-8", fuzzy=False)
    for message in catalog():
        if message.id:
            said = old.get(message.id, message.context)
            is_same = said is not None and isinstance(said.string, str) == isinstance(message.id, str)
            new.add(
                message.id, said.string if said and is_same else "",
                context=message.context, locations=message.locations, auto_comments=message.auto_comments,
            )  # fmt: skip
    fill_dates(new, language)
    written = BytesIO()
    write_po(written, new, width=110, sort_by_file=True, include_lineno=False)
    path(language).parent.mkdir(parents=True, exist_ok=True)
    header, end, rest = written.getvalue().partition(b"\n\n")
    path(language).write_bytes(_UNSTEADY.sub(b"", header + b"\n") + end[1:] + rest)


def check() -> int:
    """Say what is wrong with every catalogue; 1 where something is."""
    found = [f"{language}: {line}\n" for language in languages() for line in problems(catalog(), read(language))]
    sys.stderr.writelines(found)
    return 1 if found else 0


def main(words: list[str]) -> int:
    """Do what is asked."""
    match words:
        case ["update", *named]:
            for language in named or languages():
                update(language)
        case ["check"]:
            return check()
        case ["compile"]:
            compile_all(LOCALE)
        case _:
            sys.stderr.write(f"{__doc__}\n")
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
