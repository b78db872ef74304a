"""A sheet someone wants imported: which format it is, and by which mapping its rows become records."""

from __future__ import annotations

import sys
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.errors import BadValue, UnknownWord
from tracker.core.match import fold
from tracker.readers.mapping import Mapping, mapping_words, read_mapping

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.cli.session import Session
    from tracker.readers.format import Format
    from tracker.readers.sheet import Sheet

# Rows a proposal is made from.
_SAMPLE = 200
# The source of every sheet that is of no known format: a row is known again whatever the file is called.
ANY_SHEET = "sheet"


class Wanted(NamedTuple):
    """What the command line says of a sheet: --from, --map, --set and --dates."""

    name: str = ""
    maps: Sequence[str] = ()
    sets: Sequence[str] = ()
    dates: str = ""


class Understood(NamedTuple):
    """A sheet, the name its rows are known again by, and what its columns mean."""

    sheet: Sheet
    source: str
    mapping: Mapping


def understand(session: Session, sheet: Sheet, wanted: Wanted, known: Format | None) -> Understood:
    """The mapping of a sheet that is perhaps of a `known` format: the one saved or known, with what was said on top.

    Where nothing says what the columns mean, one is proposed: to be agreed to on a terminal, else as an error with
    exit code 2. Raises UnknownWord, BadValue.
    """
    said = read_mapping(wanted.maps, wanted.sets, wanted.dates, sheet.header)
    saved = session.config["mapping"].get(wanted.name)
    if saved is not None:
        source = known.name if known else ANY_SHEET
        return Understood(sheet, source, _over(saved_mapping(wanted.name, saved, sheet.header), said))
    if known:
        return Understood(sheet, known.name, _over(known.mapping, said))
    if said.columns:
        return Understood(sheet, ANY_SHEET, said)
    return _proposed(session, sheet, said)


def find_format(session: Session, name: str, header: Sequence[str]) -> Format | None:
    """The format of --from, or else (for a mapping that was saved, too) the one with this header.

    Raises UnknownWord for a name that is none.
    """
    from tracker.readers.formats import FORMATS, recognise

    saved = session.config["mapping"]
    if not name:
        return recognise(header)
    if name == "csv":
        raise BadValue("this is not our own CSV, which has the columns of tracker export applications, or events")
    if name not in FORMATS and name not in saved:
        known = ["toml", "json", "csv", *FORMATS, *saved]
        raise UnknownWord("format", name, known, "See tracker import --list-formats")
    return FORMATS.get(name) or recognise(header)


def saved_mapping(name: str, entry: dict[str, object], header: Sequence[str]) -> Mapping:
    """The mapping of [mapping.NAME] in the configuration. Raises BadValue for what cannot be one."""
    lists = [entry.get(key, []) for key in ("map", "set")]
    if entry.keys() - {"map", "set", "dates"} or not all(
        isinstance(words, list) and all(isinstance(word, str) for word in words) for words in lists
    ):
        raise BadValue(
            f"[mapping.{name}] of the configuration is not written like map = [“Date sent=resume submitted”], "
            "set = [“company=unknown”], dates = “mdy”"
        )
    try:
        return read_mapping(lists[0], lists[1], str(entry.get("dates", "")), header)  # type: ignore[arg-type]  # checked above
    except BadValue as error:
        raise BadValue(f"the mapping “{name}” you saved does not fit this sheet: {error.sentence}") from None


def fitting(found: Understood) -> Mapping:
    """Of the mapping what is of columns that the sheet has: a format knows some that not every export of it has."""
    there = {fold(column) for column in found.sheet.header}
    mapping = found.mapping
    return mapping._replace(
        columns=tuple(said for said in mapping.columns if fold(said[0]) in there),
        values=tuple(said for said in mapping.values if fold(said[0]) in there),
    )


def _over(mapping: Mapping, said: Mapping) -> Mapping:
    """A mapping with what was said in addition, which counts where both say something."""
    columns = {column.casefold(): (column, target) for column, target in (*mapping.columns, *said.columns)}
    constants = dict(mapping.constants) | dict(said.constants)
    return Mapping(
        tuple(columns.values()),
        (*mapping.values, *said.values),
        tuple(constants.items()),
        said.dates or mapping.dates,
    )


def _proposed(session: Session, sheet: Sheet, said: Mapping) -> Understood:
    from tracker.readers.proposal import propose

    sample = list(islice(sheet.rows, _SAMPLE))
    sheet = sheet._replace(rows=chain(sample, sheet.rows))
    proposal = _over(propose(sheet.header, [cells for _, cells in sample]), said)
    if not proposal.columns:
        raise BadValue(
            f"nothing is known of a sheet with the columns {', '.join(sheet.header[:20])}; say what they hold with "
            "--map “COLUMN=company”, --map “COLUMN=role”, --map “COLUMN=resume submitted” …"
        )
    if not session.talks_on_terminal:
        raise BadValue(f"this sheet is of no known format. Perhaps it is meant like this:\n  {_typed(proposal)}")
    session.say("This sheet is of no known format. Perhaps it is meant like this:")
    for option, value in _options(proposal):
        session.say(f"  {option} {value}")
    unused = set(sheet.header) - {column for column, _ in proposal.columns}
    if unused:
        session.say(f"  kept as notes: {', '.join(name for name in sheet.header if name in unused)}")
    if not _agrees():
        raise BadValue(f"nothing was stored. Change it and say it again:\n  {_typed(proposal)}")
    return Understood(sheet, ANY_SHEET, proposal)


def _options(mapping: Mapping) -> list[tuple[str, str]]:
    """The options that give the mapping."""
    said = [("--map", word) for word in mapping_words(mapping)]
    said += [("--set", f"{field}={value}") for field, value in mapping.constants]
    return said + [("--dates", mapping.dates)] * bool(mapping.dates)


def _typed(mapping: Mapping) -> str:
    """The options that give the mapping, as a shell takes them."""
    import shlex

    return " ".join(f"{option} {shlex.quote(value)}" for option, value in _options(mapping))


def _agrees() -> bool:
    """Whether whoever is asked says yes. Without an answer it is no."""
    sys.stderr.write("Import by this? [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() in {"y", "yes", "ㅛ", "네", "예"}
