"""tracker import"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tracker.core.stages import Stage
    from tracker.readers.imported import Imported
    from tracker.store.store import Store

# Kinds of files, for --from; a file's ending says the same.
_KINDS = ("toml",)
_MOST_BYTES = 64_000_000


def import_(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help="the file; - reads standard input")],
    kind: Annotated[str, typer.Option("--from", metavar="NAME", help="what wrote it; else its ending says so")] = "",
    dry_run: Annotated[
        bool, typer.Option("-n", "--dry-run", help="say what would be imported, and keep nothing")
    ] = False,
) -> None:
    """Read applications from a file: all of it or, where something in it cannot be, nothing.

    What is here already is known again and left as it is; what is new is added. One undo takes all of it back.

    Examples: tracker import aws_sa_intern.toml / tracker import -n old.toml / tracker export -f toml | tracker
    --db copy.db import - --from toml
    """
    from tracker.actions.import_ import import_records
    from tracker.readers.file import read_file
    from tracker.writers.imports import say_imported

    session = ctx.ensure_object(Session)
    kind = kind or Path(file).suffix.removeprefix(".").lower()
    from_input = file == "-"
    data = (
        session.read_input("the file", _MOST_BYTES).encode()
        if from_input
        else read_file(Path(file), "the file", _MOST_BYTES)
    )
    with _store(session, dry_run=dry_run) as store:
        records, stages = _read(session, store, data, kind)
        name = "standard input" if from_input else Path(file).name
        imports = import_records(store, records, session.today, stages=stages, name=name, dry_run=dry_run)
    session.say(say_imported(imports, dry_run=dry_run))
    if imports.added and not dry_run:
        session.hint("See them: tracker list --all; take them back: tracker undo")


def _store(session: Session, *, dry_run: bool) -> Store:
    """The record; for a dry run of one that is not there yet an empty one in memory, so that none is made."""
    from tracker.store.store import open_store

    if dry_run and not (session.path.exists() and session.path.stat().st_size):
        return open_store(None, writing=True, at=session.now)
    return session.writing()


def _read(session: Session, store: Store, data: bytes, kind: str) -> tuple[Iterable[Imported], Sequence[Stage]]:
    """The records of a file of this kind, and the stages it brings. Raises UnknownWord for a kind nobody reads."""
    if kind == "toml":
        from tracker.readers.toml import read_toml_file

        found = read_toml_file(data, session.today, session.zone, store.pipeline())
        return found.records, found.stages
    from tracker.core.errors import BadValue

    named = f"“{kind}” is no kind of file to import" if kind else "what wrote this file is not plain from its name"
    raise BadValue(f"{named}; say it with --from: {', '.join(_KINDS)}")
