"""tracker import"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from tracker.cli.parameters import Argument, Option
from tracker.cli.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.reports.imports import MappingWords, Plan
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
    from tracker.actions.import_plan import import_plan
    from tracker.actions.plan_import import Given, World, plan_import
    from tracker.actions.understand_sheet import Said
    from tracker.cli.progress import counted
    from tracker.core.errors import BadValue
    from tracker.core.text import LIMITS
    from tracker.writers.imports import say_imported, say_plan

    if list_formats:
        session.print("".join(_formats(session)))
        return
    if not file:
        raise BadValue("no-file", "name the file to import; see tracker import --help, or --list-formats")
    given = Given("standard input", session.read_bytes("the file", LIMITS["file"])) if file == "-" else Given(file)
    world = World(session.today, session.zone, session.config["date_order"], session.config["mapping"])
    with _store(session, dry_run=dry_run) as store:
        plan = plan_import(
            store, [given], Said(kind, maps or (), sets or (), dates), world,
            lambda rows: counted(session, rows, "rows", to_file=True),
        )  # fmt: skip
        if save and plan.mapping is None:
            raise BadValue("nothing-to-save", "--save keeps the mapping of one sheet; this says itself what it holds")
        if plan.is_proposed:
            _agree(session, plan)
        imports = None if dry_run else import_plan(store, plan, skip_bad=skip_bad)
    session.say_all(say_imported(imports) if imports else say_plan(plan, skip_bad=skip_bad))
    if imports is None:
        return
    if save and plan.mapping:
        _save(session, save, plan.mapping)
    if imports.added:
        session.hint("See them: tracker list --all; take them back: tracker undo")


def _store(session: Session, *, dry_run: bool) -> Store:
    """The record; for a dry run of one that is not there yet an empty one in memory, so that none is made."""
    from tracker.store.store import open_store

    path = Path(session.path)
    if dry_run and not (path.exists() and path.stat().st_size):
        return open_store(None, writing=True, at=session.now)
    return session.writing()


def _agree(session: Session, plan: Plan) -> None:
    """Have whoever reads along say yes to a proposed mapping. Raises BadValue, with what to type, for anything else."""
    from tracker.cli.session import agrees
    from tracker.core.errors import BadValue
    from tracker.writers.imports import say_columns

    assert plan.mapping
    typed = _typed(plan.mapping)
    if not session.talks_on_terminal:
        raise BadValue(
            "proposal", "this sheet is of no known format. Perhaps it is meant like this:\n  {typed}", typed=typed
        )
    session.say("This sheet is of no known format. Perhaps it is meant like this:")
    session.say_all(say_columns(plan))
    if not agrees("Import by this?"):
        raise BadValue("proposal-refused", "nothing was stored. Change it and say it again:\n  {typed}", typed=typed)


def _typed(mapping: MappingWords) -> str:
    """The options that give the mapping, as a shell takes them."""
    import shlex

    said = [("--map", word) for word in mapping.maps] + [("--set", word) for word in mapping.sets]
    said += [("--dates", mapping.dates)] * bool(mapping.dates)
    return " ".join(f"{option} {shlex.quote(value)}" for option, value in said)


def _save(session: Session, name: str, mapping: MappingWords) -> None:
    from tracker.cli.config import save_mapping
    from tracker.cli.places import config_path

    save_mapping(config_path(), name, list(mapping.maps), list(mapping.sets), mapping.dates)
    session.say(f"Saved the mapping in {config_path()}; next time: tracker import FILE --from {name}")


def _formats(session: Session) -> Iterator[str]:
    """A line for each format and each saved mapping: its name, what it is, how to get it."""
    from tracker.readers.formats import FORMATS

    yield "toml\tour own TOML: tracker export applications -f toml\n"
    yield "json\tour own JSON: tracker export applications -f json or -f jsonl, tracker show REF -f json\n"
    yield "csv\tour own CSV: tracker export applications, tracker export events\n"
    for known in FORMATS.values():
        doubt = "" if known.verified else " (unverified: nobody here saw a real file)"
        yield f"{known.name}\t{known.title}{doubt}; {known.hint}\n"
    for name in session.config["mapping"]:
        yield f"{name}\tyour mapping in config.toml\n"
