"""tracker export"""

from collections.abc import Iterable
from contextlib import suppress
from typing import Annotated

from tracker.cli.options import complete_export, complete_ref, complete_weekday, format_option
from tracker.cli.parameters import Argument, Flag
from tracker.cli.progress import watched
from tracker.cli.session import Session, named
from tracker.core.errors import BadValue, TrackerError
from tracker.core.language import message
from tracker.core.sentences import counted, sentence, use

takes_filters = True

# Formats of files, among them those of spreadsheets that are not written: none is to hold something else.
_ENDINGS = frozenset({"csv", "json", "jsonl", "toml", "md", "html", "ics", "svg", "xlsx", "xls", "ods"})

_LONGEST_CALENDAR = 30_000_000  # bytes

What = Annotated[
    str,
    Argument(
        metavar="[WHAT]",
        help="applications, events, waits, gaps, week, work-search, calendar, sankey, review, file, or site",
        complete=complete_export,
    ),
]


def export(
    session: Session,
    what: What = "applications",
    ref: Annotated[
        str, Argument(metavar="[REF]", help="review, file: the application; site: the folder", complete=complete_ref)
    ] = "",
    name: Annotated[str, Argument(metavar="[NAME]", help="file: the name of the kept file")] = "",
    *,
    form: Annotated[
        str,
        format_option(
            *("csv", "json", "jsonl", "toml", "md", "html", "ics", "svg", "mermaid", "sankeymatic"),
            told="csv, json, jsonl; toml of applications; md, html of work-search; sankeymatic, mermaid, svg, html of "
            "sankey; else as -o ends",
        ),
    ] = "",
    output: Annotated[
        str | None, Flag("-o", "--output", metavar="FILE", help="write to this file, replacing it, whole or not at all")
    ] = None,
    columns: Annotated[str, Flag("--columns", metavar="A,B,…", help="csv: only these, in this order")] = "",
    raw: Annotated[
        bool,
        Flag("--raw", help="csv: without the ' before cells that a spreadsheet would run; not for tracker import"),
    ] = False,
    excel: Annotated[bool, Flag("--excel", help="csv: as Excel wants it, with BOM and CRLF")] = False,
    full: Annotated[bool, Flag("--full", help="csv: every column that tracker import needs to read it back")] = False,
    redact: Annotated[bool, Flag("--redact", help="for sharing: days and stages, no names, places or pay")] = False,
    force: Annotated[bool, Flag("--force", help="file, site: replace what is there")] = False,
    starts: Annotated[
        str, Flag("--starts", metavar="DAY", help="work-search: the day weeks begin on", complete=complete_weekday)
    ] = "",
) -> None:
    """Write the record, or a part of it, for other programs.

    $ tracker export -o applications.csv --excel
    $ tracker export calendar -o jobs.ics
    $ tracker export sankey -o search.svg
    $ tracker export review aws -o aws.md
    $ tracker export site pages --redact

    What csv --full, json and toml hold can be imported again; kept files are not in them (see db backup). Filters
    choose applications, which are written whole; for work-search --since and --until choose the days. calendar is
    iCalendar, sankey a flow diagram, review one application as an article, file one kept file, site the pages of
    `tracker serve` as files.
    """
    output = None if output is None else named(output)
    if what == "site":
        _write_site(session, ref, redact=redact, force=force)
        return
    if what == "file":
        _write_file(session, ref, name, output, redact=redact, force=force)
        return
    pieces = session.tracker.export(
        what, ref, form or _ending(output or ""), raw=raw, excel=excel, full=full, redact=redact, starts=starts,
        columns=[column.strip() for column in columns.split(",") if column.strip()],
        earlier=_earlier(output) if what == "calendar" else b"",
        watch=lambda found: watched(session, found, message("{count} applications …"), to_file=output is not None), **session.shared,
    )  # fmt: skip
    _write_out(session, pieces, output)


def _earlier(output: str | None) -> bytes:
    """The calendar that is to be written over; nothing where no file is, or a longer one than any calendar of a record."""
    from pathlib import Path

    from tracker.readers.file import read_file

    with suppress(TrackerError):
        return read_file(Path(output or ""), sentence("the file"), _LONGEST_CALENDAR)
    return b""


def _ending(output: str) -> str:
    """The format that the name of the file says, if it says one: what is exported need not have it."""
    ending = output.rpartition(".")[2].casefold() if "." in output else ""
    return ending if ending in _ENDINGS else ""


def _write_out(session: Session, pieces: Iterable[str], output: str | None) -> None:
    """Pieces of text to a file, whole or not at all, or to stdout (`-` or nothing)."""
    if output is None or output == "-":
        from tracker.cli.spool import spooled

        session.print_all(spooled(pieces))
        return
    from pathlib import Path

    from tracker.writers.file import write_file

    write_file(Path(output), (piece.encode() for piece in pieces), replace=True)
    session.say(sentence("Wrote {file}", file=output))


def _write_site(session: Session, folder: str, *, redact: bool, force: bool) -> None:
    """The pages as files of a folder, which is made where it is missing."""
    from pathlib import Path

    from tracker.writers.file import make_folder, write_file

    if not folder.strip():
        raise BadValue(
            "empty-folder-name",
            "name the folder that the pages go into, like {site}",
            site=use("export", "site", "pages"),
        )
    target = Path(folder)
    make_folder(target, replace=force)
    count = 0
    for name, text in session.tracker.site(redact=redact):
        write_file(target / name, text.encode(), replace=True)
        count += 1
    session.say(counted("Wrote {count} page to {folder}", "Wrote {count} pages to {folder}; begin with {first}", count,
                        folder=str(target), first=str(target / "index.html")))  # fmt: skip


def _write_file(session: Session, ref: str, name: str, output: str | None, *, redact: bool, force: bool) -> None:
    """A kept file, into this folder under its own name or where -o says."""
    from pathlib import Path

    from tracker.actions.export import refuse_redacted
    from tracker.writers.echo import say_extracted
    from tracker.writers.file import safe_name, write_file

    if redact:
        refuse_redacted("file")
    found = session.tracker.extract(ref, name)
    if output == "-":
        session.print_bytes(found.data)
        return
    target = Path(output or safe_name(found.document.name))
    write_file(target, found.data, replace=force)
    session.say(say_extracted(found.document, found.older, str(target)))
