"""An import says of which applications the order of events is in doubt, in sheets and in records of our own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

SHEET = "company,role,Phone,Hold\nAcme,Dev,2026-10-05,October 2026\nBeta,Dev,2026-10-05,2026-10-20\n"
MAPS = (
    "--map",
    "company=company",
    "--map",
    "role=role",
    "--map",
    "Phone=interview-1 invited",
    "--map",
    "Hold=interview-1 on-hold",
    "--dates",
    "ymd",
)


def test_a_sheet(run: Run) -> None:
    for words in (["-n"], []):
        said = run("import", "-", *MAPS, *words, stdin=SHEET)
        assert (
            "  of 1 application two events may have happened the other way round as well; if so" in said.err + said.out
        )
        assert "    Acme, Dev: interview-1 invited (5 October 2026) and interview-1 on-hold" in said.err + said.out
        assert "Beta" not in (said.err + said.out).split("of 1 application", 1)[1]


def test_records_of_our_own(run: Run, world: Path) -> None:
    run("add", "Acme", "Dev", "--on", "2026-09-01")
    run("log", "acme", "i1", "invited", "--on", "october 2026")
    run("log", "acme", "i1", "on-hold", "--on", "october 2026")
    (world / "file.json").write_text(run("export", "-f", "json").out, encoding="utf-8")
    run("remove", "acme", "--forever")
    other = world / "other.db"
    planned = json.loads(run("--db", str(other), "import", str(world / "file.json"), "-n", "-f", "json").out)["would"]
    assert planned["unordered"] == 1
    assert planned["orders"][0]["company"] == "Acme"
    assert len(planned["orders"][0]["events"]) == 2
