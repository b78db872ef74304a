"""What an import came to, in a few lines however many applications it brought."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tracker.core.events import Event
from tracker.core.sentences import Option, Sentence, counted, fill, sentence, use
from tracker.core.text import excerpt
from tracker.core.wording import say_event, say_value
from tracker.reports.imports import Changed, Imports, Plan
from tracker.writers.data import Data

# Groups of doubts that are listed.
_MOST_DOUBTS = 40
# Characters of a cell that is shown as an example.
_EXAMPLE = 30
# Rows of totals that are named.
_MOST_NAMED = 10
_SKIP = Option("skip_bad")


def say_imported(imports: Imports) -> tuple[Sentence, ...]:
    """How many applications came, what became of the other rows, and what else is worth a look: a line each."""
    return (_joined([sentence("Imported {added}", added=_added(imports)), *_others(imports)]), *_details(imports))


def say_plan(plan: Plan, *, skip_bad: bool) -> tuple[Sentence, ...]:
    """The same of what would come; while cells are not understood, nothing would without `skip_bad`."""
    imports = plan.outcome
    first = sentence("Would import {added}", added=_added(imports))
    if imports.doubted and not skip_bad and not imports.is_own:
        first = sentence("Would import nothing as it is; with {skip}: {added}", skip=_SKIP, added=_added(imports))
    examples = () if plan.is_proposed else say_examples(plan)
    by = (sentence("  by your mapping “{name}”", name=plan.saved),) if plan.saved else ()
    return (_joined([first, *_others(imports)]), *by, *examples, *_details(imports))


def data(imports: Imports) -> Data:
    """What an import came to, or would come to, as data."""
    counts = {
        name: value
        for name, value in imports._asdict().items()
        if isinstance(value, int) and not isinstance(value, bool)
    }
    return {
        "name": imports.name,
        **counts,
        "keys": list(imports.keys),
        "new_stages": [stage.name for stage in imports.new_stages],
        "summaries": list(imports.summaries[:_MOST_NAMED]),
        "years": [run._asdict() for run in imports.years],
        "doubts": [
            {"text": fill(group.reason), "cells": group.cells, "mapping": group.mapping} for group in imports.doubts
        ],
        "orders": [
            {"company": one.company, "role": one.role, "events": [say_event(one.one), say_event(one.other)]}
            for one in imports.orders
        ],
        "lookalikes": [list(pair) for pair in imports.lookalikes],
        "differences": [
            {
                "application": one.key,
                "events": [say_event(event) for event in one.events],
                "fields": list(one.fields),
                "changed": [
                    {"field": change.name, "from": say_value(change.before), "to": say_value(change.after)}
                    for change in one.changed
                ],
            }
            for one in imports.differences
        ],
    }


def plan_data(plan: Plan) -> Data:
    """A plan as data: what would come of it, what becomes of each column, and what to say to have it so."""
    said = plan.mapping
    return {
        "schema": 1,
        "would": data(plan.outcome),
        "proposed": plan.is_proposed,
        "columns": [column._asdict() for column in plan.columns],
        "mapping": {"map": list(said.maps), "set": list(said.sets), "dates": said.dates, "year": said.year or None}
        if said
        else None,
        "examples": [
            {
                "company": record.application.company,
                "role": record.application.role,
                "events": [say_event(event) for event in record.events],
            }
            for record in plan.examples
        ],
    }


def say_proposal(plan: Plan) -> Iterator[Sentence]:
    """What becomes of every column of a sheet that was not known, and the first records as they would be stored."""
    yield sentence("The format of this sheet is not known. Perhaps it is meant like this:")
    for column in plan.columns:
        if column.target:
            yield sentence(
                "  {column} → {target}   (like “{example}”)",
                column=column.name, target=column.target, example=excerpt(column.example, _EXAMPLE),
            )  # fmt: skip
    notes = tuple(column.name for column in plan.columns if not column.target)
    if notes:
        yield sentence("  kept as notes: {columns}", columns=notes)
    if plan.mapping:
        yield from (sentence("  where a row does not say: {constant}", constant=one) for one in plan.mapping.sets)
    if plan.mapping and plan.mapping.dates:
        yield sentence("  order of dates: {dates}", dates=plan.mapping.dates)
    yield from _years(plan.outcome)
    yield from say_examples(plan)
    yield from _unread(plan.outcome)
    yield from _repeated(plan.outcome)
    if plan.outcome.alike:
        yield sentence("  perhaps the same as one you have:")
        yield from _pairs(plan.outcome)


def say_examples(plan: Plan) -> Iterator[Sentence]:
    """The first records as they would be stored."""
    for record in plan.examples:
        names = {"company": record.application.company, "role": record.application.role}
        if record.events:
            yield sentence("  {company}, {role}: {events}", **names, events=tuple(map(_shown, record.events)))
        else:
            yield sentence("  {company}, {role}: saved; nothing sent yet", **names)


def _shown(event: Event) -> object:
    """An event as it would be stored; of an appointment whose making has no day, its own."""
    if event.appointment is None or not event.on.is_unknown or event.stage is None:
        return event
    return sentence("{stage} {kind} (for {at})", stage=event.stage, kind=event.kind, at=event.appointment)


def _added(imports: Imports) -> Sentence:
    """`3 applications of 4 rows`, or of our own formats `3 applications (aws, kakao, toss)`."""
    if not imports.is_own:
        rows = counted("{count} row", "{count} rows", imports.rows)
        return counted("{count} application of {rows}", "{count} applications of {rows}", imports.added, rows=rows)
    if imports.added and imports.added == len(imports.keys):
        return counted(
            "{count} application ({keys})", "{count} applications ({keys})", imports.added, keys=imports.keys
        )
    return counted("{count} application", "{count} applications", imports.added)


def _others(imports: Imports) -> Iterator[Sentence]:
    """What became of what brought no application."""
    if imports.changed and imports.changed == len(imports.changed_keys):
        yield sentence("added to {count} ({keys})", count=imports.changed, keys=imports.changed_keys)
    elif imports.changed:
        yield sentence("added to {count}", count=imports.changed)
    if imports.known:
        yield sentence("{count} known already", count=imports.known)
    if imports.skipped:
        yield sentence("{count} left out, as you asked", count=imports.skipped)
    if imports.refused and not imports.is_own:
        yield sentence("{count} left out, being empty or not understood", count=imports.refused)


def _details(imports: Imports) -> Iterator[Sentence]:
    if not imports.is_own and imports.added and len(imports.keys) == imports.added:
        yield sentence("  {keys}", keys=imports.keys)
    if imports.events or imports.notes:
        yield sentence(
            "  with {events} and {notes}",
            events=counted("{count} event", "{count} events", imports.events),
            notes=counted("{count} note", "{count} notes", imports.notes),
        )
    for stage in imports.new_stages:
        yield sentence("  the stage {stage} ({type}) is new", stage=stage, type=stage.type)
    for renamed in imports.renamed:
        yield sentence(
            "  the key {wanted} is another application's: this one is {key}", wanted=renamed.wanted, key=renamed.key
        )
    if imports.without_bytes:
        yield counted(
            "  {count} document left out, as the file is not here: {attach}",
            "  {count} documents left out, as the files are not here: {attach}",
            imports.without_bytes, attach=use("attach"),
        )  # fmt: skip
    if imports.orders:
        yield from _orders(imports)
    yield from _years(imports)
    yield from _unread(imports)
    yield from _repeated(imports)
    if imports.differing:
        yield from _differences(imports)
    if imports.alike:
        yield from _alike(imports)


def _unread(imports: Imports) -> Iterator[Sentence]:
    if imports.is_own:
        yield from (sentence("  left out: {reason}", reason=group.reason) for group in imports.doubts)
    elif imports.doubted:
        yield from _doubts(imports)
    if imports.other_sheets:
        yield sentence(
            "  not read: {sheets}; {sheet} names another sheet of the workbook",
            sheets=imports.other_sheets, sheet=Option("sheet"),
        )  # fmt: skip
    if imports.summaries:
        named, more = imports.summaries[:_MOST_NAMED], len(imports.summaries) - _MOST_NAMED
        yield sentence("  left out, being no applications: {rows}", rows=named)
        if more > 0:
            yield sentence("    and {more} more", more=more)
    if imports.joined:
        yield counted(
            "  {count} row was joined to another of the same company and role: each row is an event",
            "  {count} rows were joined to others of the same company and role: each row is an event",
            imports.joined,
        )
    if imports.empty_files:
        yield sentence("  nothing is in {files}", files=imports.empty_files)


def _years(imports: Imports) -> Iterator[Sentence]:
    """The years that days without one were read as, and which way the sheet lay."""
    if imports.has_turned:
        yield sentence("  the sheet lies on its side: each of its columns is an application")
    if imports.title_year:
        yield sentence(
            "  days without a year are of {year}, as the title has it; {option} says another",
            year=str(imports.title_year), option=Option("year"),
        )  # fmt: skip
    if imports.weekday_years:
        yield sentence(
            "  days without a year are of {years}, as their days of the week have it",
            years=tuple(map(str, imports.weekday_years)),
        )
    if not imports.years:
        return
    years = tuple(
        sentence("{year} (rows {first}–{last})", year=str(run.year), first=str(run.first), last=str(run.last))
        if run.first < run.last
        else sentence("{year} (row {row})", year=str(run.year), row=str(run.first))
        for run in imports.years
    )
    yield sentence(
        "  years taken from the order of the rows: {years}; {option} changes that of the newest",
        years=years, option=Option("year"),
    )  # fmt: skip


def _orders(imports: Imports) -> Iterator[Sentence]:
    yield counted(
        "  of {count} application two events may have happened the other way round as well; if so, give one its day:",
        "  of {count} applications two events may have happened the other way round as well; if so, give one its day:",
        imports.unordered,
    )
    for order in imports.orders:
        yield sentence(
            "    {company}, {role}: {one} and {other}",
            company=order.company, role=order.role, one=order.one, other=order.other,
        )  # fmt: skip
    if more := imports.unordered - len(imports.orders):
        yield sentence("    and {more} more", more=more)


def _repeated(imports: Imports) -> Iterator[Sentence]:
    """That rows stand there more than once, each of which is an application."""
    if imports.repeated:
        yield counted(
            "  {count} row has the company, role and day of one before it, and is an application of its own: {rows}",
            "  {count} rows have the company, role and day of one before them, and are applications of their own: {rows}",
            imports.repeated, rows=imports.repeats,
        )  # fmt: skip


def _alike(imports: Imports) -> Iterator[Sentence]:
    yield sentence("  perhaps the same as one you already had ({remove} removes one):", remove=use("remove", "REF"))
    yield from _pairs(imports)


def _pairs(imports: Imports) -> Iterator[Sentence]:
    """What may be the same, so many as are named."""
    yield from (sentence("    {new} and {other}", new=new, other=other) for new, other in imports.lookalikes)
    if more := imports.alike - len(imports.lookalikes):
        yield sentence("    and {more} more", more=more)


def _doubts(imports: Imports) -> Iterator[Sentence]:
    if imports.refused:
        yield counted(
            "  {count} cell not understood; it becomes a note of its application, unless its row is left out:",
            "  {count} cells not understood; each becomes a note of its application, but for rows that are left out:",
            imports.doubted,
        )
    else:
        yield counted(
            "  {count} cell not understood; it becomes a note of its application:",
            "  {count} cells not understood; each becomes a note of its application:",
            imports.doubted,
        )
    listed = imports.doubts[:_MOST_DOUBTS]
    yield from (sentence("    {reason}", reason=group.reason) for group in listed)
    if more := imports.doubted - sum(group.cells for group in listed):
        yield sentence("    and {more} more", more=more)


def _differences(imports: Imports) -> Iterator[Sentence]:
    yield counted(
        "  {count} known row now differs from its application; {update} takes it over:",
        "  {count} known rows now differ from their applications; {update} takes it over:",
        imports.differing,
        update=Option("update"),
    )
    for one in imports.differences:
        more: list[object] = [*one.events, *one.fields, *map(_change, one.changed)]
        if one.others:
            more.append(counted("{count} note or person", "{count} notes or people", one.others))
        yield sentence("    {key}: {more}", key=one.key, more=tuple(more))
    if more_rows := imports.differing - len(imports.differences):
        yield sentence("    and {more} more", more=more_rows)


def _change(change: Changed) -> Sentence:
    if change.name:
        return sentence("{field}: {before} → {after}", field=change.name, before=change.before, after=change.after)
    return sentence("{before} → {after}", before=change.before, after=change.after)


def _joined(clauses: Sequence[Sentence]) -> Sentence:
    """Clauses, each whole by itself, on one line."""
    first, *rest = clauses
    for clause in rest:
        first = sentence("{before}; {clause}", before=first, clause=clause)
    return first
