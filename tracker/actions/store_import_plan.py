"""Store what a plan says: one transaction, one step to undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tracker.actions.own_records import RecordIntake
from tracker.actions.stages import add_known
from tracker.core.errors import BadValue
from tracker.core.sentences import Lines, Option, counted, sentence
from tracker.store.backup import backup_generation
from tracker.store.known_rows import last_step

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from tracker.actions.sheet_rows import RowPlan
    from tracker.core.stages import Stage
    from tracker.readers.imported import Imported
    from tracker.reports.imports import DoubtGroup, Imports, Plan
    from tracker.store.step import Step
    from tracker.store.store import Store

# Groups of doubts that one error names; whoever mends these imports again.
_MOST_SAID = 40


class OwnRecords(NamedTuple):
    """The records of a file of our own, and the stages it brings."""

    records: Sequence[Imported]
    stages: Sequence[Stage]


class Content(NamedTuple):
    """What a plan is made of: files of our own, the rows of sheets, the day it was made, and the stages there were."""

    own: tuple[OwnRecords, ...]
    rows: RowPlan | None
    today: date
    pipeline: tuple[Stage, ...]


def store_import_plan(store: Store, plan: Plan, *, skip_bad: bool = False, update: bool = False) -> Imports:
    """Store all of a plan, or nothing; what came of it.

    Known rows that say more than their application are left as they are, unless it is to `update`. Raises BadValue
    where something was not understood, unless `skip_bad` takes the rest, and where the stages were changed since.
    """
    content = plan.content
    assert isinstance(content, Content)
    if plan.outcome.doubted and not skip_bad:
        raise _refusal(plan.outcome)
    if last_step(store):
        backup_generation(store)
    with store.step("import") as step:
        if store.pipeline() != content.pipeline:
            raise BadValue("stages-changed", "the stages were changed since the import was planned; plan it again")
        imports = store_content(store, step, content, plan.outcome, update=update)
        counts = f"{imports.added:,} added" + f", {imports.changed:,} added to" * (imports.changed > 0)
        step.words = f"import {imports.name} ({counts})"
    return imports


def store_content(store: Store, step: Step, content: Content, planned: Imports, *, update: bool = False) -> Imports:
    """Write everything in a step that is open. What happened to the store since the plan was made is respected."""
    intake = RecordIntake(store, step, content.today, update=update)
    for file in content.own:
        intake.add_stages(file.stages)
        for record in file.records:
            intake.take(record)
    imports = intake.result(planned.name)
    if content.rows is None:
        return imports
    for stage in content.rows.new_stages:
        add_known(store, step, stage)
    updated = content.rows.update(store, step) if update else 0
    with step.bulk() as bulk:
        stored = content.rows.store(store, bulk)
    rows = content.rows.outcome(planned.name)
    return rows._replace(
        other_sheets=planned.other_sheets,
        empty_files=planned.empty_files,
        years=planned.years,
        title_year=planned.title_year,
        weekday_years=planned.weekday_years,
        has_turned=planned.has_turned,
        rows=rows.rows + imports.rows,
        added=stored.added + imports.added,
        changed=imports.changed + updated,
        differing=0 if update else rows.differing,
        differences=() if update else rows.differences,
        known=rows.known + stored.known + imports.known,
        refused=rows.refused + imports.refused,
        doubted=rows.doubted + imports.doubted,
        without_bytes=imports.without_bytes,
        unordered=rows.unordered + imports.unordered,
        orders=(*imports.orders, *rows.orders),
        keys=(*imports.keys, *stored.keys),
        changed_keys=imports.changed_keys,
        doubts=(*imports.doubts, *rows.doubts),
        lookalikes=stored.lookalikes,
        renamed=imports.renamed,
    )


def _refusal(planned: Imports) -> BadValue:
    """Why nothing was stored."""
    if planned.is_own:
        return BadValue(
            "bad-records", "{records}", records=Lines(tuple(one.reason for one in planned.doubts[:_MOST_SAID]))
        )
    return BadValue(
        "not-understood",
        "{cells}, so nothing was stored.\nCorrect them, say what they mean with {map}, or take the rest with {skip_bad}:\n{doubts}",
        cells=counted(
            "{count} cell of {rows} was not understood", "{count} cells of {rows} were not understood", planned.doubted,
            rows=counted("{count} row", "{count} rows", planned.rows),
        ),
        map=Option("maps"), skip_bad=Option("skip_bad"), doubts=_listed(planned.doubts),
    )  # fmt: skip


def _listed(groups: Sequence[DoubtGroup]) -> Lines:
    """The groups of doubts, a line each, the first of them."""
    said = [sentence("  {reason}", reason=group.reason) for group in groups[:_MOST_SAID]]
    if more := len(groups) - len(said):
        said.append(sentence("  and {more} more", more=more))
    return Lines(tuple(said))
