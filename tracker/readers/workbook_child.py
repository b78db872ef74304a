"""A workbook on standard input → its rows on standard output, for a process of its own with bounds.

A crafted workbook may abort the process that reads it, or never end. Each line out is JSON: first the names of the
sheets and which of them follows, then the row, by its number, as texts.
"""

from __future__ import annotations

import io
import json
import re
import sys
import zipfile
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET
from xml.parsers import expat

from tracker.readers.bounded import set_bounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from python_calamine import CalamineWorkbook

    _Range = tuple[tuple[int, int], tuple[int, int]]  # the row and column of two corners

HEADER_WITHIN = 20
MOST_ROWS, MOST_COLUMNS, MOST_CELL = 1_048_576, 1_000, 131_072
MOST_REPEATED, _MOST_DIGITS = 10_000, 19
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_HYPERLINK = re.compile(r'HYPERLINK\(\s*"([^"]+)"', re.IGNORECASE)
_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")


def main() -> None:
    """Read the workbook; the one argument is the name of a sheet, or "" for the first that is of applications."""
    set_bounds()
    from python_calamine import CalamineWorkbook, SheetTypeEnum

    data = sys.stdin.buffer.read()
    _refuse_endless(data)
    wanted = sys.argv[1]
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    names = [sheet.name for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    name = wanted or _first_of_applications(book, names)
    if name not in names:
        _say({"sheets": names, "sheet": ""})
        return
    sheet = book.get_sheet_by_name(name)
    if sheet.total_height > MOST_ROWS or sheet.total_width > MOST_COLUMNS:
        sys.exit(f"the sheet has {sheet.total_height} rows and {sheet.total_width} columns")
    first_row, first_column = sheet.start or (0, 0)
    rows = [[_text(cell) for cell in row] for row in sheet.to_python()]
    _fill_merged(rows, sheet.merged_cell_ranges or (), first_row, first_column)
    links = _links(data, [one.name for one in book.sheets_metadata].index(name))
    columns = sorted({column for row in links.values() for column in row})
    width = max(map(len, rows), default=0)
    _say({"sheets": names, "sheet": name, "width": width, "links": [column - first_column for column in columns]})
    for number, row in enumerate(rows, first_row + 1):
        leads = links.get(number, {})
        if any(row):
            _say([number, row + [""] * (width - len(row)) + [leads.get(column, "") for column in columns]])


def _first_of_applications(book: CalamineWorkbook, names: Sequence[str]) -> str:
    """The first sheet that has a row with the words of a header, past those that explain it; else the first of all."""
    from tracker.readers.proposal import header_words

    for name in names:
        start = islice(book.get_sheet_by_name(name).iter_rows(), HEADER_WITHIN)
        if any(header_words(map(_text, row)) > 1 for row in start):
            return name
    return names[0] if names else ""


def _fill_merged(rows: Sequence[list[str]], merged: Iterable[_Range], first_row: int, first_column: int) -> None:
    """Write what merged cells hold into each row that they reach over."""
    for (top, column), (bottom, _) in merged:
        place, first = column - first_column, top - first_row
        if first in range(len(rows)) and place in range(len(rows[first])):
            for row in rows[first + 1 : bottom - first_row + 1]:
                row[place] = row[place] or rows[first][place]


def _refuse_endless(data: bytes) -> None:
    """End where an .ods is no XML to its end, or says a row again and again: the library would read it for ever."""
    repeated = 1

    def begin(tag: str, attributes: dict[str, str]) -> None:
        nonlocal repeated
        if tag == "table:table-row":
            said = attributes.get("table:number-rows-repeated", "")
            repeated = int(said) if said.isdecimal() and len(said) < _MOST_DIGITS else 1
        elif tag == "text:p" and repeated > MOST_REPEATED:
            sys.exit(f"a row is there {repeated} times")

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if "content.xml" in archive.namelist():
            parser.Parse(archive.read("content.xml"), True)  # noqa: FBT003 - that it is all of it


def _say(value: object) -> None:
    sys.stdout.write(json.dumps(value) + "\n")


def _text(cell: object) -> str:
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.isoformat(" ") if cell.time() != time() else cell.date().isoformat()
    if isinstance(cell, date | time):
        return cell.isoformat()
    text = "" if isinstance(cell, timedelta) and not cell else str(cell)
    if len(text) > MOST_CELL:
        sys.exit(f"a cell is longer than {MOST_CELL} characters")
    return text


def _links(data: bytes, place: int) -> dict[int, dict[int, str]]:
    """Where the cells of a sheet lead, by row and column from 1 and 0, by the sheet's own XML."""
    found: dict[int, dict[int, str]] = {}
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if "content.xml" in archive.namelist():
                return _links_of_ods(archive, place)
            part = _part(archive, place)
            folder, _, name = part.rpartition("/")
            rels = f"{folder}/_rels/{name}.rels"
            relations = ET.fromstring(archive.read(rels)) if rels in archive.namelist() else ()
            targets = {one.get("Id"): one.get("Target", "") for one in relations}
            formula = ""
            for _, node in ET.iterparse(archive.open(part)):
                kind = node.tag.rpartition("}")[2]
                if kind == "f":
                    formula = node.text or ""
                cell = _CELL.match(node.get("r" if kind == "c" else "ref", "")) if kind in {"c", "hyperlink"} else None
                said = _HYPERLINK.match(formula) if kind == "c" else None
                target = said[1] if said else targets.get(node.get(_REL), "")
                formula = "" if kind == "c" else formula
                if cell and target.startswith(("http://", "https://")):
                    found.setdefault(int(cell[2]), {})[_column(cell[1])] = target
                node.clear()
    except (KeyError, zipfile.BadZipFile, ET.ParseError, IndexError):
        return found
    return found


def _links_of_ods(archive: zipfile.ZipFile, place: int) -> dict[int, dict[int, str]]:
    """The same of an .ods, whose empty rows and cells are counted."""
    found: dict[int, dict[int, str]] = {}
    table, row, column, next_row, next_column = -1, 0, 0, 1, 0
    for event, node in ET.iterparse(archive.open("content.xml"), ("start", "end")):
        kind = node.tag.rpartition("}")[2]
        if event == "end":
            node.clear()
        elif kind == "table":
            table, next_row = table + 1, 1
        elif kind == "table-row":
            row, next_row, next_column = next_row, next_row + _repeated(node), 0
        elif kind in {"table-cell", "covered-table-cell"}:
            column, next_column = next_column, next_column + _repeated(node)
        elif kind == "a" and table == place:
            target = next((value for name, value in node.items() if name.endswith("}href")), "")
            if target.startswith(("http://", "https://")):
                found.setdefault(row, {})[column] = target
    return found


def _repeated(node: ET.Element) -> int:
    """How many times a row or cell of an .ods stands there."""
    said = next((value for name, value in node.items() if name.endswith("-repeated")), "")
    return int(said) if said.isdecimal() and len(said) < _MOST_DIGITS else 1


def _part(archive: zipfile.ZipFile, place: int) -> str:
    """The name of the file of a sheet, by its place in the workbook."""
    book = ET.fromstring(archive.read("xl/workbook.xml"))
    sheets = [node for node in book.iter() if node.tag.endswith("}sheet")]
    relations = ET.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {one.get("Id"): one.get("Target", "") for one in relations}
    target = targets[sheets[place].get(_REL)]
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
