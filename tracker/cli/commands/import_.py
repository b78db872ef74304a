"""tracker import"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from tracker.cli.asking import YES, answer
from tracker.cli.config import save_mapping
from tracker.cli.mails import import_mails
from tracker.cli.options import format_option
from tracker.cli.parameters import Argument, Flag
from tracker.cli.progress import watched
from tracker.cli.session import Session
from tracker.core.errors import BadValue, TrackerError, UnknownWord
from tracker.core.language import in_english, message, say, translated
from tracker.core.sentences import Option, Sentence, sentence, use
from tracker.core.text import LIMITS
from tracker.machine import config_path
from tracker.writers.imports import data, plan_data, say_imported, say_plan, say_proposal
from tracker.writers.json import encode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tracker.reports.imports import MappingWords, Plan
    from tracker.writers.data import Data


def import_(
    session: Session,
    files: Annotated[list[str] | None, Argument(metavar="[FILE]...")] = None,
    *,
    kind: Annotated[str, Flag("--from", metavar="NAME", help="a format or a saved mapping")] = "",
    list_formats: Annotated[bool, Flag("--list-formats", help="list the formats, and stop")] = False,
    maps: Annotated[
        list[str] | None, Flag("--map", metavar="A=B", help="COLUMN=TARGET or COLUMN:VALUE=EVENTS; may be repeated")
    ] = None,
    sets: Annotated[
        list[str] | None, Flag("--set", metavar="FIELD=VALUE", help="for the rows that do not say; may be repeated")
    ] = None,
    dates: Annotated[str, Flag("--dates", metavar="ORDER", help="the order of slashed dates: mdy, dmy or ymd")] = "",
    year: Annotated[
        int | None, Flag("--year", metavar="YEAR", help="the year of the newest day without one", least=1950, most=2100)
    ] = None,
    encoding: Annotated[str, Flag("--encoding", metavar="NAME", help="the code page, like cp949")] = "",
    sheet: Annotated[
        str, Flag("--sheet", metavar="NAME", help="the sheet of a workbook; else the first with applications")
    ] = "",
    header_row: Annotated[
        int | None, Flag("--header-row", metavar="N", help="the row of column names", least=1, most=1000)
    ] = None,
    save: Annotated[str, Flag("--save", metavar="NAME", help="keep the mapping, for --from NAME")] = "",
    update: Annotated[bool, Flag("--update", help="update what you have from rows that changed")] = False,
    skip_bad: Annotated[bool, Flag("--skip-bad", help="take the rest; what is unclear becomes notes")] = False,
    accept: Annotated[
        list[str] | None, Flag("--accept", metavar="ID", help="ids of proposals, or “sure”; repeatable")
    ] = None,
    keep: Annotated[bool, Flag("--keep", help="keep the text of a mail with its event")] = False,
    form: Annotated[str, format_option("json", told="json")] = "",
    dry_run: Annotated[bool, Flag("-n", "--dry-run", help="only say what would happen")] = False,
) -> None:
    """Import applications from files (- is standard input); mails become proposals.

    $ tracker import applications.csv --dry-run
    """
    if list_formats:
        session.print("".join(_formats(session)))
        return
    given = _given(session, files, form)
    if not kind and import_mails(session, given, accept or [], form, keep=keep, dry_run=dry_run):
        return
    said = {
        "from_": kind, "sets": sets or (), "dates": dates, "year": year or 0, "encoding": encoding, "sheet": sheet,
        "header_row": header_row or 0,
    }  # fmt: skip
    plan = _planned(session, given, maps or [], said, ask=form != "json", dry_run=dry_run)
    if dry_run or (plan.is_proposed and form == "json"):
        _show_plan(session, plan, form, skip_bad=skip_bad)
    else:
        # Of a proposal it was shown what becomes of each cell, and a yes was said.
        _store(session, plan, save, form, skip_bad=skip_bad or plan.is_proposed, update=update)


def _show_plan(session: Session, plan: Plan, form: str, *, skip_bad: bool) -> None:
    _show(session, form, lambda: plan_data(plan), say_plan(plan, skip_bad=skip_bad))


def _store(session: Session, plan: Plan, save: str, form: str, *, skip_bad: bool, update: bool) -> None:
    """Store a plan and say what came of it. Raises BadValue where there is no mapping to save."""
    if save and plan.mapping is None:
        raise BadValue(
            "nothing-to-save",
            "{save} keeps the mapping of a sheet; this file needs none",
            save=Option("save"),
        )
    imports = session.tracker.import_plan(plan, skip_bad=skip_bad, update=update)
    _show(session, form, lambda: data(imports), say_imported(imports))
    if save and plan.mapping:
        _save(session, save, plan.mapping)
    if imports.added:
        seen = use("list", everything="")
        session.hint(sentence("See them: {list}; take them back: {undo}", list=seen, undo=use("undo")))


def _given(session: Session, files: list[str] | None, form: str) -> list[str | tuple[str, bytes]]:
    """The files that are named; `-` is standard input. Raises BadValue where none is, UnknownWord for a format."""
    if form not in {"", "json"}:
        raise UnknownWord("unknown-import-format", sentence("format"), form, ["json"])
    if not files or not all(files):
        raise BadValue("no-file-named", "name the file to import; see {help}", help=use("help", "import"))
    return [
        ("standard input", session.read_bytes(sentence("the file"), LIMITS["file"])) if file == "-" else file
        for file in files
    ]


def _show(session: Session, form: str, found: Callable[[], Data], said: Iterable[Sentence]) -> None:
    if form == "json":
        session.print(encode(in_english(found)))
    else:
        session.say(*said)


def _planned(
    session: Session,
    given: list[str | tuple[str, bytes]],
    maps: list[str],
    said: dict[str, Any],
    *,
    ask: bool,
    dry_run: bool,
) -> Plan:
    """The plan of an import. A proposed mapping is shown, and whoever reads along says yes to it, or corrects it.

    Raises BadValue, with what to type, where nobody says yes.
    """

    def plan_by(maps: list[str], *, propose: bool) -> Plan:
        return session.tracker.plan_import(
            given,
            maps=maps,
            propose=propose,
            watch=lambda rows: watched(session, rows, message("{count} rows …"), to_file=True),
            **said,
        )

    plan = plan_by(maps, propose=False)
    while plan.is_proposed and ask:
        session.say(*say_proposal(plan))
        if dry_run or (typed := _answer(session)).casefold() in YES:
            return plan
        if "=" not in typed:
            raise _unanswered(plan)
        try:
            plan = plan_by([*maps, typed], propose=True)
            maps = [*maps, typed]
        except TrackerError as error:
            session.say(error.message)
    return plan


def _answer(session: Session) -> str:
    """What is typed to a proposal; nothing where nobody reads along."""
    return (
        answer(say("Import it like this? [y/N, or COLUMN=TARGET to change it]") + " ")
        if session.talks_on_terminal
        else ""
    )


def _unanswered(plan: Plan) -> BadValue:
    if plan.mapping is None:
        return BadValue(
            "several-proposals",
            "nothing was stored: the sheets have different columns, so each needs words of its own; import one at a time",
        )
    return BadValue(
        "proposal",
        "nothing was stored. If this is right, add these options; if not, change them:\n  {typed}",
        typed=" ".join([_typed(plan.mapping), *["--skip-bad"] * plan.outcome.leaves_only_words]),
    )


def _typed(mapping: MappingWords) -> str:
    """The options that give the mapping, as a shell takes them."""
    import shlex

    said = [("--map", word) for word in mapping.maps] + [("--set", word) for word in mapping.sets]
    said += [("--dates", mapping.dates)] * bool(mapping.dates) + [("--year", str(mapping.year))] * bool(mapping.year)
    return " ".join(f"{option} {shlex.quote(value)}" for option, value in said)


def _save(session: Session, name: str, mapping: MappingWords) -> None:
    save_mapping(config_path(), name, list(mapping.maps), list(mapping.sets), mapping.dates)
    again = use("import", "FILE", from_=name)
    session.say(sentence("Saved the mapping in {file}; next time: {again}", file=config_path(), again=again))


def _formats(session: Session) -> Iterator[str]:
    """A line for each format and each saved mapping: its name, what it is, how to get it."""
    from tracker.readers.formats import FORMATS

    for name, options in (("toml", "-f toml"), ("json", "-f json, -f jsonl"), ("csv", "-f csv --full")):
        own = say("our own files, as {export} writes them", export=f"tracker export {options}")
        yield f"{name}\t{own}\n"
    for known in FORMATS.values():
        doubt = "" if known.verified else f" ({say('unverified: not tried on a real file')})"
        yield f"{known.name}\t{translated(known.title)}{doubt}; {translated(known.hint)}\n"
    for name in session.settings.get("mapping", {}):
        yield f"{name}\t{say('your mapping in {file}', file='config.toml')}\n"
