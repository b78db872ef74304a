"""Whether icalendar, vobject and ical.js read the instants of a calendar alike: `python -m tests.instants ICAL.JS`.

The last two know of a zone only what the calendar says of it, as many programs do. `.ci/calendar` runs this.
"""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import vobject

from tests.writers.test_calendar import EDITION, TODAY, entry, events
from tracker.reports.agenda import EntryId
from tracker.writers.calendar import calendar

ZONES = (
    "America/Los_Angeles", "America/St_Johns", "America/Sao_Paulo", "Europe/Berlin", "Europe/Dublin", "Africa/Cairo", "Asia/Kolkata",
    "Asia/Seoul", "Australia/Lord_Howe", "Australia/Sydney", "Pacific/Chatham", "UTC",
)  # fmt: skip
# Beside each month: the days on which clocks change somewhere, before and after the hour.
TIMES = (
    *(f"{year}-{month:02}-15 15:00" for year in (2026, 2027) for month in range(1, 13)),
    *(f"{day} {hour}" for day in ("2026-03-08", "2026-03-29", "2026-04-05", "2026-10-04", "2026-11-01") for hour in ("00:30", "04:30", "23:30")),
)  # fmt: skip


def main() -> None:
    """Compare what the three read. Exits with 1 where they differ."""
    cells = [f"{time} {zone}" for zone in ZONES for time in TIMES]
    text = calendar(
        [entry(cell)._replace(id=EntryId(n, "appointment", 1)) for n, cell in enumerate(cells, 1)], EDITION, TODAY
    )
    ours = {uid: event["dtstart"].dt.astimezone(UTC) for uid, event in events(text).items()}
    second = {event.uid.value: event.dtstart.value.astimezone(UTC) for event in vobject.readOne(text).vevent_list}
    with TemporaryDirectory() as folder:
        (path := Path(folder) / "all.ics").write_bytes(text.encode())
        script = Path(__file__).with_suffix(".mjs")
        said = subprocess.run(["node", script, path, sys.argv[1]], capture_output=True, text=True, check=True).stdout
    third = {uid: datetime.fromisoformat(start) for uid, start, _ in map(str.split, said.splitlines())}
    wrong = [
        f"{uid}: {ours[uid]}, {second.get(uid)}, {third.get(uid)}"
        for uid in ours
        if not ours[uid] == second.get(uid) == third.get(uid)
    ]
    found = [*wrong, f"{len(ours)} appointments in {len(ZONES)} zones: {len(wrong)} read otherwise"]
    sys.stdout.write("".join(f"{line}\n" for line in found))
    sys.exit(bool(wrong) or len(ours) != len(cells))


if __name__ == "__main__":
    main()
