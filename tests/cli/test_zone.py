"""The local zone, by the name it can be read again by."""

from __future__ import annotations

import pytest

from tracker.machine import local_zone


@pytest.mark.parametrize(
    ("named", "zone"),
    [
        ("Asia/Seoul", "Asia/Seoul"),
        (":Europe/Berlin", "Europe/Berlin"),
        ("UTC", "UTC"),
        ("Etc/UTC", "UTC"),
        ("UTC+9", "-09:00"),
        ("Wrong/Zone", "-09:00"),
        ("ROK", "-09:00"),
        ("../etc/passwd", "-09:00"),
    ],
)
def test_the_zone_that_the_environment_names(monkeypatch: pytest.MonkeyPatch, named: str, zone: str) -> None:
    monkeypatch.setenv("TZ", named)
    monkeypatch.setattr("tracker.machine._offset", lambda: "-09:00")
    assert local_zone() == zone


def test_without_a_name_there_is_still_a_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TZ")
    assert local_zone()
