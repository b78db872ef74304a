"""tracker import"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from tracker.cli.parameters import Argument, Flag
from tracker.cli.session import Session
from tracker.core.sentences import Option, sentence, use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.reports.imports import MappingWords, Plan


def import_(
    session: Session,
    files: Annotated[list[str] | None, Argument(metavar="[FILE]...", help="files; - reads standard input")] = None,
    *,
    kind: Annotated[str, Flag("--from", metavar="NAME", help="a format or a saved mapping")] = "",
    list_formats: Annotated[bool, Flag("--list-formats", help="list the formats, and stop")] = False,
    maps: Annotated[
        list[str] | None, Flag("--map", metavar="A=B", help="COLUMN=TARGET or COLUMN:VALUE=EVENTS; repeatable")
    ] = None,
    sets: Annotated[
        list[str] | None, Flag("--set", metavar="FIELD=VALUE", help="where a row says none; repeatable")
    ] = None,
    dates: Annotated[str, Flag("--dates", metavar="ORDER", help="of slashed dates: mdy, dmy or ymd")] = "",
    year: Annotated[int, Flag("--year", metavar="YEAR", help="of days without one", least=1950, most=2100)] = 0,
    encoding: Annotated[str, Flag("--encoding", metavar="NAME", help="the code page, like cp949")] = "",
    sheet: Annotated[str, Flag("--sheet", metavar="NAME", help="of a workbook; else the first")] = "",
    header_row: Annotated[
        int, Flag("--header-row", metavar="N", help="the row of column names", least=1, most=1000)
    ] = 0,
    save: Annotated[str, Flag("--save", metavar="NAME", help="keep the mapping, for --from NAME")] = "",
    update: Annotated[bool, Flag("--update", help="take over what known rows say more")] = False,
    skip_bad: Annotated[bool, Flag("--skip-bad", help="take the rest; what is unclear becomes notes")] = False,
    dry_run: Annotated[bool, Flag("-n", "--dry-run", help="say what would come of it")] = False,
) -> None:
    """Read applications from files: all of it or, where something was not understood, nothing.

    Known rows are left as they are, new ones are added; one undo takes all back. Recognised are our own TOML, JSON and
    CSV, and exports of LinkedIn (a sheet or the zip), Simplify, JobSync, Reactive Resume, ai-job-search, Huntr
    (unverified), Teal (unverified). Of other sheets and workbooks a mapping is proposed. Targets: company, role, any
    other field of an application (tracker edit --help), contact, contact email, contact phone, note, status, stage,
    status day, answer day, skip, or a stage and a kind like “resume submitted”.

    Examples: tracker import "Job Applications.csv" / tracker import log.csv --map "Firm=company" --map "Sent=resume
    submitted" --map "Answer:no=rejected" --save mine
    """
    from tracker.cli.progress import watched
    from tracker.writers.imports import say_plan

    if list_formats:
        session.print("".join(_formats(session)))
        return
    plan = session.tracker.plan_import(
        _given(session, files), from_=kind, maps=maps or (), sets=sets or (), dates=dates, year=year, encoding=encoding, sheet=sheet,
        header_row=header_row, watch=lambda rows: watched(session, rows, "rows", to_file=True),
    )  # fmt: skip
    _agree(session, plan, save, dry_run=dry_run)
    if dry_run:
        session.say(*say_plan(plan, skip_bad=skip_bad))
        return
    _store(session, plan, save, skip_bad=skip_bad, update=update)


def _given(session: Session, files: list[str] | None) -> list[str | tuple[str, bytes]]:
    """The files that are named; `-` is standard input. Raises BadValue where none is."""
    from tracker.core.errors import BadValue
    from tracker.core.text import LIMITS

    if not files or not all(files):
        raise BadValue("no-file-named", "name the file to import; see {help}", help=use("help", "import"))
    return [
        ("standard input", session.read_bytes(sentence("the file"), LIMITS["file"])) if file == "-" else file
        for file in files
    ]


def _store(session: Session, plan: Plan, save: str, *, skip_bad: bool, update: bool) -> None:
    from tracker.writers.imports import say_imported

    imports = session.tracker.import_plan(plan, skip_bad=skip_bad, update=update)
    session.say(*say_imported(imports))
    if save and plan.mapping:
        _save(session, save, plan.mapping)
    if imports.added:
        seen = use("list", everything="")
        session.hint(sentence("See them: {list}; take them back: {undo}", list=seen, undo=use("undo")))


def _agree(session: Session, plan: Plan, save: str, *, dry_run: bool) -> None:
    """Show a proposed mapping, and have whoever reads along say yes to it. Raises BadValue, with what to type."""
    from tracker.cli.session import agrees
    from tracker.core.errors import BadValue
    from tracker.writers.imports import say_proposal

    if save and plan.mapping is None:
        raise BadValue(
            "nothing-to-save",
            "{save} keeps the mapping of one sheet; this says itself what it holds",
            save=Option("save"),
        )
    if not plan.is_proposed:
        return
    assert plan.mapping
    session.say(*say_proposal(plan))
    if not dry_run and not (session.talks_on_terminal and agrees("Import by this?")):
        raise BadValue(
            "proposal",
            "nothing was stored. If it is meant so, say it; if not, change it:\n  {typed}",
            typed=_typed(plan.mapping),
        )


def _typed(mapping: MappingWords) -> str:
    """The options that give the mapping, as a shell takes them."""
    import shlex

    said = [("--map", word) for word in mapping.maps] + [("--set", word) for word in mapping.sets]
    said += [("--dates", mapping.dates)] * bool(mapping.dates)
    return " ".join(f"{option} {shlex.quote(value)}" for option, value in said)


def _save(session: Session, name: str, mapping: MappingWords) -> None:
    from tracker.cli.config import save_mapping
    from tracker.machine import config_path

    save_mapping(config_path(), name, list(mapping.maps), list(mapping.sets), mapping.dates)
    again = use("import", "FILE", from_=name)
    session.say(sentence("Saved the mapping in {file}; next time: {again}", file=config_path(), again=again))


def _formats(session: Session) -> Iterator[str]:
    """A line for each format and each saved mapping: its name, what it is, how to get it."""
    from tracker.readers.formats import FORMATS

    yield "toml\tour own TOML: tracker export applications -f toml\n"
    yield "json\tour own JSON: tracker export applications -f json or -f jsonl, tracker show REF -f json\n"
    yield "csv\tour own CSV: tracker export applications, tracker export events\n"
    for known in FORMATS.values():
        doubt = "" if known.verified else " (unverified: nobody here saw a real file)"
        yield f"{known.name}\t{known.title}{doubt}; {known.hint}\n"
    for name in session.settings.get("mapping", {}):
        yield f"{name}\tyour mapping in config.toml\n"
