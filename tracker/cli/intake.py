"""The file of `import`, whatever it is: opened, recognised, and its rows given to the action that keeps them."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tracker.cli.progress import counted
from tracker.cli.sheets import Understood, Wanted, find_format, fitting, understand
from tracker.core.errors import BadValue
from tracker.core.text import LIMITS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from tracker.cli.session import Session
    from tracker.readers.imported import Imported
    from tracker.readers.mapping import Mapping
    from tracker.readers.own_csv import OwnSheet
    from tracker.readers.record_reader import OwnFile
    from tracker.readers.sheet import Sheet
    from tracker.store.store import Store

_ZIP = b"PK\x03\x04"
_PAGE = (b"<!doctype html", b"<html")
_START = 1_000  # bytes that tell what a file is: before what tells it, JSON may have blanks


class Manner(NamedTuple):
    """How an import is to be done: what is wanted of the file, and --skip-bad, --dry-run, --save."""

    wanted: Wanted
    skip_bad: bool = False
    dry_run: bool = False
    save: str = ""

    def refuse_mapping(self, what: str) -> None:
        """See that nothing was said of columns, for a file that says what it holds. Raises BadValue."""
        if self.save or self.wanted.maps or self.wanted.sets or self.wanted.dates:
            raise BadValue(f"{what} says itself what it holds; leave out --map, --set, --dates and --save")


def import_sheet(session: Session, store: Store, file: str, manner: Manner) -> int:
    """Import our own JSON, a sheet, a workbook or a zip of sheets, and say what came of it; the number of new applications.

    Raises BadValue for what is none or not understood.
    """
    from tracker.readers.own_csv import SOURCE, is_own
    from tracker.readers.own_json import SOURCE as JSON
    from tracker.readers.own_json import is_json

    with _opened(session, file) as opened:
        start = opened.read(_START)
        opened.seek(0)
        if manner.wanted.name == JSON or (not manner.wanted.name and is_json(start)):
            return _import_json(session, store, file, manner, opened)
        if start.lstrip().lower().startswith(_PAGE):
            raise BadValue("this is a web page, not a sheet; tracker add --from FILE begins an application with it")
        is_zip = start.startswith(_ZIP)
        if is_zip and not file.lower().endswith(".xlsx"):
            if manner.save:
                raise BadValue("--save keeps the mapping of one sheet; unpack the zip, and import the sheet")
            return _import_rows(session, store, file, manner, _from_archive(session, store, opened, manner.wanted))
        sheet = _sheet(opened, is_workbook=is_zip)
        if is_own(sheet.header) and manner.wanted.name in {"", SOURCE} and not manner.wanted.maps:
            return _import_own(session, store, file, manner, sheet)
        found = understand(session, sheet, manner.wanted, find_format(session, manner.wanted.name, sheet.header))
        added = _import_rows(session, store, file, manner, _rows(session, store, found))
    if manner.save and not manner.dry_run:
        _save(session, manner.save, fitting(found))
    return added


@contextmanager
def _opened(session: Session, file: str) -> Iterator[BinaryIO]:
    if file == "-":
        from io import BytesIO

        yield BytesIO(session.read_input("the sheet", LIMITS["file"]).encode())
        return
    from tracker.readers.file import open_file

    with open_file(Path(file), "the sheet") as opened:
        yield opened


def _sheet(opened: BinaryIO, *, is_workbook: bool) -> Sheet:
    if is_workbook:
        from tracker.readers.xlsx import read_xlsx

        return read_xlsx(opened)
    from tracker.readers.sheet import read_sheet

    return read_sheet(opened)


def _from_archive(session: Session, store: Store, opened: BinaryIO, wanted: Wanted) -> Iterator[Imported]:
    from tracker.readers.archive import read_archive

    sheets = (understand(session, sheet, wanted, known) for known, sheet in read_archive(opened))
    return chain.from_iterable(_rows(session, store, found) for found in sheets)


def _rows(session: Session, store: Store, found: Understood) -> Iterator[Imported]:
    from tracker.readers.mapped import read_mapped

    order = found.mapping.dates or session.config["date_order"]
    mapping = found.mapping._replace(dates=order)
    return read_mapped(found.sheet, mapping, found.source, session.today, store.pipeline())


def _import_rows(session: Session, store: Store, file: str, manner: Manner, rows: Iterator[Imported]) -> int:
    from tracker.actions.import_rows import backup_before, import_rows
    from tracker.writers.imports import say_rows

    if not manner.dry_run:
        backup_before(store)
    shown = counted(session, rows, "rows", to_file=True)
    name = Path(file).name
    imports = import_rows(store, shown, session.today, name=name, skip_bad=manner.skip_bad, dry_run=manner.dry_run)
    session.say(say_rows(imports, skip_bad=manner.skip_bad, dry_run=manner.dry_run))
    return imports.added


def _import_own(session: Session, store: Store, file: str, manner: Manner, sheet: Sheet) -> int:
    from tracker.readers.own_csv import read_own

    manner.refuse_mapping("our own CSV")
    return _import_records(session, store, file, manner, read_own(sheet, session.today, session.zone, store.pipeline()))


def _import_json(session: Session, store: Store, file: str, manner: Manner, opened: BinaryIO) -> int:
    from tracker.readers.own_json import read_own_json

    manner.refuse_mapping("our own JSON")
    found = read_own_json(opened.read(LIMITS["file"] + 1), session.today, session.zone, store.pipeline())
    return _import_records(session, store, file, manner, found)


def _import_records(session: Session, store: Store, file: str, manner: Manner, found: OwnSheet | OwnFile) -> int:
    from tracker.actions.import_ import import_records
    from tracker.actions.import_rows import backup_before
    from tracker.writers.imports import say_imported

    if not manner.dry_run:
        backup_before(store)
    imports = import_records(
        store, found.records, session.today, stages=found.stages, name=Path(file).name,
        skip_bad=manner.skip_bad, dry_run=manner.dry_run,
    )  # fmt: skip
    session.say(say_imported(imports, dry_run=manner.dry_run))
    return len(imports.added)


def _save(session: Session, name: str, mapping: Mapping) -> None:
    from tracker.cli.config import save_mapping
    from tracker.cli.places import config_path
    from tracker.readers.mapping import mapping_words
    from tracker.writers.imports import say_saved

    save_mapping(
        config_path(), name, mapping_words(mapping), [f"{field}={value}" for field, value in mapping.constants],
        mapping.dates,
    )  # fmt: skip
    session.say(say_saved(name, config_path()))


def say_formats(session: Session) -> Iterator[str]:
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
