"""Files that come in → a plan: what would be stored, what is known already, and what is doubtful and why."""

from __future__ import annotations

import re
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from tracker.actions.sheet_rows import RowPlan
from tracker.actions.store_import_plan import Content, OwnRecords, store_content
from tracker.actions.understand_sheet import SheetWords, Understood, column_uses, understand, words_of
from tracker.core.errors import BadValue
from tracker.core.sentences import Option, sentence, use
from tracker.core.stages import Stage, with_known
from tracker.core.text import LIMITS
from tracker.readers.encodings import named_encoding
from tracker.reports.imports import Imports, Plan, YearRun

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from tracker.actions.context import Context
    from tracker.readers.imported import Imported
    from tracker.readers.sheet import SheetRows
    from tracker.readers.workbook import Workbook
    from tracker.store.store import Store

    Watch = Callable[[Iterator[Imported]], Iterator[Imported]]

_ZIP = b"PK\x03\x04"
_PAGE = (b"<!doctype html", b"<html")
# Documents and pictures that are taken for sheets, by how they begin; the last is also how an old .xls does.
_NO_SHEETS = (b"%PDF", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0")
_YEARS, _LAST_HEADER_ROW = range(1950, 2101), 1_000
_YEAR = re.compile(r"(?<![\d.-])20\d\d(?![\d-]|[._]\d\d)")
_MOST_YEARS, _MOST_SHEETS = 10, 12  # years back that a title says, further sheets that are looked at
_START = 1_000  # bytes that tell what a file is: before what tells it, JSON may have blanks


class Given(NamedTuple):
    """A file that comes in: the one of this name or, where there are `data`, bytes that are only called so."""

    name: str
    data: bytes | None = None


def make_import_plan(
    store: Store, files: Sequence[Given], said: SheetWords, context: Context, watch: Watch = iter
) -> Plan:
    """What an import of these files would do, in a store that `rehearses` what is written.

    `watch` is given the rows of each sheet as they are read, and passes them on: it may show how far the work is.
    Raises BadValue for a file that is none, Failed for one that cannot be read, UnknownWord for a word said of it that
    means nothing.
    """
    if said.year and said.year not in _YEARS:
        raise BadValue("odd-year", "{year} is not a year of days in a sheet", year=str(said.year))
    if not 0 <= said.header_row <= _LAST_HEADER_ROW:
        raise BadValue("odd-header-row", "the row of column names is one of the first {most}", most=_LAST_HEADER_ROW)
    planner = _Planner(store, said, context, watch)
    for file in files:
        planner.take(file)
    if len(files) > 1 and (brought := planner.brought()):  # a file may name stages that a later one brings
        planner = _Planner(store, said, context, watch, brought)
        for file in files:
            planner.take(file)
    return planner.plan(", ".join(Path(file.name).name for file in files))


class _Planner:
    """Reads files one after another."""

    def __init__(
        self, store: Store, said: SheetWords, context: Context, watch: Watch, brought: tuple[Stage, ...] = ()
    ) -> None:
        self._store = store
        self._pipeline = (*store.pipeline(), *brought)
        self._said = said
        self._context = context
        self._watch = watch
        self._own = [OwnRecords((), brought)] if brought else []
        self._rows: RowPlan | None = None
        self._sheets: list[Understood] = []
        self._years: list[YearRun] = []
        self._members = 0
        self._name = ""
        self._title_year = self._told_year = 0
        self._weekday_years: set[int] = set()
        self._has_turned = False
        self._others: list[str] = []
        self._empty: list[str] = []
        self._encoding = said.encoding and named_encoding(said.encoding)

    def brought(self) -> tuple[Stage, ...]:
        """The stages that the files bring and the record has not."""
        names = {stage.name for stage in self._pipeline}
        found = {stage.name: stage for file in self._own for stage in file.stages if stage.name not in names}
        return tuple(found.values())

    def take(self, file: Given) -> None:
        """Read a file, whatever it is."""
        self._name = Path(file.name).name
        with _opened(file) as opened:
            start = opened.read(_START)
            opened.seek(0)
            if start.startswith(_NO_SHEETS):
                raise BadValue(
                    "document-as-sheet", "{file} is a document or a picture, not a sheet; save its sheet as CSV or .xlsx",
                    file=Path(file.name).name,
                )  # fmt: skip
            if form := self._own_form(file.name, start):
                self._take_own(form, opened)
            elif start.lstrip().lower().startswith(_PAGE):
                raise BadValue(
                    "page-as-sheet", "this is a web page, not a sheet; {add} begins an application with it",
                    add=use("add", page="FILE"),
                )  # fmt: skip
            elif start.startswith(_ZIP):
                self._take_zip(opened)
            else:
                from tracker.readers.sheet import read_sheet

                self._take_sheet(read_sheet(opened, self._encoding, self._said.header_row))

    def plan(self, name: str) -> Plan:
        """What was read, as a plan."""
        if self._rows:
            self._rows.finish()
        content = Content(tuple(self._own), self._rows, self._context.today, self._store.pipeline())
        outcome = self._rehearsed(content, name) if self._own else self._rows and self._rows.outcome(name)
        single = (
            self._sheets[0]
            if len({one.sheet.header for one in self._sheets}) == 1 and not self._own and not self._members
            else None
        )
        examples = self._rows.examples if self._rows else ()
        return Plan(
            (outcome or Imports(name))._replace(
                other_sheets=tuple(self._others),
                empty_files=tuple(self._empty),
                years=tuple(self._years),
                title_year=self._title_year,
                weekday_years=tuple(sorted(self._weekday_years)),
                has_turned=self._has_turned,
            ),
            columns=column_uses(single) if single else (),
            mapping=words_of(single)._replace(year=self._told_year) if single else None,
            is_proposed=any(sheet.is_proposed for sheet in self._sheets),
            examples=examples,
            saved=single.saved if single else "",
            content=content,
        )

    def _own_form(self, name: str, start: bytes) -> str:
        """The name of our own format that the file is in, as far as its beginning tells; else ""."""
        from tracker.readers.own_json import is_json

        wanted = self._said.from_
        if wanted in {"toml", "json"}:
            return wanted
        if wanted and not name.lower().endswith(".json"):
            return ""
        if name.lower().endswith(".toml"):
            return "toml"
        return "json" if is_json(start) else ""

    def _take_own(self, form: str, opened: BinaryIO) -> None:
        """Take a file of our own or, in JSON, another program's list."""
        data = opened.read(LIMITS["file"] + 1)
        context = self._context
        if form == "toml":
            from tracker.readers.toml import read_toml_file

            self._refuse_mapping(form)
            found = read_toml_file(data, context.today, context.zone, self._pipeline)
        else:
            from tracker.readers.json_sheet import json_sheet
            from tracker.readers.own_json import parse_json, read_own_json

            values = parse_json(data)
            if self._said.from_ != form and (sheet := json_sheet(values, context.zone)):
                self._take_sheet(sheet)
                return
            self._refuse_mapping(form)
            found = read_own_json(values, context.today, context.zone, self._pipeline)
        self._own.append(OwnRecords(found.records, found.stages))

    def _take_zip(self, opened: BinaryIO) -> None:
        """Take a workbook, or an export of several sheets: both are zips."""
        from tracker.readers.archive import is_workbook, read_archive
        from tracker.readers.workbook import read_workbook

        if is_workbook(opened):
            self._take_workbook(opened, read_workbook(opened, self._said.sheet, self._said.header_row))
            return
        for member in read_archive(opened, self._encoding):
            self._members += 1
            if member.sheet is None:
                self._empty.append(member.name)
            else:
                self._take_rows(understand(member.sheet, self._said, self._context.settings["mapping"], member.known))

    def _take_workbook(self, opened: BinaryIO, book: Workbook) -> None:
        """Take the sheet of a workbook, and further ones with the same columns where none was named."""
        from tracker.readers.layout import says_something, with_section
        from tracker.readers.workbook import read_workbook

        alike = [book]
        for name in () if self._said.sheet else book.others[:_MOST_SHEETS]:
            opened.seek(0)
            other = read_workbook(opened, name, self._said.header_row)
            if other.sheet.header == book.sheet.header:
                alike.append(other)
            else:
                self._others.append(name)
        self._others += book.others[_MOST_SHEETS:] if not self._said.sheet else book.others
        has_sections = len(alike) > 1 and any(says_something(one.name) for one in alike)
        for one in alike:
            sheet = one.sheet._replace(title=f"{one.sheet.title} {one.name}")
            self._take_sheet(with_section(sheet, one.name) if has_sections else sheet)

    def _take_sheet(self, sheet: SheetRows) -> None:
        from tracker.readers.own_csv import SOURCE, is_own, read_own

        if self._said.from_ not in {"", SOURCE} or self._said.maps or not is_own(sheet.header):
            self._take_rows(understand(sheet, self._said, self._context.settings["mapping"]))
            return
        self._refuse_mapping(SOURCE)
        context = self._context
        found = read_own(sheet, context.today, context.zone, self._pipeline)
        self._own.append(OwnRecords(found.records, found.stages))

    def _take_rows(self, found: Understood) -> None:
        from tracker.readers.days import CellDays
        from tracker.readers.mapped import read_mapped
        from tracker.readers.mapping import resolve
        from tracker.readers.years import years_by_order

        context, mapping, pipeline = self._context, found.mapping, with_known(self._pipeline)
        reads = (context.today, mapping.dates or context.settings["date_order"], context.zone)
        columns = resolve(mapping, found.sheet.header, pipeline, found.sheet.sample)
        year = self._said.year or _year_in(found.sheet.title, context.today) or _year_in(self._name, context.today)
        years = years_by_order(found.sheet, columns, CellDays(*reads), context.today, year)
        self._years += years.runs
        if years.runs and not year:
            self._told_year = years.runs[-1].year
        if years.is_unsettled and not self._said.year:
            self._title_year = year
        days = CellDays(*reads, year)
        rows = read_mapped(years.sheet, mapping, found.source, days, pipeline, years.by_row)
        self._rows = self._rows or RowPlan(self._store, self._context.today)
        self._rows.take(self._watch(rows))
        self._weekday_years |= days.weekday_years
        self._sheets.append(found)
        self._has_turned |= found.sheet.is_turned

    def _refuse_mapping(self, form: str) -> None:
        """See that nothing was said of columns, for a file that says what it holds. Raises BadValue."""
        if self._said.maps or self._said.sets or self._said.dates:
            raise BadValue(
                "mapping-of-own-format", "our own {form} needs no {options}; leave it out",
                form=form.upper(), options=tuple(map(Option, ("maps", "sets", "dates"))),
            )  # fmt: skip

    def _rehearsed(self, content: Content, name: str) -> Imports:
        """What would come of it, found out by doing it and taking it back: records of our own may meet one another."""
        with self._store.step("import") as step:
            outcome = store_content(self._store, step, content, Imports(name))
        return outcome._replace(is_own=content.rows is None)


def _year_in(title: str, today: date) -> int:
    """The one year that a title says, of the last ones; else 0."""
    years = {int(year) for year in _YEAR.findall(title)}
    return years.pop() if len(years) == 1 and min(years) in range(today.year - _MOST_YEARS, today.year + 1) else 0


@contextmanager
def _opened(file: Given) -> Iterator[BinaryIO]:
    if file.data is not None:
        from io import BytesIO

        yield BytesIO(file.data)
        return
    from tracker.readers.file import open_file

    with open_file(Path(file.name), sentence("the file")) as opened:
        yield opened
