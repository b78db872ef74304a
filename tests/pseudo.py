"""A language of one letter, in which what is still English is seen."""

from __future__ import annotations

import re
from string import Formatter
from typing import TYPE_CHECKING

from tracker.actions.export import WHAT
from tracker.cli.commands import SUMMARIES, load
from tracker.core.application import TOPICS
from tracker.core.events import KINDS
from tracker.core.fields import TABLES
from tracker.core.stages import DEFAULT_STAGES, KNOWN_STAGES
from tracker.readers.formats import FORMATS
from tracker.reports.figures import GROUPS
from tracker.reports.listing import SORTS

if TYPE_CHECKING:
    from tests.conftest import Run

# What is typed, what a field of a file is called, and names of formats: none of it is translated.
NAMES = {
    "tracker", "text", "tsv", "json", "csv", "md", "html", "Asia", "Seoul", "Ctrl", "TRACKER", "DB", "UTF", "uid", "URL", "SHA",
    "jsonl", "people", "files", "title", "date", "draft", "true", "job", "tags", "task", "meeting", "file", "mdy", "dmy",
    "toml", *FORMATS, *SUMMARIES, *KINDS, *TOPICS, *SORTS, *GROUPS, *WHAT, *TABLES, "notes",
    *(word for name in ("stages", "db") for word in load(name).subcommands),
    *(part for table in TABLES.values() for field in table.fields for part in field.key.split(".")),
    *(word for stage in (*DEFAULT_STAGES, *KNOWN_STAGES) for word in (stage.name, *" ".join(stage.aliases).split())),
}  # fmt: skip


class Pseudo:
    """A language of one letter: what is a message comes out in it, and what is none stays in English and is seen."""

    def gettext(self, text: str) -> str:
        return "".join(
            re.sub("[A-Za-z]", "ж", said) + (f"{{{name}}}" if name is not None else "")
            for said, name, _, _ in Formatter().parse(text)
        )

    def ngettext(self, one: str, many: str, number: int) -> str:
        return self.gettext(one if number == 1 else many)

    def pgettext(self, _context: str, text: str) -> str:
        return self.gettext(text)

    @property
    def language(self) -> str:
        return "xx"


def left(said: str) -> set[str]:
    """The Latin words that are neither an option, an example of a value, a word in capitals, nor a name."""
    said = re.sub(r"(?s)<(style|script)\b.*?</\1>|<[^>]*>", " ", said)
    said = re.sub(r"https?://\S+|(?<!\w)--?[a-z][a-z-]*|\S*[/\\]\S*", " ", said)
    words = re.findall(r"[A-Za-zé][A-Za-z0-9é-]+", said)
    return {word for word in words if not word.isupper() and word not in NAMES}


def fill(run: Run) -> None:
    """A record without a Latin letter but for what its addresses and zones are."""
    run(
        "add",
        "한결랩스",
        "백엔드",
        "지원",
        "9월 초",
        "--source",
        "소개",
        "--salary",
        "협의",
        "--tag",
        "신입",
        "--key",
        "한결",
    )
    run("log", "한결", "코테", "9월 말", "전화로")
    run("log", "한결", "1차 면접", "내일 오후 3시", "--who", "김면접")
    run("note", "한결", "해시맵을 왜 쓰나요?", "--topic", "question", "--stage", "1차")
    run("contact", "한결", "박담당", "--role", "채용")
    run("add", "보담", "개발", "지원", "8월 초")
    run("log", "보담", "최종합격", "어제")
    run("add", "새빛", "개발", "지원", "7월 초")
    run("log", "새빛", "불합격", "11월 20일")
    run("add", "네이버", "개발", "--deadline", "다음 주 금요일")
    run("edit", "보담", "offer.base=협의", "offer.start=2027-01-04")
    run("add", "라온", "기획", "지원", "9월 20일")
    run("log", "라온", "1차", "면접", "내일", "오후", "3시")
    run("add", "다온", "기획", "--on", "모름")
    run("note", "한결", "코테에서 물은 것", "--topic", "lesson", "--stage", "코테")
