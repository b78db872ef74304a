"""tracker import"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from tracker.cli.parameters import Argument, Option
from tracker.cli.session import Session

if TYPE_CHECKING:
    from tracker.cli.intake import Manner
    from tracker.store.store import Store


def import_(
    session: Session,
    file: Annotated[str, Argument(metavar="[FILE]", help="the file; - reads standard input")] = "",
    *,
    kind: Annotated[
        str, Option("--from", metavar="NAME", help="the format, or a mapping you saved; else it is recognised")
    ] = "",
    list_formats: Annotated[bool, Option("--list-formats", help="list the formats, and stop")] = False,
    maps: Annotated[
        list[str] | None,
        Option("--map", metavar="A=B", help="COLUMN=TARGET or COLUMN:VALUE=TARGET; may be repeated"),
    ] = None,
    sets: Annotated[
        list[str] | None,
        Option("--set", metavar="FIELD=VALUE", help="for every row that does not say it; may be repeated"),
    ] = None,
    dates: Annotated[
        str, Option("--dates", metavar="ORDER", help="how slashed dates are written: mdy, dmy or ymd")
    ] = "",
    save: Annotated[
        str, Option("--save", metavar="NAME", help="keep the mapping in the configuration for --from NAME")
    ] = "",
    skip_bad: Annotated[
        bool, Option("--skip-bad", help="take what was understood; cells that were not are kept as notes")
    ] = False,
    dry_run: Annotated[bool, Option("-n", "--dry-run", help="say what would be imported, and keep nothing")] = False,
) -> None:
    """Read applications from a file: all of it or, where something in it was not understood, nothing.

    What was imported before is known again and left as it is; what is new is added. One undo takes all of it back.
    Our own TOML, JSON and CSV are recognised, and the exports of LinkedIn (one sheet or the whole zip), Simplify,
    JobSync, Reactive Resume, ai-job-search, Huntr (unverified) and Teal (unverified). For any other sheet say what its
    columns hold: company, role, location, url, source, salary, tags, deadline, contact, contact email, contact phone,
    note, status, status day, answer day, skip, or a stage and a kind like “resume submitted”, whose day they hold.
    Without that a mapping is proposed.

    Examples: tracker import aws_sa_intern.toml / tracker import "Job Applications.csv" / tracker import log.csv --map
    "Firm=company" --map "Job=role" --map "Sent=resume submitted" --map "Answer:no=rejected" --dates mdy --save mine
    """
    from tracker.cli.intake import Manner, import_sheet, say_formats
    from tracker.cli.sheets import Wanted
    from tracker.core.errors import BadValue

    if list_formats:
        for line in say_formats(session):
            session.print(line)
        return
    if not file:
        raise BadValue("name the file to import; see tracker import --help, or --list-formats")
    manner = Manner(Wanted(kind, maps or (), sets or (), dates), skip_bad, dry_run, save)
    is_toml = kind == "toml" or (not kind and Path(file).suffix.lower() == ".toml")
    with _store(session, dry_run=dry_run) as store:
        added = _import_toml(session, store, file, manner) if is_toml else import_sheet(session, store, file, manner)
    if added and not dry_run:
        session.hint("See them: tracker list --all; take them back: tracker undo")


def _store(session: Session, *, dry_run: bool) -> Store:
    """The record; for a dry run of one that is not there yet an empty one in memory, so that none is made."""
    from tracker.store.store import open_store

    path = Path(session.path)
    if dry_run and not (path.exists() and path.stat().st_size):
        return open_store(None, writing=True, at=session.now)
    return session.writing()


def _import_toml(session: Session, store: Store, file: str, manner: Manner) -> int:
    from tracker.actions.import_ import import_records
    from tracker.core.text import LIMITS
    from tracker.readers.file import read_file
    from tracker.readers.toml import read_toml_file
    from tracker.writers.imports import say_imported

    manner.refuse_mapping("our own TOML")
    from_input = file == "-"
    data = (
        session.read_input("the file", LIMITS["file"]).encode()
        if from_input
        else read_file(Path(file), "the file", LIMITS["file"])
    )
    found = read_toml_file(data, session.today, session.zone, store.pipeline())
    imports = import_records(
        store, found.records, session.today, stages=found.stages,
        name="standard input" if from_input else Path(file).name, skip_bad=manner.skip_bad, dry_run=manner.dry_run,
    )  # fmt: skip
    session.say(say_imported(imports, dry_run=manner.dry_run))
    return len(imports.added)
