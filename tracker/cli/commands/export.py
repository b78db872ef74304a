"""tracker export"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from tracker.cli.options import complete_ref, complete_weekday, format_option, selection
from tracker.cli.parameters import Argument, Option
from tracker.cli.progress import counted
from tracker.cli.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tracker.core.application import Record
    from tracker.reports.history import History
    from tracker.store.store import Store
    from tracker.writers.export import CsvStyle

takes_filters = True

# Formats of files, among them those of spreadsheets that are not written: none is to hold something else.
_ENDINGS = frozenset({"csv", "json", "jsonl", "toml", "md", "html", "xlsx", "xls", "ods"})
_WHAT = ("applications", "events", "waits", "work-search", "review")


def export(
    session: Session,
    what: Annotated[
        str,
        Argument(
            metavar="[WHAT]",
            help="applications, events, waits, work-search, or review",
            complete=_WHAT,
        ),
    ] = "applications",
    ref: Annotated[str, Argument(metavar="[REF]", help="review: which application", complete=complete_ref)] = "",
    *,
    form: Annotated[
        str,
        format_option(
            *("csv", "json", "jsonl", "toml", "md", "html"),
            told="csv, json, jsonl; toml for applications; md, html for work-search; else as -o ends, else csv",
        ),
    ] = "",
    output: Annotated[
        str, Option("-o", "--output", metavar="FILE", help="write this file, whole or not at all, replacing it")
    ] = "",
    columns: Annotated[str, Option("--columns", metavar="A,B,…", help="csv: only these, in this order")] = "",
    raw: Annotated[
        bool,
        Option("--raw", help="csv: without the ' before cells that a spreadsheet would run; not for tracker import"),
    ] = False,
    excel: Annotated[bool, Option("--excel", help="csv: as Excel wants it, with BOM and CRLF")] = False,
    redact: Annotated[bool, Option("--redact", help="for sharing: no people, notes, files or postings")] = False,
    starts: Annotated[
        str, Option("--starts", metavar="DAY", help="work-search: the day weeks begin on", complete=complete_weekday)
    ] = "",
) -> None:
    """Write the record, or a part of it, for other programs.

    The applications and events of csv together, json or toml can be imported again; files stay out of them (see backup).
    Filters choose applications, and everything of these is written; of work-search, --since and --until choose the
    days. A review is one application as a Markdown article.

    Examples: tracker export -o applications.csv --excel / tracker export events -f jsonl --company aws /
    tracker export work-search --since 2026-11-01 --until 2026-11-30 -f html -o november.html /
    tracker export review aws -o aws.md
    """  # fmt: skip
    from tracker.cli.spool import spooled
    from tracker.writers.export import CsvStyle

    _check(what, ref)
    form = form or _named(output)
    style = CsvStyle(tuple(name.strip() for name in columns.split(",") if name.strip()), raw, excel)
    with session.reading() as store:
        if what == "review":
            pieces = _review(session, store, ref, form, redact=redact)
        elif what == "work-search":
            pieces = _work_search(session, store, form, style, starts, redact=redact)
        else:
            pieces = _record(session, store, what, form or "csv", style, redact=redact, to_file=bool(output))
        if is_file := output not in {"", "-"}:
            write_out(session, pieces, output)
        made = () if is_file else spooled(pieces)
    session.print_all(made)


def _named(output: str) -> str:
    """The format that the name of the file says, if it says one: what is exported need not have it."""
    ending = output.rpartition(".")[2].casefold() if "." in output else ""
    return ending if ending in _ENDINGS else ""


def _check(what: str, ref: str) -> None:
    from tracker.core.errors import BadValue, UnknownWord

    if what not in _WHAT:
        raise UnknownWord("thing to export", what, _WHAT)
    if what == "review" and not ref:
        raise BadValue("a review is of one application; name it, like: tracker export review aws")
    if what != "review" and ref:
        raise BadValue(f"“{ref}” is not needed here: filters such as --company choose applications")


def write_out(session: Session, pieces: Iterable[str], output: str) -> None:
    """Pieces of text to a file, whole or not at all, or to stdout (`-` or nothing)."""
    if output in {"", "-"}:
        session.print_all(pieces)
        return
    from pathlib import Path

    from tracker.writers.file import write_file

    write_file(Path(output), (piece.encode() for piece in pieces), replace=True)
    session.say(f"Wrote {output}")


def _record(
    session: Session, store: Store, part: str, form: str, style: CsvStyle, *, redact: bool, to_file: bool
) -> Iterator[str]:
    """Applications, events or waits, streamed."""
    from tracker.core.errors import BadValue
    from tracker.writers.export import CsvStyle
    from tracker.writers.export import export as write

    found = _chosen(session, store, _records(store, part), redact=redact)
    watched = counted(session, found, "applications", to_file=to_file)
    if form != "toml":
        return write(part, watched, form, style, store.pipeline() if part == "applications" else ())
    if part != "applications" or style != CsvStyle():
        raise BadValue("toml is for whole applications, without --columns, --raw or --excel")
    from tracker.writers.toml import toml_pieces

    return toml_pieces((one.record for one in watched), store.pipeline())


def _records(store: Store, part: str) -> Iterator[Record]:
    """Whole records, or where only events are needed these alone: they are quicker to read."""
    from tracker.core.application import Record

    if part == "applications":
        return store.records()
    return (Record(application, events) for application, events in store.histories())


def _chosen(session: Session, store: Store, records: Iterable[Record], *, redact: bool) -> Iterator[History]:
    from tracker.reports.history import history
    from tracker.reports.redacted import redacted

    wanted, today, zone = selection(session, store), session.today, session.zone
    found = (history(redacted(record) if redact else record, today, zone) for record in records)
    if wanted.is_everything:
        return found
    return (one for one in found if wanted.takes(one.record.application, one.timeline))


def _work_search(
    session: Session, store: Store, form: str, style: CsvStyle, starts: str, *, redact: bool
) -> Iterator[str]:
    from tracker.cli.commands.week import first_weekday
    from tracker.reports.redacted import redacted
    from tracker.reports.work_search import work_search
    from tracker.writers.export import csv_pieces
    from tracker.writers.work_search import sheet
    from tracker.writers.write import write

    records = (redacted(record) if redact else record for record in store.records())
    begin = first_weekday(session, starts)
    report = work_search(records, session.today, selection(session, store), starts=begin)
    return (
        csv_pieces(sheet(report), style) if form in {"", "csv"} else write("work_search", report, form, session.screen)
    )


def _review(session: Session, store: Store, ref: str, form: str, *, redact: bool) -> Iterator[str]:
    from tracker.core.errors import UnknownWord
    from tracker.reports.history import history
    from tracker.reports.redacted import redacted
    from tracker.store.lookup import find
    from tracker.writers.review import article

    if form not in {"", "md"}:
        raise UnknownWord("format of a review", form, ["md"])
    record = store.record(find(store, ref, write=False).id)
    return article(history(redacted(record) if redact else record, session.today, session.zone))
