"""What is wrong, or could go wrong, with the store as a file."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tracker.core.sentences import Option, counted, sentence, use
from tracker.core.text import are_shell_words, is_shell_word
from tracker.reports.findings import Finding
from tracker.store.backup import generations
from tracker.store.faults import RESTORE
from tracker.store.keys import slug
from tracker.store.soundness import damages
from tracker.store.store import Store

# A backup older than this is worth a word, in days.
_OLD = 30
# How folders are called that a syncing service copies away while they are written; folded.
_SYNCED = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "nextcloud": "Nextcloud",
    "syncthing": "Syncthing",
}


def file_findings(store: Store, today: date) -> tuple[Finding, ...]:
    """Look the file over: integrity, references, permissions, a synced folder, the age of the last backup.

    What the events say of each other is not looked at here.
    """
    if store.connection.path is None:
        return ()
    path = store.connection.path
    damage = (Finding(what, RESTORE, damage=True) for what in damages(store.connection))
    return (*damage, *_exposures(path), *_links(path), *_synced(path), *_backup_age(store, path, today))


def shell_names(store: Store) -> Iterator[Finding]:
    """Keys and stages of earlier versions, which a shell could read as something else when it completes them."""
    for key, application_id in store.connection.rows("SELECT key, id FROM application"):
        if not is_shell_word(key):
            yield Finding(
                sentence("the key “{key}” has characters that mean something else to the shell", key=key),
                sentence("{edit}", edit=use("edit", str(application_id), key=slug(key))),
            )
    for stage in store.pipeline():
        if not are_shell_words(stage.name):
            yield Finding(
                sentence("the stage “{stage}” has characters that mean something else to the shell", stage=stage.name),
                sentence("{rename}", rename=use("stages rename", stage.name, slug(stage.name))),
            )


def _links(path: Path) -> Iterator[Finding]:
    if path.stat().st_nlink > 1:
        yield Finding(
            sentence(
                "{path} has another name, a hard link: using both can damage it when a command is killed",
                path=path,
            ),
            sentence("remove the other name; to keep a copy, use {backup}", backup=use("backup", "FILE")),
        )


def _exposures(path: Path) -> Iterator[Finding]:
    if os.name == "nt":  # permissions there are not said in these bits
        return
    for file in (path, *(file for _, file in generations(path))):
        if file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            yield Finding(
                sentence("others on this machine can read {path}", path=file),
                sentence("chmod 600 '{path}'", path=file),
            )
    if path.parent.stat().st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        yield Finding(
            sentence("others on this machine can replace {path}", path=path),
            sentence("chmod go-w '{folder}'", folder=path.parent),
        )


def _synced(path: Path) -> Iterator[Finding]:
    for folder in path.absolute().parents:
        name = folder.name.casefold()
        service = next((service for part, service in _SYNCED.items() if name.startswith(part)), None)
        if service is None and (folder / ".stfolder").exists():
            service = "Syncthing"
        if service:
            yield Finding(
                sentence("{path} is in a folder that {service} copies while it is written", path=path, service=service),
                sentence(
                    "move it out with {option}, and sync backups instead: {backup}",
                    option=Option("path"),
                    backup=use("backup", "FILE"),
                ),
            )
            return


def _backup_age(store: Store, path: Path, today: date) -> Iterator[Finding]:
    made = generations(path)
    mend = sentence("{backup}", backup=use("backup"))
    if not made:
        if store.connection.rows("SELECT 1 FROM step LIMIT 1"):
            yield Finding(sentence("there is no backup yet"), mend)
    elif (age := (today - made[-1][0]).days) > _OLD:
        yield Finding(counted("the last backup is {count} day old", "the last backup is {count} days old", age), mend)
