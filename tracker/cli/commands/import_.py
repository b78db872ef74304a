"""tracker import"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

from tracker.cli.options import format_option
from tracker.cli.parameters import Argument, Option
from tracker.cli.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tracker.actions.plan_import import Given
    from tracker.actions.understand_sheet import Said
    from tracker.core.sentences import Sentence
    from tracker.reports.imports import MappingWords, Plan
    from tracker.store.store import Store
    from tracker.writers.data import Data

_YES = frozenset({"y", "yes", "ㅛ", "네", "예"})


def import_(
    session: Session,
    files: Annotated[list[str] | None, Argument(metavar="[FILE]...", help="files; - reads standard input")] = None,
    *,
    kind: Annotated[str, Option("--from", metavar="NAME", help="a format or a saved mapping")] = "",
    list_formats: Annotated[bool, Option("--list-formats", help="list the formats, and stop")] = False,
    maps: Annotated[
        list[str] | None, Option("--map", metavar="A=B", help="COLUMN=TARGET or COLUMN:VALUE=EVENTS; repeatable")
    ] = None,
    sets: Annotated[
        list[str] | None, Option("--set", metavar="FIELD=VALUE", help="where a row says none; repeatable")
    ] = None,
    dates: Annotated[str, Option("--dates", metavar="ORDER", help="of slashed dates: mdy, dmy or ymd")] = "",
    year: Annotated[int | None, Option("--year", metavar="YEAR", help="of days without one")] = None,
    encoding: Annotated[str, Option("--encoding", metavar="NAME", help="the code page, like cp949")] = "",
    sheet: Annotated[str, Option("--sheet", metavar="NAME", help="of a workbook; else the first")] = "",
    header_row: Annotated[int | None, Option("--header-row", metavar="N", help="the row of column names")] = None,
    save: Annotated[str, Option("--save", metavar="NAME", help="keep the mapping, for --from NAME")] = "",
    update: Annotated[bool, Option("--update", help="take over what known rows say more")] = False,
    skip_bad: Annotated[bool, Option("--skip-bad", help="take the rest; what is unclear becomes notes")] = False,
    form: Annotated[str, format_option("json", told="json")] = "",
    dry_run: Annotated[bool, Option("-n", "--dry-run", help="say what would come of it")] = False,
) -> None:
    """Read applications from files: all of it or, where something was not understood, nothing.

    Known rows are left as they are, new ones are added; one undo takes all back. Recognised are our own TOML, JSON and
    CSV, and exports of LinkedIn (a sheet or the zip), Simplify, JobSync, Reactive Resume, ai-job-search, Huntr
    (unverified), Teal (unverified). Of other sheets and workbooks a mapping is proposed. Targets: company, role,
    location, url, source, salary, tags, deadline, contact, contact email, contact phone, note, status, stage, status
    day, answer day, skip, or a stage and a kind like “resume submitted”.

    Examples: tracker import "Job Applications.csv" / tracker import log.csv --map "Firm=company" --map "Sent=resume
    submitted" --map "Answer:no=rejected" --save mine
    """
    from tracker.actions.plan_import import Given
    from tracker.actions.understand_sheet import Said
    from tracker.core.errors import BadValue, UnknownWord
    from tracker.core.sentences import sentence
    from tracker.core.text import LIMITS

    if list_formats:
        session.print("".join(_formats(session)))
        return
    if form not in {"", "json"}:
        raise UnknownWord("unknown-import-format", sentence("format"), form, ["json"])
    if not files or not all(files):
        raise BadValue("no-file", "name the file to import; see tracker import --help, or --list-formats")
    given = [
        Given("standard input", session.read_bytes("the file", LIMITS["file"])) if file == "-" else Given(file)
        for file in files
    ]
    said = Said(kind, maps or (), sets or (), dates, year or 0, encoding, sheet, header_row or 0)
    _import(session, given, said, _How(save, update, skip_bad, form == "json", dry_run))


class _How(NamedTuple):
    """What is to become of a plan."""

    save: str
    update: bool
    skip_bad: bool
    as_json: bool
    dry_run: bool


def _import(session: Session, given: list[Given], said: Said, how: _How) -> None:
    from tracker.actions.import_plan import import_plan
    from tracker.actions.plan_import import World, plan_import
    from tracker.cli.progress import counted
    from tracker.core.errors import BadValue
    from tracker.writers.imports import data, plan_data, say_imported, say_plan

    world = World(session.today, session.zone, session.config["date_order"], session.config["mapping"])

    def plan_by(said: Said) -> Plan:
        return plan_import(store, given, said, world, lambda rows: counted(session, rows, "rows", to_file=True))

    with _store(session, dry_run=how.dry_run) as store:
        plan = plan_by(said)
        if how.save and plan.mapping is None:
            raise BadValue("nothing-to-save", "--save keeps the mapping of one sheet; this says itself what it holds")
        if plan.is_proposed and not how.as_json:
            plan = _agreed(session, plan, said, plan_by, dry_run=how.dry_run)
        if how.dry_run or (plan.is_proposed and how.as_json):
            _show(session, plan_data(plan), say_plan(plan, skip_bad=how.skip_bad), as_json=how.as_json)
            return
        imports = import_plan(store, plan, skip_bad=how.skip_bad, update=how.update)
    _show(session, data(imports), say_imported(imports), as_json=how.as_json)
    if how.save and plan.mapping:
        _save(session, how.save, plan.mapping)
    if imports.added:
        session.hint("See them: tracker list --all; take them back: tracker undo")


def _show(session: Session, found: Data, said: Iterable[Sentence], *, as_json: bool) -> None:
    """What came of it: to be read, or as data."""
    if as_json:
        from tracker.writers.json import encode

        session.print(encode(found))
    else:
        session.say_all(said)


def _store(session: Session, *, dry_run: bool) -> Store:
    """The record; for a dry run of one that is not there yet an empty one in memory, so that none is made."""
    from tracker.store.store import open_store

    path = Path(session.path)
    if dry_run and not (path.exists() and path.stat().st_size):
        return open_store(None, writing=True, at=session.now)
    return session.writing()


def _agreed(session: Session, plan: Plan, said: Said, plan_by: Callable[[Said], Plan], *, dry_run: bool) -> Plan:
    """Show a proposed mapping, and have whoever reads along say yes to it, or correct it column by column.

    Raises BadValue, with what to type, where nobody says yes.
    """
    from tracker.cli.session import answer
    from tracker.core.errors import BadValue, TrackerError
    from tracker.writers.imports import say_proposal

    while True:
        session.say_all(say_proposal(plan))
        if dry_run:
            return plan
        typed = answer("Import by this? [y/N, or COLUMN=TARGET to change it] ") if session.talks_on_terminal else ""
        if typed.casefold() in _YES:
            return plan
        if "=" not in typed:
            assert plan.mapping
            raise BadValue(
                "proposal",
                "nothing was stored. If it is meant so, say it; if not, change it:\n  {typed}",
                typed=_typed(plan.mapping),
            )
        changed = said._replace(maps=(*said.maps, typed), propose=True)
        try:
            plan, said = plan_by(changed), changed
        except TrackerError as error:
            session.say(str(error))


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
