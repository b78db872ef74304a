"""tracker import"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from tracker.cli.parameters import Argument, Option
from tracker.cli.session import Session
from tracker.core.sentences import Option as Said
from tracker.core.sentences import sentence, use

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracker.reports.imports import MappingWords, Plan


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
    from tracker.cli.progress import counted
    from tracker.core.errors import BadValue
    from tracker.core.text import LIMITS
    from tracker.writers.imports import say_imported, say_plan

    if list_formats:
        session.print("".join(_formats(session)))
        return
    if not file:
        raise BadValue("no-file", "name the file to import; see {help}", help=use("help", "import"))
    given = ("standard input", session.read_bytes(sentence("the file"), LIMITS["file"])) if file == "-" else file
    plan = session.tracker.plan_import(
        [given], from_=kind, maps=maps or (), sets=sets or (), dates=dates,
        watch=lambda rows: counted(session, rows, "rows", to_file=True),
    )  # fmt: skip
    if save and plan.mapping is None:
        raise BadValue(
            "nothing-to-save",
            "{save} keeps the mapping of one sheet; this says itself what it holds",
            save=Said("save"),
        )
    if plan.is_proposed:
        _agree(session, plan)
    if dry_run:
        session.say(*say_plan(plan, skip_bad=skip_bad))
        return
    imports = session.tracker.import_plan(plan, skip_bad=skip_bad)
    session.say(*say_imported(imports))
    if save and plan.mapping:
        _save(session, save, plan.mapping)
    if imports.added:
        seen = use("list", everything="")
        session.hint(sentence("See them: {list}; take them back: {undo}", list=seen, undo=use("undo")))


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
    session.say(sentence("This sheet is of no known format. Perhaps it is meant like this:"), *say_columns(plan))
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
