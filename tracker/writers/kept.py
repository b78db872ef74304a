"""What is kept with an application, a part at a time: people, notes, files, the posting."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tracker.core.application import Contact, Note
from tracker.core.errors import UnknownWord
from tracker.core.language import say, translated
from tracker.core.sentences import fill, sentence
from tracker.core.wording import say_stage
from tracker.reports.history import History
from tracker.writers.data import Data, data_of
from tracker.writers.dates import say_date
from tracker.writers.echo import say_size
from tracker.writers.layout import Styled, lines_of, paint
from tracker.writers.rows import Rows, cell
from tracker.writers.screen import Screen
from tracker.writers.table import ColumnStyle, aligned
from tracker.writers.write import ReportWriter


def part_writer(part: str) -> ReportWriter[History]:
    """The writer of one of PARTS of a history. Raises UnknownWord."""
    if part not in PARTS:
        raise UnknownWord("unknown-part", sentence("part of an application"), part, tuple(PARTS))
    of_one, draw = PARTS[part]

    def sheet(report: History) -> Rows:
        found = of_one(report)
        columns = tuple(found[0]) if found else ()
        return Rows(columns, (tuple(map(cell, one.values())) for one in found))

    return ReportWriter(of_one, sheet, draw)


def _people(report: History, screen: Screen) -> str:
    rows = [[Styled(contact.name, "bold"), Styled(_about(contact))] for contact in report.record.contacts]
    return _drawn(rows, (ColumnStyle(least=10), ColumnStyle(wraps=True)), screen)


def _about(contact: Contact) -> str:
    details = " · ".join(text for text in (contact.role, contact.email, contact.phone, contact.url) if text)
    return "\n".join(text for text in (details, contact.background or say("nothing noted")) if text)


def _notes(report: History, screen: Screen) -> str:
    """Each under its topic, the newest first; a note is Markdown."""
    notes = sorted(report.record.notes, key=lambda note: (str(note.written or ""), note.id), reverse=True)
    return "\n".join(_note(note, report, screen) for note in notes)


def _note(note: Note, report: History, screen: Screen) -> str:
    from tracker.writers.markdown_drawn import draw_markdown

    written = say_date(note.written, report.today) if note.written else ""
    head = " · ".join(part for part in (translated(note.topic, "topic"), say_stage(note.stage), written) if part)
    return f"{paint(head, 'bold', screen)}\n{draw_markdown(note.text, screen)}"


def _files(report: History, screen: Screen) -> str:
    rows = [
        [
            Styled(document.name, "bold"),
            Styled(translated(document.purpose, "purpose")),
            Styled(fill(say_size(document.size)), "dim"),
        ]
        for document in report.record.documents
    ]
    return _drawn(rows, (ColumnStyle(least=12), ColumnStyle(keep=1), ColumnStyle(right=True, keep=2)), screen)


def _posting(report: History, screen: Screen) -> str:
    from tracker.writers.markdown_drawn import draw_markdown

    posting = report.record.posting
    if posting is None:
        return ""
    taken = say("taken {date}", date=say_date(posting.taken, report.today)) if posting.taken else ""
    said = [Styled(posting.title, "bold"), Styled(posting.url, "dim"), Styled(taken, "dim")]
    lines = [line for one in said if one.text for line in lines_of(one, screen.width, screen)]
    return "\n".join([*lines, "", draw_markdown(posting.text, screen)])


def _drawn(rows: Sequence[Sequence[Styled]], columns: Sequence[ColumnStyle], screen: Screen) -> str:
    return "".join(f"{line}\n" for lines in aligned(columns, rows, screen) for line in lines) if rows else ""


PARTS: dict[str, tuple[Callable[[History], list[Data]], Callable[[History, Screen], str]]] = {
    "people": (lambda report: [*map(data_of, report.record.contacts)], _people),
    "notes": (lambda report: [*map(data_of, report.record.notes)], _notes),
    "files": (lambda report: [*map(data_of, report.record.documents)], _files),
    "posting": (lambda report: [*map(data_of, report.record.postings)], _posting),
}
