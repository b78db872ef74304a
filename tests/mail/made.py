"""Mails made up for the tests: one with these headers and this text, and a record they are about."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from email.message import EmailMessage
from email.utils import format_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

KST = timezone(timedelta(hours=9))
ME = "me@post.example"


def mail(
    text: str,
    subject: str = "",
    sender: str = "Quillmark Hiring <jobs@quillmark.example>",
    to: str = ME,
    *,
    day: str = "2026-11-02 10:00",
    id_: str = "",
    **headers: str,
) -> bytes:
    """One mail; `headers` by their names with _ for -."""
    made = EmailMessage()
    made["Received"] = "from out.example by mx.post.example; Mon, 2 Nov 2026 10:00:02 +0900"
    made["From"], made["To"], made["Subject"] = sender, to, subject
    made["Date"] = format_datetime(datetime.fromisoformat(day).replace(tzinfo=KST))
    made["Message-ID"] = id_ or f"<{abs(hash((text, subject, sender, day)))}@x.example>"
    for name, value in headers.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    return made.as_bytes()


def sent(text: str, subject: str = "", to: str = "jobs@quillmark.example", **said: str) -> bytes:
    """One mail that the user sent."""
    return mail(text, subject, f"Me <{ME}>", to, **said)


def box(path: Path, *mails: bytes) -> Path:
    """An mbox with these mails."""
    path.write_bytes(b"".join(b"From x@x.example Mon Nov  2 10:00:00 2026\n" + one + b"\n\n" for one in mails))
    return path


def record(run: Run) -> None:
    """A record of three companies, of which one has two applications."""
    run("add", "Quillmark", "Backend Engineer", "--key", "quillmark", "--on", "2026-10-01")
    run("contact", "quillmark", "Jo", "--email", "jobs@quillmark.example")
    run("add", "Fernhollow", "Data Analyst", "--key", "fern", "--on", "2026-10-02")
    run("add", "Fernhollow", "Product Analyst", "--key", "fern-2", "--on", "2026-10-02")
    run("add", "달빛소프트", "서버 개발자", "--key", "dalbit", "--on", "2026-10-03")
