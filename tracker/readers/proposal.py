"""What a sheet that nobody knows may mean: a mapping proposed from its headers and values, for a person to judge."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.core.match import fold
from tracker.readers.mapping import Mapping
from tracker.readers.statuses import STATUSES, plain_status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Target, and what its columns are mostly called. The first column that fits is proposed, but for days and pay all are.
_HEADERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("company", ("company", "company name", "firm", "employer", "organization", "organisation", "회사", "회사명", "기업")),
    ("role", ("role", "title", "job title", "position", "job position", "job", "직무", "포지션", "직책")),
    ("url", ("url", "link", "job url", "job link", "posting", "job posting", "링크")),
    ("location", ("location", "city", "place", "근무지")),
    ("source", ("source", "found on", "application site", "job board", "site", "website", "출처")),
    ("salary", ("salary", "compensation", "pay", "salary range", "pay minimum", "pay maximum", "연봉")),
    ("deadline", ("deadline", "date deadline", "closing date", "due date", "마감일", "마감")),
    ("tags", ("tags", "labels")),
    ("contact", ("contact", "contact person", "recruiter", "담당자")),
    ("contact email", ("contact email", "recruiter email", "email")),
    ("note", ("note", "notes", "comments", "remarks", "메모", "비고")),
    ("resume submitted", (
        "date applied", "applied", "applied date", "application date", "sent", "date sent", "date submitted", "submitted",
        "date of application", "applied on", "지원일", "지원 날짜",
    )),
    ("assessment submitted", ("assessment", "online assessment", "oa", "test date", "코딩테스트", "과제")),
    ("interview-1", ("interview", "interview date", "date interview", "first interview", "phone screen", "1차 면접", "면접일")),
    ("interview-2", ("second interview", "final interview", "onsite", "2차 면접")),
    ("answer day", ("date of 1st response", "response date", "date of response", "first response", "date outcome", "outcome date", "date heard back")),
    ("rejected", ("rejected on", "date rejected", "rejection date")),
    ("offered", ("offer date", "date offered")),
    ("status day", ("status date",)),
    ("status", ("status", "application status", "stage", "state", "outcome", "result", "response", "상태", "결과")),
)  # fmt: skip
_SEVERAL = frozenset({"salary", "note"})
_FIGURES = re.compile(r"(?<!\d)(\d{1,4})[-/.](\d{1,2})[-/.](\d{2,4})(?!\d)")
_MONTHS = 12
_YEAR_DIGITS = len("2024")


def propose(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Mapping:
    """A mapping for a sheet with this header and these first rows. What it leaves out, nothing speaks for."""
    sample = list(rows)
    columns: list[tuple[str, str]] = []
    taken: set[str] = set()
    for target, names in _HEADERS:
        for name in names:
            for place, column in enumerate(header):
                free = target not in {known for _, known in columns} or target in _SEVERAL
                if _words(column) == name and free and column not in taken and _may_be(target, place, sample):
                    columns.append((column, target))
                    taken.add(column)
    columns.sort(key=lambda pair: header.index(pair[0]))
    missing = [needed for needed in ("company", "role") if needed not in {target for _, target in columns}]
    return Mapping(tuple(columns), (), tuple((needed, "unknown") for needed in missing), _order(sample))


def _words(column: str) -> str:
    return " ".join(fold(column).replace("_", " ").replace("?", " ").split())


def _may_be(target: str, place: int, sample: Sequence[Sequence[str]]) -> bool:
    """Whether the values speak for it: a status has words of statuses among them."""
    if target != "status":
        return True
    return any(plain_status(row[place]) in STATUSES for row in sample)


def _order(sample: Sequence[Sequence[str]]) -> str:
    """How the sample writes dates that do not begin with the year; "" where it does not show."""
    dates = [found.groups() for row in sample for cell in row for found in _FIGURES.finditer(cell)]
    short = [(int(first), int(second)) for first, second, _ in dates if len(first) < _YEAR_DIGITS]
    orders = {"dmy" for first, _ in short if first > _MONTHS} | {"mdy" for _, second in short if second > _MONTHS}
    if not short and dates:
        return "ymd"
    return orders.pop() if len(orders) == 1 else ""
