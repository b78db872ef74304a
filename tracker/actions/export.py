"""The record, or a part of it, for other programs: a table of what there is, each as pieces of text."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, NamedTuple

from tracker.actions.context import Context
from tracker.actions.select import Filters, first_weekday, named_week, select
from tracker.core.application import Record
from tracker.core.errors import BadValue, UnknownWord
from tracker.core.sentences import Option, sentence
from tracker.core.stages import Stage
from tracker.reports.history import History
from tracker.reports.redacted import redacted, redacted_stage
from tracker.store.store import Store
from tracker.writers.export import CsvStyle, csv_pieces
from tracker.writers.export import export as write_parts
from tracker.writers.screen import Screen
from tracker.writers.write import ReportWriter, write

Watch = Callable[[Iterator[History]], Iterator[History]]


class Wanted(NamedTuple):
    """What is to be written: of which application, of which others, in which format and style."""

    ref: str
    filters: Filters
    form: str
    style: CsvStyle
    redact: bool
    starts: str
    earlier: bytes
    watch: Watch


def export(store: Store, context: Context, what: str, wanted: Wanted) -> Iterator[str]:
    """The pieces of one of WHAT. Raises UnknownWord, BadValue, NotFound."""
    if what not in WHAT:
        raise UnknownWord("unknown-export", sentence("thing to export"), what, tuple(WHAT))
    if what == "review" and not wanted.ref:
        raise BadValue("review-of-what", "a review is of one application; name it")
    if what not in {"review", "week"} and wanted.ref:
        raise BadValue(
            "ref-not-needed", "“{ref}” is not needed here: filters such as {company} choose applications",
            ref=wanted.ref, company=Option("company"),
        )  # fmt: skip
    if wanted.redact:
        refuse_redacted(what)
    return WHAT[what](store, context, wanted)


def refuse_redacted(what: str) -> None:
    """Raise BadValue for what cannot be redacted: a calendar, which is of no use without names, and a kept file."""
    if what in {"calendar", "file"}:
        raise BadValue(
            "not-redacted", "“{what}” cannot be redacted: nothing would be left; leave {redact} out",
            what=what, redact=Option("redact"),
        )  # fmt: skip


def _pipeline(store: Store, wanted: Wanted) -> tuple[Stage, ...]:
    return tuple(map(redacted_stage, store.pipeline())) if wanted.redact else store.pipeline()


def _applications(store: Store, context: Context, wanted: Wanted) -> Iterator[str]:
    if wanted.form != "toml":
        return _parts("applications", store, context, wanted, store.records())
    if wanted.style != CsvStyle():
        raise BadValue("toml-style", "toml does not go with {options}", options=tuple(map(Option, CsvStyle._fields)))
    from tracker.writers.toml import toml_pieces

    found = wanted.watch(_chosen(store, context, wanted, store.records()))
    return toml_pieces((one.record for one in found), _pipeline(store, wanted))


def _of_histories(part: str, store: Store, context: Context, wanted: Wanted) -> Iterator[str]:
    return _parts(part, store, context, wanted, _histories(store))


def _week(store: Store, context: Context, wanted: Wanted) -> Iterator[str]:
    from tracker.reports.week import week_report
    from tracker.writers.week import WRITER

    selection = select(context, store.pipeline(), wanted.filters)
    records, zone = _histories(store), context.zone
    if wanted.redact:  # chosen by names before there are none
        records = iter([redacted(one) for one in records if selection.takes_application(one.application)])
        selection, zone = selection.of_anybody, "UTC"
    report = week_report(
        ((one.application, one.events) for one in records), context.today, selection,
        named_week(context, wanted.ref, wanted.starts, last=False), zone,
        goal=context.settings["weekly_goal"], cadence=context.settings["follow_up_days"],
    )  # fmt: skip
    return _written(WRITER, report, wanted)


def _written(writer: ReportWriter[Any], report: object, wanted: Wanted) -> Iterator[str]:
    """A report in the format that is wanted, CSV where none is said."""
    if wanted.form in {"", "csv"}:
        return csv_pieces(writer.sheet(report), wanted.style)
    return write(writer, report, wanted.form, Screen(width=80, color=False, unicode=True, cuts=False))


def _histories(store: Store) -> Iterator[Record]:
    """Records of events alone, where no more is needed: they are quicker to read."""
    return (Record(application, events) for application, events in store.histories())


def _parts(part: str, store: Store, context: Context, wanted: Wanted, records: Iterable[Record]) -> Iterator[str]:
    found = wanted.watch(_chosen(store, context, wanted, records))
    return write_parts(part, found, wanted.form or "csv", wanted.style, _pipeline(store, wanted))


def _chosen(store: Store, context: Context, wanted: Wanted, records: Iterable[Record]) -> Iterator[History]:
    selection = select(context, store.pipeline(), wanted.filters)
    found = (History(record, context.today, context.zone) for record in records)
    if not selection.is_everything:
        found = (one for one in found if selection.takes(one.record.application, one.timeline))
    return map(_redacted, found) if wanted.redact else found


def _redacted(found: History) -> History:
    return History(redacted(found.record), found.today, found.zone)


def _work_search(store: Store, context: Context, wanted: Wanted) -> Iterator[str]:
    from tracker.reports.work_search import work_search
    from tracker.writers.work_search import WRITER

    records = (one.record for one in _chosen(store, context, wanted, store.records()))
    days = select(context, store.pipeline(), wanted.filters).of_days
    report = work_search(records, context.today, days, starts=first_weekday(context, wanted.starts))
    return _written(WRITER, report, wanted)


def _review(store: Store, context: Context, wanted: Wanted) -> Iterator[str]:
    from tracker.store.lookup import find
    from tracker.writers.review import article

    if wanted.form not in {"", "md"}:
        raise UnknownWord("unknown-format", sentence("format of a review"), wanted.form, ["md"])
    record = store.record(find(store, wanted.ref, write=False).id)
    found = History(record, context.today, context.zone)
    return article(_redacted(found) if wanted.redact else found)


def _calendar(store: Store, context: Context, wanted: Wanted) -> Iterator[str]:
    from tracker.reports.agenda import agenda
    from tracker.reports.prep import prep
    from tracker.store.edition import edition
    from tracker.writers.calendar import calendar, named_in

    if wanted.form not in {"", "ics"}:
        raise UnknownWord("unknown-format", sentence("format of a calendar"), wanted.form, ["ics"])
    selection, cadence = select(context, store.pipeline(), wanted.filters), context.settings["follow_up_days"]
    stage_ids = {stage.name: id_ for id_, stage in store.stages().items()}
    state = edition(store)
    earlier = named_in(wanted.earlier.decode(errors="replace"), state)
    entries = agenda(store.histories(), stage_ids, earlier, context.today, selection, cadence)
    meetings = prep(store.records(), context.today, context.zone, ahead=None).meetings
    return iter((calendar(entries, state, context.today, meetings),))


def _sankey(store: Store, context: Context, wanted: Wanted) -> Iterator[str]:
    from tracker.reports.funnel import funnel
    from tracker.writers.sankey import sankey

    found = funnel(store.histories(), context.today, select(context, store.pipeline(), wanted.filters))
    return sankey(found, wanted.form or "sankeymatic")


WHAT: dict[str, Callable[[Store, Context, Wanted], Iterator[str]]] = {
    "applications": _applications,
    "events": partial(_of_histories, "events"),
    "waits": partial(_of_histories, "waits"),
    "gaps": partial(_of_histories, "gaps"),
    "week": _week,
    "work-search": _work_search,
    "calendar": _calendar,
    "sankey": _sankey,
    "review": _review,
}
