"""What is found wrong with the file, and what mends it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from tracker.core.sentences import Sentence, fill
from tracker.reports.findings import Finding
from tracker.store import check as looks
from tracker.store.backup import backup_generation
from tracker.store.store import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from tracker.core.application import Record
    from tracker.store.store import Store

TODAY = date(2026, 11, 23)


def check(store: Store, today: date) -> tuple[Finding, ...]:
    """What is found, as people read it."""
    return tuple(said(finding) for finding in looks.file_findings(store, today))


def said(finding: Finding) -> Finding:
    assert isinstance(finding.what, Sentence)
    assert isinstance(finding.mend, Sentence)
    return finding._replace(what=fill(finding.what), mend=fill(finding.mend))


def test_a_store_in_good_order_has_no_findings(store: Store, sample: Record) -> None:
    assert sample.events
    backup_generation(store)
    assert check(store, TODAY) == ()


def test_a_store_that_is_not_there_or_empty_has_none(store: Store, tmp_path: Path) -> None:
    assert check(store, TODAY) == ()
    with open_store(tmp_path / "none.db") as absent:
        assert check(absent, TODAY) == ()


def test_rows_without_their_application_are_found(store: Store, sample: Record) -> None:
    assert sample.events
    backup_generation(store)
    store.connection.run("PRAGMA foreign_keys = OFF")
    store.connection.run("DELETE FROM application")
    found = check(store, TODAY)
    assert "event 1 belongs to a row of application that is not there" in {finding.what for finding in found}
    assert all(finding.damage for finding in found)
    assert all(str(finding.mend).startswith("move it away, then bring back a backup") for finding in found)


def test_a_damaged_page_is_found(store: Store, sample: Record) -> None:
    assert sample.events
    assert store.path
    backup_generation(store)
    store.close()
    with store.path.open("r+b") as file:
        file.seek(5 * 4096)
        file.write(b"\xa5" * 4096)
    with open_store(store.path) as damaged:
        found = check(damaged, TODAY)
    assert found
    assert all(str(finding.what).startswith("the database is damaged: ") for finding in found)
    assert all(finding.damage for finding in found)


def test_what_others_can_reach_is_found(store: Store, sample: Record) -> None:
    assert sample.events
    assert store.path
    kept = backup_generation(store)
    store.path.chmod(0o644)
    kept.chmod(0o640)
    store.path.parent.chmod(0o777)
    assert check(store, TODAY) == (
        Finding(f"others on this machine can read {store.path}", f"chmod 600 '{store.path}'"),
        Finding(f"others on this machine can read {kept}", f"chmod 600 '{kept}'"),
        Finding(f"others on this machine can replace {store.path}", f"chmod go-w '{store.path.parent}'"),
    )
    store.path.parent.chmod(0o700)


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Personal)", "Dropbox"),
        ("OneDrive - Contoso", "OneDrive"),
        ("iCloudDrive", "iCloud"),
        ("Mobile Documents", "iCloud"),
        ("GoogleDrive-me@x.example", "Google Drive"),
        ("Google Drive", "Google Drive"),
        ("Syncthing", "Syncthing"),
        ("Nextcloud", "Nextcloud"),
    ],
)
def test_a_synced_folder_is_found(tmp_path: Path, folder: str, service: str) -> None:
    path = tmp_path / folder / "job search" / "tracker.db"
    path.parent.mkdir(parents=True)
    with open_store(path, writing=True) as store:
        (finding,) = check(store, TODAY)
    assert finding.what == f"{path} is in a folder that {service} copies while it is written"
    assert "Tracker.backup('FILE')" in str(finding.mend)
    assert not finding.damage


def test_a_folder_that_syncthing_marked_is_found(store: Store, tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    (finding,) = check(store, TODAY)
    assert "Syncthing" in str(finding.what)


@pytest.mark.parametrize(
    ("today", "found"),
    [
        (date(2026, 12, 23), ()),
        (date(2026, 12, 24), (Finding("the last backup is 31 days old", "Tracker.backup()"),)),
    ],
)
def test_the_age_of_the_last_backup(store: Store, sample: Record, today: date, found: tuple[Finding, ...]) -> None:
    assert sample.events
    assert check(store, today) == (Finding("there is no backup yet", "Tracker.backup()"),)
    backup_generation(store)
    assert check(store, today) == found


def test_a_second_name_of_the_file_is_found(store: Store, sample: Record, path: Path, tmp_path: Path) -> None:
    assert sample.events
    backup_generation(store)
    (tmp_path / "second.db").hardlink_to(path)
    (finding,) = check(store, TODAY)
    assert str(finding.what).startswith(f"{path} has another name, a hard link")
    assert not finding.damage
